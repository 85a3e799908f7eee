using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// Members to policies and back.
internal static class PolicyJson
{
    internal static ServiceLevelPolicy Model(PolicyDto parts) => Model(parts, null);

    internal static PolicyDto Parts(ServiceLevelPolicy policy) => Parts(policy, withCalendars: true);

    internal static PolicyDto Parts(ServiceLevelPolicy policy, bool withCalendars) => new()
    {
        Calendars = withCalendars && policy.Calendars.Calendars.Count > 0 ? CalendarJson.Parts(policy.Calendars).Calendars : null!,
        Agreements = [.. policy.Agreements.Select(new AgreementWriter(policy.Calendars).Written)],
    };

    // The policy of a text, whose calendars may be among the given ones.
    internal static ServiceLevelPolicy Read(string json, CalendarRegistry? given)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DomainDtoContext.Default.PolicyDto) is { } parts
                ? Model(parts, given)
                : throw DefinitionJson.Refused("$", "null is no policy; allowed is an object with agreements.");
        }
        catch (JsonException e) when (e.Path is not null)
        {
            throw JsonMessage.Told(e, isWithin: false, json);
        }
    }

    private static ServiceLevelPolicy Model(PolicyDto parts, CalendarRegistry? given)
    {
        var calendars = CalendarJson.Model(parts.Calendars, given, out var registry);
        AgreementJson json = new(calendars);
        var agreements = DefinitionJson.Elements(parts.Agreements, "$.agreements").Select((a, i) => json.Made(a, $"$.agreements[{InvariantText.Format(i)}]")).ToList();
        return DefinitionJson.Made("$.agreements", () => new ServiceLevelPolicy(agreements, registry));
    }
}
