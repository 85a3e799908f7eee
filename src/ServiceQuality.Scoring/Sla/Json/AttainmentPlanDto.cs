using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Sla.Json;

// What a summary distinguishes.
internal sealed class AttainmentPlanDto
{
    public required string[] Keys { get; set; }

    public PeriodsDto? Period { get; set; }

    [JsonConverter(typeof(NameConverter<CycleCounting>))]
    public required CycleCounting Cycles { get; set; }

    // A period is said by the member of its own.
    private static IEnumerable<AttainmentKeys> Allowed =>
        Enum.GetValues<AttainmentKeys>().Where(k => k is not (AttainmentKeys.None or AttainmentKeys.Period));

    internal static AttainmentPlanDto From(AttainmentPlan plan) => new()
    {
        Keys = [.. Allowed.Where(k => plan.Keys.HasFlag(k)).Select(NameConverter<AttainmentKeys>.Write)],
        Period = plan.Zone is { } zone
            ? new() { Length = plan.Length!.Value, Zone = zone, Attribution = plan.Attribution!.Value } : null,
        Cycles = plan.Cycles,
    };

    internal AttainmentPlan ToModel(string path)
    {
        var keys = AttainmentKeys.None;
        for (var i = 0; i < Keys.Length; i++)
        {
            var key = Allowed.FirstOrDefault(k => NameConverter<AttainmentKeys>.Write(k) == Keys[i]);
            if (key == AttainmentKeys.None || keys.HasFlag(key))
            {
                var allowed = string.Join(", ", Allowed.Select(NameConverter<AttainmentKeys>.Write));
                throw new InvalidJsonException(
                    $"\"{InvariantText.Shorten(Keys[i])}\" is not allowed here; allowed are {allowed}, each once.",
                    $"{path}.keys{JsonPlace.Step(i)}");
            }

            keys |= key;
        }

        var plan = AttainmentPlan.By(keys).WithCycles(Cycles);
        return Period is null ? plan : plan.PerPeriod(Period.Length, Period.Zone, Period.Attribution);
    }
}
