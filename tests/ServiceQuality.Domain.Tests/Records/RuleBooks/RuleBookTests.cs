using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Records.RuleBooks;

public class RuleBookTests
{
    private static readonly LocalizedText Text = new("So.", "如此。");

    private static readonly CalendarRegistry Registry =
        new(ShippedBooks.Calendars.Select(c => c.Value.WithVersion(new(c.Key))));

    [Fact]
    public void Every_rule_book_of_the_library_loads_and_is_written_as_it_is()
    {
        Assert.Equal(["hospital-software-service", "service-tiers", "warranty"], RuleBook.ReadyMade);
        foreach (var name in RuleBook.ReadyMade)
        {
            var book = RuleBook.Load(name, ShippedBooks.Calendars);
            Assert.Equal(name, book.Name);
            var file = Path.Combine(Repository.Root, $"src/ServiceQuality.Domain/Records/RuleBooks/{name}.json");
            Assert.Equal(File.ReadAllText(file), book.ToJson(Registry));
            Assert.Equal(book, RuleBook.FromJson(book.ToJson()));
            Assert.Equal(book, JsonSerializer.Deserialize<RuleBook>(JsonSerializer.Serialize(book)));

            // Every sentence is there in both languages.
            Assert.All(
                book.Rules.Select(r => r.Text).Concat(book.DecisionTables.SelectMany(t => t.Rows).Select(r => r.Reason)),
                text => Assert.Matches("[\u4e00-\u9fff]", text.Chinese));
        }

        Assert.Equal(
            "warranty version 1: 4 rules, 1 decision table, 1 life cycle, 0 code trees", ShippedBooks.Warranty.ToString());
    }

    [Fact]
    public void A_book_that_is_unknown_or_lacks_a_calendar_is_refused()
    {
        var e = Assert.Throws<ArgumentException>("name", () => RuleBook.Load("x"));
        Assert.StartsWith(
            "There is no rule book \"x\"; allowed are hospital-software-service, service-tiers, warranty.", e.Message,
            StringComparison.Ordinal);
        e = Assert.Throws<ArgumentException>("calendars", () => RuleBook.Load("warranty"));
        Assert.Contains("There is no calendar \"calendar days\" here", e.Message, StringComparison.Ordinal);
        Assert.Contains("$.lifeCycles[0].calendar", e.Message, StringComparison.Ordinal);
        Assert.NotEmpty(RuleBook.Load("service-tiers").DecisionTables);
    }

    [Fact]
    public void Definitions_are_found_by_name()
    {
        var tree = CodeTree.Create("causes", 1, []);
        var later = CodeTree.Create("causes", 2, []);
        var book = RuleBook.Create("ours", 3, Text, "house rules", codeTrees: [later, tree]);
        Assert.Same(later, book.GetCodeTree("causes"));
        Assert.Equal("by-hand", ShippedBooks.Hospital.GetRule("by-hand").Code);
        Assert.Equal("scope", ShippedBooks.Hospital.GetDecisionTable("scope").Name);
        Assert.StartsWith(
            "There is no code tree \"x\"; allowed are causes.",
            Assert.Throws<ArgumentException>("name", () => book.GetCodeTree("x")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("code", () => book.GetRule("x"));
        Assert.Throws<ArgumentException>("name", () => book.GetLifeCycle("x"));
        Assert.Throws<ArgumentException>("name", () => book.GetDecisionTable("x"));
    }

    [Fact]
    public void A_definition_appears_once()
    {
        var rule = RecordRule.Require("a", CaseCondition.HasField("a"), Text);
        var table = DecisionTable.Create("t").Otherwise("x", Text).Build();
        var tree = CodeTree.Create("causes", 1, []);
        var cycle = ShippedBooks.Warranty.LifeCycles[0];
        Assert.StartsWith("Rule a appears twice; each may appear once.", Assert.Throws<ArgumentException>(
            "rules", () => RuleBook.Create("b", 1, Text, "s", [rule, rule])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            "decisionTables", () => RuleBook.Create("b", 1, Text, "s", decisionTables: [table, table]));
        Assert.Throws<ArgumentException>("lifeCycles", () => RuleBook.Create("b", 1, Text, "s", lifeCycles: [cycle, cycle]));
        Assert.StartsWith("Code tree causes version 1 appears twice", Assert.Throws<ArgumentException>(
            "codeTrees", () => RuleBook.Create("b", 1, Text, "s", codeTrees: [tree, tree])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("rules", () => RuleBook.Create("b", 1, Text, "s", [null!]));
        Assert.Throws<ArgumentException>("name", () => RuleBook.Create(" ", 1, Text, "s"));
        Assert.Throws<ArgumentException>("source", () => RuleBook.Create("b", 1, Text, ""));
        Assert.Throws<ArgumentOutOfRangeException>("version", () => RuleBook.Create("b", 0, Text, "s"));
    }
}
