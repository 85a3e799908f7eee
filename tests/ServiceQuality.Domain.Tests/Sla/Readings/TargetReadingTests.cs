using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Readings;

public class TargetReadingTests
{
    private static readonly BusinessCalendar Always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly CustomerTier Gold = CustomerTier.Of("gold");
    private static readonly CustomerTier Silver = CustomerTier.Of("silver");

    private static readonly ServiceLevelAgreement Desk = ServiceLevelAgreement.Create("desk", Always)
        .FirstResponse(t => t.Limit("5 h").Limit(Gold, "4 h").Limit(Priority.P1, "2 h").Limit(Priority.P1, Gold, "1 h"))
        .Resolution(
            t => t.Limit("50 h").Limit(Gold, "40 h").Limit(Priority.P1, "20 h").Limit(Priority.P1, Gold, "10 h").WarnAt("50 %"))
        .Transition(
            "auto-close",
            CaseEventKind.Closed,
            t => t.StartedBy(CaseEventKind.Resolved).StoppedBy(CaseEventKind.Closed).Limit("24 h"))
        .Build();

    [Fact]
    public void The_narrowest_limit_that_matches_counts()
    {
        var response = Desk.Targets[0];
        Assert.Equal("P1 gold 1 h", response.LimitFor(Priority.P1, Gold)!.ToString());
        Assert.Equal("P1 2 h", response.LimitFor(Priority.P1, Silver)!.ToString());
        Assert.Equal("tier gold 4 h", response.LimitFor(Priority.P2, Gold)!.ToString());
        Assert.Equal("every case 5 h", response.LimitFor(Priority.P2)!.ToString());
    }

    [Fact]
    public void Priority_and_tier_are_those_that_judge()
    {
        CaseHistory history = new("C",
        [
            CaseEvent.Opened(Hours(0), Priority.P2, tier: Silver), CaseEvent.TierChanged(Hours(1), Gold),
            CaseEvent.AgentReplied(Hours(2)),
            CaseEvent.PriorityChanged(Hours(3), Priority.P1), CaseEvent.TierChanged(Hours(4), Silver),
        ]);
        var reading = Desk.Read(history, Hours(5));
        var (response, resolution) = (reading.Targets[0], reading.Targets[1]);
        Assert.Equal(
            (Priority.P2, Gold, "tier gold 4 h"), (response.Priority!.Value, response.Tier!.Value, response.Limit!.ToString()));
        Assert.Equal(
            (Priority.P1, Silver, "P1 20 h"), (resolution.Priority!.Value, resolution.Tier!.Value, resolution.Limit!.ToString()));
        Assert.Equal((Hours(0), Hours(2)), (response.Started!.Value, response.Stopped!.Value));
        Assert.Equal(Priority.P1, reading.Priority);
        Assert.Equal(Hours(10), reading.NextChange); // half of the resolution
        var early = Desk.Read(history, Hours(0)).Targets[1];
        Assert.Equal((Priority.P2, Silver, 0), (early.Priority!.Value, early.Tier!.Value, early.WarningLevel));
        var none = Desk.Read(history, Hours(-1)).Targets[1];
        Assert.Equal((null, null, null, null), (none.Priority, none.Tier, none.Limit, none.Started));
        Assert.Equal((-1, -1, -1, -1), (none.Clock.Limit, none.Clock.StartedAt, none.Clock.StoppedAt, none.Clock.JudgedAt));
        Assert.Equal(Hours(4), Desk.Read(history, Hours(1)).Target(SlaTarget.FirstResponse).Due);
        Assert.Equal(Hours(4) + Duration.Epsilon, Desk.Read(history, Hours(1)).NextChange);
    }

    [Fact]
    public void A_transition_tells_when_and_what()
    {
        CaseHistory history = new("C", [CaseEvent.Opened(Hours(0), Priority.P2), CaseEvent.Resolved(Hours(2))]);
        Assert.Equal(
            "auto-close: due 2026-03-03T11:00:00Z, Closed",
            Desk.Read(history, Hours(26) - Duration.Epsilon).Transitions[0].ToString());
        Assert.Equal(
            "auto-close: due since 2026-03-03T11:00:00Z, Closed", Desk.Read(history, Hours(26)).Transitions[0].ToString());
        Assert.Equal(CaseEvent.Closed(Hours(26)), Desk.Read(history, Hours(26)).Transitions[0].Event);
    }

    [Theory]
    [InlineData(ReopenPolicy.Resume, 12, 2, 1, SlaVerdict.Pending)]
    [InlineData(ReopenPolicy.NewCycle, 14, 0, 2, SlaVerdict.Pending)]
    [InlineData(ReopenPolicy.Restart, 14, 0, 1, SlaVerdict.Pending)]
    [InlineData(ReopenPolicy.CountClosedTime, 10, 4, 1, SlaVerdict.Pending)]
    [InlineData(ReopenPolicy.Ignore, 10, 2, 1, SlaVerdict.Met)]
    public void A_reopening_does_what_its_policy_says(ReopenPolicy policy, int due, int elapsed, int cycles, SlaVerdict verdict)
    {
        var agreement = ServiceLevelAgreement.Create("x", Always).Resolution(t => t.Limit("10 h").OnReopening(policy)).Build();
        var reading = agreement.Read(
            new("C", [CaseEvent.Opened(Hours(0), Priority.P1), CaseEvent.Resolved(Hours(2)), CaseEvent.Reopened(Hours(4))]),
            Hours(4)).Targets[0];
        Assert.Equal(
            (Hours(due), Duration.FromHours(elapsed), cycles, verdict),
            (reading.Due!.Value, reading.TimeUsed.Wall, reading.Clock.Cycles, reading.Verdict));
        Assert.Equal(Duration.FromHours(elapsed), reading.Explain().Counted.Wall);
        Assert.Equal(elapsed / 10.0, reading.ShareUsed!.Value, 1e-15);
    }

    [Theory]
    [InlineData(ChangePolicy.KeepElapsed, 8, 4)]
    [InlineData(ChangePolicy.Restart, 12, 0)]
    [InlineData(ChangePolicy.RecomputeFromStart, 8, 4)]
    [InlineData(ChangePolicy.StricterOfBoth, 8, 4)]
    public void A_change_does_what_its_policy_says(ChangePolicy policy, int due, int elapsed)
    {
        var agreement = ServiceLevelAgreement.Create("x", Always)
            .Resolution(t => t.Limit(Priority.P2, "20 h").Limit(Priority.P1, "8 h").OnChange(policy)).Build();
        var reading = agreement.Read(
            new("C", [CaseEvent.Opened(Hours(0), Priority.P2), CaseEvent.PriorityChanged(Hours(4), Priority.P1)]),
            Hours(4)).Targets[0];
        Assert.Equal((Hours(due), Duration.FromHours(elapsed)), (reading.Due!.Value, reading.TimeUsed.Wall));
        Assert.Equal(Duration.FromHours(due - 4), reading.Remaining!.Value.Wall);
    }

    private static Instant Hours(int hours) => Start + Duration.FromHours(hours);

    // The history is folded once for all that is measured of a target, whoever asks and however often.
    [Fact]
    public void A_target_is_measured_once()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var agreement = ServiceLevelAgreement.Create("gold", desk).FirstResponse(t => t.Limit("1 bh"))
            .Resolution(t => t.Limit("8 bh").WarnAt("75 %")).Build();
        var opened = Instant.FromUtc(2026, 3, 2, 9, 0);
        var reading = agreement.Read(new("C-1", [CaseEvent.Opened(opened, Priority.P1)]), opened + Duration.FromHours(7));
        var measurements = new object[16];
        Parallel.For(0, measurements.Length, i => measurements[i] = reading.Target(SlaTarget.Resolution).Measure());
        Assert.All(measurements, m => Assert.Same(measurements[0], m));
        Assert.NotSame(measurements[0], reading.Target(SlaTarget.FirstResponse).Measure());
        Assert.Equal(reading.Targets.Select(t => t.Clock), reading.Clocks.ToArray());
        Assert.Equal(
            (Duration.FromHours(7), 1),
            (reading.Target(SlaTarget.Resolution).TimeUsed.Open, reading.Target(SlaTarget.Resolution).WarningLevel));
    }
}
