using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Statistics.Summaries;

/// <summary>
/// How many values there are, their sum and the sum of their squares, kept without any rounding: summaries of parts merge to the very
/// summary of the whole, in any order and grouping. Mean and standard deviation are read from them with one rounding each. Squares of
/// values below 1e-140 in size, but for 0, lose digits, and below 1e-162 they are 0.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<MomentSummary>))]
public sealed record MomentSummary
{
    // A square must stay a finite number, and its rounding error one that is not lost.
    internal const double Largest = 1e150;

    private MomentSummary(long n, ValueList<double> sums, ValueList<double> squares, double? minimum, double? maximum)
    {
        N = n;
        SumParts = sums;
        SquareParts = squares;
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The summary of no value.</summary>
    public static MomentSummary Empty { get; } = new(0, [], [], null, null);

    /// <summary>How many values there are.</summary>
    public long N { get; }

    /// <summary>The smallest value, or null without one.</summary>
    public double? Minimum { get; }

    /// <summary>The largest value, or null without one.</summary>
    public double? Maximum { get; }

    /// <summary>The sum, rounded once; 0 without a value.</summary>
    public double Sum => SumParts.Count == 0 ? 0 : SumParts[0];

    /// <summary>The arithmetic mean, or null without a value.</summary>
    public double? Mean => N == 0 ? null : Minimum == Maximum ? Minimum : Sum / N;

    /// <summary>The variance with n - 1 in the denominator, or null with fewer than two values.</summary>
    public double? Variance => N < 2 ? null : SquaresAboutMean / (N - 1);

    /// <summary>The standard deviation with n - 1 in the denominator, or null with fewer than two values.</summary>
    public double? StandardDeviation => Variance is { } variance ? Math.Sqrt(variance) : null;

    // Each part is what is nearest to the sum less the parts before it.
    internal ValueList<double> SumParts { get; }

    internal ValueList<double> SquareParts { get; }

    // The sum of the squared distances from the mean.
    internal double SquaresAboutMean => Math.Max(Balance, 0);

    // The same, which is below zero when no values have these sums.
    internal double Balance
    {
        get
        {
            if (Minimum == Maximum)
            {
                return 0;
            }

            // About a number near the mean, exactly; then what the true mean makes of it.
            var centre = Sum / N;
            var about = new ExactSum(SquareParts.AsSpan());
            var off = new ExactSum(SumParts.AsSpan());
            foreach (var part in SumParts)
            {
                about.AddProduct(-2 * centre, part);
            }

            var square = centre * centre;
            var rest = Math.FusedMultiplyAdd(centre, centre, -square);

            // In two parts that doubles hold.
            foreach (double part in (long[])[N - (N % (1L << 30)), N % (1L << 30)])
            {
                about.AddProduct(part, square);
                about.AddProduct(part, rest);
                off.AddProduct(-part, centre);
            }

            return about.Value - (off.Value * (off.Value / N));
        }
    }

    /// <summary>The summary of values.</summary>
    /// <param name="values">The values, finite and at most 1e150 in size.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    public static MomentSummary Of(ReadOnlySpan<double> values)
    {
        Sample.Checked(values, nameof(values));
        var (sum, squares) = (default(ExactSum), default(ExactSum));
        var (minimum, maximum) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            sum.Add(value);
            squares.AddProduct(value, value);
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }

        return Of(values.Length, sum, squares, minimum, maximum);
    }

    /// <summary>The summary of answers stored one byte each.</summary>
    /// <param name="answers">The answers; 0 is a missing one and does not count.</param>
    /// <returns>The summary of the answers that are there.</returns>
    public static MomentSummary OfRatings(ReadOnlySpan<byte> answers)
    {
        var moments = ColumnKernels.Moments(answers);
        return OfIntegers(moments.N, moments.Sum, moments.SumOfSquares, moments.Minimum, moments.Maximum);
    }

    /// <summary>The summary of these values and one more.</summary>
    /// <param name="value">The value, finite and at most 1e150 in size.</param>
    /// <returns>The summary of all.</returns>
    /// <exception cref="ArgumentException">The value is not finite or too large.</exception>
    public MomentSummary Add(double value) => Merge(Of([value]));

    /// <summary>The summary of the values of both.</summary>
    /// <param name="other">The summary of the other values.</param>
    /// <returns>The summary of all; the order does not matter.</returns>
    public MomentSummary Merge(MomentSummary other)
    {
        Guard.Against.Null(other);
        return OfParts(
            checked(N + other.N),
            [.. SumParts, .. other.SumParts],
            [.. SquareParts, .. other.SquareParts],
            Minimum is { } a ? Math.Min(a, other.Minimum ?? a) : other.Minimum,
            Maximum is { } b ? Math.Max(b, other.Maximum ?? b) : other.Maximum);
    }

    /// <summary>N, mean and standard deviation.</summary>
    /// <returns>For example <c>n = 284, mean 5.57, SD 1.12</c>.</returns>
    public override string ToString()
    {
        var n = "n = " + N.ToString(CultureInfo.InvariantCulture);
        var mean = Mean is { } m ? ", mean " + m.ToString("F2", CultureInfo.InvariantCulture) : "";
        return n + mean + (StandardDeviation is { } sd ? ", SD " + sd.ToString("F2", CultureInfo.InvariantCulture) : "");
    }

    // Of whole numbers, by their sums.
    internal static MomentSummary OfIntegers(long n, Int128 sum, Int128 squares, long minimum, long maximum)
    {
        var (sums, sumsOfSquares) = (default(ExactSum), default(ExactSum));
        sums.Add(sum);
        sumsOfSquares.Add(squares);
        return Of(n, sums, sumsOfSquares, minimum, maximum);
    }

    // Of sums that were added up elsewhere, over at least one value.
    internal static MomentSummary OfSums(long n, ExactSum sum, ExactSum squares, double minimum, double maximum) => Of(n, sum, squares, minimum, maximum);

    internal static MomentSummary OfParts(long n, ReadOnlySpan<double> sums, ReadOnlySpan<double> squares, double? minimum, double? maximum) =>
        Of(n, new(sums), new(squares), minimum ?? 0, maximum ?? 0);

    private static MomentSummary Of(long n, ExactSum sum, ExactSum squares, double minimum, double maximum) => n == 0
        ? Empty
        : new(n, [.. sum.Canonical()], [.. squares.Canonical()], minimum, maximum);
}
