using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class LifeOfAComplaint
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Europe/London").Weekdays("09:00-17:00").Build();
        var numbers = new NumberingScheme("C", digits: 5, datePattern: "uuuu");
        var received = Instant.FromUtc(2026, 3, 2, 9, 0);
        Instant On(int day) => received + Duration.FromDays(day);

        var complaint = Feedback.Receive(
            numbers.Format(new LocalDate(2026, 3, 2), sequence: 17), received, ComplaintTemplates.Iso10002(office),
            channel: "phone", customer: "K-204", product: "lamp", subject: "late delivery", remedySought: "refund");
        var applied = complaint.Apply(
            ComplaintEvents.Assessed(On(0), new Severity(harm: 1, money: 3, legal: 1, spread: 2), urgency: "high"),
            ComplaintEvents.Routed(On(0), owner: "Ann"),
            ComplaintEvents.InvestigationStarted(On(1)),
            ComplaintEvents.CauseFound(On(3), "carrier", isPrimary: true, whys: ["van broke down", "no second van"]),
            ComplaintEvents.DecisionCommunicated(On(4), ComplaintOutcome.Upheld, "refund", Money.Of(40, "GBP")),
            ActionEvents.Agreed(On(4), "A-1", "Bob", due: new LocalDate(2026, 3, 20)));

        // An event that makes no legal move is refused: here an action is still open.
        var answered = applied.Next!;
        Console.WriteLine(answered.Apply(CaseEvent.Closed(On(5))).Refusal);
        var closed = answered.Apply(ActionEvents.Done(On(9), "A-1"), CaseEvent.Closed(On(10))).Next!;
        var reading = closed.Read(On(30));
        Console.WriteLine(reading);
        Console.WriteLine($"answered {reading.Answered}, actions done {reading.ActionsDone}, closed {reading.Closed}");
        Console.WriteLine($"{reading.Remedy}, {reading.Redress}; severity {reading.Severity}; cause {reading.PrimaryCause}");
        Console.WriteLine(string.Join(", ", reading.Course.Allowed.Select(m => m.Name)));
        Console.WriteLine(ComplaintTemplates.Actions(office).Read(closed.History, On(30)).Duties[0]);
        // end
    }
}
