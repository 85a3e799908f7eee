using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Records.Json;

// A code of a tree.
internal sealed class CodeTreeNodeDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Parent { get; set; }

    public List<string>? ReplacesCodes { get; set; }

    internal static CodeTreeNodeDto From(CodeTreeNode node) => new()
    {
        Code = node.Code,
        Name = node.Name,
        Parent = node.Parent,
        ReplacesCodes = JsonDocuments.OrNull(node.ReplacesCodes),
    };

    internal CodeTreeNode ToModel() => new(Code, Name, Parent, ReplacesCodes);
}
