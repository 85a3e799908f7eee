namespace ServiceQuality.Domain.Satisfaction.Json;

// The customers by tier.
internal sealed class CustomerBaseDto
{
    public required List<TierCustomers> Tiers { get; set; }

    internal static CustomerBaseDto From(CustomerBase customers) => new() { Tiers = [.. customers.Tiers] };

    internal CustomerBase ToModel()
    {
        try
        {
            return JsonDocuments.Create("$.tiers", () => new CustomerBase(Tiers));
        }
        catch (InvalidJsonException e) when (e.InnerException is OverflowException)
        {
            throw new InvalidJsonException("The customers or revenues add up to more than a number can be.", "$.tiers");
        }
    }
}
