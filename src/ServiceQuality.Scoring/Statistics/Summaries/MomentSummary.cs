using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Statistics.Summaries;

/// <summary>
/// The number of values, their sum and the sum of their squares, kept without any rounding: summaries of parts merge to exactly
/// the summary of the whole, in any order and grouping. Mean and standard deviation are computed from them with one rounding
/// each. Squares of values below 1e-140 in size, except 0, lose digits, and below 1e-162 they are 0.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<MomentSummary>))]
public sealed record MomentSummary
{
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

    /// <summary>The number of values.</summary>
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

    // Each part is the number nearest to the sum minus the parts before it.
    internal ValueList<double> SumParts { get; }

    internal ValueList<double> SquareParts { get; }

    // The sum of the squared distances from the mean.
    internal double SquaresAboutMean => Math.Max(SignedSquaresAboutMean, 0);

    // The same, below zero when no values have these sums.
    internal double SignedSquaresAboutMean
    {
        get
        {
            if (Minimum == Maximum)
            {
                return 0;
            }

            // First exactly about a number near the mean, then corrected for the true mean.
            var centre = Sum / N;
            var about = new ExactSum(SquareParts.AsSpan());
            var off = new ExactSum(SumParts.AsSpan());
            foreach (var part in SumParts)
            {
                about.AddProduct(-2 * centre, part);
            }

            var square = centre * centre;
            var rest = Math.FusedMultiplyAdd(centre, centre, -square);

            // n in two parts that doubles can represent.
            foreach (double part in (long[])[N - (N % (1L << 30)), N % (1L << 30)])
            {
                about.AddProduct(part, square);
                about.AddProduct(part, rest);
                off.AddProduct(-part, centre);
            }

            return about.Value - (off.Value * (off.Value / N));
        }
    }

    /// <summary>Summarises values.</summary>
    /// <param name="values">The values, finite and at most 1e150 in size.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    public static MomentSummary FromValues(ReadOnlySpan<double> values)
    {
        Guard.Against.InvalidValues(values);
        var (sum, squares) = (default(ExactSum), default(ExactSum));
        var (minimum, maximum) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            sum.Add(value);
            squares.AddProduct(value, value);
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }

        return FromSums(values.Length, sum, squares, minimum, maximum);
    }

    /// <summary>Summarises the scores of a column of answers, on their scale.</summary>
    /// <param name="answers">The column; missing answers do not count.</param>
    /// <returns>The summary of the scores.</returns>
    public static MomentSummary FromAnswers(EncodedAnswers answers)
    {
        var moments = ColumnKernels.Moments(answers.Codes);
        var offset = answers.Encoding.Offset;
        var sum = moments.Sum + ((Int128)moments.N * offset);
        var squares = moments.SumOfSquares + (2 * (Int128)offset * moments.Sum) + ((Int128)moments.N * offset * offset);
        return FromIntegerSums(moments.N, sum, squares, moments.Minimum + offset, moments.Maximum + offset);
    }

    /// <summary>Adds one value.</summary>
    /// <param name="value">The value, finite and at most 1e150 in size.</param>
    /// <returns>The summary of all.</returns>
    /// <exception cref="ArgumentException">The value is not finite or too large.</exception>
    public MomentSummary Add(double value) => Merge(FromValues([value]));

    /// <summary>Merges two summaries.</summary>
    /// <param name="other">The summary of the other values.</param>
    /// <returns>The summary of the values of both; the order does not matter.</returns>
    public MomentSummary Merge(MomentSummary other)
    {
        Guard.Against.Null(other);
        return FromParts(
            checked(N + other.N),
            [.. SumParts, .. other.SumParts],
            [.. SquareParts, .. other.SquareParts],
            Minimum is { } minimum ? Math.Min(minimum, other.Minimum ?? minimum) : other.Minimum,
            Maximum is { } maximum ? Math.Max(maximum, other.Maximum ?? maximum) : other.Maximum);
    }

    /// <summary>N, mean and standard deviation.</summary>
    /// <returns>For example <c>n = 284, mean 5.57, SD 1.12</c>.</returns>
    public override string ToString()
    {
        var n = "n = " + N.ToString(CultureInfo.InvariantCulture);
        var mean = Mean is { } m ? ", mean " + m.RoundTo(2) : "";
        return n + mean + (StandardDeviation is { } sd ? ", SD " + sd.RoundTo(2) : "");
    }

    // Of codes, where 0 is a missing answer.
    internal static MomentSummary FromCodes(ReadOnlySpan<byte> codes)
    {
        var moments = ColumnKernels.Moments(codes);
        return FromIntegerSums(moments.N, moments.Sum, moments.SumOfSquares, moments.Minimum, moments.Maximum);
    }

    // From the sums of whole numbers.
    internal static MomentSummary FromIntegerSums(long n, Int128 sum, Int128 squares, long minimum, long maximum)
    {
        var (sums, sumsOfSquares) = (default(ExactSum), default(ExactSum));
        sums.Add(sum);
        sumsOfSquares.Add(squares);
        return FromSums(n, sums, sumsOfSquares, minimum, maximum);
    }

    internal static MomentSummary FromParts(
        long n, ReadOnlySpan<double> sums, ReadOnlySpan<double> squares, double? minimum, double? maximum) =>
        FromSums(n, new(sums), new(squares), minimum ?? 0, maximum ?? 0);

    internal static MomentSummary FromSums(long n, ExactSum sum, ExactSum squares, double minimum, double maximum) => n == 0
        ? Empty
        : new(n, [.. sum.Canonical()], [.. squares.Canonical()], minimum, maximum);
}
