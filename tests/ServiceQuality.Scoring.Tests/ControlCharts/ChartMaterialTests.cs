using System.Text.Json;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>Charts against qcc 3.0, qicharts2 0.8.1 and NHSRplotthedots 0.2.2, of the reference material.</summary>
public class ChartMaterialTests
{
    private const string Golden = ChartMaterial.Golden;

    private static readonly ControlChartOptions Both = new(rules: RunRules.WesternElectric.With(RunRules.Nelson));

    [MaterialFact(Golden)]
    public void C_charts()
    {
        foreach (var id in new[] { "cdi-c", "gen-weekly-c-shift" })
        {
            var golden = ChartMaterial.Chart(id);
            var chart = ControlChart.C(golden.GetProperty("data").Counts("counts"), Both);
            var qcc = golden.GetProperty("qcc");
            chart.AssertIs(golden.GetProperty("qicharts2").GetProperty("both"), id);
            Assert.Equal(qcc.Number("center"), chart[0].Centre!.Value, 1e-10);
            Assert.Equal(qcc.Number("stdDev"), chart[0].Sigma!.Value, 1e-10);
            AssertRules(chart, qcc);
        }
    }

    [MaterialFact(Golden)]
    public void U_charts_flag_most_of_a_large_base_and_u_prime_charts_none()
    {
        var golden = ChartMaterial.Chart("complaints-u");
        var (events, exposures) = (golden.GetProperty("data").Counts("events"),
            golden.GetProperty("data").Numbers("opportunities"));
        var classic = ControlChart.U(events, exposures, Both);
        classic.AssertIs(golden.GetProperty("qicharts2").GetProperty("both"), "u");
        classic.AssertRules(RunRules.WesternElectric, golden.GetProperty("qcc").GetProperty("westernElectric"), 2, 3);
        Assert.Equal(13, classic.Beyond().Length);
        Assert.Contains(classic.Warnings, w => w is { Kind: ChartWarningKind.Overdispersed, Phase: 0 });

        var prime = ChartMaterial.Chart("complaints-uprime");
        var chart = ControlChart.Rates(events, exposures);
        chart.AssertIs(prime.GetProperty("qicharts2").GetProperty("both"), "u'");
        Assert.Equal(prime.GetProperty("sigmaZ").Number("unscreened"), chart.Phases[0].SigmaZ!.Value, 1e-10);
        Assert.Equal(classic.Phases[0].SigmaZ, chart.Phases[0].SigmaZ);
        Assert.Empty(chart.Warnings);
        var screened = ControlChart.Rates(events, exposures, new(screensRanges: true)).Phases[0];
        Assert.Equal((prime.GetProperty("sigmaZ").Number("screened"), 0), (screened.SigmaZ!.Value, screened.ScreenedRanges),
            Near);
    }

    [MaterialFact(Golden)]
    public void A_baseline_freezes_limits()
    {
        var golden = ChartMaterial.Chart("cdi-u-freeze24");
        var data = golden.GetProperty("data");
        var chart = ControlChart.U(
            data.Counts("events"), data.Numbers("opportunities"), new(baselines: [24], rules: Both.Rules));
        chart.AssertIs(golden.GetProperty("qicharts2").GetProperty("both"), "u");
        chart.AssertRules(RunRules.WesternElectric, golden.GetProperty("qcc").GetProperty("westernElectric"), 2, 3);
        Assert.Equal((24, 24, 36), (chart.Phases[0].Baseline, chart.Phases[0].N, chart.Phases[0].Count));
    }

    [MaterialFact(Golden)]
    public void P_charts()
    {
        foreach (var id in new[] { "orangejuice-p", "gen-overdispersed-p" })
        {
            var golden = ChartMaterial.Chart(id);
            var data = golden.GetProperty("data");
            var chart = ControlChart.P(data.Counts("nonconforming"), data.Counts("sizes"), Both);
            chart.AssertIs(golden.GetProperty("qicharts2").GetProperty("both"), id);
            Assert.Equal(golden.GetProperty("qcc").Number("center"), chart[0].Centre!.Value, 1e-10);

            // With sizes that differ, qcc holds the points of a window against the limits of its last point.
            int[] without = id == "orangejuice-p" ? [] : [5, 6, 7, 8];
            chart.AssertRules(RunRules.Nelson, golden.GetProperty("qcc").GetProperty("nelson"), without);
        }

        var prime = ChartMaterial.Chart("gen-overdispersed-pprime");
        var (counts, sizes) = (prime.GetProperty("data").Counts("nonconforming"), prime.GetProperty("data").Counts("sizes"));
        var shares = ControlChart.Shares(counts, sizes);
        shares.AssertIs(prime.GetProperty("qicharts2").GetProperty("both"), "p'");
        Assert.Equal(prime.GetProperty("sigmaZ").Number("unscreened"), shares.Phases[0].SigmaZ!.Value, 1e-10);
    }

    [MaterialFact(Golden)]
    public void Xmr_charts()
    {
        foreach (var id in new[] { "viscosity-xmr", "gen-on-centre" })
        {
            var golden = ChartMaterial.Chart(id);
            var values = golden.GetProperty("data").Numbers("values");
            var chart = ControlChart.XmR(values, Both);
            chart.AssertIs(golden.GetProperty("qicharts2").GetProperty("unscreened"), id);
            Assert.Equal(golden.GetProperty("qcc").Number("stdDev"), chart.Phases[0].Sigma!.Value, 1e-10);
            AssertRules(chart, golden.GetProperty("qcc"));
            ControlChart.XmR(values, new(screensRanges: true))
                .AssertIs(golden.GetProperty("qicharts2").GetProperty("screened"), id + " screened");
            AssertNhs(values, golden.GetProperty("makingDataCount"));
        }

        var viscosity = ChartMaterial.Chart("viscosity-xmr");
        ControlChart.MovingRange(viscosity.GetProperty("data").Numbers("values"))
            .AssertIs(viscosity.GetProperty("qicharts2MovingRange").GetProperty("both"), "mR");
    }

    [MaterialFact(Golden)]
    public void A_constant_series_keeps_its_limits_when_ranges_are_screened()
    {
        var golden = ChartMaterial.Chart("gen-constant");
        var values = golden.GetProperty("data").Numbers("values");
        var chart = ControlChart.XmR(values, Both);
        chart.AssertIs(golden.GetProperty("qicharts2").GetProperty("unscreened"), "constant");
        AssertRules(chart, golden.GetProperty("qcc"));
        var screened = ControlChart.XmR(values, new(screensRanges: true));
        Assert.All(screened, p => Assert.Equal((7.0, 7.0, 7.0), (p.Lower, p.Centre, p.Upper)));
        Assert.All(golden.GetProperty("qicharts2").GetProperty("screened").Numbers("ucl"), l => Assert.True(double.IsNaN(l)));
    }

    [MaterialFact(Golden)]
    public void G_charts_have_their_mean_as_centre_and_the_median_apart()
    {
        var golden = ChartMaterial.Chart("cabg-g-readmission");
        var expected = golden.GetProperty("qicharts2").GetProperty("both");
        var gaps = golden.GetProperty("data").Counts("gaps");
        var chart = ControlChart.G(gaps);
        ChartMaterial.AssertClose(expected.Numbers("lcl"), chart.Select(p => p.Lower), "lower");
        ChartMaterial.AssertClose(expected.Numbers("ucl"), chart.Select(p => p.Upper), "upper");
        Assert.Equal(expected.Points("sigmaSignal"), chart.Beyond());
        Assert.Equal(expected.Number("center"), chart.Phases[0].Median);
        Assert.Equal(golden.GetProperty("qcc").Number("center"), chart[0].Centre!.Value, 1e-10);
        Assert.Equal(golden.GetProperty("qccQuantile").Number("stdDev"),
            Math.Sqrt(chart[0].Centre!.Value * (chart[0].Centre!.Value - 1)), 1e-10);
    }

    [MaterialFact(Golden)]
    public void T_charts()
    {
        var golden = ChartMaterial.Chart("gen-rare-t");
        var gaps = golden.GetProperty("data").Numbers("gaps");
        var expected = golden.GetProperty("qicharts2");
        var chart = ControlChart.T(gaps);
        chart.AssertIs(expected.GetProperty("unscreened"), "t");
        Assert.Equal(expected.GetProperty("unscreened").Number("center"), chart[0].Centre!.Value, 1e-9);
        ControlChart.T(gaps, new(screensRanges: true)).AssertIs(expected.GetProperty("screened"), "t screened");
    }

    [MaterialFact(Golden)]
    public void Run_charts()
    {
        foreach (var id in new[] { "gen-run-median", "gen-on-centre" })
        {
            var golden = ChartMaterial.Chart(id);
            var expected = golden.GetProperty("runChart").GetProperty("both");
            var chart = ControlChart.Run(golden.GetProperty("data").Numbers("values"));
            chart.AssertIs(expected, id);
            Assert.Equal(expected.Number("center"), chart[0].Centre);
            Assert.Equal(chart.Phases[0].Runs.IsSignal, chart.Signals.Count > 0);
        }
    }

    [MaterialFact(Golden)]
    public void Bounds_of_Anhoej()
    {
        var limits = ChartMaterial.Root.GetProperty("anhoejLimits").EnumerateArray().ToList();
        Assert.True(limits.Count > 50);
        Assert.All(limits, limit =>
        {
            RunsTest ours = new(limit.GetProperty("n").GetInt32(), 0, 0);
            Assert.Equal(
                (limit.GetProperty("longestRunMax").GetInt32(), limit.GetProperty("crossingsMin").GetInt32()),
                (ours.LongestRunMax, ours.CrossingsMin));
        });
    }

    [MaterialFact(Golden)]
    public void Rules_by_their_words() => Assert.All(ChartMaterial.Root.GetProperty("ruleStrings").EnumerateArray(), golden =>
    {
        var chart = ControlChart.XmR(
            golden.Numbers("values"),
            new(rules: Both.Rules, centre: golden.Number("centre"), sigma: golden.Number("sigma")));
        AssertRules(chart, golden);
    });

    [MaterialFact(Golden)]
    public void Making_Data_Count() =>
        Assert.All(ChartMaterial.Root.GetProperty("makingDataCountStrings").EnumerateArray(), golden =>
            AssertNhs(golden.Numbers("values"), golden));

    private static readonly IEqualityComparer<(double, int)> Near = EqualityComparer<(double, int)>.Create(
        (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-10 && a.Item2 == b.Item2, _ => 0);

    private static void AssertRules(ControlChart chart, JsonElement golden)
    {
        chart.AssertRules(RunRules.WesternElectric, golden.GetProperty("westernElectric"));
        chart.AssertRules(RunRules.Nelson, golden.GetProperty("nelson"));
    }

    // NHSRplotthedots gives each point one label, the first of its signals in the order of the set.
    private static void AssertNhs(double[] values, JsonElement golden)
    {
        var direction = Enum.Parse<ImprovementDirection>(golden.GetProperty("improvementDirection").GetString()!,
            ignoreCase: true);
        double? target = golden.TryGetProperty("target", out var t) ? t.GetDouble() : null;
        var chart = ControlChart.XmR(values, ControlChartOptions.MakingDataCount(direction, target));
        Assert.Equal(golden.Number("lpl"), chart[0].Lower!.Value, 1e-9);
        Assert.Equal(golden.Number("upl"), chart[0].Upper!.Value, 1e-9);
        Assert.Equal(golden.Points("outside"), chart.Beyond());
        var labels = golden.GetProperty("specialCause").EnumerateArray().Select(l => l.GetString()).ToArray();
        var types = golden.GetProperty("pointType").EnumerateArray().Select(l => l.GetString()).ToArray();
        for (var i = 0; i < labels.Length; i++)
        {
            var first = RunRules.MakingDataCount.Rules.FirstOrDefault(r => chart[i].Signals.Any(s => s.Rule == r));
            var word = first?.Kind switch
            {
                RunRuleKind.BeyondLimits => "CL",
                RunRuleKind.Trend => "Trend",
                RunRuleKind.BetweenLineAndLimit => "2 in 3",
                RunRuleKind.OneSide => "7 Points",
                _ => "Common Cause",
            };
            Assert.Contains(word, labels[i], StringComparison.Ordinal);
            if (chart[i].Variation != Variation.Mixed)
            {
                var type = types[i]!.Replace("special_cause", "", StringComparison.Ordinal);
                Assert.Equal(type.Replace("_", "", StringComparison.Ordinal), chart[i].Variation.ToString(), ignoreCase: true);
            }
        }

        if (target is not null)
        {
            var assurance = golden.GetProperty("assurance").GetString();
            Assert.Equal(assurance == "inconsistent" ? Assurance.HitOrMiss
                : assurance!.Contains("pass", StringComparison.Ordinal) ? Assurance.ConsistentlyPassing
                : Assurance.ConsistentlyFailing, chart.Assurance);
        }
    }
}
