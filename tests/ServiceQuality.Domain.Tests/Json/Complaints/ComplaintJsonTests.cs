using System.Diagnostics;
using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Complaints;

/// <summary>Feedback, numbers, severities and personal data as JSON: every member, and what is refused, with its path.</summary>
public class ComplaintJsonTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly LifeCycle Iso = ComplaintTemplates.Iso10002(Office);
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    private static readonly Feedback Complaint = Feedback.Receive("C-1", Start, Iso, customer: "K-17", subject: "late").Apply(
        ComplaintEvents.Assessed(Start, new(harm: 1, money: 4, legal: 2, spread: 1)),
        ComplaintEvents.DecisionCommunicated(Start, ComplaintOutcome.PartlyUpheld, "refund", Money.Of(40, "GBP")),
        CaseEvent.Closed(Start), CaseEvent.CustomerReplied(Start)).Next!;

    private const string Data = """
        {
          "recordId": "C-1",
          "policy": {
            "personalFields": ["name", "phone"],
            "allowed": [{ "role": "investigator", "purpose": "investigation" }],
            "retention": "36 mo"
          },
          "fields": { "name": "Ann", "phone": "2" },
          "disclosures": [
            { "role": "investigator", "person": "Li", "purpose": "investigation", "at": "2026-03-02T01:00:00Z" }
          ]
        }
        """;

    [Fact]
    public void Feedback_is_its_history_and_its_life_cycle()
    {
        var json = JsonSerializer.Serialize(Complaint);
        using var document = JsonDocument.Parse(json);
        Assert.Equal(["history", "lifeCycle"], document.RootElement.EnumerateObject().Select(m => m.Name));
        Assert.Equal(
            JsonSerializer.Serialize(Complaint.History), document.RootElement.GetProperty("history").GetRawText());
        var read = JsonSerializer.Deserialize<Feedback>(json)!;
        Assert.Equal(Complaint, read);
        Assert.Equal(Complaint.Read(Start).Redress, read.Read(Start).Redress);
    }

    [Theory]
    [InlineData("\"kind\":\"Complaint\"", "\"kind\":\"Grudge\"", "$.history.events[0].fields.kind",
        "\"Grudge\" is no kind of feedback; allowed are Complaint, Suggestion")]
    [InlineData("\"source\":\"Customer\"", "\"source\":\"0\"", "$.history.events[0].fields.source", "\"0\" is no source")]
    [InlineData("\"money\":\"4\"", "\"money\":\"6\"", "$.history.events[1].fields.money",
        "\"6\" is no money of feedback; allowed are whole numbers from 1 to 5.")]
    [InlineData("\"outcome\":\"partly upheld\"", "\"outcome\":\"won\"", "$.history.events[2].fields.outcome",
        "allowed are upheld, partly upheld, not upheld.")]
    [InlineData("\"redress\":\"40.00 GBP\"", "\"redress\":\"40\"", "$.history.events[2].fields.redress", "allowed are none and")]
    [InlineData("\"name\":\"decision communicated\"", "\"name\":\"decision invented\"", "$.history.events[3]",
        "C-1: event 3 (Closed 2026-03-02T01:00:00Z) in state assessed makes no move")]
    [InlineData("\"remedy\":\"refund\"", "\"cure\":\"refund\"", "$.history.events[3]", "[no-outcome]")]
    [InlineData("\"kind\":\"closed\"", "\"kind\":\"reopened\"", "$.history.events[3]", "makes no move")]
    [InlineData("\"history\":{\"id\":\"C-1\",", "\"history\":{\"id\":\"\",", "$.history.id", "blank")]
    [InlineData("\"history\":{", "\"state\":\"closed\",\"history\":{", "$.state", "unknown")]
    [InlineData("\"from\":[\"received\"]", "\"from\":[\"recieved\"]", "$.lifeCycle", "names state recieved")]
    public void Forged_feedback_is_refused_with_its_path(string part, string instead, string path, string message)
    {
        var json = JsonSerializer.Serialize(Complaint);
        Assert.Contains(part, json, StringComparison.Ordinal);
        var at = json.IndexOf(part, StringComparison.Ordinal);
        var e = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Feedback>(json[..at] + instead + json[(at + part.Length)..]));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(path, e.Path);
    }

    [Fact]
    public void Feedback_that_could_not_be_read_back_is_not_written()
    {
        Feedback closed = new(new("C-1", [CaseEvent.Opened(Start, Priority.None), CaseEvent.Closed(Start)]), Iso);
        Assert.EndsWith(
            "It can be written as a history.", Assert.Throws<JsonException>(() => JsonSerializer.Serialize(closed)).Message,
            StringComparison.Ordinal);
        Feedback long1 = new(
            new("C-1", [CaseEvent.Opened(Start, Priority.None), .. Enumerable.Repeat(CaseEvent.Note(Start), 1_000)]), Iso);
        Assert.StartsWith(
            "C-1 has 1001 events, and its life cycle 10 conditions; allowed are 1000 events, and 100000 as the product of both.",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(long1)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Feedback_made_to_take_for_ever_is_refused_in_a_short_time()
    {
        var none = CaseCondition.NoneOpen(CaseEventKind.Note, CaseTrigger.Custom("x"), "k");
        LocalizedText text = new("So.", "如此。");
        string Json(int rules, int events)
        {
            var cycle = LifeCycle.Create("a", Office).States("s").Stay("ask", CaseTrigger.Custom("asked"), ["s"],
                [.. Enumerable.Range(0, rules).Select(i => RecordRule.Require($"r{i}", none | none, text))]).Build();
            CaseHistory history = new(
                "C-1", [CaseEvent.Opened(Start, Priority.None), .. Enumerable.Repeat(CaseEvent.Custom(Start, "asked"), events)]);
            return $$"""{"history":{{JsonSerializer.Serialize(history)}},"lifeCycle":{{JsonSerializer.Serialize(cycle)}}}""";
        }

        var watch = Stopwatch.StartNew();
        Assert.NotNull(JsonSerializer.Deserialize<Feedback>(Json(50, 999)));
        Assert.Equal("$.history.events",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Feedback>(Json(51, 999))).Path);
        Assert.Equal("$.history.events",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Feedback>(Json(1, 1_000))).Path);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Personal_data_are_a_document_of_their_own()
    {
        var data = JsonSerializer.Deserialize<PersonalData>(Data)!;
        Assert.Equal(Compact(Data), JsonSerializer.Serialize(data));
        Assert.True(data.TryDisclose("investigator", "Wu", "investigation", Start, out var fields, out var next, out _));
        Assert.Equal(["name=Ann", "phone=2"], fields.Select(f => f.ToString()));
        Assert.Equal(next, JsonSerializer.Deserialize<PersonalData>(JsonSerializer.Serialize(next)));
        var erased = next.Erase(Start);
        Assert.DoesNotContain("Ann", JsonSerializer.Serialize(erased), StringComparison.Ordinal);
        Assert.Equal(erased, JsonSerializer.Deserialize<PersonalData>(JsonSerializer.Serialize(erased)));
        Assert.Throws<ArgumentOutOfRangeException>("at", () => data.Erase(Instant.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("at", () => data.TryDisclose(
            "investigator", "Wu", "investigation", Instant.MinValue, out _, out _, out _));

        // The record that the policy divides off has none of them.
        CaseHistory history = new("C-1", [CaseEvent.Opened(Start, Priority.None).With("name", "Ann").With("kind", "Praise")]);
        Feedback kept = new(data.Policy.Divide(history).Record, Iso);
        Assert.DoesNotContain("Ann", JsonSerializer.Serialize(kept), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"fields\": { \"name\"", "\"fields\": { \"street\"", "$.fields.street",
        "Field \"street\" is not personal by the policy; allowed are name, phone.")]
    [InlineData("\"Ann\"", "\" \"", "$.fields.name", "blank")]
    [InlineData("\"disclosures\": [", "\"erased\": \"2029-03-02T01:00:00Z\", \"disclosures\": [", "$.fields.name",
        "Erased data have a value")]
    [InlineData("\"person\": \"Li\", \"purpose\": \"investigation\"", "\"person\": \"Li\", \"purpose\": \"sales\"",
        "$.disclosures[0]", "investigator may not see personal data for \"sales\"; allowed are investigator for investigation.")]
    [InlineData("\"person\": \"Li\"", "\"person\": \"\"", "$.disclosures[0].person", "blank")]
    [InlineData("[\"name\", \"phone\"]", "[]", "$.policy.personalFields", "There is no personal field")]
    [InlineData("[\"name\", \"phone\"]", "[\"name\", \" \"]", "$.policy.personalFields[1]", "blank")]
    [InlineData("\"36 mo\"", "\"3 years\"", "$.policy.retention", "is not")]
    [InlineData("\"recordId\": \"C-1\",", "", "$", "Missing here: \"recordId\"")]
    public void Forged_personal_data_are_refused_with_their_path(string part, string instead, string path, string message)
    {
        Assert.Contains(part, Data, StringComparison.Ordinal);
        var e = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<PersonalData>(Data.Replace(part, instead, StringComparison.Ordinal)));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(path, e.Path);
    }

    [Fact]
    public void Schemes_and_severities_are_read_and_written()
    {
        Assert.Equal(
            """{"prefix":"C","digits":5,"datePattern":"uuuu","hasCheckDigit":true}""",
            JsonSerializer.Serialize(new NumberingScheme("C", 5, "uuuu", hasCheckDigit: true)));
        Assert.Equal(new("C"), JsonSerializer.Deserialize<NumberingScheme>("""{"prefix":"C","digits":6}"""));
        Assert.Equal("""{"harm":1,"money":4,"legal":2,"spread":1}""", JsonSerializer.Serialize(new Severity(1, 4, 2, 1)));
        Assert.Equal("$.spread", Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<Severity>("""{"harm":1,"money":4,"legal":2,"spread":0}""")).Path);
        Assert.Equal("$.datePattern", Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<NumberingScheme>("""{"prefix":"C","digits":6,"datePattern":"'"}""")).Path);
        Assert.Equal("$.prefix", Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<NumberingScheme>("""{"prefix":"C-1","digits":6}""")).Path);
        Assert.Throws<ArgumentException>("datePattern", () => new NumberingScheme("C", 6, "'\ud800'"));
    }

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
