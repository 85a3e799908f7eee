using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RegisteringAComplaint
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var numbers = new NumberingScheme("TS", digits: 4, datePattern: "uuuuMM");
        var received = Instant.FromUtc(2026, 3, 2, 1, 0); // 09:00 in Shanghai
        var complaint = Feedback.Receive(
            numbers.Format(new LocalDate(2026, 3, 2), sequence: 17), received, ComplaintTemplates.Iso10002(office),
            channel: "phone", customer: "K-204", product: "boiler", subject: "late visit");
        Console.WriteLine(complaint.Number);
        Console.WriteLine(complaint.History.Events[0]);
        // end
    }
}
