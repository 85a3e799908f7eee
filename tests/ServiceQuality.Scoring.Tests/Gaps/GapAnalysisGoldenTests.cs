using System.Text.Json;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps;

/// <summary>
/// Every value against R 4.2.2 (mean, sd, t.test, pt with log.p) on the same file. The golden file is reference material; a part of
/// its numbers stands in <c>GapAnalysisTests</c>, so that these agreements are always tested.
/// </summary>
public class GapAnalysisGoldenTests
{
    private const string Golden = "goldens/gaps-servqual300.json";

    [MaterialFact(Golden)]
    public void Items_agree_with_R()
    {
        var analysis = GapAnalysis.Of(Servqual300.Read().Accepted);
        var rows = Root().GetProperty("items").GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(22, rows.Count);
        Assert.Equal(22, analysis.Items.Count);
        foreach (var (row, item) in rows.Zip(analysis.Items))
        {
            AssertScore(row, item, "n_pairs");
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
            var analysis = GapAnalysis.Of(Servqual300.Read().Accepted, policy);
            var rows = Root().GetProperty("dimensions").GetProperty(block).GetProperty("rows");
            foreach (var dimension in analysis.Dimensions)
            {
                AssertScore(rows.GetProperty(dimension.Id), dimension, n);
            }
        }
    }

    [MaterialFact(Golden)]
    public void The_overall_scores_agree_with_R()
    {
        var analysis = GapAnalysis.Of(Servqual300.Read().Accepted);
        var overall = Root().GetProperty("overall");
        var unweighted = analysis.Overall(Weighting.Unweighted);
        Assert.Equal(overall.GetProperty("n").GetInt64(), unweighted.N);
        AssertClose(overall.GetProperty("unweighted_respondent_mean"), unweighted.Mean);
        AssertClose(overall.GetProperty("unweighted_sd"), unweighted.StandardDeviation);
        var weighted = analysis.Overall(Weighting.Individual);
        AssertClose(overall.GetProperty("weighted_individual").GetProperty("value"), weighted.Mean);
        AssertClose(overall.GetProperty("weighted_individual").GetProperty("sd"), weighted.StandardDeviation);
    }

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
        Assert.Equal(value, actual.Value, 1e-9 * Math.Abs(value));
    }
}
