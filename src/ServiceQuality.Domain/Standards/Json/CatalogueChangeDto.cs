using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// A difference between two versions.
internal sealed class CatalogueChangeDto
{
    [JsonConverter(typeof(NameConverter<CatalogueChangeKind>))]
    public required CatalogueChangeKind Kind { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Element { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public List<string>? Members { get; set; }

    internal static CatalogueChangeDto From(CatalogueChange change) => new()
    {
        Kind = change.Kind,
        Element = change.Element,
        Code = change.Code,
        Members = JsonDocuments.OrNull(change.Members),
    };
}
