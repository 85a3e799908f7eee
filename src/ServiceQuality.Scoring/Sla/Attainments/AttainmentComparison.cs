using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The same cases read twice, under another agreement or at another instant, and what became of their targets. Readings are paired by
/// the id of the case and the name of the target; what has no partner is counted apart.
/// </summary>
public sealed record AttainmentComparison
{
    private AttainmentComparison(AttainmentPlan plan, ValueList<AttainmentChange> rows)
    {
        Plan = plan;
        Rows = rows;
    }

    /// <summary>What is told apart.</summary>
    public AttainmentPlan Plan { get; }

    /// <summary>The rows, one for each key that occurs, in the order of the keys.</summary>
    public ValueList<AttainmentChange> Rows { get; }

    /// <summary>
    /// How many pairs are counted under another state, over all rows: also those that are missed both before and after, late while open and then
    /// breached. The moves of a row tell which.
    /// </summary>
    public long Moved => Rows.Sum(r => r.Moves.Sum(m => m.Count));

    /// <summary>The plan, and how many pairs moved.</summary>
    /// <returns>For example <c>by Target, Priority, ByCase: 12 of 1770 moved</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Plan}: {Moved} of {Rows.Sum(r => r.Before.Total)} moved");

    internal static AttainmentComparison Of(
        IEnumerable<CaseReading> before, IEnumerable<CaseReading> after, AttainmentPlan plan, Func<CaseReading, string?>? team)
    {
        if (plan.Cycles == CycleCounting.ByCycle)
        {
            throw new ArgumentException($"The plan is {plan}; allowed are plans that count each case once: cycles of two agreements have no partners.", nameof(plan));
        }

        AttainmentTally keys = new(plan);
        SortedDictionary<AttainmentKey, Cell> cells = [];
        var partners = ById(after, nameof(after));
        foreach (var reading in ById(before, nameof(before)).Values)
        {
            partners.Remove(reading.CaseId, out var partner);
            Pair(reading, partner, (key, from, to) => Found(key).Count(from, to));
        }

        foreach (var reading in partners.Values)
        {
            Alone(reading, i => true);
        }

        return new(plan, [.. cells.Select(c => new AttainmentChange(plan.Keys, c.Key, [.. c.Value.Moves], c.Value.OnlyBefore, c.Value.OnlyAfter))]);

        Cell Found(AttainmentKey key)
        {
            if (!cells.TryGetValue(key, out var cell))
            {
                cells.Add(key, cell = new());
            }

            return cell;
        }

        void Pair(CaseReading one, CaseReading? other, Action<AttainmentKey, AttainmentState, AttainmentState?> found)
        {
            for (var i = 0; i < one.Clocks.Length; i++)
            {
                var place = other is null ? -1 : PlaceOf(other, one.Agreement.Targets[i].Name);
                found(KeyOf(one, i), AttainmentStates.Worst(one.Clocks[i]), place < 0 ? null : AttainmentStates.Worst(other!.Clocks[place]));
            }

            if (other is not null)
            {
                Alone(other, i => PlaceOf(one, other.Agreement.Targets[i].Name) < 0);
            }
        }

        void Alone(CaseReading reading, Func<int, bool> isAlone)
        {
            for (var i = 0; i < reading.Clocks.Length; i++)
            {
                if (isAlone(i))
                {
                    Found(KeyOf(reading, i)).OnlyAfter++;
                }
            }
        }

        AttainmentKey KeyOf(CaseReading reading, int target)
        {
            var seen = AttainmentStates.SeenBy(reading.History.Events.AsSpan(), reading.AsOf);
            return keys.KeyOf(keys.RowOfCase(reading.Agreement, target, reading.Clocks[target], seen, reading.AsOf, team?.Invoke(reading)));
        }
    }

    private static int PlaceOf(CaseReading reading, string target)
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

    private static Dictionary<string, CaseReading> ById(IEnumerable<CaseReading> readings, string parameter)
    {
        Dictionary<string, CaseReading> cases = new(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            if (!cases.TryAdd(reading.CaseId, reading))
            {
                throw new ArgumentException($"Case {reading.CaseId} occurs twice; allowed is once.", parameter);
            }
        }

        return cases;
    }

    private sealed class Cell
    {
        internal long[] Moves { get; } = new long[AttainmentStates.Count * AttainmentStates.Count];

        internal long OnlyBefore { get; private set; }

        internal long OnlyAfter { get; set; }

        internal void Count(AttainmentState from, AttainmentState? to)
        {
            if (to is { } t)
            {
                Moves[((int)from * AttainmentStates.Count) + (int)t]++;
            }
            else
            {
                OnlyBefore++;
            }
        }
    }
}
