using System.Text.Json.Serialization;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Domain.Json;

// The members of the customers by tier in JSON.
internal sealed class CustomerBaseParts
{
    public required List<TierParts> Tiers { get; set; }

    internal static CustomerBaseParts Of(CustomerBase customers) => new()
    {
        Tiers = [.. customers.Tiers.Select(t => new TierParts { Tier = t.Tier, Customers = t.Customers, Revenue = t.Revenue })],
    };

    internal static CustomerBase Model(CustomerBaseParts parts)
    {
        var tiers = DefinitionJson.Elements(parts.Tiers, "$.tiers")
            .Select((t, i) => DefinitionJson.Made($"$.tiers[{InvariantText.Format(i)}]", () => new TierCustomers(t.Tier, t.Customers, t.Revenue))).ToList();
        try
        {
            return DefinitionJson.Made("$.tiers", () => new CustomerBase(tiers));
        }
        catch (OverflowException)
        {
            throw DefinitionJson.Refused("$.tiers", "The customers or revenues add up to more than a number can be.");
        }
    }

    internal sealed class TierParts
    {
        public CustomerTier Tier { get; set; }

        public required long Customers { get; set; }

        [JsonConverter(typeof(GivenConverter<Money, MoneyConverter>))]
        public Money? Revenue { get; set; }
    }
}
