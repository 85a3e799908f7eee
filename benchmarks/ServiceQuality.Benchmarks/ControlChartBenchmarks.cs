using BenchmarkDotNet.Attributes;
using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// Charts of 10,000 points: estimation, limits and all rules of all sets, against LINQ that does the same for an XmR chart and
/// the four rules of Western Electric only.
/// </summary>
[MemoryDiagnoser]
public class ControlChartBenchmarks
{
    private const int Points = 10_000;

    private static readonly ControlChartOptions AllRules = new(
        rules: RunRules.WesternElectric.With(RunRules.Nelson).With(RunRules.MakingDataCount).With(RunRules.Anhoej));

    private static readonly ControlChartOptions WesternElectric = new(rules: RunRules.WesternElectric);

    private readonly double[] _values = new double[Points];
    private readonly double[] _exposures = new double[Points];
    private readonly long[] _events = new long[Points];
    private ControlChart _chart = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var i = 0; i < Points; i++)
        {
            _values[i] = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            _exposures[i] = random.Next(500, 1500);
            _events[i] = random.Next(20, 60);
        }

        _chart = ControlChart.XmR(_values, AllRules);
    }

    [Benchmark(Baseline = true)]
    public int Linq_XmR_WesternElectric()
    {
        var mean = _values.Average();
        var sigma = _values.Zip(_values.Skip(1), (a, b) => Math.Abs(b - a)).Average() / 1.128;
        var z = _values.Select(v => (v - mean) / sigma).ToArray();
        var signals = Enumerable.Range(0, z.Length).Select(i => (
            Limits: Math.Abs(z[i]) > 3,
            TwoOfThree: Window(i, 3).Count(v => v > 2) >= 2 || Window(i, 3).Count(v => v < -2) >= 2,
            FourOfFive: Window(i, 5).Count(v => v > 1) >= 4 || Window(i, 5).Count(v => v < -1) >= 4,
            Eight: i >= 7 && (Window(i, 8).All(v => v > 0) || Window(i, 8).All(v => v < 0)))).ToList();
        return signals.Count(s => s.Limits || s.TwoOfThree || s.FourOfFive || s.Eight);

        IEnumerable<double> Window(int i, int length) => z.Skip(Math.Max(i - length + 1, 0)).Take(Math.Min(length, i + 1));
    }

    [Benchmark]
    public ControlChart XmR_WesternElectric() => ControlChart.XmR(_values, WesternElectric);

    [Benchmark]
    public ControlChart XmR_AllRules() => ControlChart.XmR(_values, AllRules);

    [Benchmark]
    public ControlChart Rates_AllRules() => ControlChart.Rates(_events, _exposures, AllRules);

    [Benchmark]
    public int ReadAllPoints()
    {
        var signals = 0;
        foreach (var point in _chart)
        {
            signals += point.Signals.Count;
        }

        return signals;
    }

    [Benchmark]
    public CusumChart Cusum() => CusumChart.FromValues(_values);

    [Benchmark]
    public ChangePoint ChangeOfARate() => ChangePoint.OfRates(_events, _exposures);
}
