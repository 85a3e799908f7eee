using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Statistics.Summaries;

/// <summary>
/// How often each whole number occurs: answers on a scale, gaps between two of them, counts. Summaries of parts merge to that of
/// the whole, in any order and grouping, and every statistic that does not depend on the order of the values can be computed from
/// them.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Histogram>))]
public sealed record Histogram
{
    /// <summary>The largest difference allowed between the smallest and the largest value.</summary>
    public const int MaxRange = 1_000_000;

    private Histogram(int first, ValueList<long> counts, long missing)
    {
        First = first;
        Counts = counts;
        Missing = missing;
        foreach (var count in counts)
        {
            N = checked(N + count);
        }
    }

    /// <summary>The histogram of no value.</summary>
    public static Histogram Empty { get; } = new(0, [], 0);

    /// <summary>The smallest value, which is the value of the first count; 0 without a value.</summary>
    public int First { get; }

    /// <summary>How often each value occurs, from <see cref="First"/> to the largest one in steps of 1.</summary>
    public ValueList<long> Counts { get; }

    /// <summary>How many values are missing; nothing else counts them.</summary>
    public long Missing { get; }

    /// <summary>The number of values.</summary>
    public long N { get; }

    /// <summary>The moments of the values.</summary>
    public MomentSummary Moments
    {
        get
        {
            Int128 sum = 0, squares = 0;
            for (var i = 0; i < Counts.Count; i++)
            {
                var value = (Int128)First + i;
                sum += Counts[i] * value;
                squares += Counts[i] * value * value;
            }

            return MomentSummary.FromIntegerSums(N, sum, squares, First, (long)First + Counts.Count - 1);
        }
    }

    /// <summary>Counts whole numbers.</summary>
    /// <param name="values">The values; the largest is at most a million above the smallest.</param>
    /// <returns>The histogram.</returns>
    /// <exception cref="ArgumentException">The values are further apart.</exception>
    public static Histogram FromValues(ReadOnlySpan<int> values)
    {
        if (values.IsEmpty)
        {
            return Empty;
        }

        var (low, high) = (values[0], values[0]);
        foreach (var value in values)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        CheckRange(low, high, nameof(values));
        var counts = new long[high - low + 1];
        foreach (var value in values)
        {
            counts[value - low]++;
        }

        return new(low, ValueList.Create<long>(counts), 0);
    }

    /// <summary>Counts the scores of a column of answers, on their scale.</summary>
    /// <param name="answers">The column.</param>
    /// <returns>The histogram of the scores, and how many answers are missing.</returns>
    public static Histogram FromAnswers(EncodedAnswers answers)
    {
        Span<long> counts = stackalloc long[CountKernel.Values];
        CountKernel.Counts(answers.Codes, counts);
        return Trim(answers.Encoding.Scale.Minimum, counts[1..(answers.Encoding.Steps + 1)], counts[0]);
    }

    /// <summary>Counts the differences of the scores of two columns of answers, first minus second.</summary>
    /// <param name="first">The first column.</param>
    /// <param name="second">The second column, of the same length, in the same order and on the same scale.</param>
    /// <returns>The histogram of the differences where both answers are given, and how many pairs lack one or both.</returns>
    /// <exception cref="ArgumentException">The columns differ in length or scale.</exception>
    public static Histogram FromDifferences(EncodedAnswers first, EncodedAnswers second)
    {
        Guard.Against.DifferentLength(first.Count, second.Count, nameof(first), nameof(second));
        var (scale, other) = (first.Encoding.Scale, second.Encoding.Scale);
        Guard.Against.Invalid(
            other != scale, $"The second answers are on {other} and the first on {scale}; both must be on one scale.",
            nameof(second));
        Span<long> counts = stackalloc long[CountKernel.Differences];
        CountKernel.DifferenceCounts(first.Codes, second.Codes, counts);
        var present = 0L;
        foreach (var count in counts)
        {
            present += count;
        }

        return Trim(-byte.MaxValue, counts, first.Count - present);
    }

    /// <summary>Creates a histogram from counts, such as those that a database groups.</summary>
    /// <param name="first">The value of the first count.</param>
    /// <param name="counts">How often that value and each following one occurs; zeros at the ends are removed.</param>
    /// <param name="missing">How many values are missing.</param>
    /// <returns>The histogram.</returns>
    /// <exception cref="ArgumentException">A count is negative, or there are more than a million and one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of missing values is negative.</exception>
    /// <exception cref="OverflowException">The sum of the counts exceeds 64 bits.</exception>
    public static Histogram FromCounts(int first, ReadOnlySpan<long> counts, long missing = 0)
    {
        Guard.Against.LessThan(missing, 0);
        var negative = counts.IndexOfAnyInRange(long.MinValue, -1);
        Guard.Against.Invalid(
            negative >= 0,
            $"Count {counts[negative]} at index {negative} is negative; allowed are numbers from 0.",
            nameof(counts));
        CheckRange(first, (long)first + Math.Max(counts.Length - 1, 0), nameof(counts));
        return Trim(first, counts, missing);
    }

    /// <summary>How often one value occurs.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The count, 0 for a value that does not occur.</returns>
    public long Count(int value)
    {
        var position = (long)value - First;
        return position >= 0 && position < Counts.Count ? Counts[(int)position] : 0;
    }

    /// <summary>Merges the values of two histograms.</summary>
    /// <param name="other">The other histogram.</param>
    /// <returns>The histogram of all values; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The values of both are more than a million apart.</exception>
    /// <exception cref="OverflowException">The sum of the counts exceeds 64 bits.</exception>
    public Histogram Merge(Histogram other)
    {
        Guard.Against.Null(other);
        var missing = checked(Missing + other.Missing);
        if (N == 0 || other.N == 0)
        {
            var filled = N == 0 ? other : this;
            return new(filled.First, filled.Counts, missing);
        }

        var low = Math.Min(First, other.First);
        var high = Math.Max((long)First + Counts.Count, (long)other.First + other.Counts.Count) - 1;
        CheckRange(low, high, nameof(other));
        var counts = new long[high - low + 1];
        foreach (var part in (Histogram[])[this, other])
        {
            for (var i = 0; i < part.Counts.Count; i++)
            {
                counts[part.First - low + i] = checked(counts[part.First - low + i] + part.Counts[i]);
            }
        }

        return new(low, ValueList.Create<long>(counts), missing);
    }

    /// <summary>The values with their counts.</summary>
    /// <returns>For example <c>n = 300, 1 missing: -1 x 20, 0 x 200, 1 x 80</c>.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"n = {N}");
        if (Missing > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", {Missing} missing");
        }

        var separator = ": ";
        for (var i = 0; i < Counts.Count; i++)
        {
            if (Counts[i] > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{separator}{First + i} x {Counts[i]}");
                separator = ", ";
            }
        }

        return text.ToString();
    }

    // Without zeros at the ends.
    private static Histogram Trim(int first, ReadOnlySpan<long> counts, long missing)
    {
        var from = counts.IndexOfAnyExcept(0);
        if (from < 0)
        {
            return new(0, [], missing);
        }

        var to = counts.LastIndexOfAnyExcept(0) + 1;
        return new(first + from, ValueList.Create(counts[from..to]), missing);
    }

    private static void CheckRange(long low, long high, string parameter) => Guard.Against.Invalid(
        high - low > MaxRange || high > int.MaxValue,
        $"The values go from {low} to {high}; allowed are whole numbers up to {MaxRange} apart.",
        parameter);
}
