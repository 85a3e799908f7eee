using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ImportingActivities
{
    internal static void Run()
    {
        // example
        var layout = CaseLogLayout.OfActivities(
                DateTimeZoneProviders.Tzdb["Europe/Berlin"], "uuuu-MM-dd HH:mm",
                caseColumn: "ticket", timeColumn: "when", activityColumn: "what",
                activities: new Dictionary<string, CaseTrigger>
                {
                    ["mail answered"] = CaseEventKind.AgentReplied,
                    ["phoned back"] = CaseEventKind.AgentReplied,
                    ["asked the customer"] = CaseTrigger.OnStatus("Waiting"),
                    ["customer answered"] = CaseEventKind.CustomerReplied,
                    ["spare part ordered"] = CaseTrigger.Custom("part ordered"),
                    ["solved"] = CaseEventKind.Resolved,
                })
            .WithUnknownActivities(UnknownName.Ignore) // or Reject, the default, or Keep as custom events
            .WithDefaultPriority(Priority.P3)
            .Sorted();
        string[][] rows =
        [
            ["ticket", "what", "when"],
            ["T-1", "created", "2026-03-02 09:00"],
            ["T-1", "mail answered", "2026-03-02 09:40"],
            ["T-1", "solved", "2026-03-02 11:00"],
            ["T-2", "phoned back", "2026-03-02 10:00"],
            ["T-2", "solved", "2026-03-02 noon"],
        ];
        var log = CaseLog.FromRows(layout, rows);
        Console.WriteLine(log);
        foreach (var problem in log.Rejected.SelectMany(r => r.Problems).Concat(log.Warnings))
            Console.WriteLine(problem);
        foreach (var e in log.Accepted[0].Events)
            Console.WriteLine(e);
        // end
    }
}
