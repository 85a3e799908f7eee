using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The shifts that a builder collects for single dates.
internal sealed class DatedShiftsDraft
{
    private readonly List<(LocalDate Date, Shift Shift)> _shifts = [];

    internal void Add(LocalDate date, IEnumerable<Shift> shifts) => _shifts.AddRange(shifts.Select(s => (date, s)));

    // The dates in their order, each with its shifts put in order by the function.
    internal ValueList<DatedShifts> Build(Func<LocalDate, IEnumerable<Shift>, ValueList<Shift>> order) =>
    [
        .. _shifts.GroupBy(s => s.Date, s => s.Shift).OrderBy(g => g.Key).Select(g => new DatedShifts(g.Key, order(g.Key, g))),
    ];
}
