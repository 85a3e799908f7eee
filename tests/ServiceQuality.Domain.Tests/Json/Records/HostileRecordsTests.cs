using System.Diagnostics;
using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Records;

/// <summary>Definitions of records made to take for ever or to fill the memory are refused, or read, in time and memory that grow
/// with their length only.</summary>
public class HostileRecordsTests
{
    private const string Text = "{\"english\":\"x\",\"chinese\":\"x\"}";
    private static readonly string Long = new('x', 5_000_000);

    public static TheoryData<string, string> LifeCycles() => new()
    {
        { "states", Cycle(List(100_000, i => $"\"s{i}\"")) },
        { "moves", Cycle("\"s0\"", List(50_000, i => Move($"m{i}", $"e{i}", "\"s0\"", "s0"))) },
        { "moves of one name from all states to unknown ones", Cycle(
            List(300, i => $"\"s{i}\""), List(1_000, _ => Move("m", "e", List(300, i => $"\"s{i}\""), "z"))) },
        { "moves from unknown states", Cycle(
            "\"s0\"", List(1_000, i => Move($"m{i}", $"e{i}", List(300, n => $"\"z{i} {n}\""), "s0"))) },
        { "rules", Cycle("\"s0\"", List(2, i => Move($"m{i}", $"e{i}", "\"s0\"", "s0", List(600, Rule)))) },
        { "automatic moves", Cycle("\"s0\"", automatic: List(50_000, _ => Automatic("m"))) },
        { "automatic moves that are unknown", Cycle("\"s0\"", automatic: List(1_000, i => Automatic($"m{i}"))) },
        { "a long state in many messages", Cycle($"\"{Long}\"", List(500, i => Move($"m{i}", $"e{i}", "\"z\"", "z"))) },
        { "a long move in many messages", Cycle("\"s0\"", Move(Long, "Closed", "\"z\"", "s0", List(500, Rule))) },
        { "a long code", Cycle("\"s0\"", Move("m", "e", "\"z\"", "s0", Rule(0).Replace("r0", Long, StringComparison.Ordinal))) },
        { "a nested rule", Cycle("\"s0\"", Move("m", "e", "\"s0\"", "s0", $$"""
            {"code":"r","text":{{Text}},"refuse":{{string.Concat(Enumerable.Repeat("{\"not\":", 100_000))}}
            """)) },
    };

    public static TheoryData<string, string> Trees() => new()
    {
        { "one code many times", Tree(50_000, i => Node("a")) },
        { "a long code many times", $$"""{"name":"t","version":1,"nodes":[{{Node(Long)}},{{Node(Long)}},{{Node("a", Long + "y")}}]}""" },
        { "unknown parents", Tree(50_000, i => Node($"c{i}", $"p{i}")) },
        { "a circle", Tree(50_000, i => Node($"c{i}", $"c{(i + 1) % 50_000}")) },
        { "two roots, one of which is under itself", Tree(50_000, i => Node($"c{i}", i == 49_999 ? "c49999" : $"c{i + 1}")) },
        { "a nested name", "{\"name\":\"t\",\"version\":1,\"nodes\":" + string.Concat(Enumerable.Repeat("[", 100_000)) },
    };

    [Theory]
    [MemberData(nameof(LifeCycles))]
    public void A_hostile_life_cycle_is_refused_soon(string what, string json) =>
        AssertRefused(what, json, () => LifeCycle.FromJson(json));

    [Theory]
    [MemberData(nameof(Trees))]
    public void A_hostile_tree_is_refused_soon(string what, string json) =>
        AssertRefused(what, json, () => JsonSerializer.Deserialize<CodeTree>(json));

    [Fact]
    public void Hostile_tables_are_refused_soon()
    {
        string Rows(int count, Func<int, string> when) => $$"""
            {"name":"t","rows":[{{List(count, i => $$"""{"when":{{when(i)}},"outcome":"o","reason":{{Text}} }""")}}]}
            """;
        string[] tables =
        [
            Rows(50_000, i => $$"""{"field":"f{{i}}" }"""),
            Rows(1_000, i => $$"""{"all":[{"field":"f{{i}}"},{"not":{"field":"f{{i}}"} }]}"""),
            Rows(2, _ => $$"""{"all":[{"field":"{{Long}}"},{"not":{"field":"{{Long}}"} }]}"""),
            $$"""{"name":"t","rows":[{"outcome":"o","reason":{{Text}},"values":{ {{List(50_000, i => $"\"v{i}\":\"x\"")}} } }]}""",
        ];
        Assert.All(tables, t => AssertRefused("table", t, () => JsonSerializer.Deserialize<DecisionTable>(t)));
    }

    [Fact]
    public void As_much_as_is_allowed_is_read_in_time()
    {
        // A thousand states in a ring, a thousand moves of which each is possible from a hundred of them, and a thousand rules.
        var json = Cycle(
            List(1_000, i => $"\"s{i}\""),
            List(1_000, i => Move(
                $"m{i}", $"e{i}", List(100, n => $"\"s{(i + n) % 1_000}\""), $"s{(i + 1) % 1_000}", Rule(i))),
            List(1_000, i => Automatic($"m{i}", $"s{i}")));
        var start = Stopwatch.GetTimestamp();
        var lifeCycle = LifeCycle.FromJson(json);
        Assert.Equal((1_000, 1_000, 1_000), (lifeCycle.States.Count, lifeCycle.Moves.Count, lifeCycle.AutomaticMoves.Count));
        Assert.Equal(lifeCycle, LifeCycle.FromJson(lifeCycle.ToJson()));
        Assert.Single(lifeCycle.Forbid("m7", new("No.", "否。")).Moves, m => m.Forbidden is not null);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Huge_and_deep_trees_are_read_in_time()
    {
        const int count = 100_000;
        var start = Stopwatch.GetTimestamp();
        var deep = JsonSerializer.Deserialize<CodeTree>(Tree(count, i => Node($"c{i}", i == count - 1 ? null : $"c{i + 1}")))!;
        Assert.Equal(count, deep.PathOf("c0").Count);
        Assert.Equal("c0", deep.AtLevel("c0", int.MaxValue));
        var wide = CodeTree.Create("t", 2, deep.Nodes.Select(n => new CodeTreeNode("n" + n.Code, n.Name, null, [n.Code])));
        Assert.All(deep.Nodes, n => Assert.Equal(["n" + n.Code], deep.MapTo(n.Code, wide)));
        Assert.Equal(wide, JsonSerializer.Deserialize<CodeTree>(JsonSerializer.Serialize(wide)));
        Assert.Contains("and 99988 more", Assert.Throws<ArgumentException>("code", () => deep.PathOf("lost")).Message,
            StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void More_than_can_be_read_is_not_written()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var rules = Enumerable.Range(0, 1_001)
            .Select(i => RecordRule.Require($"r{i}", CaseCondition.HasField("f"), new("x", "x"))).ToArray();
        var cycle = LifeCycle.Create("a", desk).States("s").Stay("m", CaseEventKind.Note, ["s"], rules).Build();
        foreach (var write in new Action[] { () => cycle.ToJson(), () => JsonSerializer.Serialize(cycle) })
        {
            Assert.Equal(
                "Life cycle a has a list of 1001 elements; allowed in JSON are 1000.",
                Assert.Throws<JsonException>(write).Message);
        }

        var table = DecisionTable.Create("t");
        for (var i = 0; i < 1_001; i++)
        {
            table.When(CaseCondition.HasField($"f{i}"), "o", new("x", "x"));
        }

        Assert.Contains("Decision table t has a list of 1001 elements",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(table.Build())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_of_rules_are_nested_as_deep_as_elsewhere()
    {
        var condition = CaseCondition.HasField("f", "x");
        for (var i = 0; i < 24; i++)
        {
            condition = CaseCondition.All(condition);
        }

        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var cycle = LifeCycle.Create("a", desk).States("s").Stay(
            "m", CaseEventKind.Note, ["s"], RecordRule.Refuse("a", condition, new("x", "x")),
            RecordRule.Require("b", condition, new("x", "x"), when: condition)).Build();
        Assert.Equal(cycle, LifeCycle.FromJson(cycle.ToJson()));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(RecordRule.Refuse("a", !condition, new("x", "x"))));
    }

    [Fact]
    public void A_message_has_at_most_a_hundred_problems()
    {
        var builder = DecisionTable.Create("t");
        for (var i = 0; i < 150; i++)
        {
            builder.When(CaseCondition.Any(), "o", new("x", "x"));
        }

        Assert.EndsWith("- Row 100 never holds: never.\n- and 50 more",
            Assert.Throws<InvalidOperationException>(builder.Build).Message, StringComparison.Ordinal);
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.Equal(150, problems.Count);
    }

    private static void AssertRefused(string what, string json, Action read)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var e = Assert.Throws<JsonException>(read);
        Assert.True(e.Message.Length <= 120_000, $"{what}: a message of {e.Message.Length} characters.");
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000 + (100L * json.Length));
    }

    private static string Cycle(string states, string moves = "", string automatic = "") => $$"""
        {"name":"a","calendar":{"timeZone":"UTC","seasons":[{"hours":{"monday":["09:00-17:00"]} }]},
        "states":[{{states}}],"moves":[{{moves}}],"automaticMoves":[{{automatic}}]}
        """;

    private static string Move(string name, string trigger, string from, string to, string rules = "") => $$"""
        {"name":"{{name}}","trigger":"event {{trigger}}","from":[{{from}}],"to":"{{to}}","rules":[{{rules}}]}
        """;

    private static string Automatic(string move, string state = "s0") => $$"""{"move":"{{move}}","after":"1 d","state":"{{state}}"}""";

    private static string Rule(int i) => $$"""{"code":"r{{i}}","require":{"field":"f{{i}}"},"text":{{Text}} }""";

    private static string Tree(int count, Func<int, string> node) => $$"""{"name":"t","version":1,"nodes":[{{List(count, node)}}]}""";

    private static string Node(string code, string? parent = null) =>
        $$"""{"code":"{{code}}","name":{{Text}}{{(parent is null ? "" : $",\"parent\":\"{parent}\"")}}}""";

    private static string List(int count, Func<int, string> element) =>
        string.Join(',', Enumerable.Range(0, count).Select(element));
}
