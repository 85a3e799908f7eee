using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Conformance;

/// <summary>
/// Replays ticket vectors: the clocks of one ticket as a peer counts them. Each engine is a set of named policies of this library; what a
/// peer does that the library refuses to imitate is skipped with that reason, and only where the answers differ by it.
/// </summary>
public static class TicketVectors
{
    public static void Replay(string id, JsonElement vector, Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        if (vector.TryGetProperty("quirk", out var quirk))
        {
            tally.Skip("refused peer behaviour: " + quirk.GetString());
            return;
        }

        var policy = vector.GetProperty("policy");
        List<JsonElement> events = [.. vector.GetProperty("events").EnumerateArray()];
        var calendar = VectorCalendar.Read(vector.GetProperty("calendar"), At(events[0]).InUtc().Year).Build();
        var asOf = vector.TryGetProperty("asOf", out var given) ? Instant(given) : At(events[^1]);
        PeerTicket ticket = policy.GetProperty("engine").GetString() switch
        {
            "zammad" => new ZammadTicket(calendar, policy, events, asOf),
            "frappe" => new FrappeTicket(calendar, policy, events, asOf),
            "glpi" => new GlpiTicket(calendar, policy, events, asOf),
            "chatwoot" => new ChatwootTicket(calendar, policy, events, asOf),
            var engine => throw new FormatException($"Unknown engine \"{engine}\"."),
        };
        foreach (var member in vector.GetProperty("expected").EnumerateObject())
        {
            var (expected, actual) = (Text(member.Value), ticket.Answer(member.Name));
            if (expected != actual && ticket.Quirk(member.Name, expected, actual) is { } reason)
            {
                tally.Skip("refused peer behaviour: " + reason);
            }
            else
            {
                tally.Compare($"{id} ({member.Name})", expected, actual);
            }
        }
    }

    internal static Instant At(JsonElement e) => Instant(e.GetProperty("at"));

    internal static Instant Instant(JsonElement value) => InstantPattern.ExtendedIso.Parse(value.GetString()!).GetValueOrThrow();

    internal static string Text(Instant? value) => value is { } at ? InstantPattern.ExtendedIso.Format(at) : "null";

    internal static string Text(bool value) => value ? "true" : "false";

    internal static string Text(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    // A value as both sides write it.
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Text)),
        JsonValueKind.String when InstantPattern.ExtendedIso.Parse(value.GetString()!) is { Success: true, Value: var at } => Text(at),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
