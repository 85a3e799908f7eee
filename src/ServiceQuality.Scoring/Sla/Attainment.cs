using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla.Readings;

namespace ServiceQuality.Scoring.Sla;

/// <summary>How often the targets of an agreement are met.</summary>
public static class Attainment
{
    /// <summary>
    /// Counts readings by target and by the priority that the target was judged by (for a stopped clock, that of the stop). Cases
    /// that are not opened yet at the instant of their reading are left out.
    /// </summary>
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
                if (target.Priority is not { } priority)
                {
                    continue;
                }

                if (!targets.TryGetValue(target.Name, out var counts))
                {
                    targets.Add(target.Name, counts = []);
                }

                if (!counts.TryGetValue(priority, out var count))
                {
                    counts.Add(priority, count = new int[4]);
                }

                count[target.Phase == SlaPhase.NotApplicable ? 3 : (int)target.Verdict]++;
            }
        }

        return
        [
            .. from target in targets
               from row in target.Value.OrderBy(p => p.Key.Code, StringComparer.Ordinal)
               let count = row.Value
               select new AttainmentRow(
                   target.Key, row.Key, count[(int)SlaVerdict.Met], count[(int)SlaVerdict.Breached], count[(int)SlaVerdict.Pending], count[3]),
        ];
    }
}
