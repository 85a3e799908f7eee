using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

public class ServiceLevelAgreementTests
{
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();

    private static readonly ServiceLevelAgreement Gold = ServiceLevelAgreement.Create("gold", Desk)
        .FirstResponse(t => t.Limit(Priority.P1, "1 bh").Limit(Priority.P2, "4 bh").NotApplicable(Priority.P3))
        .Resolution(
            t => t.Limit(Priority.P1, "4 bh").Limit(Priority.P2, "8 bh").NotApplicable(Priority.P3).PauseOn("Awaiting user"))
        .Build();

    // Monday 2 March 2026
    private static readonly Instant Monday9 = At("2026-03-02T09:00");

    [Fact]
    public void A_running_clock_tells_due_elapsed_and_remaining()
    {
        var resolution = Read("2026-03-02T12:00").Target(SlaTarget.Resolution);
        Assert.Equal(SlaPhase.Running, resolution.Phase);
        Assert.Equal(SlaVerdict.Pending, resolution.Verdict);
        Assert.Equal(At("2026-03-02T17:00"), resolution.Due);
        Assert.Equal(Hours(3, 3), resolution.TimeUsed);
        Assert.Equal(Hours(5, 5), resolution.Remaining);
        Assert.Equal(default, resolution.Lateness);
    }

    [Fact]
    public void Lateness_may_be_no_open_time_and_three_hours_of_wall_time()
    {
        var resolution = Read("2026-03-02T21:00", CaseEvent.Resolved(At("2026-03-02T20:00"))).Target(SlaTarget.Resolution);
        Assert.Equal((SlaPhase.Stopped, SlaVerdict.Breached), (resolution.Phase, resolution.Verdict));
        Assert.Equal(Hours(0, 3), resolution.Lateness);
        Assert.Equal(Hours(8, 11), resolution.TimeUsed);
        Assert.Equal(default(ClockTime), resolution.Remaining!.Value);
    }

    [Fact]
    public void Stopping_exactly_at_due_is_met_and_a_nanosecond_later_is_breached()
    {
        var due = At("2026-03-02T17:00");
        Assert.Equal(SlaVerdict.Met, Read("2026-03-03T00:00", CaseEvent.Resolved(due)).Target(SlaTarget.Resolution).Verdict);
        Assert.Equal(
            SlaVerdict.Breached,
            Read("2026-03-03T00:00", CaseEvent.Resolved(due + Duration.Epsilon)).Target(SlaTarget.Resolution).Verdict);
    }

    [Fact]
    public void A_pause_moves_the_due_by_what_was_left()
    {
        CaseEvent[] events = [Status("2026-03-02T11:00", "Awaiting user"), Status("2026-03-03T10:00", "Active")];
        var paused = Read("2026-03-02T23:00", events).Target(SlaTarget.Resolution);
        Assert.Equal(SlaPhase.Paused, paused.Phase);
        Assert.Equal(At("2026-03-03T15:00"), paused.Due); // as if resumed now, at 23:00: six hours from Tuesday 09:00
        var resumed = Read("2026-03-03T12:00", events).Target(SlaTarget.Resolution);
        Assert.Equal(At("2026-03-03T16:00"), resumed.Due); // six hours from Tuesday 10:00
        Assert.Equal(Hours(4, 4), resumed.TimeUsed);
        // pauses on nothing
        Assert.Equal(At("2026-03-02T13:00"), Read("2026-03-03T12:00", events).Target(SlaTarget.FirstResponse).Due);
    }

    [Fact]
    public void A_pause_that_begins_after_due_clears_no_breach()
    {
        var resolution = Read("2026-03-04T12:00", Status("2026-03-03T10:00", "Awaiting user")).Target(SlaTarget.Resolution);
        Assert.Equal((SlaPhase.Paused, SlaVerdict.Breached), (resolution.Phase, resolution.Verdict));
        Assert.Equal(At("2026-03-02T17:00"), resolution.Due);
    }

    [Fact]
    public void A_pause_that_begins_exactly_at_due_is_in_time_and_one_a_nanosecond_later_is_not()
    {
        var due = At("2026-03-02T17:00");
        CaseEvent[] inTime = [CaseEvent.StatusChanged(due, CaseStatus.Of("Awaiting user")), Status("2026-03-04T10:00", "Active")];
        Assert.Equal((SlaVerdict.Pending, At("2026-03-04T10:00")), Answer(Read("2026-03-04T10:00", inTime)));
        Assert.Equal((SlaVerdict.Pending, At("2026-03-03T12:00")), Answer(Read("2026-03-03T12:00", inTime)));
        CaseEvent[] late =
        [
            CaseEvent.StatusChanged(due + Duration.Epsilon, CaseStatus.Of("Awaiting user")), Status("2026-03-04T10:00", "Active"),
        ];
        Assert.Equal((SlaVerdict.Breached, due), Answer(Read("2026-03-04T10:00", late)));

        static (SlaVerdict, Instant?) Answer(CaseReading reading) =>
            (reading.Target(SlaTarget.Resolution).Verdict, reading.Target(SlaTarget.Resolution).Due);
    }

    [Fact]
    public void A_pause_goes_straight_into_the_resolution()
    {
        var resolution = Read(
            "2026-03-10T00:00", Status("2026-03-02T11:00", "Awaiting user"),
            CaseEvent.Resolved(At("2026-03-09T10:00"))).Target(SlaTarget.Resolution);
        Assert.Equal(SlaVerdict.Met, resolution.Verdict);
        Assert.Equal(Hours(2, 2), resolution.TimeUsed);
        Assert.Equal(At("2026-03-09T16:00"), resolution.Due);
        Assert.Equal(Hours(6, 6), resolution.Remaining);
    }

    [Fact]
    public void A_case_opened_in_a_pausing_status_starts_paused()
    {
        var history = new CaseHistory("C-1", [CaseEvent.Opened(Monday9, Priority.P2, CaseStatus.Of("Awaiting user"))]);
        var resolution = Gold.Read(history, At("2026-03-02T12:00")).Target(SlaTarget.Resolution);
        Assert.Equal(SlaPhase.Paused, resolution.Phase);
        Assert.Equal(default, resolution.TimeUsed);
    }

    [Fact]
    public void The_time_between_resolution_and_reopening_is_a_pause()
    {
        CaseEvent[] events = [CaseEvent.Resolved(At("2026-03-02T11:00")), CaseEvent.Reopened(At("2026-03-05T09:00"))];
        Assert.Equal(SlaVerdict.Met, Read("2026-03-04T00:00", events).Target(SlaTarget.Resolution).Verdict);
        var reopened = Read("2026-03-05T10:00", events).Target(SlaTarget.Resolution);
        Assert.Equal((SlaPhase.Running, SlaVerdict.Pending), (reopened.Phase, reopened.Verdict));
        Assert.Equal(At("2026-03-05T15:00"), reopened.Due);
        Assert.Equal(Hours(3, 3), reopened.TimeUsed);
    }

    [Fact]
    public void The_first_response_is_the_first_reply_or_the_resolution()
    {
        Assert.Equal(
            SlaVerdict.Met,
            Read("2026-03-09T00:00", CaseEvent.AgentReplied(At("2026-03-02T13:00"))).Target(SlaTarget.FirstResponse).Verdict);
        Assert.Equal(
            SlaVerdict.Met,
            Read("2026-03-09T00:00", CaseEvent.Resolved(At("2026-03-02T13:00"))).Target(SlaTarget.FirstResponse).Verdict);
        Assert.Equal(
            SlaVerdict.Breached,
            Read("2026-03-09T00:00", CaseEvent.CustomerReplied(At("2026-03-02T12:00"))).Target(SlaTarget.FirstResponse).Verdict);
    }

    [Fact]
    public void A_new_priority_keeps_the_time_used()
    {
        CaseEvent[] raised = [CaseEvent.PriorityChanged(At("2026-03-02T11:00"), Priority.P1)];
        // 4 h less 2 h used
        Assert.Equal(At("2026-03-02T13:00"), Read("2026-03-02T12:00", raised).Target(SlaTarget.Resolution).Due);

        CaseEvent[] tooLate = [CaseEvent.PriorityChanged(At("2026-03-02T15:00"), Priority.P1)];
        var resolution = Read("2026-03-02T15:00", tooLate).Target(SlaTarget.Resolution);
        Assert.Equal(At("2026-03-02T13:00"), resolution.Due); // when 4 h had been used
        Assert.Equal(SlaVerdict.Breached, resolution.Verdict);
    }

    [Fact]
    public void A_new_priority_after_the_stop_judges_nothing_until_the_case_is_reopened()
    {
        CaseEvent[] events =
        [
            CaseEvent.Resolved(At("2026-03-02T15:00")),
            CaseEvent.PriorityChanged(At("2026-03-02T16:00"), Priority.P1),
            CaseEvent.Reopened(At("2026-03-03T09:00")),
        ];
        Assert.Equal(SlaVerdict.Met, Read("2026-03-02T17:00", events).Target(SlaTarget.Resolution).Verdict);
        Assert.Equal(SlaVerdict.Breached, Read("2026-03-03T09:00", events).Target(SlaTarget.Resolution).Verdict);
    }

    [Fact]
    public void A_priority_without_limit_reads_not_applicable()
    {
        var reading = Gold.Read(new("C-1", [CaseEvent.Opened(Monday9, Priority.P3)]), At("2026-03-20T12:00"));
        Assert.All(
            reading.Targets, t => Assert.Equal((SlaPhase.NotApplicable, SlaVerdict.Pending, null), (t.Phase, t.Verdict, t.Due)));
        Assert.Empty(reading.Breaches);
        Assert.Null(reading.DueFirst);
    }

    [Fact]
    public void An_undeclared_priority_refuses_the_case_once_the_case_has_it()
    {
        CaseHistory history = new(
            "C-7", [CaseEvent.Opened(Monday9, Priority.P1), CaseEvent.PriorityChanged(At("2026-03-05T09:00"), Priority.P5)]);
        Assert.True(Gold.TryRead(history, At("2026-03-05T08:59"), out _, out _));
        Assert.False(Gold.TryRead(history, At("2026-03-05T09:00"), out var reading, out var problem));
        Assert.Null(reading);
        Assert.All(
            new[] { "C-7", "First response", "P5", "P1, P2, P3" },
            part => Assert.Contains(part, problem, StringComparison.Ordinal));
        Assert.Equal(
            problem,
            Assert.Throws<ArgumentException>(
                "history", () => Gold.Read(history, At("2026-03-05T09:00"))).Message.Split(" (Parameter")[0]);
    }

    [Fact]
    public void Before_the_opening_no_clock_has_started()
    {
        var reading = Read("2026-03-02T08:59");
        Assert.All(
            reading.Targets,
            t => Assert.Equal(
                (SlaPhase.NotStarted, SlaVerdict.Pending, null, default, null),
                (t.Phase, t.Verdict, t.Due, t.TimeUsed, t.Limit)));
        Assert.Equal(Priority.None, reading.Priority);
    }

    [Fact]
    public void A_bad_limit_is_the_only_problem_of_its_target() =>
        Assert.Equal(
            "Agreement bad cannot be built:\n- Resolution, priority P1: \"-4 bh\" is not " + TimeLimit.Allowed,
            Assert.Throws<InvalidOperationException>(
                ServiceLevelAgreement.Create("bad", Desk).Resolution(t => t.Limit(Priority.P1, "-4 bh")).Build).Message);

    [Fact]
    public void A_target_tells_the_priority_and_limit_that_judged_it()
    {
        CaseEvent[] events =
        [
            CaseEvent.AgentReplied(At("2026-03-02T10:00")), CaseEvent.PriorityChanged(At("2026-03-02T11:00"), Priority.P1),
        ];
        var reading = Read("2026-03-02T12:00", events);
        Assert.Equal(
            (Priority.P1, "P2 4 bh", "P1 4 bh"),
            (reading.Priority, reading.Targets[0].Limit!.ToString(), reading.Targets[1].Limit!.ToString()));
    }

    [Fact]
    public void A_pausing_status_set_after_the_stop_pauses_the_reopened_case()
    {
        CaseEvent[] events =
        [
            CaseEvent.Resolved(At("2026-03-02T11:00")), Status("2026-03-02T12:00", "Awaiting user"),
            CaseEvent.Reopened(At("2026-03-02T13:00")),
        ];
        Assert.Equal(SlaPhase.Paused, Read("2026-03-02T14:00", events).Target(SlaTarget.Resolution).Phase);
        CaseEvent[] before =
        [
            Status("2026-03-02T10:00", "Awaiting user"), CaseEvent.Resolved(At("2026-03-02T11:00")),
            CaseEvent.Reopened(At("2026-03-02T13:00")),
        ];
        Assert.Equal(SlaPhase.Running, Read("2026-03-02T14:00", before).Target(SlaTarget.Resolution).Phase);
    }

    [Fact]
    public void An_instant_out_of_range_is_refused_whatever_the_clocks_do()
    {
        CaseHistory history = new("C-1", [CaseEvent.Opened(Monday9, Priority.P2), CaseEvent.Resolved(Monday9)]);
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => Gold.Read(history, Instant.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => Gold.Read(history, Instant.MinValue));
    }

    [Fact]
    public void What_is_set_on_a_target_after_its_call_still_counts()
    {
        SlaTargetBuilder? target = null;
        var builder = ServiceLevelAgreement.Create("late", Desk).Resolution(t => target = t.Limit(Priority.P1, "4 bh"));
        target!.Limit(Priority.P2, "8 bh");
        Assert.Equal("late: Resolution: P1 4 bh, P2 8 bh", builder.Build().ToString());
        Assert.Equal(builder.Build(), builder.Build());
    }

    [Fact]
    public void The_target_due_first_is_the_headline()
    {
        Assert.Equal(SlaTarget.FirstResponse, Read("2026-03-02T10:00").DueFirst!.Value.Name);
        Assert.Equal(
            SlaTarget.Resolution, Read("2026-03-02T10:00", CaseEvent.AgentReplied(At("2026-03-02T09:30"))).DueFirst!.Value.Name);
    }

    [Fact]
    public void A_due_that_the_calendar_cannot_reach_stays_pending()
    {
        var once = BusinessCalendar.In("UTC").Override(new(2026, 3, 2), "09:00-12:00").Build();
        var agreement = ServiceLevelAgreement.Create("once", once)
            .Resolution(t => t.Limit(Priority.P2, "4 bh").Limit(Priority.P1, "2 bh").PauseOn("x")).Build();
        CaseEvent[] events =
        [
            Status("2026-03-02T10:00", "x"), Status("2026-03-02T11:00", "y"),
            CaseEvent.PriorityChanged(At("2026-03-05T00:00"), Priority.P1),
        ];
        var history = new CaseHistory("C-1", [CaseEvent.Opened(Monday9, Priority.P2), .. events]);
        var pending = agreement.Read(history, At("2026-03-04T00:00")).Targets[0];
        Assert.Equal((SlaVerdict.Pending, null, null), (pending.Verdict, pending.Due, pending.Remaining));
        // 2 h used exactly at 12:00
        Assert.Equal(At("2026-03-02T12:00"), agreement.Read(history, At("2026-03-05T00:00")).Targets[0].Due);
    }

    [Fact]
    public void Limits_of_elapsed_time_run_day_and_night()
    {
        var agreement = ServiceLevelAgreement.Create("wall", Desk)
            .Resolution(t => t.Limit(Priority.P2, "24 h").PauseOn("Awaiting user")).Build();
        var history = new CaseHistory(
            "C-1",
            [
                CaseEvent.Opened(Monday9, Priority.P2), Status("2026-03-02T21:00", "Awaiting user"),
                Status("2026-03-03T01:00", "Active"),
            ]);
        Assert.Equal(At("2026-03-03T13:00"), agreement.Read(history, At("2026-03-03T02:00")).Targets[0].Due);
    }

    [Fact]
    public void Limits_in_working_days_pause_in_open_time_and_others_in_wall_time()
    {
        // seven hours of open time, 23 of wall time
        CaseEvent[] pause = [Status("2026-03-02T11:00", "x"), Status("2026-03-03T10:00", "y")];
        Assert.Equal(At("2026-03-04T16:00"), Due("2 bd", "2 bd", pause)); // Wednesday 09:00 and seven hours
        Assert.Equal(At("2026-03-05T08:00"), Due("2 d", "2 d", pause));
        Assert.Equal(At("2026-03-17T08:00"), Due("2 w", "2 w", pause));
        Assert.Equal(At("2026-04-03T08:00"), Due("1 mo", "1 mo", pause));

        // A new priority computes the due again from the start, and the pause moves it again.
        Assert.Equal(
            At("2026-03-05T16:00"),
            Due("2 bd", "3 bd", [.. pause, CaseEvent.PriorityChanged(At("2026-03-04T09:00"), Priority.P1)]));
        Assert.Equal(
            At("2026-03-03T16:00"),
            Due("2 bd", "1 bd", [.. pause, CaseEvent.PriorityChanged(At("2026-03-05T09:00"), Priority.P1)]));

        static Instant? Due(string before, string after, CaseEvent[] events) => ServiceLevelAgreement.Create("days", Desk)
            .Resolution(t => t.Limit(Priority.P2, before).Limit(Priority.P1, after).PauseOn("x")).Build()
            .Read(new("C-1", [CaseEvent.Opened(Monday9, Priority.P2), .. events]), At("2026-03-05T09:00")).Targets[0].Due;
    }

    [Fact]
    public void Unknown_targets_are_named() =>
        Assert.Contains(
            "First response",
            Assert.Throws<ArgumentException>("name", () => Read("2026-03-02T10:00").Target("Reply")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_broken_agreement_reports_every_rule_at_once()
    {
        var error = Assert.Throws<InvalidOperationException>(() => ServiceLevelAgreement.Create("bad", Desk)
            .FirstResponse(t => t.Limit(Priority.P1, "4 bananas").Limit(Priority.P2, "1 h").Limit(Priority.P2, "2 h"))
            .Resolution(t => t.Limit(Priority.P1, "4 bh").Limit(Priority.P2, "1 h"))
            .NextResponse(t => t.PauseOn("x"))
            .Build());
        Assert.All(
            new[] { "bad", "4 bananas", "priority P2 twice", "mixes", "Next response has no limit" },
            part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        Assert.False(ServiceLevelAgreement.Create("empty", Desk).TryBuild(out _, out var problems));
        Assert.Contains("no target", problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_short_and_name_what_counts()
    {
        Assert.Equal(
            "gold: First response: P1 1 bh, P2 4 bh, P3 not applicable; "
            + "Resolution: P1 4 bh, P2 8 bh, P3 not applicable (paused on Awaiting user)",
            Gold.ToString());
        Assert.Equal(
            "Resolution: Running, Pending, due 2026-03-02T17:00:00Z",
            Read("2026-03-02T10:00").Target(SlaTarget.Resolution).ToString());
        Assert.Equal("1:30:00 open, 30:00:00 wall", new ClockTime(Duration.FromMinutes(90), Duration.FromHours(30)).ToString());
    }

    private static CaseReading Read(string asOf, params CaseEvent[] events) =>
        Gold.Read(new("C-1", [CaseEvent.Opened(Monday9, Priority.P2), .. events]), At(asOf));

    private static CaseEvent Status(string at, string status) => CaseEvent.StatusChanged(At(at), CaseStatus.Of(status));

    private static ClockTime Hours(double open, double wall) => new(Duration.FromHours(open), Duration.FromHours(wall));

    private static Instant At(string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(text).Value.InUtc().ToInstant();

    [Fact]
    public void An_agreement_under_a_composite_of_a_registry_needs_a_zone_for_limits_in_dates()
    {
        var berlin = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var delhi = BusinessCalendar.In("Asia/Kolkata").Weekdays("09:00-17:00").Build();
        var registry = new CalendarRegistry(
            [berlin.Union(delhi).WithVersion(new("sun")), berlin.Union(delhi).WithZone(berlin.Zone).WithVersion(new("dated"))]);
        var opened = Instant.FromUtc(2026, 3, 2, 2, 0);
        var history = new CaseHistory("C", [CaseEvent.Opened(opened, Priority.P1)]);
        Assert.Equal(
            Instant.FromUtc(2026, 3, 2, 7, 30),
            ServiceLevelAgreement.Create("sun", registry.Latest("sun")).Resolution(t => t.Limit(Priority.P1, "4 bh")).Build()
                .Read(history, opened).Targets[0].Due);
        Assert.Equal(
            Instant.FromUtc(2026, 3, 3, 3, 30),
            ServiceLevelAgreement.Create("dated", registry.Latest("dated")).Resolution(t => t.Limit(Priority.P1, "1 bd")).Build()
                .Read(history, opened).Targets[0].Due);
        var e = Assert.Throws<InvalidOperationException>(
            () => ServiceLevelAgreement.Create("sun", registry.Latest("sun")).Resolution(t => t.Limit(Priority.P1, "1 bd"))
                .Build());
        Assert.Contains(
            "Resolution has limits in dates, but the calendar is a composite without a time zone",
            e.Message,
            StringComparison.Ordinal);
    }
}
