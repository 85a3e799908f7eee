using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// Policy files.
internal sealed class PolicyDocument(IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry> calendars)
{
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The policy of a text, whose calendars may be among the given ones.
    internal ServiceLevelPolicy Read(string json, CalendarRegistry? given) =>
        JsonDocuments.Read(Encoding.UTF8.GetBytes(json), SlaContext.Default.PolicyDto, dto => Read(dto, given));

    internal ServiceLevelPolicy Read(PolicyDto dto, CalendarRegistry? given)
    {
        var scope = calendars.ReadAll(dto.Calendars ?? [], "$.calendars", given);
        AgreementReader agreements = new(scope);
        ObligationJsonReader obligations = new(scope);
        return new(
            (dto.Agreements ?? []).Select((a, i) => agreements.Read(a, $"$.agreements{JsonPlace.Step(i)}")).ToList(),
            scope.Registry,
            (dto.Obligations ?? []).Select((o, i) => obligations.Read(o, $"$.obligations{JsonPlace.Step(i)}")).ToList());
    }

    // An obligation of another document, whose calendars may be those of a scope.
    internal static Obligation ReadObligation(
        JsonElement element, string path, IDefinitionScope<BusinessCalendar, CalendarRegistry> scope) =>
        JsonDocuments.Read(
            element, path, SlaContext.Default.ObligationDto, dto => new ObligationJsonReader(scope).Read(dto, "$"));

    internal string WriteText(ServiceLevelPolicy policy, bool withCalendars)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Readable))
        {
            JsonSerializer.Serialize(writer, Write(policy, withCalendars), SlaContext.Default.PolicyDto);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    internal PolicyDto Write(ServiceLevelPolicy policy, bool withCalendars) => new()
    {
        FormatVersion = JsonDocuments.FormatVersion,
        Calendars = withCalendars && policy.Calendars.Calendars.Count > 0 ? calendars.WriteAll(policy.Calendars) : null,
        Agreements = JsonDocuments.OrNull(policy.Agreements.Select(new AgreementWriter(calendars, policy.Calendars).Write)),
        Obligations = JsonDocuments.OrNull(
            policy.Obligations.Select(new ObligationJsonWriter(calendars, policy.Calendars).Write)),
    };
}
