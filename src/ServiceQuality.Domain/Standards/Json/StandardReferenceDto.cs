using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards.Json;

// A norm or a law.
internal sealed class StandardReferenceDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Title { get; set; }

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? Date { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Clause { get; set; }

    internal static StandardReferenceDto From(StandardReference reference) => new()
    {
        Title = reference.Title,
        Date = reference.Date,
        Clause = reference.Clause,
    };

    internal StandardReference ToModel() => new(Title, Date, Clause);
}
