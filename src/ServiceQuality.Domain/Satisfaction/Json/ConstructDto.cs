using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Satisfaction.Json;

// A construct of an index model; what is left out has its usual value. Its rules are checked with the model.
internal sealed class ConstructDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? ChineseName { get; set; }

    [JsonConverter(typeof(NameConverter<MeasurementMode>))]
    public required MeasurementMode Mode { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Dominant { get; set; }

    public List<ServiceCommitment>? Commitments { get; set; }

    public required List<Indicator> Indicators { get; set; }

    internal static ConstructDto From(Construct construct) => new()
    {
        Name = construct.Name,
        ChineseName = construct.ChineseName,
        Mode = construct.Mode,
        Dominant = construct.Dominant,
        Commitments = JsonDocuments.OrNull(construct.Commitments),
        Indicators = [.. construct.Indicators],
    };

    internal Construct ToModel() => new(Name, Mode, [.. Indicators], Dominant, [.. Commitments ?? []], ChineseName);
}
