namespace ServiceQuality.Domain.Complaints.Json;

// The four parts of a severity.
internal sealed class SeverityDto
{
    public required int Harm { get; set; }

    public required int Money { get; set; }

    public required int Legal { get; set; }

    public required int Spread { get; set; }

    internal static SeverityDto From(Severity severity) =>
        new() { Harm = severity.Harm, Money = severity.Money, Legal = severity.Legal, Spread = severity.Spread };

    internal Severity ToModel() => new(Harm, Money, Legal, Spread);
}
