using System.Text.Json;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Tests.Gaps.Alternatives;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Segments;

public class DerivedImportanceTests
{
    private const string Golden = "goldens/gaps-servqual300.json";

    private static readonly DerivedImportance Importance = DerivedImportance.Estimate(Servqual300.Whole, "overall");

    [MaterialFact(Golden)]
    public void The_importance_of_the_sample_agrees_with_R()
    {
        var golden = JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement.GetProperty("derived_importance");
        Assert.Equal(golden.GetProperty("n").GetInt64(), Importance.Regression.N);
        AssertAll("coef", Importance.Regression.Coefficients.Select(c => c.Estimate.Value));
        AssertAll("std_beta", Importance.Regression.Coefficients.Skip(1).Select(c => c.StandardisedBeta));
        AssertAll("vif", Importance.Regression.Coefficients.Skip(1).Select(c => c.VarianceInflation));
        AssertAll("lmg", Importance.Shapley!.Shares.Select(s => (double?)s.Share.Fraction));

        void AssertAll(string name, IEnumerable<double?> actual) =>
            Assert.All(golden.GetProperty(name).EnumerateArray().Zip(actual), pair =>
            GoldenCase.AssertClose(pair.First.GetDouble(), pair.Second, name));
    }

    // R 4.2.2, as in the golden above: lm(overall ~ gaps) over the respondents with all five.
    [Fact]
    public void Shares_add_up_to_what_the_regression_explains()
    {
        Assert.Equal(298, Importance.Regression.N);
        Assert.Equal(0.545708469384393, Importance.Regression.RSquared!.Value, 1e-12);
        Assert.Equal(0.545708469384393, Importance.Shapley!.Shares.Sum(s => s.Share.Fraction), 1e-12);
        Assert.Equal(0.545708469384393, Importance.RelativeWeights.Shares.Sum(s => s.Share.Fraction), 1e-12);
        Assert.Equal(0.145744293091055, Importance.Shapley.Shares[4].Share.Fraction, 1e-12);
        Assert.Equal(100, Importance.Stated.Sum(s => s!.Value), 1e-9);
        Assert.Equal(5, Importance.ToTable().Rows.Count);
        Assert.Throws<ArgumentException>("name", () => DerivedImportance.Estimate(Servqual300.Whole, "loyalty"));
    }

    [Fact]
    public void Respondents_without_a_rating_do_not_count()
    {
        var rows = Servqual300.Rows().Select((row, i) => i is > 0 and <= 40 ? [.. row[..^1], ""] : row);
        var survey = SurveyData.FromRows(
            Instruments.Servqual1991, rows, SurveyLayout.Default.WithRating("overall", new(1, 10))).Accepted;
        var rest = Servqual300.Whole.Where(r => r >= 40);
        Assert.Equal(DerivedImportance.Estimate(rest, "overall").Regression.N,
            DerivedImportance.Estimate(survey, "overall").Regression.N);
        Assert.Equal(DerivedImportance.Estimate(rest, "overall").Regression.RSquared,
            DerivedImportance.Estimate(survey, "overall").Regression.RSquared);
    }

    [Fact]
    public void The_table_says_what_the_dimensions_are_scored_by()
    {
        var alone = DerivedImportance.Estimate(Servqual300.Whole, "overall", form: MeasureForm.Performance);
        Assert.Equal("Dimensions: person means of P over at least half of the items.", alone.ToTable().Notes[1]);
        Assert.Equal((MeasureForm.Gap, MeasureForm.Performance), (Importance.Form, alone.Form));
        Assert.NotEqual(Importance.Regression.RSquared, alone.Regression.RSquared);
        Assert.Equal(Importance.Stated, alone.Stated);
        var listwise = DerivedImportance.Estimate(
            Servqual300.Whole, "overall", MissingPolicy.Listwise, form: MeasureForm.Performance);
        Assert.Equal("Dimensions: respondents who gave every answer of the dimension.", listwise.ToTable().Notes[1]);
        var imputed = DerivedImportance.Estimate(
            Servqual300.Whole, "overall", MissingPolicy.TwoWayImputation, form: MeasureForm.Performance);
        Assert.EndsWith("for respondents with at least half of P.", imputed.ToTable().Notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_of_one_difference_are_allowed()
    {
        var survey = AnySurvey.Made();
        foreach (var (form, reference) in new[]
        {
            (MeasureForm.Adequacy, AnswerKind.Minimum), (MeasureForm.Superiority, AnswerKind.Desired),
        })
        {
            var scores = RespondentScores.Run(survey, reference: reference);
            var rows = Enumerable.Range(0, survey.Count).Where(r =>
                survey.Rating("overall").Codes[r] != 0 && scores.Gap(r, 0) is not null && scores.Gap(r, 1) is not null).ToList();
            Predictor Dimension(int d) => new($"{d}", [.. rows.Select(r => scores.Gap(r, d)!.Value)]);
            var plain = LeastSquares.Fit(
                rows.Select(r => (double)survey.Rating("overall").Codes[r]).ToArray(), [Dimension(0), Dimension(1)]);
            Assert.Equal(plain.RSquared, DerivedImportance.Estimate(survey, "overall", form: form).Regression.RSquared);
        }

        Assert.Throws<InvalidOperationException>(() =>
            DerivedImportance.Estimate(survey, "overall", form: MeasureForm.DirectGap));
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            "form", () => DerivedImportance.Estimate(survey, "overall", form: MeasureForm.NormedQuality));
        Assert.Contains("Allowed are Performance, Gap", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("form", () =>
            DerivedImportance.Estimate(survey, "overall", form: (MeasureForm)99));
        Assert.Throws<ArgumentOutOfRangeException>("policy", () => DerivedImportance.Estimate(
            survey, "overall", MissingPolicy.MeanOfItemMeans, form: MeasureForm.Performance));
    }
}
