using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Standards;

// What a plan has and lacks. plan: the engineer of each customer in each quarter, or -1.
internal sealed class CallBackReport(CallBackRule rule, CallBackInput input, ValueList<ReportPeriod> quarters, int[][] plan)
{
    private readonly int[] _total =
        [.. input.Used.Select((used, c) => used + plan.Count(engineerOf => engineerOf[c] >= 0))];

    internal ValueList<CallBack> Calls()
    {
        List<CallBack> calls = [];
        for (var q = 0; q < plan.Length; q++)
        {
            for (var e = 0; e < input.Engineers.Length; e++)
            {
                calls.AddRange(input.CustomersOf[e].Where(c => plan[q][c] == e)
                    .Select(c => new CallBack(input.Engineers[e], input.Customers[c], quarters[q])));
            }
        }

        return [.. calls];
    }

    internal int Repeats()
    {
        var repeats = 0;
        for (var q = 0; q < plan.Length; q++)
        {
            for (var c = 0; c < _total.Length; c++)
            {
                repeats += plan[q][c] >= 0 && (q == 0 ? input.WasCalled[c] : plan[q - 1][c] >= 0) ? 1 : 0;
            }
        }

        return repeats;
    }

    internal ValueList<CallBackShortfall> EngineerShortfalls()
    {
        List<CallBackShortfall> shortfalls = [];
        for (var q = 0; q < plan.Length; q++)
        {
            for (var e = 0; e < input.Engineers.Length; e++)
            {
                var missing = rule.PerQuarter - input.CustomersOf[e].Count(c => plan[q][c] == e);
                if (missing > 0)
                {
                    shortfalls.Add(new(input.Engineers[e], quarters[q], missing, ReasonOf(e, plan[q])));
                }
            }
        }

        return [.. shortfalls];
    }

    internal ValueList<CallBackShortfall> CustomerShortfalls()
    {
        var year = ReportPeriod.Of(PeriodLength.Year, quarters[0].Start);
        var after = CallBackRule.QuartersPerYear - ((quarters[^1].Start.Month + 2) / 3);
        List<CallBackShortfall> shortfalls = [];
        for (var c = 0; c < _total.Length; c++)
        {
            var missing = CallBackPlanner.NeedOf(rule, _total[c], after);
            if (missing > 0)
            {
                var needed = CallBackPlanner.NeedOf(rule, input.Used[c], after);
                shortfalls.Add(new(input.Customers[c], year, missing, needed > quarters.Count
                    ? $"{InvariantText.Format(needed)} calls are needed in {InvariantText.Count(quarters.Count, "quarter")}, "
                        + "at most one in each"
                    : "all calls of its engineers go to other customers"));
            }
        }

        return [.. shortfalls];
    }

    // Every customer of the engineer is called in the quarter or has had all calls, or the plan would be larger.
    private string ReasonOf(int engineer, int[] engineerOf)
    {
        var customers = input.CustomersOf[engineer];
        if (customers.Length == 0)
        {
            return "no customers";
        }

        var own = customers.Count(c => engineerOf[c] == engineer);
        var others = customers.Count(c => engineerOf[c] >= 0) - own;
        string[] parts =
        [
            .. own > 0 ? [InvariantText.Compose($"{own} called")] : Array.Empty<string>(),
            .. others > 0 ? [InvariantText.Compose($"{others} called for other engineers")] : Array.Empty<string>(),
            .. customers.Length > own + others
                ? [InvariantText.Compose($"{customers.Length - own - others} at the maximum of the year")]
                : Array.Empty<string>(),
        ];
        return $"{InvariantText.Count(customers.Length, "customer")}: {string.Join(", ", parts)}";
    }
}
