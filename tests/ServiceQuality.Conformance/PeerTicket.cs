using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Conformance;

/// <summary>A ticket of a peer, with the agreement that counts as the peer does.</summary>
internal abstract class PeerTicket
{
    protected const string Own = "Own";

    private readonly JsonElement _policy;

    protected PeerTicket(BusinessCalendar calendar, JsonElement policy, IReadOnlyList<JsonElement> events, Instant asOf)
    {
        (Calendar, _policy, RawEvents, AsOf) = (calendar, policy, events, asOf);
    }

    protected BusinessCalendar Calendar { get; }

    protected IReadOnlyList<JsonElement> RawEvents { get; }

    protected Instant AsOf { get; }

    protected abstract ServiceLevelAgreement Agreement { get; }

    /// <summary>The answer to one expected member, as text.</summary>
    internal abstract string Answer(string member);

    /// <summary>Why a different answer is refused on purpose, or null when it is a failure.</summary>
    internal virtual string? Quirk(string member, string expected, string actual) => null;

    /// <summary>What happened, as events of this library.</summary>
    protected abstract IEnumerable<CaseEvent> Events(JsonElement e, string type, Instant at);

    protected CaseReading Reading() => ReadingAt(AsOf);

    protected CaseReading ReadingAt(Instant asOf) => Agreement.Read(
        new("ticket", RawEvents.SelectMany(e => Events(e, e.GetProperty("type").GetString()!, TicketVectors.At(e)))), asOf);

    protected static CaseEvent Opened(JsonElement e, Instant at) => CaseEvent.Opened(at, Priority.None, CaseStatus.Parse(Text(e, "status") ?? ""));

    protected static FormatException Unknown(string what, string name) => new($"Unknown {what} \"{name}\".");

    protected static string? Text(JsonElement e, string member) => e.TryGetProperty(member, out var value) ? value.ToString() : null;

    protected string? Policy(string member) => _policy.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    protected JsonElement PolicyElement(string member) => _policy.GetProperty(member);

    protected bool HasPolicy(string member) => Policy(member) is not null;

    protected string[] Names(string member, params string[] otherwise) =>
        _policy.TryGetProperty(member, out var list) ? [.. list.EnumerateArray().Select(n => n.GetString()!)] : otherwise;

    /// <summary>A limit: hours are open time, days are working days.</summary>
    protected static TimeLimit Limit(string duration)
    {
        var period = PeriodPattern.NormalizingIso.Parse(duration).GetValueOrThrow();
        return period.HasTimeComponent ? TimeLimit.OpenTime(period.ToDuration()) : TimeLimit.WorkingDays(period.Days);
    }

    /// <summary>A mark before due, given as a negative duration.</summary>
    protected static string Before(string offset) => offset.StartsWith('-')
        ? $"{Limit(offset[1..])} before"
        : throw new FormatException($"Offset \"{offset}\" is not negative.");

    /// <summary>When the one mark of a target is reached, if the rest of its history is known.</summary>
    protected static Instant? Mark(TargetReading target) => target.Warnings.Count == 0 && target.NextChange is { } next && next <= target.Due ? next : null;
}
