using System.Text;
using System.Text.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AgreementsAsJson
{
    internal static void Run()
    {
        // example
        var json = """
            {
              "calendars": [ { "id": "desk", "timeZone": "Europe/Berlin", "seasons": [ { "hours": { "monday": ["09:00-17:00"] } } ] } ],
              "agreements": [ {
                "name": "gold",
                "calendar": "desk",
                "targets": [
                  { "name": "First response", "limits": [ { "priority": "P1", "limit": "30 bmin" }, { "limit": "4 bh" } ] },
                  {
                    "name": "Resolution",
                    "pausedOn": ["Awaiting user"],
                    "limits": [ { "priority": "P1", "tier": "gold", "limit": "4 bh" }, { "limit": "16 bh" } ],
                    "warnings": [ { "at": "75 %", "action": "tell the team lead" } ]
                  },
                  {
                    "name": "Contract back",
                    "startedBy": ["event contract sent"], "stoppedBy": ["event contract sealed"], "onReopening": "ignore",
                    "limits": [ { "priority": "P4", "limit": "not applicable" }, { "limit": "1 mo" } ]
                  }
                ],
                "transitions": [
                  { "name": "auto-close", "startedBy": ["resolved"], "stoppedBy": ["reopened"], "limits": [ { "limit": "5 bd" } ], "then": "closed" }
                ]
              } ]
            }
            """;
        var gold = ServiceLevelPolicy.Read(json).Latest("gold");
        foreach (var target in gold.Targets)
            Console.WriteLine(target);
        // what is written reads back
        Console.WriteLine(ServiceLevelPolicy.Read(new ServiceLevelPolicy([gold]).Write()).Latest("gold") == gold);
        try
        {
            ServiceLevelPolicy.Read(json.Replace("16 bh", "16 h", StringComparison.Ordinal));
        }
        catch (JsonException e)
        {
            Console.WriteLine(e.Message.Split(" (")[0] + " ... " + e.Path);
        }

        var cases = CaseLog.FromJson(Encoding.UTF8.GetBytes("""
            [
              { "id": "C-1", "events": [ { "at": "2026-03-02T08:00:00Z", "kind": "opened", "priority": "P1" }, { "at": "2026-03-02T09:00:00Z", "kind": "closed" } ] },
              { "id": "C-2", "events": [ { "at": "2026-03-02T08:00:00Z", "kind": "opened" } ] }
            ]
            """));
        Console.WriteLine(cases);
        Console.WriteLine(cases.Rejected[0]);
        // end
    }
}
