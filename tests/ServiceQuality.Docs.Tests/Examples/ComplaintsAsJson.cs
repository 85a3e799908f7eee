using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComplaintsAsJson
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Europe/London").Weekdays("09:00-17:00").Build();
        var at = Instant.FromUtc(2026, 3, 2, 9, 0);
        var complaint = Feedback.Receive("C-1", at, ComplaintTemplates.Iso10002(office), subject: "late").Apply(
            ComplaintEvents.DecisionCommunicated(at, ComplaintOutcome.Upheld, "refund"), CaseEvent.Closed(at)).Next!;
        var json = JsonSerializer.Serialize(complaint);
        Console.WriteLine(json[..json.IndexOf(",\"lifeCycle\"", StringComparison.Ordinal)]);
        Console.WriteLine(JsonSerializer.Deserialize<Feedback>(json) == complaint);
        try
        {
            var forged = json.Replace("\"name\":\"decision comm", "\"name\":\"decision not comm", StringComparison.Ordinal);
            JsonSerializer.Deserialize<Feedback>(forged);
        }
        catch (JsonException e)
        {
            Console.WriteLine(e.Message);
        }

        // Personal data are a document of their own.
        ConfidentialityPolicy policy = new(["name"], [new("investigator", "investigation")], TimeLimit.Parse("36 mo"));
        var (record, data) = policy.Divide(new("C-2", [complaint.History.Events[0].With("name", "Ann Lee")]));
        Console.WriteLine(JsonSerializer.Serialize(record));
        Console.WriteLine(JsonSerializer.Serialize(data));
        // end
    }
}
