using BenchmarkDotNet.Attributes;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// A scorecard of 200 indicators for 1,000 units in 12 periods, complete and with a mask, against a straight implementation by
/// LINQ.
/// </summary>
[MemoryDiagnoser]
public class ScorecardBenchmarks
{
    private const int Items = 200;
    private const int Units = 1_000;
    private const int Periods = 12;

    private static readonly ServiceIndicator[] Indicators =
    [
        .. Enumerable.Range(0, Items).Select(i => new ServiceIndicator($"i{i}", new("one", "一"), IndicatorFormula.Index)
        {
            Direction = i % 2 == 0 ? IndicatorDirection.HigherIsBetter : IndicatorDirection.LowerIsBetter,
        }),
    ];

    private static readonly Scorecard Card = new(
        "card",
        new("Card", "评分"),
        Indicators.Select((indicator, i) => (i % 4) switch
        {
            0 => new ScorecardItem(indicator.Code, 1 + (i % 7)) { ZeroAt = 0, FullAt = 80 },
            1 => new ScorecardItem(indicator.Code, 1 + (i % 7), Normalisation.RatioToTarget) { Target = 20 },
            _ => new ScorecardItem(indicator.Code, 1 + (i % 7), Normalisation.MinMax),
        }))
    {
        Missing = MissingValues.Rescale,
    };

    private readonly double[] _values = new double[Items * Units * Periods];
    private readonly bool[] _isMissing = new bool[Items * Units * Periods];

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        for (var c = 0; c < _values.Length; c++)
        {
            _values[c] = 100 * random.NextDouble();
            _isMissing[c] = random.Next(50) == 0;
        }
    }

    [Benchmark(Baseline = true)]
    public double[] Linq()
    {
        double At(int p, int i, int u) => _values[(((p * Items) + i) * Units) + u];
        var weights = Card.Items.Select(i => (double)i.Weight).ToArray();
        var total = weights.Sum();
        return
        [
            .. Enumerable.Range(0, Periods).SelectMany(p =>
            {
                var ranges = Enumerable.Range(0, Items).Select(i => (
                    Min: Enumerable.Range(0, Units).Min(u => At(p, i, u)), Max: Enumerable.Range(0, Units).Max(u => At(p, i, u))))
                    .ToArray();
                return Enumerable.Range(0, Units).Select(u => Enumerable.Range(0, Items).Sum(i =>
                {
                    var value = At(p, i, u);
                    var points = (i % 4) switch
                    {
                        0 => Math.Clamp(100 * value / 80, 0, 100),
                        1 => value <= 20 ? 100 : 100 * 20 / value,
                        2 => 100 * (value - ranges[i].Min) / (ranges[i].Max - ranges[i].Min),
                        _ => 100 * (ranges[i].Max - value) / (ranges[i].Max - ranges[i].Min),
                    };
                    return weights[i] / total * points;
                }));
            }),
        ];
    }

    [Benchmark]
    public ValueList<double?> ScoreColumns() => ScorecardReport.ScoreColumns(Card, Indicators, Units, _values);

    [Benchmark]
    public ValueList<double?> ScoreColumns_Masked() =>
        ScorecardReport.ScoreColumns(Card, Indicators, Units, _values, _isMissing);
}
