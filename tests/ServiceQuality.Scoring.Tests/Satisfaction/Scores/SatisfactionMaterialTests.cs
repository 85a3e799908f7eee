using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.SampleSizes;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

/// <summary>All cases of a file of reference values of R, by the public types.</summary>
public class SatisfactionMaterialTests
{
    private const string Golden = "goldens/satisfaction-simple.json";

    private static readonly RatingQuestion Satisfied = RatingQuestion.Satisfaction(RatingScale.OneToFive);

    [MaterialFact(Golden)]
    public void Every_case_is_known()
    {
        var ids = Cases().Select(c => c.Key).ToList();
        Assert.Equal(18, ids.Count);
        Assert.All(ids, id => Assert.Contains(id, Known));
    }

    private static readonly string[] Known =
    [
        "proportion-81-of-263-0.95", "proportion-15-of-15-0.95", "proportion-1-of-7-0.9", "ces-7pt", "nps-2-11-18-0.95",
        "nps-150-0-150-0.95", "nps-1203-2544-3110-0.99",
        "nps-waves-40-60-100-vs-25-70-125", "nps-waves-300-500-700-vs-410-480-640", "csat-waves-48-50-vs-37-50", "mean-waves",
        "finite-population-120-150-400", "nps-finite-population",
        "weighted-csi", "acsi-formula-unnormalised", "sample-size-nps", "p-adjust", "stratified-tiers",
    ];

    [MaterialFact(Golden)]
    public void Shares() => Assert.All(Cases("proportion-"), c =>
    {
        var (successes, n) = (c.Input("successes").GetInt64(), c.Input("n").GetInt64());
        var tally = TopBox(successes, n);
        var level = Proportion.FromFraction(c.Input("confidence").GetDouble());
        c.Close("proportion", RatingScore.FromTally(tally, level: level).Top.Value);
        foreach (var (name, method) in new[]
        {
            ("wilson", ProportionMethod.Wilson), ("wilson_cc", ProportionMethod.WilsonWithContinuity),
            ("clopper_pearson", ProportionMethod.ClopperPearson), ("agresti_coull", ProportionMethod.AgrestiCoull),
        })
        {
            // A share is cut to [0, 1] here, which the reference does not do for Agresti and Coull.
            var expected = c.Expected(name).EnumerateArray().Select(e => Math.Clamp(e.GetDouble(), 0, 1)).ToArray();
            var found = RatingScore.FromTally(tally, method, level: level).Top.Interval!.Value;
            GoldenCase.AssertClose(expected[0], found.Lower, $"{c.Id} {name}");
            GoldenCase.AssertClose(expected[1], found.Upper, $"{c.Id} {name}");
        }
    });

    [MaterialFact(Golden)]
    public void Effort()
    {
        var c = Case("ces-7pt");
        long[] counts = [.. c.Input("counts_1_to_7").EnumerateArray().Select(e => e.GetInt64())];
        var agree = RatingScore.FromTally(RatingTally.FromCounts(RatingQuestion.Effort(RatingScale.OneToSeven), counts));
        var strict = RatingScore.FromTally(
            RatingTally.FromCounts(RatingQuestion.Effort(RatingScale.OneToSeven, easyBoxes: 2), counts));
        Assert.Equal(c.Expected("n").GetInt64(), agree.N);
        c.Close("mean", agree.Mean.Value);
        c.Close("ci", agree.Mean.Interval);
        c.Close("percent_5_to_7", 100 * agree.Top.Value);
        c.Close("wilson_5_to_7", agree.Top.Interval, 100);
        c.Close("percent_6_7", 100 * strict.Top.Value);
        c.Close("net_6_7_minus_1_3", strict.Net.Value);
    }

    [MaterialFact(Golden)]
    public void Recommendations() => Assert.All(Cases("nps-").Where(c => c.Has("confidence") && c.Has("detractors")), c =>
    {
        RecommendationScore Score(NetScoreMethod method) => RecommendationScore.FromCounts(
            c.Input("detractors").GetInt64(), c.Input("passives").GetInt64(), c.Input("promoters").GetInt64(), method, null,
            Proportion.FromFraction(c.Input("confidence").GetDouble()));
        var wald = Score(NetScoreMethod.Wald);
        Assert.Equal(c.Expected("n").GetInt64(), wald.N);
        c.Close("nps", wald.Value);
        c.Close("variance_unit", wald.Variance);
        c.Close("se_points", wald.StandardError);
        c.Close("wald", wald.Interval);
        c.Close("t_interval_n_minus_1", Score(NetScoreMethod.StudentT).Interval);
        var adjusted = Score(NetScoreMethod.AdjustedWald).Interval!.Value;
        c.Close("adjusted_wald_3", adjusted);
        c.Close("adjusted_nps", (adjusted.Lower + adjusted.Upper) / 2);
        c.Close("score_interval_constrained_mle", Score(NetScoreMethod.Score).Interval, tolerance: 1e-6);
    });

    [MaterialFact(Golden)]
    public void Waves_of_recommendations() => Assert.All(Cases("nps-waves-"), c =>
    {
        RecommendationTally Wave(string name)
        {
            long[] g = [.. c.Input(name).EnumerateArray().Select(e => e.GetInt64())];
            return RecommendationTally.FromCounts([g[0], 0, 0, 0, 0, 0, 0, g[1], 0, g[2], 0]);
        }

        var (earlier, later) = (Wave("wave1_detractor_passive_promoter"), Wave("wave2_detractor_passive_promoter"));
        c.Close("nps_wave1", RecommendationScore.FromTally(earlier).Value);
        c.Close("nps_wave2", RecommendationScore.FromTally(later).Value);
        var z = WaveTest.CompareRecommendations(earlier, later);
        c.Close("difference", z.Estimate!.Value);
        c.Close("se_points", z.Estimate.Value / z.Statistic);
        c.Close("z_unpooled", z.Statistic);
        c.Close("p_two_sided", z.P!.Value.Value);
        c.Close("ci", z.Estimate.Interval);
        var pooled = WaveTest.CompareRecommendations(earlier, later, RecommendationTestMethod.PooledZ);
        c.Close("z_pooled_variance", pooled.Statistic);
        c.Close("p_pooled", pooled.P!.Value.Value);
        Assert.Equal(z.Estimate, pooled.Estimate);
        var square = WaveTest.CompareRecommendations(earlier, later, RecommendationTestMethod.ChiSquare);
        c.Close("chi_square_2x3", square.Statistic);
        c.Close("chi_square_df", square.DegreesOfFreedom);
        c.Close("chi_square_p", square.P!.Value.Value);
        var welch = WaveTest.CompareRecommendations(earlier, later, RecommendationTestMethod.Welch);
        c.Close("welch_t", welch.Statistic);
        c.Close("welch_df", welch.DegreesOfFreedom);
        c.Close("welch_p", welch.P!.Value.Value);
        c.Close("difference", welch.Estimate!.Value);
    });

    [MaterialFact(Golden)]
    public void Waves_of_shares()
    {
        var c = Case("csat-waves-48-50-vs-37-50");
        var (n1, n2) = (c.Input("wave1_n").GetInt64(), c.Input("wave2_n").GetInt64());
        var (x1, x2) = (c.Input("wave1_top2").GetInt64(), c.Input("wave2_top2").GetInt64());
        var (earlier, later) = (TopBox(x1, n1), TopBox(x2, n2));
        var z = WaveTest.CompareTopBox(earlier, later);
        c.Close("difference", z.Estimate!.Value);
        c.Close("z_pooled", z.Statistic);
        c.Close("p_z", z.P!.Value.Value);
        c.Close("newcombe_ci", z.Estimate.Interval);
        c.Close("p_yates", WaveTest.CompareTopBox(earlier, later, continuity: true).P!.Value.Value);
        c.Close("fisher_p", WaveTest.CompareTopBoxExactly(earlier, later).P!.Value.Value);

        // A panel in which nobody answered twice has the unpooled interval.
        c.Close("wald_ci_unpooled",
            WaveTest.CompareTopBox(WavePanel.FromCounts(new long[5, 5], earlier, later)).Estimate!.Interval);
    }

    [MaterialFact(Golden)]
    public void Waves_of_means()
    {
        var c = Case("mean-waves");
        RatingTally Wave(string name) =>
            RatingTally.FromCounts(
                RatingQuestion.Satisfaction(new(1, 10)), [.. c.Input(name).EnumerateArray().Select(e => e.GetInt64())]);
        var (earlier, later) = (Wave("wave1_counts"), Wave("wave2_counts"));
        c.Close("mean1", RatingScore.FromTally(earlier).Mean.Value);
        c.Close("mean2", RatingScore.FromTally(later).Mean.Value);
        var welch = WaveTest.CompareMeans(earlier, later);
        c.Close("difference", welch.Estimate!.Value);
        c.Close("welch_t", welch.Statistic);
        c.Close("welch_df", welch.DegreesOfFreedom);
        c.Close("welch_p", welch.P!.Value.Value);
        c.Close("welch_ci", welch.Estimate.Interval);
        var pooled = WaveTest.CompareMeans(earlier, later, equalVariances: true);
        c.Close("pooled_t", pooled.Statistic);
        c.Close("pooled_p", pooled.P!.Value.Value);
        c.Close("cohen_d_pooled", pooled.Effect(EffectSizeKind.CohenD));
        var ranks = WaveTest.CompareRanks(earlier, later);
        c.Close("mann_whitney_W", ranks.Statistic);
        c.Close("mann_whitney_p_continuity", ranks.P!.Value.Value);
    }

    [MaterialFact(Golden)]
    public void Finite_populations()
    {
        var c = Case("finite-population-120-150-400");
        var (x, n, population) = (c.Input("successes").GetInt64(), c.Input("n").GetInt64(), c.Input("population").GetInt64());
        var tally = TopBox(x, n);
        var wald = RatingScore.FromTally(tally, ProportionMethod.Wald, population: population).Top;
        c.Close("proportion", wald.Value);
        c.Close("wald", wald.Interval);
        c.Close("wilson_with_effective_n", RatingScore.FromTally(tally, population: population).Top.Interval);

        // A share is half a net score without a middle, whose standard error is twice as large.
        var net = RecommendationScore.FromCounts(n - x, 0, x, NetScoreMethod.Wald, population);
        var whole = RecommendationScore.FromCounts(n - x, 0, x, NetScoreMethod.Wald);
        c.Close("se", net.StandardError / 200);
        c.Close("se_uncorrected", whole.StandardError / 200);
        c.Close("fpc", net.StandardError / whole.StandardError);
        c.Close("effective_n", n * (whole.StandardError / net.StandardError) * (whole.StandardError / net.StandardError));

        var nps = Case("nps-finite-population");
        var score = RecommendationScore.FromCounts(
            nps.Input("detractors").GetInt64(), nps.Input("passives").GetInt64(), nps.Input("promoters").GetInt64(),
            NetScoreMethod.Wald, nps.Input("population").GetInt64());
        nps.Close("nps", score.Value);
        nps.Close("se_points", score.StandardError);
        nps.Close("wald", score.Interval);
    }

    [MaterialFact(Golden)]
    public void Weighted_indices()
    {
        var c = Case("weighted-csi");
        RatingScale scale = new(c.Input("scale_min").GetInt32(), c.Input("scale_max").GetInt32());
        double[] Numbers(GoldenOf of, string name) => [.. of.Input(name).EnumerateArray().Select(e => e.GetDouble())];
        var index = WeightedSatisfactionIndex.Of(
            Numbers(c, "satisfaction").Zip(Numbers(c, "importance"), (s, i) => new WeightedItem("item", s, i, scale)));
        c.Close("weights", [.. index.Weights]);
        c.Close("weighted_average", index.WeightedAverage);
        c.Close("csi_percent_of_maximum", index.PercentOfMaximum);
        c.Close("csi_0_100_rescaled", index.Index);
        c.Close("gaps_satisfaction_minus_importance", [.. index.Items.Select(i => i.Gap!.Value)]);

        var acsi = Case("acsi-formula-unnormalised");
        RatingScale ten = new(acsi.Input("scale_min").GetInt32(), acsi.Input("scale_max").GetInt32());
        var fornell = WeightedSatisfactionIndex.Of(
            Numbers(acsi, "means").Zip(Numbers(acsi, "weights"), (m, w) => new WeightedItem("item", m, w, ten)));
        acsi.Close("index", fornell.IndexOfSums);
        acsi.Close("index", fornell.Index);
    }

    [MaterialFact(Golden)]
    public void Sample_size_and_multiplicity()
    {
        var c = Case("sample-size-nps");
        Proportion Share(string name) => Proportion.FromFraction(c.Input(name).GetDouble());
        var size = SurveySampleSize.Recommendation(
            c.Input("margin_points").GetDouble(), Share("promoter_share"), Share("detractor_share"), Share("confidence"));
        c.Close("n0", size.Exact);
        Assert.Equal(c.Expected("n_ceiling").GetInt64(), size.N);
        c.Close("variance_unit", RecommendationScore.FromCounts(2, 3, 5).Variance);

        var adjust = Case("p-adjust");
        PValue[] family = [.. adjust.Input("p").EnumerateArray().Select(e => PValue.FromValue(e.GetDouble()))];
        foreach (var (name, method) in new[]
        {
            ("bonferroni", MultiplicityMethod.Bonferroni), ("holm", MultiplicityMethod.Holm),
            ("benjamini_hochberg", MultiplicityMethod.BenjaminiHochberg),
        })
        {
            adjust.Close(name, [.. PValue.Adjust(family, method).Select(p => p.Value)]);
        }
    }

    [MaterialFact(Golden)]
    public void Tiers()
    {
        var c = Case("stratified-tiers");
        long[] Counts(string name) => [.. c.Input(name).EnumerateArray().Select(e => e.GetInt64())];
        var (population, n, x) = (Counts("population"), Counts("n"), Counts("successes"));
        CustomerTier[] tiers = [CustomerTier.Of("gold"), CustomerTier.Of("silver"), CustomerTier.Of("bronze")];
        var rolled = TierRollUp.Run(
            new(tiers.Select((t, i) => new TierCustomers(t, population[i]))),
            tiers.Select((t, i) => TierSample.OfTopBox(t, TopBox(x[i], n[i]))));
        c.Close("estimate", rolled.Estimate.Value);
        c.Close("se", rolled.StandardError);
        c.Close("ci", rolled.Estimate.Interval);
        c.Close("unweighted", rolled.Unweighted);
    }

    private static RatingTally TopBox(long successes, long n) =>
        RatingTally.FromCounts(Satisfied, [n - successes, 0, 0, 0, successes]);

    private static GoldenOf Case(string id) => new(id, Cases().Single(c => c.Key == id).Value);

    private static IEnumerable<GoldenOf> Cases(string prefix) =>
        Cases().Where(c => c.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(c => new GoldenOf(c.Key, c.Value));

    private static IEnumerable<KeyValuePair<string, JsonElement>> Cases()
    {
        var root = JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement;
        return root.GetProperty("cases").EnumerateArray().Select(c => KeyValuePair.Create(c.GetProperty("id").GetString()!, c));
    }

    private sealed record GoldenOf(string Id, JsonElement Element)
    {
        internal bool Has(string name) => Element.GetProperty("input").TryGetProperty(name, out _);

        internal JsonElement Input(string name) => Element.GetProperty("input").GetProperty(name);

        internal JsonElement Expected(string name) => Element.GetProperty("expected").GetProperty(name);

        internal void Close(string name, double? actual) =>
            GoldenCase.AssertClose(Expected(name).GetDouble(), actual, $"{Id} {name}");

        internal void Close(string name, double[] actual, double tolerance = 1e-9)
        {
            double[] expected = [.. Expected(name).EnumerateArray().Select(e => e.GetDouble())];
            Assert.Equal(expected.Length, actual.Length);
            for (var i = 0; i < expected.Length; i++)
            {
                GoldenCase.AssertClose(expected[i], actual[i], $"{Id} {name}[{i}]", tolerance);
            }
        }

        internal void Close(string name, ConfidenceInterval? actual, double factor = 1, double tolerance = 1e-9) =>
            Close(name, [factor * actual!.Value.Lower, factor * actual.Value.Upper], tolerance);
    }
}
