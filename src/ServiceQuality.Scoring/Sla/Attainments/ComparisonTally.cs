using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// Counts pairs of readings of the same case by the state before and the state after.
internal sealed class ComparisonTally(AttainmentPlan plan, Func<CaseReading, string?>? team)
{
    private readonly AttainmentTally _keys = new(plan);
    private readonly SortedDictionary<AttainmentKey, Cell> _cells = [];

    // Counts each target of a case; the partner is the other reading of the case, or null.
    internal void Add(CaseReading before, CaseReading? partner)
    {
        for (var i = 0; i < before.Clocks.Length; i++)
        {
            var cell = CellOf(before, i);
            var other = partner is null ? -1 : IndexOf(partner, before.Agreement.Targets[i].Name);
            if (other < 0)
            {
                cell.OnlyBefore++;
            }
            else
            {
                cell.Count(AttainmentStates.Worst(before.Clocks[i]), AttainmentStates.Worst(partner!.Clocks[other]));
            }
        }

        if (partner is not null)
        {
            AddOnlyAfter(partner, except: before);
        }
    }

    // Counts each target of a case that was not read before.
    internal void AddOnlyAfter(CaseReading after) => AddOnlyAfter(after, except: null);

    internal ValueList<AttainmentChange> ToChanges() =>
        [
            .. _cells.Select(
                c => new AttainmentChange(plan.Keys, c.Key, [.. c.Value.Pairs], c.Value.OnlyBefore, c.Value.OnlyAfter)),
        ];

    private void AddOnlyAfter(CaseReading after, CaseReading? except)
    {
        for (var i = 0; i < after.Clocks.Length; i++)
        {
            if (except is null || IndexOf(except, after.Agreement.Targets[i].Name) < 0)
            {
                CellOf(after, i).OnlyAfter++;
            }
        }
    }

    private Cell CellOf(CaseReading reading, int target)
    {
        var seen = AttainmentStates.SeenBy(reading.History.Events.AsSpan(), reading.AsOf);
        var row = _keys.RowOfCase(reading.Agreement, target, reading.Clocks[target], seen, reading.AsOf, team?.Invoke(reading));
        var key = _keys.KeyOf(row);
        if (!_cells.TryGetValue(key, out var cell))
        {
            cell = new();
            _cells.Add(key, cell);
        }

        return cell;
    }

    private static int IndexOf(CaseReading reading, string target)
    {
        var targets = reading.Agreement.Targets;
        for (var i = 0; i < targets.Count; i++)
        {
            if (targets[i].Name == target)
            {
                return i;
            }
        }

        return -1;
    }

    private sealed class Cell
    {
        // By the state before, then by the state after.
        internal long[] Pairs { get; } = new long[AttainmentStates.Count * AttainmentStates.Count];

        internal long OnlyBefore { get; set; }

        internal long OnlyAfter { get; set; }

        internal void Count(AttainmentState before, AttainmentState after) =>
            Pairs[((int)before * AttainmentStates.Count) + (int)after]++;
    }
}
