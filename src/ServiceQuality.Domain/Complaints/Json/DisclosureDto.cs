using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Complaints.Json;

// To whom, why and when personal data were disclosed.
internal sealed class DisclosureDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Role { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Person { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Purpose { get; set; }

    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; set; }

    internal static DisclosureDto From(Disclosure disclosure) =>
        new() { Role = disclosure.Role, Person = disclosure.Person, Purpose = disclosure.Purpose, At = disclosure.At };

    internal Disclosure ToModel() => new(Role, Person, Purpose, At);
}
