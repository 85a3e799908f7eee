using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Benchmarks;

/// <summary>Signed ranks of 22 items over a million respondents and the bootstrap of a mean, against a plain read of the
/// bytes.</summary>
[MemoryDiagnoser]
public class RankTestBenchmarks
{
    private const int Rows = 1_000_000;
    private const int Items = 22;

    private static readonly AnswerEncoding Encoding = new(RatingScale.OneToSeven);

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

        _gaps = Differences(0);
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
            sum += SignedRankTest.Run(Differences(item)).Statistic!.Value;
        }

        return sum;
    }

    [Benchmark]
    public BootstrapDistribution BootstrapOfAMeanOfAMillion() => Bootstrap.Mean(_gaps, _plan);

    private Histogram Differences(int item) => Histogram.FromDifferences(
        Encoding.Wrap(_perceived.AsSpan(item * Rows, Rows)), Encoding.Wrap(_expected.AsSpan(item * Rows, Rows)));
}
