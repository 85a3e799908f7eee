using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Statistics.Summaries;

/// <summary>
/// How often each whole number occurs: answers on a scale, gaps between two of them, counts. Summaries of parts merge to that of the
/// whole, in any order and grouping, and everything that does not look at the order of the values can be read from them.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Histogram>))]
public sealed record Histogram
{
    /// <summary>How far apart the smallest and the largest value may be.</summary>
    public const int MostValues = 1_000_000;

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

    /// <summary>The value of the first count: the smallest value there is; 0 without one.</summary>
    public int First { get; }

    /// <summary>How often each value occurs, from <see cref="First"/> to the largest one, each one more than the one before.</summary>
    public ValueList<long> Counts { get; }

    /// <summary>How many values are missing; they count in nothing else.</summary>
    public long Missing { get; }

    /// <summary>How many values there are.</summary>
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

            return MomentSummary.OfIntegers(N, sum, squares, First, (long)First + Counts.Count - 1);
        }
    }

    /// <summary>Counts whole numbers.</summary>
    /// <param name="values">The values; the largest is at most a million above the smallest.</param>
    /// <returns>The histogram.</returns>
    /// <exception cref="ArgumentException">The values are further apart.</exception>
    public static Histogram Of(ReadOnlySpan<int> values)
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

        CheckWidth(low, high, nameof(values));
        var counts = new long[high - low + 1];
        foreach (var value in values)
        {
            counts[value - low]++;
        }

        return new(low, ValueList.Create<long>(counts), 0);
    }

    /// <summary>Counts answers stored one byte each.</summary>
    /// <param name="answers">The answers; 0 is a missing one.</param>
    /// <returns>The histogram of the answers that are there, and how many are missing.</returns>
    public static Histogram OfRatings(ReadOnlySpan<byte> answers)
    {
        Span<long> counts = stackalloc long[CountKernel.Values];
        CountKernel.Counts(answers, counts);
        return Trimmed(1, counts[1..], counts[0]);
    }

    /// <summary>Counts the differences of two columns of answers stored one byte each, first less second.</summary>
    /// <param name="first">The first answers; 0 is a missing one.</param>
    /// <param name="second">The second answers, as many and in the same order.</param>
    /// <returns>The histogram of the differences where both are there, and how many lack one or both.</returns>
    /// <exception cref="ArgumentException">There are not as many second answers as first ones.</exception>
    public static Histogram OfDifferences(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Sample.SameLength(first.Length, second.Length, nameof(first), nameof(second));
        Span<long> counts = stackalloc long[CountKernel.Differences];
        CountKernel.DifferenceCounts(first, second, counts);
        var there = 0L;
        foreach (var count in counts)
        {
            there += count;
        }

        return Trimmed(-255, counts, first.Length - there);
    }

    /// <summary>The histogram with the given counts.</summary>
    /// <param name="first">The value of the first count.</param>
    /// <param name="counts">How often it and each following value occurs; zeros at the ends are cut.</param>
    /// <param name="missing">How many values are missing.</param>
    /// <returns>The histogram.</returns>
    /// <exception cref="ArgumentException">A count is negative, or there are more than a million and one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The missing ones are negative.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public static Histogram OfCounts(int first, ReadOnlySpan<long> counts, long missing = 0)
    {
        Guard.Against.LessThan(missing, 0);
        if (counts.ContainsAnyInRange(long.MinValue, -1))
        {
            var i = counts.IndexOfAnyInRange(long.MinValue, -1);
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Count {counts[i]} at index {i} is negative; allowed are numbers from 0."), nameof(counts));
        }

        CheckWidth(first, (long)first + Math.Max(counts.Length - 1, 0), nameof(counts));
        return Trimmed(first, counts, missing);
    }

    /// <summary>How often one value occurs.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The count, 0 for a value that does not occur.</returns>
    public long Count(int value) => (long)value - First is >= 0 and var i && i < Counts.Count ? Counts[(int)i] : 0;

    /// <summary>The histogram of the values of both.</summary>
    /// <param name="other">The other values.</param>
    /// <returns>The histogram of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The values of both are more than a million apart.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public Histogram Merge(Histogram other)
    {
        Guard.Against.Null(other);
        var missing = checked(Missing + other.Missing);
        if (N == 0 || other.N == 0)
        {
            var (first, present) = N == 0 ? (other.First, other.Counts) : (First, Counts);
            return new(first, present, missing);
        }

        var low = Math.Min(First, other.First);
        var high = Math.Max((long)First + Counts.Count, (long)other.First + other.Counts.Count) - 1;
        CheckWidth(low, high, nameof(other));
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

    /// <summary>A quantile of the values with its interval between two order statistics, as <see cref="QuantileEstimate"/> gives it.</summary>
    /// <param name="probability">The share of values below the quantile: 50 % for the median.</param>
    /// <param name="definition">What lies between two values; by default R's type 7.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The quantile and its interval, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the definition is none of the enumeration.</exception>
    public Estimate Quantile(Proportion probability, QuantileDefinition definition = QuantileDefinition.Linear, Proportion? level = null)
    {
        var upTo = new long[Counts.Count];
        var total = 0L;
        for (var i = 0; i < upTo.Length; i++)
        {
            upTo[i] = total += Counts[i];
        }

        return QuantileEstimate.Of(
            N,
            k => First + BinarySearch(upTo, k),
            probability,
            Statistics.Quantile.Checked(definition, nameof(definition)),
            ConfidenceLevel.Checked(level, nameof(level)));
    }

    /// <summary>The values with their counts.</summary>
    /// <returns>For example <c>n = 300, 1 missing: -1 x 20, 0 x 200, 1 x 80</c>.</returns>
    public override string ToString()
    {
        var parts = Counts.Select((count, i) => (Value: First + i, Count: count)).Where(p => p.Count > 0)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Value} x {p.Count}"));
        var missing = Missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Missing} missing");
        return string.Create(CultureInfo.InvariantCulture, $"n = {N}{missing}") + (N == 0 ? "" : ": " + string.Join(", ", parts));
    }

    // The first count that goes beyond k.
    private static int BinarySearch(long[] upTo, long k) => (int)BinomialTail.First(0, upTo.Length - 1, i => upTo[i] > k);

    private static Histogram Trimmed(int first, ReadOnlySpan<long> counts, long missing)
    {
        var from = counts.IndexOfAnyExcept(0);
        return from < 0 ? new(0, [], missing) : new(first + from, ValueList.Create(counts[from..(counts.LastIndexOfAnyExcept(0) + 1)]), missing);
    }

    private static void CheckWidth(long low, long high, string parameter)
    {
        if (high - low > MostValues || high > int.MaxValue)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The values go from {low} to {high}; allowed are whole numbers up to {MostValues} apart."), parameter);
        }
    }
}
