using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Sla.Json;

// The members of a summary of attainment in JSON.
internal sealed class AttainmentDto
{
    public required PlanDto Plan { get; set; }

    public required AttainmentRowDto[] Rows { get; set; }

    internal static AttainmentDto Of(Attainment summary) =>
        new() { Plan = PlanDto.Of(summary.Plan), Rows = [.. summary.Rows.Select(AttainmentRowDto.Of)] };

    internal Attainment Model()
    {
        var plan = Plan.Model();
        var keys = KeyDto.Models(plan, Rows);
        return Attainment.Create(plan, Rows.Select((row, i) => row.Model(plan, keys[i])));
    }
}
