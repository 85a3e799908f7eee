using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Standards;

// Counts what is left out by the reasons of an indicator.
internal static class ExclusionCounts
{
    internal static ValueList<ExclusionCount> Of(
        ServiceIndicator indicator, IEnumerable<(string Reason, long Count)>? exclusions, List<string> problems)
    {
        SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
        foreach (var (reason, count) in exclusions ?? [])
        {
            if (ProblemOf(indicator, reason) is { } problem)
            {
                problems.Add(problem);
            }
            else if (count < 0)
            {
                problems.Add(InvariantText.Compose($"{count} are left out as {reason}; allowed are 0 and more."));
            }
            else if (count > 0)
            {
                counts[reason] = checked(counts.GetValueOrDefault(reason) + count);
            }
        }

        return [.. counts.Select(c => new ExclusionCount(c.Key, c.Value))];
    }

    internal static string? ProblemOf(ServiceIndicator indicator, string? reason)
    {
        var allowed = indicator.Exclusions.Count == 0
            ? "none, for the indicator excludes nothing"
            : InvariantText.Join(indicator.Exclusions);
        return reason is not null && indicator.Exclusions.Contains(reason, StringComparer.Ordinal)
            ? null
            : $"Reason {InvariantText.Shorten(reason ?? "none")} is unknown; allowed are {allowed}.";
    }
}
