using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Satisfaction.Json;

// An index model.
internal sealed class IndexModelDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required List<Construct> Constructs { get; set; }

    public required List<StructuralPath> Paths { get; set; }

    internal static IndexModelDto From(IndexModel model) =>
        new() { Name = model.Name, Constructs = [.. model.Constructs], Paths = [.. model.Paths] };

    internal IndexModel ToModel()
    {
        IndexModel model = new(Name, [.. Constructs], [.. Paths]);
        var broken = IndexModelRules.FindProblems(model);
        return broken.Count == 0
            ? model
            : throw new InvalidJsonException(
                InvariantText.Lines($"Model {InvariantText.Shorten(Name)} cannot be built:", broken));
    }
}
