using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla.Json;

// A row of attainment.
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

    internal static AttainmentRowDto From(AttainmentRow row)
    {
        AttainmentRowDto dto = new()
        {
            Met = row.Met,
            Breached = row.Breached,
            LateWhileOpen = row.LateWhileOpen,
            Running = row.Running,
            Paused = row.Paused,
            NotApplicable = row.NotApplicable,
            NotStarted = row.NotStarted,
            Excluded = row.Exclusions.Count == 0
                ? null : [.. row.Exclusions.Select(e => new ExclusionDto { Reason = e.Reason, Count = e.Count })],
        };
        dto.Set(row.Key);
        return dto;
    }

    internal AttainmentRow ToModel(AttainmentPlan plan, AttainmentKey key, string path)
    {
        if (LateWhileOpen > Breached)
        {
            throw new InvalidJsonException(
                $"Row \"{key}\" has more \"lateWhileOpen\" than \"breached\"; allowed are at most as many.",
                $"{path}.lateWhileOpen");
        }

        var exclusions = ReadExclusions(key, path);
        var excluded = exclusions.Aggregate(0L, (sum, e) => checked(sum + e.Count));
        ValueList<long> counts =
        [
            Count(Met, $"{path}.met"),
            Count(Breached, $"{path}.breached") - Count(LateWhileOpen, $"{path}.lateWhileOpen"),
            LateWhileOpen,
            Count(Running, $"{path}.running"),
            Count(Paused, $"{path}.paused"),
            Count(NotApplicable, $"{path}.notApplicable"),
            Count(NotStarted, $"{path}.notStarted"),
            excluded,
        ];
        return counts.AsSpan().ContainsAnyExcept(0L)
            ? new(plan.Keys, key, counts, exclusions)
            : throw new InvalidJsonException($"Row \"{key}\" counts nothing; allowed are rows that count something.", path);
    }

    private ValueList<ExclusionCount> ReadExclusions(AttainmentKey key, string path)
    {
        HashSet<string> reasons = new(StringComparer.Ordinal);
        for (var i = 0; i < Excluded?.Length; i++)
        {
            var exclusion = Excluded[i];
            if (string.IsNullOrWhiteSpace(exclusion.Reason) || exclusion.Count < 1 || !reasons.Add(exclusion.Reason))
            {
                throw new InvalidJsonException(
                    $"An exclusion of row \"{key}\" has no reason, counts none or appears twice; allowed is each reason once.",
                    $"{path}.excluded{JsonPlace.Step(i)}");
            }
        }

        var ordered = (Excluded ?? []).OrderBy(e => e.Reason, StringComparer.Ordinal);
        return [.. ordered.Select(e => new ExclusionCount(e.Reason, e.Count))];
    }
}
