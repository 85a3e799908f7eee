using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Standards;

// Plans quarters one after another. In each, a flow of least cost plans the quarter and, in one layer, the quarters that follow:
// calls of several quarters can be dealt out to them, once a quarter for each customer and evenly for each engineer, because the
// edges of a bipartite multigraph can be coloured evenly (de Werra 1971). So the plan of the year stays as large as it can be.
internal sealed class CallBackPlanner
{
    private readonly CallBackInput _input;
    private readonly CallBackRule _rule;
    private readonly ulong _seed;
    private readonly int[] _used;
    private readonly bool[] _isRepeat; // called in the quarter before

    private CallBackPlanner(CallBackInput input, CallBackRule rule, ulong seed)
    {
        _input = input;
        _rule = rule;
        _seed = seed;
        _used = [.. input.Used];
        _isRepeat = [.. input.WasCalled];
    }

    // The engineer of each customer in each quarter, or -1.
    internal static int[][] Plan(CallBackInput input, CallBackRule rule, ulong seed, IReadOnlyList<ReportPeriod> quarters)
    {
        CallBackPlanner planner = new(input, rule, seed);
        var needs = planner.ChooseNeeds(quarters);
        var plan = new int[quarters.Count][];
        for (var i = 0; i < plan.Length; i++)
        {
            plan[i] = planner.PlanQuarter(planner.OrderOf(quarters[i]), quarters.Count - i, needs);
            planner.Count(plan[i], needs);
        }

        return plan;
    }

    // How many calls each customer lacks that the plan is to give: those without which the minimum is out of reach.
    internal static int NeedOf(CallBackRule rule, int used, int quartersAfter) =>
        Math.Max(rule.Minimum - used - quartersAfter, 0);

    private static ulong Stream(ReportPeriod quarter) =>
        (ulong)((quarter.Start.Year * CallBackRule.QuartersPerYear) + ((quarter.Start.Month - 1) / 3));

    private int[] OrderOf(ReportPeriod quarter) => SeededOrder.Of(_seed, Stream(quarter), _input.Customers);

    private int[] ChooseNeeds(IReadOnlyList<ReportPeriod> quarters)
    {
        var after = CallBackRule.QuartersPerYear - ((quarters[^1].Start.Month + 2) / 3);
        int[] needs = [.. _used.Select(used => NeedOf(_rule, used, after)).Select(n => n <= quarters.Count ? n : 0)];
        var isChosen = MinimumSelection.Choose(
            _input.EngineersOf, _input.Engineers.Length, _rule.PerQuarter * quarters.Count, needs,
            OrderOf(quarters[0]).OrderBy(c => needs[c]).ThenBy(c => _isRepeat[c]));
        return [.. needs.Select((need, c) => isChosen[c] ? need : 0)];
    }

    private int[] PlanQuarter(int[] order, int quarters, int[] needs)
    {
        var (customers, engineers) = (_input.Customers.Length, _input.Engineers.Length);
        var pairs = _input.CustomersOf.Sum(list => list.Length);
        var (source, sink, firstEngineer, firstCustomer) = (0, 1, 2, 2 + (2 * engineers));
        var most = Math.Min((long)engineers * _rule.PerQuarter * quarters, (long)customers * quarters);

        // Of the largest plans, one with all calls that the chosen minimums need, and of those, one with the fewest repeats now.
        var (repeat, spare) = (1L, most + 1);
        CostFlow flow = new(firstCustomer + (3 * customers), (4 * customers) + (2 * pairs) + (2 * engineers));
        for (var e = 0; e < engineers; e++)
        {
            flow.Add(firstEngineer + (2 * e), sink, _rule.PerQuarter, 0);
            if (quarters > 1)
            {
                flow.Add(firstEngineer + (2 * e) + 1, sink, _rule.PerQuarter * (quarters - 1), 0);
            }
        }

        var calls = new List<(int Arc, int Engineer)>[customers];
        for (var i = customers - 1; i >= 0; i--)
        {
            var c = order[i];
            var (node, now, then) = (firstCustomer + (3 * c), firstCustomer + (3 * c) + 1, firstCustomer + (3 * c) + 2);
            var room = Math.Max(_rule.Maximum - _used[c], 0);
            flow.Add(source, node, room - needs[c], spare);
            flow.Add(source, node, needs[c], 0);
            if (quarters > 1)
            {
                flow.Add(node, then, quarters - 1, 0);
            }

            flow.Add(node, now, 1, _isRepeat[c] ? repeat : 0);
            calls[c] = [];
            foreach (var e in _input.EngineersOf[c])
            {
                if (quarters > 1)
                {
                    flow.Add(then, firstEngineer + (2 * e) + 1, quarters - 1, 0);
                }

                calls[c].Add((flow.Add(now, firstEngineer + (2 * e), 1, 0), e));
            }
        }

        flow.Run(source, sink);
        return [.. calls.Select(list => list.Where(a => flow.FlowOf(a.Arc) > 0).Select(a => a.Engineer).FirstOrDefault(-1))];
    }

    private void Count(int[] engineerOf, int[] needs)
    {
        for (var c = 0; c < engineerOf.Length; c++)
        {
            _isRepeat[c] = engineerOf[c] >= 0;
            if (_isRepeat[c])
            {
                _used[c]++;
                needs[c] = Math.Max(needs[c] - 1, 0);
            }
        }
    }
}
