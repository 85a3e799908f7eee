using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// All customers by tier: the population that a survey asks some of. It is what strata, corrections for finite populations and the weights of a
/// roll-up come from, by the number of customers or by revenue.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CustomerBase>))]
public sealed record CustomerBase
{
    /// <summary>All customers by tier.</summary>
    /// <param name="tiers">The tiers, at least one, each once; either all with revenue, of one currency and not all 0, or none.</param>
    /// <exception cref="ArgumentException">There is no tier, a tier occurs twice, or the revenues are of some tiers only, of two currencies or all 0.</exception>
    /// <exception cref="OverflowException">The customers or the revenues add up to more than their type holds.</exception>
    public CustomerBase(IEnumerable<TierCustomers> tiers)
    {
        Tiers = Guard.Against.NullElements(tiers);
        if (Tiers.Count == 0)
        {
            throw new ArgumentException("There is no tier; allowed is at least one.", nameof(tiers));
        }

        HashSet<CustomerTier> seen = [];
        Money? revenue = Tiers[0].Revenue is null ? null : default(Money);
        foreach (var tier in Tiers)
        {
            if (!seen.Add(tier.Tier))
            {
                throw new ArgumentException($"Tier {tier.Tier} occurs twice; allowed is once.", nameof(tiers));
            }

            if (tier.Revenue is null != revenue is null)
            {
                throw new ArgumentException($"Tier {tier.Tier} has {(tier.Revenue is null ? "no" : "a")} revenue, unlike tier {Tiers[0].Tier}; allowed is one of all tiers or of none.", nameof(tiers));
            }

            Customers = checked(Customers + tier.Customers);
            revenue = revenue is { } sum ? Sum(sum, tier.Revenue!.Value, nameof(tiers)) : null;
        }

        if (revenue is { Amount: 0 })
        {
            throw new ArgumentException("All revenues are 0; allowed are revenues of which one is above 0, or none.", nameof(tiers));
        }

        Revenue = revenue;
    }

    /// <summary>The tiers in the order given.</summary>
    public ValueList<TierCustomers> Tiers { get; }

    /// <summary>How many customers there are in all.</summary>
    public long Customers { get; }

    /// <summary>What all bring in; null when it is not known.</summary>
    public Money? Revenue { get; }

    /// <summary>The customers of one tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The customers, or null when there is no such tier.</returns>
    public TierCustomers? Find(CustomerTier tier)
    {
        foreach (var one in Tiers)
        {
            if (one.Tier == tier)
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>Customers, tiers and revenue.</summary>
    /// <returns>For example <c>5000 customers in 3 tiers, 2000000.00 CNY</c>.</returns>
    public override string ToString() =>
        $"{InvariantText.Format(Customers)} customer{(Customers == 1 ? "" : "s")} in {InvariantText.Count(Tiers.Count, "tier")}" + (Revenue is { } revenue ? $", {InvariantText.Format(revenue)}" : "");

    private static Money Sum(Money sum, Money more, string parameter)
    {
        try
        {
            return sum + more;
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException($"{InvariantText.Format(more)} is not of the currency of the tiers before; allowed is one currency.", parameter, e);
        }
    }
}
