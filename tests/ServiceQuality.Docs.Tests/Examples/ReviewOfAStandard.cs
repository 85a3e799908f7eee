using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ReviewOfAStandard
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var review = StandardTemplates.Review(office);
        var start = Instant.FromUtc(2026, 10, 12, 9, 0);
        var draft = new CaseHistory("answer-at-once", [
            CaseEvent.Opened(start, Priority.None),
            CaseEvent.StatusChanged(start + Duration.FromDays(1), CaseStatus.Of("in review"))]);

        var approval = CaseEvent.StatusChanged(start + Duration.FromDays(2), CaseStatus.Of("approved"))
            .With("specific", "yes").With("measurable", "yes").With("feasible", "yes");
        Console.WriteLine(review.Apply(draft, approval).Refusal);
        Console.WriteLine(review.Apply(draft, approval.With("agreed", "yes")).IsAccepted);

        // Every member of staff acknowledges the new version.
        var announced = new CaseHistory("help desk version 2", [
            CaseEvent.Opened(start, Priority.None),
            StandardEvents.Announced(start, "Li"), StandardEvents.Announced(start, "Wu"),
            StandardEvents.Acknowledged(start + Duration.FromDays(1), "Li")]);
        foreach (var duty in StandardTemplates.Acknowledgement(office, "within 5 bd")
            .Read(announced, start + Duration.FromDays(8)).Duties)
        {
            Console.WriteLine(duty);
        }

        // end
    }
}
