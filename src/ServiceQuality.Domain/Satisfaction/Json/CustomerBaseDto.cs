using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Domain.Satisfaction.Json;

// The members of the customers by tier in JSON.
internal sealed class CustomerBaseDto
{
    public required List<TierDto> Tiers { get; set; }

    internal static CustomerBaseDto Of(CustomerBase customers) => new()
    {
        Tiers = [.. customers.Tiers.Select(t => new TierDto { Tier = t.Tier, Customers = t.Customers, Revenue = t.Revenue })],
    };

    internal static CustomerBase Model(CustomerBaseDto parts)
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

    internal sealed class TierDto
    {
        public CustomerTier Tier { get; set; }

        public required long Customers { get; set; }

        [JsonConverter(typeof(OptionalConverter<Money, MoneyConverter>))]
        public Money? Revenue { get; set; }
    }
}
