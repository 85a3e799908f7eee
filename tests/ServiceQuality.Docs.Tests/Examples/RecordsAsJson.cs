using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RecordsAsJson
{
    internal static void Run()
    {
        // example
        var json = """
            {
              "name": "problem",
              "calendar": "office",
              "states": ["open", "solved", "closed"],
              "moves": [
                { "name": "solve", "trigger": "event solved", "from": ["open"], "to": "solved" },
                { "name": "ask", "trigger": "event customer asked", "from": ["open"] },
                {
                  "name": "close", "trigger": "closed", "from": ["solved"], "to": "closed",
                  "rules": [ {
                    "code": "open-actions",
                    "require": { "noneOpen": "event action agreed", "until": "event action done", "key": "action" },
                    "text": { "english": "An action is open.", "chinese": "尚有未完成的措施。" }
                  } ]
                }
              ],
              "automaticMoves": [ { "move": "close", "after": "1 d", "state": "solved" } ]
            }
            """;
        CalendarRegistry calendars = new([
            BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build().WithVersion(new("office"))]);
        var problem = LifeCycle.FromJson(json, calendars);
        Console.WriteLine(problem);
        Console.WriteLine(problem.Moves[2].Rules[0].Requirement);
        Console.WriteLine(LifeCycle.FromJson(problem.ToJson()) == problem); // alone, with its calendar
        try
        {
            LifeCycle.FromJson(json.Replace("\"to\": \"solved\"", "\"to\": \"done\"", StringComparison.Ordinal), calendars);
        }
        catch (JsonException e)
        {
            Console.WriteLine(e.Message);
        }
        // end
    }
}
