using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Standards;

// Engineers and customers as numbers in ordinal order of their names, and the calls made before the plan.
internal sealed class CallBackInput
{
    private CallBackInput(string[] engineers, string[] customers, int[][] customersOf)
    {
        Engineers = engineers;
        Customers = customers;
        CustomersOf = customersOf;
        EngineersOf = Transpose(customersOf, customers.Length);
        Used = new int[customers.Length];
        WasCalled = new bool[customers.Length];
    }

    internal string[] Engineers { get; }

    internal string[] Customers { get; }

    internal int[][] CustomersOf { get; }

    internal int[][] EngineersOf { get; }

    // The calls of the year before the plan, by customer.
    internal int[] Used { get; }

    // Whether the customer was called in the quarter before the plan.
    internal bool[] WasCalled { get; }

    internal static ReportPeriod RequireQuarter(ReportPeriod period, string parameterName)
    {
        Guard.Against.Invalid(
            period.Length != PeriodLength.Quarter, $"{period} is not a quarter; allowed are such as 2026-Q1.", parameterName);
        return period;
    }

    internal static CallBackInput Create(
        IEnumerable<EngineerCustomers> engineers, ReportPeriod from, IEnumerable<CallBack>? earlier)
    {
        var given = Guard.Against.NullElements(engineers).OrderBy(e => e.Engineer, StringComparer.Ordinal).ToList();
        var calls = Guard.Against.NullElements(earlier ?? []);
        List<string> problems = [];
        for (var i = 1; i < given.Count; i++)
        {
            if (given[i].Engineer == given[i - 1].Engineer)
            {
                problems.Add($"The engineer \"{InvariantText.Shorten(given[i].Engineer)}\" appears twice; allowed is once.");
            }
        }

        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        string[] customers =
            [.. given.SelectMany(e => e.Customers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (var c = 0; c < customers.Length; c++)
        {
            numbers.Add(customers[c], c);
        }

        CallBackInput input = new(
            [.. given.Select(e => e.Engineer)], customers, [.. given.Select(e => e.Customers.Select(n => numbers[n]).ToArray())]);
        input.Count(calls, from, numbers, problems);
        Guard.Against.Invalid(
            problems.Count > 0, InvariantText.Lines("Call-backs cannot be planned:", [.. problems]), nameof(engineers));
        return input;
    }

    private void Count(
        ValueList<CallBack> calls, ReportPeriod from, Dictionary<string, int> numbers, List<string> problems)
    {
        HashSet<CallBack> seen = [];
        for (var i = 0; i < calls.Count; i++)
        {
            var call = calls[i];
            var place = $"The earlier call at index {InvariantText.Format(i)}";
            var isKnown = numbers.TryGetValue(call.Customer, out var customer);
            if (!isKnown)
            {
                problems.Add($"{place} is to \"{InvariantText.Shorten(call.Customer)}\", who is a customer of no engineer.");
            }

            if (call.Quarter >= from)
            {
                problems.Add($"{place} is in {call.Quarter}; allowed are quarters before {from}.");
            }

            if (!seen.Add(call))
            {
                problems.Add($"{place} is given twice: {InvariantText.Shorten(call.ToString())}.");
            }

            if (isKnown)
            {
                Used[customer] += call.Quarter.Start.Year == from.Start.Year ? 1 : 0;
                WasCalled[customer] |= call.Quarter == from.Previous;
            }
        }
    }

    private static int[][] Transpose(int[][] customersOf, int customers)
    {
        var counts = new int[customers];
        foreach (var c in customersOf.SelectMany(list => list))
        {
            counts[c]++;
        }

        var engineersOf = counts.Select(n => new int[n]).ToArray();
        for (var e = customersOf.Length - 1; e >= 0; e--)
        {
            foreach (var c in customersOf[e])
            {
                engineersOf[c][--counts[c]] = e;
            }
        }

        return engineersOf;
    }
}
