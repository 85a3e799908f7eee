using System.Text.Json.Serialization;
using NodaTime.Text;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Everything that one reading of iCalendar text (RFC 5545) found: each entry is in exactly one of three lists. What is a
/// holiday is told by dates and status alone, never by words; choose among the accepted entries by <see cref="HolidayFeedEntry.Categories"/>
/// or <see cref="HolidayFeedEntry.Summary"/> where a feed mixes public holidays with others.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<HolidayFeed>))]
public sealed record HolidayFeed
{
    // 400 years of the Gregorian calendar, wherever they begin.
    private const int LongestWindow = 146_097;

    internal HolidayFeed(
        DateInterval window,
        ValueList<HolidayFeedEntry> accepted,
        ValueList<HolidayFeedEntry> ignored,
        ValueList<HolidayFeedEntry> doubtful,
        ValueList<ImportProblem> warnings)
    {
        From = window.Start;
        Through = window.End;
        Accepted = accepted;
        Ignored = ignored;
        Doubtful = doubtful;
        Warnings = warnings;
        Holidays = HolidayNames.ByDate(accepted);
    }

    /// <summary>The first date of the window.</summary>
    public LocalDate From { get; }

    /// <summary>The last date of the window.</summary>
    public LocalDate Through { get; }

    /// <summary>The entries that are understood and have dates in the window, in the order of the text.</summary>
    public ValueList<HolidayFeedEntry> Accepted { get; }

    /// <summary>The entries that are understood and give no holiday, such as cancelled ones and appointments, in the order of the text.</summary>
    public ValueList<HolidayFeedEntry> Ignored { get; }

    /// <summary>The entries that a person should look at, in the order of the text.</summary>
    public ValueList<HolidayFeedEntry> Doubtful { get; }

    /// <summary>The number of entries, always that of the three lists together.</summary>
    public int EntriesRead => Accepted.Count + Ignored.Count + Doubtful.Count;

    /// <summary>
    /// The problems of the text outside any entry; the row is the line, 1 for the first. At most 100, and one more that says how
    /// many there are besides.
    /// </summary>
    public ValueList<ImportProblem> Warnings { get; }

    /// <summary>
    /// The dates of the accepted entries, in order, each once. Where several entries meet, their different names are joined
    /// by " / " and cut after 250 characters; an entry without a name is called <c>(unnamed)</c>.
    /// </summary>
    public ValueList<Holiday> Holidays { get; }

    /// <summary>
    /// Reads iCalendar text: events of whole days, alone or with a yearly rule, dates added and removed, and instances that are
    /// changed by another event. What is damaged or not supported is a doubtful entry, never an exception.
    /// </summary>
    /// <param name="text">The text, with lines folded or not, ending in CRLF, LF or CR.</param>
    /// <param name="from">The first date for which holidays are wanted.</param>
    /// <param name="through">The last date for which holidays are wanted, at most 400 years later.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is outside the years 0001 to 9998, or the last is before the first or more than 400 years later.</exception>
    /// <exception cref="FormatException">The text has no line <c>BEGIN:VCALENDAR</c>.</exception>
    public static HolidayFeed ReadICalendar(string text, LocalDate from, LocalDate through)
    {
        Guard.Against.Null(text);
        from = Checked(from, nameof(from));
        through = Checked(through, nameof(through));
        return Period.DaysBetween(from, through) is < 0 or > LongestWindow
            ? throw new ArgumentOutOfRangeException(
                nameof(through), $"{LocalDatePattern.Iso.Format(through)} is not allowed; allowed are dates from {LocalDatePattern.Iso.Format(from)} up to 400 years later.")
            : HolidayFeedReader.Read(text, new(from, through));
    }

    private static LocalDate Checked(LocalDate date, string parameter)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        return date.Year is >= 1 and <= 9998
            ? date
            : throw new ArgumentOutOfRangeException(parameter, $"{LocalDatePattern.Iso.Format(date)} is outside [0001-01-01, 9998-12-31].");
    }

    /// <summary>The window and the counts.</summary>
    /// <returns>For example <c>2026-01-01 to 2026-12-31: 12 entries read, 10 accepted, 1 ignored, 1 doubtful, 0 warnings</c>.</returns>
    public override string ToString() =>
        $"{LocalDatePattern.Iso.Format(From)} to {LocalDatePattern.Iso.Format(Through)}: {(EntriesRead == 1 ? "1 entry" : $"{InvariantText.Format(EntriesRead)} entries")} read, "
        + $"{InvariantText.Format(Accepted.Count)} accepted, {InvariantText.Format(Ignored.Count)} ignored, {InvariantText.Format(Doubtful.Count)} doubtful, {InvariantText.Count(Warnings.Count, "warning")}";
}
