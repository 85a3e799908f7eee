using System.Text.Json;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps;

/// <summary>
/// Every value against R 4.2.2 (mean, sd, t.test, pt with log.p) on the same file. The golden file is reference material; a part
/// of
/// its numbers stands in <c>GapAnalysisTests</c>, so that these agreements are always tested. The ranks of dimensions are not
/// compared with it: as
/// doubles, equal gaps of means are ranked there as if they differed; <c>GapGoldenTests</c> has them from whole numbers.
/// </summary>
public class GapAnalysisGoldenTests
{
    private const string Golden = "goldens/gaps-servqual300.json";

    [MaterialFact(Golden)]
    public void Items_agree_with_R()
    {
        var analysis = GapAnalysis.Run(Servqual300.Read().Accepted);
        var rows = Root().GetProperty("items").GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(22, rows.Count);
        Assert.Equal(22, analysis.Items.Count);
        foreach (var (row, item) in rows.Zip(analysis.Items))
        {
            AssertScore(row, item, "n_pairs");
            AssertEffects(row, item);
            AssertRanks(row.GetProperty("wilcoxon"), item, Pratt.Items.Single(i => i.Id == item.Id));
        }
    }

    [MaterialTheory(Golden)]
    [InlineData(MultiplicityMethod.Holm, "holm")]
    [InlineData(MultiplicityMethod.BenjaminiHochberg, "BH")]
    [InlineData(MultiplicityMethod.BenjaminiYekutieli, "BY")]
    [InlineData(MultiplicityMethod.Bonferroni, "bonferroni")]
    public void Adjusted_p_values_of_the_items_agree_with_R(MultiplicityMethod method, string name)
    {
        var analysis = GapAnalysis.Run(
            Servqual300.Read().Accepted, options: new(multiplicity: method, ranks: RankMethod.NormalWithContinuity));
        AssertAll(Root().GetProperty("items").GetProperty("p_adjust_t")
            .GetProperty(name), [.. analysis.Items.Select(i => i.AdjustedP?.Value)]);
        if (Root().GetProperty("items").GetProperty("p_adjust_wilcoxon").TryGetProperty(name, out var ranks))
        {
            AssertAll(ranks, [.. analysis.Items.Select(i => i.SignedRankAdjustedP?.Value)]);
        }

        if (Root().GetProperty("dimensions").GetProperty("p_adjust_A_t").TryGetProperty(name, out var dimensions))
        {
            AssertAll(dimensions, [.. analysis.Dimensions.Select(d => d.AdjustedP?.Value)]);
        }
    }

    [MaterialFact(Golden)]
    public void Dimensions_agree_with_R_under_every_policy()
    {
        foreach (var (block, policy, n) in new[]
        {
            ("A_person_mean_half", MissingPolicy.PersonMean, "n_pairs"),
            ("B_item_gap_mean_half", MissingPolicy.ItemGapMean, "n"),
            ("C_listwise_dimension", MissingPolicy.Listwise, "n_pairs"),
        })
        {
            var analysis = GapAnalysis.Run(Servqual300.Read().Accepted, policy);
            var rows = Root().GetProperty("dimensions").GetProperty(block).GetProperty("rows");
            foreach (var dimension in analysis.Dimensions)
            {
                AssertScore(rows.GetProperty(dimension.Id), dimension, n);
                if (rows.GetProperty(dimension.Id).TryGetProperty("dav", out _))
                {
                    AssertEffects(rows.GetProperty(dimension.Id), dimension);
                }
            }
        }

        var means = GapAnalysis.Run(Servqual300.Read().Accepted, MissingPolicy.MeanOfItemMeans);
        var last = Root().GetProperty("dimensions").GetProperty("D_mean_of_item_means").GetProperty("rows");
        Assert.All(means.Dimensions, d => AssertClose(last.GetProperty(d.Id), d.Gap.Mean));
    }

    [MaterialFact(Golden)]
    public void The_overall_scores_agree_with_R()
    {
        var analysis = GapAnalysis.Run(Servqual300.Read().Accepted);
        var overall = Root().GetProperty("overall");
        var unweighted = analysis.Overall(Weighting.Unweighted);
        Assert.Equal(overall.GetProperty("n").GetInt64(), unweighted.N);
        AssertClose(overall.GetProperty("unweighted_respondent_mean"), unweighted.Mean);
        AssertClose(overall.GetProperty("unweighted_sd"), unweighted.StandardDeviation);
        var weighted = analysis.Overall(Weighting.Individual);
        AssertClose(overall.GetProperty("weighted_individual").GetProperty("value"), weighted.Mean);
        AssertClose(overall.GetProperty("weighted_individual").GetProperty("sd"), weighted.StandardDeviation);
        AssertClose(overall.GetProperty("unweighted_mean_of_dimension_means"), analysis.Overall(Weighting.MeanOfDimensions).Mean);
        AssertClose(overall.GetProperty("mean_of_22_item_gap_means"), analysis.Overall(Weighting.MeanOfItems).Mean);
        AssertClose(overall.GetProperty("weighted_aggregate").GetProperty("value"), analysis.Overall(Weighting.Aggregate).Mean);
        AssertClose(overall.GetProperty("weighted_points_over_5")
            .GetProperty("value"), analysis.Overall(Weighting.WorksheetPoints).Mean);
        AssertClose(overall.GetProperty("weighted_fraction_over_5")
            .GetProperty("value"), analysis.Overall(Weighting.WorksheetFraction).Mean);
    }

    // The ends of intervals of two bootstraps differ by chance: four standard errors of a quantile at 2.5 % of 9,999 resamples,
    // twice.
    [MaterialFact(Golden)]
    public void Bootstrap_intervals_agree_with_those_of_boot()
    {
        var rows = Root().GetProperty("bootstrap").GetProperty("mean_gap_A");
        BootstrapPlan plan = new(ResampleSource.Philox(20240611), 9999);
        Assert.All(GapAnalysis.Run(Servqual300.Read().Accepted).Dimensions, dimension =>
        {
            var row = rows.GetProperty(dimension.Id);
            var bootstrap = dimension.Bootstrap(plan);
            AssertClose(row.GetProperty("t0"), bootstrap.Value);
            var error = row.GetProperty("se").GetDouble();
            Assert.Equal(error, bootstrap.StandardError!.Value, 0.05 * error);
            foreach (var (name, method) in new[] { ("perc", BootstrapMethod.Percentile), ("bca", BootstrapMethod.Bca) })
            {
                var interval = bootstrap.Interval(method).Interval!.Value;
                Assert.Equal(row.GetProperty(name)[0].GetDouble(), interval.Lower, 0.15 * error);
                Assert.Equal(row.GetProperty(name)[1].GetDouble(), interval.Upper, 0.15 * error);
            }
        });
    }

    private static readonly Lazy<GapAnalysis> PrattAnalysis = new(() =>
        GapAnalysis.Run(Servqual300.Read().Accepted, options: new(zeros: ZeroDifferences.Pratt, ranks: RankMethod.Normal)));

    private static GapAnalysis Pratt => PrattAnalysis.Value;

    private static void AssertEffects(JsonElement row, GapScore score)
    {
        AssertClose(row.GetProperty("r_PE"), score.Correlation);
        AssertClose(row.GetProperty("dz"), score.PairedT.Effect(EffectSizeKind.CohenDz));
        AssertClose(row.GetProperty("dz_hedges"), score.PairedT.Effect(EffectSizeKind.HedgesGz));
        AssertClose(row.GetProperty("dav"), score.PairedT.Effect(EffectSizeKind.CohenDav));
        AssertClose(row.GetProperty("d_rm"), score.PairedT.Effect(EffectSizeKind.CohenDrm));
    }

    private static void AssertRanks(JsonElement row, GapScore score, GapScore pratt)
    {
        AssertClose(row.GetProperty("V"), score.SignedRank.Statistic);
        AssertLog(row.GetProperty("p_continuity"), score.SignedRank.P);
        AssertClose(row.GetProperty("rank_biserial"), score.SignedRank.Effect(EffectSizeKind.RankBiserial));
        AssertClose(row.GetProperty("r_effect_Z_over_sqrt_pairs"), score.SignedRank.Effect(EffectSizeKind.RankZOverRootN));
        AssertClose(row.GetProperty("hodges_lehmann"), score.SignedRank.Estimate?.Value);
        AssertClose(row.GetProperty("pratt").GetProperty("V"), pratt.SignedRank.Statistic);
        AssertLog(row.GetProperty("pratt").GetProperty("p"), pratt.SignedRank.P);
        Assert.Equal(row.GetProperty("zeros").GetInt64(), score.Signs.Equal);
    }

    private static void AssertLog(JsonElement expected, PValue? actual) =>
        Assert.Equal(Math.Log(expected.GetDouble()), actual!.Value.Log,
            1e-9 * Math.Max(1, Math.Abs(Math.Log(expected.GetDouble()))));

    private static void AssertAll(JsonElement expected, double?[] actual) =>
        Assert.All(expected.EnumerateArray().Zip(actual), pair => AssertClose(pair.First, pair.Second));

    private static JsonElement Root() => JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement;

    private static void AssertScore(JsonElement row, GapScore score, string n)
    {
        Assert.Equal(row.GetProperty(n).GetInt64(), score.Gap.N);
        AssertClose(row.GetProperty("gap"), score.Gap.Mean);
        AssertClose(row.GetProperty(row.TryGetProperty("sd_gap", out _) ? "sd_gap" : "sd"), score.Gap.StandardDeviation);
        AssertClose(row.GetProperty("se"), score.Gap.StandardError);
        AssertClose(row.GetProperty("ci")[0], score.Gap.Interval!.Value.Lower);
        AssertClose(row.GetProperty("ci")[1], score.Gap.Interval!.Value.Upper);
        AssertClose(row.GetProperty("t"), score.PairedT.Statistic);
        Assert.Equal(row.GetProperty("df").GetInt64(), score.PairedT.DegreesOfFreedom);
        var logP = row.TryGetProperty("ln_p", out var golden) ? golden.GetDouble() : Math.Log(row.GetProperty("p").GetDouble());
        Assert.Equal(logP, score.PairedT.P!.Value.Log, 1e-9 * Math.Max(1, Math.Abs(logP)));
        if (row.TryGetProperty("mean_P", out var meanP))
        {
            AssertClose(meanP, score.Perception.Mean);
            AssertClose(row.GetProperty("mean_E"), score.Expectation.Mean);
            AssertClose(row.GetProperty("sd_P"), score.Perception.StandardDeviation);
            AssertClose(row.GetProperty("sd_E"), score.Expectation.StandardDeviation);
        }
    }

    private static void AssertClose(JsonElement expected, double? actual)
    {
        var value = expected.GetDouble();
        Assert.NotNull(actual);
        Assert.Equal(value, actual.Value, Math.Max(1e-9 * Math.Abs(value), 1e-14));
    }
}
