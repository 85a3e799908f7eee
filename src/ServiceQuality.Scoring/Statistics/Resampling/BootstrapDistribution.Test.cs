namespace ServiceQuality.Scoring.Statistics.Resampling;

// The test by the standard error of the resamples.
public sealed partial class BootstrapDistribution
{
    /// <summary>
    /// Tests that the statistic is 0 by t = value / standard error of the resamples. It takes the statistic as nearly normal; an
    /// interval of the resamples does not, and should decide where the two disagree.
    /// </summary>
    /// <param name="degreesOfFreedom">
    /// The degrees of freedom of Student's t, above 0; null means the normal distribution, as in cSEM. Programs differ, so
    /// state which one was used.
    /// </param>
    /// <param name="alternative">The alternative for the statistic.</param>
    /// <returns>
    /// t and p, or why there are none: fewer than half of the resamples gave the statistic, or they do not spread.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The degrees of freedom are not above 0, or the alternative is not a value of the enumeration.
    /// </exception>
    public HypothesisTest Test(double? degreesOfFreedom = null, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Against.OutOfRange(
            degreesOfFreedom is { } df && !(df is > 0 and <= NumberLimits.MaxMagnitude),
            degreesOfFreedom,
            "Allowed are numbers above 0.");
        Guard.Against.UndefinedEnum(alternative);
        var method = degreesOfFreedom is null ? "bootstrap t, normal" : "bootstrap t, Student";
        if (Value is not { } value)
        {
            return HypothesisTest.None(method, N, alternative, "t", "the sample itself gives no statistic");
        }

        if (TooFewReason is { } obstacle)
        {
            return HypothesisTest.None(method, N, alternative, "t", obstacle);
        }

        // Rounding alone is no spread.
        if (StandardError is not { } error || error <= 1e-13 * Math.Abs(value))
        {
            return HypothesisTest.None(method, N, alternative, "t", NoResultReason.NoSpread);
        }

        var t = value / error;
        var p = degreesOfFreedom is { } freedom ? alternative.PFromT(t, freedom) : alternative.PFromNormal(t);
        return new(method, N, alternative, "t", t, p, degreesOfFreedom);
    }
}
