using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.Gaps.Segments;

/// <summary>Segments of the shipped survey against R (tests/goldens/gaps.R), which ranks gaps as whole numbers.</summary>
public class SegmentComparisonTests
{
    private const string Csv = "gaps.csv";

    private static readonly SegmentComparison Segments = SegmentComparison.Run(Servqual300.Whole, "segment");
    private static readonly SegmentComparison Genders =
        SegmentComparison.Run(Servqual300.Whole, "gender", options: new(ranks: RankMethod.NormalWithContinuity));

    public static TheoryData<string> Cases() => GoldenCase.Names(Csv, "segment");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Segments_differ_as_in_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var score = Segments.Dimensions.Single(d => d.Id == golden.Text("dimension"));
        Assert.Equal(["A", "B", "C"], score.Segments.Select(s => s.Label));
        golden.AssertClose("n", score.Segments.Select(s => (double?)s.Gap.N));
        golden.AssertClose("mean", score.Segments.Select(s => s.Gap.Mean));
        golden.AssertClose("h", score.KruskalWallis.Statistic);
        golden.AssertClose("hlogp", score.KruskalWallis.P?.Log);
        golden.AssertClose("f", score.AnalysisOfVariance.Statistic);
        golden.AssertClose("flogp", score.AnalysisOfVariance.P?.Log);
        golden.AssertClose("welch", score.Welch.Statistic);
        golden.AssertClose("welchlogp", score.Welch.P?.Log);
        golden.AssertClose("bf", score.BrownForsythe.Statistic);
        Assert.Equal([("A", "B"), ("A", "C"), ("B", "C")], score.Dunn.Select(p => (p.First, p.Second)));
        Assert.Equal(KruskalWallisTest.Dunn(MultiplicityMethod.Holm, [1.0, 2], [3.0, 5])[0].Test.StatisticName,
            score.Dunn[0].Test.StatisticName);
        Assert.Null(score.WelchT);

        var two = Genders.Dimensions.Single(d => d.Id == golden.Text("dimension"));
        golden.AssertClose("gendert", two.WelchT?.Statistic);
        golden.AssertClose("gendertlogp", two.WelchT?.P?.Log);
        golden.AssertClose("genderw", two.MannWhitney?.Statistic);
        golden.AssertClose("genderwlogp", two.MannWhitney?.P?.Log);
    }

    [Fact]
    public void Dimensions_of_the_respondents_differ_as_in_R()
    {
        var golden = GoldenCase.Of(Csv, "friedman");
        var test = RespondentScores.Run(Servqual300.Whole).CompareDimensions();
        Assert.Equal(golden.Count("n"), test.N);
        golden.AssertClose("statistic", test.Statistic);
        golden.AssertClose("logp", test.P?.Log);
        golden.AssertClose("w", test.Effect(EffectSizeKind.KendallW));
    }

    // R 4.2.2: p.adjust of the five Kruskal-Wallis tests, whose gaps are ranked as whole numbers.
    [Fact]
    public void P_values_are_adjusted_over_the_dimensions()
    {
        var raw = Segments.Dimensions.Select(d => d.KruskalWallis.P!.Value).ToArray();
        Assert.Equal(PValue.Adjust(raw, MultiplicityMethod.Holm), [.. Segments.Dimensions.Select(d => d.AdjustedP!.Value)]);
        var welch = Segments.Dimensions.Select(d => d.Welch.P!.Value).ToArray();
        Assert.Equal(PValue.Adjust(welch, MultiplicityMethod.Holm),
            [.. Segments.Dimensions.Select(d => d.WelchAdjustedP!.Value)]);
        Assert.Null(Segments.Overall.AdjustedP);
        Assert.True(Segments.Dimensions[1].AdjustedP > Segments.Dimensions[1].KruskalWallis.P);
    }

    [Fact]
    public void The_overall_score_is_that_of_the_analysis()
    {
        var all = GapAnalysis.Run(Servqual300.Whole).Overall(Weighting.Unweighted);
        Assert.Equal(all.N, Segments.Overall.Segments.Sum(s => s.Gap.N));
        Assert.Equal(all.Mean!.Value, Segments.Overall.Segments.Sum(s => s.Gap.N * s.Gap.Mean!.Value) / all.N, 1e-12);
        foreach (var segment in Segments.Dimensions[1].Segments)
        {
            Assert.Equal(GapAnalysis.Run(Servqual300.Whole.In("segment", segment.Label)).Dimensions[1].Gap.Mean!.Value,
                segment.Gap.Mean!.Value, 1e-12);
        }
    }

    [Fact]
    public void One_segment_or_none_is_nothing_to_compare()
    {
        Assert.Throws<ArgumentException>("name", () => SegmentComparison.Run(Servqual300.Whole, "region"));
        Assert.Throws<InvalidOperationException>(() => SegmentComparison.Run(Servqual300.Whole.In("segment", "A"), "segment"));
        Assert.Throws<ArgumentException>("label", () => Servqual300.Whole.In("segment", "D"));
        Assert.Throws<ArgumentOutOfRangeException>("policy", () =>
            SegmentComparison.Run(Servqual300.Whole, "segment", MissingPolicy.MeanOfItemMeans));
    }

    [Fact]
    public void Respondents_without_a_segment_are_counted()
    {
        var survey = SurveyData.Create(Instruments.FourBasics, SurveyLayout.Default.WithGroups("site"));
        foreach (var (site, answer) in new[] { ("N", 5), ("N", 4), ("N", 4), ("S", 2), ("S", 3), ("S", 1), (null, 1) })
        {
            survey.Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5, 5).Answers(AnswerKind.Perception, answer, answer, 3, null)
                .Group("site", site));
        }

        var comparison = SegmentComparison.Run(survey.Build(), "site");
        Assert.Equal(1, comparison.WithoutSegment);
        Assert.Equal([3L, 3L], comparison.Dimensions[0].Segments.Select(s => s.Gap.N));
        Assert.NotNull(comparison.Dimensions[2].KruskalWallis.Reason); // all alike
        Assert.NotNull(comparison.Dimensions[3].KruskalWallis.Reason); // nobody answered
        Assert.Null(comparison.Dimensions[3].AdjustedP);
        Assert.DoesNotContain("NaN", comparison.ToTable().ToString(), StringComparison.Ordinal);
    }

    // Every overall gap is exactly -2/9, summed in two orders.
    [Fact]
    public void Equal_overall_gaps_are_ties()
    {
        Instrument three = new("Three", new(1, 7), Enumerable.Range(0, 3)
            .Select(d => new Dimension($"D{d}", $"D{d}", Enumerable.Range(0, 3).Select(i => new Item($"{d}{i}")))));
        var survey = SurveyData.Create(three, SurveyLayout.Default.WithGroups("site"));
        for (var r = 0; r < 20; r++)
        {
            int?[] low = [1, 2, 2], high = [3, 3, 4]; // gaps of -4/3 and 1/3
            int?[] answers = r < 10 ? [.. low, .. high, .. high] : [.. high, .. high, .. low];
            survey.Add(x => x.Answers(AnswerKind.Expectation, [.. Enumerable.Repeat<int?>(3, 9)])
                .Answers(AnswerKind.Perception, answers).Group("site", r < 10 ? "u" : "v"));
        }

        var overall = SegmentComparison.Run(survey.Build(), "site").Overall;
        Assert.Equal(-2.0 / 9, overall.Segments[0].Gap.Mean);
        Assert.Null(overall.KruskalWallis.Statistic);
        Assert.Null(overall.MannWhitney!.Statistic);
        Assert.Null(overall.Dunn[0].Test.Statistic);
    }

    [Fact]
    public void Intervals_of_two_segments_are_at_the_level_asked_for()
    {
        var comparison = SegmentComparison.Run(Servqual300.Whole, "gender", options: new(Domain.Proportion.FromPercent(80)));
        Assert.All(comparison.Dimensions, d => Assert.Equal(0.8, d.MannWhitney!.Estimate!.Interval!.Value.Level.Fraction));
        Assert.All(comparison.Dimensions, d => Assert.Equal(0.8, d.WelchT!.Estimate!.Interval!.Value.Level.Fraction));
    }

    [Fact]
    public void A_segment_without_a_score_leaves_the_tests_of_the_others()
    {
        var survey = SurveyData.Create(Instruments.FourBasics, SurveyLayout.Default.WithGroups("site"));
        foreach (var (site, answer) in new (string, int?)[] { ("A", 1), ("A", 2), ("B", 4), ("B", 5), ("C", null), ("C", null) })
        {
            survey.Add(r => r.Answers(AnswerKind.Expectation, 5, 5, 5, 5).Answers(AnswerKind.Perception, answer, 3, 3, 3)
                .Group("site", site));
        }

        var quality = SegmentComparison.Run(survey.Build(), "site").Dimensions[0];
        Assert.Equal(1, quality.KruskalWallis.DegreesOfFreedom);
        Assert.Equal(("A", "B"), (quality.Dunn.Single().First, quality.Dunn.Single().Second));
        Assert.Equal(3, quality.Segments.Count);
    }
}
