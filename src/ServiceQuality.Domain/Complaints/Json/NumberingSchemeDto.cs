using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Complaints.Json;

// How records are numbered.
internal sealed class NumberingSchemeDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Prefix { get; set; }

    public required int Digits { get; set; }

    public string? DatePattern { get; set; }

    public bool HasCheckDigit { get; set; }

    internal static NumberingSchemeDto From(NumberingScheme scheme) => new()
    {
        Prefix = scheme.Prefix,
        Digits = scheme.Digits,
        DatePattern = scheme.DatePattern,
        HasCheckDigit = scheme.HasCheckDigit,
    };

    internal NumberingScheme ToModel() => new(Prefix, Digits, DatePattern, HasCheckDigit);
}
