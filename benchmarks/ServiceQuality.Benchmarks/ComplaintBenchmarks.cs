using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using NodaTime;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// A million complaints: the ranking of their categories by cost, and the repeats by customer and category within 30 days,
/// against a straight implementation by LINQ.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class ComplaintBenchmarks
{
    private const int Rows = 1_000_000;
    private const int Customers = 300_000;

    private static readonly Instant Start = Instant.FromUtc(2025, 1, 1, 0, 0);
    private static readonly Instant AsOf = Start + Duration.FromDays(365);
    private static readonly Duration Window = Duration.FromDays(30);

    private readonly string[] _customers = new string[Rows];
    private readonly string[] _categories = new string[Rows];
    private readonly decimal[] _costs = new decimal[Rows];
    private readonly Instant[] _opened = new Instant[Rows];
    private readonly Instant?[] _closed = new Instant?[Rows];

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        string[] customers = [.. Enumerable.Range(0, Customers).Select(i => $"customer {i}")];
        string[] categories = [.. Enumerable.Range(0, 40).Select(i => $"category {i}")];
        for (var i = 0; i < Rows; i++)
        {
            _customers[i] = customers[random.Next(Customers)];
            _categories[i] = categories[random.Next(40) * random.Next(40) / 40];
            _costs[i] = random.Next(0, 10_000) / 100m;
            _opened[i] = Start + Duration.FromMinutes(random.Next(525_600));
            _closed[i] = random.Next(10) == 0 ? null : _opened[i] + Duration.FromMinutes(random.Next(60_000));
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Pareto")]
    public int Pareto_Linq()
    {
        var groups = _categories.Zip(_costs).GroupBy(r => r.First)
            .Select(g => (Name: g.Key, Count: g.Count(), Cost: g.Sum(r => r.Second)))
            .OrderByDescending(g => g.Cost).ThenBy(g => g.Name, StringComparer.Ordinal).ToList();
        return groups.Count;
    }

    [Benchmark]
    [BenchmarkCategory("Pareto")]
    public Pareto Pareto_FromColumns() => Pareto.FromColumns(_categories, _costs);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Counts")]
    public int Counts_Linq() => _categories.GroupBy(c => c).Select(g => (g.Key, Count: g.Count()))
        .OrderByDescending(g => g.Count).ThenBy(g => g.Key, StringComparer.Ordinal).ToList().Count;

    [Benchmark]
    [BenchmarkCategory("Counts")]
    public Pareto Counts_FromColumns() => Pareto.FromColumns(_categories);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Repeats")]
    public (int Repeated, int Base) Repeats_Linq()
    {
        var (repeated, known) = (0, 0);
        var groups = Enumerable.Range(0, Rows).GroupBy(i => (_customers[i], _categories[i]));
        foreach (var group in groups)
        {
            var cases = group.OrderBy(i => _opened[i]).ToList();
            foreach (var i in cases)
            {
                if (_closed[i] is { } closed && closed + Window <= AsOf)
                {
                    known++;
                    repeated += cases.Any(j => _opened[j] > _opened[i] && _opened[j] >= closed && _opened[j] <= closed + Window)
                        ? 1
                        : 0;
                }
            }
        }

        return (repeated, known);
    }

    [Benchmark]
    [BenchmarkCategory("Repeats")]
    public RepeatSummary Repeats_FromColumns() => RepeatedCases.FromColumns(
        RepeatRule.Within(Window), AsOf, _customers, _categories, _opened, _closed).Summary;
}
