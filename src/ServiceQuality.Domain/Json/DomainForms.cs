using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Complaints.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Records.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Standards.Json;
using ServiceQuality.Domain.Surveys.Json;

namespace ServiceQuality.Domain.Json;

// The JSON form of each type that has one. No other type knows all areas.
internal static class DomainForms
{
    private static readonly EmbeddedCalendars Calendars = new();

    private static readonly Dictionary<Type, JsonConverter> Forms = new[]
        {
            RootForms.All, CalendarForms.All, SlaForms.Create(Calendars), SurveyForms.All, GapForms.All, SatisfactionForms.All,
            RecordForms.Create(Calendars), ComplaintForms.All, StandardForms.All, ProcessForms.All,
        }
        .SelectMany(forms => forms)
        .ToDictionary(form => form.Type!);

    internal static PolicyDocument Policies { get; } = new(Calendars);

    internal static RegimeDocument Regimes { get; } = new((element, path, calendars) =>
        PolicyDocument.ReadObligation(element, path, Calendars.ReadAll([], path, calendars)));

    internal static LifeCycleDocument LifeCycles { get; } = new(Calendars);

    internal static RuleBookDocument RuleBooks { get; } = new(Calendars);

    internal static IReadOnlyCollection<Type> Types => Forms.Keys;

    internal static JsonConverter<T> Find<T>() =>
        (JsonConverter<T>?)Forms.GetValueOrDefault(typeof(T)) ?? new FormlessConverter<T>();
}
