using BenchmarkDotNet.Attributes;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Sla.Cases;
using ServiceQuality.Domain.Sla.Readings;

namespace ServiceQuality.Benchmarks;

/// <summary>Reading one case with a pause under two targets.</summary>
[MemoryDiagnoser]
public class AgreementBenchmarks
{
    private static readonly Instant Opened = Instant.FromUtc(2026, 3, 2, 8, 0);

    private readonly ServiceLevelAgreement _agreement = ServiceLevelAgreement
        .Create("gold", BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-12:00", "13:00-17:00").Build())
        .FirstResponse(t => t.Limit(Priority.P2, "4 bh"))
        .Resolution(t => t.Limit(Priority.P2, "16 bh").PauseOn("Awaiting user"))
        .Build();

    private readonly CaseHistory _case = new("C-1",
    [
        CaseEvent.Opened(Opened, Priority.P2),
        CaseEvent.AgentReplied(Opened + Duration.FromHours(2)),
        CaseEvent.StatusChanged(Opened + Duration.FromHours(3), CaseStatus.Of("Awaiting user")),
        CaseEvent.StatusChanged(Opened + Duration.FromHours(26), CaseStatus.Of("Active")),
        CaseEvent.Resolved(Opened + Duration.FromHours(50)),
        CaseEvent.Closed(Opened + Duration.FromHours(170)),
    ]);

    [Benchmark]
    public CaseReading Read() => _agreement.Read(_case, Opened + Duration.FromDays(10));
}
