using NodaTime;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How many events of a bucket of time were good. The default value is an empty bucket at 1970-01-01. Two are equal when bucket and
/// counts are.
/// </summary>
public readonly record struct BudgetSample
{
    private BudgetSample(Instant start, Duration length, long good, long total)
    {
        Start = start;
        Length = length;
        Good = good;
        Total = total;
    }

    /// <summary>Where the bucket begins.</summary>
    public Instant Start { get; }

    /// <summary>How long it is.</summary>
    public Duration Length { get; }

    /// <summary>Where it ends; this instant is no part of it.</summary>
    public Instant End => Start + Length;

    /// <summary>How many events were good.</summary>
    public long Good { get; }

    /// <summary>How many events there were.</summary>
    public long Total { get; }

    /// <summary>A bucket.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is, above zero.</param>
    /// <param name="good">How many events were good, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">How many events there were.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The length is not above zero, a count is negative, there are more good ones than events, or the bucket reaches outside the years 1 to 9998.
    /// </exception>
    public static BudgetSample Of(Instant start, Duration length, long good, long total)
    {
        Guard.Against.LessThan(total, 0);
        Guard.Against.LessThan(good, 0);
        Guard.Against.GreaterThan(good, total);
        Outage.Checked(start, nameof(start));
        if (length <= Duration.Zero || length > Outage.Latest - start)
        {
            throw new ArgumentOutOfRangeException(nameof(length), $"Length {InvariantText.Format(length)} is outside (0, {InvariantText.Format(Outage.Latest - start)}], up to the end of the year 9998.");
        }

        return new(start, length, good, total);
    }

    /// <summary>The counts of two parts of one bucket, such as those of two servers, together.</summary>
    /// <param name="other">The other part, of the same bucket.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentException">The buckets differ.</exception>
    /// <exception cref="OverflowException">There are more events than a long can count.</exception>
    public BudgetSample Merge(BudgetSample other) => Start == other.Start && Length == other.Length
        ? new(Start, Length, Good + other.Good, Total + other.Total)
        : throw new ArgumentException($"Bucket {other} is not {this}; allowed is the same bucket.", nameof(other));

    /// <summary>Bucket and counts.</summary>
    /// <returns>For example <c>2026-03-02T09:00:00Z + 0:05:00: 111 of 118</c>.</returns>
    public override string ToString() => $"{InvariantText.Format(Start)} + {InvariantText.Format(Length)}: {InvariantText.Format(Good)} of {InvariantText.Format(Total)}";
}
