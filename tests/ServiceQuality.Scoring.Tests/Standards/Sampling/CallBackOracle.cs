using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Scoring.Tests.Standards.Sampling;

/// <summary>Every plan of a few customers, one after another.</summary>
internal sealed class CallBackOracle(
    CallBackRule rule, IReadOnlyList<EngineerCustomers> engineers, ReportPeriod[] quarters, IReadOnlyList<CallBack> earlier)
{
    private readonly string[] _customers = [.. engineers.SelectMany(e => e.Customers).Distinct().Order(StringComparer.Ordinal)];

    internal int Used(string customer) =>
        earlier.Count(c => c.Customer == customer && c.Quarter.Start.Year == quarters[0].Start.Year);

    internal int QuartersAfter => 4 - ((quarters[^1].Start.Month + 2) / 3);

    // Those who are at their minimum, or can still reach it after the plan.
    internal int AtMinimum(IReadOnlyList<CallBack> plan) =>
        _customers.Count(c => Used(c) + plan.Count(p => p.Customer == c) + QuartersAfter >= rule.Minimum);

    internal int Repeats(IReadOnlyList<CallBack> plan, ReportPeriod quarter) => plan.Count(p =>
        p.Quarter == quarter
        && plan.Concat(earlier).Any(o => o.Customer == p.Customer && o.Quarter == quarter.Previous));

    internal bool KeepsCaps(IReadOnlyList<CallBack> plan) =>
        plan.All(p => engineers.Single(e => e.Engineer == p.Engineer).Customers.Contains(p.Customer))
        && plan.GroupBy(p => (p.Engineer, p.Quarter)).All(g => g.Count() <= rule.PerQuarter)
        && plan.GroupBy(p => (p.Customer, p.Quarter)).All(g => g.Count() == 1)
        && plan.GroupBy(p => p.Customer).All(g => Used(g.Key) + g.Count() <= rule.Maximum);

    // All plans that keep the caps.
    internal IEnumerable<List<CallBack>> All() => Extend([], 0);

    private IEnumerable<List<CallBack>> Extend(List<CallBack> plan, int place)
    {
        if (place == _customers.Length * quarters.Length)
        {
            yield return plan;
            yield break;
        }

        var (customer, quarter) = (_customers[place / quarters.Length], quarters[place % quarters.Length]);
        foreach (var other in Extend(plan, place + 1))
        {
            yield return other;
        }

        if (Used(customer) + plan.Count(p => p.Customer == customer) >= rule.Maximum)
        {
            yield break;
        }

        foreach (var e in engineers.Where(e => e.Customers.Contains(customer)
            && plan.Count(p => p.Engineer == e.Engineer && p.Quarter == quarter) < rule.PerQuarter))
        {
            foreach (var other in Extend([.. plan, new(e.Engineer, customer, quarter)], place + 1))
            {
                yield return other;
            }
        }
    }
}
