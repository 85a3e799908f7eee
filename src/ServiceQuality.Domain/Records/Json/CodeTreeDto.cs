using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Records.Json;

// A version of a code tree: its nodes in a flat list, each of which names the one above it.
internal sealed class CodeTreeDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public required int? Version { get; set; }

    public required List<CodeTreeNode> Nodes { get; set; }

    internal static CodeTreeDto From(CodeTree tree) =>
        new() { Name = tree.Name, Version = tree.Version, Nodes = [.. tree.Nodes] };

    internal CodeTree ToModel() => CodeTree.Create(Name, Version!.Value, Nodes);
}
