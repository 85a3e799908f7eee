using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ImportingCases
{
    internal static void Run()
    {
        // example
        string[][] rows =
        [
            ["number", "opened_at", "sys_updated_at", "incident_state", "priority"],
            ["INC1", "02-03-2026 09:00", "02-03-2026 09:00", "New", "P2"],
            ["INC1", "02-03-2026 09:00", "02-03-2026 09:30", "Active", "P2"],
            ["INC2", "02-03-2026 10:00", "?", "New", "P1"],
        ];
        var log = CaseLog.FromRows(CaseLogLayout.ServiceNow(DateTimeZoneProviders.Tzdb["Europe/Berlin"]), rows);
        Console.WriteLine(log);
        foreach (var row in log.Rejected)
            Console.WriteLine(row);
        foreach (var e in log.Accepted[0].Events)
            Console.WriteLine(e);
        // end
    }
}
