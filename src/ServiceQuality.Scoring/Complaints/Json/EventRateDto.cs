namespace ServiceQuality.Scoring.Complaints.Json;

// Events and their exposure.
internal sealed class EventRateDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required long Events { get; set; }

    public required decimal Exposure { get; set; }

    internal static EventRateDto From(EventRate rate) => new() { Events = rate.Events, Exposure = rate.Exposure };

    internal EventRate ToModel() => EventRate.FromCounts(Events, Exposure);
}
