using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Records;

/// <summary>Life cycles, rules, decision tables and code trees as JSON: every member, and what is wrong with one, with its
/// path.</summary>
public class RecordsJsonTests
{
    internal const string Problem = """
        {
          "name": "problem",
          "calendar": "office",
          "states": ["open", "solved", "closed"],
          "events": ["solved", "agreed", "done", "asked", "measured"],
          "moves": [
            { "name": "solve", "trigger": "event solved", "from": ["open"], "to": "solved" },
            {
              "name": "close", "trigger": "closed", "from": ["open", "solved"], "to": "closed",
              "rules": [
                { "code": "open-actions", "require": { "noneOpen": "event agreed", "until": "event done", "key": "action" }, "text": { "english": "An action is open.", "chinese": "尚有未完成的措施。" } },
                { "code": "no-log", "require": { "field": "log" }, "when": { "field": "version", "is": ["public"] }, "text": { "english": "A log is missing.", "chinese": "缺少日志。" } },
                { "code": "by-hand", "refuse": { "field": "entered", "is": ["by hand"] }, "text": { "english": "Records come from a job.", "chinese": "记录须来自任务。" } }
              ]
            },
            { "name": "reopen", "trigger": "reopened", "from": ["closed"], "to": "open", "forbidden": { "english": "Closed is closed.", "chinese": "关闭后不得重开。" } },
            { "name": "ask", "trigger": "event asked", "from": ["open"] }
          ],
          "automaticMoves": [
            { "move": "close", "after": "1 d", "state": "solved" },
            { "move": "solve", "after": "within 5 bd", "state": "open", "rules": { "convention": "close", "landing": "sameTime", "lateStart": "sameDate", "dayCount": "fromNextDay", "roll": "next", "regularDaysOnly": false } }
          ]
        }
        """;

    internal const string Table = """
        {
          "name": "scope",
          "rows": [
            { "when": { "field": "cause", "is": ["design"] }, "outcome": "repair", "reason": { "english": "Free.", "chinese": "免费。" }, "values": { "paid by": "us", "at": "home" } },
            { "when": { "field": "cause" }, "outcome": "undecided", "reason": { "english": "Unclear.", "chinese": "不明确。" }, "decidedBy": "area manager" },
            { "outcome": "out", "reason": { "english": "Over.", "chinese": "已过期。" } }
          ]
        }
        """;

    internal const string Tree = """
        {
          "name": "causes",
          "version": 2,
          "nodes": [
            { "code": "very late", "name": { "english": "Very late", "chinese": "严重迟到" }, "parent": "delivery", "replacesCodes": ["late", "slow"] },
            { "code": "delivery", "name": { "english": "Delivery", "chinese": "交付" } }
          ]
        }
        """;

    private static readonly BusinessCalendar Office =
        BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build().WithVersion(new("office"));

    private static readonly CalendarRegistry Calendars = new([Office]);

    private static readonly LifeCycle Expected = LifeCycle.Create("problem", Office).States("open", "solved", "closed")
        .Events("solved", "agreed", "done", "asked", "measured")
        .Move("solve", Event("solved"), ["open"], "solved")
        .Move("close", CaseEventKind.Closed, ["open", "solved"], "closed",
            RecordRule.Require(
                "open-actions", CaseCondition.NoneOpen(Event("agreed"), Event("done"), "action"),
                new("An action is open.", "尚有未完成的措施。")),
            RecordRule.Require(
                "no-log", CaseCondition.HasField("log"), new("A log is missing.", "缺少日志。"),
                when: CaseCondition.HasField("version", "public")),
            RecordRule.Refuse(
                "by-hand", CaseCondition.HasField("entered", "by hand"), new("Records come from a job.", "记录须来自任务。")))
        .Move("reopen", CaseEventKind.Reopened, ["closed"], "open")
        .Stay("ask", Event("asked"), ["open"])
        .Automatically("close", "1 d", "solved")
        .Automatically("solve", "within 5 bd", "open", new(roll: DateRoll.Next))
        .Build().Forbid("reopen", new("Closed is closed.", "关闭后不得重开。"));

    public static TheoryData<string, string, string, string> Broken() => new()
    {
        { "\"calendar\": \"office\"", "\"calendar\": \"Office\"", "$.calendar",
            "There is no calendar \"Office\" here; there are office" },
        { "\"calendar\": \"office\"", "\"calendar\": 1", "$.calendar", "not a calendar" },
        { "\"open\", \"solved\", \"closed\"]", "\"open\", \"solved\", \"closed\", \" \"]", "$.states[3]",
            "State \" \" is blank" },
        { "\"measured\"", "\"done\"", "$.events[4]", "Event \"done\" is blank" },
        { "\"asked\", ", "", "$", "ask names event asked, which is not declared; declared are solved, agreed, done, measured" },
        { "\"from\": [\"closed\"]", "\"from\": [\"closed\", \"closed\"]", "$.moves[2].from[1]", "or appears twice" },
        { "\"from\": [\"closed\"], \"to\": \"open\"", "\"to\": \"open\"", "$.moves[2]", "Missing here: \"from\"" },
        { "\"trigger\": \"reopened\"", "\"trigger\": \"Reopened\"", "$.moves[2].trigger", "is not a trigger" },
        { "\"name\": \"ask\"", "\"name\": \"\"", "$.moves[3].name", "blank" },
        { "\"is\": [\"public\"]", "\"is\": []", "$.moves[1].rules[1].when.is", "There is no value" },
        { "\"refuse\": {", "\"require\": { \"field\": \"x\" }, \"refuse\": {", "$.moves[1].rules[2]", "require and refuse" },
        { "\"refuse\": {", "\"when\": { \"field\": \"x\" }, \"refuse\": {", "$.moves[1].rules[2].when", "when beside refuse" },
        { "\"require\": { \"field\": \"log\" }, ", "", "$.moves[1].rules[1]", "neither require nor refuse" },
        { "\"chinese\": \"缺少日志。\"", "\"chinese\": \" \"", "$.moves[1].rules[1].text.chinese", "blank" },
        { "\"english\": \"Closed is closed.\", ", "", "$.moves[2].forbidden", "Missing here: \"english\"" },
        { "\"after\": \"1 d\"", "\"after\": \"1 day\"", "$.automaticMoves[0].after", "\"1 day\" is not" },
        { "\"states\": [\"open\",", "\"states\": [\"new\", \"open\",", "$", "State solved cannot be reached" },
        { "\"move\": \"close\"", "\"move\": \"ask\"", "$", "\"ask\" cannot happen by itself in solved" },
        { "\"to\": \"solved\"", "\"to\": \"done\"", "$",
            "solve names state done, which is unknown; allowed are open, solved, closed" },
    };

    [Fact]
    public void Every_member_of_a_life_cycle_is_read_and_written()
    {
        Assert.Equal(Expected, LifeCycle.FromJson(Problem, Calendars));
        Assert.Equal(Compact(Problem), Compact(Expected.ToJson(Calendars)));
        Assert.Equal(Expected, JsonSerializer.Deserialize<LifeCycle>(JsonSerializer.Serialize(Expected)));
        Assert.Contains("尚有未完成的措施。", Expected.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_with_a_life_cycle_is_refused_with_its_path(string part, string instead, string path, string message)
    {
        Assert.Contains(part, Problem, StringComparison.Ordinal);
        var json = Problem.Replace(part, instead, StringComparison.Ordinal);
        var e = Assert.Throws<JsonException>(() => LifeCycle.FromJson(json, Calendars));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(path, e.Path);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_life_cycle_is_told_at_once() => Assert.Equal(
        """
        Life cycle problem cannot be built:
        - solve names state done, which is unknown; allowed are open, solved, closed.
        - Rule open-actions of close: its condition names the custom event "Closed", which has the name of a built-in kind and would never occur; use CaseEventKind.Closed (Closed in JSON).
        - State solved cannot be reached; allowed are states to which a move leads from the first one.
        - "reopen" cannot happen by itself in solved; allowed is a move from that state to another by Resolved, Reopened, Closed, a status or a custom event. Path: $, line 1.
        """.ReplaceLineEndings("\n"),
        Assert.Throws<JsonException>(() => LifeCycle.FromJson(
            Problem.Replace("\"to\": \"solved\"", "\"to\": \"done\"", StringComparison.Ordinal)
                .Replace("event done", "event Closed", StringComparison.Ordinal)
                .Replace("\"agreed\", \"done\"", "\"agreed\", \"Closed\"", StringComparison.Ordinal)
                .Replace("\"move\": \"close\"", "\"move\": \"reopen\"", StringComparison.Ordinal),
            Calendars)).Message);

    [Fact]
    public void A_life_cycle_alone_holds_its_calendar() => Assert.Contains(
        "There is no calendar \"office\" here; allowed are references to calendars with an id, within a registry.",
        Assert.Throws<JsonException>(() => LifeCycle.FromJson(Problem)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_decision_table_is_read_and_written()
    {
        var expected = DecisionTable.Create("scope")
            .When(CaseCondition.HasField("cause", "design"), "repair", new("Free.", "免费。"), ("paid by", "us"), ("at", "home"))
            .LeaveTo(CaseCondition.HasField("cause"), "area manager", new("Unclear.", "不明确。"))
            .Otherwise("out", new("Over.", "已过期。")).Build();
        Assert.Equal(expected, JsonSerializer.Deserialize<DecisionTable>(Table));
        Assert.Equal(Compact(Table), JsonSerializer.Serialize(expected));
    }

    [Fact]
    public void A_code_tree_is_read_and_written()
    {
        var expected = CodeTree.Create("causes", 2,
        [
            new("very late", new("Very late", "严重迟到"), "delivery", ["late", "slow"]), new("delivery", new("Delivery", "交付")),
        ]);
        Assert.Equal(expected, JsonSerializer.Deserialize<CodeTree>(Tree));
        Assert.Equal(Compact(Tree), JsonSerializer.Serialize(expected));
    }

    [Theory]
    [InlineData("\"rows\": [",
        "\"rows\": [ { \"outcome\": \"x\", \"reason\": { \"english\": \"x\", \"chinese\": \"x\" } },", "$.rows",
        "Row 1 always holds")]
    [InlineData("\"decidedBy\": \"area manager\"", "\"decidedBy\": \"area manager\", \"values\": {}", "$.rows[1].values",
        "values beside decidedBy")]
    [InlineData("\"at\": \"home\"", "\"at\": \" \"", "$.rows[0].values", "blank")]
    [InlineData("\"at\": \"home\"", "\"paid by\": \"home\"", "$.rows[0].values['paid by']", "appears twice")]
    [InlineData("\"outcome\": \"out\", ", "", "$.rows[2]", "Missing here: \"outcome\"")]
    [InlineData("{ \"field\": \"cause\" }", "{ \"occurred\": \"event Closed\" }", "$.rows",
        "The condition of row 2 names the custom event")]
    public void What_is_wrong_with_a_decision_table_is_refused_with_its_path(
        string part, string instead, string path, string message) =>
        AssertRefused<DecisionTable>(Table, part, instead, path, message);

    [Theory]
    [InlineData("\"version\": 2", "\"version\": 0", "$.version", "whole numbers from 1")]
    [InlineData("\"version\": 2,", "", "$", "Missing here: \"version\"")]
    [InlineData("\"parent\": \"delivery\"", "\"parent\": \"service\"", "$.nodes",
        "Code very late is under service, which is unknown")]
    [InlineData("\"parent\": \"delivery\"", "\"parent\": \"very late\"", "$.nodes", "above one another in a circle")]
    [InlineData("\"code\": \"delivery\"", "\"code\": \"very late\"", "$.nodes", "Code very late appears twice")]
    [InlineData("\"slow\"", "\" \"", "$.nodes[0].replacesCodes", "blank")]
    [InlineData("\"chinese\": \"交付\"", "\"german\": \"Lieferung\"", "$.nodes[1].name.german", "unknown")]
    public void What_is_wrong_with_a_code_tree_is_refused_with_its_path(
        string part, string instead, string path, string message) =>
        AssertRefused<CodeTree>(Tree, part, instead, path, message);

    [Fact]
    public void A_refusal_is_written_for_the_user()
    {
        var start = Instant.FromUtc(2026, 3, 2, 1, 0);
        CaseHistory record = new("R-1", [CaseEvent.Opened(start, Priority.None).With("entered", "by hand")]);
        var refusal = Expected.Apply(record, CaseEvent.Closed(start)).Refusal!;
        Assert.Equal(
            Compact("""
                {
                  "reason": "ruleBroken",
                  "event": { "at": "2026-03-02T01:00:00Z", "kind": "closed" },
                  "eventIndex": 1,
                  "state": "open",
                  "move": "close",
                  "broken": [ { "code": "by-hand", "text": { "english": "Records come from a job.", "chinese": "记录须来自任务。" } } ],
                  "allowed": ["solve", "close", "ask"]
                }
                """),
            JsonSerializer.Serialize(refusal));
        CaseHistory closed = new("R-2", [CaseEvent.Opened(start, Priority.None), CaseEvent.Closed(start)]);
        var forbidden = JsonSerializer.Serialize(Expected.Apply(closed, CaseEvent.Reopened(start)).Refusal!);
        Assert.Contains("\"reason\":\"forbidden\"", forbidden, StringComparison.Ordinal);
        Assert.Contains("\"forbidden\":{\"english\":\"Closed is closed.\"", forbidden, StringComparison.Ordinal);
    }

    private static void AssertRefused<T>(string document, string part, string instead, string path, string message)
    {
        Assert.Contains(part, document, StringComparison.Ordinal);
        var json = document.Replace(part, instead, StringComparison.Ordinal);
        var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(path, e.Path);
    }

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);

    private static CaseTrigger Event(string name) => CaseTrigger.Custom(name);
}
