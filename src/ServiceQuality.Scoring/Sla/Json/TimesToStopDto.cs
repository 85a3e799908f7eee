using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Sla.Json;

// The times of clocks.
internal sealed class TimesToStopDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required AttainmentPlanDto Plan { get; set; }

    [JsonConverter(typeof(NameConverter<TimeBasis>))]
    public required TimeBasis Measure { get; set; }

    public required TimesToStopRowDto[] Rows { get; set; }

    internal static TimesToStopDto From(TimesToStop times) => new()
    {
        Plan = AttainmentPlanDto.From(times.Plan),
        Measure = times.Basis,
        Rows = [.. times.Rows.Select(TimesToStopRowDto.From)],
    };

    internal TimesToStop ToModel()
    {
        var plan = Plan.ToModel("$.plan");
        if (plan.Cycles == CycleCounting.ByCycle)
        {
            throw new InvalidJsonException($"The plan is {plan}; allowed are plans that count each case once.", "$.plan.cycles");
        }

        var keys = KeyDto.ToModels(plan, Rows, "$.rows");
        return TimesToStop.Create(
            plan, Measure, Rows.Select((row, i) => row.ToModel(plan, keys[i], $"$.rows{JsonPlace.Step(i)}")));
    }
}
