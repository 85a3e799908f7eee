using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Tests.Statistics.Reliability;

/// <summary>Reliability and factorability against R (tests/goldens/reliability.R).</summary>
public class ReliabilityGoldenTests
{
    private const string Csv = "reliability.csv";

    public static TheoryData<string> Cases(string method) => GoldenCase.Names(Csv, method);

    [Theory]
    [MemberData(nameof(Cases), "scale")]
    public void Scales_are_as_reliable_as_in_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var scale = ScaleReliability.Estimate(Matrix(golden));
        Assert.Null(scale.Reason);
        Assert.Equal(golden.Count("n"), scale.N);
        golden.AssertClose("alpha", scale.Alpha);
        golden.AssertClose("standardisedAlpha", scale.StandardisedAlpha);
        golden.AssertClose("lambda6", scale.Lambda6);
        golden.AssertClose("meanR", scale.MeanInterItemCorrelation);
        golden.AssertClose("medianR", scale.MedianInterItemCorrelation);
        golden.AssertClose("minR", scale.MinimumInterItemCorrelation);
        golden.AssertClose("maxR", scale.MaximumInterItemCorrelation);
        golden.AssertClose("standardError", scale.StandardError);
        foreach (var method in Enum.GetValues<AlphaIntervalMethod>())
        {
            AssertInterval(method.ToString().ToLowerInvariant(), scale.AlphaWithInterval(method));
            AssertInterval("standardised" + method, scale.StandardisedAlphaWithInterval(method));
        }

        golden.AssertClose("sd", scale.Items.Select(i => (double?)i.StandardDeviation));
        golden.AssertClose("itemTotal", scale.Items.Select(i => i.ItemTotalCorrelation));
        golden.AssertClose("standardisedItemTotal", scale.Items.Select(i => i.StandardisedItemTotalCorrelation));
        golden.AssertClose("overlapCorrected", scale.Items.Select(i => i.OverlapCorrectedCorrelation));
        golden.AssertClose("corrected", scale.Items.Select(i => i.CorrectedItemTotalCorrelation));
        golden.AssertClose("smc", scale.Items.Select(i => i.SquaredMultipleCorrelation));
        if (golden.Has("alphaIfDeleted"))
        {
            golden.AssertClose("alphaIfDeleted", scale.Items.Select(i => i.AlphaIfDeleted));
            golden.AssertClose("standardisedIfDeleted", scale.Items.Select(i => i.StandardisedAlphaIfDeleted));
        }

        void AssertInterval(string name, Scoring.Statistics.Estimate estimate) =>
            golden.AssertClose(name, [estimate.Interval?.Lower, estimate.Interval?.Upper]);
    }

    [Theory]
    [MemberData(nameof(Cases), "halves")]
    public void Halves_agree_as_in_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var halves = SplitHalf.Estimate(Matrix(golden));
        golden.AssertClose("oddEven", halves.OddEvenCorrelation);
        golden.AssertClose("spearmanBrown", halves.SpearmanBrown);
        golden.AssertClose("rulon", halves.GuttmanRulon);
        golden.AssertClose("horst", halves.Horst);
        golden.AssertClose("maxLambda4", halves.MaximumLambda4);
        golden.AssertClose("minLambda4", halves.MinimumLambda4);
        golden.AssertClose("meanLambda4", halves.MeanLambda4);
        Assert.Null(halves.Reason);
    }

    [Theory]
    [MemberData(nameof(Cases), "factor")]
    public void One_factor_loads_as_in_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var model = OneFactorModel.Fit(Matrix(golden));
        var bounded = golden.Has("heywood") && golden.Text("heywood") == "true";

        // At a bound R's factanal is all there is, and it ends its search early.
        var tolerance = bounded ? 1e-6 : 1e-9;
        golden.AssertClose("standardisedLoadings", model.StandardisedLoadings.Select(l => (double?)l), tolerance);
        golden.AssertClose("standardisedUniquenesses", model.StandardisedUniquenesses.Select(u => (double?)u), tolerance);
        golden.AssertClose("loadings", model.Loadings.Select(l => (double?)l), tolerance);
        golden.AssertClose("omega", model.OmegaTotal, tolerance);
        golden.AssertClose("omegaOfObserved", model.OmegaTotalOfObservedVariance, tolerance);
        golden.AssertClose("standardisedOmega", model.StandardisedOmegaTotal, tolerance);
        Assert.Equal(golden.Number("discrepancy"), model.Discrepancy!.Value, bounded ? 1e-6 : 1e-12);
        Assert.InRange(model.Iterations!.Value, 1, bounded ? 15 : 10); // steps that are not Newton's take many more
        Assert.Equal(bounded, model.Warnings.Any(w => w.Kind == ReliabilityWarningKind.Heywood));
        if (!bounded)
        {
            golden.AssertClose("ave", model.Convergence?.AverageVarianceExtracted);
            golden.AssertClose("standardisedOmega", model.Convergence?.CompositeReliability);
        }

        Assert.Equal(golden.Has("chisq"), model.FitTest.Statistic is not null);
        if (golden.Has("chisq"))
        {
            golden.AssertClose("chisq", model.FitTest.Statistic);
            golden.AssertClose("df", model.FitTest.DegreesOfFreedom);
            golden.AssertClose("lnP", model.FitTest.P?.Log);
        }
    }

    [Theory]
    [MemberData(nameof(Cases), "kmo")]
    public void Correlations_are_as_factorable_as_in_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var found = Factorability.Run(Matrix(golden));
        golden.AssertClose("det", found.Determinant);
        golden.AssertClose("kmo", found.KaiserMeyerOlkin);
        golden.AssertClose("msa", found.SamplingAdequacy);
        golden.AssertClose("bartlett", found.Bartlett.Statistic);
        golden.AssertClose("df", found.Bartlett.DegreesOfFreedom);
        golden.AssertClose("lnP", found.Bartlett.P?.Log);
        golden.AssertClose("eigenvalues", found.Eigenvalues.Select(e => (double?)e));
        Assert.Equal(golden.Numbers("eigenvalues").Count(e => e > 1), found.EigenvaluesAboveOne);
    }

    [Theory]
    [MemberData(nameof(Cases), "difference")]
    public void Differences_are_as_reliable_as_in_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var matrix = Matrix(golden);
        var found = DifferenceReliability.Estimate(matrix);
        golden.AssertClose("reliability", found.Reliability);
        golden.AssertClose("first", found.FirstAlpha);
        golden.AssertClose("second", found.SecondAlpha);
        golden.AssertClose("firstVariance", found.FirstVariance);
        golden.AssertClose("secondVariance", found.SecondVariance);
        golden.AssertClose("variance", found.DifferenceVariance);
        golden.AssertClose("r", found.Correlation);
        golden.AssertClose("alphaOfDifferences", found.AlphaOfDifferences);
        golden.AssertClose("withFirst", found.CorrelationWithFirst);
        golden.AssertClose("withSecond", found.CorrelationWithSecond);
        bool Warns(ReliabilityWarningKind kind) => found.Warnings.Any(w => w.Kind == kind);
        Assert.Equal(golden.Number("reliability") < Math.Min(golden.Number("first"), golden.Number("second")),
            Warns(ReliabilityWarningKind.UnreliableDifference));
        Assert.Equal(golden.Number("secondVariance") < golden.Number("firstVariance") / 2,
            Warns(ReliabilityWarningKind.VarianceRestriction));
        // every gap here correlates 0.74 and more with perceptions
        Assert.True(Warns(ReliabilityWarningKind.SpuriousCorrelation));
        var names = golden.Text("items").Split(' ');
        var ofDifferences = ScaleReliability.Estimate(
            CrossProducts.FromColumnsListwise(SurveyColumns.Answers(names), names.Length).Differences());
        golden.AssertClose("alphaOfDifferences", ofDifferences.Alpha);
    }

    private static CovarianceMatrix Matrix(GoldenCase golden)
    {
        var names = golden.Has("items") ? golden.Text("items").Split(' ') : [];
        byte[] answers = names.Length > 0 ? SurveyColumns.Answers(names) : [.. golden.Numbers("answers").Select(a => (byte)a)];
        var columns = names.Length > 0 ? names.Length : (int)golden.Count("columns");
        return golden.Text("policy") == "listwise"
            ? CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsListwise(answers, columns), names)
            : CovarianceMatrix.FromCrossProducts(
                CrossProducts.FromColumnsPairwise(answers, columns), names, answers.Length / columns);
    }
}
