using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// Call-backs to 20,000 customers of 500 engineers, one to three engineers for each customer, against a straight implementation:
/// each engineer takes customers in a random order who are free and not at their maximum, others than last quarter first. It does
/// not find the largest plan.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class CallBackBenchmarks
{
    private const int Engineers = 500;
    private const int Customers = 20_000;

    private static readonly ReportPeriod From = ReportPeriod.Parse("2026-Q1");
    private static readonly CallBackRule Rule = CallBackRule.Default;

    private readonly List<CallBack> _earlier = [];
    private EngineerCustomers[] _engineers = [];

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        List<string>[] owned = [.. Enumerable.Range(0, Engineers).Select(_ => new List<string>())];
        for (var c = 0; c < Customers; c++)
        {
            foreach (var e in Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(Engineers)).Distinct())
            {
                owned[e].Add($"customer {c}");
            }
        }

        _engineers = [.. owned.Select((list, e) => new EngineerCustomers($"engineer {e}", list))];
        foreach (var engineer in _engineers)
        {
            _earlier.AddRange(engineer.Customers.Take(5).Select(c => new CallBack(engineer.Engineer, c, From.Previous)));
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Quarter")]
    public int Quarter_Greedy() => Greedy(1);

    [Benchmark]
    [BenchmarkCategory("Quarter")]
    public CallBackPlan Quarter_Flow() => CallBackPlan.ForQuarter(Rule, _engineers, From, 1, _earlier);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Year")]
    public int Year_Greedy() => Greedy(4);

    [Benchmark]
    [BenchmarkCategory("Year")]
    public CallBackPlan Year_Flow() => CallBackPlan.ForRestOfYear(Rule, _engineers, From, 1, _earlier);

    private int Greedy(int quarters)
    {
        Random random = new(1);
        Dictionary<string, int> used = [];
        HashSet<string> before = [.. _earlier.Select(c => c.Customer)];
        var planned = 0;
        for (var q = 0; q < quarters; q++)
        {
            HashSet<string> called = [];
            foreach (var engineer in _engineers)
            {
                var free = engineer.Customers.Where(c => !called.Contains(c) && used.GetValueOrDefault(c) < Rule.Maximum)
                    .OrderBy(c => before.Contains(c)).ThenBy(_ => random.Next()).Take(Rule.PerQuarter).ToList();
                foreach (var customer in free)
                {
                    called.Add(customer);
                    used[customer] = used.GetValueOrDefault(customer) + 1;
                    planned++;
                }
            }

            before = called;
        }

        return planned;
    }
}
