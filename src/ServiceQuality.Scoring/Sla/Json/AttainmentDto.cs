namespace ServiceQuality.Scoring.Sla.Json;

// A summary of attainment.
internal sealed class AttainmentDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required AttainmentPlanDto Plan { get; set; }

    public required AttainmentRowDto[] Rows { get; set; }

    internal static AttainmentDto From(Attainment summary) =>
        new() { Plan = AttainmentPlanDto.From(summary.Plan), Rows = [.. summary.Rows.Select(AttainmentRowDto.From)] };

    internal Attainment ToModel()
    {
        var plan = Plan.ToModel("$.plan");
        var keys = KeyDto.ToModels(plan, Rows, "$.rows");
        return Attainment.Create(plan, Rows.Select((row, i) => row.ToModel(plan, keys[i], $"$.rows{JsonPlace.Step(i)}")));
    }
}
