namespace ServiceQuality.Domain.Json.Sla;

// P1
internal sealed class PriorityConverter() : TermConverter<Priority>(Priority.Of, p => p.Code)
{
    protected override string What => "priority";
}
