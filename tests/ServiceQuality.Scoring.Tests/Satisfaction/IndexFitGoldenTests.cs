using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

/// <summary>Fits against a path model by base R that works on rows; see tests/goldens/pls.R and ecsi.R.</summary>
public sealed class IndexFitGoldenTests
{
    private const string Csv = "ecsi.csv";

    public static TheoryData<string> Cases(string method) => GoldenCase.Names(Csv, method);

    [Theory]
    [MemberData(nameof(Cases), "fit")]
    public void Schemes_and_modes_agree_with_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var fit = Estimate(golden, IndexSurveys.Complete);

        Compare(golden, fit);
        golden.AssertClose("adjustedR2", IndexSurveys.Each(fit.Model, fit.AdjustedRSquared));
        golden.AssertClose("constructCorrelations", IndexSurveys.Cells(fit.Correlations));
        golden.AssertClose("totalEffects", IndexSurveys.Cells(fit.TotalEffects));
        golden.AssertClose("indirectEffects", IndexSurveys.Cells(fit.IndirectEffects));
        golden.AssertClose("crossLoadings", IndexSurveys.Cells(fit.CrossLoadings));
        golden.AssertClose("indexSd", fit.Model.Constructs.Select(c => fit.Index(c.Name).StandardDeviation));
        golden.AssertClose("indexStandardError", fit.Model.Constructs.Select(c => fit.Index(c.Name).StandardError));
        Assert.True(fit.IsAdmissible);
    }

    [Fact]
    public void Scores_of_respondents_agree_with_R()
    {
        var golden = GoldenCase.Of(Csv, "quality-path-a");
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, new(tolerance: IndexSurveys.Tolerance));

        golden.AssertClose("scoresFirst10", from r in Enumerable.Range(0, 10)
                                            from c in fit.Model.Constructs
                                            select fit.Scores(c.Name)[r]);
        golden.AssertClose("indexFirst10", from r in Enumerable.Range(0, 10)
                                           from c in fit.Model.Constructs
                                           select fit.Index(c.Name).Scores()[r]);
    }

    [Fact]
    public void Consistent_PLS_agrees_with_R()
    {
        var golden = GoldenCase.Of(Csv, "plsc-path");
        var fit = SatisfactionIndex.Estimate(
            IndexModels.Ecsi, IndexSurveys.Complete, new(consistent: true, tolerance: IndexSurveys.Tolerance));

        golden.AssertClose("loadings", fit.Loadings.Values);
        golden.AssertClose("constructCorrelations", IndexSurveys.Cells(fit.Correlations));
        golden.AssertClose("paths", IndexSurveys.Cells(fit.Paths));
        golden.AssertClose("r2", IndexSurveys.Each(fit.Model, fit.RSquared));
        golden.AssertClose("adjustedR2", IndexSurveys.Each(fit.Model, fit.AdjustedRSquared));
        golden.AssertClose("totalEffects", IndexSurveys.Cells(fit.TotalEffects));
        golden.AssertClose("indirectEffects", IndexSurveys.Cells(fit.IndirectEffects));
        Assert.True(fit.IsAdmissible);
    }

    [Theory]
    [InlineData("frequency-weights", "times", RowWeights.Frequency)]
    [InlineData("sampling-weights", "weight", RowWeights.Sampling)]
    [InlineData("sampling-weights-factorial-b", "weight", RowWeights.Sampling)]
    public void Weighted_rows_agree_with_R(string id, string column, RowWeights meaning)
    {
        var golden = GoldenCase.Of(Csv, id);
        var fit = Estimate(golden, IndexSurveys.Read("ecsi250.csv", IndexLayout.Default.WithWeights(column, meaning)));

        Compare(golden, fit);
        if (golden.Has("indexSd"))
        {
            golden.AssertClose("indexSd", fit.Model.Constructs.Select(c => fit.Index(c.Name).StandardDeviation));
            golden.AssertClose("indexStandardError", fit.Model.Constructs.Select(c => fit.Index(c.Name).StandardError));
        }
    }

    [Theory]
    [InlineData("missing-listwise", MissingAnswers.Listwise)]
    [InlineData("missing-mean-replacement", MissingAnswers.MeanReplacement)]
    [InlineData("missing-pairwise", MissingAnswers.Pairwise)]
    public void Missing_answers_agree_with_R(string id, MissingAnswers missing)
    {
        var golden = GoldenCase.Of(Csv, id);
        var fit = SatisfactionIndex.Estimate(
            IndexModels.Ecsi, IndexSurveys.Read("ecsi-missing.csv"), new(missing: missing, tolerance: IndexSurveys.Tolerance));

        Compare(golden, fit);
        golden.AssertClose("constructCorrelations", IndexSurveys.Cells(fit.Correlations));
        golden.AssertClose("indexSd", fit.Model.Constructs.Select(c => fit.Index(c.Name).StandardDeviation));
        if (golden.Has("n"))
        {
            Assert.Equal(golden.Count("n"), fit.N);
            Assert.Equal(250 - golden.Count("n"), fit.RowsLeftOut);
        }
    }

    [Fact]
    public void A_second_wave_agrees_with_R() => Compare(
        GoldenCase.Of(Csv, "wave2-own"),
        SatisfactionIndex.Estimate(
            IndexModels.Ecsi, IndexSurveys.Read("ecsi200-second-wave.csv"), new(tolerance: IndexSurveys.Tolerance)));

    [Theory]
    [MemberData(nameof(Cases), "pair")]
    public void Two_constructs_are_regression_canonical_correlation_or_inter_battery_analysis(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var model = IndexSurveys.WithModes(
            IndexModel.Create("pair").Construct("X", golden.Text("x").Split(' ')).Construct("Y", golden.Text("y").Split(' '))
                .Path("X", "Y").Build(), golden.Text("modes"));

        var fit = SatisfactionIndex.Estimate(
            model, IndexSurveys.Complete, new(Scheme(golden), tolerance: IndexSurveys.Tolerance));

        golden.AssertClose("weights", fit.Weights.Values);
        golden.AssertClose("loadings", fit.Loadings.Values);
        golden.AssertClose("path", fit.Paths["X", "Y"]);
        golden.AssertClose("r2", fit.RSquared["Y"]);
        golden.AssertClose("index", model.Constructs.Select(c => fit.Index(c.Name).Value));
        golden.AssertClose("indexSd", model.Constructs.Select(c => fit.Index(c.Name).StandardDeviation));
        golden.AssertClose("indexWeights", model.Constructs.SelectMany(c => fit.Index(c.Name).Weights.Values));
    }

    private static void Compare(GoldenCase golden, IndexFit fit)
    {
        Assert.True(fit.HasEstimate, fit.Reason);
        golden.AssertClose("weights", fit.Weights.Values);
        golden.AssertClose("loadings", fit.Loadings.Values);
        golden.AssertClose("paths", IndexSurveys.Cells(fit.Paths));
        golden.AssertClose("r2", IndexSurveys.Each(fit.Model, fit.RSquared));
        golden.AssertClose("index", fit.Model.Constructs.Select(c => fit.Index(c.Name).Value));
        golden.AssertClose("indexWeights", fit.Model.Constructs.SelectMany(c => fit.Index(c.Name).Weights.Values));
    }

    private static IndexFit Estimate(GoldenCase golden, IndexAnswers answers) => SatisfactionIndex.Estimate(
        IndexSurveys.WithModes(IndexModels.Ecsi, golden.Text("modes")), answers,
        new(Scheme(golden), tolerance: IndexSurveys.Tolerance));

    private static InnerScheme Scheme(GoldenCase golden) => Enum.Parse<InnerScheme>(golden.Text("scheme"), ignoreCase: true);
}
