using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ImportingChanges
{
    internal static void Run()
    {
        // example
        // The answer of the API, with the requester of ticket 47.
        const string json = """
            { "audits": [
              { "ticket_id": 47, "author_id": 1, "created_at": "2026-03-02T08:00:00Z", "events": [
                { "type": "Create", "field_name": "status", "value": "new" },
                { "type": "Create", "field_name": "priority", "value": "urgent" },
                { "type": "Comment", "public": true, "body": "The printer is on fire." } ] },
              { "ticket_id": 47, "author_id": 2, "created_at": "2026-03-02T08:20:00Z", "events": [
                { "type": "Comment", "public": true, "body": "Which printer?" },
                { "type": "Change", "field_name": "status", "previous_value": "new", "value": "pending" } ] },
              { "ticket_id": 47, "author_id": 2, "created_at": "2026-03-02T09:30:00Z", "events": [
                { "type": "Change", "field_name": "status", "previous_value": "pending", "value": "solved" } ] } ] }
            """;
        const long requester = 1;
        List<string?[]> rows = [["ticket_id", "created_at", "field_name", "previous_value", "value"]];
        foreach (var audit in JsonNode.Parse(json)!["audits"]!.AsArray())
            foreach (var e in audit!["events"]!.AsArray())
            {
                var comment = (long)audit["author_id"]! == requester ? "customer comment" : "agent comment";
                var field = (string)e!["type"]! switch
                {
                    "Create" or "Change" => (string?)e["field_name"],
                    "Comment" when (bool)e["public"]! => comment,
                    _ => null,
                };
                if (field is not null)
                    rows.Add([
                        $"{audit["ticket_id"]}", $"{audit["created_at"]}", field, $"{e["previous_value"]}", $"{e["value"]}"]);
            }

        var layout = CaseLogLayout.Zendesk().WithPriorities(new Dictionary<string, Priority>
        {
            ["urgent"] = Priority.P1,
            ["high"] = Priority.P2,
            ["normal"] = Priority.P3,
            ["low"] = Priority.P4,
        });
        var log = CaseLog.FromRows(layout, rows);
        Console.WriteLine(log);
        foreach (var e in log.Accepted[0].Events)
            Console.WriteLine(e);

        try
        {
            CaseLog.FromRows(layout, [["ID", "Subject", "Requester", "Requested", "Status", "Priority"]]);
        }
        catch (FormatException e)
        {
            Console.WriteLine(e.Message);
        }
        // end
    }
}
