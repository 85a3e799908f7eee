using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Records;

/// <summary>Rule books as JSON: every member, and what is wrong with one, with its path.</summary>
public class RuleBookJsonTests
{
    internal const string Book = """
        {
          "$schema": "rule-book.schema.json",
          "formatVersion": 1,
          "name": "ours",
          "version": 2,
          "title": { "english": "Ours", "chinese": "本公司" },
          "source": "house rules",
          "rules": [
            { "code": "no-log", "require": { "field": "log" }, "text": { "english": "A log is missing.", "chinese": "缺少日志。" } }
          ],
          "decisionTables": [
            { "name": "scope", "rows": [ { "outcome": "in", "reason": { "english": "So.", "chinese": "如此。" } } ] }
          ],
          "lifeCycles": [
            {
              "name": "problem",
              "calendar": "office",
              "states": ["open", "closed"],
              "events": ["told"],
              "moves": [
                { "name": "tell", "trigger": "event told", "from": ["open"] },
                { "name": "close", "trigger": "closed", "from": ["open"], "to": "closed" }
              ],
              "automaticMoves": [ { "move": "close", "after": "1 mo", "state": "open" } ]
            }
          ],
          "codeTrees": [
            { "name": "causes", "version": 1, "nodes": [ { "code": "late", "name": { "english": "Late", "chinese": "迟到" } } ] }
          ]
        }
        """;

    private static readonly CalendarRegistry Calendars =
        new([BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build().WithVersion(new("office"))]);

    public static TheoryData<string, string, string, string> Broken() => new()
    {
        { "\"version\": 2", "\"version\": 0", "$.version", "whole numbers from 1" },
        { "\"source\": \"house rules\",", "", "$", "Missing here: \"source\"" },
        { "\"source\": \"house rules\"", "\"source\": \" \"", "$.source", "blank" },
        { "\"chinese\": \"本公司\"", "\"german\": \"Unsere\"", "$.title.german", "unknown" },
        { "\"require\"", "\"requires\"", "$.rules[0].requires", "unknown" },
        { "\"outcome\": \"in\"", "\"outcome\": \"\"", "$.decisionTables[0].rows[0].outcome", "blank" },
        { "\"states\": [\"open\",", "\"states\": [\"new\", \"open\",", "$.lifeCycles[0]", "State open cannot be reached" },
        { "\"trigger\": \"closed\"", "\"trigger\": \"Closed\"", "$.lifeCycles[0].moves[1].trigger", "is not a trigger" },
        { "\"event told\"", "\"event tld\"", "$.lifeCycles[0]",
            "tell names event tld, which is not declared; declared are told." },
        { "\"office\"", "\"desk\"", "$.lifeCycles[0].calendar", "There is no calendar \"desk\" here; there are office" },
        { "\"version\": 1, \"nodes\"", "\"version\": 0, \"nodes\"", "$.codeTrees[0].version", "whole numbers from 1" },
        { "\"codeTrees\": [", "\"trees\": [", "$.trees", "unknown" },
        { "\"formatVersion\": 1", "\"formatVersion\": 2", "$.formatVersion", "allowed is 1" },
    };

    [Fact]
    public void Every_member_is_read_and_written()
    {
        var book = RuleBook.FromJson(Book, Calendars);
        Assert.Equal("ours version 2: 1 rule, 1 decision table, 1 life cycle, 1 code tree", book.ToString());
        Assert.Equal(["told"], book.LifeCycles[0].EventNames);
        Assert.Same(Calendars.Latest("office"), book.LifeCycles[0].Calendar);
        Assert.Equal(
            Compact(Book.Replace("\"$schema\": \"rule-book.schema.json\",", "", StringComparison.Ordinal)),
            Compact(book.ToJson(Calendars)));
        Assert.Equal(book, RuleBook.FromJson(book.ToJson()));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_with_a_rule_book_is_refused_with_its_path(string part, string instead, string path, string message)
    {
        Assert.Contains(part, Book, StringComparison.Ordinal);
        var e = Assert.Throws<JsonException>(
            () => RuleBook.FromJson(Book.Replace(part, instead, StringComparison.Ordinal), Calendars));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(path, e.Path);
    }

    [Fact]
    public void Lists_are_bounded_when_they_are_read_and_written()
    {
        var rules = Enumerable.Range(0, 1_001).Select(i => RecordRule.Require(
            $"r{i}", CaseCondition.HasField("x"), new("So.", "如此。")));
        var book = RuleBook.Create("b", 1, new("So.", "如此。"), "s", rules);
        Assert.Equal(
            "Rule book b has a list of 1001 elements; allowed in JSON are 1000.",
            Assert.Throws<JsonException>(() => book.ToJson()).Message);
        var trees = string.Join(",", Enumerable.Range(0, 1_001).Select(i => $$"""{"name":"t{{i}}","version":1,"nodes":[]}"""));
        Assert.Equal("$.codeTrees", Assert.Throws<JsonException>(() => RuleBook.FromJson(
            $$"""{"name":"b","version":1,"title":{"english":"x","chinese":"x"},"source":"s","codeTrees":[{{trees}}]}""")).Path);
    }

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
