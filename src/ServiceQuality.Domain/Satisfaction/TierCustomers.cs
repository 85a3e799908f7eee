using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>How many customers a tier has, and what they bring in.</summary>
[JsonConverter(typeof(DomainJsonConverter<TierCustomers>))]
public sealed record TierCustomers
{
    /// <summary>The customers of a tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="customers">How many customers it has, at least 1.</param>
    /// <param name="revenue">What they bring in over some time, 0 or more; null when it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than one customers, or the revenue is negative.</exception>
    public TierCustomers(CustomerTier tier, long customers, Money? revenue = null)
    {
        Guard.Against.OutOfRange(customers < 1, customers, $"Tier {tier} has {customers} customers; at least 1 is needed.");
        Guard.Against.OutOfRange(
            revenue is { Amount: < 0 }, revenue, $"The revenue of tier {tier} is {revenue}; it must not be negative.");
        Tier = tier;
        Customers = customers;
        Revenue = revenue;
    }

    /// <summary>The tier.</summary>
    public CustomerTier Tier { get; }

    /// <summary>How many customers it has.</summary>
    public long Customers { get; }

    /// <summary>What they bring in; null when it is not known.</summary>
    public Money? Revenue { get; }

    /// <summary>Tier, customers and revenue.</summary>
    /// <returns>For example <c>gold: 200, 900000.00 CNY</c>.</returns>
    public override string ToString() =>
        $"{Tier}: {InvariantText.Format(Customers)}" + (Revenue is { } revenue ? $", {InvariantText.Format(revenue)}" : "");
}
