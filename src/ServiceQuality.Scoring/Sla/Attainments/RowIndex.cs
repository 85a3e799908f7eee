using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// The row in which a reading counts: rows are numbered in the order in which they come. Values are numbered one key at a time, and
// numbers are paired one key after another, so that nothing is hashed but short numbers.
internal sealed class RowIndex(AttainmentPlan plan)
{
    private const int NoPeriod = 0; // periods follow from 1

    private readonly NameNumbers _targets = new();
    private readonly NameNumbers _priorities = new();
    private readonly NameNumbers _tiers = new();
    private readonly NameNumbers _teams = new();
    private readonly PairNumbers[] _pairs = [new(), new(), new(), new(), new()];
    private readonly PeriodIndex? _periods = plan.Zone is { } zone ? new(plan.Length!.Value, zone) : null;
    private readonly List<AttainmentKey> _keys = [];
    private readonly bool _byTarget = plan.Keys.HasFlag(AttainmentKeys.Target);
    private readonly bool _byPriority = plan.Keys.HasFlag(AttainmentKeys.Priority);
    private readonly bool _byTier = plan.Keys.HasFlag(AttainmentKeys.Tier);
    private readonly bool _byTeam = plan.Keys.HasFlag(AttainmentKeys.Team);

    internal IReadOnlyList<AttainmentKey> Keys => _keys;

    // Whether the cycle that counts can change the row.
    internal bool DependsOnCycle => _byPriority || _byTier || plan.Attribution is PeriodAttribution.Due or PeriodAttribution.Stopping;

    // The row of a reading of a case whose events until the instant of the reading are given.
    internal int Of(string target, in ClockReading reading, ReadOnlySpan<CaseEvent> seen, string? team)
    {
        var (priority, tier) = _byPriority || _byTier ? Terms(reading, seen) : default;
        return Of(target, priority, tier, team ?? "", _periods is null || At(reading, seen) is not { } at ? NoPeriod : _periods.Of(at) + 1);
    }

    internal int Of(AttainmentKey key) =>
        Of(key.Target ?? "", key.Priority ?? default, key.Tier ?? default, key.Team ?? "", key.Period is { } period ? _periods!.Of(period) + 1 : NoPeriod);

    private int Of(string target, Priority priority, CustomerTier tier, string team, int period)
    {
        var row = 0;
        row = _byTarget ? _pairs[0].Of(row, _targets.Of(target)) : row;
        row = _byPriority ? _pairs[1].Of(row, _priorities.Of(priority.Code)) : row;
        row = _byTier ? _pairs[2].Of(row, _tiers.Of(tier.Code)) : row;
        row = _byTeam ? _pairs[3].Of(row, _teams.Of(team)) : row;
        row = _periods is not null ? _pairs[4].Of(row, period) : row;

        // Numbers are dense, for every pair is met for the sake of a row.
        if (row == _keys.Count)
        {
            _keys.Add(new(
                _byTarget ? target : null, _byPriority ? priority : null, _byTier ? tier : null, _byTeam ? team : null,
                period == NoPeriod ? null : _periods![period - 1]));
        }

        return row;
    }

    // A clock without a cycle has not started, or the case was refused: then the places of its events mean nothing.
    private Instant? At(in ClockReading reading, ReadOnlySpan<CaseEvent> seen) => plan.Attribution switch
    {
        PeriodAttribution.Opening when plan.Cycles == CycleCounting.ByCase || reading.Cycles == 0 => seen.IsEmpty ? null : seen[0].At,
        _ when reading.Cycles == 0 => null,
        PeriodAttribution.Opening => seen[reading.StartedAt].At,
        PeriodAttribution.Due => reading.Due,
        _ => reading.StoppedAt < 0 ? null : seen[reading.StoppedAt].At,
    };

    // The priority and tier by which the target is judged; before the start of the clock those of the case.
    private static (Priority Priority, CustomerTier Tier) Terms(in ClockReading reading, ReadOnlySpan<CaseEvent> seen)
    {
        var i = reading.Cycles == 0 ? seen.Length - 1 : reading.JudgedAt;
        var (priority, tier) = ((Priority?)null, (CustomerTier?)null);
        for (; i >= 0; i--)
        {
            ref readonly var e = ref seen[i];
            if (e.Kind == CaseEventKind.Opened)
            {
                return (priority ?? e.Priority, tier ?? e.Tier);
            }

            priority = e.Kind == CaseEventKind.PriorityChanged ? priority ?? e.Priority : priority;
            tier = e.Kind == CaseEventKind.TierChanged ? tier ?? e.Tier : tier;
        }

        return (priority ?? default, tier ?? default);
    }
}
