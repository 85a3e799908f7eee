using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class SeeingWhatIsPossible
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var received = Instant.FromUtc(2026, 3, 2, 1, 0);
        Instant On(int day) => received + Duration.FromDays(day);
        var complaint = Feedback.Receive("TS-1", received, ComplaintTemplates.Iso10002(office));

        var answered = complaint.Apply(ComplaintEvents.DecisionCommunicated(On(3), ComplaintOutcome.Upheld, "repair")).Next!;
        var withAction = answered.Apply(ActionEvents.Agreed(On(3), "A-1", "Bob", new LocalDate(2026, 3, 20))).Next!;
        Console.WriteLine(string.Join(", ", answered.Read(On(4)).Course.Allowed.Select(m => m.Name)));
        Console.WriteLine(withAction.Apply(CaseEvent.Closed(On(4))).Refusal);
        // end
    }
}
