namespace ServiceQuality.Domain.Sla.Json;

// A tier of a credit schedule.
internal sealed class CreditTierDto
{
    public required Proportion Below { get; set; }

    public required Proportion Credit { get; set; }
}
