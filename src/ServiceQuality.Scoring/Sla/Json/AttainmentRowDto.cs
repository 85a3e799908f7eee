using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Sla.Json;

// The members of a row of attainment in JSON.
internal sealed class AttainmentRowDto : KeyDto
{
    public required long Met { get; set; }

    public required long Breached { get; set; }

    public long LateWhileOpen { get; set; }

    public long Running { get; set; }

    public long Paused { get; set; }

    public long NotApplicable { get; set; }

    public long NotStarted { get; set; }

    public ExclusionDto[]? Excluded { get; set; }

    internal static AttainmentRowDto Of(AttainmentRow row)
    {
        AttainmentRowDto parts = new()
        {
            Met = row.Met,
            Breached = row.Breached,
            LateWhileOpen = row.LateWhileOpen,
            Running = row.Running,
            Paused = row.Paused,
            NotApplicable = row.NotApplicable,
            NotStarted = row.NotStarted,
            Excluded = row.Exclusions.Count == 0 ? null : [.. row.Exclusions.Select(e => new ExclusionDto { Reason = e.Reason, Count = e.Count })],
        };
        parts.Take(row.Key);
        return parts;
    }

    internal AttainmentRow Model(AttainmentPlan plan, AttainmentKey key)
    {
        if (LateWhileOpen > Breached)
        {
            throw new JsonException($"Row \"{key}\" has more \"lateWhileOpen\" than \"breached\"; allowed are at most as many.");
        }

        HashSet<string> reasons = new(StringComparer.Ordinal);
        foreach (var exclusion in Excluded ?? [])
        {
            if (exclusion is null || string.IsNullOrWhiteSpace(exclusion.Reason) || exclusion.Count < 1 || !reasons.Add(exclusion.Reason))
            {
                throw new JsonException($"An exclusion of row \"{key}\" has no reason, counts none or is there twice; allowed is each reason once.");
            }
        }

        ValueList<ExclusionCount> exclusions =
            [.. (Excluded ?? []).OrderBy(e => e.Reason, StringComparer.Ordinal).Select(e => new ExclusionCount(e.Reason, e.Count))];
        var excluded = exclusions.Aggregate(0L, (sum, e) => checked(sum + e.Count));
        ValueList<long> counts =
            [Count(Met), Count(Breached) - Count(LateWhileOpen), LateWhileOpen, Count(Running), Count(Paused), Count(NotApplicable), Count(NotStarted), excluded];
        return counts.AsSpan().ContainsAnyExcept(0L)
            ? new(plan.Keys, key, counts, exclusions)
            : throw new JsonException($"Row \"{key}\" counts nothing; allowed are rows that count something.");
    }
}
