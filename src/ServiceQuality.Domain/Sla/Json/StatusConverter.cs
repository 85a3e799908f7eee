using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// Awaiting user
internal sealed class StatusConverter() : TermConverter<CaseStatus>(CaseStatus.Of, s => s.Name)
{
    protected override string What => "status";
}
