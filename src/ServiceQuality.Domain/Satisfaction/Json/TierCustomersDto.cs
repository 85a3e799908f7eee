namespace ServiceQuality.Domain.Satisfaction.Json;

// The customers of one tier; without a tier, those that have none.
internal sealed class TierCustomersDto
{
    public CustomerTier Tier { get; set; }

    public required long Customers { get; set; }

    public Money? Revenue { get; set; }

    internal static TierCustomersDto From(TierCustomers tier) =>
        new() { Tier = tier.Tier, Customers = tier.Customers, Revenue = tier.Revenue };

    internal TierCustomers ToModel() => new(Tier, Customers, Revenue);
}
