using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// Collects the times of clocks, row by row.
internal sealed class ClockTimesTally
{
    private readonly AttainmentPlan _plan;
    private readonly ClockMeasurement _measure;
    private readonly RowIndex _rows;
    private readonly List<Cell> _cells = [];

    internal ClockTimesTally(AttainmentPlan plan, ClockMeasurement measure)
    {
        Guard.Against.Null(plan);
        if (plan.Cycles == CycleCounting.ByCycle)
        {
            throw new ArgumentException($"The plan is {plan}; allowed are plans that count each case once: the cycle at hand is timed.", nameof(plan));
        }

        (_plan, _rows) = (plan, new(plan));
        _measure = Enum.IsDefined(measure) ? measure : throw new ArgumentOutOfRangeException(nameof(measure), measure, "Allowed are Open and Wall.");
    }

    internal void Add(CaseReading reading, string? team, Func<TargetReading, string?>? excluded)
    {
        var seen = AttainmentStates.SeenBy(reading.History.Events.AsSpan(), reading.AsOf);
        foreach (var target in reading.Targets)
        {
            var row = _rows.Of(target.Name, target.Clock, seen, team);
            if (row == _cells.Count)
            {
                _cells.Add(new());
            }

            var isTimed = target.Phase is SlaPhase.Running or SlaPhase.Paused or SlaPhase.Stopped
                && AttainmentStates.Checked(excluded?.Invoke(target), nameof(excluded)) is null;
            if (!isTimed)
            {
                _cells[row].NotTimed++;
                continue;
            }

            var elapsed = target.TimeUsed;
            _cells[row].Add(_measure == ClockMeasurement.Open ? elapsed.Open : elapsed.Wall, target.Phase == SlaPhase.Stopped);
        }
    }

    internal ClockTimes ToTimes() => ClockTimes.Of(_plan, _measure, _cells.Select((cell, row) => cell.ToRow(_plan.Keys, _rows.Keys[row])));

    private sealed class Cell
    {
        private readonly Dictionary<Duration, (long Stopped, long Open)> _counts = [];

        internal long NotTimed { get; set; }

        internal void Add(Duration time, bool hasStopped)
        {
            var (stopped, open) = _counts.GetValueOrDefault(time);
            _counts[time] = hasStopped ? (stopped + 1, open) : (stopped, open + 1);
        }

        internal ClockTimesRow ToRow(AttainmentKeys keys, AttainmentKey key)
        {
            var counts = _counts.OrderBy(c => c.Key).ToList();
            return new(keys, key, [.. counts.Select(c => c.Key)], [.. counts.Select(c => c.Value.Stopped)], [.. counts.Select(c => c.Value.Open)], NotTimed);
        }
    }
}
