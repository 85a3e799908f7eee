using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AttainmentOfShards
{
    internal static void Run()
    {
        // example
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        var agreement = ServiceLevelAgreement.Create("hotline", always).Resolution(t => t.Limit("4 h")).Build();
        var opened = Instant.FromUtc(2026, 3, 2, 8, 0);
        var asOf = opened + Duration.FromDays(1);
        var plan = AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Priority);

        Attainment Shard(int first)
        {
            // A hundred cases of two events each, one behind another.
            CaseEvent[] events = [.. Enumerable.Range(first, 100).SelectMany(i => new[]
            {
                CaseEvent.Opened(opened, i % 2 == 0 ? Priority.P1 : Priority.P2),
                CaseEvent.Resolved(opened + Duration.FromMinutes(i)),
            })];
            int[] offsets = [.. Enumerable.Range(0, 101).Select(i => 2 * i)];
            var readings = new ClockReading[100];
            CaseBatch cases = new(events, offsets);
            agreement.ReadAll(cases, asOf, readings, new CaseFault[100]);
            AttainmentTally tally = new(plan);
            tally.AddAll(agreement, cases, asOf, readings); // allocates nothing for a case
            return tally.ToAttainment();
        }

        string[] sent = [.. Enumerable.Range(0, 3).Select(s => JsonSerializer.Serialize(Shard(100 * s)))];
        var whole = sent.Select(s => JsonSerializer.Deserialize<Attainment>(s)!).Aggregate((a, b) => a.Merge(b));
        Console.WriteLine(sent[0]);
        foreach (var row in whole.Rows)
            Console.WriteLine(row);
        // end
    }
}
