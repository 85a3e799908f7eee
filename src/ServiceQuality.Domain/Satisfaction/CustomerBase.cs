using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// All customers by tier: the population that a survey asks some of. It is what strata, corrections for finite populations and
/// the weights of a roll-up come from, by the number of customers or by revenue.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CustomerBase>))]
public sealed record CustomerBase
{
    /// <summary>All customers by tier.</summary>
    /// <param name="tiers">
    /// The tiers, at least one, each once; either all with revenue, of one currency and not all 0, or none.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no tier, a tier occurs twice, or the revenues are of some tiers only, of two currencies or all 0.
    /// </exception>
    /// <exception cref="OverflowException">The customers or the revenues add up to more than their type holds.</exception>
    public CustomerBase(IEnumerable<TierCustomers> tiers)
    {
        Tiers = Guard.Against.NullElements(tiers);
        Guard.Against.Invalid(Tiers.Count == 0, "There is no tier; at least one is needed.", nameof(tiers));
        var hasRevenue = Tiers[0].Revenue is not null;
        HashSet<CustomerTier> seen = [];
        Money? revenue = hasRevenue ? default(Money) : null;
        foreach (var tier in Tiers)
        {
            Guard.Against.Invalid(!seen.Add(tier.Tier), $"Tier {tier.Tier} appears twice; each may appear once.", nameof(tiers));
            Guard.Against.Invalid(
                tier.Revenue is not null != hasRevenue,
                $"Tier {tier.Tier} has {(hasRevenue ? "no" : "a")} revenue, unlike tier {Tiers[0].Tier}; "
                + $"allowed are revenues of all tiers or of none.",
                nameof(tiers));
            Customers = checked(Customers + tier.Customers);
            if (revenue is { } sum)
            {
                revenue = Add(sum, tier.Revenue!.Value, nameof(tiers));
            }
        }

        Guard.Against.Invalid(
            revenue is { Amount: 0 }, "All revenues are 0; allowed are revenues of which one is above 0, or none.",
            nameof(tiers));
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
    public TierCustomers? Find(CustomerTier tier) => Tiers.FirstOrDefault(t => t.Tier == tier);

    /// <summary>Customers, tiers and revenue.</summary>
    /// <returns>For example <c>5000 customers in 3 tiers, 2000000.00 CNY</c>.</returns>
    public override string ToString()
    {
        var customers = $"{InvariantText.Format(Customers)} customer{(Customers == 1 ? "" : "s")}";
        var tiers = InvariantText.Count(Tiers.Count, "tier");
        return $"{customers} in {tiers}" + (Revenue is { } revenue ? $", {InvariantText.Format(revenue)}" : "");
    }

    private static Money Add(Money sum, Money more, string parameter)
    {
        try
        {
            return sum + more;
        }
        catch (ArgumentException e)
        {
            throw new ArgumentException(
                $"{InvariantText.Format(more)} has another currency than the tiers before; allowed is one currency.",
                parameter,
                e);
        }
    }
}
