using NodaTime;

namespace ServiceQuality.Domain.Sla;

// What is said about a header that a layout does not fit: a known layout that fits it, or that it is a list without history.
internal static class KnownCaseLogs
{
    private static readonly (string Name, CaseLogLayout Layout)[] Layouts =
    [
        (nameof(CaseLogLayout.ServiceNow), CaseLogLayout.ServiceNow(DateTimeZone.Utc)),
        (nameof(CaseLogLayout.Zendesk), CaseLogLayout.Zendesk()),
        (nameof(CaseLogLayout.Jira), CaseLogLayout.Jira()),
        (nameof(CaseLogLayout.Glpi), CaseLogLayout.Glpi(DateTimeZone.Utc)),
    ];

    // Columns that only a list of tickets has, one row for each ticket as it is now.
    private static readonly (string Product, string Instead, string[] Columns)[] Lists =
    [
        ("Zendesk", "the ticket audits", ["Subject", "Requester", "Status"]),
        ("Jira", "the changelogs", ["Issue key", "Status"]),
        ("GLPI", "the table glpi_logs", ["Title", "Status", "Last update"]),
    ];

    internal static string Hint(IReadOnlyCollection<string> header)
    {
        if (Array.Find(Layouts, l => l.Layout.Columns.All(header.Contains)).Name is { } name)
        {
            return $" The header fits CaseLogLayout.{name}.";
        }

        var list = Array.Find(Lists, l => l.Columns.All(c => header.Contains(c, StringComparer.OrdinalIgnoreCase)));
        return list.Product is null
            ? ""
            : $" This is a list of {list.Product} tickets as they are now, which holds no history; allowed are {list.Instead}.";
    }
}
