using FsCheck.Fluent;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Tests;
using static ServiceQuality.Domain.Tests.Standards.Processes.ProcessGenerators;

namespace ServiceQuality.Domain.Tests.Standards.Processes;

public class ProcessFaultTests
{
    [Fact]
    public void All_faults_are_found_at_once()
    {
        var process = Of(
            [
                Step("ask", ProcessLane.Customer, null, null), Step("plan", ProcessLane.Backstage, null, null),
                Step("loop", owner: "other", standard: null), Step("back"), Step("apart"),
            ],
            [.. ProcessEdge.Sequence("ask", "plan"), .. ProcessEdge.Sequence("loop", "back", "loop")]);
        Assert.Equal(
            """
            skips-lane: The edge from ask (Customer) to plan (Backstage) goes past a lane.
            no-evidence: Step ask is done by the customer and has no physical evidence.
            no-owner: Step plan has no owner.
            no-standard: Step plan follows no standard.
            no-standard: Step loop follows no standard.
            unreachable: Step loop is not reached from ask.
            unreachable: Step back is not reached from ask.
            unreachable: Step apart is not reached from ask.
            endless: Step loop leads to no end.
            endless: Step back leads to no end.
            """.ReplaceLineEndings("\n"), string.Join('\n', process.FindFaults()));
        Assert.Equal("从ask（顾客行为）到plan（后台行为）的连线越过了一个泳道。", process.FindFaults()[0].Text.Chinese);
        Assert.Equal(["ask", "plan"], process.FindFaults()[0].Steps);
        Assert.All(process.FindFaults(), f => Assert.False(f.IsCandidate));
    }

    [Fact]
    public void A_good_blueprint_has_none() => Assert.Empty(Of(
        [
            Step("desk", ProcessLane.PhysicalEvidence, null, null), Step("ask", ProcessLane.Customer, null, null), Step("answer"),
        ],
        [new("desk", "ask"), new("ask", "answer")]).FindFaults());

    [Fact]
    public void Steps_that_may_be_redundant_and_bottlenecks_are_candidates()
    {
        ProcessStep like = new("b2", new("b2", "b2"), ProcessLane.Onstage, "staff", standard: "S");
        ProcessStep same = new("d", new("D", "a"), ProcessLane.Onstage, "staff");
        ProcessStep wait = new("e", new("e", "e"), ProcessLane.Onstage, "staff", standard: "S", isWaitPoint: true);
        var faults = Of(
            [Step("a"), Step("b"), like, Step("c"), same, wait],
            [new("a", "b"), new("a", "b2"), new("b", "c"), new("b2", "c"), .. ProcessEdge.Sequence("c", "d", "e")]).FindFaults();
        Assert.Equal(
            """
            no-standard: Step d follows no standard.
            same-name: Step d has the name of step a in the same lane: one may be redundant.
            same-edges: Step b2 has the owner and the edges of step b in the same lane: one may be redundant.
            adds-nothing: Step d stays with one owner and lane and has no standard: it may be redundant.
            bottleneck: Step c is where several edges meet, and every case passes it.
            bottleneck: Step e makes the customer wait, and every case passes it.
            """.ReplaceLineEndings("\n"), string.Join('\n', faults));
        Assert.Equal([false, true, true, true, true, true], faults.Select(f => f.IsCandidate));
        Assert.Equal(["b", "b2"], faults[2].Steps);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_step_is_no_bottleneck_when_a_branch_avoids_it(bool isConditional, bool isBottleneck)
    {
        LocalizedText? when = isConditional ? new("sometimes", "有时") : null;
        ProcessStep wait = new("w", new("w", "w"), ProcessLane.Onstage, "staff", standard: "S", isWaitPoint: true);
        var process = Of([Step("a"), wait, Step("b")], [new("a", "w", when), new("a", "b", when)]);
        Assert.Equal(isBottleneck, process.FindFaults().Any(f => f.Code == "bottleneck"));
    }

    // By plain search over the edges, without the sets of the library.
    [Law]
    public Property Unreachable_and_endless_steps_are_those_that_a_search_does_not_meet() => Laws.ForAll(AnyProcess, process =>
    {
        var faults = process.FindFaults();
        var acts = process.Steps.Where(s => s.IsAct).ToList();
        var ends = process.Ends.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        var reached = acts.Count == 0 ? [] : From(process, process.Starts[0].Code);
        Assert.Equal(
            acts.Where(s => !reached.Contains(s.Code)).Select(s => s.Code),
            faults.Where(f => f.Code == "unreachable").SelectMany(f => f.Steps));
        Assert.Equal(
            acts.Where(s => ends.Count > 0 && !From(process, s.Code).Overlaps(ends)).Select(s => s.Code),
            faults.Where(f => f.Code == "endless").SelectMany(f => f.Steps));
    });

    [Law]
    public Property A_cycle_is_found_when_a_step_is_reached_from_itself() => Laws.ForAll(AnyProcess, process =>
    {
        var cycle = process.FindCycle();
        Assert.Equal(
            process.Steps.Any(s => s.IsAct && Next(process, s.Code).Any(n => From(process, n).Contains(s.Code))),
            cycle.Count > 0);
        for (var i = 0; i < cycle.Count; i++)
        {
            Assert.Contains(cycle[(i + 1) % cycle.Count].Code, Next(process, cycle[i].Code));
        }
    });

    // Walks of chance: each step follows all edges without a condition, and perhaps one with; only it when there are no others.
    [Law]
    public Property A_bottleneck_is_on_every_way_of_a_case() => Laws.ForAll(
        from process in AnyProcess
        from seed in Gen.Choose(0, 1_000_000)
        select (process, seed), x =>
    {
        Random random = new(x.seed);
        var bottlenecks = x.process.FindFaults().Where(f => f.Code == "bottleneck").SelectMany(f => f.Steps).ToList();
        var passed = Walk(x.process, random);
        Assert.All(bottlenecks, b => Assert.True(passed is null || passed.Contains(b)));
    });

    [Law]
    public Property A_process_round_trips_and_equal_ones_are_equal() => Laws.ForAll(AnyProcess, process =>
    {
        var read = ServiceProcess.FromJson(process.ToJson());
        Assert.Equal(process, read);
        Assert.Equal(process.FindFaults(), read.FindFaults());
    });

    // The steps of a case, or null when it has not ended after a thousand.
    private static HashSet<string>? Walk(ServiceProcess process, Random random)
    {
        HashSet<string> passed = new(process.Starts.Select(s => s.Code), StringComparer.Ordinal);
        Queue<string> open = new(passed);
        for (var i = 0; i < 1000 && open.TryDequeue(out var code); i++)
        {
            var edges = process.Edges
                .Where(e => e.From == code && process.Steps[e.To].IsAct && process.Steps[code].IsAct).ToList();
            var choices = edges.Where(e => e.Condition is not null).ToList();
            foreach (var to in edges.Where(e => e.Condition is null).Select(e => e.To)
                .Concat(choices.Count == 0 || (choices.Count < edges.Count && random.Next(2) == 0)
                    ? []
                    : [choices[random.Next(choices.Count)].To]))
            {
                passed.Add(to);
                open.Enqueue(to);
            }
        }

        return open.Count == 0 ? passed : null;
    }

    private static IEnumerable<string> Next(ServiceProcess process, string code) => process.Edges
        .Where(e => e.From == code && process.Steps[e.From].IsAct && process.Steps[e.To].IsAct).Select(e => e.To);

    private static HashSet<string> From(ServiceProcess process, string code)
    {
        HashSet<string> reached = [code];
        while (reached.SelectMany(c => Next(process, c)).ToList() is var more && more.Exists(c => !reached.Contains(c)))
        {
            reached.UnionWith(more);
        }

        return reached;
    }
}
