using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The hours and breaks that a builder collects for a season.
internal sealed record SeasonDraft(LocalDate? ValidFrom)
{
    private readonly List<(IsoDayOfWeek Day, Shift Shift)> _hours = [];
    private readonly List<(IsoDayOfWeek Day, Shift Shift)> _breaks = [];

    internal void AddHours(IsoDayOfWeek day, Shift shift) => _hours.Add((day, shift));

    internal void AddBreak(IsoDayOfWeek day, Shift shift) => _breaks.Add((day, shift));

    internal Season Build(List<string> problems)
    {
        var hours = WeeklyHours.Of(_hours.ToLookup(h => h.Day, h => h.Shift), problems);
        var breaks = WeeklyHours.Of(_breaks.ToLookup(b => b.Day, b => b.Shift), problems);
        return new(ValidFrom, hours, breaks);
    }
}
