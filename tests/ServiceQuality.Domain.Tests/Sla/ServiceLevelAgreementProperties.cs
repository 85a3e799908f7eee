using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>The laws of service-level clocks, over random histories and agreements.</summary>
public class ServiceLevelAgreementProperties
{
    private static readonly CaseStatus Waiting = CaseStatus.Of(SlaGenerators.Waiting);

    [Law]
    public Property Due_is_the_last_instant_that_is_not_late() => Laws.ForAll(
        from agreement in SlaGenerators.Agreements
        from history in SlaGenerators.Histories
        select (agreement, history), x =>
    {
        // Nothing happens any more: a running clock with time left turns late one nanosecond after its due.
        var last = x.history.Events[^1].At;
        foreach (var target in x.agreement.Read(x.history, last).Targets)
        {
            if (target is { Phase: SlaPhase.Running, Verdict: SlaVerdict.Pending, Due: { } due })
            {
                Assert.Equal(SlaVerdict.Pending, x.agreement.Read(x.history, due).Target(target.Name).Verdict);
                Assert.Equal(
                    SlaVerdict.Breached, x.agreement.Read(x.history, due + Duration.Epsilon).Target(target.Name).Verdict);
                Assert.Equal(due - last, target.Remaining!.Value.Wall);
                Assert.Equal(x.agreement.Calendar.Between(last, due), target.Remaining.Value.Open);
            }
        }
    });

    [Law]
    public Property Lateness_is_the_time_since_due_and_only_a_breach_is_late() => Laws.ForAll(
        from agreement in SlaGenerators.Agreements
        from history in SlaGenerators.Histories
        from asOf in SlaGenerators.Instants
        select (agreement, history, asOf), x =>
    {
        foreach (var target in x.agreement.Read(x.history, x.asOf).Targets)
        {
            Assert.Equal(target.Verdict == SlaVerdict.Breached, target.Lateness.Wall > Duration.Zero);
            Assert.True(target.Lateness.Open <= target.Lateness.Wall && target.TimeUsed.Open <= target.TimeUsed.Wall);
            if (target.Verdict == SlaVerdict.Breached)
            {
                Assert.Equal(default(ClockTime), target.Remaining!.Value);
                Assert.Equal(
                    x.agreement.Calendar.Between(target.Due!.Value, target.Due.Value + target.Lateness.Wall),
                    target.Lateness.Open);
            }
        }
    });

    [Law]
    public Property Later_events_change_no_reading() => Laws.ForAll(
        from agreement in SlaGenerators.Agreements
        from history in SlaGenerators.Histories
        from asOf in SlaGenerators.Instants
        select (agreement, history, asOf: Instant.Max(asOf, SlaGenerators.Start)), x =>
    {
        CaseHistory seen = new("C-1", x.history.Events.Where(e => e.At <= x.asOf));
        Assert.Equal(Answers(x.agreement.Read(seen, x.asOf)), Answers(x.agreement.Read(x.history, x.asOf)));
    });

    [Law]
    public Property Breached_stays_breached_without_reopening_or_change_of_priority() => Laws.ForAll(
        from agreement in SlaGenerators.Agreements
        from history in SlaGenerators.PlainHistories
        from one in SlaGenerators.Instants
        from other in SlaGenerators.Instants
        select (agreement, history, one, other), x =>
    {
        var early = x.agreement.Read(x.history, Instant.Min(x.one, x.other));
        var late = x.agreement.Read(x.history, Instant.Max(x.one, x.other));
        Assert.All(early.Breaches, b => Assert.Equal(SlaVerdict.Breached, late.Target(b.Name).Verdict));
    });

    [Law]
    public Property Splitting_a_pause_changes_nothing() => Laws.ForAll(
        from agreement in SlaGenerators.Agreements
        from history in SlaGenerators.Histories
        from at in SlaGenerators.Instants
        from asOf in SlaGenerators.Instants
        select (agreement, history, at, asOf), x =>
    {
        var index = x.history.Events.AsSpan().ToArray().Count(e => e.At <= x.at);
        if (index == 0 || x.agreement.Read(x.history, x.at).Target(SlaTarget.Resolution).Phase != SlaPhase.Paused)
        {
            return;
        }

        List<CaseEvent> events = [.. x.history.Events];
        events.InsertRange(
            index, [CaseEvent.StatusChanged(x.at, CaseStatus.Of("Active")), CaseEvent.StatusChanged(x.at, Waiting)]);
        Assert.Equal(
            Answer(x.agreement.Read(x.history, x.asOf).Target(SlaTarget.Resolution)),
            Answer(x.agreement.Read(new("C-1", events), x.asOf).Target(SlaTarget.Resolution)));
    });

    [Law]
    public Property A_pause_never_makes_a_due_earlier() => Laws.ForAll(
        from agreement in SlaGenerators.Agreements
        from history in SlaGenerators.Histories
        from asOf in SlaGenerators.Instants
        select (agreement, history, asOf), x =>
    {
        // The same case without any status: it never pauses.
        CaseHistory unpaused = new("C-1", x.history.Events
            .Where(e => e.Kind != CaseEventKind.StatusChanged)
            .Select(e => e.Kind == CaseEventKind.Opened ? CaseEvent.Opened(e.At, e.Priority) : e));
        var (with, without) = (
            x.agreement.Read(x.history, x.asOf).Target(SlaTarget.Resolution),
            x.agreement.Read(unpaused, x.asOf).Target(SlaTarget.Resolution));
        Assert.True(with.Due is null || without.Due is null || with.Due >= without.Due);
    });

    [Law]
    public Property Around_the_clock_in_UTC_without_pauses_open_time_is_wall_time() => Laws.ForAll(
        from history in SlaGenerators.Histories
        from minutes in Gen.Choose(0, 3_000)
        from asOf in SlaGenerators.Instants
        select (history, minutes, asOf), x =>
    {
        var always = Domain.Calendars.BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        var readings = new[] { "bmin", "min" }.Select(unit =>
        {
            var agreement = ServiceLevelAgreement.Create("any", always).Resolution(t => t
                .Limit(Priority.P1, $"{x.minutes} {unit}").Limit(Priority.P2, $"{x.minutes} {unit}")
                .Limit(Priority.P3, $"{x.minutes} {unit}").Limit(Priority.P4, $"{x.minutes} {unit}")).Build();
            return agreement.Read(x.history, x.asOf).Target(SlaTarget.Resolution);
        }).ToList();
        Assert.Equal(Answer(readings[0]), Answer(readings[1]));
        Assert.Equal(readings[0].TimeUsed.Wall, readings[0].TimeUsed.Open);
        if (!x.history.Events.Any(e => e.Kind == CaseEventKind.Reopened) && x.asOf >= SlaGenerators.Start)
        {
            Assert.Equal(SlaGenerators.Start + Duration.FromMinutes(x.minutes), readings[0].Due);
        }
    });

    private static List<object> Answers(CaseReading reading) => [.. reading.Targets.Select(Answer)];

    private static object Answer(TargetReading t) => (t.Phase, t.Verdict, t.Due, t.TimeUsed, t.Remaining, t.Lateness);
}
