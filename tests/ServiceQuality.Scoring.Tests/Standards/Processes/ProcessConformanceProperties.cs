using System.Text.Json;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Standards.Processes.ProcessCases;

namespace ServiceQuality.Scoring.Tests.Standards.Processes;

public class ProcessConformanceProperties
{
    [Law]
    public Property A_log_against_a_line_is_a_slow_alignment() => Laws.ForAll(Logs(Lines), CheckAgainstSlow);

    [Law]
    public Property A_log_against_a_graph_is_what_its_definition_says() => Laws.ForAll(Logs(Graphs), CheckAgainstSlow);

    [Law]
    public Property Summaries_of_parts_merge_to_that_of_the_whole() => Laws.ForAll(
        from log in Logs(Graphs) from part in Gen.Choose(0, 3) select (log, part), x =>
    {
        var inPart = x.log.Cases.Select(c => c.EndsWith($" {x.part}", StringComparison.Ordinal)).ToList();
        var one = Run(Filter(x.log, i => inPart[i])).Summary;
        var other = Run(Filter(x.log, i => !inPart[i])).Summary;
        var whole = Run(x.log).Summary;
        Assert.Equal(whole, one.Merge(other));
        Assert.Equal(whole, other.Merge(one));
        Assert.Equal(whole, JsonSerializer.Deserialize<ConformanceSummary>(JsonSerializer.Serialize(whole)));
    });

    [Law]
    public Property The_order_of_the_rows_does_not_matter_when_instants_differ() => Laws.ForAll(
        from log in Logs(Graphs) from seed in Gen.Choose(0, 1_000_000) select (log, seed), x =>
    {
        var log = x.log with { Done = [.. x.log.Done.Select((d, i) => d + Duration.FromSeconds(i))] };
        var rows = Enumerable.Range(0, log.Cases.Length).ToArray();
        new Random(x.seed).Shuffle(rows);
        Log mixed = new(
            log.Process, [.. rows.Select(i => log.Cases[i])], [.. rows.Select(i => log.Steps[i])],
            [.. rows.Select(i => log.Done[i])]);
        Assert.Equal(Run(log).Summary, Run(mixed).Summary);
    });

    [Law]
    public Property A_case_that_follows_its_line_has_nothing_wrong() => Laws.ForAll(Lines, process =>
    {
        List<string> line = [process.Starts[0].Code];
        while (process.Edges.FirstOrDefault(e => e.From == line[^1]) is { } edge)
        {
            line.Add(edge.To);
        }

        var result = ProcessConformance.FromColumns(
            process, [.. line.Select(_ => "c")], [.. line], [.. line.Select((_, i) => Start + Duration.FromMinutes(i))]);
        Assert.True(result[0].IsFollowed);
        Assert.Equal((line.Count, line.Count), ((int)result.Summary.Execution.Count, (int)result.Summary.Execution.Base));
    });

    private static ProcessConformance Run(Log log) =>
        ProcessConformance.FromColumns(log.Process, log.Cases, log.Steps, log.Done);

    private static Log Filter(Log log, Func<int, bool> isIn)
    {
        var rows = Enumerable.Range(0, log.Cases.Length).Where(isIn).ToList();
        return new(
            log.Process, [.. rows.Select(i => log.Cases[i])], [.. rows.Select(i => log.Steps[i])],
            [.. rows.Select(i => log.Done[i])]);
    }

    private static void CheckAgainstSlow(Log log)
    {
        SlowConformance slow = new(log.Process);
        var result = Run(log);
        var cases = Enumerable.Range(0, log.Cases.Length).GroupBy(i => log.Cases[i], StringComparer.Ordinal).ToList();
        Assert.Equal(cases.Count, result.Count);
        List<SlowCase> expected = [];
        for (var c = 0; c < cases.Count; c++)
        {
            var read = slow.Read([.. cases[c].OrderBy(i => log.Done[i]).Select(i => (log.Steps[i], log.Done[i]))]);
            expected.Add(read);
            Assert.Equal(cases[c].Key, result[c].Id);
            Assert.Equal(read.Missing, result[c].Missing);
            Assert.Equal(read.Repeated, result[c].Repeated);
            Assert.Equal(read.OutOfOrder, result[c].OutOfOrder);
            Assert.Equal(read.Late, result[c].Late);
            Assert.Equal(read.Extra, result[c].Extra);
            Assert.Equal(read.Due.Count, result[c].Done.Base);
            Assert.Equal(
                read.Due.Except(read.Missing, StringComparer.Ordinal).Except(read.OutOfOrder, StringComparer.Ordinal)
                    .Except(read.Late, StringComparer.Ordinal).Count(),
                result[c].Done.Count);
        }

        Assert.Equal(
            log.Process.Steps.Where(s => s.IsAct).Select(s => (
                s.Code, (long)expected.Count(e => e.Due.Contains(s.Code)), (long)expected.Count(e => e.Missing.Contains(s.Code)),
                (long)expected.Count(e => e.OutOfOrder.Contains(s.Code)),
                (long)expected.Count(e => e.Late.Contains(s.Code)), (long)expected.Count(e => e.Repeated.Contains(s.Code)))),
            result.Summary.Steps.Select(s => (s.Code, s.Done.Base, s.Missing, s.OutOfOrder, s.Late.Count, s.Repeated)));
        Assert.Equal(
            expected.Count(e => e is { Missing.Count: 0, OutOfOrder.Count: 0, Extra: 0 }), result.Summary.Followed.Count);
        Assert.Equal(Enumerable.Range(0, result.Count).Sum(i => result[i].Done.Count), result.Summary.Execution.Count);
    }
}
