using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla.Attainments;

public class AttainmentComparisonTests
{
    // P1 is resolved within 60 minutes, under the stricter agreement within 30; P2 keeps its 120.
    [Fact]
    public void What_moves_under_another_agreement_is_counted()
    {
        CaseReading[] before =
        [
            Resolved("a", Priority.P1, 20),
            Resolved("b", Priority.P1, 45),
            Resolved("c", Priority.P1, 50),
            Resolved("d", Priority.P1, 90),

            Resolved("e", Priority.P2, 90), Resolved("f", Priority.P1, 200, asOf: 40),
        ];
        var comparison = Attainment.Compare(before, before.Select(r => Stricter.Read(r.History, r.AsOf)));
        Assert.Equal(
        [
            "First response P1: 0.0 % to 0.0 % (no change)",
            "First response P2: 0.0 % to 0.0 % (no change)",
            "Replies P1: nothing decided to nothing decided (no change)",
            "Replies P2: nothing decided to nothing decided (no change)",
            "Resolution P1: 75.0 % to 20.0 % (2 Met -> StoppedLate, 1 Running -> LateWhileOpen)",
            "Resolution P2: 100.0 % to 100.0 % (no change)",
        ], comparison.Rows.Select(r => r.ToString()));
        var row = comparison.Rows[4];
        Assert.Equal((2L, 3L), (row.Count(AttainmentState.Met, AttainmentState.StoppedLate), row.Changed));
        Assert.Equal(
            (1L, 1L, 2L),
            (
                row.Count(AttainmentState.Met, AttainmentState.Met),
                row.Count(AttainmentState.StoppedLate, AttainmentState.StoppedLate),
                row.Before.Breached + row.Before.Running));
        Assert.Equal("by Target, Priority, each case once: 3 of 18 changed", comparison.ToString());
        Assert.Throws<ArgumentOutOfRangeException>("before", () => row.Count((AttainmentState)8, AttainmentState.Met));
        Assert.Throws<ArgumentOutOfRangeException>("after", () => row.Count(AttainmentState.Met, (AttainmentState)8));
    }

    [Fact]
    public void What_has_no_partner_is_counted_apart()
    {
        var other = ServiceLevelAgreement.Create("other", BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build())
            .Resolution(t => t.Limit(Priority.P1, "10 min")).Close(t => t.Limit(Priority.P1, "1 h")).Build();
        CaseReading a = Resolved("a", Priority.P1, 20), b = Resolved("b", Priority.P1, 20);
        var comparison = Attainment.Compare(
            [a, b],
            [other.Read(a.History, a.AsOf), other.Read(Resolved("z", Priority.P1, 20).History, a.AsOf)],
            AttainmentPlan.By(AttainmentKeys.Target));
        Assert.Equal(
        [
            "Close: nothing decided to nothing decided (no change, 0 only before, 2 only after)",
            "First response: nothing decided to nothing decided (no change, 2 only before, 0 only after)",
            "Replies: nothing decided to nothing decided (no change, 2 only before, 0 only after)",
            "Resolution: 100.0 % to 0.0 % (1 Met -> StoppedLate, 1 only before, 1 only after)",
        ], comparison.Rows.Select(r => r.ToString()));
    }

    [Fact]
    public void A_comparison_that_cannot_be_is_refused()
    {
        var one = Resolved("a", Priority.P1, 20);
        Assert.Throws<ArgumentException>("before", () => Attainment.Compare([one, one], [one]));
        Assert.Throws<ArgumentException>("after", () => Attainment.Compare([one], [one, one]));
        Assert.Throws<ArgumentException>(
            "plan", () => Attainment.Compare([one], [one], AttainmentPlan.By(AttainmentKeys.None).PerCycle()));
        Assert.Throws<ArgumentNullException>("after", () => Attainment.Compare([one], null!));
        Assert.Equal(
            (0, "by Target, Priority, each case once: 0 of 0 changed"),
            (Attainment.Compare([], []).Rows.Count, Attainment.Compare([], []).ToString()));
    }

    [Law]
    public Property Both_sides_are_the_attainment_of_both() => Laws.ForAll(
        from readings in Readings from strict in Gen.Elements(true, false) select (readings, strict), x =>
    {
        var after = x.readings.Select(r => (x.strict ? Stricter : Agreement).Read(r.History, r.AsOf)).ToList();
        var plan = AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Team);
        var comparison = Attainment.Compare(x.readings, after, plan, TeamOf);
        Assert.Equal(Attainment.Run(x.readings, plan, TeamOf).Rows, comparison.Rows.Select(r => r.Before));
        Assert.Equal(Attainment.Run(after, plan, TeamOf).Rows, comparison.Rows.Select(r => r.After));
        Assert.True(x.strict || comparison.Changed == 0);
        Assert.All(comparison.Rows, r =>
        {
            var others = Enum.GetValues<AttainmentState>().Where(s => s != AttainmentState.Met).ToList();
            var lost = others.Sum(s => r.Count(AttainmentState.Met, s));
            var gained = others.Sum(s => r.Count(s, AttainmentState.Met));
            Assert.Equal(r.Before.Met - r.After.Met, lost - gained);
        });
    });
}
