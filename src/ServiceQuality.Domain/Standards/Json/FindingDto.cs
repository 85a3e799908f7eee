using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// What an inspection found.
internal sealed class FindingDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    [JsonConverter(typeof(NameConverter<FindingGrade>))]
    public required FindingGrade Grade { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Text { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Item { get; set; }

    internal static FindingDto From(Finding finding) => new()
    {
        Code = finding.Code,
        Grade = finding.Grade,
        Text = finding.Text,
        Item = finding.Item,
    };

    internal Finding ToModel() => new(Code, Grade, Text, Item);
}
