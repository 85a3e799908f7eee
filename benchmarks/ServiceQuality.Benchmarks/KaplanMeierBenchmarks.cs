using BenchmarkDotNet.Attributes;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// A million times to close, a quarter of them still open: the curve and its questions, against sorting the same times. Minutes:
/// nearly
/// all times differ; Days: a hundred different ones.
/// </summary>
[MemoryDiagnoser]
public class KaplanMeierBenchmarks
{
    private const int Cases = 1_000_000;

    private readonly double[] _minutes = new double[Cases];
    private readonly double[] _days = new double[Cases];
    private readonly double[] _entered = new double[Cases];
    private readonly double[] _work = new double[Cases];
    private readonly bool[] _ended = new bool[Cases];
    private readonly int[] _groups = new int[Cases];
    private KaplanMeier _curve = null!;

    [GlobalSetup]
    public void Setup()
    {
        var state = 88172645463325252UL;
        for (var i = 0; i < Cases; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            _minutes[i] = 1 + (-10_000 * Math.Log(((state >> 11) + 1) / (double)(1UL << 53)));
            _days[i] = Math.Min(Math.Ceiling(_minutes[i] / 480), 100);
            _entered[i] = i % 3 == 0 ? _minutes[i] / 2 : 0;
            _ended[i] = (state & 3) != 0;
            _groups[i] = (int)((state >> 2) & 3);
        }

        _curve = KaplanMeier.Estimate(_minutes, _ended);
    }

    [Benchmark(Baseline = true)]
    public double Sort()
    {
        _minutes.CopyTo(_work, 0);
        Array.Sort(_work);
        return _work[0];
    }

    [Benchmark]
    public KaplanMeier Of_Minutes() => KaplanMeier.Estimate(_minutes, _ended);

    [Benchmark]
    public KaplanMeier Of_Days() => KaplanMeier.Estimate(_days, _ended);

    [Benchmark]
    public KaplanMeier Of_Minutes_LateEntry() => KaplanMeier.Estimate(_minutes, _ended, _entered);

    [Benchmark]
    public TimeQuantile Median() => _curve.Median;

    [Benchmark]
    public MeanEstimate RestrictedMean() => _curve.RestrictedMean(30_000);

    [Benchmark]
    public double ReadAllSteps()
    {
        var sum = 0.0;
        foreach (var step in _curve)
        {
            sum += step.Survival.Fraction;
        }

        return sum;
    }

    [Benchmark]
    public LogRankTest LogRank_Minutes() => LogRankTest.Run(_minutes, _ended, _groups);

    [Benchmark]
    public LogRankTest LogRank_Days() => LogRankTest.Run(_days, _ended, _groups);
}
