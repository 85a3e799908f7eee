using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Standards.Json;

// A step of a process.
internal sealed class ProcessStepDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    [JsonConverter(typeof(NameConverter<ProcessLane>))]
    public required ProcessLane Lane { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Owner { get; set; }

    public TimeLimit? Expected { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Standard { get; set; }

    public List<string>? Indicators { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Touchpoint { get; set; }

    public List<FailPointDto>? FailPoints { get; set; }

    public bool? IsWaitPoint { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Checklist { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Approver { get; set; }

    public bool? IsOptional { get; set; }

    internal static ProcessStepDto From(ProcessStep step) => new()
    {
        Code = step.Code,
        Name = step.Name,
        Lane = step.Lane,
        Owner = step.Owner,
        Expected = step.Expected,
        Standard = step.Standard,
        Indicators = JsonDocuments.OrNull(step.Indicators),
        Touchpoint = step.Touchpoint,
        FailPoints = JsonDocuments.OrNull(step.FailPoints.Select(FailPointDto.From)),
        IsWaitPoint = step.IsWaitPoint ? true : null,
        Checklist = step.Checklist,
        Approver = step.Approver,
        IsOptional = step.IsOptional ? true : null,
    };

    internal ProcessStep ToModel(string path) => new(
        Code, Name, Lane, Owner, Expected, Standard, Indicators, Touchpoint,
        (FailPoints ?? []).Select((f, i) =>
            JsonDocuments.Create(path + ".failPoints" + JsonPlace.Step(i), f.ToModel)),
        IsWaitPoint ?? false, Checklist, Approver, IsOptional ?? false);
}
