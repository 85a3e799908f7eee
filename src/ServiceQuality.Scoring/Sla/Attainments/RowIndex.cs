using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla.Cases;
using ServiceQuality.Domain.Sla.Readings;

namespace ServiceQuality.Scoring.Sla.Attainments;

// The row in which a reading counts: rows are numbered in the order in which they come. Values are numbered one key at a time, and
// numbers are paired one key after another, so that nothing is hashed but short numbers.
internal sealed class RowIndex(AttainmentPlan plan)
{
    private readonly Numbering<string> _targets = new();
    private readonly Numbering<Priority> _priorities = new();
    private readonly Numbering<CustomerTier> _tiers = new();
    private readonly Numbering<string> _teams = new();
    private readonly Numbering<ReportPeriod> _periods = new();
    private readonly Numbering<long>[] _pairs = [new(), new(), new(), new(), new()];
    private readonly PeriodIndex? _dates = plan.Zone is { } zone ? new(plan.Length!.Value, zone) : null;
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
        return Of(target, priority, tier, team ?? "", _dates is null || At(reading, seen) is not { } at ? null : _dates.Of(at));
    }

    internal int Of(AttainmentKey key) => Of(key.Target ?? "", key.Priority ?? default, key.Tier ?? default, key.Team ?? "", key.Period);

    private int Of(string target, Priority priority, CustomerTier tier, string team, ReportPeriod? period)
    {
        var row = 0;
        row = _byTarget ? Paired(0, row, _targets.Of(target)) : row;
        row = _byPriority ? Paired(1, row, _priorities.Of(priority)) : row;
        row = _byTier ? Paired(2, row, _tiers.Of(tier)) : row;
        row = _byTeam ? Paired(3, row, _teams.Of(team)) : row;
        row = _dates is not null ? Paired(4, row, period is { } p ? _periods.Of(p) + 1 : 0) : row;
        if (row == _keys.Count)
        {
            _keys.Add(new(_byTarget ? target : null, _byPriority ? priority : null, _byTier ? tier : null, _byTeam ? team : null, period));
        }

        return row;
    }

    // Rows are dense behind the last key, because every pair before it was met for the sake of a row.
    private int Paired(int key, int row, int number) => _pairs[key].Of(((long)row << 32) | (uint)number);

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
        for (; i >= 0 && (priority is null || tier is null); i--)
        {
            ref readonly var e = ref seen[i];
            priority ??= e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged ? e.Priority : null;
            tier ??= e.Kind is CaseEventKind.Opened or CaseEventKind.TierChanged ? e.Tier : null;
        }

        return (priority ?? default, tier ?? default);
    }
}
