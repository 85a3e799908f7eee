using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Schedules;

public class ChangeScheduleTests
{
    private static readonly Instant Start = Instant.FromUtc(2025, 12, 31, 18, 0);

    private static readonly ServiceLevelAgreement Agreement = ServiceLevelAgreement
        .Create("any", BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build())
        .FirstResponse(t => t.Limit(Priority.P1, "10 min").NotApplicable(Priority.P3))
        .Resolution(t => t.Limit(Priority.P1, "60 min").Limit(Priority.P3, "180 min").WarnAt("50 %").WarnAt("75 %"))
        .Build();

    [Fact]
    public void Cases_come_in_the_order_of_their_next_change()
    {
        CaseHistory slow = new("slow", [CaseEvent.Opened(Start, Priority.P3)]);
        CaseHistory fast = new("fast", [CaseEvent.Opened(Start, Priority.P1)]);
        CaseHistory done = new("done", [CaseEvent.Opened(Start, Priority.P3), CaseEvent.Resolved(At(1))]);
        var schedule = ChangeSchedule.Of([Agreement.Read(slow, Start), Agreement.Read(fast, At(5)), Agreement.Read(done, At(5))]);
        Assert.Equal("3 cases, 2 waiting, next 2025-12-31T18:10:00.000000001Z fast", schedule.ToString());
        Assert.Equal([("fast", At(10) + Duration.Epsilon), ("slow", At(90))], schedule.Next(10).Select(c => (c.CaseId, c.At)));
        Assert.Equal(["fast"], schedule.DueUntil(At(89)).Select(c => c.CaseId));
        Assert.Equal(["fast", "slow"], schedule.DueUntil(At(90)).Select(c => c.CaseId)); // itself included
        schedule.Set(Agreement.Read(slow, At(90))); // at the mark: now the next one
        Assert.True(schedule.TryGet("slow", out var next));
        Assert.Equal(At(135), next);
        Assert.True(schedule.TryGet("done", out next));
        Assert.Null(next);
        Assert.False(schedule.TryGet("unknown", out next));
        Assert.Null(next);
        Assert.True(schedule.Remove("fast"));
        Assert.False(schedule.Remove("fast"));
        Assert.Equal("2 cases, 1 waiting, next 2025-12-31T20:15:00Z slow", schedule.ToString());
    }

    [Fact]
    public void An_empty_schedule_answers_too()
    {
        ChangeSchedule schedule = new();
        Assert.Equal((0, 0, null, "0 cases, 0 waiting"), (schedule.Count, schedule.Waiting, schedule.First, schedule.ToString()));
        Assert.Empty(schedule.Next(5));
        Assert.Empty(schedule.DueUntil(Start));
        schedule.Set("a", null);
        Assert.Equal((1, 0), (schedule.Count, schedule.Waiting));
        Assert.Throws<ArgumentOutOfRangeException>("max", () => schedule.Next(-1));
        Assert.Throws<ArgumentNullException>("caseId", () => schedule.Set(null!, Start));
        Assert.Throws<ArgumentNullException>("caseId", () => schedule.Remove(null!));
        Assert.Throws<ArgumentNullException>("caseId", () => schedule.TryGet(null!, out _));
        Assert.Throws<ArgumentNullException>("reading", () => schedule.Set((CaseReading)null!));
        Assert.Throws<ArgumentNullException>("reading", () => schedule.Set((ObligationReading)null!));
        Assert.Throws<ArgumentException>("readings", () => ChangeSchedule.Of([null!]));
        Assert.Equal("1970-01-01T00:00:00Z ", default(ScheduledChange).ToString());
    }

    [Law]
    public Property It_is_a_sorted_list_whatever_is_set_and_removed() => Laws.ForAll(
        from steps in (
            from id in Gen.Choose(0, 60)
            from minute in Gen.Frequency((8, Gen.Choose(0, 40)), (2, Gen.Constant(-1)), (2, Gen.Constant(-2)))
            select (id, minute)).ListOf(300)
        from asked in Gen.Choose(0, 80)
        select (steps, asked), x =>
    {
        ChangeSchedule schedule = new();
        Dictionary<string, Instant?> oracle = [];
        foreach (var (id, minute) in x.steps)
        {
            if (minute == -2)
            {
                Assert.Equal(oracle.Remove($"C-{id}"), schedule.Remove($"C-{id}"));
            }
            else
            {
                oracle[$"C-{id}"] = minute < 0 ? null : At(minute);
                schedule.Set($"C-{id}", oracle[$"C-{id}"]);
            }

            Assert.Equal(Sorted(oracle).Select(c => (ScheduledChange?)c).FirstOrDefault(), schedule.First);
        }

        var sorted = Sorted(oracle).ToList();
        Assert.Equal((oracle.Count, sorted.Count), (schedule.Count, schedule.Waiting));
        Assert.Equal(sorted.Take(x.asked), schedule.Next(x.asked));
        Assert.Equal(sorted, schedule.Next(1_000)); // asking takes nothing out
        Assert.Equal(sorted.Where(c => c.At <= At(x.asked / 2)), schedule.DueUntil(At(x.asked / 2)));
        var some = new ScheduledChange[5];
        Assert.Equal(Math.Min(5, sorted.Count), schedule.Next(some));
        Assert.All(oracle, c => Assert.Equal((true, c.Value), (schedule.TryGet(c.Key, out var next), next)));
    });

    private static Instant At(int minutes) => Start + Duration.FromMinutes(minutes);

    private static IEnumerable<ScheduledChange> Sorted(Dictionary<string, Instant?> cases) =>
        cases.Where(c => c.Value is not null).OrderBy(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new ScheduledChange(c.Key, c.Value!.Value));
}
