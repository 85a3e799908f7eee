using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>What the clock moved on minute by minute found: the smallest case of each.</summary>
public class ClockChangeTests
{
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
    private static readonly BusinessCalendar Always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();

    // Monday 2 March 2026
    private static readonly Instant Monday9 = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void A_reopened_clock_waits_for_all_of_its_events_again()
    {
        CaseEvent[] events =
        [
            CaseEvent.Custom(Hours(1), "a"), CaseEvent.Custom(Hours(2), "b"), CaseEvent.Reopened(Hours(3)),
            CaseEvent.Custom(Hours(4), "b"),
        ];
        static void Terms(SlaTargetBuilder t) => t.StoppedByAll(CaseTrigger.Custom("a"), CaseTrigger.Custom("b")).Limit("40 bh");
        Assert.Equal(SlaPhase.Running, Read(Terms, Hours(5), events).Phase);
        Assert.Equal(SlaPhase.Stopped, Read(Terms, Hours(6), [.. events, CaseEvent.Custom(Hours(6), "a")]).Phase);
    }

    [Fact]
    public void Time_used_is_kept_when_the_due_before_could_not_be_reached()
    {
        var once = BusinessCalendar.In("UTC").Override(new(2026, 3, 2), "09:00-12:00").Build();
        var resolution = Read(
            t => t.Limit(Priority.P2, "4 bh", once).Limit(Priority.P1, "5 bh", Always),
            Hours(100),
            CaseEvent.PriorityChanged(Hours(24), Priority.P1));
        Assert.Equal(Hours(26), resolution.Due); // three hours are used
        Assert.Equal(SlaVerdict.Breached, resolution.Verdict);
    }

    [Fact]
    public void A_calendar_that_changes_in_a_pause_leaves_nothing_of_the_due_before()
    {
        // A pause from Saturday 10:00 to 12:00, due by the desk on Monday 10:00; at 11:00 a calendar that is always open comes.
        var friday = Monday9 + Duration.FromDays(4);
        var resolution = Read(
            t => t.Limit(Priority.P2, "41 bh").Limit(Priority.P1, "41 bh", Always).Limit(Priority.P3, "40.5 bh", Always)
                .PauseOn("w"),
            Hours(200),
            Status(friday + Duration.FromHours(25), "w"),
            CaseEvent.PriorityChanged(friday + Duration.FromHours(26), Priority.P1),
            Status(friday + Duration.FromHours(27), "x"),
            CaseEvent.PriorityChanged(friday + Duration.FromHours(30), Priority.P3));
        Assert.Equal(friday + Duration.FromHours(27.5), resolution.Due); // 40 hours at the desk and half an hour since the pause
    }

    [Fact]
    public void A_due_that_cannot_be_reached_is_never_the_stricter_one()
    {
        var once = BusinessCalendar.In("UTC").Override(new(2026, 3, 2), "09:00-12:00").Build();
        var resolution = Read(
            t => t.Limit(Priority.P2, "8 bh").Limit(Priority.P1, "2 bh", once).PauseOn("w").OnChange(ChangePolicy.StricterOfBoth),
            Hours(5),
            Status(Hours(0), "w"),
            CaseEvent.PriorityChanged(Hours(4), Priority.P1));
        Assert.Equal((Hours(24 + 5), "P2 8 bh"), (resolution.Due!.Value, resolution.Limit!.ToString()));
    }

    [Fact]
    public void A_status_that_stops_the_clock_ends_the_status_before()
    {
        var resolution = Read(
            t => t.Limit("8 bh").PauseOn("Waiting").StoppedBy(CaseTrigger.OnStatus("Solved")),
            Hours(4),
            Status(Hours(1), "Waiting"),
            Status(Hours(2), "Solved"),
            CaseEvent.Reopened(Hours(3)));
        Assert.Equal((SlaPhase.Running, Hours(24 + 2)), (resolution.Phase, resolution.Due));
    }

    [Fact]
    public void A_status_that_stops_and_pauses_pauses_what_begins_while_the_case_has_it()
    {
        var next = Read(
            t => t.Limit("8 bh").PauseOn("Waiting").StartedBy(CaseEventKind.CustomerReplied)
                .StoppedBy(CaseTrigger.OnStatus("Waiting")),
            Hours(4),
            CaseEvent.CustomerReplied(Hours(1)),
            Status(Hours(2), "Waiting"),
            CaseEvent.CustomerReplied(Hours(3)));
        Assert.Equal((SlaPhase.Paused, 2), (next.Phase, next.Clock.Cycles));
    }

    [Fact]
    public void An_event_that_stops_and_resumes_leaves_no_pause_behind()
    {
        var next = Read(
            t => t.Limit("8 bh").StartedBy(CaseEventKind.CustomerReplied).StoppedBy(CaseEventKind.AgentReplied)
                .PausedBy(CaseTrigger.Custom("hold")).ResumedBy(CaseEventKind.AgentReplied),
            Hours(4),
            CaseEvent.CustomerReplied(Hours(0)),
            CaseEvent.Custom(Hours(1), "hold"),
            CaseEvent.AgentReplied(Hours(2)),
            CaseEvent.CustomerReplied(Hours(3)));
        Assert.Equal((SlaPhase.Running, Hours(24 + 3)), (next.Phase, next.Due));
    }

    [Fact]
    public void An_event_that_starts_and_is_one_of_those_that_stop_counts_when_the_due_is_computed_again()
    {
        var agreement = ServiceLevelAgreement.Create("any", Desk)
            .Target("any", t => t
                .Limit(Priority.P2, "4 bh").Limit(Priority.P1, "8 bh").OnChange(ChangePolicy.RecomputeFromStart)
                .StartedBy(CaseEventKind.Opened).StoppedByAll(CaseTrigger.OnStatus("a"), CaseEventKind.Resolved))
            .Build();
        CaseHistory history = new("C", [
            CaseEvent.Opened(Monday9, Priority.P2, CaseStatus.Of("a")), CaseEvent.Resolved(Hours(1)),
            CaseEvent.PriorityChanged(Hours(2), Priority.P1), CaseEvent.Reopened(Hours(5))]);
        Assert.Equal(Hours(24 + 4), agreement.Read(history, Hours(6)).Targets[0].Due); // seven hours are left at 14:00
    }

    [Fact]
    public void Time_without_a_limit_counts_as_the_limit_at_hand_counts()
    {
        var resolution = Read(
            t => t.Limit(Priority.P1, "20 bh").Limit(Priority.P3, "20 bh", Always).NotApplicable(Priority.P2),
            Hours(14),
            CaseEvent.PriorityChanged(Hours(12), Priority.P1),
            CaseEvent.PriorityChanged(Hours(13), Priority.P3));
        Assert.Equal(Hours(13 + 8), resolution.Due); // twelve hours without a limit around the clock, and none at the desk
    }

    [Fact]
    public void Elapsed_open_time_is_told_by_the_calendar_that_judges()
    {
        static ClockTime Elapsed(ChangePolicy policy) => Read(
            t => t.Limit(Priority.P2, "20 bh").Limit(Priority.P1, "20 bh", Always).OnChange(policy), Hours(12),
            CaseEvent.PriorityChanged(Hours(12), Priority.P1)).TimeUsed;

        Assert.Equal(new(Duration.FromHours(8), Duration.FromHours(12)), Elapsed(ChangePolicy.KeepElapsed));
        Assert.Equal(new(Duration.FromHours(12), Duration.FromHours(12)), Elapsed(ChangePolicy.RecomputeFromStart));
    }

    private static TargetReading Read(Action<SlaTargetBuilder> target, Instant asOf, params CaseEvent[] events) =>
        ServiceLevelAgreement.Create("any", Desk).Resolution(target).Build()
            .Read(new("C", [CaseEvent.Opened(Monday9, Priority.P2), .. events]), asOf).Targets[0];

    private static Instant Hours(int hours) => Monday9 + Duration.FromHours(hours);

    private static CaseEvent Status(Instant at, string status) => CaseEvent.StatusChanged(at, CaseStatus.Of(status));
}
