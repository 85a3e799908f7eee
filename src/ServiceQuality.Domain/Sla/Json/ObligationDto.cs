using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// An obligation.
internal sealed class ObligationDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required JsonElement Calendar { get; set; }

    public Recurrence? Recurrence { get; set; }

    [JsonConverter(typeof(OptionalConverter<Eligibility, NameConverter<Eligibility>>))]
    public Eligibility? Eligibility { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Key { get; set; }

    public bool? IgnoresRepeatedStarts { get; set; }

    public CaseCondition? Condition { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? OwedBy { get; set; }

    public List<string>? AddressedTo { get; set; }

    public List<string>? CopiesTo { get; set; }

    public List<string>? Roles { get; set; }

    public List<string>? Events { get; set; }

    public required DutyDto Duty { get; set; }

    public List<ObligationStepDto>? Steps { get; set; }

    public List<ConsequenceDto>? Consequences { get; set; }
}
