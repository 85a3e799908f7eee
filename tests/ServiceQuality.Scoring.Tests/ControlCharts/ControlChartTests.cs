using ServiceQuality.Domain;
using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>Charts by example: refusals, results without limits, warnings, meaning of signals, and texts.</summary>
public class ControlChartTests
{
    private static readonly double[] Level = [4, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5];

    [Fact]
    public void Columns_that_cannot_be_are_refused_with_their_place()
    {
        AssertRefused(() => ControlChart.C([3, -1]), "Count -1 at index 1");
        AssertRefused(() => ControlChart.U([1, 2], [1]), "allowed are as many");
        AssertRefused(() => ControlChart.Rates([1, 2], [1, -2]), "Exposure -2 at index 1");
        AssertRefused(() => ControlChart.Rates([1, 2], [1, double.NaN]), "at index 1");
        AssertRefused(() => ControlChart.Rates([1, 2], [1, 0]), "2 events at index 1, but no exposure");
        AssertRefused(() => ControlChart.Shares([1, 4], [3, 3]), "4 successes among 3 trials at index 1");
        AssertRefused(() => ControlChart.XmR([1, double.PositiveInfinity]), "at index 1");
        AssertRefused(() => ControlChart.IPrime([1, 2], [1, 0]), "Size 0 at index 1");
        AssertRefused(() => ControlChart.T([2, 0, 1]), "Time 0 at index 1 is not above 0");
        AssertRefused(() => ControlChart.XBar([1, 2, 3], [2, 2]), "Subgroup 1 has 2 values, but 1 are left");
        AssertRefused(() => ControlChart.XBar([1, 2, 3], [2]), "The sizes are those of 2 values; there are 3");
        AssertRefused(() => ControlChart.S([1, 2], [2, 0]), "Size 0 at index 1");
        AssertRefused(() => ControlChart.XBar([1, double.NaN], [2]), "at index 1");
        AssertRefused(() => ControlChart.Ewma([1], 0), "above 0, up to 1");
    }

    [Fact]
    public void Options_that_do_not_fit_are_refused()
    {
        AssertRefused(() => ControlChart.XmR(Level, new([12])), "starts at point 12 of 12");
        AssertRefused(() => ControlChart.XmR(Level, new(excluded: [12])), "Point 12 of 12 is excluded");
        AssertRefused(() => ControlChart.XmR(Level, new([6], [0, 7])),
            "The baseline of the phase at index 1 is 7 points; it has 6");
        AssertRefused(() => ControlChart.P([1], [2], new(centre: 2)), "allowed are numbers from 0 to 1");
        AssertRefused(() => ControlChart.C([1], new(sigma: 2)), "A known sigma is for");
        AssertRefused(() => ControlChart.S([1, 2], [2], new(centre: 2)), "follows from sigma");
        AssertRefused(() => ControlChart.MovingRange([1, 2], new(centre: 2)), "follows from sigma");
        AssertRefused(() => ControlChart.XmR(Level).Marked(RunRules.Nelson.Rules[1], default), "is not one of the chart's");
        AssertRefused(() => new ControlChartOptions([2, 2]), "The phase at index 1 starts at point 2; allowed are points from 3");
        AssertRefused(() => new ControlChartOptions([0]), "allowed are points from 1");
        AssertRefused(() => new ControlChartOptions([2], [1]), "There are 1 baselines for 2 phases");
        AssertRefused(() => new ControlChartOptions(baselines: [-1]), "The baseline at index 0 is -1");
        AssertRefused(() => new ControlChartOptions(excluded: [3, 3]), "Point 3 is negative or excluded twice");
        AssertRefused(() => new ControlChartOptions(sigmas: 0), "above 0, up to 100");
        AssertRefused(() => new ControlChartOptions(sigma: 0), "above 0");
        AssertRefused(() => new ControlChartOptions(minimumPoints: 0), "1");
        AssertRefused(() => new ControlChartOptions(probability: Proportion.FromFraction(1)), "below 100 %");
        AssertRefused(() => new ControlChartOptions(target: double.NaN), "finite");
        AssertRefused(() => new RunRules(RunRule.Trend("a", 6), RunRule.OneSide("a", 8)), "The name \"a\" appears twice");
        AssertRefused(() => RunRule.Beyond("a", 4, 3, 2), "3");
        AssertRefused(() => RunRule.OneSide("a", 65), "65");
        AssertRefused(() => RunRule.OneSide(" a", 5), "white space");
        AssertRefused(() => RunRule.Within("a", 5, 0), "above 0, up to 100");
    }

    [Fact]
    public void A_chart_without_enough_points_says_so()
    {
        var empty = ControlChart.XmR([]);
        Assert.Empty(empty);
        Assert.Equal("there is no value", empty.Phases[0].Reason);
        Assert.Equal("XmR chart, 0 points, 0 signals; no points, n = 0, no limits: there is no value", empty.ToString());

        var single = ControlChart.XmR([5], new(minimumPoints: 1))[0];
        Assert.Equal((5.0, 5.0, null, null, null), (single.Value, single.Centre, single.Sigma, single.Lower, single.Upper));
        var few = ControlChart.C([5, 6, 7], new(minimumPoints: 4));
        Assert.Equal("3 points are fewer than 4", few.Phases[0].Reason);
        Assert.Equal((null, null), (few[0].Centre, few[0].Upper));
        Assert.Equal(ChartWarningKind.NoLimits, Assert.Single(few.Warnings).Kind);
        var warning = Assert.Single(ControlChart.C([5, 6, 7]).Warnings);
        Assert.Equal(ChartWarningKind.FewPoints, warning.Kind);
        Assert.Equal("Phase 0: limits are from 3 points; 12 or more are advised.", warning.ToString());
        Assert.Empty(ControlChart.XmR([5], new(centre: 5, sigma: 1)).Warnings); // nothing is estimated
        Assert.NotNull(ControlChart.XBar([1, 2, 3], [1, 1, 1]).Phases[0].Reason);
        Assert.NotNull(ControlChart.Rates([1, 2], [1, 1], new(excluded: [0], minimumPoints: 1)).Phases[0].Reason);
    }

    [Fact]
    public void A_point_without_exposure_is_passed_over()
    {
        var chart = ControlChart.Shares([5, 0, 6, 4], [10, 0, 10, 10]);
        Assert.Equal((null, null, 0.0), (chart[1].Value, chart[1].Upper, chart[1].Size));
        Assert.Equal(3, chart.Phases[0].N);
        Assert.Equal(ControlChart.Shares([5, 6, 4], [10, 10, 10]).Phases[0].SigmaZ, chart.Phases[0].SigmaZ);
        Assert.Null(ControlChart.Np([5, 0, 6], [10, 0, 10])[1].Upper);
    }

    [Fact]
    public void Counts_without_an_event_have_limits_of_zero()
    {
        foreach (var chart in new[] { ControlChart.Rates([0, 0, 0], [9, 8, 7]), ControlChart.C([0, 0]), ControlChart.G([0, 0]) })
        {
            Assert.All(chart, p => Assert.Equal((0.0, 0.0, 0.0), (p.Lower, p.Centre, p.Upper)));
            Assert.Empty(chart.Signals);
        }

        Assert.All(ControlChart.P([3, 3], [3, 3], new(probability: Proportion.FromFraction(0.99))),
            p => Assert.Equal((1.0, 1.0), (p.Lower, p.Upper)));
    }

    [Fact]
    public void Quantiles_of_other_charts_are_those_of_the_normal_distribution()
    {
        var chart = ControlChart.XmR(Level, new(probability: Proportion.FromFraction(0.95)));
        Assert.Equal(1.959963984540054 * chart[0].Sigma!.Value, (chart[0].Upper - chart[0].Centre)!.Value, 1e-9);
    }

    [Fact]
    public void Signals_mean_improvement_or_concern_by_direction()
    {
        double[] values = [.. Level, 30];
        ControlChart Of(ImprovementDirection direction) => ControlChart.XmR(values, new(baselines: [12], improvement: direction));
        Assert.Equal(Variation.Improvement, Of(ImprovementDirection.Increase)[^1].Variation);
        Assert.Equal(Variation.Concern, Of(ImprovementDirection.Decrease)[^1].Variation);
        Assert.Equal(Variation.SpecialCause, Of(ImprovementDirection.None)[^1].Variation);
        Assert.Equal(Variation.CommonCause, Of(ImprovementDirection.Increase)[0].Variation);
        var rules = RunRules.WesternElectric.With(RunRules.Nelson);
        double[] falling = [9, 8, 7, 6.5, 6.2, 6.1, -9, -9];
        Assert.Equal(Variation.Mixed, ControlChart.XmR(
            falling, new(rules: rules, centre: 0, sigma: 1, improvement: ImprovementDirection.Increase))[0].Variation);
        var onBothSides = ControlChart.XmR(
            [.. Enumerable.Range(0, 14).Select(i => i % 2 == 0 ? 0.5 : -0.5)],
            new(rules: RunRules.Nelson, centre: 0, sigma: 1, improvement: ImprovementDirection.Increase));
        Assert.Equal(Variation.SpecialCause, onBothSides[0].Variation);
    }

    [Theory]
    [InlineData(9, ImprovementDirection.Increase, Assurance.ConsistentlyFailing)]
    [InlineData(9, ImprovementDirection.Decrease, Assurance.ConsistentlyPassing)]
    [InlineData(1, ImprovementDirection.Increase, Assurance.ConsistentlyPassing)]
    [InlineData(1, ImprovementDirection.Decrease, Assurance.ConsistentlyFailing)]
    [InlineData(8, ImprovementDirection.Increase, Assurance.HitOrMiss)]
    [InlineData(2, ImprovementDirection.Decrease, Assurance.HitOrMiss)]
    [InlineData(5, ImprovementDirection.None, null)]
    public void A_target_beyond_the_limits_is_consistently_met_or_missed(
        double target, ImprovementDirection direction, Assurance? expected)
    {
        ControlChartOptions options = new(centre: 5, sigma: 1, improvement: direction, target: target);
        Assert.Equal(expected, ControlChart.XmR(Level, options).Assurance); // limits at 2 and 8, which are within
        Assert.Null(ControlChart.Run(Level, new(improvement: direction, target: target)).Assurance);
    }

    [Fact]
    public void Overdispersed_classic_charts_say_so()
    {
        long[] events = [400, 560, 430, 650, 300, 480, 310, 710, 520, 680, 390, 600];
        double[] exposures = [.. events.Select(_ => 100_000.0)];
        var warning = Assert.Single(ControlChart.U(events, exposures).Warnings);
        Assert.Equal((ChartWarningKind.Overdispersed, 0), (warning.Kind, warning.Phase));
        Assert.Contains("times as much as limits of U charts allow for", warning.Message, StringComparison.Ordinal);
        Assert.Empty(ControlChart.Rates(events, exposures).Warnings);
    }

    [Fact]
    public void Rules_of_dependent_points_are_the_limits_alone()
    {
        Assert.Equal(
            RunRules.Nelson.Only(RunRuleKind.BeyondLimits), ControlChart.Ewma(Level, options: new(rules: RunRules.Nelson)).Rules);
        Assert.Equal(RunRules.Nelson, ControlChart.XmR(Level, new(rules: RunRules.Nelson)).Rules);
        Assert.Empty(ControlChart.XmR([.. Level, 99], new(rules: RunRules.None, baselines: [12])).Signals);
    }

    [Fact]
    public void A_run_chart_has_no_limits_and_signals_runs()
    {
        double[] values = [1, 2, 3, 1, 2, 3, 1, 2, 8, 9, 8, 9, 8, 9, 8, 9, 5];
        var chart = ControlChart.Run(values, new(rules: RunRules.Anhoej.With(RunRules.Nelson)));
        Assert.All(chart, p => Assert.Equal((5.0, null, null), (p.Centre, p.Lower, p.Upper)));
        Assert.Equal("longest run 8 (at most 7), 1 crossings (at least 4), 16 useful points", chart.Phases[0].Runs.ToString());
        Assert.Equal(["Anhoej longest run", "Anhoej longest run", "Anhoej crossings"], chart.Signals.Select(s => s.Rule.Name));
    }

    [Fact]
    public void Texts_say_what_is_there()
    {
        var chart = ControlChart.XmR([.. Level, 30], new(baselines: [12], rules: RunRules.WesternElectric.With(RunRules.Nelson)));
        Assert.Equal(
            "XmR chart, 13 points, 2 signals; points 0 to 12, centre 5, sigma 1.2089, n = 12", chart.ToString());
        Assert.Equal("12: 30, centre 5 [1.373, 8.627], Western Electric 1, Nelson 1", chart[12].ToString());
        Assert.Equal("0: -, centre -", default(ChartPoint).ToString());
        Assert.Equal("Western Electric 1: beyond the limits; above, point 12", chart.Signals[0].ToString());
        Assert.Equal("limits at 3 sigma, 12 rules", chart.Options.ToString());
        Assert.Equal("99.0 % within the limits, 3 rules, 2 phases",
            new ControlChartOptions([3], probability: Proportion.FromFraction(0.99)).ToString());
        var signal = ControlChart.XmR([2.5, 0, 2.5], new(rules: RunRules.WesternElectric, centre: 0, sigma: 1)).Signals[0];
        Assert.Equal("Western Electric 2: 2 of 3 beyond 2 sigma on one side; above, points 0, 2, completed at 2",
            signal.ToString());
        Assert.Equal([2], signal.Marked(SignalMarking.FromCompletion));
        Assert.Equal([0, 2], signal.Marked(SignalMarking.WholePattern));
        Assert.Equal("no rules", RunRules.None.ToString());
        Assert.Equal(
            [
                "Nelson 1: beyond the limits", "Nelson 2: 9 on one side", "Nelson 3: 6 rising or falling",
                "Nelson 4: 14 alternating",
                "Nelson 5: 2 of 3 beyond 2 sigma on one side", "Nelson 6: 4 of 5 beyond 1 sigma on one side",
                "Nelson 7: 15 within 1 sigma", "Nelson 8: 8 beyond 1 sigma on both sides",
            ],
            RunRules.Nelson.Rules.Select(r => r.ToString()));
        Assert.Equal("Making Data Count 2 of 3: 2 of 3 on one side between 2 sigma and the limit",
            RunRules.MakingDataCount.Rules[2].ToString());
        Assert.EndsWith("Anhoej crossings: fewer crossings than the 5 % quantile", RunRules.Anhoej.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Conventions_are_named()
    {
        AssertConventions(
            ControlChart.Rates([1, 2], [1, 1]),
            "centre at the mean weighted by size; limits at 3 sigma; sigmaZ from moving ranges divided by 1.128, not screened.");
        AssertConventions(
            ControlChart.Shares([1, 2], [3, 3], new(sigmaZ: SigmaZMethod.StandardDeviation)),
            "centre at the share of all cases; limits at 3 sigma; sigmaZ from the standard deviation.");
        AssertConventions(
            ControlChart.C([1, 2], new(probability: Proportion.FromFraction(0.99), sigmaZ: SigmaZMethod.StandardDeviationOrOne)),
            "centre at the mean; 99.0 % within the limits by the Poisson distribution; "
                + "sigmaZ from the standard deviation, at least 1.");
        AssertConventions(
            ControlChart.XmR(Level, ControlChartOptions.MakingDataCount()),
            "centre at the mean; limits at 3 sigma; sigma from moving ranges divided by 1.1278, screened once at 3.267 means.");
        AssertConventions(
            ControlChart.IPrime([1, 2], [1, 1], new(screensRanges: true)),
            "centre at the mean weighted by size; limits at 3 sigma; "
                + "sigma from moving ranges divided by 1.1284, screened once at 3.2665 means.");
        AssertConventions(
            ControlChart.XBar([1, 2], [2], new(subgroups: SubgroupSigma.Pooled, sigmas: 2.5)),
            "centre at the mean weighted by size; limits at 2.5 sigma; sigma from the pooled variance, divided by c4.");
        AssertConventions(
            ControlChart.S([1, 2], [2]),
            "centre at c4 sigma; limits at 3 sigma; sigma from the mean of standard deviations divided by c4.");
        AssertConventions(ControlChart.Run(Level), "centre at the median.");
        AssertConventions(ControlChart.G([1, 2]), "centre at the mean; limits at 3 sigma; sigma by the geometric distribution.");
        AssertConventions(ControlChart.MovingRange(Level), "centre at the mean; limits at 3 sigma.");
        AssertConventions(ControlChart.Ewma(Level, options: new(centre: 5, sigma: 2)),
            "centre 5 as given; limits at 3 sigma; sigma 2 as given.");
        Assert.StartsWith("centre at the mean of time^(1/3.6)", ControlChart.T(Level).Conventions, StringComparison.Ordinal);

        static void AssertConventions(ControlChart chart, string expected) => Assert.Equal(expected, chart.Conventions);
    }

    private static void AssertRefused(Func<object> make, string because) =>
        Assert.Contains(because, Assert.ThrowsAny<ArgumentException>(() => make()).Message, StringComparison.Ordinal);
}
