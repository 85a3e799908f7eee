using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.ControlCharts.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RunRulesDto))]
[JsonSerializable(typeof(ControlChartOptionsDto))]
[JsonSerializable(typeof(ControlChartDto))]
[JsonSerializable(typeof(CusumChartDto))]
[JsonSerializable(typeof(ChangePointDto))]
internal sealed partial class ChartContext : JsonSerializerContext, IDocumentContext;
