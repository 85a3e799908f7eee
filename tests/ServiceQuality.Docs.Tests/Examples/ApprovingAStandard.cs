using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ApprovingAStandard
{
    internal static void Run()
    {
        // example
        var review = StandardTemplates.Review(BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build());
        var start = Instant.FromUtc(2026, 3, 2, 1, 0);
        CaseEvent To(string status, int day) => CaseEvent.StatusChanged(start + Duration.FromDays(day), CaseStatus.Of(status));

        var record = new CaseHistory("pick-up", [CaseEvent.Opened(start, Priority.None)]);
        record = review.Apply(record, To("in review", day: 1)).Next!;
        Console.WriteLine(string.Join(", ", review.Read(record, start + Duration.FromDays(2)).Allowed.Select(m => m.Name)));
        Console.WriteLine(review.Apply(record, To("approved", day: 2)).Refusal);

        var approval = To("approved", day: 3).With("specific", "yes").With("measurable", "yes").With("feasible", "yes");
        record = review.Apply(record, approval.With("agreed", "yes")).Next!;
        Console.WriteLine(review.Read(record, start + Duration.FromDays(4)).State);
        // end
    }
}
