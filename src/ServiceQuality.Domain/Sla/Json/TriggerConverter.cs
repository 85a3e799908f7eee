using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// resolved, status On site, not status On site or event contract sealed
internal sealed class TriggerConverter : TextConverter<CaseTrigger>
{
    private static readonly Dictionary<string, CaseTrigger> Kinds = Enum.GetValues<CaseEventKind>().Where(k => k != CaseEventKind.Custom)
        .ToDictionary(NameConverter<CaseEventKind>.Name, CaseTrigger.On, StringComparer.Ordinal);

    internal static IEnumerable<string> Names => Kinds.Keys;

    public override TextForm Form => new TextForm($"^(status|not status|event) {TextForm.Code}$", ["resolved", "status On site", "not status On site", "event contract sealed"]).Or([.. Names]);

    protected override string What => "trigger such as \"resolved\", \"status On site\" or \"event contract sealed\"";

    protected override string? Problem(string text, out CaseTrigger value) =>
        Kinds.TryGetValue(text, out value) || (CaseTrigger.TryParse(text, null, out value) && value.Name is not null && Format(value) == text)
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is no trigger; allowed are {string.Join(", ", Names)}, \"status NAME\", \"not status NAME\" and \"event NAME\".";

    protected override string Format(CaseTrigger value) =>
        value.Name is not { } name ? NameConverter<CaseEventKind>.Name(value.Kind)
        : InvariantText.IsWellFormed(name) ? value.ToString()
        : throw new JsonException("The trigger has half of a surrogate pair, which cannot be written; allowed is text of whole characters.");
}
