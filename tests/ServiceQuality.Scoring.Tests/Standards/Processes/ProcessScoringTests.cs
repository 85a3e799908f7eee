using System.Text.Json;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Standards.Processes.ProcessCases;

namespace ServiceQuality.Scoring.Tests.Standards.Processes;

public class ProcessScoringTests
{
    private static readonly LocalizedText Text = new("x", "某");

    private static readonly ServiceProcess Meeting = Of(
        [
            Step("ask", 2), Step("book", 4), Step("cater", 4), Step("receive", 1, isWaitPoint: true),
            Step("call", isOptional: true),
        ],
        ProcessEdge.Sequence("ask", "book", "cater", "receive", "call"));

    private static Instant At(int hour) => Start + Duration.FromHours(hour);

    [Fact]
    public void Missing_extra_disordered_and_late_steps_are_found_by_case()
    {
        var result = ProcessConformance.FromColumns(
            Meeting,
            ["a", "a", "a", "a", "b", "b", "b", "b", "b", "c", "c"],
            ["ask", "book", "cater", "receive", "ask", "cater", "book", "book", "dance", "ask", "receive"],
            [At(0), At(1), At(6), At(7), At(0), At(1), At(2), At(3), At(4), At(0), At(1)]);
        Assert.Equal(
            """
            a: 3 of 4 (75.0 %), late cater
            b: 2 of 4 (50.0 %), missing receive, repeated book, out of order cater, 2 extra
            c: 2 of 4 (50.0 %), missing book, cater
            """.ReplaceLineEndings("\n"), string.Join('\n', Enumerable.Range(0, 3).Select(i => result[i])));
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(i => result[i].IsFollowed));
        Assert.Equal("test version 1: 7 of 12 (58.3 %) steps right, 1 of 3 (33.3 %) cases as designed", result.ToString());
        Assert.Equal(
            "cater: 0 of 3 (0.0 %), 1 missing, 1 out of order, 1 late, 0 repeated", result.Summary.Steps["cater"].ToString());
        Assert.Equal(("dance", 1L), (result.Summary.Unknown.Rows[0].Name, result.Summary.Unknown.Rows[0].Count));
        Assert.Equal(0, result.Summary.Steps["call"].Done.Base);
        Assert.Equal("0.583 [0.320, 0.807], n = 12 (Wilson score)", result.Summary.Execution.Estimate().ToString());
        Assert.Throws<ArgumentOutOfRangeException>("index", () => result[3]);
    }

    [Fact]
    public void A_branch_is_due_only_when_it_is_taken()
    {
        LocalizedText when = new("if", "若");
        var process = Of(
            [Step("check"), Step("repair"), Step("test"), Step("refund"), Step("close")],
            [
                new("check", "repair", when), new("check", "refund", when), new("repair", "test"), new("test", "close"),
                new("refund", "close"),
            ]);
        var result = ProcessConformance.FromColumns(
            process, ["a", "a", "a", "b", "b", "b"], ["check", "refund", "close", "repair", "check", "close"],
            [At(0), At(1), At(2), At(0), At(1), At(2)]);
        Assert.Equal("a: 3 of 3 (100.0 %)", result[0].ToString());
        Assert.Equal("b: 2 of 4 (50.0 %), missing test, out of order repair", result[1].ToString());
    }

    [Fact]
    public void Begins_and_a_calendar_decide_what_is_late()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        ProcessStep Take(string code, string time) =>
            new(code, new(code, code), ProcessLane.Onstage, "staff", TimeLimit.Parse(time));
        var process = Of([Take("fix", "2 bh"), Take("send", "within 1 bd")], ProcessEdge.Sequence("fix", "send"));
        string[] cases = ["a", "a", "b", "b"];
        string[] steps = ["fix", "send", "fix", "send"];
        Instant[] done = [At(2), At(30), At(4), At(49)]; // from Monday 08:00
        Assert.Contains("Step fix is to take 2 bh", Assert.Throws<ArgumentException>(
            "calendar", () => ProcessConformance.FromColumns(process, cases, steps, done)).Message, StringComparison.Ordinal);
        var result = ProcessConformance.FromColumns(process, cases, steps, done, [At(0), At(3), At(0), At(5)], desk);
        Assert.Empty(result[0].Late);
        Assert.Equal(["fix", "send"], result[1].Late);
        Assert.StartsWith(
            "The end at index 1, 2026-03-02T09:00:00Z, is before its start, 2026-03-02T10:00:00Z",
            Assert.Throws<ArgumentException>("done", () => ProcessConformance.FromColumns(
                process, ["a", "a"], steps.AsSpan(0, 2), [At(1), At(1)], [At(0), At(2)], desk)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_columns_are_refused_with_their_place()
    {
        Assert.Throws<ArgumentException>("steps", () => ProcessConformance.FromColumns(Meeting, ["a"], [], [At(0)]));
        Assert.Throws<ArgumentException>("done", () => ProcessConformance.FromColumns(Meeting, ["a"], ["ask"], []));
        Assert.Contains("index 1", Assert.Throws<ArgumentException>("cases", () => ProcessConformance.FromColumns(
            Meeting, ["a", " b"], ["ask", "ask"], [At(0), At(0)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("steps", () => ProcessConformance.FromColumns(Meeting, ["a"], [null!], [At(0)]));
        var summary = ProcessConformance.FromColumns(Meeting, [], [], []).Summary;
        Assert.Equal(0, summary.Followed.Base);
        var other = ProcessConformance.FromColumns(Of([Step("ask")], []), [], [], []).Summary;
        Assert.Throws<ArgumentException>("other", () => summary.Merge(other));
        foreach (var numbers in new[]
        {
            """{"code":"a","done":{"count":2,"base":3}}""",
            """{"code":"a","done":{"count":1,"base":2},"missing":1}""",
            """{"code":"a","done":{"count":0,"base":1},"missing":-1}""",
        })
        {
            Assert.Contains("steps", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ConformanceSummary>(
                """{"process":"p","version":1,"followed":{"count":1,"base":1},"steps":[""" + numbers + "]}")).Path!,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Times_of_steps_tell_waiting_from_work()
    {
        string[] cases = ["a", "a", "a", "b", "b", "b"];
        string[] steps = ["ask", "book", "receive", "ask", "book", "receive"];
        Instant[] done = [At(1), At(5), At(7), At(1), At(3), At(9)];
        var byWaitPoint = ProcessTimes.FromColumns(Meeting, cases, steps, done);
        Assert.Equal("book: 2 times, median 3:00:00, 0.0 % waiting", byWaitPoint.Steps["book"].ToString());
        Assert.Equal("receive: 2 times, median 4:00:00, 100.0 % waiting", byWaitPoint.Steps["receive"].ToString());
        Assert.Equal(Duration.FromMinutes(228), byWaitPoint.Steps["book"].P90); // 2 h and 90 % of the way to 4 h
        Assert.Equal(0, byWaitPoint.Steps["ask"].N);
        Assert.Null(byWaitPoint.Steps["ask"].Median);
        Assert.Equal(8.0 / 14, byWaitPoint.WaitShare!.Value.Fraction, 12);
        Assert.Equal("test version 1: receive takes most of the time", byWaitPoint.ToString());
        Assert.Equal(3, byWaitPoint.Steps["book"].Quantile(Proportion.FromPercent(50)).Value);
        var byBegin = ProcessTimes.FromColumns(Meeting, cases, steps, done, [At(0), At(4), At(6), At(0), At(0), At(3)]);
        Assert.Equal(Duration.FromHours(7), byBegin.Steps["book"].Total);
        Assert.Equal(Duration.FromHours(3), byBegin.Steps["book"].Waiting);
        Assert.Equal(Duration.FromHours(2), byBegin.Steps["ask"].Total);
        Assert.Equal(Duration.FromHours(1), byBegin.Steps["receive"].Waiting);
        var path = CriticalPath.FromTimes(byWaitPoint);
        Assert.Equal("ask, book, cater, receive, call: 7:00:00, 57.1 % waiting; no time of ask, cater, call", path.ToString());
        Assert.Equal(("receive", "receive"), (path.Bottleneck.Code, path.LongestWait!.Code));
    }

    [Fact]
    public void The_critical_path_is_the_longest_way()
    {
        var path = CriticalPath.FromExpected(Of(
            [Step("a", 1), Step("b", 5), Step("c", 2), Step("d", 1, isWaitPoint: true)],
            [new("a", "b"), new("a", "c"), new("b", "d"), new("c", "d")]));
        Assert.Equal("a, b, d: 7:00:00, 14.3 % waiting", path.ToString());
        Assert.Equal("c: 2:00:00 from 1:00:00, slack 3:00:00", path.Steps["c"].ToString());
        Assert.Equal(("b", "d"), (path.Bottleneck.Code, path.LongestWait!.Code));
        Assert.Equal([true, true, false, true], path.Steps.Select(s => s.IsCritical));
        Assert.Contains("has the cycle a, b", Assert.Throws<ArgumentException>("process", () => CriticalPath.FromExpected(
            Of([Step("a", 1), Step("b")], ProcessEdge.Sequence("a", "b", "a")))).Message, StringComparison.Ordinal);
        Assert.Contains("No step", Assert.Throws<ArgumentException>("process", () => CriticalPath.FromExpected(
            Of([Step("a")], []))).Message, StringComparison.Ordinal);
        ProcessStep days = new("b", Text, ProcessLane.Onstage, expected: TimeLimit.WorkingDays(2));
        Assert.Contains("Steps a and b are to take 1 h and 2 bd", Assert.Throws<ArgumentException>(
            "process", () => CriticalPath.FromExpected(Of([Step("a", 1), days], []))).Message, StringComparison.Ordinal);
        Assert.Equal(Duration.FromDays(2), CriticalPath.FromExpected(Of([days], [])).Length);
    }

    [Law]
    public Property The_critical_path_is_the_longest_of_all_ways() => Laws.ForAll(
        Graphs.Where(p => p.FindCycle().Count == 0 && p.Steps.Any(s => s.IsAct && s.Expected is not null)), process =>
    {
        var path = CriticalPath.FromExpected(process);
        Duration Time(string code) => process.Steps[code].Expected?.Amount ?? Duration.Zero;
        Duration Longest(string code) => Time(code) + process.Edges
            .Where(e => e.From == code && process.Steps[e.To].IsAct).Select(e => Longest(e.To)).DefaultIfEmpty().Max();
        Assert.Equal(process.Steps.Where(s => s.IsAct).Max(s => Longest(s.Code)), path.Length);
        Assert.Equal(path.Length, path.Path.Select(Time).Aggregate(Duration.Zero, (sum, t) => sum + t));
        Assert.All(path.Path.Zip(path.Path.Skip(1)), pair =>
            Assert.Contains(process.Edges, e => (e.From, e.To) == (pair.First, pair.Second)));
        Assert.All(path.Steps, s => Assert.True(s.Slack >= Duration.Zero && (!s.IsCritical || s.Slack == Duration.Zero)));
    });

    [Fact]
    public void Risks_are_ranked_and_need_actions_from_a_threshold()
    {
        var process = Of(
            [
                Step("b", failPoints: [new(new("one", "一"), 4, 5, 5), new(new("two", "二"), 10, 1, 1)]),
                Step("a", failPoints: [new(new("three", "三"), 5, 4, 5), new(new("four", "四"), 5, 5, 4), new(new("five", "五"))]),
                Step("0", failPoints: [new(new("six", "六"), 5, 4, 5)]),
            ],
            []);
        var ranking = RiskRanking.Of(process, 100, 9, (s, f) => f.Failure.English == "four" ? "A-1" : null);
        Assert.Equal(
            """
            1 a: four (5 x 5 x 4 = 100), action A-1
            2 0: six (5 x 4 x 5 = 100), needs an action
            3 a: three (5 x 4 x 5 = 100), needs an action
            4 b: one (4 x 5 x 5 = 100), needs an action
            5 b: two (10 x 1 x 1 = 10), needs an action
            not rated: a
            """.ReplaceLineEndings("\n"), ranking.ToString());
        Assert.Equal([2, 3, 4, 5], ranking.WithoutAction.Select(r => r.Rank));
        Assert.Equal([true, true, true, true, false], RiskRanking.Of(process, 100).Rows.Select(r => r.NeedsAction));
        Assert.Throws<ArgumentOutOfRangeException>("riskThreshold", () => RiskRanking.Of(process, 1001));
        Assert.Throws<ArgumentOutOfRangeException>("severityThreshold", () => RiskRanking.Of(process, 1, 11));
    }

    [Fact]
    public void Complaints_are_counted_at_the_steps_of_their_codes()
    {
        var process = Of(
            [
                new("desk", Text, ProcessLane.Support, standard: "S-1"),
                new("visit", Text, ProcessLane.Onstage, touchpoint: "home"),
                new("fix", Text, ProcessLane.Onstage, touchpoint: "home", indicators: ["first-fix", "first-fix"]),
            ],
            []);
        var counts = TouchpointCounts.FromCounts(process, ["home", "fix", "S-1", "first-fix", "web", "web"], [3, 1, 2, 1, 1, 2]);
        Assert.Equal(
            """
            Onstage, visit: 3 of 10 (30.0 %)
            Onstage, fix: 5 of 10 (50.0 %)
            Support, desk: 2 of 10 (20.0 %)
            unknown, web: 3
            """.ReplaceLineEndings("\n"), counts.ToString());
        Assert.Equal(10, counts.Total);
        Assert.Equal(["visit", "fix", "desk"], counts.Rows.Select(r => r.Step.Code));
        Assert.Equal(2, TouchpointCounts.FromCounts(process, ["fix", "fix"]).Rows[1].Count.Count);
        Assert.Throws<ArgumentOutOfRangeException>("counts", () => TouchpointCounts.FromCounts(process, ["fix"], [-1]));
    }
}
