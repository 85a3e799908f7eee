using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// A day, week, month, quarter or year of local dates, written <c>2026-03-02</c>, <c>2026-W10</c>, <c>2026-03</c>, <c>2026-Q1</c> or
/// <c>2026</c>. Periods are ordered by their start, the shorter first. The default value is the day 0001-01-01.
/// </summary>
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

    /// <summary>How long it is.</summary>
    public PeriodLength Length { get; }

    /// <summary>Its first date.</summary>
    public LocalDate Start { get; }

    /// <summary>The first date behind it.</summary>
    public LocalDate End => Length switch
    {
        PeriodLength.Day => Start.PlusDays(1),
        PeriodLength.IsoWeek => Start.PlusWeeks(1),
        PeriodLength.Month => Start.PlusMonths(1),
        PeriodLength.Quarter => Start.PlusMonths(3),
        _ => Start.PlusYears(1),
    };

    /// <summary>Its last date, as terms of a contract name it.</summary>
    public LocalDate LastDay => End.PlusDays(-1);

    /// <summary>The period in which a date lies.</summary>
    /// <param name="length">How long the period is.</param>
    /// <param name="date">The date, in the ISO calendar.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is none of the enumeration.</exception>
    public static ReportPeriod Of(PeriodLength length, LocalDate date) => new(length, length switch
    {
        PeriodLength.Day => date,
        PeriodLength.IsoWeek => date.PlusDays(1 - (int)date.DayOfWeek),
        PeriodLength.Month => new(date.Year, date.Month, 1),
        PeriodLength.Quarter => new(date.Year, date.Month - ((date.Month - 1) % 3), 1),
        PeriodLength.Year => new(date.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "Allowed are Day, IsoWeek, Month, Quarter and Year."),
    });

    /// <summary>Reads a period.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: periods are written alike everywhere.</param>
    /// <returns>The period.</returns>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static ReportPeriod Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static ReportPeriod Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, provider, out var result)
        ? result
        : throw new FormatException($"\"{s[..Math.Min(s.Length, 60)]}\" is no period; allowed are texts such as 2026-03-02, 2026-W10, 2026-03, 2026-Q1 and 2026.");

    /// <summary>Reads a period without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: periods are written alike everywhere.</param>
    /// <param name="result">The period, or the default value when the text is none.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReportPeriod result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out ReportPeriod)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ReportPeriod result)
    {
        var text = s.ToString();
        var dash = text.LastIndexOf('-');
        var found = dash > 0 && dash < text.Length - 1 ? text[dash + 1] switch
        {
            'W' => Week(text[..dash], text[(dash + 2)..]),
            'Q' => Quarter(text[..dash], text[(dash + 2)..]),
            _ => Read(Days, PeriodLength.Day, text) ?? Read(Months, PeriodLength.Month, text),
        }
        : Read(Years, PeriodLength.Year, text);
        result = found ?? default;
        return found is not null;
    }

    /// <summary>Compares by start, then by length.</summary>
    /// <param name="other">The period to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(ReportPeriod other) => Start.CompareTo(other.Start) is not 0 and var order ? order : Length.CompareTo(other.Length);

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

    /// <summary>The period as it is read.</summary>
    /// <returns>For example <c>2026-03</c>.</returns>
    public override string ToString() => Length switch
    {
        PeriodLength.Day => Days.Format(Start),
        PeriodLength.IsoWeek => string.Create(
            CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(Start):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(Start):00}"),
        PeriodLength.Month => Months.Format(Start),
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Years.Format(Start)}-Q{((Start.Month - 1) / 3) + 1}"),
        _ => Years.Format(Start),
    };

    private static ReportPeriod? Read(LocalDatePattern pattern, PeriodLength length, string text) =>
        pattern.Parse(text) is { Success: true, Value: var date } ? new(length, date) : null;

    private static ReportPeriod? Week(string year, string number) =>
        Read(Years, PeriodLength.Year, year) is { Start.Year: var y } && Digits(number, 2) is >= 1 and var week && week <= WeekYearRules.Iso.GetWeeksInWeekYear(y)
            ? new(PeriodLength.IsoWeek, WeekYearRules.Iso.GetLocalDate(y, week, IsoDayOfWeek.Monday)) : null;

    private static ReportPeriod? Quarter(string year, string number) =>
        Read(Years, PeriodLength.Year, year) is { Start.Year: var y } && Digits(number, 1) is >= 1 and <= 4 and var quarter
            ? new(PeriodLength.Quarter, new(y, (3 * quarter) - 2, 1)) : null;

    private static int Digits(string text, int count) =>
        text.Length == count && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
