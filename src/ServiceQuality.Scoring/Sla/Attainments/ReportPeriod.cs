using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;
using NodaTime.TimeZones;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// A day, week, month, quarter or year of local dates, written <c>2026-03-02</c>, <c>2026-W10</c>, <c>2026-03</c>, <c>2026-Q1</c>
/// or <c>2026</c>. Periods are ordered by their start, the shorter first. The default value is the day 0001-01-01.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ReportPeriod>))]
public readonly record struct ReportPeriod : IComparable<ReportPeriod>, ISpanParsable<ReportPeriod>
{
    private static readonly LocalDatePattern Days = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalDatePattern Months = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM");
    private static readonly LocalDatePattern Years = LocalDatePattern.CreateWithInvariantCulture("uuuu");

    private ReportPeriod(PeriodLength length, LocalDate start)
    {
        Length = length;
        Start = start;
    }

    /// <summary>The length of the period.</summary>
    public PeriodLength Length { get; }

    /// <summary>The first date.</summary>
    public LocalDate Start { get; }

    /// <summary>The first date after the period.</summary>
    public LocalDate End => Length switch
    {
        PeriodLength.Day => Start.PlusDays(1),
        PeriodLength.IsoWeek => Start.PlusWeeks(1),
        PeriodLength.Month => Start.PlusMonths(1),
        PeriodLength.Quarter => Start.PlusMonths(3),
        _ => Start.PlusYears(1),
    };

    /// <summary>The last date, as terms of a contract name it.</summary>
    public LocalDate LastDay => End.PlusDays(-1);

    /// <summary>The period before this one.</summary>
    public ReportPeriod Previous => Of(Length, Start.PlusDays(-1));

    /// <summary>The period after this one.</summary>
    public ReportPeriod Next => Of(Length, End);

    /// <summary>Returns the period that contains a date.</summary>
    /// <param name="length">The length of the period.</param>
    /// <param name="date">The date, in the ISO calendar.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is not a member of the enumeration.</exception>
    public static ReportPeriod Of(PeriodLength length, LocalDate date) => new(length, length switch
    {
        PeriodLength.Day => date,
        PeriodLength.IsoWeek => date.PlusDays(1 - (int)date.DayOfWeek),
        PeriodLength.Month => new(date.Year, date.Month, 1),
        PeriodLength.Quarter => new(date.Year, date.Month - ((date.Month - 1) % 3), 1),
        PeriodLength.Year => new(date.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "Allowed are Day, IsoWeek, Month, Quarter and Year."),
    });

    /// <summary>
    /// Returns the period that contains an instant, by the intervals of <see cref="ToInterval"/>. That is the period of the local
    /// date, except where clocks go back over midnight: once the next period has begun, it goes on, although the old date comes
    /// again.
    /// </summary>
    /// <param name="length">The length of the period.</param>
    /// <param name="instant">The instant, in the years 1 to 9998 of the zone.</param>
    /// <param name="zone">The time zone.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The length is not a member of the enumeration, or the local date is outside the years 1 to 9998.
    /// </exception>
    public static ReportPeriod At(PeriodLength length, Instant instant, DateTimeZone zone)
    {
        Guard.Against.Null(zone);
        var date = instant.InZone(zone).Date;
        Guard.Against.OutOfRange(
            date.Year is < 1 or > 9998,
            instant,
            $"The local date {date:uuuu-MM-dd} is outside [0001-01-01, 9998-12-31].",
            nameof(instant));
        var period = Of(length, date);
        while (StartOf(period.End, zone) <= instant)
        {
            period = period.Next;
        }

        return period;
    }

    /// <summary>
    /// Returns the time of the period in a zone: from the first instant of its first date to the first instant of the date after
    /// its last. Intervals of periods that adjoin, adjoin. The interval is empty where the zone skips the whole period.
    /// </summary>
    /// <param name="zone">The time zone.</param>
    /// <returns>The interval [start, end).</returns>
    public Interval ToInterval(DateTimeZone zone)
    {
        Guard.Against.Null(zone);
        return new(StartOf(Start, zone), StartOf(End, zone));
    }

    /// <summary>Parses a period.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: periods are written the same way in every culture.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is not a period.</exception>
    public static ReportPeriod Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static ReportPeriod Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result)
        ? result
        : throw new FormatException(
            $"\"{InvariantText.Shorten(s)}\" is not a period; allowed are texts such as 2026-03-02, 2026-W10, "
                + $"2026-03, 2026-Q1 and 2026.");

    /// <summary>Parses a period without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: periods are written the same way in every culture.</param>
    /// <param name="result">The period, or the default value when the text is not one.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReportPeriod result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out ReportPeriod)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ReportPeriod result)
    {
        var found = Read(s.ToString());
        result = found ?? default;
        return found is not null;
    }

    /// <summary>Compares by start, then by length.</summary>
    /// <param name="other">The period to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(ReportPeriod other) =>
        Start.CompareTo(other.Start) is not 0 and var order ? order : Length.CompareTo(other.Length);

    /// <summary>Whether the left period comes first.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left comes before right.</returns>
    public static bool operator <(ReportPeriod left, ReportPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left period comes last.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left comes after right.</returns>
    public static bool operator >(ReportPeriod left, ReportPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left period comes first or is the same.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left does not come after right.</returns>
    public static bool operator <=(ReportPeriod left, ReportPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left period comes last or is the same.</summary>
    /// <param name="left">One period.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left does not come before right.</returns>
    public static bool operator >=(ReportPeriod left, ReportPeriod right) => left.CompareTo(right) >= 0;

    /// <summary>Returns the period as it is parsed.</summary>
    /// <returns>For example <c>2026-03</c>.</returns>
    public override string ToString() => Length switch
    {
        PeriodLength.Day => Days.Format(Start),
        PeriodLength.IsoWeek => string.Create(
            CultureInfo.InvariantCulture,
            $"{WeekYearRules.Iso.GetWeekYear(Start):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(Start):00}"),
        PeriodLength.Month => Months.Format(Start),
        PeriodLength.Quarter =>
            string.Create(CultureInfo.InvariantCulture, $"{Years.Format(Start)}-Q{((Start.Month - 1) / 3) + 1}"),
        _ => Years.Format(Start),
    };

    // The first instant whose local date is not before this one, also where the zone skips midnight or the whole day.
    private static Instant StartOf(LocalDate date, DateTimeZone zone) =>
        zone.ResolveLocal(
            date.AtMidnight(), Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter))
            .ToInstant();

    private static ReportPeriod? Read(string text)
    {
        var dash = text.LastIndexOf('-');
        if (dash <= 0 || dash == text.Length - 1)
        {
            return ReadDate(Years, PeriodLength.Year, text);
        }

        var year = text[..dash];
        var number = text[(dash + 2)..];
        return text[dash + 1] switch
        {
            'W' => ReadWeek(year, number),
            'Q' => ReadQuarter(year, number),
            _ => ReadDate(Days, PeriodLength.Day, text) ?? ReadDate(Months, PeriodLength.Month, text),
        };
    }

    private static ReportPeriod? ReadDate(LocalDatePattern pattern, PeriodLength length, string text) =>
        pattern.Parse(text) is { Success: true, Value: var date } ? new(length, date) : null;

    private static ReportPeriod? ReadWeek(string yearText, string number)
    {
        if (ReadDate(Years, PeriodLength.Year, yearText) is not { Start.Year: var year })
        {
            return null;
        }

        var week = ReadNumber(number, 2);
        return week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? new(PeriodLength.IsoWeek, WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday))
            : null;
    }

    private static ReportPeriod? ReadQuarter(string yearText, string number)
    {
        if (ReadDate(Years, PeriodLength.Year, yearText) is not { Start.Year: var year })
        {
            return null;
        }

        var quarter = ReadNumber(number, 1);
        return quarter is >= 1 and <= 4 ? new(PeriodLength.Quarter, new(year, (3 * quarter) - 2, 1)) : null;
    }

    private static int ReadNumber(string text, int digits) =>
        text.Length == digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
