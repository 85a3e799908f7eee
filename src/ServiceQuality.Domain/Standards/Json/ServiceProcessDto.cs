using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// A service process: its steps, and the edges between them by code.
internal sealed class ServiceProcessDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Id { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public required int? Version { get; set; }

    public required LocalizedText Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Source { get; set; }

    public required List<ProcessStepDto> Steps { get; set; }

    public required List<ProcessEdgeDto> Edges { get; set; }

    internal static ServiceProcessDto From(ServiceProcess process) => new()
    {
        Id = process.Id,
        Version = process.Version,
        Name = process.Name,
        Source = process.Source,
        Steps = [.. process.Steps.Select(ProcessStepDto.From)],
        Edges = [.. process.Edges.Select(ProcessEdgeDto.Of)],
    };

    internal ServiceProcess ToModel()
    {
        List<ProcessStep> steps = [];
        for (var i = 0; i < Steps.Count; i++)
        {
            var step = Steps[i];
            var path = "$.steps" + JsonPlace.Step(i);
            steps.Add(JsonDocuments.Create(path, () => step.ToModel(path)));
        }

        return ServiceProcess.Create(Id, Version!.Value, Name, steps, Edges.Select(e => e.ToModel()), Source);
    }
}
