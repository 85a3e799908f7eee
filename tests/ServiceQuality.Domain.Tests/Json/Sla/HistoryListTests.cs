using System.Text;
using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Sla;

public class HistoryListTests
{
    private const string Opening = """{ "at": "2026-03-02T08:00:00Z", "kind": "opened", "priority": "P1" }""";

    [Fact]
    public void Every_member_of_an_event_is_read_and_written()
    {
        const string json = """
            {"id":"C-1","events":[{"at":"2026-03-02T08:00:00Z","kind":"opened","priority":"","status":"New","tier":"gold"},{"at":"2026-03-02T08:00:00Z","kind":"opened","priority":"P1"},
            {"at":"2026-03-02T08:00:00.000000001Z","kind":"statusChanged","status":""},{"at":"2026-03-02T09:00:00Z","kind":"priorityChanged","priority":"P2"},
            {"at":"2026-03-02T09:00:00Z","kind":"tierChanged","tier":"silver"},{"at":"2026-03-02T09:00:00Z","kind":"custom","name":"contract sealed","fields":{"Phase":"A","person in charge":"Li Ming","promised for":"2026-10-30"}},{"at":"2026-03-02T10:00:00Z","kind":"closed"}]}
            """;
        var at = Instant.FromUtc(2026, 3, 2, 8, 0);
        CaseHistory expected = new("C-1",
        [
            CaseEvent.Opened(at, default, CaseStatus.Of("New"), CustomerTier.Of("gold")),
            CaseEvent.StatusChanged(at.PlusNanoseconds(1), default),
            CaseEvent.PriorityChanged(at + Duration.FromHours(1), Priority.P2),
            CaseEvent.TierChanged(at + Duration.FromHours(1), CustomerTier.Of("silver")),
            CaseEvent.Custom(at + Duration.FromHours(1), "contract sealed").With("promised for", new LocalDate(2026, 10, 30))
                .With("person in charge", "Li Ming").With("Phase", "A"),
            CaseEvent.Closed(at + Duration.FromHours(2)),
        ]);
        var first = json.ReplaceLineEndings("").Replace("""{"at":"2026-03-02T08:00:00Z","kind":"opened","priority":"P1"},""", "", StringComparison.Ordinal);
        Assert.Equal(expected, JsonSerializer.Deserialize<CaseHistory>(first));
        Assert.Equal(first, JsonSerializer.Serialize(expected));
        var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CaseHistory>(json));
        Assert.Equal("$.events[1]", e.Path);
        Assert.StartsWith("Case C-1: event 1 is a second opening", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": "C-1" }""", null, "missing-member", "Missing here: \"events\".")]
    [InlineData("""{ "events": [] }""", null, "missing-member", "Missing here: \"id\".")]
    [InlineData("""{ "id": " ", "events": [] }""", "id", "missing-case", "blank")]
    [InlineData("""{ "id": null, "events": [] }""", "id", "missing-case", "null is not allowed")]
    [InlineData("""{ "id": "C-1", "events": [], "team": "a" }""", "team", "unknown-member", "Member \"team\" is unknown here.")]
    [InlineData("""{ "id": "C-1", "events": {} }""", "events", "not-a-list", "An object is given; allowed is an array.")]
    [InlineData("""{ "id": "C-1", "events": [ 5 ] }""", "events[0]", "not-an-event", "is given; allowed is an object.")]
    [InlineData("""{ "id": "C-1", "events": [ null ] }""", "events[0]", "not-an-event", "null is not allowed here.")]
    [InlineData("""{ "id": "C-1", "events": [] }""", "events", "no-opening", "the first event is missing")]
    [InlineData("""{ "id": "C-1", "events": [ { "at": "2026-03-02T08:00:00Z", "kind": "closed" } ] }""", "events[0]", "no-opening", "allowed is an opening")]
    [InlineData("""{ "id": "C-1", "events": [ { "at": "2026-03-02T08:00:00Z", "kind": "vanished" } ] }""", "events[0].kind", "unknown-kind", "\"vanished\" is not allowed; allowed are note, opened")]
    [InlineData("""{ "id": "C-1", "events": [ { "at": "2026-03-02T08:00:00Z", "kind": 4 } ] }""", "events[0].kind", "unknown-kind", "A number is not a name")]
    [InlineData("""{ "id": "C-1", "events": [ { "at": "yesterday", "kind": "opened", "priority": "P1" } ] }""", "events[0].at", "not-a-time", "\"yesterday\" is not an instant")]
    [InlineData("""{ "id": "C-1", "events": [ { "at": "0000-03-02T08:00:00Z", "kind": "opened", "priority": "P1" } ] }""", "events[0].at", "not-a-time", "is not an instant")]
    [InlineData("""{ "id": "C-1", "events": [ { "at": "2026-03-02T08:00:00Z", "kind": "opened", "priority": 1 } ] }""", "events[0].priority", "not-a-text", "A number is not a priority")]
    [InlineData("""{ "id": "C-1", "events": [ { "at": "2026-03-02T08:00:00Z", "kind": "opened" } ] }""", "events[0]", "missing-member", "Missing here: \"priority\", which an event of kind opened has.")]
    [InlineData("""{ "id": "C-1", "events": [ { "kind": "opened", "priority": "P1" } ] }""", "events[0]", "missing-member", "Missing here: \"at\".")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "closed", "status": "Done" } ] }""", "events[1].status", "unknown-member", "An event of kind closed has no status.")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "statusChanged" } ] }""", "events[1]", "missing-member", "\"status\"")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "tierChanged" } ] }""", "events[1]", "missing-member", "\"tier\"")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "custom" } ] }""", "events[1]", "missing-member", "\"name\"")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "note", "name": "x" } ] }""", "events[1].name", "unknown-member", "has no name")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "resolved", "tier": "x" } ] }""", "events[1].tier", "unknown-member", "has no tier")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, OPENED ] }""", "events[1]", "second-opening", "event 1 is a second opening")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T07:00:00Z", "kind": "closed" } ] }""", "events[1]", "before-opening", "is earlier than event 0")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T10:00:00Z", "kind": "note" }, { "at": "2026-03-02T09:00:00Z", "kind": "closed" } ] }""", "events[2]", "goes-back", "is earlier than event 1")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "note", "fields": 5 } ] }""", "events[1].fields", "not-a-field", "allowed is an object")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "note", "fields": { "kind": 5 } } ] }""", "events[1].fields.kind", "not-a-field", "allowed is a string")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "note", "fields": { "a b": null } } ] }""", "events[1].fields['a b']", "not-a-field", "null is not allowed")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "note", "fields": { "phase": " A" } } ] }""", "events[1].fields.phase", "not-a-field", "\" A\" is blank or has white space")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "note", "fields": { "": "A" } } ] }""", "events[1].fields.", "not-a-field", "\"\" is blank or has white space")]
    [InlineData("""{ "id": "C-1", "events": [ OPENED, { "at": "2026-03-02T09:00:00Z", "kind": "note", "fields": { "phase": "A", "phase": "A" } } ] }""", "events[1].fields.phase", "repeated-member", "\"phase\" appears twice")]
    [InlineData("null", null, "not-a-case", "null is not allowed here.")]
    [InlineData("5", null, "not-a-case", "is given; allowed is an object.")]
    [InlineData("[ [] ]", null, "not-a-case", "is given; allowed is an object.")]
    [InlineData("""{ "id": "C-1", "id": "C-1", "events": [] }""", "id", "repeated-member", "Member \"id\" appears twice; each may appear once.")]
    public void A_bad_case_is_rejected_with_place_and_reason_and_the_good_ones_kept(
        string bad, string? column, string code, string message)
    {
        bad = bad.Replace("OPENED", Opening, StringComparison.Ordinal);
        var result = Read($$"""[ { "id": "C-0", "events": [ {{Opening}} ] }, {{bad}}, { "id": "C-2", "events": [ {{Opening}} ] } ]""");
        Assert.Equal(["C-0", "C-2"], result.Accepted.Select(c => c.Id));
        Assert.Equal("3 rows read, 2 accepted, 1 rejected, 0 warnings", result.ToString());
        var problem = Assert.Single(Assert.Single(result.Rejected).Problems);
        Assert.Equal((2, column, code), (problem.Row, problem.Column, problem.Code));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CaseHistory>(bad) ?? throw new JsonException());
    }

    [Fact]
    public void An_id_is_taken_once_and_free_when_its_case_was_rejected()
    {
        var good = $$"""{ "id": "C-1", "events": [ {{Opening}} ] }""";
        var result = Read($$"""[ { "id": "C-1", "events": [] }, {{good}}, {{good}} ]""");
        Assert.Single(result.Accepted);
        Assert.Equal(
            ["row 1, column events: Case C-1: the first event is missing; allowed is an opening. [no-opening]",
                "row 3, column id: Case \"C-1\" is in row 2 already; each may appear once. [duplicate-id]"],
            result.Rejected.Select(r => r.ToString()));
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_events_of_a_case_is_told()
    {
        var result = Read("""[ { "id": "C-1", "events": [ { "at": "2026-03-02T08:00:00Z", "kind": "opened" }, { "at": "2026-03-02T08:00:00Z", "kind": "closed", "tier": "gold", "name": "x" } ] } ]""");
        Assert.Equal(["events[0]", "events[1].tier", "events[1].name"],
            Assert.Single(result.Rejected).Problems.Select(p => p.Column));
        Assert.All(result.Rejected[0].Problems, p => Assert.Equal("C-1", p.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("[ {} ")]
    [InlineData("[] []")]
    [InlineData("[ { \"id\": } ]")]
    public void A_text_that_is_no_list_is_refused_whole(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void An_event_has_as_many_fields_as_are_allowed()
    {
        static CaseEvent Of(int count) => Enumerable.Range(0, count)
            .Aggregate(CaseEvent.Note(default), (e, i) => e.With($"field {i}", "x"));
        Assert.Equal(Of(1_000), JsonSerializer.Deserialize<CaseEvent>(JsonSerializer.Serialize(Of(1_000))));
        Assert.Contains(
            "allowed in JSON are 1000", Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Of(1_001))).Message,
            StringComparison.Ordinal);
        var fields = string.Join(',', Enumerable.Range(0, 1_001).Select(i => $"\"f{i}\":\"x\""));
        var opening = Opening.Replace("\"P1\"", "\"P1\", \"fields\": {" + fields + "}", StringComparison.Ordinal);
        var result = Read($$"""[ { "id": "C-1", "events": [ {{opening}} ] } ]""");
        Assert.Equal(
            "row 1, column events[0].fields: The event has 1001 fields; allowed are 1000. [not-a-field]",
            Assert.Single(result.Rejected).ToString());
    }

    [Fact]
    public void An_empty_list_has_no_case() =>
        Assert.Equal("0 rows read, 0 accepted, 0 rejected, 0 warnings", Read("[]").ToString());

    private static ImportResult<ValueList<CaseHistory>> Read(string json) => CaseLog.FromJson(Encoding.UTF8.GetBytes(json));
}
