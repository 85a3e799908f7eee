using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using System.Text.Json;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Sla.Json;

// The members of the times of clocks in JSON.
internal sealed class ClockTimesDto
{
    public required PlanDto Plan { get; set; }

    public required string Measure { get; set; }

    public required ClockTimesRowDto[] Rows { get; set; }

    internal static ClockTimesDto Of(TimesToStop times) => new()
    {
        Plan = PlanDto.Of(times.Plan),
        Measure = EnumNames.Of(times.Basis),
        Rows = [.. times.Rows.Select(ClockTimesRowDto.Of)],
    };

    internal TimesToStop Model()
    {
        var plan = Plan.Model();
        if (plan.Cycles == CycleCounting.ByCycle)
        {
            throw new JsonException($"The plan is {plan}; allowed are plans that count each case once.");
        }

        var keys = KeyDto.Models(plan, Rows);
        return TimesToStop.Create(plan, EnumNames.Parse<TimeBasis>(Measure, "measure"), Rows.Select((row, i) => row.Model(plan, keys[i])));
    }
}
