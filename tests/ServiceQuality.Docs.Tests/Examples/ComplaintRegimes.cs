using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComplaintRegimes
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Europe/London").Weekdays("09:00-17:00").Build();
        var calendars = new Dictionary<string, BusinessCalendar>
        {
            ["business days"] = office,
            ["working days"] = office,
            ["calendar days"] = office,
        };
        var received = Instant.FromUtc(2026, 3, 2, 9, 0);
        var complaint = Feedback.Receive("C-1", received, ComplaintTemplates.Iso10002(office));
        var regime = HandlingRegime.Load("fca-disp-payments", calendars);
        foreach (var clock in regime.Clocks)
            Console.WriteLine($"{clock}: {clock.Source}");

        var held = complaint.Apply(
            ComplaintEvents.InterimReply(received + Duration.FromDays(10), new LocalDate(2026, 4, 10))).Next!;
        var reading = regime.Read(held, received + Duration.FromDays(30));
        foreach (var duty in reading.Clocks.SelectMany(c => c.Duties))
            Console.WriteLine(duty);
        Console.WriteLine($"look again at {reading.NextChange}");
        Console.WriteLine(string.Join(", ", HandlingRegime.ReadyMade));
        // end
    }
}
