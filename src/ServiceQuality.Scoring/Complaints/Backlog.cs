using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// The open cases at the start and the end of a period and what changed them. Nothing is lost: those open at the end are those
/// open at the start, plus the opened and the reopened, less the closed. The backlogs of parts merge to that of the whole when
/// the rows of a case are in one part.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Backlog>))]
public sealed record Backlog
{
    internal Backlog(
        Interval period,
        long openAtStart,
        long opened,
        long reopened,
        long closed,
        Histogram? ages,
        CountedShare? overdue,
        decimal? openSeconds)
    {
        Period = period;
        OpenAtStart = openAtStart;
        Opened = opened;
        Reopened = reopened;
        Closed = closed;
        Ages = ages;
        Overdue = overdue;
        OpenSeconds = openSeconds;
    }

    /// <summary>The highest ages in days of the usual bands: 0-2, 3-7, 8-30, 31-56 and more than 56.</summary>
    public static ValueList<int> DefaultAgeBands { get; } = [2, 7, 30, 56];

    /// <summary>The period, from its start up to but not including its end.</summary>
    public Interval Period { get; }

    /// <summary>The number of cases open just before the start.</summary>
    public long OpenAtStart { get; }

    /// <summary>The number of cases opened for the first time in the period.</summary>
    public long Opened { get; }

    /// <summary>How often cases were opened again in the period.</summary>
    public long Reopened { get; }

    /// <summary>How often cases were closed in the period.</summary>
    public long Closed { get; }

    /// <summary>The number of cases open just before the end.</summary>
    public long OpenAtEnd => checked(OpenAtStart + Opened + Reopened - Closed);

    /// <summary>
    /// The ages of the cases open at the end, in whole days of 24 hours since they were first opened; null when only counts were
    /// given.
    /// </summary>
    public Histogram? Ages { get; }

    /// <summary>
    /// The cases open at the end whose due is past, of those that have a due; those without are left out. Null when no dues were
    /// given.
    /// </summary>
    public CountedShare? Overdue { get; }

    /// <summary>The time that cases were open within the period, summed, in seconds; null when only counts were given.</summary>
    public decimal? OpenSeconds { get; }

    /// <summary>The length of the period in days of 24 hours.</summary>
    public double Days => Period.Duration.TotalDays;

    /// <summary>The greatest age in whole days; null without an open case or its age.</summary>
    public int? OldestDays => Ages is { N: > 0 } ages ? ages.First + ages.Counts.Count - 1 : null;

    /// <summary>
    /// The middle age in whole days, or the mean of the two middle ones; null without an open case or its age.
    /// </summary>
    public double? MedianDays => Ages is { N: > 0 } ages ? (AgeAt(ages, (ages.N - 1) / 2) + AgeAt(ages, ages.N / 2)) / 2.0 : null;

    /// <summary>The mean number of open cases over the period, L of Little's law; null when only counts were given.</summary>
    public double? MeanOpen => OpenSeconds is { } seconds ? (double)seconds / Period.Duration.TotalSeconds : null;

    /// <summary>The openings and reopenings per day, lambda of Little's law.</summary>
    public double ArrivalsPerDay => (Opened + Reopened) / Days;

    /// <summary>
    /// The mean time in days that a case is open between an opening and the close that follows, W = L / lambda (Little 1961). It
    /// holds for a period that is long next to that time, or one that begins and ends with the same backlog. Null without an
    /// arrival, or when only counts were given.
    /// </summary>
    public double? LittleDays => Opened + Reopened == 0 ? null : MeanOpen / ArrivalsPerDay;

    /// <summary>
    /// The days it takes to close the cases open at the end at the rate of closing of the period; null when none was closed.
    /// </summary>
    public double? DaysOfWork => Closed == 0 ? null : OpenAtEnd / (Closed / Days);

    /// <summary>Counts the cases of a period.</summary>
    /// <param name="period">The period; it ends when everything is known, and what happened from then on does not count.</param>
    /// <param name="opened">When each row was opened.</param>
    /// <param name="closed">When each row was closed; null while it is open.</param>
    /// <param name="ids">
    /// The case of each row: the rows of one case after its first are reopenings. Empty means that each row is a case.
    /// </param>
    /// <param name="dues">
    /// When each row is due by one clock, or null; empty when there is no such clock. A due before the end is past.
    /// </param>
    /// <returns>The backlog.</returns>
    /// <exception cref="ArgumentException">
    /// The period has no start or end, or is empty, the lengths differ, a row is closed before it is opened, or a row of a case
    /// was opened before an earlier one was closed; the message has the index.
    /// </exception>
    public static Backlog FromColumns(
        Interval period,
        ReadOnlySpan<Instant> opened,
        ReadOnlySpan<Instant?> closed,
        ReadOnlySpan<string> ids = default,
        ReadOnlySpan<Instant?> dues = default)
    {
        CheckPeriod(period);
        ColumnGuards.CheckLength(closed.Length, opened.Length, nameof(closed));
        ColumnGuards.CheckOptionalLength(ids.Length, opened.Length, nameof(ids));
        ColumnGuards.CheckOptionalLength(dues.Length, opened.Length, nameof(dues));
        return BacklogCounter.Count(period, opened, closed, ids, dues);
    }

    /// <summary>A backlog whose numbers are counted already; they must agree.</summary>
    /// <param name="period">The period.</param>
    /// <param name="openAtStart">The number of cases open just before the start.</param>
    /// <param name="opened">The number of cases opened for the first time.</param>
    /// <param name="reopened">How often cases were opened again.</param>
    /// <param name="closed">How often cases were closed.</param>
    /// <param name="openAtEnd">The number of cases open just before the end.</param>
    /// <returns>The backlog.</returns>
    /// <exception cref="ArgumentException">
    /// The period has no start or end, or is empty, or those open at the end are not what the other numbers give.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static Backlog FromCounts(
        Interval period, long openAtStart, long opened, long reopened, long closed, long openAtEnd)
    {
        CheckPeriod(period);
        Guard.Against.LessThan(openAtStart, 0);
        Guard.Against.LessThan(opened, 0);
        Guard.Against.LessThan(reopened, 0);
        Guard.Against.LessThan(closed, 0);
        Guard.Against.LessThan(openAtEnd, 0);
        var expected = checked(openAtStart + opened + reopened - closed);
        Guard.Against.Invalid(
            openAtEnd != expected,
            $"{openAtEnd} cases are open at the end, but {openAtStart} at the start, {opened} opened, {reopened} reopened and "
                + $"{closed} closed give {expected}; allowed are numbers that agree.",
            nameof(openAtEnd));
        return new(period, openAtStart, opened, reopened, closed, null, null, null);
    }

    /// <summary>The cases open at the end by age.</summary>
    /// <param name="highestDays">
    /// The highest age of each band in whole days, in rising order from 0; one more band has the older ones. None means
    /// <see cref="DefaultAgeBands"/>.
    /// </param>
    /// <returns>The bands in rising order; none when only counts were given.</returns>
    /// <exception cref="ArgumentException">An age is negative or not above the one before it.</exception>
    public ValueList<AgeBand> ByAge(params ReadOnlySpan<int> highestDays)
    {
        var ends = highestDays.IsEmpty ? DefaultAgeBands.AsSpan() : highestDays;
        for (var i = 0; i < ends.Length; i++)
        {
            Guard.Against.Invalid(
                ends[i] < (i == 0 ? 0 : ends[i - 1] + 1),
                $"Age {ends[i]} at index {i} is not allowed; allowed are whole numbers from 0 in rising order.",
                nameof(highestDays));
        }

        List<AgeBand> bands = [];
        for (var i = 0; Ages is { } ages && i <= ends.Length; i++)
        {
            var (from, to) = (i == 0 ? 0 : ends[i - 1] + 1, i < ends.Length ? (int?)ends[i] : null);
            var count = 0L;
            for (var age = 0; age < ages.Counts.Count; age++)
            {
                var isWithin = ages.First + age >= from && (to is null || ages.First + age <= to);
                count += isWithin ? ages.Counts[age] : 0;
            }

            bands.Add(new(from, to, CountedShare.FromCounts(count, ages.N)));
        }

        return [.. bands];
    }

    /// <summary>Merges two backlogs of different cases.</summary>
    /// <param name="other">
    /// A backlog of the same period, with ages if this one has them, and with dues if this one has them and cases are open.
    /// </param>
    /// <returns>The backlog of all cases; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The periods differ, or only one backlog has ages or dues.</exception>
    /// <exception cref="OverflowException">The counts exceed 64 bits.</exception>
    public Backlog Merge(Backlog other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.Period != Period,
            $"The other backlog is of {other.Period}; allowed is {Period}.",
            nameof(other));
        Guard.Against.Invalid(
            (Ages is null) != (other.Ages is null) || LacksDues(this, other) || LacksDues(other, this),
            "Only one backlog has ages or dues; allowed are two that have the same.",
            nameof(other));
        return new(
            Period,
            checked(OpenAtStart + other.OpenAtStart),
            checked(Opened + other.Opened),
            checked(Reopened + other.Reopened),
            checked(Closed + other.Closed),
            Ages?.Merge(other.Ages!),
            Overdue is null || other.Overdue is null ? Overdue ?? other.Overdue : Overdue.Merge(other.Overdue),
            OpenSeconds + other.OpenSeconds);
    }

    /// <summary>What changed the open cases.</summary>
    /// <returns>For example <c>12 open + 30 opened + 2 reopened - 29 closed = 15 open</c>.</returns>
    public override string ToString() => InvariantText.Compose(
        $"{OpenAtStart} open + {Opened} opened + {Reopened} reopened - {Closed} closed = {OpenAtEnd} open");

    internal static void CheckPeriod(Interval period) => Guard.Against.Invalid(
        !period.HasStart || !period.HasEnd || period.Start == period.End,
        $"Period {period} has no start, no end or no length; allowed are periods with all three.",
        nameof(period));

    // Without an open case there is no due to lack.
    private static bool LacksDues(Backlog one, Backlog other) =>
        one is { Overdue: null, OpenAtEnd: > 0 } && other.Overdue is not null;

    // The age at a position of the ages in rising order.
    private static int AgeAt(Histogram ages, long position)
    {
        var age = 0;
        for (var seen = ages.Counts[0]; seen <= position; seen += ages.Counts[age])
        {
            age++;
        }

        return ages.First + age;
    }
}
