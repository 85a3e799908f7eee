using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla.Attainments;

/// <summary>A case that is given twice is refused wherever it would be counted twice.</summary>
public class DistinctCasesTests
{
    private static readonly AttainmentPlan ByTarget = AttainmentPlan.By(AttainmentKeys.Target);

    [Fact]
    public void A_case_given_twice_is_refused_with_both_places()
    {
        CaseReading[] readings =
        [
            Resolved("a", Priority.P1, 5), Resolved("b", Priority.P1, 5), Resolved("c", Priority.P1, 5),
            Resolved("b", Priority.P2, 9),
        ];
        var thrown = Assert.Throws<ArgumentException>("readings", () => Attainment.Run(readings, ByTarget));
        Assert.Contains(
            "Reading 3 is of case b under agreement any, as reading 1 is; each case may occur once.",
            thrown.Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("readings", () => Attainment.ByPriority(readings));
        Assert.Throws<ArgumentException>("readings", () => TimesToStop.Run(readings, ByTarget));
        Assert.Throws<ArgumentException>("readings", () => RiskList.ByDue(readings, 1));
        Assert.Throws<ArgumentException>("readings", () => RiskList.ByUsedRatio(readings, 1));
    }

    [Fact]
    public void The_same_id_under_another_agreement_is_another_reading()
    {
        var other = ServiceLevelAgreement.Create("other", Agreement.Calendar).Resolution(t => t.Limit("1 h")).Build();
        var first = Resolved("a", Priority.P1, 5);
        var second = other.Read(first.History, first.AsOf);
        var third = Resolved("b", Priority.P1, 5);
        Assert.Equal(2, Attainment.Run([first, second], ByTarget).Rows.Single(r => r.Target == SlaTarget.Resolution).Met);
        Assert.Equal(2, RiskList.ByDue([first, second], 1).Total);

        // Each agreement keeps its own list, also when they alternate.
        var thrown = Assert.Throws<ArgumentException>(
            "readings", () => Attainment.Run([first, second, third, other.Read(first.History, At(7))], ByTarget));
        Assert.Contains(
            "Reading 3 is of case a under agreement other, as reading 1 is", thrown.Message, StringComparison.Ordinal);
    }

    // An entry of a dictionary of ids: 24 bytes and 4 for its bucket; the rows take a few kilobytes.
    [Fact]
    public void The_ids_take_about_thirty_bytes_a_case()
    {
        const int cases = 10_000;
        CaseReading[] readings = [.. Enumerable.Range(0, cases).Select(i => Resolved($"C-{i}", Priority.P1, 5))];
        Attainment.Run(readings, ByTarget);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Attainment.Run(readings, ByTarget);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 28 * cases, (30 * cases) + 20_000);
    }

    // A tally keeps no ids, as its documentation says.
    [Fact]
    public void A_tally_counts_what_it_is_given()
    {
        AttainmentTally tally = new(ByTarget);
        tally.Add(Resolved("a", Priority.P1, 5));
        tally.Add(Resolved("a", Priority.P1, 5));
        Assert.Equal(6, tally.ToAttainment().Total);
    }

    [Law]
    public Property Duplicates_are_found_whatever_the_order() => Laws.ForAll(
        from readings in Readings.Where(r => r.Length > 0)
        from again in Gen.Choose(0, readings.Length - 1)
        from shuffled in Gen.Shuffle([.. readings, readings[again]])
        select (readings, shuffled, id: readings[again].CaseId), x =>
    {
        Assert.Equal(3L * x.readings.Length, Attainment.Run(x.readings, ByTarget).Total);
        var places = x.shuffled.Select((r, i) => (r.CaseId, i)).Where(p => p.CaseId == x.id).Select(p => p.i).ToList();
        var message = $"Reading {places[1]} is of case {x.id} under agreement any, as reading {places[0]} is";
        Action[] runs =
        [
            () => Attainment.Run(x.shuffled, ByTarget),
            () => TimesToStop.Run(x.shuffled, ByTarget),
            () => RiskList.ByDue(x.shuffled, 5),
        ];
        Assert.All(runs, run => Assert.Contains(
            message, Assert.Throws<ArgumentException>("readings", run).Message, StringComparison.Ordinal));
    });
}
