using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Records.Json;

// An action as its events tell.
internal sealed class ActionItemDto
{
    public required string Code { get; set; }

    [JsonConverter(typeof(NameConverter<ActionKind>))]
    public required ActionKind Kind { get; set; }

    public string? Owner { get; set; }

    public string? Finding { get; set; }

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? FirstDue { get; set; }

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? Due { get; set; }

    [JsonConverter(typeof(InstantConverter))]
    public required Instant Agreed { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    public Instant? Done { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    public Instant? Verified { get; set; }

    [JsonConverter(typeof(NameConverter<ActionState>))]
    public required ActionState State { get; set; }

    internal static ActionItemDto From(ActionItem action) => new()
    {
        Code = action.Code,
        Kind = action.Kind,
        Owner = action.Owner,
        Finding = action.Finding,
        FirstDue = action.FirstDue,
        Due = action.Due,
        Agreed = action.Agreed,
        Done = action.Done,
        Verified = action.Verified,
        State = action.State,
    };
}
