using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla.Attainments;

public class AttainmentTallyTests
{
    private static readonly AttainmentPlan ByTarget = AttainmentPlan.By(AttainmentKeys.Target);

    // Rows that the caller knows give the same counts as rows found from the events: by case always, by cycle where cycles keep
    // to one row.
    [Law]
    public Property Numbered_rows_count_as_found_ones() => Laws.ForAll(
        from readings in Readings
        from cycles in Gen.Elements(
            CycleCounting.ByCase, CycleCounting.ByCycle)
        select (readings, cycles), x =>
    {
        AttainmentTally numbered = new(ByTarget.WithCycles(x.cycles)), found = new(ByTarget.WithCycles(x.cycles));
        foreach (var reading in x.readings)
        {
            found.Add(reading);
            numbered.Add(reading.Clocks, [.. reading.Targets.Select(t => numbered.RowOf(new(t.Name)))]);
        }

        Assert.Equal(found.ToAttainment(), numbered.ToAttainment());
    });

    [Fact]
    public void A_row_keeps_its_number_and_an_empty_one_is_none()
    {
        AttainmentTally tally = new(AttainmentPlan.By(AttainmentKeys.Priority | AttainmentKeys.Team));
        var row = tally.RowOf(new(priority: Priority.P1, team: "north"));
        Assert.Equal(row, tally.RowOf(new(priority: Priority.P1, team: "north")));
        Assert.NotEqual(row, tally.RowOf(new(priority: Priority.P1, team: "")));
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(i + 2, tally.RowOf(new(priority: Priority.P2, team: $"team {i}")));
        }

        Assert.Empty(tally.ToAttainment().Rows);
        Assert.Equal("by Priority, Team, each case once: 0 counted in 102 rows", tally.ToString());
    }

    [Fact]
    public void Keys_and_rows_that_do_not_fit_are_refused()
    {
        AttainmentTally tally = new(ByTarget.PerPeriod(PeriodLength.Month, DateTimeZone.Utc, PeriodAttribution.Due));
        Assert.Throws<ArgumentException>("key", () => tally.RowOf(new()));
        Assert.Throws<ArgumentException>("key", () => tally.RowOf(new("a", Priority.P1)));
        Assert.Throws<ArgumentException>("key", () => tally.RowOf(new("a", tier: CustomerTier.None)));
        Assert.Throws<ArgumentException>("key", () => tally.RowOf(new("a", team: "")));
        Assert.Throws<ArgumentException>("key", () => tally.RowOf(new("a", period: ReportPeriod.Parse("2026"))));
        Assert.Throws<ArgumentException>(
            "key", () => new AttainmentTally(ByTarget).RowOf(new("a", period: ReportPeriod.Parse("2026"))));
        Assert.Throws<ArgumentNullException>("key", () => tally.RowOf(null!));
        Assert.Equal(0, tally.RowOf(new("a")));
        Assert.Equal(1, tally.RowOf(new("a", period: ReportPeriod.Parse("2026-01"))));
        Assert.Throws<ArgumentException>("rows", () => tally.Add(new ClockReading[2], [0]));
        Assert.Throws<ArgumentException>("rows", () => tally.Add(new ClockReading[1], [2]));
        Assert.Throws<ArgumentException>("rows", () => tally.Add(new ClockReading[1], [-1]));
        Assert.Throws<ArgumentNullException>("plan", () => new AttainmentTally(null!));
        Assert.Throws<ArgumentNullException>("reading", () => tally.Add(null!));
    }

    // The second case goes back in time, so the agreement refuses it; the third has no event.
    [Fact]
    public void Refused_cases_are_excluded_by_name()
    {
        CaseEvent[] events =
            [
                CaseEvent.Opened(Start, Priority.P1),
                CaseEvent.Resolved(At(5)),
                CaseEvent.Opened(At(9), Priority.P2),
                CaseEvent.Resolved(At(8)),
            ];
        int[] offsets = [0, 2, 4, 4];
        var (readings, faults) = (new ClockReading[9], new CaseFault[3]);
        Assert.Equal(2, Agreement.ReadAll(new CaseBatch(events, offsets), At(100), readings, faults));
        foreach (var attribution in Enum.GetValues<PeriodAttribution>())
        {
            AttainmentTally tally = new(
                AttainmentPlan.By(AttainmentKeys.Priority).PerPeriod(PeriodLength.Year, DateTimeZone.Utc, attribution));
            tally.AddAll(Agreement, new CaseBatch(events, offsets), At(100), readings);
            var rows = tally.ToAttainment().Rows;
            Assert.Equal(9, rows.Sum(r => r.Total));
            Assert.All(rows.SelectMany(r => r.Exclusions), e => Assert.Equal(AttainmentTally.Refused, e.Reason));
            Assert.Equal([("(none)", null), ("P2", attribution == PeriodAttribution.Opening ? "2025" : null)],
                rows.Where(r => r.Excluded > 0)
                .Select(r => (r.Priority.ToString(), r.Key.Period?.ToString())));
        }

        AttainmentTally numbered = new(ByTarget);
        numbered.Add(readings, [.. Enumerable.Repeat(numbered.RowOf(new("any")), 9)]);
        Assert.Equal(
            "any: 100.0 % [34.2, 100.0] (2 met, 0 breached, 1 not started, 6 excluded (refused by the agreement))",
            numbered.ToAttainment().Rows[0].ToString());
    }

    [Fact]
    public void Lists_of_other_lengths_are_refused()
    {
        AttainmentTally tally = new(ByTarget);
        CaseEvent[] events = [CaseEvent.Opened(Start, Priority.P1)];
        CaseBatch one = new(events, new[] { 0, 1 });
        Assert.Throws<ArgumentException>("readings", () => tally.AddAll(Agreement, one, At(1), new ClockReading[2]));
        Assert.Throws<ArgumentException>("teams", () => tally.AddAll(Agreement, one, At(1), new ClockReading[3], ["a", "b"]));
        Assert.Throws<ArgumentException>(
            "exclusions", () => tally.AddAll(Agreement, one, At(1), new ClockReading[3], default, ["a", "b"]));
        Assert.Throws<ArgumentException>(
            "exclusions", () => tally.AddAll(Agreement, one, At(1), new ClockReading[3], default, [""]));
        tally.AddAll(Agreement, new CaseBatch(default, default), At(1), []);
        tally.AddAll(Agreement, new CaseBatch(events, new[] { 0 }), At(1), []);
        Assert.Throws<ArgumentNullException>("agreement", () => tally.AddAll(null!, one, At(1), []));
        Assert.Empty(tally.ToAttainment().Rows);
    }

    [Fact]
    public void Counting_allocates_nothing_a_reading()
    {
        CaseEvent[] events = [.. Enumerable.Range(0, 4_000).Select(i =>
            i % 4 == 0 ? CaseEvent.Opened(At(i), i % 8 == 0 ? Priority.P1 : Priority.P2)
            : i % 4 == 3 ? CaseEvent.Resolved(At(i + 60))
            : i % 4 == 1 ? CaseEvent.CustomerReplied(At(i)) : CaseEvent.AgentReplied(At(i + 40)))];
        CaseBatch cases = new(events, Enumerable.Range(0, 1_001).Select(i => 4 * i).ToArray());
        var (readings, faults) = (new ClockReading[3_000], new CaseFault[1_000]);
        Assert.Equal(0, Agreement.ReadAll(cases, At(10_000), readings, faults));
        foreach (var cycles in Enum.GetValues<CycleCounting>())
        {
            AttainmentTally tally = new(AttainmentPlan
                .By(AttainmentKeys.Target | AttainmentKeys.Priority | AttainmentKeys.Tier | AttainmentKeys.Team)
                .PerPeriod(PeriodLength.Day, Zones[1], PeriodAttribution.Stopping).WithCycles(cycles));
            tally.AddAll(Agreement, cases, At(10_000), readings);
            var rows = Enumerable.Repeat(0, readings.Length).ToArray();
            tally.Add(readings, rows);
            var before = GC.GetAllocatedBytesForCurrentThread();
            tally.AddAll(Agreement, cases, At(10_000), readings);
            tally.Add(readings, rows);
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }
}
