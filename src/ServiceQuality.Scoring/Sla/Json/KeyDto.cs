using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla.Json;

// A key; the rows have it among their own members.
internal abstract class KeyDto
{
    public string? Target { get; set; }

    public Priority? Priority { get; set; }

    public CustomerTier? Tier { get; set; }

    public string? Team { get; set; }

    public string? Period { get; set; }

    internal void Set(AttainmentKey key) =>
        (Target, Priority, Tier, Team, Period) = (key.Target, key.Priority, key.Tier, key.Team, key.Period?.ToString());

    // The keys of rows: each appears once and has what the plan distinguishes.
    internal static List<AttainmentKey> ToModels(AttainmentPlan plan, IReadOnlyList<KeyDto> rows, string path)
    {
        List<AttainmentKey> keys = [];
        HashSet<AttainmentKey> seen = [];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = path + JsonPlace.Step(i);
            var key = rows[i].ToModel(row);
            if (!plan.Fits(key))
            {
                throw new InvalidJsonException($"Row \"{key}\" does not fit its plan, {plan}.", row);
            }

            if (!seen.Add(key))
            {
                throw new InvalidJsonException($"Row \"{key}\" appears twice; each may appear once.", row);
            }

            keys.Add(key);
        }

        return keys;
    }

    internal static long Count(long count, string path) => count >= 0 ? count : throw new InvalidJsonException(
        string.Create(CultureInfo.InvariantCulture, $"Count {count} is negative; allowed are numbers from 0."), path);

    private AttainmentKey ToModel(string path)
    {
        ReportPeriod? period = null;
        if (Period is not null)
        {
            period = ReportPeriod.TryParse(Period, null, out var read)
                ? read
                : throw new InvalidJsonException($"\"{InvariantText.Shorten(Period)}\" is not a period.", $"{path}.period");
        }

        return new(Target, Priority, Tier, Team, period);
    }
}
