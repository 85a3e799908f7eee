using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class PersonalDataApart
{
    internal static void Run()
    {
        // example
        var policy = new ConfidentialityPolicy(
            personalFields: ["name", "phone"],
            allowed: [new("investigator", "investigation")],
            retention: TimeLimit.Parse("36 mo"));
        var at = Instant.FromUtc(2026, 3, 2, 9, 0);
        var history = new CaseHistory("C-1", [
            CaseEvent.Opened(at, ServiceQuality.Domain.Priority.None).With("subject", "late").With("name", "Ann Lee")]);

        var (record, data) = policy.Divide(history);
        Console.WriteLine(record.Events[0]);
        if (data.TryDisclose("investigator", "Bob", "investigation", at, out var fields, out data, out _))
            Console.WriteLine(string.Join(", ", fields));
        data.TryDisclose("seller", "Eve", "advertising", at, out _, out data, out var problem);
        Console.WriteLine(problem);
        Console.WriteLine(policy.Redact(history).Events[0]);
        Console.WriteLine(data.Erase(at + Duration.FromDays(1200)));
        // end
    }
}
