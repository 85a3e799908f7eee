using System.Text.Json;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Scales;

public class SurveyReliabilityTests
{
    private const string Golden = "goldens/gaps-servqual300.json";

    private static readonly SurveyReliability Listwise = SurveyReliability.Estimate(Servqual300.Whole);

    [MaterialFact(Golden)]
    public void Every_scale_agrees_with_psych_listwise_and_pairwise()
    {
        var alpha = Root().GetProperty("alpha");
        foreach (var (rows, name) in new[] { (RowsUsed.Listwise, "listwise"), (RowsUsed.Pairwise, "pairwise") })
        {
            var reliability = rows == RowsUsed.Listwise ? Listwise : SurveyReliability.Estimate(Servqual300.Whole, rows);
            Assert.All(reliability.Dimensions, d =>
            {
                AssertScale(alpha.GetProperty(name).GetProperty("E").GetProperty(d.Id), d.Expectation!);
                AssertScale(alpha.GetProperty(name).GetProperty("P").GetProperty(d.Id), d.Perception);
                AssertScale(alpha.GetProperty(name).GetProperty("G").GetProperty(d.Id), d.Gap!);
            });
        }

        AssertScale(alpha.GetProperty("all22_listwise").GetProperty("E"), Listwise.Whole.Expectation!);
        AssertScale(alpha.GetProperty("all22_listwise").GetProperty("P"), Listwise.Whole.Perception);
        AssertScale(alpha.GetProperty("all22_listwise").GetProperty("G"), Listwise.Whole.Gap!);
    }

    [Fact]
    public void What_is_not_part_of_quality_is_measured_but_not_in_the_whole()
    {
        Random random = new(7);
        var survey = SurveyData.Create(Instruments.Groenroos(["T1", "T2"], ["F1", "F2"], ["I1", "I2"]));
        for (var i = 0; i < 30; i++)
        {
            var answers = Enumerable.Range(0, 12).Select(_ => (int?)random.Next(1, 8)).ToArray();
            survey.Add(r => r.Answers(AnswerKind.Expectation, answers.AsSpan(0, 6))
                .Answers(AnswerKind.Perception, answers.AsSpan(6)));
        }

        var data = survey.Build();
        var reliability = SurveyReliability.Estimate(data);
        Assert.Equal(["PT1", "PT2", "PF1", "PF2"], reliability.Whole.Perception.Items.Select(i => i.Name));
        Assert.Equal(4, reliability.Whole.Expectation!.Items.Count);
        Assert.Equal(4, reliability.Whole.Gap!.Items.Count);
        Assert.NotNull(reliability.Whole.Difference);
        Assert.Equal(2, reliability.Dimensions["Image"].Perception.Items.Count);
    }

    [MaterialFact(Golden)]
    public void Differences_omega_and_factorability_agree_with_R()
    {
        Assert.All(Listwise.Dimensions, d =>
        {
            var difference = Root().GetProperty("difference_score_reliability").GetProperty("rows").GetProperty(d.Id);
            GoldenCase.AssertClose(difference.GetProperty("r_diff").GetDouble(), d.Difference!.Reliability, d.Id);
            GoldenCase.AssertClose(
                difference.GetProperty("alpha_of_gap_items").GetDouble(), d.Difference.AlphaOfDifferences, d.Id);
            GoldenCase.AssertClose(difference.GetProperty("r_gap_E").GetDouble(), d.Difference.CorrelationWithSecond, d.Id);
            var omega = Root().GetProperty("omega").GetProperty("rows");
            GoldenCase.AssertClose(omega.GetProperty("P").GetProperty(d.Id).GetProperty("omega_ml_std")
                .GetDouble(), d.PerceptionFactor.StandardisedOmegaTotal, d.Id, 1e-6);
            GoldenCase.AssertClose(omega.GetProperty("E").GetProperty(d.Id).GetProperty("omega_ml_raw")
                .GetDouble(), d.ExpectationFactor!.OmegaTotal, d.Id, 1e-6);
        });
        foreach (var (name, matrix) in new[]
        {
            ("E", SurveyCovariances.Of(Servqual300.Whole, AnswerKind.Expectation)),
            ("P", SurveyCovariances.Of(Servqual300.Whole, AnswerKind.Perception)),
            ("G", SurveyCovariances.OfGaps(Servqual300.Whole)),
        })
        {
            var golden = Root().GetProperty("factor").GetProperty(name);
            var factorability = Factorability.Run(matrix);
            Assert.Equal(golden.GetProperty("n").GetInt64(), matrix.N);
            GoldenCase.AssertClose(golden.GetProperty("kmo").GetDouble(), factorability.KaiserMeyerOlkin, name);
            GoldenCase.AssertClose(golden.GetProperty("bartlett_chisq").GetDouble(), factorability.Bartlett.Statistic, name);
        }
    }

    // R 4.2.2, psych 2.2.9, as in the golden above.
    [Fact]
    public void Tangibles_of_the_sample_are_those_of_psych()
    {
        var tangibles = Listwise.Dimensions[0];
        Assert.Equal(272, tangibles.Expectation!.N);
        Assert.Equal(0.748533454057141, tangibles.Expectation.Alpha!.Value, 1e-12);
        Assert.Equal(0.695931224286806, tangibles.Expectation.AlphaWithInterval().Interval!.Value.Lower, 1e-10);
        Assert.Equal(0.759458975196415, tangibles.Difference!.Reliability!.Value, 1e-12);
        Assert.Equal(0.767203291419447, tangibles.Difference.AlphaOfDifferences!.Value, 1e-12);
        Assert.Equal(["E01", "E02", "E03", "E04"], tangibles.Expectation.Items.Select(i => i.Name));
        Assert.Equal(6, Listwise.ToTable().Rows.Count);
    }

    [Fact]
    public void The_two_ways_to_alpha_of_the_gaps_agree()
    {
        Assert.All(Listwise.Dimensions.Append(Listwise.Whole), d =>
            Assert.Equal(d.Difference!.AlphaOfDifferences!.Value, d.Gap!.Alpha!.Value, 1e-12));
        var pairs = SurveyCovariances.OfPairs(Servqual300.Whole, "REL");
        var gaps = SurveyCovariances.OfGaps(Servqual300.Whole, "REL");
        Assert.Equal("P05 P06 P07 P08 P09 E05 E06 E07 E08 E09", string.Join(' ', pairs.Items));
        Assert.Equal("G05 G06 G07 G08 G09", string.Join(' ', gaps.Items));
        Assert.Equal(pairs.Means[0] - pairs.Means[5], gaps.Means[0], 1e-12);
        Assert.Equal(pairs.N, gaps.N);
    }

    [Fact]
    public void Perceptions_alone_have_no_gaps()
    {
        var survey = SurveyData.Create(Instruments.FourBasics, SurveyLayout.PerceptionsOnly)
            .Add(r => r.Answers(AnswerKind.Perception, 1, 2, 3, 4)).Add(r => r.Answers(AnswerKind.Perception, 2, 2, 5, 4))
                .Add(r => r.Answers(AnswerKind.Perception, 5, 4, 4, null)).Build();
        var reliability = SurveyReliability.Estimate(survey);
        Assert.Null(reliability.Whole.Expectation);
        Assert.Null(reliability.Whole.Difference);
        Assert.Equal(2, reliability.Whole.Perception.N);
        Assert.DoesNotContain("NaN", reliability.ToTable().ToString(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => SurveyCovariances.OfGaps(survey));
        Assert.Contains("allowed are Q, R, S, P",
            Assert.Throws<ArgumentException>("dimension", () =>
            SurveyCovariances.Of(survey, AnswerKind.Perception, "X")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => SurveyReliability.Estimate(survey, RowsUsed.NotStated));
    }

    private static JsonElement Root() => JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement;

    private static void AssertScale(JsonElement golden, ScaleReliability scale)
    {
        Assert.Equal(golden.GetProperty("n").GetInt64(), scale.N);
        void Close(string name, double? actual) => GoldenCase.AssertClose(golden.GetProperty(name).GetDouble(), actual, name);
        Close("raw_alpha", scale.Alpha);
        Close("std_alpha", scale.StandardisedAlpha);
        Close("guttman_lambda6_smc", scale.Lambda6);
        Close("average_r", scale.MeanInterItemCorrelation);
        Close("median_r", scale.MedianInterItemCorrelation);
        foreach (var (name, method) in new[] { ("feldt95", AlphaIntervalMethod.Feldt), ("bonett95", AlphaIntervalMethod.Bonett),
            ("wald95_van_zyl", AlphaIntervalMethod.Duhachek) })
        {
            var interval = scale.AlphaWithInterval(method).Interval!.Value;
            GoldenCase.AssertClose(golden.GetProperty(name)[0].GetDouble(), interval.Lower, name);
            GoldenCase.AssertClose(golden.GetProperty(name)[1].GetDouble(), interval.Upper, name);
        }

        var items = golden.GetProperty("items");
        Assert.All(items.GetProperty("r_drop").EnumerateArray().Zip(scale.Items), x =>
            GoldenCase.AssertClose(x.First.GetDouble(), x.Second.CorrectedItemTotalCorrelation, "r_drop"));
        Assert.All(items.GetProperty("alpha_if_deleted").EnumerateArray().Zip(scale.Items), x =>
            GoldenCase.AssertClose(x.First.GetDouble(), x.Second.AlphaIfDeleted, "alpha_if_deleted"));
        Assert.All(items.GetProperty("mean").EnumerateArray().Zip(scale.Items), x =>
            GoldenCase.AssertClose(x.First.GetDouble(), x.Second.Mean, "mean"));
    }
}
