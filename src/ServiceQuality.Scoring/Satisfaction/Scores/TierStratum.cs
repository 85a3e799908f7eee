using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// A tier of the customer base with its weight in a roll-up and what its sample says.
internal sealed record TierStratum(CustomerTier Tier, long Customers, Proportion Weight, long N, double? Mean, double? Variance)
{
    // When all customers answered, nothing is left to chance.
    internal double? Error
    {
        get
        {
            if (N == 0)
            {
                return null;
            }

            if (N == Customers)
            {
                return 0;
            }

            return Variance is { } variance ? Math.Sqrt((1 - ((double)N / Customers)) * variance / N) : null;
        }
    }

    // The tiers of the base, each with its sample where there is one.
    internal static TierStratum[] Create(CustomerBase customers, ValueList<TierSample> samples, bool byRevenue)
    {
        var known = InvariantText.Join(customers.Tiers.Select(t => t.Tier));
        Dictionary<CustomerTier, TierSample> byTier = [];
        foreach (var sample in samples)
        {
            var tier = customers.Find(sample.Tier);
            Guard.Against.Invalid(
                tier is null,
                $"There is a sample of {sample.Tier}, which is not a tier of the customer base; allowed are {known}.",
                nameof(samples));
            Guard.Against.Invalid(
                !byTier.TryAdd(sample.Tier, sample),
                $"There are two samples of tier {sample.Tier}; allowed is one.",
                nameof(samples));
            Guard.Against.Invalid(
                sample.N > tier.Customers,
                $"Tier {sample.Tier} has {sample.N} answers and {tier.Customers} customers; allowed is at most one answer "
                    + $"of each.",
                nameof(samples));
        }

        List<TierStratum> strata = [];
        foreach (var tier in customers.Tiers)
        {
            var weight = byRevenue
                ? (double)(tier.Revenue!.Value.Amount / customers.Revenue!.Value.Amount)
                : (double)tier.Customers / customers.Customers;
            var sample = byTier.GetValueOrDefault(tier.Tier);
            strata.Add(new(
                tier.Tier, tier.Customers, Proportion.FromFraction(weight), sample?.N ?? 0, sample?.Mean, sample?.Variance));
        }

        return [.. strata];
    }
}
