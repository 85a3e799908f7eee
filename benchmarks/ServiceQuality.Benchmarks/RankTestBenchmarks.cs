using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Benchmarks;

/// <summary>Signed ranks of 22 items over a million respondents and the bootstrap of a mean, against a plain read of the bytes.</summary>
[MemoryDiagnoser]
public class RankTestBenchmarks
{
    private const int Rows = 1_000_000;
    private const int Items = 22;

    private readonly byte[] _expected = new byte[Rows * Items];
    private readonly byte[] _perceived = new byte[Rows * Items];
    private readonly BootstrapPlan _plan = new(ResampleSource.Philox(1), 2000);
    private Histogram _gaps = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i < _expected.Length; i++)
        {
            _expected[i] = (byte)random.Next(0, 8);
            _perceived[i] = (byte)random.Next(0, 8);
        }

        _gaps = Histogram.FromDifferences(_perceived.AsSpan(0, Rows), _expected.AsSpan(0, Rows));
    }

    [Benchmark(Baseline = true)]
    public ulong PlainRead()
    {
        var all = Vector<ulong>.Zero;
        foreach (var bytes in (byte[][])[_expected, _perceived])
        {
            foreach (var vector in MemoryMarshal.Cast<byte, Vector<ulong>>(bytes))
            {
                all ^= vector;
            }
        }

        return Vector.Sum(all);
    }

    [Benchmark]
    public double SignedRanks()
    {
        var sum = 0.0;
        for (var item = 0; item < Items; item++)
        {
            sum += SignedRankTest.Run(Histogram.FromDifferences(_perceived.AsSpan(item * Rows, Rows), _expected.AsSpan(item * Rows, Rows))).Statistic!.Value;
        }

        return sum;
    }

    [Benchmark]
    public BootstrapDistribution BootstrapOfAMeanOfAMillion() => Bootstrap.Mean(_gaps, _plan);
}
