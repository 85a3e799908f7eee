using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>The laws of clocks over targets with every policy, unit, trigger and warning.</summary>
public class SlaClockProperties
{
    [Law]
    public Property Later_events_change_no_reading() => Laws.ForAll(TargetGenerators.Cases, x =>
    {
        var asOf = Instant.Max(x.AsOf, SlaGenerators.Start);
        Assert.Equal(Answer(x.Agreement.Read(Seen(x.History, asOf), asOf)), Answer(x.Agreement.Read(x.History, asOf)));
    });

    [Law]
    public Property Something_differs_at_the_next_change_and_nothing_before() => Laws.ForAll(
        from x in TargetGenerators.Cases
        from share in Gen.Choose(1, 999_999)
        select (x.Agreement, x.History, x.AsOf, share), x =>
    {
        var asOf = Instant.Max(x.AsOf, SlaGenerators.Start);
        var seen = Seen(x.History, asOf);
        var now = State(asOf);
        if (x.Agreement.Read(seen, asOf).NextChange is not { } next)
        {
            Assert.Equal(now, State(asOf + Duration.FromDays(x.share)));
            return;
        }

        Assert.True(next > asOf);
        Assert.NotEqual(now, State(next));
        Assert.Equal(now, State(next - Duration.Epsilon));
        Assert.Equal(now, State(asOf + ((next - asOf) * (x.share / 1e6))));

        object State(Instant at) => x.Agreement.Read(seen, at).Targets[0] is var t
            ? (t.Phase, t.Verdict, t.WarningLevel)
            : default;
    });

    [Law]
    public Property A_pause_never_makes_a_due_earlier() => Laws.ForAll(TargetGenerators.Cases, x =>
    {
        var without = x.Agreement.ToBuilder().Target(x.Agreement.Targets[0].Name, t => t.PauseOn().PausedBy().ResumedBy())
            .Build();
        var (paused, running) = (x.Agreement.Read(x.History, x.AsOf).Targets[0], without.Read(x.History, x.AsOf).Targets[0]);
        Assert.Equal((paused.Limit is null, paused.Stopped), (running.Limit is null, running.Stopped));
        Assert.True(paused.Due is null || running.Due is null || paused.Due >= running.Due);
        Assert.True(paused.TimeUsed.Wall <= running.TimeUsed.Wall);
    });

    [Law]
    public Property Splitting_a_pause_changes_nothing() => Laws.ForAll(
        from agreement in SplittableAgreements
        from history in TargetGenerators.Histories
        from at in SlaGenerators.Instants
        from asOf in SlaGenerators.Instants
        select (agreement, history, at, asOf), x =>
    {
        var seen = x.history.Events.Count(e => e.At <= x.at);
        var target = x.agreement.Targets[0];
        if (seen == 0 || x.agreement.Read(x.history, x.at).Targets[0].Phase != SlaPhase.Paused
            || x.history.Events.Take(seen).Last(e => e.Status != CaseStatus.None).Status is var status
            && !target.PausedOn.Contains(status))
        {
            return;
        }

        List<CaseEvent> events = [.. x.history.Events];
        events.InsertRange(
            seen, [CaseEvent.StatusChanged(x.at, CaseStatus.Of("Elsewhere")), CaseEvent.StatusChanged(x.at, status)]);
        Assert.Equal(Answer(x.agreement.Read(x.history, x.asOf)), Answer(x.agreement.Read(new("C-1", events), x.asOf)));
    });

    [Law]
    public Property A_breach_stays_until_a_new_cycle_a_reopening_or_a_change() => Laws.ForAll(
        from x in TargetGenerators.Cases
        from later in SlaGenerators.Instants
        select (x.Agreement, x.History, One: Instant.Min(x.AsOf, later), Other: Instant.Max(x.AsOf, later)), x =>
    {
        var (early, late) = (x.Agreement.Read(x.History, x.One).Targets[0], x.Agreement.Read(x.History, x.Other).Targets[0]);
        var between = x.History.Events.Where(e => e.At > x.One && e.At <= x.Other);
        if (early.Verdict == SlaVerdict.Breached && late.Clock.Cycles == early.Clock.Cycles
            && !between.Any(e => e.Kind is CaseEventKind.Reopened or CaseEventKind.PriorityChanged or CaseEventKind.TierChanged))
        {
            Assert.Equal((SlaVerdict.Breached, early.Due), (late.Verdict, late.Due));
        }
    });

    [Law]
    public Property Reading_from_spans_is_reading() => Laws.ForAll(TargetGenerators.Cases.ListOf(3), cases =>
    {
        var (agreement, asOf) = (cases[0].Agreement, cases[0].AsOf);
        CaseEvent[] events = [.. cases.SelectMany(c => c.History.Events)];
        int[] offsets = [0, .. cases.Select((_, i) => cases.Take(i + 1).Sum(c => c.History.Events.Count))];
        var readings = new ClockReading[cases.Count];
        var faults = new CaseFault[cases.Count];
        Assert.Equal(0, agreement.ReadAll(new CaseBatch(events, offsets), asOf, readings, faults));
        foreach (var (i, x) in cases.Index())
        {
            var span = x.History.Events.AsSpan();
            var expected = agreement.Read(x.History, asOf).Targets[0];
            var one = new ClockReading[1];
            Assert.Equal(default, agreement.Read(span, asOf, one));
            Assert.Equal((expected.Clock, expected.Clock), (one[0], readings[i]));
            var cycles = new ClockReading[expected.Clock.Cycles + 1];
            Assert.Equal(expected.Clock.Cycles, agreement.ReadCycles(span, 0, asOf, cycles));
            Assert.Equal(expected.Cycles.Select(c => c.ToString()), cycles.SkipLast(1).Select((c, n) => $"{n + 1}: {c}"));
            Assert.Equal(expected.Clock.BreachedCycles, expected.Cycles.Count(c => c.Verdict == SlaVerdict.Breached));
            Assert.Equal(expected.Clock.Cycles, agreement.ReadCycles(span, 0, asOf, []));
        }
    });

    [Law]
    public Property Nothing_is_allocated_from_spans() => Laws.ForAll(TargetGenerators.Cases, x =>
    {
        var readings = new ClockReading[1];
        var allocated = 1L;
        for (var i = 0; i < 10_000 && allocated > 0; i++)
        {
            // Not the first times: caches fill, and code is compiled well only once it is used much.
            Thread.Sleep(i % 100 == 99 ? 10 : 0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            x.Agreement.Read(x.History.Events.AsSpan(), x.AsOf, readings);
            x.Agreement.ReadCycles(x.History.Events.AsSpan(), 0, x.AsOf, readings);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    });

    // No trigger but the pausing statuses looks at a status.
    private static readonly FsCheck.Gen<ServiceLevelAgreement> SplittableAgreements = TargetGenerators.Agreements
        .Where(a => a.Targets[0].Triggers.All(t => t.Kind != CaseEventKind.StatusChanged));

    private static CaseHistory Seen(CaseHistory history, Instant asOf) =>
        new(history.Id, history.Events.Where(e => e.At <= asOf));

    private static List<object> Answer(CaseReading reading) =>
        [.. reading.Targets.Select(t => (object)(State(t), t.Lateness, t.Limit, t.WarningLevel, t.ShareUsed, t.NextChange))];

    private static object State(TargetReading t) => (t.Phase, t.Verdict, t.Due, t.TimeUsed, t.Remaining);
}
