using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>Which records are checked: their age in days, and how many of each group.</summary>
[JsonConverter(typeof(ScoringJsonConverter<SpotCheckRule>))]
public sealed record SpotCheckRule
{
    private SpotCheckRule(int? size, Proportion? share, int days, RecordAge age)
    {
        Guard.Against.LessThan(days, 0);
        Guard.Against.GreaterThan(days, 100_000);
        Size = size;
        Share = share;
        Days = days;
        Age = Guard.Against.UndefinedEnum(age);
    }

    /// <summary>How many records of each group are checked; null when it is a share.</summary>
    public int? Size { get; }

    /// <summary>The share of the records of each group that is checked, rounded up; null when it is a number.</summary>
    public Proportion? Share { get; }

    /// <summary>The age in days, counted from the date of the check.</summary>
    public int Days { get; }

    /// <summary>Whether records of that age are checked, or older ones as well.</summary>
    public RecordAge Age { get; }

    /// <summary>Checks a number of records of each group.</summary>
    /// <param name="size">How many; at least 1. Of a group with fewer, all are checked.</param>
    /// <param name="days">The age in days, 0 to 100,000.</param>
    /// <param name="age">Whether records of that age are checked, or older ones as well.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public static SpotCheckRule OfSize(int size, int days = 20, RecordAge age = RecordAge.AtLeast)
    {
        Guard.Against.LessThan(size, 1);
        return new(size, null, days, age);
    }

    /// <summary>Checks a share of the records of each group.</summary>
    /// <param name="share">The share, above 0 %; rounded up to whole records.</param>
    /// <param name="days">The age in days, 0 to 100,000.</param>
    /// <param name="age">Whether records of that age are checked, or older ones as well.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public static SpotCheckRule OfShare(Proportion share, int days = 20, RecordAge age = RecordAge.AtLeast)
    {
        Guard.Against.OutOfRange(share.Fraction == 0, share, "The share is 0 %; allowed are shares above it.");
        return new(null, share, days, age);
    }

    /// <summary>
    /// Draws records at random: each group has a simple random sample of its records of the age. The sample depends on the seed,
    /// the date and the keys, not on the order of the records.
    /// </summary>
    /// <param name="on">The date of the check.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="keys">The key of each record, each once.</param>
    /// <param name="dates">The date of each record.</param>
    /// <param name="groups">The group of each record, such as a person; empty means one group, <c>all</c>.</param>
    /// <returns>The records to check.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a key or a group is blank or has white space at its ends, or a key appears twice; the message has all
    /// that is wrong.
    /// </exception>
    public SpotCheck Draw(
        LocalDate on,
        ulong seed,
        ReadOnlySpan<string> keys,
        ReadOnlySpan<LocalDate> dates,
        ReadOnlySpan<string> groups = default) => SpotCheck.Draw(this, on, seed, keys, dates, groups);

    /// <summary>The rule in words.</summary>
    /// <returns>For example <c>3 records of each group, at least 20 days old</c>.</returns>
    public override string ToString()
    {
        var size = Size is { } n ? InvariantText.Count(n, "record") : $"{Share!.Value.ToString("G", null)} of the records";
        var age = Age == RecordAge.Exactly ? "exactly" : "at least";
        return $"{size} of each group, {age} {InvariantText.Count(Days, "day")} old";
    }

    internal int SizeOf(int eligible) => Math.Min(
        Size ?? (int)Math.Ceiling((Share!.Value.Fraction * eligible) - 1e-9), eligible);

    internal bool Includes(LocalDate date, LocalDate on)
    {
        var latest = on.PlusDays(-Days);
        return Age == RecordAge.Exactly ? date == latest : date <= latest;
    }
}
