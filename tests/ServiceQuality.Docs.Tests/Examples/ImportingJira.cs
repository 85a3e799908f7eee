using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ImportingJira
{
    internal static void Run()
    {
        // example
        var layout = CaseLogLayout.Jira().WithStatuses(
            new("Open", CaseStatusRole.Untouched), new("In Progress", CaseStatusRole.Active),
            new("Resolved", CaseStatusRole.Resolved), new("Closed", CaseStatusRole.Closed));
        string[][] rows =
        [
            ["key", "issue_created", "created", "field", "fromString", "toString"],
            ["IT-7", "2026-03-02T09:00:00.000+0100", "2026-03-02T09:25:00.000+0100", "status", "Open", "In Progress"],
            ["IT-7", "2026-03-02T09:00:00.000+0100", "2026-03-02T09:30:00.000+0100", "assignee", "", "Li"],
            ["IT-7", "2026-03-02T09:00:00.000+0100", "2026-03-02T14:00:00.000+0100", "status", "In Progress", "Resolved"],
        ];
        var log = CaseLog.FromRows(layout, rows);
        Console.WriteLine(log);
        foreach (var warning in log.Warnings)
            Console.WriteLine(warning);
        foreach (var e in log.Accepted[0].Events)
            Console.WriteLine(e);
        // end
    }
}
