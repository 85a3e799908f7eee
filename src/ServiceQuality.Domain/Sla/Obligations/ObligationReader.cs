using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Reads an obligation for one subject: each key and each period of it as a history of its own.
internal sealed class ObligationReader(Obligation obligation, CaseHistory history, Instant asOf)
{
    private readonly List<DutyReading> _duties = [];
    private readonly List<StepReading> _steps = [];
    private readonly List<CaseReading> _cases = [];
    private Instant? _nextPeriod;

    internal bool TryRead([NotNullWhen(true)] out ObligationReading? reading, [NotNullWhen(false)] out string? problem)
    {
        CaseEvent[] seen = [.. CaseReader.SeenBy(history.Events.AsSpan(), asOf)];
        ObligationChecks checks = new(obligation);
        var groups = seen.Length == 0 ? [] : ObligationGroup.Split(obligation, seen);
        var faults = checks.Find(seen, groups);
        if (faults.Count > 0)
        {
            var sentences = faults.Select(f => checks.Describe(f, seen).In(null));
            problem = $"{obligation.Name} of {history.Id}: {string.Join(' ', sentences)}";
            reading = null;
            return false;
        }

        foreach (var group in groups)
        {
            Read(group);
        }

        problem = null;
        var steps = _steps.OrderBy(s => s.At);
        reading = new(obligation, history.Id, asOf, [.. _duties], [.. steps], [.. _cases], _nextPeriod);
        return true;
    }

    private void Read(ObligationGroup group)
    {
        var id = group.Key is null ? history.Id : $"{history.Id}/{group.Key}";
        if (obligation.Recurrence is null)
        {
            Read(id, group, group.EventsOf(obligation), period: null);
            return;
        }

        ObligationPeriods periods = new(obligation, group.Events, asOf);
        foreach (var (period, events) in periods.Begun())
        {
            var date = NodaTime.Text.LocalDatePattern.Iso.Format(period.First);
            var (duty, used) = Read($"{id}/{date}", group, events, period);
            periods.Use(duty?.StoppedAt ?? -1, used);
        }

        if (periods.NextBegin() is { } next && !(_nextPeriod <= next))
        {
            _nextPeriod = next;
        }
    }

    // Reads one history, and returns its last duty and the events that completed steps.
    private (ClockReading? Duty, List<int> Used) Read(
        string id, ObligationGroup group, CaseEvent[] events, Calendars.RecurrencePeriod? period)
    {
        var reading = obligation.Agreement.Read(new CaseHistory(id, events), asOf);
        _cases.Add(reading);
        var cycles = new ClockReading[reading.Clocks[0].Cycles];
        obligation.Agreement.ReadCycles(reading.Seen, 0, asOf, cycles);
        for (var i = 0; i < cycles.Length; i++)
        {
            _duties.Add(new(obligation, reading, i, cycles[i], group, period));
        }

        StepReader steps = new(obligation, events, group.Events, cycles, asOf, period?.End);
        _steps.AddRange(obligation.Steps.SelectMany(steps.Read));
        return (cycles.Length == 0 ? null : cycles[^1], steps.Used);
    }
}
