using System.Text.Json;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Reliability;

/// <summary>Reliability of the survey that the samples ship, against the shared golden file.</summary>
public class ReliabilityMaterialTests
{
    private const string Shared = "goldens/gaps-servqual300.json";

    private static readonly string[] Sides = ["E", "P", "G"];

    [MaterialFact(Shared)]
    public void Alpha_listwise()
    {
        var golden = Root().GetProperty("alpha");
        foreach (var side in Sides)
        {
            foreach (var (name, first, count) in SurveyColumns.Dimensions)
            {
                AssertScale(golden.GetProperty("listwise").GetProperty(side)
                    .GetProperty(name), ScaleReliability.Estimate(SurveyColumns.Complete(side, first, count)));
            }

            AssertScale(golden.GetProperty("all22_listwise")
                .GetProperty(side), ScaleReliability.Estimate(SurveyColumns.Complete(side, 1, 22)));
        }
    }

    [MaterialFact(Shared)]
    public void Alpha_pairwise() => Assert.All(new[] { "E", "P" }, side => Assert.All(SurveyColumns.Dimensions, d => AssertScale(
        Root().GetProperty("alpha").GetProperty("pairwise").GetProperty(side).GetProperty(d.Name),
        ScaleReliability.Estimate(CrossProducts.FromColumnsPairwise(
            SurveyColumns.Answers(SurveyColumns.Names(side, d.First, d.Count)), d.Count), respondents: 300),
        isPairwise: true)));

    [MaterialFact(Shared)]
    public void One_factor()
    {
        foreach (var side in Sides)
        {
            foreach (var (name, first, count) in SurveyColumns.Dimensions)
            {
                var golden = Root().GetProperty("omega").GetProperty("rows").GetProperty(side).GetProperty(name);
                var model = OneFactorModel.Fit(CovarianceMatrix.FromCrossProducts(SurveyColumns.Complete(side, first, count)));
                const double iterated = 1e-6;
                AssertClose(golden, "std_loadings_ml", model.StandardisedLoadings.Select(l => (double?)l), iterated);
                AssertClose(golden, "omega_ml_std", model.StandardisedOmegaTotal, iterated);
                AssertClose(golden, "omega_ml_raw", model.OmegaTotal, iterated);
                AssertClose(golden, "omega_lavaan_raw", model.OmegaTotal, iterated);
                AssertClose(golden, "omega_ml_raw_observed_variance", model.OmegaTotalOfObservedVariance, iterated);
                AssertClose(golden, "ave", model.Convergence?.AverageVarianceExtracted, iterated);
            }
        }
    }

    [MaterialFact(Shared)]
    public void Split_halves()
    {
        foreach (var side in Sides)
        {
            foreach (var (name, first, count) in SurveyColumns.Dimensions)
            {
                var golden = Root().GetProperty("split_half").GetProperty("rows").GetProperty(side).GetProperty(name);
                var matrix = CovarianceMatrix.FromCrossProducts(SurveyColumns.Complete(side, first, count));
                var (raw, standardised) = (SplitHalf.Estimate(matrix), SplitHalf.Estimate(matrix.ToCorrelations()));
                AssertClose(golden, "odd_even_r", raw.OddEvenCorrelation);
                AssertClose(golden, "spearman_brown", raw.SpearmanBrown);
                AssertClose(golden, "guttman_rulon_odd_even", raw.GuttmanRulon);
                AssertClose(golden, "horst_unequal", raw.Horst);
                AssertClose(golden, "max_lambda4_std", standardised.MaximumLambda4);
                AssertClose(golden, "min_beta_std", standardised.MinimumLambda4);
                AssertClose(golden, "mean_lambda4_std", standardised.MeanLambda4);
            }
        }
    }

    [MaterialFact(Shared)]
    public void Factorability_of_the_blocks()
    {
        foreach (var side in Sides)
        {
            var golden = Root().GetProperty("factor").GetProperty(side);
            var found = Factorability.Run(CovarianceMatrix.FromCrossProducts(SurveyColumns.Complete(side, 1, 22)));
            Assert.Equal(golden.GetProperty("n").GetInt64(), found.Matrix.N);
            AssertClose(golden, "det_R", found.Determinant);
            AssertClose(golden, "kmo", found.KaiserMeyerOlkin);
            AssertClose(golden, "msa", found.SamplingAdequacy);
            AssertClose(golden, "bartlett_chisq", found.Bartlett.Statistic);
            AssertClose(golden, "bartlett_df", found.Bartlett.DegreesOfFreedom);
            AssertClose(golden, "bartlett_ln_p", found.Bartlett.P?.Log);
            AssertClose(golden, "eigenvalues", found.Eigenvalues.Select(e => (double?)e));
        }
    }

    [MaterialFact(Shared)]
    public void Differences() => Assert.All(SurveyColumns.Dimensions, d =>
    {
        var golden = Root().GetProperty("difference_score_reliability").GetProperty("rows").GetProperty(d.Name);
        string[] names = [.. SurveyColumns.Names("P", d.First, d.Count), .. SurveyColumns.Names("E", d.First, d.Count)];
        var found = DifferenceReliability.Estimate(
            CovarianceMatrix.FromCrossProducts(
            CrossProducts.FromColumnsListwise(SurveyColumns.Answers(names), names.Length), names));
        AssertClose(golden, "alpha_P", found.FirstAlpha);
        AssertClose(golden, "alpha_E", found.SecondAlpha);
        AssertClose(golden, "var_P", found.FirstVariance);
        AssertClose(golden, "var_E", found.SecondVariance);
        AssertClose(golden, "r_PE", found.Correlation);
        AssertClose(golden, "r_diff", found.Reliability);
        AssertClose(golden, "alpha_of_gap_items", found.AlphaOfDifferences);
        AssertClose(golden, "r_gap_P", found.CorrelationWithFirst);
        AssertClose(golden, "r_gap_E", found.CorrelationWithSecond);
    });

    private static void AssertScale(JsonElement golden, ScaleReliability scale, bool isPairwise = false)
    {
        Assert.Equal(golden.GetProperty("n").GetInt64(), scale.N);
        AssertClose(golden, "raw_alpha", scale.Alpha);
        AssertClose(golden, "std_alpha", scale.StandardisedAlpha);
        AssertClose(golden, "guttman_lambda6_smc", scale.Lambda6);
        AssertClose(golden, "average_r", scale.MeanInterItemCorrelation);
        AssertClose(golden, "median_r", scale.MedianInterItemCorrelation);
        AssertClose(golden, "ase_psych", scale.StandardError);
        AssertInterval("feldt95", AlphaIntervalMethod.Feldt);
        AssertInterval("bonett95", AlphaIntervalMethod.Bonett);
        AssertInterval("wald95_van_zyl", AlphaIntervalMethod.Duhachek);
        var items = golden.GetProperty("items");
        AssertClose(items, "mean", scale.Items.Select(i => i.Mean));
        AssertClose(items, "sd", scale.Items.Select(i => (double?)i.StandardDeviation));
        AssertClose(items, "alpha_if_deleted", scale.Items.Select(i => i.AlphaIfDeleted));
        AssertClose(items, "std_alpha_if_deleted", scale.Items.Select(i => i.StandardisedAlphaIfDeleted));
        AssertClose(items, "r_drop", scale.Items.Select(i => i.CorrectedItemTotalCorrelation));
        if (!isPairwise)
        {
            // With answers missing psych correlates items with means of what was answered, not by the covariances.
            AssertClose(items, "r_raw", scale.Items.Select(i => i.ItemTotalCorrelation));
        }

        void AssertInterval(string name, AlphaIntervalMethod method) =>
            AssertClose(golden, name,
                [scale.AlphaWithInterval(method).Interval?.Lower, scale.AlphaWithInterval(method).Interval?.Upper]);
    }

    private static JsonElement Root() => JsonDocument.Parse(File.ReadAllText(Material.File(Shared))).RootElement;

    private static void AssertClose(JsonElement golden, string property, double? actual, double tolerance = 1e-9) =>
        GoldenCase.AssertClose(golden.GetProperty(property).GetDouble(), actual, property, tolerance);

    private static void AssertClose(JsonElement golden, string property, IEnumerable<double?> actual, double tolerance = 1e-9)
    {
        var (expected, found) =
            (golden.GetProperty(property).EnumerateArray().Select(e => e.GetDouble()).ToList(), actual.ToList());
        Assert.Equal(expected.Count, found.Count);
        Assert.All(expected.Zip(found), x => GoldenCase.AssertClose(x.First, x.Second, property, tolerance));
    }
}
