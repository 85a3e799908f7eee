using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
namespace ServiceQuality.Domain.Json;

// P1
internal sealed class PriorityConverter() : TermConverter<Priority>(Priority.Of, p => p.Code)
{
    protected override string What => "priority";
}
