using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla.Attainments;

public class AttainmentProperties
{
    [Law]
    public Property Counts_are_those_of_a_slow_count() => Laws.ForAll(
        from readings in Readings from plan in Plans select (readings, plan), x =>
    {
        var expected = x.readings.SelectMany(r => Slow(r, x.plan)).GroupBy(e => (e.Key, e.State)).ToDictionary(
            g => g.Key, g => g.LongCount());
        var rows = Of(x.readings, x.plan).Rows;
        Assert.Equal(expected, rows.SelectMany(r => Enum.GetValues<AttainmentState>().Select(s => (Key: (r.Key, s), Count: r[s])))
            .Where(c => c.Count > 0).ToDictionary(c => c.Key, c => c.Count));
        Assert.Equal(rows.OrderBy(r => r.Key), rows);
    });

    [Law]
    public Property Everything_that_comes_in_is_counted_once_whatever_the_order() => Laws.ForAll(
        from readings in Readings from shuffled in Gen.Shuffle(readings) from plan in Plans select (readings, shuffled, plan),
        x =>
    {
        var summary = Of(x.readings, x.plan);
        var expected = x.plan.Cycles == CycleCounting.ByCase ? 3L * x.readings.Length : x.readings.Sum(
            r => r.Targets.Sum(t => (long)Math.Max(1, t.Clock.Cycles)));
        Assert.Equal(expected, summary.Total);
        Assert.All(summary.Rows, r => Assert.Equal(r.Total, Enum.GetValues<AttainmentState>().Sum(s => r[s])));
        Assert.All(summary.Rows, r => Assert.Equal(r.Excluded, r.Exclusions.Sum(e => e.Count)));
        Assert.Equal(summary, Of(x.shuffled, x.plan));
        Assert.Equal(summary.GetHashCode(), Of(x.shuffled, x.plan).GetHashCode());
    });

    [Law]
    public Property Summaries_merge_in_any_order_and_grouping() => Laws.ForAll(
        from a in Readings from b in Readings from c in Readings from plan in Plans select (a, b, c, plan), x =>
    {
        var (a, b, c) = (Of(x.a, x.plan), Of(x.b, x.plan), Of(x.c, x.plan));
        Assert.Equal(Of([.. x.a, .. Renamed(x.b, "b"), .. Renamed(x.c, "c")], x.plan), a.Merge(b).Merge(c));
        Assert.Equal(a.Merge(b), b.Merge(a));
        Assert.Equal(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
        Assert.Equal(a, a.Merge(Of([], x.plan)));
    });

    [Law]
    public Property Threads_that_share_the_work_count_the_same() => Laws.ForAll(
        from readings in Readings from plan in Plans from shards in Gen.Choose(1, 7) select (readings, plan, shards), x =>
    {
        var parts = new Attainment[x.shards];
        Parallel.For(0, x.shards, s => parts[s] = Of([.. x.readings.Where((_, i) => i % x.shards == s)], x.plan));
        Assert.Equal(Of(x.readings, x.plan), parts.Aggregate((a, b) => b.Merge(a)));
    });

    [Law]
    public Property Rolling_up_is_counting_with_fewer_keys() => Laws.ForAll(
        from readings in Readings from plan in Plans from keys in Gen.Elements(AnyKeys) select (readings, plan, keys), x =>
    {
        var less = x.plan.Keys & x.keys;
        if (x.plan.Cycles == CycleCounting.ByCase)
        {
            Assert.Equal(Of(x.readings, AttainmentPlan.By(less)), Of(x.readings, x.plan).RollUp(less));
        }

        var periods = x.plan.Zone is null ? AttainmentPlan.By(less) : AttainmentPlan.By(less).PerPeriod(
            x.plan.Length!.Value, x.plan.Zone, x.plan.Attribution!.Value);
        Assert.Equal(
            Of(x.readings, periods.WithCycles(x.plan.Cycles)),
            Of(x.readings, x.plan).RollUp(less | (x.plan.Keys & AttainmentKeys.Period)));
    });

    [Law]
    public Property Shorter_periods_add_up_to_the_longer_ones_around_them() => Laws.ForAll(
        from readings in Readings
        from zone in Gen.Elements(Zones)
        from attribution in Gen.Elements(Enum.GetValues<PeriodAttribution>())
        from shorter in Gen.Elements(PeriodLength.Day, PeriodLength.Month, PeriodLength.Quarter)
        select (readings, zone, attribution, shorter), x =>
    {
        var plan = AttainmentPlan.By(AttainmentKeys.Target);
        var years = Of(x.readings, plan.PerPeriod(PeriodLength.Year, x.zone, x.attribution));
        var parts = Of(x.readings, plan.PerPeriod(x.shorter, x.zone, x.attribution)).Rows.GroupBy(r =>
            new AttainmentKey(r.Target, period: r.Key.Period is { } p ? ReportPeriod.Of(PeriodLength.Year, p.Start) : null));
        Assert.Equal(years.Rows.Select(r => (r.Key, r.Met, r.Breached, r.Pending, r.Total)), parts.Select(g =>
            (g.Key, g.Sum(r => r.Met), g.Sum(r => r.Breached), g.Sum(r => r.Pending), g.Sum(r => r.Total))).OrderBy(r => r.Key));
    });

    [Law]
    public Property A_share_lies_in_its_interval_within_0_and_1() => Laws.ForAll(Readings, readings =>
        Assert.All(Attainment.ByPriority(readings), r =>
        {
            Assert.Equal(r.Decided == 0, r.Share is null);
            if (r.MetOfDecided is { Value: { } share, Interval: { } interval })
            {
                Assert.InRange(share, interval.Lower, interval.Upper);
                Assert.InRange(interval.Lower, 0, 1);
                Assert.InRange(interval.Upper, 0, 1);
            }
        }));

    [Law]
    public Property Spans_count_as_objects_do() => Laws.ForAll(
        from readings in Readings from plan in Plans select (readings, plan), x =>
    {
        AttainmentTally tally = new(x.plan);
        foreach (var group in x.readings.GroupBy(r => r.AsOf))
        {
            List<CaseEvent> events = [];
            List<int> offsets = [0];
            foreach (var reading in group)
            {
                events.AddRange(reading.History.Events);
                offsets.Add(events.Count);
            }

            ClockReading[] clocks = [.. group.SelectMany(r => r.Targets.Select(t => t.Clock))];
            string?[] reasons = [.. group.Select(r => ExcludedBy(r.Targets[0]))];
            tally.AddAll(
                Agreement,
                new CaseBatch(events.ToArray(), offsets.ToArray()),
                group.Key,
                clocks,
                group.Select(TeamOf).ToArray(),
                reasons);
        }

        Assert.Equal(Of(x.readings, x.plan), tally.ToAttainment());
    });

    internal static Attainment Of(CaseReading[] readings, AttainmentPlan plan) =>
        Attainment.Run(readings, plan, TeamOf, ExcludedBy);

    // One line a cycle, or the worst of them; every member by its own definition.
    private static IEnumerable<(AttainmentKey Key, AttainmentState State)> Slow(CaseReading reading, AttainmentPlan plan)
    {
        var seen = reading.History.Events.Where(e => e.At <= reading.AsOf).ToList();
        for (var i = 0; i < reading.Targets.Count; i++)
        {
            var target = reading.Targets[i];
            var clocks = new ClockReading[target.Clock.Cycles];
            if (clocks.Length == 0)
            {
                yield return (
                    Key(seen.Count - 1, seen.Count == 0 || plan.Attribution != PeriodAttribution.Opening ? null : seen[0].At),
                    State(target.Phase, target.Verdict));
                continue;
            }

            Agreement.ReadCycles(reading.History.Events.AsSpan(), i, reading.AsOf, clocks);
            var cycles = target.Cycles.Zip(clocks).Select(
                c =>
                    (
                        Key: Key(c.Second.JudgedAt, At(c.First)),
                        State: State(c.First.Phase, c.First.Verdict),
                        c.First.Verdict)).ToList();
            var worst = cycles.FindIndex(c => c.Verdict == SlaVerdict.Breached) is >= 0 and var late ? late : cycles.Count - 1;
            foreach (var cycle in plan.Cycles == CycleCounting.ByCycle ? cycles : [cycles[worst]])
            {
                yield return (cycle.Key, cycle.State);
            }

            AttainmentState State(SlaPhase phase, SlaVerdict verdict) =>
                ExcludedBy(target) is not null ? AttainmentState.Excluded : (phase, verdict) switch
                {
                    (SlaPhase.NotApplicable, _) => AttainmentState.NotApplicable,
                    (SlaPhase.NotStarted, _) => AttainmentState.NotStarted,
                    (SlaPhase.Stopped, SlaVerdict.Met) => AttainmentState.Met,
                    (SlaPhase.Stopped, SlaVerdict.Breached) => AttainmentState.StoppedLate,
                    (_, SlaVerdict.Breached) => AttainmentState.LateWhileOpen,
                    (SlaPhase.Running, _) => AttainmentState.Running,
                    _ => AttainmentState.Paused,
                };

            Instant? At(CycleReading cycle) => plan.Attribution switch
            {
                PeriodAttribution.Due => cycle.Due,
                PeriodAttribution.Stopping => cycle.Stopped,
                PeriodAttribution.StoppingOrBreach =>
                    cycle.Stopped ?? (cycle.Verdict == SlaVerdict.Breached ? cycle.Due : null),
                _ => plan.Cycles == CycleCounting.ByCycle ? cycle.Started : seen[0].At,
            };

            AttainmentKey Key(int judged, Instant? at)
            {
                var upTo = seen.Take(judged + 1).ToList();
                var date = plan.Zone is { } zone ? at?.InZone(zone).Date : null;
                return new(
                    plan.Keys.HasFlag(AttainmentKeys.Target) ? target.Name : null,
                    plan.Keys.HasFlag(AttainmentKeys.Priority) ? upTo.LastOrDefault(
                        e => e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged).Priority : null,
                    plan.Keys.HasFlag(AttainmentKeys.Tier) ? upTo.LastOrDefault(
                        e => e.Kind is CaseEventKind.Opened or CaseEventKind.TierChanged).Tier : null,
                    plan.Keys.HasFlag(AttainmentKeys.Team) ? TeamOf(reading) ?? "" : null,
                    date is { } d ? ReportPeriod.Of(plan.Length!.Value, d) : null);
            }
        }
    }
}
