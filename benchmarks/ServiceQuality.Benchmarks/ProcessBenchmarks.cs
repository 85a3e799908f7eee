using BenchmarkDotNet.Attributes;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// A log of a million events in 25,000 cases against a process of 40 steps in a line: missing, repeated, disordered and late
/// steps, against a straight implementation by LINQ, which finds the longest common subsequence by its table.
/// </summary>
[MemoryDiagnoser]
public class ProcessBenchmarks
{
    private const int Steps = 40;
    private const int Cases = 25_000;
    private const int Rows = Steps * Cases;

    private readonly string[] _cases = new string[Rows];
    private readonly string[] _steps = new string[Rows];
    private readonly Instant[] _done = new Instant[Rows];
    private readonly string[] _line = [.. Enumerable.Range(0, Steps).Select(i => $"step {i:00}")];
    private ServiceProcess _process = null!;

    [GlobalSetup]
    public void Setup()
    {
        _process = ServiceProcess.Create(
            "line", 1, new("Line", "流程"),
            _line.Select(s => new ProcessStep(
                s, new(s, s), ProcessLane.Onstage, "staff", TimeLimit.WallTime(Duration.FromMinutes(55)))),
            ProcessEdge.Sequence(_line));
        Random random = new(1);
        var start = Instant.FromUtc(2026, 1, 5, 8, 0);
        for (var i = 0; i < Rows; i++)
        {
            var (number, place) = (i / Steps, i % Steps);
            _cases[i] = $"case {number}";
            _steps[i] = _line[random.Next(50) == 0 ? random.Next(Steps) : place]; // one in fifty is wrong
            _done[i] = start + Duration.FromMinutes((60 * place) + random.Next(10) - 10);
        }
    }

    [Benchmark(Baseline = true)]
    public (int Missing, int Repeated, int OutOfOrder, int Late) Linq()
    {
        var (missing, repeated, disorder, late) = (0, 0, 0, 0);
        var groups = Enumerable.Range(0, Rows).GroupBy(i => _cases[i]);
        foreach (var group in groups)
        {
            var events = group.OrderBy(i => _done[i]).ToList();
            var first = events.Select(i => _steps[i]).Distinct().ToList();
            missing += _line.Except(first).Count();
            repeated += events.Count - first.Count;
            disorder += first.Count - LongestCommon(first);
            late += events.Select((e, n) => (e, n)).Skip(1)
                .Count(x => _done[x.e] - _done[events[x.n - 1]] > Duration.FromMinutes(55));
        }

        return (missing, repeated, disorder, late);
    }

    [Benchmark]
    public ConformanceSummary FromColumns() => ProcessConformance.FromColumns(_process, _cases, _steps, _done).Summary;

    private int LongestCommon(List<string> first)
    {
        var lengths = new int[_line.Length + 1, first.Count + 1];
        for (var a = 1; a <= _line.Length; a++)
        {
            for (var b = 1; b <= first.Count; b++)
            {
                lengths[a, b] = _line[a - 1] == first[b - 1]
                    ? lengths[a - 1, b - 1] + 1
                    : Math.Max(lengths[a - 1, b], lengths[a, b - 1]);
            }
        }

        return lengths[_line.Length, first.Count];
    }
}
