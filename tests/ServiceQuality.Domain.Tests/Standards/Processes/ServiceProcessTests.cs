using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using static ServiceQuality.Domain.Tests.Standards.Processes.ProcessGenerators;

namespace ServiceQuality.Domain.Tests.Standards.Processes;

public class ServiceProcessTests
{
    [Fact]
    public void A_step_has_what_it_is_given()
    {
        Assert.Equal(
            ("engineer", TimeLimit.Parse("2 bh"), "S-1", "visit", "safety", "manager"),
            (Full.Owner, Full.Expected, Full.Standard, Full.Touchpoint, Full.Checklist, Full.Approver));
        Assert.True(Full is { IsWaitPoint: true, IsOptional: true, IsGate: true, IsAct: true });
        Assert.Equal(["first-fix"], Full.Indicators);
        Assert.Equal([96, null], Full.FailPoints.Select(f => f.RiskPriority));
        Assert.Equal("Wrong part (8 x 3 x 4 = 96)", Full.FailPoints[0].ToString());
        Assert.Equal("Late", Full.FailPoints[1].ToString());
        Assert.Equal("Check the number", Full.FailPoints[0].Countermeasure!.English);
        Assert.Equal("repair: Repair (Backstage)", Full.ToString());
        Assert.False(Step("a").IsGate);
        Assert.False(Step("a", ProcessLane.PhysicalEvidence).IsAct);
    }

    [Fact]
    public void What_no_step_can_have_is_refused()
    {
        LocalizedText text = new("x", "某");
        Assert.Throws<ArgumentException>("severity", () => new FailPoint(text, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>("occurrence", () => new FailPoint(text, 1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("detection", () => new FailPoint(text, 1, 1, 11));
        Assert.Throws<ArgumentException>("code", () => new ProcessStep(" a", text, ProcessLane.Support));
        Assert.Throws<ArgumentException>("indicators", () => new ProcessStep("a", text, ProcessLane.Support, indicators: [""]));
        Assert.Throws<ArgumentOutOfRangeException>("lane", () => new ProcessStep("a", text, (ProcessLane)5));
        Assert.Throws<ArgumentException>("to", () => new ProcessEdge("a", ""));
        Assert.Throws<ArgumentOutOfRangeException>("version", () => ServiceProcess.Create("p", 0, text, [Full], []));
        Assert.Throws<ArgumentOutOfRangeException>("line", () => Of([Full], []).Crossing((ProcessLine)3));
    }

    [Fact]
    public void Every_error_of_the_data_is_reported_at_once()
    {
        var refused = Assert.Throws<ArgumentException>("steps", () => Of(
            [Step("a"), Step("a"), Step("b")], [new("a", "b"), new("a", "b"), new("b", "c"), new("z", "z")]));
        Assert.Contains(
            """
            Process test cannot be built:
            - Code a appears twice; each may appear once.
            - Edge 1, a to b, appears twice; each may appear once.
            - Edge 2, b to c, names step c, which is unknown; allowed are a, b.
            - Edge 3, z to z, names step z, which is unknown; allowed are a, b.
            """.ReplaceLineEndings("\n"), refused.Message, StringComparison.Ordinal);
        Assert.Contains("allowed are 1 to 1000", Assert.Throws<ArgumentException>("steps", () => Of([], [])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("steps", () => Of(Enumerable.Range(0, 1001).Select(i => Step($"s{i}")), []));
        var steps = Enumerable.Range(0, 101).Select(i => Step($"s{i}")).ToList();
        Assert.Contains(
            "There are 10201 edges; allowed are at most 10000.",
            Assert.Throws<ArgumentException>("steps", () => Of(
                steps, steps.SelectMany(a => steps.Select(b => new ProcessEdge(a.Code, b.Code))))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Edges_cross_the_lines_between_their_lanes()
    {
        ProcessStep[] lanes = [.. Enum.GetValues<ProcessLane>().Select(l => Step(l.ToString(), l))];
        var process = Of(lanes, ProcessEdge.Sequence([.. lanes.Select(l => l.Code)]).Append(new("Support", "Customer")));
        Assert.Equal("Customer to Onstage, Support to Customer", string.Join(", ", process.Crossing(ProcessLine.Interaction)));
        Assert.Equal("Onstage to Backstage, Support to Customer", string.Join(", ", process.Crossing(ProcessLine.Visibility)));
        Assert.Equal(
            "Backstage to Support, Support to Customer", string.Join(", ", process.Crossing(ProcessLine.InternalInteraction)));
    }

    [Fact]
    public void A_process_has_starts_and_ends_and_may_have_a_cycle()
    {
        var line = Of([Step("a"), Step("b"), Step("c"), Step("e", ProcessLane.PhysicalEvidence)],
            [.. ProcessEdge.Sequence("a", "b", "c"), new("e", "a")]);
        Assert.Equal(("a", "c"), (line.Starts.Single().Code, line.Ends.Single().Code));
        Assert.Empty(line.FindCycle());
        var cycle = Of([Step("x"), Step("a"), Step("b")], ProcessEdge.Sequence("x", "a", "b", "a"));
        Assert.Equal(["a", "b"], cycle.FindCycle().Select(s => s.Code));
        var closed = Of([Step("a"), Step("b")], ProcessEdge.Sequence("a", "b", "a"));
        Assert.Equal(["a"], closed.Starts.Select(s => s.Code));
        Assert.Empty(closed.Ends);
        Assert.Equal("test version 1, 2 steps", closed.ToString());
        Assert.Equal("a to b (yes)", new ProcessEdge("a", "b", new("yes", "是")).ToString());
    }

    [Fact]
    public void A_process_is_read_from_its_JSON_and_refused_with_path_and_line()
    {
        var process = Of([Full, Step("b")], [new("repair", "b", new("in scope", "在范围内"))]);
        var json = process.ToJson();
        Assert.Equal(process, ServiceProcess.FromJson(json));
        Assert.Contains("\"chinese\": \"维修\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"isOptional\": false", json, StringComparison.Ordinal);
        Assert.Contains("Edge 0, repair to c, names step c", Refused(json.Replace("\"to\": \"b\"", "\"to\": \"c\"",
            StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Path: $.steps[0].failPoints[0]", Refused(json.Replace("\"severity\": 8", "\"severity\": 11",
            StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("allowed are physicalEvidence, customer, onstage, backstage, support", Refused(json.Replace(
            "\"lane\": \"backstage\"", "\"lane\": \"stage\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Missing here: \"edges\"", Refused(
            """{"id":"p","version":1,"name":{"english":"p","chinese":"p"},"steps":[]}"""),
            StringComparison.Ordinal);
    }

    private static string Refused(string json) => Assert.Throws<JsonException>(() => ServiceProcess.FromJson(json)).Message;

    [Fact]
    public void Processes_come_with_the_library()
    {
        Assert.Equal(["after-sales", "catering-cycle", "meeting-blueprint", "meeting-service"], ServiceProcess.ReadyMade);
        Assert.All(ServiceProcess.ReadyMade, name =>
        {
            var process = ServiceProcess.Load(name);
            Assert.Equal(name, process.Id);
            Assert.NotNull(process.Source);
            Assert.Equal(process, ServiceProcess.FromJson(process.ToJson()));
            Assert.DoesNotContain(process.FindFaults(), f => f.Code is "skips-lane" or "unreachable" or "endless");
            Assert.All(process.Steps, s => Assert.Null(s.Expected));
        });
        Assert.Contains(
            "allowed are after-sales", Assert.Throws<ArgumentException>("id", () => ServiceProcess.Load("x")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("meeting-service", "meeting-service")]
    [InlineData("meeting-blueprint", "meeting-service")]
    [InlineData("catering-cycle", "catering")]
    [InlineData("after-sales", "after-sales")]
    public void Its_steps_follow_standards_of_the_ready_made_sets(string id, string set)
    {
        var process = ServiceProcess.Load(id);
        var catalogue = StandardCatalogue.Load(set);
        Assert.All(process.Steps, step =>
        {
            Assert.True(step.Standard is null || catalogue.Standards.Contains(step.Standard), step.Standard);
            Assert.All(step.Indicators, i => Assert.True(catalogue.Indicators.Contains(i), i));
            Assert.True(step.Checklist is null || catalogue.Checklists.Contains(step.Checklist));
        });
    }

    [Fact]
    public void Meeting_service_has_its_six_steps_and_lacks_the_owners_that_its_text_asks_for()
    {
        var process = ServiceProcess.Load("meeting-service");
        Assert.Equal(
            ["需求确认", "场地预订", "设备租赁", "餐饮服务", "接待服务", "会后跟进"], process.Steps.Select(s => s.Name.Chinese));
        Assert.Equal(6, process.FindFaults().Count(f => f.Code == "no-owner"));
    }

    [Fact]
    public void Catering_is_a_cycle_of_five_stages()
    {
        var process = ServiceProcess.Load("catering-cycle");
        Assert.Equal(
            ["策划", "实施", "监测", "改进", "评估"], process.Steps.Select(s => s.Name.Chinese.Split('：')[0]).Distinct());
        Assert.Equal("goals", process.FindCycle()[0].Code);
        Assert.Equal(["no-start", "no-end"], process.FindFaults().Select(f => f.Code).Intersect(["no-start", "no-end"]));
    }

    [Fact]
    public void After_sales_offers_one_of_three_remedies()
    {
        var process = ServiceProcess.Load("after-sales");
        Assert.Equal(
            ["repair", "replace", "refund"],
            process.Edges.Where(e => e.From == "arrange" && e.Condition is not null).Select(e => e.To));
        Assert.Equal(("apply", "feedback"), (process.Starts.Single().Code, process.Ends.Single().Code));
        Assert.True(process.Steps["details"].IsOptional);
    }
}
