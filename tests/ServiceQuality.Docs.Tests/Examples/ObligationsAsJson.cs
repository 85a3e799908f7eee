using System.Text.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ObligationsAsJson
{
    internal static void Run()
    {
        // example
        var json = """
            {
              "calendars": [ { "id": "office", "timeZone": "Asia/Shanghai", "seasons": [ { "hours": { "monday": ["09:00-17:30"] } } ] } ],
              "obligations": [
                {
                  "name": "contract back",
                  "calendar": "office",
                  "key": "contract",
                  "owedBy": "salesperson",
                  "duty": { "startedBy": ["event sealed"], "stoppedBy": ["event returned"], "limit": "within 1 mo" },
                  "steps": [ { "name": "remind", "by": "within 15 d", "startedBy": ["event issued"], "doneByAll": ["event mailed", "event called"] } ],
                  "consequences": [ { "amount": "100 CNY", "owedBy": "salesperson" } ]
                },
                {
                  "name": "data migration",
                  "calendar": "office",
                  "recurrence": "yearly from 01-01",
                  "condition": { "all": [ { "field": "level", "is": ["2"] }, { "passed": "36 mo", "since": "event in service" } ] },
                  "duty": { "stoppedByAll": ["event migrated", "event index rebuilt"], "inOrder": [ ["event migrated", "event index rebuilt"] ] }
                }
              ]
            }
            """;
        var policy = ServiceLevelPolicy.Read(json);
        foreach (var obligation in policy.Obligations)
            Console.WriteLine(obligation);
        Console.WriteLine(policy.Obligations[1].Condition);
        Console.WriteLine(ServiceLevelPolicy.Read(policy.Write()) == policy);
        try
        {
            ServiceLevelPolicy.Read(json.Replace("\"is\": [\"2\"]", "\"is\": []", StringComparison.Ordinal));
        }
        catch (JsonException e)
        {
            Console.WriteLine(e.Message);
        }
        // end
    }
}
