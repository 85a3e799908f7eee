using ServiceQuality.Domain;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>Charts against their formulas in base R (tests/goldens/control-charts.R).</summary>
public class ChartGoldenTests
{
    private const string File = "control-charts.csv";

    private static readonly ControlChartOptions Quantiles = new(probability: Proportion.FromFraction(0.9973));

    public static TheoryData<string> Cases(string method) => GoldenCase.Names(File, method);

    [Theory]
    [MemberData(nameof(Cases), "np")]
    public void Np(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var (counts, sizes) = (Counts(golden, "x"), Counts(golden, "n"));
        var chart = ControlChart.Np(counts, sizes);
        AssertLines(golden, chart);
        golden.AssertClose("sigmaZ", chart.Phases[0].SigmaZ);
        golden.AssertClose("dispersion", chart.Phases[0].Dispersion!.Statistic);
        golden.AssertClose("dispersionP", chart.Phases[0].Dispersion!.P!.Value.Value);
        golden.AssertClose("sdZ", ControlChart.Np(counts, sizes, new(sigmaZ: SigmaZMethod.StandardDeviation)).Phases[0].SigmaZ);
        Assert.Equal(
            Math.Max(golden.Number("sdZ"), 1),
            ControlChart.Np(counts, sizes, new(sigmaZ: SigmaZMethod.StandardDeviationOrOne)).Phases[0].SigmaZ!.Value,
            1e-9);
        AssertQuantiles(golden, ControlChart.Np(counts, sizes, Quantiles), "quantileLower", "quantileUpper");
        var shares = ControlChart.P(counts, sizes, Quantiles);
        golden.AssertClose("quantileUpper", shares.Select(p => p.Upper * p.Size));
    }

    [Fact]
    public void Limits_as_quantiles()
    {
        var (c, u, g) = (GoldenCase.Of(File, "quantile-c"), GoldenCase.Of(File, "quantile-u"), GoldenCase.Of(File, "quantile-g"));
        AssertQuantiles(c, ControlChart.C(Counts(c, "x"), Quantiles), "lower", "upper");
        AssertQuantiles(u, ControlChart.U(Counts(u, "x"), u.Numbers("n"), Quantiles), "lower", "upper");
        AssertQuantiles(g, ControlChart.G(Counts(g, "x"), Quantiles), "lower", "upper");
    }

    [Theory]
    [MemberData(nameof(Cases), "iPrime")]
    public void I_prime(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var chart = ControlChart.IPrime(
            golden.Numbers("y"), golden.Numbers("n"), new(screensRanges: golden.Text("screened") == "true"));
        Assert.All(chart, p => golden.AssertClose("centre", p.Centre));
        golden.AssertClose("sigma", chart.Select(p => p.Sigma));
        golden.AssertClose("lower", chart.Select(p => p.Lower));
        golden.AssertClose("upper", chart.Select(p => p.Upper));
        Assert.Equal(chart.Phases[0].ScreenedRanges, chart.Count(p => p.IsScreened));
    }

    [Theory]
    [MemberData(nameof(Cases), "subgroups")]
    public void Subgroups(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var (values, sizes) = (golden.Numbers("values"), golden.Numbers("sizes").Select(n => (int)n).ToArray());
        ControlChartOptions options = new(
            subgroups: golden.Text("pooled") == "true" ? SubgroupSigma.Pooled : SubgroupSigma.MeanDeviation);
        var means = ControlChart.XBar(values, sizes, options);
        golden.AssertClose("means", means.Select(p => p.Value));
        Assert.All(means, p => golden.AssertClose("centre", p.Centre));
        golden.AssertClose("lower", means.Select(p => p.Lower));
        golden.AssertClose("upper", means.Select(p => p.Upper));
        var deviations = ControlChart.S(values, sizes, options);
        golden.AssertClose("deviations", deviations.Select(p => p.Value));
        golden.AssertClose("deviationCentre", deviations.Select(p => p.Centre));
        golden.AssertClose("deviationLower", deviations.Select(p => p.Lower));
        golden.AssertClose("deviationUpper", deviations.Select(p => p.Upper));
        Assert.Equal(means.Phases[0].Sigma, deviations.Phases[0].Sigma);
    }

    [Theory]
    [MemberData(nameof(Cases), "ewma")]
    public void Moving_averages(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var isKnown = golden.Text("known") == "true";
        var chart = ControlChart.Ewma(
            golden.Numbers("y"),
            golden.Number("weight"),
            new(sigmas: golden.Number("sigmas"), centre: isKnown ? 10 : null, sigma: isKnown ? 1 : null));
        golden.AssertClose("smoothed", chart.Select(p => p.Value));
        golden.AssertClose("lower", chart.Select(p => p.Lower));
        golden.AssertClose("upper", chart.Select(p => p.Upper));
        int[] signals = golden.Text("signals") == "none" ? [] : [.. golden.Numbers("signals").Select(s => (int)s)];
        Assert.Equal(signals, chart.Signals.Select(s => s.CompletedAt));
    }

    [Theory]
    [MemberData(nameof(Cases), "changeRates")]
    public void Change_of_a_rate(string id)
    {
        var golden = GoldenCase.Of(File, id);
        AssertChange(golden, ChangePoint.OfRates(
            Counts(golden, "x"), golden.Has("exposure") ? golden.Numbers("exposure") : [], Level(golden)));
    }

    [Theory]
    [MemberData(nameof(Cases), "changeShares")]
    public void Change_of_a_share(string id)
    {
        var golden = GoldenCase.Of(File, id);
        AssertChange(golden, ChangePoint.OfShares(Counts(golden, "x"), Counts(golden, "n"), Level(golden)));
    }

    [Theory]
    [MemberData(nameof(Cases), "changeMeans")]
    public void Change_of_a_mean(string id)
    {
        var golden = GoldenCase.Of(File, id);
        AssertChange(golden, ChangePoint.OfMeans(golden.Numbers("x"), Level(golden)));
    }

    private static long[] Counts(GoldenCase golden, string name) => [.. golden.Numbers(name).Select(v => (long)v)];

    private static Proportion Level(GoldenCase golden) => Proportion.FromFraction(golden.Number("level"));

    private static void AssertLines(GoldenCase golden, ControlChart chart)
    {
        golden.AssertClose("centre", chart.Select(p => p.Centre));
        golden.AssertClose("sigma", chart.Select(p => p.Sigma));
        golden.AssertClose("lower", chart.Select(p => p.Lower));
        golden.AssertClose("upper", chart.Select(p => p.Upper));
    }

    private static void AssertQuantiles(GoldenCase golden, ControlChart chart, string lower, string upper)
    {
        golden.AssertClose(lower, chart.Select(p => p.Lower));
        golden.AssertClose(upper, chart.Select(p => p.Upper));
    }

    private static void AssertChange(GoldenCase golden, ChangePoint change)
    {
        Assert.Equal((int)golden.Count("index"), change.Index!.Value);
        golden.AssertClose("ratio", change.LogLikelihoodRatio);
        Assert.Equal(golden.Numbers("likely").Select(i => (int)i), change.LikelyIndexes);
    }
}
