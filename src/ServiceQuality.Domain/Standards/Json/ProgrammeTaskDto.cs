using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Standards.Json;

// A task of a programme.
internal sealed class ProgrammeTaskDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    public required Recurrence Recurrence { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Owner { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Checklist { get; set; }

    public List<string>? Audience { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Form { get; set; }

    internal static ProgrammeTaskDto From(ProgrammeTask task) => new()
    {
        Code = task.Code,
        Name = task.Name,
        Recurrence = task.Recurrence,
        Owner = task.Owner,
        Checklist = task.Checklist,
        Audience = JsonDocuments.OrNull(task.Audience),
        Form = task.Form,
    };

    internal ProgrammeTask ToModel() => new(Code, Name, Recurrence)
    {
        Owner = Owner,
        Checklist = Checklist,
        Audience = [.. Audience ?? []],
        Form = Form,
    };
}
