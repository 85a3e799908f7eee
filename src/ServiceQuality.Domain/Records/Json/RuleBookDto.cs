using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Records.Json;

// A rule book. An editor finds the schema by $schema, which is not kept.
internal sealed class RuleBookDto : IVersionedDto
{
    [JsonPropertyName("$schema")]
    [JsonConverter(typeof(CodeConverter))]
    public string? Schema { get; set; }

    public int? FormatVersion { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public required int? Version { get; set; }

    public required LocalizedText Title { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Source { get; set; }

    public List<RecordRule>? Rules { get; set; }

    public List<DecisionTable>? DecisionTables { get; set; }

    public List<LifeCycleDto>? LifeCycles { get; set; }

    public List<CodeTree>? CodeTrees { get; set; }
}
