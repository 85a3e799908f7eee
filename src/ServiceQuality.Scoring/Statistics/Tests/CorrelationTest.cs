using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Correlations of pairs with their intervals and tests, and the test of two correlations with the same third variable over the
/// same rows.
/// </summary>
public static class CorrelationTest
{
    private const string FewPairs = "there are fewer than three pairs";
    private const string NoInterval = "an interval needs four pairs";

    /// <summary>Pearson's product-moment correlation, tested against zero.</summary>
    /// <param name="first">The first values, finite and at most 1e150 in size.</param>
    /// <param name="second">The second values, as many and in the same order.</param>
    /// <param name="alternative">The alternative for the correlation.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// t with n - 2 degrees of freedom, p, and the correlation with the interval of Fisher's z, as <c>cor.test</c> of R.
    /// </returns>
    /// <exception cref="ArgumentException">The numbers of values differ, or a value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Pearson(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        CheckPairs(first, second, alternative);
        var correlation = Correlation(first, second);
        return Test(correlation, first.Length, "Pearson correlation", "Fisher z", alternative, level, _ => 1);
    }

    /// <summary>Spearman's rank correlation: Pearson's of the ranks, tied values sharing their middle rank.</summary>
    /// <param name="first">The first values, finite and at most 1e150 in size.</param>
    /// <param name="second">The second values, as many and in the same order.</param>
    /// <param name="alternative">The alternative for the correlation.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// t with n - 2 degrees of freedom, p, and the correlation with the interval of Fisher's z, its variance by Bonett and Wright
    /// (2000).
    /// </returns>
    /// <exception cref="ArgumentException">The numbers of values differ, or a value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Spearman(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        CheckPairs(first, second, alternative);
        var correlation = Correlation(Rank(first), Rank(second));
        const string intervalName = "Fisher z, Bonett-Wright";
        return Test(correlation, first.Length, "Spearman correlation", intervalName, alternative, level, r => 1 + (r * r / 2));
    }

    /// <summary>
    /// Tests whether two variables correlate differently with a third one, all three measured on the same rows: the t of Williams
    /// (1959), which Steiger (1980) recommends over Hotelling's.
    /// </summary>
    /// <param name="first">The correlation of the first variable with the third.</param>
    /// <param name="second">The correlation of the second variable with the third.</param>
    /// <param name="between">The correlation of the first and the second variable.</param>
    /// <param name="n">The number of rows.</param>
    /// <param name="alternative">The alternative for first minus second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// t with n - 3 degrees of freedom, p, and the difference of the correlations with the interval of Zou (2007).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A correlation is outside [-1, 1], n is negative, or the alternative or the level is outside its range.
    /// </exception>
    /// <exception cref="ArgumentException">No three variables have these correlations.</exception>
    public static HypothesisTest Williams(
        double first,
        double second,
        double between,
        long n,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        const string method = "Williams t", intervalName = "Zou";
        CheckRange(first, nameof(first));
        CheckRange(second, nameof(second));
        CheckRange(between, nameof(between));
        Guard.Against.LessThan(n, 0);
        Guard.Against.UndefinedEnum(alternative);
        var confidence = Guard.Against.InvalidLevel(level);
        var determinant = 1 - (first * first) - (second * second) - (between * between) + (2 * first * second * between);
        Guard.Against.Invalid(
            determinant < -1e-9,
            $"No three variables correlate by {first}, {second} and {between}; allowed are correlations of the same rows.",
            nameof(between));

        var difference = first - second;
        if (n < 4)
        {
            var single = Estimate.WithoutInterval(difference, n, intervalName, NoInterval);
            return HypothesisTest.None(method, n, alternative, "t", "there are fewer than four rows", single);
        }

        var (mean, apart, rows) = ((first + second) / 2, 1 - between, (double)n);
        var spread = (2 * (rows - 1) / (rows - 3) * Math.Max(determinant, 0)) + (mean * mean * apart * apart * apart);
        if (apart < 1e-12 || spread <= 0 || Math.Abs(first) == 1 || Math.Abs(second) == 1)
        {
            var reason = apart < 1e-12 ? "both variables are the same except for their scale" : "a correlation is perfect";
            var point = Estimate.WithoutInterval(
                difference, n, intervalName, "correlations without spread have no interval");
            return HypothesisTest.None(method, n, alternative, "t", reason, point);
        }

        var t = difference * Math.Sqrt((rows - 1) * (1 + between) / spread);
        var interval = DifferenceInterval(first, second, between, rows, confidence);
        var estimate = Estimate.Of(difference, interval, n, intervalName);
        return new(method, n, alternative, "t", t, alternative.PFromT(t, rows - 3), rows - 3, null, estimate);
    }

    // The interval of Zou (2007), from those of Fisher and the correlation of the two correlations.
    private static ConfidenceInterval DifferenceInterval(
        double first, double second, double between, double rows, Proportion level)
    {
        var difference = first - second;
        var (lower1, upper1) = Fisher(first, rows, 1, level);
        var (lower2, upper2) = Fisher(second, rows, 1, level);
        var (square1, square2, squareBetween) = (first * first, second * second, between * between);
        var covariance = ((between - (first * second / 2)) * (1 - square1 - square2 - squareBetween)) + (squareBetween * between);
        var correlation = covariance / ((1 - square1) * (1 - square2));
        double Margin(double a, double b) => Math.Sqrt(Math.Max((a * a) + (b * b) - (2 * correlation * a * b), 0));
        return new(
            difference - Margin(first - lower1, upper2 - second), difference + Margin(upper1 - first, second - lower2), level);
    }

    // The correlation, or null when a side varies by no more than rounding.
    internal static double? Correlation(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (Normalise(first) is not { } a || Normalise(second) is not { } b)
        {
            return null;
        }

        var product = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            product += a[i] * b[i];
        }

        return Math.Clamp(product, -1, 1);
    }

    // The distances from the mean, divided by their length; null when they are no more than rounding.
    internal static double[]? Normalise(ReadOnlySpan<double> values)
    {
        var (mean, size) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            mean += (values[i] - mean) / (i + 1);
            size = Math.Max(size, Math.Abs(values[i]));
        }

        var unit = values.ToArray();
        var largest = 0.0;
        for (var i = 0; i < unit.Length; i++)
        {
            unit[i] -= mean;
            largest = Math.Max(largest, Math.Abs(unit[i]));
        }

        if (values.Length < 2 || largest <= 1e-13 * size)
        {
            return null;
        }

        var squares = 0.0;
        for (var i = 0; i < unit.Length; i++)
        {
            unit[i] /= largest;
            squares += unit[i] * unit[i];
        }

        var length = Math.Sqrt(squares);
        for (var i = 0; i < unit.Length; i++)
        {
            unit[i] /= length;
        }

        return unit;
    }

    private static void CheckPairs(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative)
    {
        Guard.Against.DifferentLength(first.Length, second.Length, nameof(first), nameof(second));
        Guard.Against.InvalidValues(first);
        Guard.Against.InvalidValues(second);
        Guard.Against.UndefinedEnum(alternative);
    }

    private static void CheckRange(double correlation, string parameter) => Guard.Against.OutOfRange(
        !(Math.Abs(correlation) <= 1), correlation, "Allowed are correlations, from -1 to 1.", parameter);

    private static HypothesisTest Test(
        double? correlation,
        long n,
        string method,
        string intervalName,
        Alternative alternative,
        Proportion? level,
        Func<double, double> variance)
    {
        var confidence = Guard.Against.InvalidLevel(level);
        if (n < 3)
        {
            return HypothesisTest.None(method, n, alternative, "t", FewPairs);
        }

        if (correlation is not { } r)
        {
            return HypothesisTest.None(method, n, alternative, "t", "a side does not vary");
        }

        var estimate = Estimate.WithoutInterval(r, n, intervalName, NoInterval);
        if (n > 3)
        {
            var (lower, upper) = Fisher(r, n, variance(r), confidence);
            estimate = Estimate.Of(r, new(lower, upper, confidence), n, intervalName);
        }

        var t = r * Math.Sqrt((n - 2) / ((1 - r) * (1 + r)));
        return double.IsFinite(t)
            ? new(method, n, alternative, "t", t, alternative.PFromT(t, n - 2), n - 2, null, estimate)
            : HypothesisTest.None(method, n, alternative, "t", NoResultReason.TooLarge, estimate);
    }

    private static (double Lower, double Upper) Fisher(double r, double n, double variance, Proportion level)
    {
        if (Math.Abs(r) == 1)
        {
            return (r, r);
        }

        var half = level.Z() * Math.Sqrt(variance / (n - 3));
        return (Math.Tanh(Math.Atanh(r) - half), Math.Tanh(Math.Atanh(r) + half));
    }

    private static double[] Rank(ReadOnlySpan<double> values)
    {
        var (sorted, places, ranks) = (values.ToArray(), new int[values.Length], new double[values.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(sorted, places);
        for (var from = 0; from < sorted.Length;)
        {
            var to = from + 1;
            while (to < sorted.Length && sorted[to] == sorted[from])
            {
                to++;
            }

            for (var i = from; i < to; i++)
            {
                ranks[places[i]] = (from + to + 1) / 2.0;
            }

            from = to;
        }

        return ranks;
    }
}
