using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CallBacksOfAYear
{
    internal static void Run()
    {
        // example
        var li = new EngineerCustomers("Li", Enumerable.Range(1, 10).Select(i => $"H{i:00}"));
        var wu = new EngineerCustomers("Wu", ["H11", "H12", "H13", "H14"]);
        var year = CallBackPlan.ForRestOfYear(CallBackRule.Default, [li, wu], ReportPeriod.Parse("2026-Q1"), seed: 2026);
        Console.WriteLine(year.Rule);
        Console.WriteLine(year);
        foreach (var quarter in year.Quarters)
        {
            var calls = year.Calls.Where(c => c.Engineer == "Li" && c.Quarter == quarter);
            Console.WriteLine($"{quarter} Li: {string.Join(", ", calls.Select(c => c.Customer))}");
        }
        Console.WriteLine(year.EngineerShortfalls[0]);
        // end
    }
}
