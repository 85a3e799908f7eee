using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>Readings against a clock that is moved on minute by minute: every target, policy, unit and calendar.</summary>
public class ClockByMinuteProperties
{
    [Law]
    public Property Readings_agree_with_a_clock_moved_on_minute_by_minute() => Laws.ForAll(TargetGenerators.Cases, Check);

    internal static void Check((ServiceLevelAgreement Agreement, CaseHistory History, Instant AsOf) x)
    {
        foreach (var actual in x.Agreement.Read(x.History, x.AsOf).Targets)
        {
            var clock = ClockByMinute.Run(actual.Target, x.History, x.AsOf);
            var expected = clock.Last;
            Assert.Equal(
                clock.Cycles.Select(c => (Phase(c), c.Verdict, Instant(c.Due))),
                actual.Cycles.Select(c => (c.Phase, c.Verdict, c.Due)));
            Assert.Equal(expected is null ? SlaPhase.NotStarted : Phase(expected), actual.Phase);
            Assert.Equal(
                (clock.Cycles.Count, clock.Cycles.Count(c => c.Verdict == SlaVerdict.Breached)),
                (actual.Clock.Cycles, actual.Clock.BreachedCycles));
            if (expected is null)
            {
                continue;
            }

            Assert.Equal((expected.Verdict, Instant(expected.Due)), (actual.Verdict, actual.Due));
            Assert.Equal(
                (expected.StartedAt, expected.StoppedAt, expected.Limit),
                (actual.Clock.StartedAt, actual.Clock.StoppedAt, actual.Limit));
            Assert.Equal(Time(expected.ElapsedOpen, expected.ElapsedWall), actual.TimeUsed);
            Assert.Equal(
                expected.Due is { } due && due >= expected.Now
                    ? Between(expected, expected.Now, due)
                    : expected.Due is null ? null : default(ClockTime),
                actual.Remaining);
            Assert.Equal(
                expected.Due < expected.Now ? Between(expected, expected.Due.Value, expected.Now) : default, actual.Lateness);
            Assert.Equal(expected.Total is > 0 and { } total ? (double)expected.Used / total : null, actual.ShareUsed);
            Assert.Equal(expected.Warnings, actual.Warnings);
            Assert.Equal(actual.Phase == SlaPhase.Running && MinuteTable.Counts(expected.Limit, expected.Now), actual.IsCounting);
        }
    }

    private static SlaPhase Phase(CycleByMinute cycle) => cycle.Applies ? cycle.Phase : SlaPhase.NotApplicable;

    private static Instant? Instant(int? minute) => minute is { } m ? MinuteTable.At(m) : null;

    private static ClockTime Between(CycleByMinute cycle, int from, int to) =>
        Time(MinuteTable.Of(cycle.Limit.Calendar).Open(from, to), to - from);

    private static ClockTime Time(int open, int wall) => new(Duration.FromMinutes(open), Duration.FromMinutes(wall));
}
