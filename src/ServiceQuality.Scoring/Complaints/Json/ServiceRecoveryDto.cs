using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Complaints.Json;

// Satisfaction by failure and recovery.
internal sealed class ServiceRecoveryDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required MomentSummary NoFailure { get; set; }

    public required MomentSummary Recovered { get; set; }

    public required MomentSummary NotRecovered { get; set; }

    internal static ServiceRecoveryDto From(ServiceRecovery recovery) => new()
    {
        NoFailure = recovery.NoFailure,
        Recovered = recovery.Recovered,
        NotRecovered = recovery.NotRecovered,
    };

    internal ServiceRecovery ToModel() => ServiceRecovery.FromSummaries(NoFailure, Recovered, NotRecovered);
}
