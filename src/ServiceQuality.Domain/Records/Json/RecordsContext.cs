using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Records.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RuleBookDto))]
[JsonSerializable(typeof(LifeCycleDto))]
[JsonSerializable(typeof(RecordRuleDto))]
[JsonSerializable(typeof(DecisionTableDto))]
[JsonSerializable(typeof(CodeTreeDto))]
[JsonSerializable(typeof(CodeTreeNodeDto))]
[JsonSerializable(typeof(MoveRefusalDto))]
[JsonSerializable(typeof(ActionItemDto))]
internal sealed partial class RecordsContext : JsonSerializerContext, IDocumentContext;
