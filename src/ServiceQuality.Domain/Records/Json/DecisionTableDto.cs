using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla.Json;

namespace ServiceQuality.Domain.Records.Json;

// A decision table.
internal sealed class DecisionTableDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required List<DecisionRowDto> Rows { get; set; }

    // What could not be read back is refused before it is written.
    internal static DecisionTableDto From(DecisionTable table)
    {
        ListLimit.CheckWritten(
            $"Decision table {InvariantText.Shorten(table.Name)}",
            [table.Rows.Count, .. table.Rows.Select(r => r.Values.Count)]);
        return new() { Name = table.Name, Rows = [.. table.Rows.Select(DecisionRowDto.Of)] };
    }

    internal DecisionTable ToModel()
    {
        ListLimit.Check(Rows, "$.rows");
        var builder = DecisionTable.Create(Name);
        for (var i = 0; i < Rows.Count; i++)
        {
            Rows[i].AddTo(builder, $"$.rows{JsonPlace.Step(i)}");
        }

        return builder.TryBuild(out var table, out var problems)
            ? table
            : throw new InvalidJsonException(
                InvariantText.Lines($"Decision table {InvariantText.Shorten(Name)} cannot be built:", problems), "$.rows");
    }
}
