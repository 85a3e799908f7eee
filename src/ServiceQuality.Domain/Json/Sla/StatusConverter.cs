using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Json.Sla;

// Awaiting user
internal sealed class StatusConverter() : TermConverter<CaseStatus>(CaseStatus.Of, s => s.Name)
{
    protected override string What => "status";
}
