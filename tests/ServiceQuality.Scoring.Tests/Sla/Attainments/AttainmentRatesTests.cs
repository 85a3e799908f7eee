using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla.Attainments;

/// <summary>Shares with the open ones in the base, and open breaches in the periods of their stops.</summary>
public class AttainmentRatesTests
{
    private static readonly AttainmentPlan ByTarget = AttainmentPlan.By(AttainmentKeys.Target);

    // A day begins at minute 360: opened before, P1 due at 60 minutes.
    private static readonly AttainmentPlan Days =
        ByTarget.PerPeriod(PeriodLength.Day, DateTimeZone.Utc, PeriodAttribution.Stopping);

    [Fact]
    public void A_clock_that_stopped_late_has_stopped_and_an_open_one_has_started()
    {
        var row = Resolution(Attainment.Run(
            [
                Resolved("met", Priority.P1, 5), Resolved("late", Priority.P1, 90), Resolved("open late", Priority.P1, 200),
                Resolved("running", Priority.P2, 200), Resolved("excluded", Priority.P1, 5),
            ],
            ByTarget,
            excluded: t => t.Case.CaseId == "excluded" ? "test" : null));
        Assert.Equal((2L, 4L, 3L, 1L), (row.Stopped, row.Started, row.Decided, row.Met));
        Assert.Equal("0.500 [0.150, 0.850], n = 4 (Wilson score)", row.StoppedOfStarted.ToString());
        Assert.Equal("0.333 [0.061, 0.792], n = 3 (Wilson score)", row.MetOfDecided.ToString());
        Assert.Equal((true, 4L), (row.AssessStopped(Proportion.FromPercent(50), 1).IsAttained, row.AssessStopped(
            Proportion.FromPercent(50)).N));
        Assert.Equal(
            "at least 40 %: not attained, Unproven: 0.333 [0.061, 0.792], n = 3 (Wilson score)",
            row.Assess(Proportion.FromPercent(40), 3).ToString());
    }

    [Fact]
    public void The_table_has_both_shares_beside_their_bases()
    {
        var attainment = Attainment.Run(
            [Resolved("in time", Priority.P1, 5, 400), Resolved("open", Priority.P1, 900, 400)],
            AttainmentPlan.By(AttainmentKeys.Target).PerPeriod(PeriodLength.Day, DateTimeZone.Utc, PeriodAttribution.Stopping));
        Assert.Equal(
            """
            **Attainment by Target and Day of Stopping in UTC, each case once**

            | group | started | stopped | stopped of started % | 95 % interval of stopped | decided | met | met of decided % | 95 % interval of met |
            | --- | ---: | ---: | ---: | --- | ---: | ---: | ---: | --- |
            | First response, (no period) | 1 | 0 | 0.0 | [0.0, 79.3] | 1 | 0 | 0.0 | [0.0, 79.3] |
            | First response, 2025-12-31 | 1 | 1 | 100.0 | [20.7, 100.0] | 1 | 1 | 100.0 | [20.7, 100.0] |
            | Replies, (no period) | 0 | 0 |  |  | 0 | 0 |  |  |
            | Resolution, (no period) | 1 | 0 | 0.0 | [0.0, 79.3] | 1 | 0 | 0.0 | [0.0, 79.3] |
            | Resolution, 2025-12-31 | 1 | 1 | 100.0 | [20.7, 100.0] | 1 | 1 | 100.0 | [20.7, 100.0] |

            Started: stopped in time or late, and still open. Decided: met, stopped late, and still open after due.

            Intervals: Wilson score.

            First response, 2025-12-31: 1 open breach is in no period.

            Resolution, 2025-12-31: 1 open breach is in no period.

            """,
            attainment.ToTable().ToMarkdown());
    }

    // Due at 60 and open; due at 60, stopped at 5 and at 400, which is the next day; not due before 180.
    [Fact]
    public void An_open_breach_is_in_no_period_of_stopping_and_the_rows_say_so()
    {
        CaseReading[] readings =
        [
            Resolved("open", Priority.P1, 900, 500), Resolved("in time", Priority.P1, 5, 500),
            Resolved("next day", Priority.P1, 400, 500), Resolved("not due", Priority.P3, 900, 150),
        ];
        Assert.Equal(
        [
            "Resolution, (no period): 0.0 % [0.0, 79.3] (0 met, 1 breached of which 1 open, 1 running)",
            "Resolution, 2025-12-31: 100.0 % [20.7, 100.0] (1 met, 0 breached); 1 open breach is in no period",
            "Resolution, 2026-01-01: 0.0 % [0.0, 79.3] (0 met, 1 breached); 1 open breach is in no period",
        ], Texts(Days));
        Assert.Equal(
        [
            "Resolution, (no period): nothing decided (0 met, 0 breached, 1 running)",
            "Resolution, 2025-12-31: 50.0 % [9.5, 90.5] (1 met, 1 breached of which 1 open)",
            "Resolution, 2026-01-01: 0.0 % [0.0, 79.3] (0 met, 1 breached)",
        ], Texts(ByTarget.PerPeriod(PeriodLength.Day, DateTimeZone.Utc, PeriodAttribution.StoppingOrBreach)));

        var twice = Attainment.Run(readings, Days).Merge(Attainment.Run(Renamed(readings, "x"), Days));
        Assert.Equal("2 open breaches are in no period", twice.Rows[^1].Warning);
        Assert.Equal((2L, 0L), (twice.Rows[^1].OpenBreachesWithoutPeriod, twice.Rows[^3].OpenBreachesWithoutPeriod));
        Assert.All(twice.RollUp(AttainmentKeys.Target).Rows, r => Assert.Null(r.Warning));

        IEnumerable<string> Texts(AttainmentPlan plan) =>
            Attainment.Run(readings, plan).Rows.Where(r => r.Target == SlaTarget.Resolution).Select(r => r.ToString());
    }

    // Asked at 0, answered at 40 of 30 minutes; asked again the next day, and running: the late cycle puts the case on its day.
    [Fact]
    public void A_case_counts_in_the_period_of_its_first_breached_cycle()
    {
        var reading = Agreement.Read(
            new("C",
            [
                CaseEvent.Opened(Start, Priority.P1), CaseEvent.CustomerReplied(Start), CaseEvent.AgentReplied(At(40)),
                CaseEvent.CustomerReplied(At(400)),
            ]),
            At(410));
        var plan = ByTarget.PerPeriod(PeriodLength.Day, DateTimeZone.Utc, PeriodAttribution.StoppingOrBreach);
        var row = Attainment.Run([reading], plan).Rows.Single(r => r.Target == Replies);
        Assert.Equal("Replies, 2025-12-31: 0.0 % [0.0, 79.3] (0 met, 1 breached)", row.ToString());
    }

    // By hand: each reading on the day of its stop, or else, when it is breached, on the day of its due instant.
    [Law]
    public Property Stops_and_open_breaches_are_counted_where_a_count_by_hand_puts_them() => Laws.ForAll(
        from readings in Readings from zone in Gen.Elements(Zones) select (readings, zone), x =>
    {
        var rows = Attainment.Run(
            x.readings,
            ByTarget.PerPeriod(PeriodLength.Day, x.zone, PeriodAttribution.StoppingOrBreach).PerCycle()).Rows;
        Assert.Equal(x.readings.Sum(r => r.Targets.Sum(t => (long)Math.Max(1, t.Clock.Cycles))), rows.Sum(r => r.Total));
        Assert.All(rows.Where(r => r.Key.Period is null), r => Assert.Equal((0L, 0L, 0L), (r.Met, r.Breached, r.Stopped)));
        Assert.All(rows, r => Assert.Null(r.Warning));
        var expected = x.readings.SelectMany(r => r.Targets.SelectMany(t => t.Cycles.Select(c => (t.Name, Cycle: c))))
            .Where(c => c.Cycle.Phase is not SlaPhase.NotApplicable)
            .Select(c => (c.Name, At: c.Cycle.Stopped ?? (c.Cycle.Verdict == SlaVerdict.Breached ? c.Cycle.Due : null)))
            .Where(c => c.At is not null)
            .GroupBy(c => (c.Name, Day: ReportPeriod.At(PeriodLength.Day, c.At!.Value, x.zone)))
            .ToDictionary(g => g.Key, g => g.LongCount());
        Assert.Equal(
            expected,
            rows.Where(r => r.Key.Period is not null && r.Decided > 0).ToDictionary(
                r => (r.Target, r.Key.Period!.Value), r => r.Decided));
    });

    [Law]
    public Property Open_breaches_without_a_period_are_those_of_the_row_without_one() => Laws.ForAll(Readings, readings =>
    {
        var rows = Attainment.Run(readings, Days).Rows;
        Assert.All(rows, r =>
        {
            var open = rows.FirstOrDefault(o => o.Target == r.Target && o.Key.Period is null)?.LateWhileOpen ?? 0;
            Assert.Equal(r.Key.Period is null ? 0 : open, r.OpenBreachesWithoutPeriod);
            Assert.Equal(r.OpenBreachesWithoutPeriod == 0, r.Warning is null);
        });
    });

    private static AttainmentRow Resolution(Attainment attainment) =>
        attainment.Rows.Single(r => r.Target == SlaTarget.Resolution);
}
