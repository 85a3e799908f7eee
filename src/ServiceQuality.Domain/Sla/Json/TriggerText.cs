namespace ServiceQuality.Domain.Sla.Json;

// resolved, status On site, not status On site or event contract sealed.
internal static class TriggerText
{
    private static readonly Dictionary<string, CaseTrigger> Kinds = Enum.GetValues<CaseEventKind>()
        .Where(k => k != CaseEventKind.Custom)
        .ToDictionary(NameConverter<CaseEventKind>.Write, CaseTrigger.On, StringComparer.Ordinal);

    internal static TextForm Form { get; } = new TextForm(
        $"^(status|not status|event) {TextForm.Code}$",
        ["resolved", "status On site", "not status On site", "event contract sealed"]).Or([.. Kinds.Keys]);

    internal static string? Read(string text, out CaseTrigger value)
    {
        if (Kinds.TryGetValue(text, out value))
        {
            return null;
        }

        // Other ways to write the same trigger are refused.
        var isNamed = CaseTrigger.TryParse(text, null, out value) && value.Name is not null && Write(value) == text;
        return isNamed
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is not a trigger; allowed are {string.Join(", ", Kinds.Keys)}, "
                + $"\"status NAME\", \"not status NAME\" and \"event NAME\".";
    }

    internal static string Write(CaseTrigger value) => value.Name is { } name
        ? Domain.Json.TextForms.WellFormed(value.ToString(), "trigger")
        : NameConverter<CaseEventKind>.Write(value.Kind);
}
