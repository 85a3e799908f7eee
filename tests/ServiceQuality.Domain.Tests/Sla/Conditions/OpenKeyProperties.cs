using System.Diagnostics;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Conditions;

/// <summary>What has begun and not ended, against a list that is searched for each event.</summary>
public class OpenKeyProperties
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    private static readonly (CaseTrigger Begun, CaseTrigger Ended)[] Triggers =
        [(Event("agreed"), Event("done")), (Event("agreed"), Event("agreed")), (CaseEventKind.Note, Event("done"))];

    [Law]
    public Property Open_keys_are_those_of_a_list_that_is_searched() => Laws.ForAll(
        from triggers in Gen.Elements(Triggers)
        from steps in Gen.Choose(0, 11).ListOf()
        from at in Gen.Choose(0, 40)
        select (triggers, steps, at), x =>
    {
        CaseEvent[] events = [.. x.steps.Select((step, i) => Step(step, Start + Duration.FromHours(i)))];
        var at = Start + Duration.FromHours(x.at);
        var leaf = CaseCondition.NoneOpen(x.triggers.Begun, x.triggers.Ended, "action");
        List<string> open = [];
        foreach (var e in events.Where(e => e.At <= at))
        {
            var key = e.Field("action") ?? "";
            if (x.triggers.Begun.Matches(e) && !open.Contains(key))
            {
                open.Add(key);
            }
            else if (x.triggers.Ended.Matches(e))
            {
                open.Remove(key);
            }
        }

        Assert.Equal(open, ConditionReader.OpenKeys(leaf, events, at));
    });

    [Fact]
    public void The_time_grows_with_the_number_of_events_only()
    {
        var leaf = CaseCondition.NoneOpen(Triggers[0].Begun, Triggers[0].Ended, "action");
        CaseEvent[] events =
        [
            .. Enumerable.Range(0, 200_000).Select(i => CaseEvent.Custom(Start, "agreed").With("action", $"A-{i}")),
            .. Enumerable.Range(1, 199_999).Select(i => CaseEvent.Custom(Start, "done").With("action", $"A-{200_000 - i}")),
        ];
        var watch = Stopwatch.StartNew();
        Assert.Equal(["A-0"], ConditionReader.OpenKeys(leaf, events, Start));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    private static CaseEvent Step(int step, Instant at)
    {
        var e = (step % 3) switch
        {
            0 => CaseEvent.Custom(at, "agreed"),
            1 => CaseEvent.Custom(at, "done"),
            _ => CaseEvent.Note(at),
        };
        return step < 3 ? e : e.With("action", $"A-{step / 3}");
    }

    private static CaseTrigger Event(string name) => CaseTrigger.Custom(name);
}
