using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Tests.Complaints;

public class FlowTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly Interval Week = new(Start, Start + Duration.FromDays(7));

    [Fact]
    public void A_backlog_has_the_numbers_of_Littles_law()
    {
        // One case over the whole week, one opened on day 1 and closed on day 3, opened again on day 5.
        var backlog = Backlog.FromColumns(
            Week, [Day(-40), Day(1), Day(5)], [null, Day(3), null], ["a", "b", "b"], [Day(-9), null, Day(7)]);
        Assert.Equal("1 open + 1 opened + 1 reopened - 1 closed = 2 open", backlog.ToString());
        Assert.Equal((7.0, 11.0 / 7, 2.0 / 7), (backlog.Days, backlog.MeanOpen!.Value, backlog.ArrivalsPerDay));
        Assert.Equal(5.5, backlog.LittleDays!.Value, 12);
        Assert.Equal(14, backlog.DaysOfWork!.Value, 12);
        Assert.Equal((47, 26.5), (backlog.OldestDays, backlog.MedianDays));
        Assert.Equal("1 of 2 (50.0 %)", backlog.Overdue!.ToString());
        Assert.Equal(
            ["0-2 days: 0 of 2 (0.0 %)", "3-7 days: 1 of 2 (50.0 %)", "8-30 days: 0 of 2 (0.0 %)", "31-56 days: 1 of 2 (50.0 %)",
                "57 and more days: 0 of 2 (0.0 %)"],
            backlog.ByAge().Select(b => b.ToString()));
        Assert.Equal([(0, (int?)6), (7, null)], backlog.ByAge(6).Select(b => (b.From, b.To)));
        Assert.Equal([2, 7, 30, 56], Backlog.DefaultAgeBands);
        var counts = Backlog.FromCounts(Week, 5, 0, 0, 0, 5);
        Assert.Equal((null, null, null, null), (counts.LittleDays, counts.DaysOfWork, counts.MeanOpen, counts.MedianDays));
        Assert.Empty(counts.ByAge());
        Assert.Null(counts.Overdue);
        Assert.Equal(950_400m, backlog.OpenSeconds);
    }

    [Fact]
    public void A_backlog_that_cannot_be_is_refused()
    {
        Refused("openAtEnd", "6 cases are open at the end, but 5 at the start, 2 opened, 1 reopened and 3 closed give 5",
            () => Backlog.FromCounts(Week, 5, 2, 1, 3, 6));
        Refused("opened", "Row 1 of case a was opened before row 0 was closed", () => Backlog.FromColumns(
            Week, [Day(0), Day(1)], [Day(2), null], ["a", "a"]));
        Refused("closed", "The end at index 0", () => Backlog.FromColumns(Week, [Day(0)], [Day(-1)]));
        Refused("ids", "There are 2 ids for 1 rows", () => Backlog.FromColumns(Week, [Day(0)], [null], ["a", "b"]));
        Refused("dues", "There are 2 dues for 1 rows", () => Backlog.FromColumns(Week, [Day(0)], [null], [], [null, null]));
        Refused("period", "Period", () => Backlog.FromColumns(new(Start, Start), [], []));
        Refused("highestDays", "Age 3 at index 1 is not allowed", () => Backlog.FromColumns(Week, [], []).ByAge(3, 3));
        Refused("other", "Only one backlog has ages", () => Backlog.FromColumns(Week, [], [])
            .Merge(Backlog.FromCounts(Week, 0, 0, 0, 0, 0)));
        Refused("other", "The other backlog is of", () => Backlog.FromCounts(Week, 0, 0, 0, 0, 0)
            .Merge(Backlog.FromCounts(new(Start, Day(1)), 0, 0, 0, 0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>("closed", () => Backlog.FromCounts(Week, 0, 0, 0, -1, 1));
    }

    [Fact]
    public void Times_say_what_they_are()
    {
        var times = CaseTimes.FromColumns(
            Day(30), [Day(0), Day(0), Day(10), Day(31)], [Day(4), Day(9), null, null], ["web", "web", "web", "web"],
            ["upheld", "rejected", null, null]);
        Assert.Equal("3 cases in 1 group, 1 open", times.ToString());
        Assert.Equal("web: 3 cases, 1 open, median 9 d [4, -]", times["web"].ToString());
        Assert.Equal(6.5, times["web"].EndedMean().Mean);
        Assert.Equal(1.0 / 3, times["web"].IncidenceAt("upheld", Duration.FromDays(5)).Value!.Value, 12);
        Assert.Equal(9, times["web"].Quantile(Proportion.FromPercent(60)).Value);
        Assert.Equal(("there is only one group", 1L), (times.Compare().Test.Reason, times.NotStarted));
        Assert.Equal("there is only one group", times.CompareIncidence("upheld").Test.Reason);
        Assert.Equal([CaseTimes.Ended], CaseTimes.FromColumns(Day(9), [Day(1)], [Day(2)]).Outcomes);
        Assert.Equal("all", CaseTimes.FromColumns(Day(9), [Day(1)], [Day(2)]).Rows[0].Group);

        // Nothing has ended: the answers have their reasons.
        var open = CaseTimes.FromColumns(Day(9), [Day(1), Day(2)], [null, null]).Rows[0];
        Assert.Equal("the curve does not fall to 0.5", open.Median.Reason);
        Assert.Equal("there is no value", open.EndedMean().Reason);
        Assert.Empty(open.Outcomes);
    }

    [Fact]
    public void Times_that_cannot_be_are_refused()
    {
        var times = CaseTimes.FromColumns(Day(9), [Day(1)], [Day(2)]);
        Refused("ended", "The end at index 0", () => CaseTimes.FromColumns(Day(9), [Day(1)], [Day(0)]));
        Refused("groups", "The text at index 0 is \" \"", () => CaseTimes.FromColumns(Day(9), [Day(1)], [Day(2)], [" "]));
        Refused("outcomes", "The text at index 0 is null", () => CaseTimes.FromColumns(Day(9), [Day(1)], [Day(2)], [], [null]));
        Refused("outcome", "Outcome \"upheld\" does not occur; allowed are ended.", () => times.CompareIncidence("upheld"));
        Refused("outcome", "Outcome \"upheld\" does not occur", () => times.Rows[0].EndedCounts("upheld"));
        Assert.StartsWith("There is no group \"web\"; allowed are all.",
            Assert.Throws<KeyNotFoundException>(() => times["web"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_have_their_rates_and_payments()
    {
        var summary = OutcomeSummary.FromColumns(
            [DecisionOutcome.Upheld, DecisionOutcome.PartlyUpheld, DecisionOutcome.NotUpheld, DecisionOutcome.Undecided,
                DecisionOutcome.WithoutDecision],
            [Money.Of(50, "EUR"), Money.Of(25, "EUR"), null, null, null], [null, false, true, null, null]);
        Assert.Equal("upheld 2 of 3 (66.7 %), 2 left out; 2 paid, 75.00 EUR", summary.ToString());
        Assert.Equal("1 of 2 (50.0 %), 3 left out", summary.Overturned.ToString());
        Assert.Equal((Money.Of(37.5m, "EUR"), Money.Of(37.5m, "EUR")), (summary.RedressPerUpheld, summary.RedressMedian));
        Assert.Equal([25m, 50m], summary.Redress.Select(m => m.Amount));
        Assert.Equal((2L, [1L, 1L]), (summary.Paid, summary.RedressCounts));
        var counts = OutcomeSummary.FromCounts(1, 2, 3, 4, 5);
        Assert.Equal("upheld 5 of 9 (55.6 %), 6 left out; 0 paid", counts.ToString());
        Assert.Equal((null, null, null), (counts.RedressTotal, counts.RedressPerUpheld, counts.RedressMedian));
        Assert.Equal((3L, [1L, 2L, 3L, 4L, 5L]), (counts.CountOf(DecisionOutcome.PartlyUpheld), counts.Counts));
        DecisionOutcome[] one = [DecisionOutcome.Upheld], two = [.. one, .. one];
        Refused("outcomes", "Outcome 9 at index 0 is unknown", () => OutcomeSummary.FromColumns([(DecisionOutcome)9]));
        Refused("redress", "Amount -1.00 EUR at index 0 is negative",
            () => OutcomeSummary.FromColumns(one, [Money.Of(-1, "EUR")]));
        Refused("redress", "Amount 1.00 USD at index 1 is not of the currency of the first",
            () => OutcomeSummary.FromColumns(two, [Money.Of(1, "EUR"), Money.Of(1, "USD")]));
        Refused("externalDecisions", "There are 1 externalDecisions", () => OutcomeSummary.FromColumns(two, [], [true]));
        Refused("other", "The payments of both", () => summary.Merge(OutcomeSummary.FromColumns(one, [Money.Of(1, "USD")])));
        Assert.Throws<ArgumentOutOfRangeException>("notUpheld", () => OutcomeSummary.FromCounts(0, 0, 0, -1, 0));
    }

    [Fact]
    public void The_recovery_paradox_is_a_difference_of_means()
    {
        var recovery = ServiceRecovery.FromColumns(
            [false, false, false, true, true, true, true, true], [false, false, false, true, true, true, false, false],
            [3, 4, 4, 5, 4, 5, 1, 2]);
        Assert.Equal("3 without failure, 3 recovered, 2 not recovered", recovery.ToString());
        Assert.Equal(1, recovery.Paradox().Estimate!.Value!.Value, 12);
        Assert.Equal((14 / 3.0) - 1.5, recovery.Effect().Estimate!.Value!.Value, 12);
        Assert.NotNull(recovery.Paradox(Proportion.FromPercent(90)).Estimate!.Interval);
        Assert.NotNull(ServiceRecovery.FromSummaries(MomentSummary.Empty, MomentSummary.Empty).Paradox().Reason);
        Refused("recovered", "The customer at index 0 was recovered without a failure",
            () => ServiceRecovery.FromColumns([false], [true], [3]));
        Refused("satisfaction", "Value NaN at index 0", () => ServiceRecovery.FromColumns([false], [false], [double.NaN]));
    }

    // The log interval by its formula in R:
    // exp(log(rr) + c(-1, 1) * qnorm(0.975) * sqrt(1/8 - 1/40 + 1/5 - 1/160)).
    [Fact]
    public void Complaints_after_breaches_have_a_relative_risk()
    {
        var ratio = ProportionEstimate.Ratio(8, 40, 5, 160);
        Assert.Equal(6.4, ratio.Value!.Value, 12);
        Assert.Equal(2.2122782, ratio.Interval!.Value.Lower, 1e-6);
        Assert.Equal(18.5148508, ratio.Interval!.Value.Upper, 1e-6);
        Assert.Equal("the second has no success, so there is no ratio", ProportionEstimate.Ratio(1, 2, 0, 2).Reason);
        Assert.Equal((0, "the first has no success, so the log interval does not exist"),
            (ProportionEstimate.Ratio(0, 2, 1, 2).Value, ProportionEstimate.Ratio(0, 2, 1, 2).Reason));
        Assert.Equal("there is no trial", ProportionEstimate.Ratio(0, 0, 1, 2).Reason);
        Assert.Throws<ArgumentOutOfRangeException>("firstSuccesses", () => ProportionEstimate.Ratio(3, 2, 1, 2));
        var found = ComplaintsAfterBreach.FromColumns(
            Duration.FromDays(7), Day(30), ["a", "b", "c"], [Day(1), Day(2), Day(29)], [true, false, true], ["a", "a", "b"],
            [Day(8), Day(9), Day(3)]);
        Assert.Equal("complaints after a breach 1 of 1 (100.0 %), 1 left out, after a met target 1 of 1 (100.0 %)",
            found.ToString());
        Assert.Equal((1, 0.5, 2L), (found.RelativeRisk().Value, found.ComplaintsPerBreach, found.Breaches));
        Assert.Equal("1 of 3 (33.3 %)", found.Preceded.ToString());
        Assert.Equal(Duration.FromDays(7), found.Window);
        Assert.Throws<ArgumentOutOfRangeException>("window", () => ComplaintsAfterBreach.FromColumns(
            -Duration.Epsilon, Day(1), [], [], [], [], []));
        Refused("complaintInstants", "There are 0 complaintInstants", () => ComplaintsAfterBreach.FromColumns(
            Duration.Zero, Day(1), [], [], [], ["a"], []));
        Refused("other", "The other window", () => found.Merge(ComplaintsAfterBreach.FromColumns(
            Duration.Zero, Day(1), [], [], [], [], [])));
    }

    [Fact]
    public void Channels_are_compared_by_their_shares()
    {
        var table = CrossTable.FromCounts(
            ["web", "shop", "fax"], ["good", "bad"], new long[,] { { 30, 10 }, { 15, 25 }, { 0, 0 } });
        Assert.Equal("2 rows, 2 columns, n = 80", table.ToString());
        Assert.Equal(11.4285714, table.Homogeneity().Statistic!.Value, 1e-6);
        Assert.Equal("30 of 40 (75.0 %)", table.ShareOf("web", "good").ToString());
        Assert.Equal((0L, 0L), (table["fax", "good"], table.ShareOf("fax", "good").Base));
        Assert.NotNull(CrossTable.FromColumns(["a"], ["b"]).Homogeneity().Reason);
        Refused("counts", "Count -1 in row 0, column 0", () => CrossTable.FromCounts(["a"], ["b"], new long[,] { { -1 } }));
        Refused("rows", "There are 1 names for 2", () => CrossTable.FromCounts(["a"], ["b"], new long[,] { { 1 }, { 1 } }));
        Refused("columns", "The text at index 0 is null", () => CrossTable.FromColumns(["a"], [null!]));
    }

    [Fact]
    public void Shares_are_their_counts()
    {
        var loop = CountedShare.FromColumn([true, false, true, null]);
        Assert.Equal("2 of 3 (66.7 %), 1 left out", loop.ToString());
        Assert.Equal(ProportionEstimate.FromCounts(2, 3), loop.Estimate());
        Assert.Equal(ProportionEstimate.Assess(2, 3, Proportion.FromPercent(80)), loop.Assess(Proportion.FromPercent(80)));
        Assert.Equal(CountedShare.FromCounts(3, 5, 2), loop.Merge(CountedShare.FromCounts(1, 2, 1)));
        Assert.Equal("0 of 0", CountedShare.FromCounts(0, 0).ToString());
        Assert.Equal("there is no trial", CountedShare.FromCounts(0, 0).Estimate(ProportionMethod.Wald).Reason);
        Assert.Throws<ArgumentOutOfRangeException>("count", () => CountedShare.FromCounts(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>("base", () => CountedShare.FromCounts(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("leftOut", () => CountedShare.FromCounts(0, 0, -1));
        Assert.Equal(AssessmentVerdict.InsufficientData, loop.Assess(Proportion.FromPercent(80)).Verdict);
    }

    private static Instant Day(int day) => Start + Duration.FromDays(day);

    private static void Refused(string parameter, string message, Action act) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(parameter, act).Message, StringComparison.Ordinal);
}
