using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Json;

// The members of a summary of attainment in JSON.
internal sealed class AttainmentParts
{
    public required PlanParts Plan { get; set; }

    public required AttainmentRowParts[] Rows { get; set; }

    internal static AttainmentParts Of(AttainmentSummary summary) =>
        new() { Plan = PlanParts.Of(summary.Plan), Rows = [.. summary.Rows.Select(AttainmentRowParts.Of)] };

    internal AttainmentSummary Model()
    {
        var plan = Plan.Model();
        var keys = KeyParts.Models(plan, Rows);
        return AttainmentSummary.Of(plan, Rows.Select((row, i) => row.Model(plan, keys[i])));
    }
}
