using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Conformance;

/// <summary>
/// Replays ticket vectors: the clocks of one ticket as a peer counts them. Each engine is a set of named policies of this
/// library; what a peer does that the library refuses to imitate is skipped with that reason, and only where the answers differ
/// by it.
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

        List<JsonElement> events = [.. vector.GetProperty("events").EnumerateArray()];
        var calendar = VectorCalendar.Read(vector.GetProperty("calendar"), At(events[0]).InUtc().Year).Build();
        var asOf = vector.TryGetProperty("asOf", out var given) ? Instant(given) : At(events[^1]);
        Compare(id, vector.GetProperty("expected"), Ticket(vector, calendar, events, asOf), tally);
        if (vector.TryGetProperty("before", out var before))
        {
            // What was true right before the change: the events until then, read at its instant.
            var change = ChangeAmong(events);
            Compare($"{id} before the change", before, Ticket(vector, calendar, events[..change], At(events[change])), tally);
        }
    }

    private static void Compare(string id, JsonElement expected, PeerTicket ticket, Tally tally)
    {
        foreach (var member in expected.EnumerateObject())
        {
            var (wanted, actual) = (Text(member.Value), ticket.Answer(member.Name));
            if (wanted != actual && ticket.Quirk(member.Name, wanted, actual) is { } reason)
            {
                tally.Skip("refused peer behaviour: " + reason);
            }
            else
            {
                tally.Compare($"{id} ({member.Name})", wanted, actual);
            }
        }
    }

    private static PeerTicket Ticket(
        JsonElement vector, BusinessCalendar calendar, IReadOnlyList<JsonElement> events, Instant asOf)
    {
        var policy = new PeerPolicy(vector.GetProperty("policy"));
        return policy.Text("engine") switch
        {
            "zammad" => new ZammadTicket(calendar, policy, events, asOf),
            "frappe" => new FrappeTicket(calendar, policy, events, asOf),
            "glpi" => new GlpiTicket(calendar, policy, events, asOf),
            "chatwoot" => new ChatwootTicket(calendar, policy, events, asOf),
            var engine => throw new FormatException($"Unknown engine \"{engine}\"."),
        };
    }

    // The last change of priority; the last event when there is none.
    private static int ChangeAmong(List<JsonElement> events)
    {
        var change = events.FindLastIndex(e => e.GetProperty("type").GetString() == "priority");
        change = change < 0 ? events.Count - 1 : change;
        return change > 0 ? change : throw new FormatException("There is a \"before\", but no event after the first one.");
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
        JsonValueKind.String
            when InstantPattern.ExtendedIso.Parse(value.GetString()!) is { Success: true, Value: var at } => Text(at),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
