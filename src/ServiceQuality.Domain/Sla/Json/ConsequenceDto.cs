using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// A consequence: an amount or points.
internal sealed class ConsequenceDto
{
    public Money? Amount { get; set; }

    public decimal? Points { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string OwedBy { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? OwedTo { get; set; }

    internal static ConsequenceDto From(Consequence consequence) => new()
    {
        Amount = consequence.Amount,
        Points = consequence.Points,
        OwedBy = consequence.OwedBy.Role,
        OwedTo = consequence.OwedTo?.Role,
    };

    internal Consequence ToModel(string path) => JsonDocuments.Create(path, () => (Amount, Points) switch
    {
        ({ } amount, null) => Consequence.Of(amount, OwedBy, OwedTo),
        (null, { } points) when OwedTo is null => Consequence.OfPoints(points, OwedBy),
        (null, not null) => throw new InvalidJsonException(
            "Points are owed to nobody; allowed is owedTo with an amount.", $"{path}.owedTo"),
        _ => throw new InvalidJsonException("A consequence has an amount or points; allowed is one of them.", path),
    });
}
