using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class PlanningCallBacks
{
    internal static void Run()
    {
        // example
        EngineerCustomers[] engineers =
        [
            new("Li", ["Hospital 1", "Hospital 2", "Hospital 3", "Hospital 4"]),
            new("Wang", ["Hospital 4", "Hospital 5"]),
        ];
        CallBackRule rule = new(perQuarter: 2, minimum: 2, maximum: 2);
        CallBackPlan year = CallBackPlan.ForRestOfYear(rule, engineers, ReportPeriod.Parse("2026-Q1"), seed: 1);
        Console.WriteLine(year.ToTable());

        // A quarter, after the calls that were made.
        CallBackPlan quarter = CallBackPlan.ForQuarter(
            rule, engineers, ReportPeriod.Parse("2026-Q2"), seed: 1,
            earlier: year.Calls.Where(c => c.Quarter == ReportPeriod.Parse("2026-Q1")));
        foreach (CallBack call in quarter.Calls)
            Console.WriteLine(call);
        // end
    }
}
