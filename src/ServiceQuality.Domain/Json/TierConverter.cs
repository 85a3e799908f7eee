using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
namespace ServiceQuality.Domain.Json;

// gold
internal sealed class TierConverter() : TermConverter<CustomerTier>(CustomerTier.Of, t => t.Code)
{
    protected override string What => "tier";
}
