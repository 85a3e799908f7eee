using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Json.Records;

/// <summary>What is written of records reads back as the same; damaged text is refused, never misread.</summary>
public class RecordsJsonProperties
{
    [Law]
    public Property Life_cycles_round_trip_alone_and_beside_their_calendar() => Laws.ForAll(
        RecordGenerators.LifeCycles, lifeCycle =>
    {
        Assert.Equal(lifeCycle, JsonSerializer.Deserialize<LifeCycle>(JsonSerializer.Serialize(lifeCycle)));
        Assert.Equal(lifeCycle, LifeCycle.FromJson(lifeCycle.ToJson()));
        CalendarRegistry registry = new(lifeCycle.Calendar.Version is null ? [] : [lifeCycle.Calendar]);
        var beside = LifeCycle.FromJson(lifeCycle.ToJson(registry), registry);
        Assert.Equal(lifeCycle, beside);
        Assert.Equal(lifeCycle.Calendar.Version is not null, ReferenceEquals(lifeCycle.Calendar, beside.Calendar));
    });

    [Law]
    public Property Rules_tables_and_trees_round_trip() => Laws.ForAll(
        from rule in RecordGenerators.Rules
        from table in RecordGenerators.Tables
        from tree in RecordGenerators.Trees
        select (rule, table, tree), x =>
    {
        Assert.Equal(x.rule, JsonSerializer.Deserialize<RecordRule>(JsonSerializer.Serialize(x.rule)));
        Assert.Equal(x.table, JsonSerializer.Deserialize<DecisionTable>(JsonSerializer.Serialize(x.table)));
        Assert.Equal(x.tree, JsonSerializer.Deserialize<CodeTree>(JsonSerializer.Serialize(x.tree)));
        var nodes = JsonSerializer.Serialize(x.tree.Nodes.ToList());
        Assert.Equal(x.tree.Nodes, JsonSerializer.Deserialize<List<CodeTreeNode>>(nodes));
    });

    [Law]
    public Property Rule_books_round_trip_alone_and_beside_their_calendars() => Laws.ForAll(RecordGenerators.Books, book =>
    {
        Assert.Equal(book, JsonSerializer.Deserialize<RuleBook>(JsonSerializer.Serialize(book)));
        Assert.Equal(book, RuleBook.FromJson(book.ToJson()));
        CalendarRegistry registry = new(
            book.LifeCycles.Select(l => l.Calendar).Where(c => c.Version is not null).DistinctBy(c => c.Version!.Id));
        Assert.Equal(book, RuleBook.FromJson(book.ToJson(registry), registry));
    });

    [Law]
    public Property Damaged_text_is_refused_or_means_what_it_says() => Laws.ForAll(
        from lifeCycle in RecordGenerators.LifeCycles
        from table in RecordGenerators.Tables
        from tree in RecordGenerators.Trees
        from book in RecordGenerators.Books
        from at in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(0, 12)
        from noise in Gen.Elements(
            "", "null", "[]", "{}", "\"", "0", "-1", "x", ",", "\"a\"", "true", "\"to\":\"\"", "1 d", "\\ud800")
        select (lifeCycle, table, tree, book, at, length, noise), x =>
    {
        string Damage(string json)
        {
            var at = x.at % json.Length;
            return new StringBuilder(json).Remove(at, Math.Min(x.length, json.Length - at)).Insert(at, x.noise).ToString();
        }

        AssertReadsOrRefuses<LifeCycle>(Damage(JsonSerializer.Serialize(x.lifeCycle)));
        AssertReadsOrRefuses<DecisionTable>(Damage(JsonSerializer.Serialize(x.table)));
        AssertReadsOrRefuses<CodeTree>(Damage(JsonSerializer.Serialize(x.tree)));
        AssertReadsOrRefuses<RuleBook>(Damage(JsonSerializer.Serialize(x.book)));
    });

    private static void AssertReadsOrRefuses<T>(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<T>(json);
            Assert.Equal(read, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(read)));
        }
        catch (JsonException e)
        {
            Assert.StartsWith("$", e.Path, StringComparison.Ordinal);
        }
    }
}
