using System.Text.Json;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Json;

// The members of the times of clocks in JSON.
internal sealed class ClockTimesParts
{
    public required PlanParts Plan { get; set; }

    public required string Measure { get; set; }

    public required ClockTimesRowParts[] Rows { get; set; }

    internal static ClockTimesParts Of(ClockTimes times) => new()
    {
        Plan = PlanParts.Of(times.Plan),
        Measure = EnumNames.Of(times.Measure),
        Rows = [.. times.Rows.Select(ClockTimesRowParts.Of)],
    };

    internal ClockTimes Model()
    {
        var plan = Plan.Model();
        if (plan.Cycles == CycleCounting.ByCycle)
        {
            throw new JsonException($"The plan is {plan}; allowed are plans that count each case once.");
        }

        var keys = KeyParts.Models(plan, Rows);
        return ClockTimes.Of(plan, EnumNames.Parse<ClockMeasurement>(Measure, "measure"), Rows.Select((row, i) => row.Model(plan, keys[i])));
    }
}
