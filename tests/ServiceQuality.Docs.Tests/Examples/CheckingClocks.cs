using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CheckingClocks
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var regime = HandlingRegime.Load(
            "us-cfpb", new Dictionary<string, BusinessCalendar> { ["calendar days"] = office });
        var received = Instant.FromUtc(2026, 3, 2, 1, 0);
        var complaint = Feedback.Receive("TS-1", received, ComplaintTemplates.Iso10002(office));
        var reading = regime.Read(complaint, asOf: received + Duration.FromDays(20));
        foreach (var duty in reading.Breaches)
            Console.WriteLine($"breached: {duty.Name}, due {duty.Due}");
        Console.WriteLine($"look again at {reading.NextChange}");
        // end
    }
}
