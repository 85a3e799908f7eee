using System.Globalization;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>
/// The paired t test that a mean difference is zero, two-sided. When the data cannot be tested, the parts are null and
/// <see cref="Reason"/> says why.
/// </summary>
public sealed record PairedT
{
    private PairedT(double? t, long? degreesOfFreedom, PValue? p, string? reason)
    {
        T = t;
        DegreesOfFreedom = degreesOfFreedom;
        P = p;
        Reason = reason;
    }

    /// <summary>The mean difference divided by its standard error.</summary>
    public double? T { get; }

    /// <summary>The number of pairs less one.</summary>
    public long? DegreesOfFreedom { get; }

    /// <summary>The two-sided p-value.</summary>
    public PValue? P { get; }

    /// <summary>Why there is no test, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>The test, or the reason why there is none.</summary>
    /// <returns>For example <c>t(299) = -17.71, p 1.7e-48</c>.</returns>
    public override string ToString() => T is { } t
        ? string.Create(CultureInfo.InvariantCulture, $"t({DegreesOfFreedom}) = {t:F2}, p {P}")
        : $"no test: {Reason}";

    internal static PairedT Of(MeanEstimate difference) => difference switch
    {
        { Mean: { } mean, StandardError: { } error } when error > 0 =>
            new(mean / error, difference.N - 1, PValue.FromLog(StudentT.TwoSidedLogP(mean / error, difference.N - 1)), null),
        { StandardError: { } } => new(null, null, null, "the differences are all the same, so t has no denominator"),
        _ => new(null, null, null, difference.Reason),
    };
}
