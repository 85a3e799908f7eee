using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// A checklist.
internal sealed class ChecklistDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    public required ChecklistRule Rule { get; set; }

    public required List<ChecklistItem> Items { get; set; }

    internal static ChecklistDto From(Checklist checklist) => new()
    {
        Code = checklist.Code,
        Name = checklist.Name,
        Rule = checklist.Rule,
        Items = [.. checklist.Items],
    };

    internal Checklist ToModel() => Checklist.Create(Code, Name, Rule, Items);
}
