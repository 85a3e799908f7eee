using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How many events of a bucket of time were good. The default value is an empty bucket at 1970-01-01. Two are equal when their
/// buckets and counts are.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<BudgetSample>))]
public readonly record struct BudgetSample
{
    private BudgetSample(Instant start, Duration length, long good, long total)
    {
        Start = start;
        Length = length;
        Good = good;
        Total = total;
    }

    /// <summary>The start of the bucket.</summary>
    public Instant Start { get; }

    /// <summary>The length of the bucket.</summary>
    public Duration Length { get; }

    /// <summary>The end of the bucket, which is not part of it.</summary>
    public Instant End => Start + Length;

    /// <summary>How many events were good.</summary>
    public long Good { get; }

    /// <summary>How many events there were.</summary>
    public long Total { get; }

    /// <summary>Creates a sample.</summary>
    /// <param name="start">The start of the bucket.</param>
    /// <param name="length">The length of the bucket, above zero.</param>
    /// <param name="good">How many events were good, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">How many events there were.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The length is not above zero, a count is negative, more events are good than there are, or the bucket reaches outside the
    /// years 1 to 9998.
    /// </exception>
    public static BudgetSample Of(Instant start, Duration length, long good, long total)
    {
        Guard.Against.LessThan(total, 0);
        Guard.Against.LessThan(good, 0);
        Guard.Against.GreaterThan(good, total);
        Guard.Against.OutsideBusinessTime(start, nameof(start));
        var longest = BusinessTimeRange.End - start;
        Guard.Against.OutOfRange(
            length <= Duration.Zero || length > longest,
            length,
            $"Length {InvariantText.Format(length)} is outside (0, {InvariantText.Format(longest)}], "
                + $"up to the end of the year 9998.",

            nameof(length));
        return new(start, length, good, total);
    }

    /// <summary>Adds up two parts of one bucket, such as those of two servers.</summary>
    /// <param name="other">The other part, of the same bucket.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentException">The buckets differ.</exception>
    /// <exception cref="OverflowException">There are more events than a long can count.</exception>
    public BudgetSample Merge(BudgetSample other)
    {
        Guard.Against.Invalid(
            Start != other.Start || Length != other.Length,
            $"Sample {other} has another bucket than {this}; allowed is the same bucket.",
            nameof(other));
        return new(Start, Length, checked(Good + other.Good), checked(Total + other.Total));
    }

    /// <summary>Returns the bucket and the counts.</summary>
    /// <returns>For example <c>2026-03-02T09:00:00Z + 0:05:00: 111 of 118</c>.</returns>
    public override string ToString() =>
        $"{InvariantText.Format(Start)} + {InvariantText.Format(Length)}: {InvariantText.Format(Good)} of "
            + $"{InvariantText.Format(Total)}";
}
