namespace ServiceQuality.Domain.Json.Sla;

// gold
internal sealed class TierConverter() : TermConverter<CustomerTier>(CustomerTier.Of, t => t.Code)
{
    protected override string What => "tier";
}
