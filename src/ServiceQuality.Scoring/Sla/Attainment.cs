using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

/// <summary>How often the targets of an agreement are met.</summary>
public static class Attainment
{
    /// <summary>Counts readings by target and priority.</summary>
    /// <param name="readings">The readings, one a case; the order does not matter.</param>
    /// <returns>A row for each target and priority that occurs, by target in the order of the agreement, then by priority code.</returns>
    public static ValueList<AttainmentRow> ByPriority(IEnumerable<CaseReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        OrderedDictionary<string, Dictionary<Priority, int[]>> targets = new(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            foreach (var target in reading.Targets)
            {
                if (!targets.TryGetValue(target.Name, out var counts))
                {
                    targets.Add(target.Name, counts = []);
                }

                if (!counts.TryGetValue(reading.Priority, out var count))
                {
                    counts.Add(reading.Priority, count = new int[4]);
                }

                count[target.Phase == SlaPhase.NotApplicable ? 3 : (int)target.Verdict]++;
            }
        }

        return
        [
            .. from target in targets
               from priority in target.Value.OrderBy(p => p.Key.Code, StringComparer.Ordinal)
               let count = priority.Value
               select new AttainmentRow(
                   target.Key, priority.Key, count[(int)SlaVerdict.Met], count[(int)SlaVerdict.Breached], count[(int)SlaVerdict.Pending], count[3]),
        ];
    }
}
