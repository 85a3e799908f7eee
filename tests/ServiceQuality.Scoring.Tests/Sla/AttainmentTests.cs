using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla;

public class AttainmentTests
{
    private static readonly AttainmentPlan ByTarget = AttainmentPlan.By(AttainmentKeys.Target);

    // Resolution P1 has 60 minutes, P2 120; first response P1 10, P2 20; all read after 100 minutes.
    [Fact]
    public void Readings_are_counted_by_target_and_priority()
    {
        var rows = Attainment.ByPriority(
        [
            Resolved("a", Priority.P2, 90), // resolution met in 90 of 120, response late (20)
            Resolved("b", Priority.P1, 90), // both late
            Resolved("c", Priority.P1, 30), // resolution met, response late
            Resolved("d", Priority.P1, 5), // both met
            Resolved("e", Priority.P2, 200), // not resolved yet: resolution running, response late while open
            Resolved("f", Priority.P3, 200), // resolution running, response not applicable
            Resolved("g", Priority.P1, 200), // both late while open
        ]);
        Assert.Equal(
        [
            "First response P1: 25.0 % [4.6, 69.9] (1 met, 3 breached of which 1 open)",
            "First response P2: 0.0 % [0.0, 65.8] (0 met, 2 breached of which 1 open)",
            "First response P3: nothing decided (0 met, 0 breached, 1 not applicable)",
            "Replies P1: nothing decided (0 met, 0 breached, 4 not started)",
            "Replies P2: nothing decided (0 met, 0 breached, 2 not started)",
            "Replies P3: nothing decided (0 met, 0 breached, 1 not started)",
            "Resolution P1: 50.0 % [15.0, 85.0] (2 met, 2 breached of which 1 open)",
            "Resolution P2: 100.0 % [20.7, 100.0] (1 met, 0 breached, 1 running)",
            "Resolution P3: nothing decided (0 met, 0 breached, 1 running)",
        ], rows.Select(r => r.ToString()));
        Assert.Equal((SlaTarget.Resolution, Priority.P1, Proportion.Of(2, 4)), (rows[6].Target, rows[6].Priority, rows[6].Share));
        var p1 = rows[6];
        Assert.Equal((2L, 2L, 1L, 1L), (p1.Met, p1.Breached, p1.StoppedLate, p1.LateWhileOpen));
        Assert.Equal((4L, 0L, 4L), (p1.Decided, p1.Pending, p1.Total));
        Assert.Equal((0L, 1L, 1L, 1L), (rows[8].Decided, rows[8].Running, rows[8].Pending, rows[8][AttainmentState.Running]));
        Assert.Equal(ExactProportion.Of(2, 4), rows[6].ExactShare);
        Assert.Null(rows[2].Share);
        Assert.Equal(
            ("there is no trial", "Wilson score", 4L),
            (rows[2].MetOfDecided.Reason, rows[2].MetOfDecided.Method, rows[6].MetOfDecided.N));
        Assert.Throws<ArgumentOutOfRangeException>("state", () => rows[0][(AttainmentState)8]);
    }

    [Fact]
    public void Nothing_in_gives_no_row_and_null_is_refused()
    {
        Assert.Empty(Attainment.ByPriority([]));
        Assert.Equal("by Target, each case once: 0 counted in 0 rows", Attainment.Run([], ByTarget).ToString());
        Assert.Throws<ArgumentNullException>("readings", () => Attainment.ByPriority(null!));
        Assert.Throws<ArgumentNullException>("plan", () => Attainment.Run([], null!));
        var thrown = Assert.Throws<ArgumentException>(
            "readings", () => Attainment.Run([Resolved("a", Priority.P1, 5), null!], ByTarget));
        Assert.Contains("Reading 1 is null", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            "excluded", () => Attainment.Run([Resolved("a", Priority.P1, 5)], ByTarget, excluded: _ => " "));
    }

    [Fact]
    public void A_target_counts_where_it_was_judged_and_a_case_that_is_not_open_has_not_started()
    {
        var raised = Agreement.Read(
            new(
                "C",
                [CaseEvent.Opened(Start, Priority.P2), CaseEvent.Resolved(At(90)),
                    CaseEvent.PriorityChanged(At(95), Priority.P1)]), At(100));
        Assert.Equal(Priority.P1, raised.Priority);
        // No reply was asked for: as the case is now.
        Assert.Equal([Priority.P2, Priority.P1, Priority.P2], Attainment.ByPriority([raised]).Select(r => r.Priority));
        var rows = Attainment.ByPriority(
            [Agreement.Read(new("C", [CaseEvent.Opened(Start, Priority.P2)]), Start - Duration.Epsilon)]);
        Assert.Equal("Resolution (none): nothing decided (0 met, 0 breached, 1 not started)", rows[2].ToString());
    }

    [Fact]
    public void Tiers_teams_and_reasons_are_told_apart()
    {
        var plan = AttainmentPlan.By(AttainmentKeys.Tier | AttainmentKeys.Team);
        var gold = Agreement.Read(new("g", [CaseEvent.Opened(Start, Priority.P1, tier: CustomerTier.Of("gold"))]), At(5));
        var summary = Attainment.Run(
            [gold, Resolved("a", Priority.P1, 5), Resolved("b", Priority.P1, 5)],
            plan,
            r => r.CaseId == "a" ? null : "north",
            t => t.Name == SlaTarget.Resolution && t.Case.CaseId == "b" ? "duplicate" : null);
        Assert.Equal(
        [
            "(no tier), (no team): 100.0 % [34.2, 100.0] (2 met, 0 breached, 1 not started)",
            "(no tier), north: 100.0 % [20.7, 100.0] (1 met, 0 breached, 1 not started, 1 excluded (duplicate))",
            "gold, north: nothing decided (0 met, 0 breached, 2 running, 1 not started)",
        ], summary.Rows.Select(r => r.ToString()));
        Assert.Equal(
            ("duplicate", 1L, 1L),
            (summary.Rows[1].Exclusions[0].Reason, summary.Rows[1].Exclusions[0].Count, summary.Rows[1].Excluded));
        Assert.Equal("by Tier, Team, each case once: 9 counted in 3 rows", summary.ToString());
        Assert.Equal(
            "All: 100.0 % [43.9, 100.0] (3 met, 0 breached, 2 running, 3 not started, 1 excluded (duplicate))",
            summary.RollUp(AttainmentKeys.None).Rows[0].ToString());
        Assert.Throws<ArgumentException>("keys", () => summary.RollUp(AttainmentKeys.Target));
    }

    // Opened 18:00 UTC on 31 December 2025, due an hour later, stopped at 6:30 UTC on 1 January. In New York that is five hours
    // earlier: opened and due in 2025, stopped at 1:30 in 2026.
    [Fact]
    public void A_period_is_that_of_the_instant_asked_for_in_the_zone()
    {
        var late = Resolved("a", Priority.P1, 750, 800);
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        Assert.Equal("2025-12", PeriodOf(late, PeriodLength.Month, PeriodAttribution.Opening));
        Assert.Equal("2025-Q4", PeriodOf(late, PeriodLength.Quarter, PeriodAttribution.Due));
        Assert.Equal("2026", PeriodOf(late, PeriodLength.Year, PeriodAttribution.Stopping));
        Assert.Equal("2026-01-01", PeriodOf(late, PeriodLength.Day, PeriodAttribution.Stopping));
        // 31 December 2025 is a Wednesday.
        Assert.Equal("2026-W01", PeriodOf(late, PeriodLength.IsoWeek, PeriodAttribution.Opening));
        // It has not stopped.
        Assert.Null(PeriodOf(Resolved("a", Priority.P1, 750, 700), PeriodLength.Year, PeriodAttribution.Stopping));
        var open = Attainment.Run(
            [Resolved("a", Priority.P1, 750, 700)], ByTarget.PerPeriod(PeriodLength.Month, zone, PeriodAttribution.Stopping));
        Assert.Equal("Resolution, (no period): 0.0 % [0.0, 79.3] (0 met, 1 breached of which 1 open)", open.Rows[2].ToString());
        Assert.Equal("by Target and Month of Stopping in America/New_York, each case once", open.Plan.ToString());

        string? PeriodOf(Domain.Sla.CaseReading reading, PeriodLength length, PeriodAttribution attribution) =>
            Attainment.Run([reading], ByTarget.PerPeriod(length, zone, attribution)).Rows[2].Key.Period?.ToString();
    }

    // Replies within 30 minutes: asked at 0, answered at 10 (met); asked at 20, answered at 60 (late); asked at 70, answered at
    // 80 (met); asked at 90 and, at 100, running.
    [Fact]
    public void Cycles_count_by_case_with_the_worst_one_or_each()
    {
        var reading = Agreement.Read(
            new("C",
            [
                CaseEvent.Opened(Start, Priority.P1), CaseEvent.CustomerReplied(Start), CaseEvent.AgentReplied(At(10)),
                CaseEvent.CustomerReplied(At(20)), CaseEvent.PriorityChanged(At(25), Priority.P2), CaseEvent.AgentReplied(At(60)),
                CaseEvent.CustomerReplied(At(70)),
                CaseEvent.PriorityChanged(At(75), Priority.P3),
                CaseEvent.AgentReplied(At(80)),
                CaseEvent.CustomerReplied(At(90)),

            ]), At(100));
        var plan = AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Priority);
        Assert.Equal(["Replies P2: 0.0 % [0.0, 79.3] (0 met, 1 breached)"], Replied(plan));
        Assert.Equal(
        [
            "Replies P1: 100.0 % [20.7, 100.0] (1 met, 0 breached)",
            "Replies P2: 0.0 % [0.0, 79.3] (0 met, 1 breached)",
            "Replies P3: 100.0 % [20.7, 100.0] (1 met, 0 breached, 1 running)",
        ], Replied(plan.PerCycle()));
        // The next day begins at 60.
        var hours = ByTarget.PerPeriod(PeriodLength.Day, DateTimeZone.ForOffset(Offset.FromHours(5)), PeriodAttribution.Due);
        Assert.Equal(["Replies, 2025-12-31: 0.0 % [0.0, 79.3] (0 met, 1 breached)"], Replied(hours)); // due at 50
        Assert.Equal(
        [
            "Replies, 2025-12-31: 50.0 % [9.5, 90.5] (1 met, 1 breached)",
            "Replies, 2026-01-01: 100.0 % [20.7, 100.0] (1 met, 0 breached, 1 running)",
        ], Replied(hours.PerCycle()));

        IEnumerable<string> Replied(AttainmentPlan by) =>
            Attainment.Run([reading], by).Rows.Where(r => r.Target == Replies).Select(r => r.ToString());
    }

    [Fact]
    public void A_late_cycle_at_hand_is_late_while_open_and_after_a_late_one_breached()
    {
        List<CaseEvent> events = [CaseEvent.Opened(Start, Priority.P1), CaseEvent.CustomerReplied(Start)];
        Assert.Equal((0L, 1L), Counts());
        events.AddRange([CaseEvent.AgentReplied(At(40)), CaseEvent.CustomerReplied(At(41))]);
        Assert.Equal((1L, 0L), Counts());

        (long StoppedLate, long LateWhileOpen) Counts() =>
            Attainment.Run(
                [Agreement.Read(new("C", events), At(100))],
                ByTarget).Rows.First(r => r.Target == Replies) is var row ? (row.StoppedLate, row.LateWhileOpen) : default;
    }

    [Fact]
    public void Plans_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>("keys", () => AttainmentPlan.By(AttainmentKeys.Period));
        Assert.Throws<ArgumentOutOfRangeException>("keys", () => AttainmentPlan.By((AttainmentKeys)32));
        Assert.Throws<ArgumentOutOfRangeException>(
            "length", () => ByTarget.PerPeriod((PeriodLength)5, DateTimeZone.Utc, PeriodAttribution.Due));
        Assert.Throws<ArgumentOutOfRangeException>(
            "attribution", () => ByTarget.PerPeriod(PeriodLength.Day, DateTimeZone.Utc, (PeriodAttribution)4));
        Assert.Throws<ArgumentNullException>("zone", () => ByTarget.PerPeriod(PeriodLength.Day, null!, PeriodAttribution.Due));
        Assert.Equal((false, true), (ByTarget.CountsEachCycle, ByTarget.PerCycle().CountsEachCycle));
        Assert.Throws<ArgumentException>(
            "other", () => Attainment.Run([], ByTarget).Merge(Attainment.Run([], ByTarget.PerCycle())));
        Assert.Throws<ArgumentNullException>("other", () => Attainment.Run([], ByTarget).Merge(null!));
        Assert.Equal("all together, each case once", AttainmentPlan.By(AttainmentKeys.None).ToString());
        Assert.Equal(
            "by Day of Due in UTC, each case once",
            AttainmentPlan.By(AttainmentKeys.None).PerPeriod(
                PeriodLength.Day, DateTimeZone.Utc, PeriodAttribution.Due).ToString());
    }
}
