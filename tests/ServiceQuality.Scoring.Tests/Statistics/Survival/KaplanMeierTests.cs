using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

public class KaplanMeierTests
{
    // The maintained arm of aml, survival package of R.
    private static readonly double[] Times = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
    private static readonly bool[] Ended = [true, true, false, true, true, false, true, true, false, true, false];

    [Fact]
    public void Results_say_what_they_are()
    {
        var curve = KaplanMeier.Estimate(Times, Ended);
        Assert.Equal("11 cases, 7 ended, 4 open, median 31 [18, -]", curve.ToString());
        Assert.Equal("13: 10 at risk, 1 ended, 1 open, 0.818 [0.619, 1.000]", curve[1].ToString());
        Assert.Equal("31 [18, -], n = 11 (the upper confidence limit does not fall to 0.5 before the curve ends)",
            curve.Median.ToString());
        Assert.Equal("13 [9, 34], n = 11 (Kaplan-Meier, log interval)", curve.Quantile(Proportion.FromPercent(10)).ToString());
        Assert.Equal("- [48, -], n = 11 (the curve does not fall to 0.05)",
            curve.Quantile(Proportion.FromPercent(95)).ToString());
        Assert.Equal("0.614 [0.377, 0.999], n = 11 (Kaplan-Meier, log interval)", curve.At(30).ToString());
        Assert.Equal("0.386 [0.001, 0.623], n = 11 (Kaplan-Meier, log interval)", curve.EndedBy(30).ToString());
        Assert.Equal(curve.At(500).Reason, curve.EndedBy(500).Reason);
        Assert.Equal((1.0, null), (KaplanMeier.Estimate([1.0], [true]).EndedBy(1).Value, KaplanMeier.Estimate([1.0], [true])
            .EndedBy(1).Interval));
        Assert.Equal("32.21 [23.05, 41.38], n = 11", curve.RestrictedMean(50).ToString());
        Assert.Equal("0: 0 at risk, 0 ended, 0 open, 0.000", default(SurvivalStep).ToString());
        Assert.Equal(10, curve.Count);
        Assert.Equal(curve[3], ((System.Collections.IEnumerable)curve).Cast<SurvivalStep>().Skip(3).First());
    }

    // With few cases left the upper limit rises again, from 0.875 at 34 to 0.944 at 48; the least so far stays on the height to
    // the last time.
    [Fact]
    public void A_limit_that_rises_again_does_not_end_its_step()
    {
        var curve = KaplanMeier.Estimate(Times, Ended);
        var upper = curve.Single(s => s.Time == 34).Interval!.Value.Upper;
        Assert.True(curve.Single(s => s.Time == 48).Interval!.Value.Upper > upper);
        Assert.Equal((34 + 161) / 2.0, curve.Quantile(Proportion.FromFraction(1 - upper)).Upper);
    }

    [Fact]
    public void Beyond_what_was_observed_there_is_a_reason()
    {
        var curve = KaplanMeier.Estimate(Times, Ended);
        Assert.Equal(0.184, curve.At(161).Value!.Value, 1e-3);
        Assert.Equal("n = 11 (no case was observed after 161)", curve.At(161.5).ToString());
        Assert.Equal("n = 11 (no case was observed after 161)", curve.RestrictedMean(162).ToString());
        Assert.Null(curve.RestrictedMean(162).Interval);
    }

    [Fact]
    public void A_curve_that_came_to_0_stays_there()
    {
        var curve = KaplanMeier.Estimate([1, 2], [true, true]);
        Assert.Equal("0.000, n = 2 (the curve is 0, where the standard error does not exist)", curve.At(7).ToString());
        Assert.Equal(1.5, curve.RestrictedMean(7).Mean);
        Assert.Equal(2, curve.Quantile(Proportion.FromPercent(100)).Value);
        Assert.Equal("1.5 [1, -], n = 2 (the upper confidence limit does not fall to 0.5 before the curve ends)",
            curve.Median.ToString());
    }

    [Fact]
    public void Of_log_log_there_is_no_interval_where_the_curve_is_1()
    {
        var curve = KaplanMeier.Estimate(Times, Ended, interval: SurvivalInterval.LogLog);
        Assert.Equal("1.000, n = 11 (the curve is 1, where the log-log interval does not exist)", curve.At(5).ToString());
        Assert.Equal("Kaplan-Meier, log-log interval", curve.At(9).Method);
        Assert.Equal("Kaplan-Meier, plain interval",
            KaplanMeier.Estimate(Times, Ended, interval: SurvivalInterval.Plain).Median.Method);
    }

    [Fact]
    public void A_single_ended_case_has_a_median_without_an_interval() => Assert.Equal(
        "3 [-, -], n = 1 (neither confidence limit falls to 0.5 before the curve ends)",
        KaplanMeier.Estimate([3], [true]).Median.ToString());

    [Fact]
    public void Of_no_case_every_answer_is_the_reason()
    {
        var curve = KaplanMeier.Estimate([], []);
        Assert.Empty(curve);
        Assert.Equal("n = 0 (there is no case)", curve.At(1).ToString());
        Assert.Equal("- [-, -], n = 0 (there is no case)", curve.Median.ToString());
        Assert.Equal("n = 0 (there is no case)", curve.RestrictedMean(1).ToString());
        Assert.Equal("0 cases, 0 ended, 0 open, median - [-, -]", curve.ToString());
    }

    // The first case is alone at risk when it ends; the others have not come yet.
    [Fact]
    public void Late_entry_can_bring_the_curve_to_0_while_cases_are_yet_to_come()
    {
        var curve = KaplanMeier.Estimate([2, 5, 6], [true, true, true], [0, 2, 3]);
        Assert.Equal([(1L, 0.0), (2L, 0.0), (1L, 0.0)], curve.Select(s => (s.AtRisk, s.Survival.Fraction)));
        Assert.Equal(2, curve.Median.Value);
    }

    [Fact]
    public void A_case_that_entered_at_0_counts_at_time_0_too()
    {
        var curve = KaplanMeier.Estimate([0, 0, 4, 4], [true, false, true, true], [0, 0, 0, 2]);
        Assert.Equal([(0.0, 3L, 1L, 1L), (4.0, 2L, 2L, 0L)], curve.Select(s => (s.Time, s.AtRisk, s.Ended, s.Open)));
    }

    [Fact]
    public void Minus_zero_is_zero() =>
        Assert.Equal("0: 2 at risk, 1 ended, 1 open, 0.500 [0.125, 1.000]",
        KaplanMeier.Estimate([-0.0, 0.0], [true, false])[0].ToString());

    // Each of many steps with late entry halves S, to below the smallest number there is.
    [Fact]
    public void A_curve_below_the_smallest_number_is_0()
    {
        var times = Enumerable.Range(1, 1200).Select(t => (double)t).ToArray();
        var curve = KaplanMeier.Estimate(times, [.. times.Select(_ => true)], [.. times.Select(t => Math.Max(t - 2, 0))],
            SurvivalInterval.LogLog, Proportion.FromFraction(0.999999));
        Assert.Equal(0, curve[^1].Survival.Fraction);
        Assert.All(curve, s => Assert.True(s.Interval is not { } i || (i.Lower >= 0 && i.Upper <= 1)));
        Assert.Null(curve[^1].Interval);
    }

    [Fact]
    public void Lengths_must_agree()
    {
        Assert.Throws<ArgumentException>("ended", () => KaplanMeier.Estimate([1, 2], [true]));
        Assert.Throws<ArgumentException>("entered", () => KaplanMeier.Estimate([1, 2], [true, true], [0]));
        Assert.Throws<ArgumentException>("entered", () => KaplanMeier.Estimate([], [], [0]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1.1e150)]
    public void Times_outside_their_range_are_refused(double time)
    {
        var error = Assert.Throws<ArgumentException>("times", () => KaplanMeier.Estimate([1, time], [true, true]));
        Assert.Contains("at index 1", error.Message, StringComparison.Ordinal);
        var curve = KaplanMeier.Estimate(Times, Ended);
        Assert.Throws<ArgumentOutOfRangeException>("time", () => curve.At(time));
        Assert.Throws<ArgumentOutOfRangeException>("horizon", () => curve.RestrictedMean(time));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Entries_that_are_not_below_their_time_are_refused(double entry)
    {
        var error = Assert.Throws<ArgumentException>("entered", () => KaplanMeier.Estimate([1, 2], [true, true], [0, entry]));
        Assert.Contains("at index 1 is not allowed; allowed are 0 and numbers below the time of the case, 2.", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_shares_horizons_and_positions_outside_their_range_are_refused()
    {
        var curve = KaplanMeier.Estimate(Times, Ended);
        Assert.Throws<ArgumentOutOfRangeException>("level", () => KaplanMeier.Estimate(Times, Ended, level: default(Proportion)));
        Assert.Throws<ArgumentOutOfRangeException>("level", () =>
            KaplanMeier.Estimate(Times, Ended, level: Proportion.FromPercent(100)));
        Assert.Throws<ArgumentOutOfRangeException>("interval", () =>
            KaplanMeier.Estimate(Times, Ended, interval: (SurvivalInterval)3));
        Assert.Throws<ArgumentOutOfRangeException>("p", () => curve.Quantile(default));
        Assert.Throws<ArgumentOutOfRangeException>("horizon", () => curve.RestrictedMean(0));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => curve[-1]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => curve[10]);
    }
}
