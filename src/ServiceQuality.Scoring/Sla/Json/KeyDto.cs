using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Sla.Json;

// The members of a key in JSON; the rows have them among their own.
internal abstract class KeyDto
{
    public string? Target { get; set; }

    public string? Priority { get; set; }

    public string? Tier { get; set; }

    public string? Team { get; set; }

    public string? Period { get; set; }

    internal void Take(AttainmentKey key) =>
        (Target, Priority, Tier, Team, Period) = (key.Target, key.Priority?.Code, key.Tier?.Code, key.Team, key.Period?.ToString());

    // The keys of rows, each of them once and as the plan tells them apart.
    internal static List<AttainmentKey> Models(AttainmentPlan plan, IEnumerable<KeyDto> rows)
    {
        List<AttainmentKey> keys = [];
        HashSet<AttainmentKey> seen = [];
        foreach (var row in rows)
        {
            var key = (row ?? throw new JsonException("A row is null; allowed are rows.")).Model();
            if (!plan.Fits(key))
            {
                throw new JsonException($"Row \"{key}\" does not fit its plan, {plan}.");
            }

            keys.Add(seen.Add(key) ? key : throw new JsonException($"Row \"{key}\" is there twice; allowed is once."));
        }

        return keys;
    }

    internal static long Count(long count) => count >= 0 ? count : throw new JsonException(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Count {count} is negative; allowed are numbers from 0."));

    private AttainmentKey Model() => new(
        Target,
        Priority is null ? null : Priority.Length == 0 ? Domain.Priority.None : Domain.Priority.Of(Priority),
        Tier is null ? null : Tier.Length == 0 ? CustomerTier.None : CustomerTier.Of(Tier),
        Team,
        Period is null ? null : ReportPeriod.TryParse(Period, null, out var period) ? period : throw new JsonException($"\"{Period[..Math.Min(Period.Length, 60)]}\" is no period."));
}
