using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla.Times;

/// <summary>Means and quantiles of times against a limit, with clocks that have not stopped.</summary>
public class TimesToStopAssessmentTests
{
    private static readonly Proportion Half = Proportion.FromPercent(50);

    // Resolved after 10, 20, 40 and 50 minutes: 30 minutes in the mean, [0.95, 59.05] by t.
    [Fact]
    public void The_mean_of_stopped_clocks_is_assessed_against_a_limit()
    {
        var row = Row([10, 20, 40, 50], [], 600);
        Assert.Equal("0.50 [0.02, 0.98], n = 4", row.StoppedMean().ToString());
        var assessment = row.AssessMean(Duration.FromMinutes(30), minimum: 1);
        Assert.Equal("at most 0.5: attained, Unproven: 0.50 [0.02, 0.98], n = 4", assessment.ToString());
        Assert.Equal("the bound is within the interval", assessment.Reason);
        Assert.Equal(AssessmentVerdict.Met, row.AssessMean(Duration.FromMinutes(60), 1).Verdict);
        Assert.Equal(
            AssessmentVerdict.Met, row.AssessMean(Duration.FromMinutes(40), 1, Proportion.FromPercent(50)).Verdict);
        Assert.Equal(
            "n = 4; at least 10 are needed",
            row.AssessMean(Duration.FromMinutes(60)).Reason);
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => row.AssessMean(-Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("minimum", () => row.AssessMean(Duration.Zero, 0));
    }

    // Ten stopped after 10 or 12 minutes; the open ones have used 20 minutes, or 100.
    [Fact]
    public void Open_clocks_are_left_out_of_the_mean_and_named()
    {
        int[] stopped = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
        var one = Row(stopped, [900], 20).AssessMean(Duration.FromMinutes(15));
        Assert.Equal((true, AssessmentVerdict.Met, "1 open clock is left out"), (one.IsAttained, one.Verdict, one.Reason));

        // (110 + 2 * 100) / 12 = 25.83 minutes.
        var two = Row(stopped, [900, 901], 100).AssessMean(Duration.FromMinutes(15));
        Assert.Equal((true, AssessmentVerdict.Unproven), (two.IsAttained, two.Verdict));
        Assert.Equal("2 open clocks are left out; with the time that is used so far the mean is 0:25:50", two.Reason);
        Assert.Equal((10L, 11.0 / 60), (two.N, two.Value!.Value));

        var late = Row(stopped, [900, 901], 100).AssessMean(Duration.FromMinutes(9));
        Assert.Equal(
            (false, AssessmentVerdict.NotMet, "2 open clocks are left out"), (late.IsAttained, late.Verdict, late.Reason));
        Assert.Equal(
            "n = 0; at least 10 are needed; 1 open clock is left out",
            Row([], [900], 20).AssessMean(Duration.FromMinutes(9)).Reason);
    }

    [Fact]
    public void A_quantile_counts_open_clocks_as_longer()
    {
        // Twelve stopped after 1 to 12 minutes, eight are open after 100: the median is between 10 and 11.
        var row = Row([.. Enumerable.Range(1, 12)], [900, 901, 902, 903, 904, 905, 906, 907], 100);
        Assert.Equal(10.5 / 60, row.Median.Value!.Value, 12);
        var median = row.AssessQuantile(Half, Duration.FromMinutes(11));
        Assert.Equal((true, AssessmentVerdict.Unproven, row.Median.Reason), (median.IsAttained, median.Verdict, median.Reason));
        Assert.Equal(AssessmentVerdict.NotMet, row.AssessQuantile(Half, Duration.FromMinutes(1)).Verdict);

        // All that stop do so within 12 minutes: half of them within 30 is proven.
        var closed = Row([.. Enumerable.Range(1, 20)], [], 100);
        Assert.Equal(AssessmentVerdict.Met, closed.AssessQuantile(Half, Duration.FromMinutes(30)).Verdict);
        Assert.Equal(
            AssessmentVerdict.InsufficientData, closed.AssessQuantile(Half, Duration.FromMinutes(30), 21).Verdict);
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => closed.AssessQuantile(Half, -Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("p", () => closed.AssessQuantile(Proportion.FromPercent(0), Duration.Zero));
    }

    // 2 of 14 stopped; 12 are open after 100 minutes. 90 % within 60 minutes is out of reach, whatever happens.
    [Fact]
    public void A_quantile_that_is_not_reached_is_beyond_what_was_observed()
    {
        var row = Row([5, 6], [.. Enumerable.Range(900, 12)], 100);
        var p90 = Proportion.FromPercent(90);
        Assert.Null(row.Quantile(p90).Value);
        var within = row.AssessQuantile(p90, Duration.FromMinutes(60));
        Assert.Equal(
            (false, AssessmentVerdict.NotMet, "the curve does not fall to 0.1"),
            (within.IsAttained, within.Verdict, within.Reason));

        // Twelve clocks were followed for 60 minutes, and thirteen are asked for; none was for two hours.
        Assert.Equal(
            (false, AssessmentVerdict.InsufficientData),
            (row.AssessQuantile(p90, Duration.FromMinutes(60), 13) is var few ? few.IsAttained : null, few.Verdict));
        var later = row.AssessQuantile(p90, Duration.FromHours(2));
        Assert.Equal(
            (null, AssessmentVerdict.InsufficientData, "the curve does not fall to 0.1"),
            (later.IsAttained, later.Verdict, later.Reason));
    }

    private static TimesToStopRow Row(int[] stopped, int[] open, int asOf) => TimesToStop.Run(
        stopped.Concat(open).Select((m, i) => Resolved($"C-{i}", Priority.P3, m, asOf)),
        AttainmentPlan.By(AttainmentKeys.Target)).Rows.Single(r => r.Key.Target == SlaTarget.Resolution);
}
