using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// Finds the row in which a reading counts; rows are numbered in the order in which they occur. Each member of a key is numbered,
// and the numbers are paired one member after another, so that only short numbers are hashed.
internal sealed class RowIndex(AttainmentPlan plan)
{
    // Periods are numbered from 1.
    private const int NoPeriod = 0;

    private readonly NameNumbering _targets = new();
    private readonly NameNumbering _priorities = new();
    private readonly NameNumbering _tiers = new();
    private readonly NameNumbering _teams = new();
    private readonly PairNumbering[] _pairs = [new(), new(), new(), new(), new()];
    private readonly PeriodIndex? _periods = plan.Zone is { } zone ? new(plan.Length!.Value, zone) : null;
    private readonly List<AttainmentKey> _keys = [];
    private readonly bool _byTarget = plan.Keys.HasFlag(AttainmentKeys.Target);
    private readonly bool _byPriority = plan.Keys.HasFlag(AttainmentKeys.Priority);
    private readonly bool _byTier = plan.Keys.HasFlag(AttainmentKeys.Tier);
    private readonly bool _byTeam = plan.Keys.HasFlag(AttainmentKeys.Team);

    internal IReadOnlyList<AttainmentKey> Keys => _keys;

    // Whether the row depends on which cycle counts.
    internal bool DependsOnCycle =>
        _byPriority || _byTier || plan.Attribution is not (null or PeriodAttribution.Opening);

    // The row of a reading of a case whose events until the instant of the reading are given.
    internal int NumberOf(string target, in ClockReading reading, ReadOnlySpan<CaseEvent> seen, string? team)
    {
        var (priority, tier) = _byPriority || _byTier ? TermsOf(reading, seen) : default;
        return NumberOf(target, priority, tier, team ?? "", PeriodOf(reading, seen));
    }

    internal int NumberOf(AttainmentKey key)
    {
        var period = key.Period is { } p ? _periods!.NumberOf(p) + 1 : NoPeriod;
        return NumberOf(key.Target ?? "", key.Priority ?? default, key.Tier ?? default, key.Team ?? "", period);
    }

    private int NumberOf(string target, Priority priority, CustomerTier tier, string team, int period)
    {
        var row = 0;
        row = _byTarget ? _pairs[0].NumberOf(row, _targets.NumberOf(target)) : row;
        row = _byPriority ? _pairs[1].NumberOf(row, _priorities.NumberOf(priority.Code)) : row;
        row = _byTier ? _pairs[2].NumberOf(row, _tiers.NumberOf(tier.Code)) : row;
        row = _byTeam ? _pairs[3].NumberOf(row, _teams.NumberOf(team)) : row;
        row = _periods is not null ? _pairs[4].NumberOf(row, period) : row;

        // The numbers have no gaps, so the next free number is a new row.
        if (row == _keys.Count)
        {
            _keys.Add(new(
                _byTarget ? target : null,
                _byPriority ? priority : null,
                _byTier ? tier : null,
                _byTeam ? team : null,
                period == NoPeriod ? null : _periods![period - 1]));
        }

        return row;
    }

    private int PeriodOf(in ClockReading reading, ReadOnlySpan<CaseEvent> seen)
    {
        if (_periods is null || InstantOf(reading, seen) is not { } at)
        {
            return NoPeriod;
        }

        return _periods.NumberOf(at) + 1;
    }

    // The instant that puts the reading into its period. A clock without a cycle has not started, or the case was refused: then
    // the positions of its events mean nothing.
    private Instant? InstantOf(in ClockReading reading, ReadOnlySpan<CaseEvent> seen)
    {
        var isOpening = plan.Attribution == PeriodAttribution.Opening;
        if (isOpening && (!plan.CountsEachCycle || reading.Cycles == 0))
        {
            return seen.IsEmpty ? null : seen[0].At;
        }

        if (reading.Cycles == 0)
        {
            return null;
        }

        if (isOpening)
        {
            return seen[reading.StartedAt].At;
        }

        if (plan.Attribution == PeriodAttribution.Due)
        {
            return reading.Due;
        }

        if (reading.StoppedAt >= 0)
        {
            return seen[reading.StoppedAt].At;
        }

        return plan.Attribution == PeriodAttribution.StoppingOrBreach && reading.Verdict == SlaVerdict.Breached
            ? reading.Due
            : null;
    }

    // The priority and tier by which the target is judged; before the start of the clock those of the case.
    private static (Priority Priority, CustomerTier Tier) TermsOf(in ClockReading reading, ReadOnlySpan<CaseEvent> seen)
    {
        Priority? priority = null;
        CustomerTier? tier = null;
        for (var i = reading.Cycles == 0 ? seen.Length - 1 : reading.JudgedAt; i >= 0; i--)
        {
            ref readonly var e = ref seen[i];
            if (e.Kind == CaseEventKind.Opened)
            {
                return (priority ?? e.Priority, tier ?? e.Tier);
            }

            if (e.Kind == CaseEventKind.PriorityChanged)
            {
                priority ??= e.Priority;
            }

            if (e.Kind == CaseEventKind.TierChanged)
            {
                tier ??= e.Tier;
            }
        }

        return (priority ?? default, tier ?? default);
    }
}
