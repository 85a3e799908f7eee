using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// Collects the times of clocks, row by row.
internal sealed class TimesToStopTally
{
    private readonly AttainmentPlan _plan;
    private readonly TimeBasis _basis;
    private readonly RowIndex _rows;
    private readonly List<Cell> _cells = [];

    internal TimesToStopTally(AttainmentPlan plan, TimeBasis basis)
    {
        Guard.Against.Null(plan);
        Guard.Against.Invalid(
            plan.CountsEachCycle,
            $"The plan is {plan}; allowed are plans that count each case once, because the current cycle is measured.",
            nameof(plan));
        _plan = plan;
        _basis = Guard.Against.UndefinedEnum(basis);
        _rows = new(plan);
    }

    internal void Add(CaseReading reading, string? team, Func<TargetReading, string?>? excluded)
    {
        var seen = AttainmentStates.SeenBy(reading.History.Events.AsSpan(), reading.AsOf);
        foreach (var target in reading.Targets)
        {
            var row = _rows.NumberOf(target.Name, target.Clock, seen, team);
            if (row == _cells.Count)
            {
                _cells.Add(new());
            }

            if (IsTimed(target, excluded))
            {
                var elapsed = target.TimeUsed;
                _cells[row].Add(_basis == TimeBasis.Open ? elapsed.Open : elapsed.Wall, target.Phase == SlaPhase.Stopped);
            }
            else
            {
                _cells[row].NotTimed++;
            }
        }
    }

    internal TimesToStop ToTimes() =>
        TimesToStop.Create(_plan, _basis, _cells.Select((cell, row) => cell.ToRow(_plan.Keys, _rows.Keys[row])));

    private static bool IsTimed(TargetReading target, Func<TargetReading, string?>? excluded)
    {
        if (target.Phase is not (SlaPhase.Running or SlaPhase.Paused or SlaPhase.Stopped))
        {
            return false;
        }

        return AttainmentStates.CheckReason(excluded?.Invoke(target), nameof(excluded)) is null;
    }

    private sealed class Cell
    {
        private readonly SortedDictionary<Duration, (long Stopped, long Open)> _counts = [];

        internal long NotTimed { get; set; }

        internal void Add(Duration time, bool hasStopped)
        {
            var (stopped, open) = _counts.GetValueOrDefault(time);
            _counts[time] = hasStopped ? (stopped + 1, open) : (stopped, open + 1);
        }

        internal TimesToStopRow ToRow(AttainmentKeys keys, AttainmentKey key) => new(
            keys,
            key,
            [.. _counts.Keys],
            [.. _counts.Values.Select(c => c.Stopped)],
            [.. _counts.Values.Select(c => c.Open)],
            NotTimed);
    }
}
