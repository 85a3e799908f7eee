using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Sla;

/// <summary>Texts made to take for ever or to fill the memory are refused, or read, in time and memory that grow with their
/// length only.</summary>
public class HostileJsonTests
{
    private const string Desk = """{"id":"d","timeZone":"UTC","seasons":[{"hours":{"monday":["09:00-17:00"]}}]}""";
    private const string Tier = "{\"tier\":[\"gold\"]}";
    private const string Target = "{\"name\":\"Close\",\"limits\":[{\"limit\":\"1 bh\"}]}";

    public static TheoryData<string, string> Texts() => new()
    {
        { "nested", Policy(calendars: Repeated(100_000, "{\"operation\":\"union\",\"parts\":[", "")) },
        { "nested within a limit", Policy(
            targets: "{\"name\":\"Close\",\"limits\":[{\"limit\":\"1 bh\",\"calendar\":"
            + Repeated(100_000, "{\"operation\":\"union\",\"parts\":[", "")) },
        { "limits", Policy(targets: $$"""{"name":"Close","limits":[{{List(100_000, i => $$"""{"priority":"P{{i}}","limit":"1 bh"}""")}}]}""") },
        { "triggers", Policy(targets: $$"""{"name":"Close","startedBy":[{{List(200_000, i => $"\"event a{i}\"")}}],"stoppedBy":[{{List(200_000, i => $"\"event b{i}\"")}}],"limits":[{"limit":"1 bh"}]}""") },
        { "statuses", Policy(targets: $$"""{"name":"Close","pausedOn":[{{List(200_000, i => $"\"a{i}\"")}}],"limits":[{"limit":"1 bh"}]}""", more: $$"""
            "statuses":[{{List(200_000, i => $"\"b{i}\"")}}],
            """) },
        { "warnings", Policy(targets: $$"""{"name":"Close","warnings":[{{List(200_000, _ => """{"at":"75 %"}""")}}],"limits":[{"limit":"1 bh"}]}""") },
        { "targets", Policy(targets: List(50_000, _ => Target)) },
        { "matrix", Policy(targets: Target, more: $$"""
            "priorityMatrix":{"urgencies":[{{List(100_000, i => $"\"a{i}\"")}}],"impacts":[]},
            """) },
        { "a long name", Policy(targets: Target.Replace("Close", new('x', 5_000_000), StringComparison.Ordinal)) },
        { "a long member",
            Policy(targets: Target.Replace(
            "\"name\"", $"\"{new string('x', 5_000_000)}\":1,\"name\"", StringComparison.Ordinal)) },
        { "a long limit", Policy(targets: Target.Replace("1 bh", new('9', 5_000_000), StringComparison.Ordinal)) },
        { "a long trigger",
            Policy(targets: Target.Replace(
            "\"limits\"", $"\"startedBy\":[\"{new string('x', 5_000_000)}\"],\"limits\"", StringComparison.Ordinal)) },
        { "a nested condition", Duties(condition: Repeated(100_000, "{\"all\":[", "")) },
        { "a condition nested a little too deep",
            Duties(condition: Repeated(25, "{\"not\":", "") + Tier + Repeated(25, "}", "")) },
        { "a wide condition", Duties(condition: $$"""{ "any":[{{List(100_000, _ => Tier)}}] }""") },
        { "values of a condition", Duties(condition: $$"""{"field":"a","is":[{{List(100_000, i => $"\"{i}\"")}}]}""") },
        { "an order", Duties(duty: $$"""
            "stoppedByAll":[{{List(1_000, i => $"\"event a{i}\"")}}],"inOrder":[{{List(1_000, i => $"[\"event a{i}\",\"event a{(i + 1) % 1_000}\"]")}}]
            """) },
        { "a circle of as many as are allowed", Duties(duty: $$"""
            "stoppedByAll":[{{List(60, i => $"\"event a{i}\"")}}],"inOrder":[[{{List(1_000, i => $"\"event a{i % 60}\"")}}]]
            """) },
        { "steps", Duties(more: $$"""
            "steps":[{{List(100_000, i => $$"""{"name":"{{i}}","by":"1 d"}""")}}],
            """) },
        { "roles", Duties(more: $$"""
            "roles":[{{List(200_000, i => $"\"a{i}\"")}}],
            """) },
        { "obligations of one name", $$"""{ "calendars":[{{Desk}}],"obligations":[{{List(2_000, _ => Duty())}}] }""" },
        { "a long name of a duty", Duties(condition: $$"""{"occurred":"event Closed"}""", name: new('x', 5_000_000)) },
        { "a long role", Duties(more: $$"""
            "roles":["a"],"owedBy":"{{new string('x', 5_000_000)}}",
            """) },
        { "a long field", Duties(condition: $$"""{"field":"{{new string('x', 5_000_000)}}","since":"closed"}""") },
        { "a long condition that never holds", Duties(condition: $$"""
            { "all":[{"field":"{{new string('x', 1_000_000)}}"},{ "not":{"field":"{{new string('x', 1_000_000)}}" } }] }
            """) },
        { "a long time of a step", Duties(more: $$"""
            "steps":[{"name":"a","by":"{{new string('9', 5_000_000)}} d"}],
            """) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_policy_is_refused_soon_with_a_short_message(string what, string json)
    {
        _ = what;
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var e = Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read(json));
        Assert.InRange(e.Message.Length, 1, 2_000);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000 + (60L * json.Length));
    }

    [Fact]
    public void As_much_as_is_allowed_is_read_in_time()
    {
        // As many different limits and triggers as a target may have, each limit in a calendar of its own that is like the others
        // but for its end.
        var holidays = List(10, d => $$"""{"date":"{{2000 + d}}-12-25","name":"x"}""");
        var limits = List(1_000, i => $$$"""
            {"priority":"P{{{i}}}","limit":"1 bh","calendar":{"timeZone":"UTC","seasons":[{"hours":{"monday":["09:00-17:00"]}}],"holidays":[{{{holidays}}},{"date":"{{{2100 + i}}}-12-25","name":"x"}]}}
            """);
        var events = List(1_000, i => $"\"event a{i}\"");
        var statuses = List(1_000, i => $"\"a{i}\"");
        var target = $$"""{"name":"Close","startedBy":[{{events}}],"pausedOn":[{{statuses}}],"limits":[{{limits}}]}""";
        var start = Stopwatch.GetTimestamp();
        var policy = ServiceLevelPolicy.Read(Policy(targets: target, more: $"\"statuses\":[{statuses}],"));
        Assert.Equal(1_000, policy.Agreements[0].Targets[0].Limits.Count);
        Assert.Equal(policy, ServiceLevelPolicy.Read(policy.Write()));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void More_than_can_be_read_is_not_written()
    {
        var names = Enumerable.Range(0, 1_001).Select(i => CaseTrigger.Custom($"a{i}")).ToArray();
        var desk = Domain.Calendars.BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var agreement = ServiceLevelAgreement.Create("a", desk).Close(t => t.StartedBy(names).Limit("1 bh")).Build();
        Assert.Contains("allowed in JSON are 1000",
            Assert.Throws<JsonException>(() => JsonSerializer.Serialize(agreement)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_that_are_costly_to_check_are_read_in_time()
    {
        // Whether each event has occurred or not, which decides nothing, and whether the last has and has not.
        static string Not(string condition) => $$"""{ "not": {{condition}} }""";
        static string Condition(int events) => $$"""
            { "all": [{{List(events, i => $$"""{ "any": [{{Occurred($"a{i}")}},{{Not(Occurred($"a{i}"))}}] }""")}},{{Occurred("z")}},{{Not(Occurred("z"))}}] }
            """;
        var start = Stopwatch.GetTimestamp();
        Assert.Single(ServiceLevelPolicy.Read(Duties(condition: Condition(900))).Obligations);
        Assert.Single(ServiceLevelPolicy.Read(Duties(condition: Condition(40))).Obligations);
        Assert.Contains("can never hold", Assert.Throws<JsonException>(() =>
            ServiceLevelPolicy.Read(Duties(condition: Condition(10)))).Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Conditions_are_nested_as_deep_in_code_as_in_a_text()
    {
        var condition = CaseCondition.Tier(CustomerTier.None);
        for (var i = 0; i < 24; i++)
        {
            condition = CaseCondition.All(condition);
        }

        var obligation = Obligation.Create("a", Domain.Calendars.BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build())
            .AppliesWhen(condition)
            .Duty(d => d.StartedBy(CaseEventKind.Opened).StoppedBy(CaseEventKind.Closed).Limit("1 d")).Build();
        ServiceLevelPolicy policy = new([], obligations: [obligation]);
        Assert.Equal(policy, ServiceLevelPolicy.Read(policy.Write()));
        var e = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(!condition));
        Assert.Equal("The condition is nested more than 24 deep; allowed are fewer.", e.Message);
        for (var i = 0; i < 100_000; i++)
        {
            condition = !condition;
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(condition));
        var wide = CaseCondition.Any([.. Enumerable.Repeat(CaseCondition.Tier(CustomerTier.None), 1_001)]);
        Assert.Contains("allowed in JSON are 1000", Assert.Throws<JsonException>(() => JsonSerializer.Serialize(wide)).Message,
            StringComparison.Ordinal);
        var text = Duties(condition: Repeated(25, "{\"not\":", "") + Tier + Repeated(25, "}", ""));
        e = Assert.Throws<JsonException>(() => ServiceLevelPolicy.Read(text));
        Assert.StartsWith("The condition is nested more than 24 deep; allowed are fewer.", e.Message, StringComparison.Ordinal);
        Assert.Equal("$.obligations[0].condition" + Repeated(25, ".not", ""), e.Path);
    }

    [Fact]
    public void A_long_list_of_bad_cases_is_told_case_by_case()
    {
        var json = Encoding.UTF8.GetBytes($"[{List(50_000, i => $$"""{"id":"C-{{i}}","events":[{"at":"x","kind":"opened"}]}""")}]");
        var result = CaseLog.FromJson(json);
        Assert.Equal((0, 50_000), (result.Accepted.Count, result.Rejected.Count));
        Assert.ThrowsAny<JsonException>(() => CaseLog.FromJson(Encoding.UTF8.GetBytes(Repeated(100_000, "[", ""))));
    }

    private static string Policy(string calendars = Desk, string targets = "", string more = "") =>
        $$"""{"calendars":[{{calendars}}],"agreements":[{ {{more}} "name":"a","calendar":"d","targets":[{{targets}}]}]}""";

    private static string Occurred(string name) => "{\"occurred\":\"event " + name + "\"}";

    private static string Duties(string condition = Tier, string? duty = null, string more = "", string name = "a") =>
        $$"""{ "calendars":[{{Desk}}],"obligations":[{{Duty(condition, duty, more, name)}}] }""";

    private static string Duty(string condition = Tier, string? duty = null, string more = "", string name = "a") =>
        $$"""
        { {{more}} "name":"{{name}}","calendar":"d","condition":{{condition}},
          "duty":{"startedBy":["opened"],{{duty ?? "\"stoppedBy\":[\"closed\"]"}},"limit":"1 d"} }
        """;

    private static string List(int count, Func<int, string> element) =>
        string.Join(',', Enumerable.Range(0, count).Select(element));

    private static string Repeated(int count, string text, string end) => string.Concat(Enumerable.Repeat(text, count)) + end;
}
