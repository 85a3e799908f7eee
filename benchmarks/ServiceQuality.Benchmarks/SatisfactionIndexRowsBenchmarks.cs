using BenchmarkDotNet.Attributes;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// One more fit of the ECSI (24 questions, one thread) by the number of respondents: of all rows counted otherwise, as a resample
/// is, and of all but one, as a jackknife
/// and leave-one-out take them.
/// </summary>
[MemoryDiagnoser]
public class SatisfactionIndexRowsBenchmarks
{
    private IndexEngine _engine = null!;
    private int[][] _counts = null!;
    private int _next;

    [Params(250, 10_000, 250_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, SatisfactionIndexBenchmarks.Answers(Rows / 250));
        _engine = new(fit.Plan, fit.Sample.Source);
        var random = new Random(1);
        _counts = [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, Rows).Select(_ => random.Next(3)).ToArray())];
    }

    [Benchmark(Baseline = true)]
    public bool CountedOtherwise() => _engine.Fit(_counts[_next++ % 2]) == FitProblem.None;

    [Benchmark]
    public bool WithoutOneRow()
    {
        var counts = _counts[0];
        var row = _next++ % Rows;
        counts[row]++;
        var found = _engine.Fit(counts) == FitProblem.None;
        counts[row]--;
        return found;
    }
}
