using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// The public holidays of a period as an authority published them, with their make-up days (调休).
/// <see cref="BusinessCalendarBuilder.Holidays(HolidayArrangement)"/> adds them to a calendar.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<HolidayArrangement>))]
public sealed record HolidayArrangement
{
    private static readonly EmbeddedTexts Embedded = new("holidays");

    /// <summary>An arrangement.</summary>
    /// <param name="name">Its name, such as <c>China 2026</c>.</param>
    /// <param name="from">The first date that it covers.</param>
    /// <param name="through">The last date that it covers.</param>
    /// <param name="holidays">The holidays.</param>
    /// <param name="makeUpDays">The make-up days.</param>
    /// <param name="source">Where it was published; null when that is not given.</param>
    /// <exception cref="ArgumentException">
    /// The name or source is blank or has white space at its ends, the period ends before it begins, a date is outside it or
    /// appears twice.
    /// </exception>
    public HolidayArrangement(
        string name,
        LocalDate from,
        LocalDate through,
        IEnumerable<Holiday> holidays,
        IEnumerable<MakeUpDay> makeUpDays,
        string? source = null)
    {
        Name = Guard.Against.InvalidCode(name);
        From = from.WithCalendar(CalendarSystem.Iso);
        Through = through.WithCalendar(CalendarSystem.Iso);
        Holidays = [.. Guard.Against.NullElements(holidays).OrderBy(h => h.Date)];
        MakeUpDays = [.. Guard.Against.NullElements(makeUpDays).OrderBy(m => m.Date)];
        Source = source is null ? null : Guard.Against.InvalidCode(source);
        Guard.Against.Invalid(
            From > Through,
            $"The period ends on {Iso(Through)}, before it begins on {Iso(From)}.",
            nameof(through));

        HashSet<LocalDate> dates = [];
        foreach (var holiday in Holidays)
        {
            AddDate(dates, holiday.Date, nameof(holidays));
        }

        foreach (var makeUpDay in MakeUpDays)
        {
            AddDate(dates, makeUpDay.Date, nameof(makeUpDays));
        }
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The first date that it covers.</summary>
    public LocalDate From { get; }

    /// <summary>The last date that it covers.</summary>
    public LocalDate Through { get; }

    /// <summary>The holidays, ordered by date.</summary>
    public ValueList<Holiday> Holidays { get; }

    /// <summary>The make-up days, ordered by date.</summary>
    public ValueList<MakeUpDay> MakeUpDays { get; }

    /// <summary>Where it was published; null when that is not given.</summary>
    public string? Source { get; }

    /// <summary>
    /// The names of the arrangements that come with the library, such as <c>china-2026</c>. A later year is added when its
    /// authority has published it; until then a calendar reports a deadline beyond <see cref="Through"/>
    /// (<see cref="Deadline.IsBeyondKnownHolidays"/>).
    /// </summary>
    public static ValueList<string> ReadyMade { get; } = Embedded.Names;

    /// <summary>Loads an arrangement that comes with the library.</summary>
    /// <param name="name">Its name, one of <see cref="ReadyMade"/>.</param>
    /// <returns>The arrangement.</returns>
    /// <exception cref="ArgumentException">There is no arrangement of that name.</exception>
    public static HolidayArrangement Load(string name) =>
        JsonSerializer.Deserialize(Embedded.Text(name, "holiday arrangement"), DomainJson.Default.HolidayArrangement)!;

    /// <summary>Name, period and numbers.</summary>
    /// <returns>For example <c>China 2026, 2026-01-01 to 2026-12-31, 33 holidays, 6 make-up days</c>.</returns>
    public override string ToString()
    {
        var holidays = InvariantText.Count(Holidays.Count, "holiday");
        var makeUpDays = InvariantText.Count(MakeUpDays.Count, "make-up day");
        return $"{Name}, {Iso(From)} to {Iso(Through)}, {holidays}, {makeUpDays}";
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private void AddDate(HashSet<LocalDate> dates, LocalDate date, string parameter)
    {
        Guard.Against.Invalid(
            date < From || date > Through,
            $"{Iso(date)} is outside the period [{Iso(From)}, {Iso(Through)}].",
            parameter);
        Guard.Against.Invalid(
            !dates.Add(date),
            $"{Iso(date)} appears twice; each date may appear once, as a holiday or as a make-up day.",
            parameter);
    }
}
