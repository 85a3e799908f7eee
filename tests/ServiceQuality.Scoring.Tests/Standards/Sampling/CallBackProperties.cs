using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Standards.Sampling;

/// <summary>What holds for any plan of call-backs.</summary>
public class CallBackProperties
{
    private sealed record Case(
        CallBackRule Rule, EngineerCustomers[] Engineers, ReportPeriod From, CallBack[] Earlier, ulong Seed);

    private static Gen<Case> Cases(int engineers, int customers, int perQuarter, int firstQuarter) =>
        from rule in Rules(perQuarter)
        from count in Gen.Choose(0, engineers)
        from owned in Gen.Choose(0, (1 << customers) - 1).ArrayOf(count)
        from quarter in Gen.Choose(firstQuarter, 4)
        from earlier in Gen.Choose(0, 7).ArrayOf(customers)
        from seed in Gen.Choose(0, 1000)
        select Create(rule, owned, ReportPeriod.Parse($"2026-Q{quarter}"), earlier, (ulong)seed);

    private static Gen<CallBackRule> Rules(int perQuarter) =>
        from each in Gen.Choose(1, perQuarter)
        from maximum in Gen.Choose(1, 4)
        from minimum in Gen.Choose(0, maximum)
        select new CallBackRule(each, minimum, maximum);

    // Bits say which customers an engineer has, and in which of the three quarters before a customer was called.
    private static Case Create(CallBackRule rule, int[] owned, ReportPeriod from, int[] earlier, ulong seed)
    {
        EngineerCustomers[] engineers = [.. owned.Select((bits, e) =>
            new EngineerCustomers($"e{e}", Enumerable.Range(0, earlier.Length).Where(c => (bits >> c & 1) == 1).Select(Name)))];
        ReportPeriod[] before = [from.Previous, from.Previous.Previous, from.Previous.Previous.Previous];
        var calls = from e in engineers
                    from c in e.Customers
                    let number = int.Parse(c[1..])
                    from q in Enumerable.Range(0, 3)
                    where (earlier[number] >> q & 1) == 1
                    select new CallBack("left", c, before[q]);
        return new(rule, engineers, from, [.. calls.Distinct()], seed);
    }

    private static string Name(int customer) => $"c{customer}";

    private static ReportPeriod[] Rest(ReportPeriod from) =>
        [.. Enumerable.Range(1, 4).Select(q => ReportPeriod.Parse($"2026-Q{q}")).Where(q => q >= from)];

    private static CallBackPlan Plan(Case x, bool isYear) => isYear
        ? CallBackPlan.ForRestOfYear(x.Rule, x.Engineers, x.From, x.Seed, x.Earlier)
        : CallBackPlan.ForQuarter(x.Rule, x.Engineers, x.From, x.Seed, x.Earlier);

    [Law]
    public Property Caps_hold_and_what_is_short_is_said() => Laws.ForAll(
        from x in Cases(5, 12, 4, 1) from isYear in Gen.Elements(false, true) select (x, isYear), given =>
    {
        var (x, isYear) = given;
        var plan = Plan(x, isYear);
        ReportPeriod[] quarters = isYear ? Rest(x.From) : [x.From];
        CallBackOracle oracle = new(x.Rule, x.Engineers, quarters, x.Earlier);
        Assert.True(oracle.KeepsCaps(plan.Calls));
        Assert.Equal(quarters, plan.Quarters);
        Assert.Equal((long)x.Engineers.Length * quarters.Length * x.Rule.PerQuarter, plan.Demand);
        Assert.Equal(plan.Demand, plan.Calls.Count + plan.EngineerShortfalls.Sum(s => s.Missing));
        Assert.Equal(quarters.Sum(q => oracle.Repeats(plan.Calls, q)), plan.Repeats);
        foreach (var shortfall in plan.EngineerShortfalls)
        {
            var customers = x.Engineers.Single(e => e.Engineer == shortfall.Name).Customers;
            Assert.All(customers, c => Assert.True(
                plan.Calls.Any(p => p.Customer == c && p.Quarter == shortfall.Period)
                || oracle.Used(c) + plan.Calls.Count(p => p.Customer == c) >= x.Rule.Maximum));
            Assert.Equal(
                x.Rule.PerQuarter - plan.Calls.Count(p => p.Engineer == shortfall.Name && p.Quarter == shortfall.Period),
                shortfall.Missing);
        }

        var all = x.Engineers.SelectMany(e => e.Customers).Distinct().Order(StringComparer.Ordinal);
        int Missing(string c) =>
            x.Rule.Minimum - oracle.Used(c) - plan.Calls.Count(p => p.Customer == c) - oracle.QuartersAfter;
        Assert.Equal(
            all.Where(c => Missing(c) > 0).Select(c => (c, Missing(c))),
            plan.CustomerShortfalls.Select(s => (s.Name, s.Missing)));
        foreach (var shortfall in plan.CustomerShortfalls.Where(s => s.Reason.StartsWith("all calls", StringComparison.Ordinal)))
        {
            Assert.All(x.Engineers.Where(e => e.Customers.Contains(shortfall.Name)), e => Assert.Equal(
                x.Rule.PerQuarter * quarters.Length, plan.Calls.Count(p => p.Engineer == e.Engineer)));
        }
    });

    [Law]
    public Property A_quarter_is_the_best_of_all_its_plans() => Laws.ForAll(Cases(3, 6, 2, 1), x =>
    {
        var plan = Plan(x, isYear: false);
        CallBackOracle oracle = new(x.Rule, x.Engineers, [x.From], x.Earlier);
        var best = oracle.All().Max(p => (p.Count, oracle.AtMinimum(p), -oracle.Repeats(p, x.From)));
        Assert.Equal(best, (plan.Calls.Count, oracle.AtMinimum(plan.Calls), -plan.Repeats));
    });

    [Law]
    public Property A_year_is_the_largest_of_all_its_plans_and_has_the_fewest_repeats_quarter_by_quarter() => Laws.ForAll(
        from x in Cases(3, 4, 2, 3) select x, x =>
    {
        var plan = Plan(x, isYear: true);
        CallBackOracle oracle = new(x.Rule, x.Engineers, Rest(x.From), x.Earlier);
        var all = oracle.All().Select(p => p.ToList()).ToList();
        var largest = all.Where(p => p.Count == all.Max(o => o.Count)).ToList();
        Assert.Equal(largest[0].Count, plan.Calls.Count);

        // Where the number of customers at their minimum is said to be the largest.
        var needs = x.Engineers.SelectMany(e => e.Customers).Distinct()
            .Select(c => x.Rule.Minimum - oracle.Used(c)).Where(n => n <= Rest(x.From).Length).DefaultIfEmpty(0).Max();
        if (needs <= 1 || x.Engineers.SelectMany(e => e.Customers).GroupBy(c => c).All(g => g.Count() == 1))
        {
            Assert.Equal(largest.Max(oracle.AtMinimum), oracle.AtMinimum(plan.Calls));
        }

        if (needs <= 0)
        {
            var candidates = largest;
            foreach (var quarter in plan.Quarters)
            {
                Assert.Equal(candidates.Min(p => oracle.Repeats(p, quarter)), oracle.Repeats(plan.Calls, quarter));
                var called = plan.Calls.Where(c => c.Quarter == quarter).Select(c => c.Customer).Order().ToList();
                candidates = [.. candidates.Where(p =>
                    p.Where(c => c.Quarter == quarter).Select(c => c.Customer).Order().SequenceEqual(called))];
            }
        }
    });

    [Law]
    public Property The_order_of_the_input_does_not_matter() => Laws.ForAll(
        from x in Cases(5, 12, 4, 1) from order in Gen.Choose(0, 1_000_000).ArrayOf(40) select (x, order), given =>
    {
        var (x, order) = given;
        var shuffled = x with
        {
            Engineers = [.. x.Engineers.Select((e, i) => (e, i)).OrderBy(p => order[p.i]).Select(p => new EngineerCustomers(
                p.e.Engineer, p.e.Customers.Select((c, i) => (c, i)).OrderBy(q => order[q.i + 5]).Select(q => q.c)))],
            Earlier = [.. x.Earlier.Reverse()],
        };
        Assert.Equal(Plan(x, isYear: true), Plan(shuffled, isYear: true));
        Assert.Equal(Plan(x, isYear: false), Plan(shuffled, isYear: false));
        Assert.Equal(
            JsonSerializer.Serialize(Plan(x, isYear: true)), JsonSerializer.Serialize(Plan(shuffled, isYear: true)));
    });

    [Law]
    public Property Where_each_customer_has_one_engineer_a_year_without_earlier_calls_has_no_avoidable_repeat() => Laws.ForAll(
        from perQuarter in Gen.Choose(1, 6)
        from customers in Gen.Choose(0, 30)
        from seed in Gen.Choose(0, 1000)
        select (perQuarter, customers, seed), x =>
    {
        CallBackRule rule = new(x.perQuarter, 2, 2);
        EngineerCustomers engineer = new("e", Enumerable.Range(0, x.customers).Select(Name));
        var plan = CallBackPlan.ForRestOfYear(rule, [engineer], ReportPeriod.Parse("2026-Q1"), (ulong)x.seed);
        Assert.Equal(Math.Min(4 * x.perQuarter, 2 * x.customers), plan.Calls.Count);
        Assert.Equal(0, plan.Repeats);
        Assert.Equal(Math.Max(x.customers - (2 * x.perQuarter), 0), plan.CustomerShortfalls.Count);
    });
}
