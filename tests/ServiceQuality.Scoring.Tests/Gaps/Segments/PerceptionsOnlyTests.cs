using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Segments;

/// <summary>Importance-performance, segments and rank tests of a survey, with perceptions only or with more.</summary>
public class PerceptionsOnlyTests
{
    private static readonly SurveyData Whole = Servqual300.Whole;

    // The same answers without the expectations.
    private static readonly SurveyData Alone = SurveyData.FromRows(
        Instruments.Servqual1991, Servqual300.Rows(),
        SurveyLayout.PerceptionsOnly.WithId("id").WithGroups("segment", "gender").WithRating("overall", new(1, 10))).Accepted;

    [Fact]
    public void Segments_of_perceptions_are_the_tests_of_the_means_of_each_respondent()
    {
        var found = SegmentComparison.Run(Alone, "segment");
        Assert.Equal(AnswerKind.Perception, found.Reference);
        var scores = RespondentScores.Run(Alone, reference: AnswerKind.Perception);
        var groups = Alone.Group("segment");
        for (var d = 0; d < 5; d++)
        {
            double[][] samples = [.. groups.Labels.Select((_, g) => Enumerable.Range(0, Alone.Count)
                .Where(r => groups.Of(r) == g).Select(r => PersonMean(d, r)).OfType<double>().ToArray())];
            Assert.Equal(KruskalWallisTest.Run(samples), found.Dimensions[d].KruskalWallis);
            for (var r = 0; r < Alone.Count; r++)
            {
                Assert.Equal(PersonMean(d, r), scores.Perception(r, d));
                Assert.Equal((null, null), (scores.Expectation(r, d), scores.Gap(r, d)));
            }
        }

        Assert.Equal(found.Dimensions[1].KruskalWallis,
            SegmentComparison.Run(Whole, "segment", reference: AnswerKind.Perception).Dimensions[1].KruskalWallis);
        Assert.NotEqual(found.Dimensions[1].KruskalWallis, SegmentComparison.Run(Whole, "segment").Dimensions[1].KruskalWallis);
        Assert.Equal("Perceptions by segment", found.ToTable().Title);
        Assert.Contains("P A", found.ToTable().Columns);
        Assert.StartsWith("Dimensions: person means of P over at least half of the items.", found.Conventions,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Dimensions_of_perceptions_are_compared_within_respondents()
    {
        var scores = RespondentScores.Run(Alone, reference: AnswerKind.Perception);
        double?[][] columns = [.. Enumerable.Range(0, 5).Select(d =>
            Enumerable.Range(0, Alone.Count).Select(r => PersonMean(d, r)).ToArray())];
        int[] complete = [.. Enumerable.Range(0, Alone.Count).Where(r => columns.All(c => c[r] is not null))];
        Assert.Equal(
            FriedmanTest.Run([.. columns.Select(c => complete.Select(r => c[r]!.Value).ToArray())]), scores.CompareDimensions());
        Assert.Equal(["id", "P_T", "P_REL", "P_RES", "P_A", "P_E"], scores.ToTable().Columns);
        Assert.Throws<InvalidOperationException>(() => RespondentScores.Run(Alone));
    }

    // R 4.2.2: d <- read.csv("servqual300.csv"); mean(d$P06, na.rm = TRUE); mean(d$E06, na.rm = TRUE);
    // cor.test(d$P06, d$overall).
    [Fact]
    public void Importance_and_performance_from_answers()
    {
        var derived = SurveyImportance.Of(Alone, rating: "overall");
        Assert.Equal((ImportanceSource.Derived, "22 items, importance Derived by overall"), (derived.Source, derived.ToString()));
        var point = derived.Points[5];
        Assert.Equal("06", point.Name);
        Assert.Equal(4.9831081081081079, point.Performance, 1e-12);
        Assert.Equal(0.43727103850228966, point.Importance, 1e-12);
        Assert.Equal(0.34022713539660715, point.ImportanceInterval!.Value.Lower, 1e-9);
        Assert.Equal(0.52509892103019562, point.ImportanceInterval.Value.Upper, 1e-9);
        var analysis = derived.Analyse();
        Assert.Equal(22, analysis.Items.Count);
        Assert.Null(analysis.Items["06"].Priority);
        Assert.Equal([IpaRule.Means, IpaRule.Medians], analysis.Crosshairs.Select(c => c.Rule));
        Assert.Equal(["Means", "Medians", "Changes", "Priority"], analysis.ToTable().Columns.Skip(3));

        var expected = SurveyImportance.Of(Whole);
        Assert.Equal((ImportanceSource.Expectation, null), (expected.Source, expected.Rating));
        Assert.Equal(6.1477663230240553, expected.Points[5].Importance, 1e-12);
        Assert.Equal(RatingScale.OneToSeven, expected.ImportanceScale);
        Assert.Empty(expected.Notes);
    }

    [Fact]
    public void Stated_importance_and_what_is_missing()
    {
        var instrument = Instrument.Of("two", RatingScale.OneToFive, ("A", new("A", "甲")), ("B", new("B", "乙")));
        var layout = SurveyLayout.PerceptionsOnly.WithAnswers(AnswerKind.Importance, "I");
        var survey = SurveyData.FromRows(
            instrument, [["PA", "PB", "IA", "IB"], ["1", "", "4", "5"], ["3", "", "5", "3"]], layout);
        var found = SurveyImportance.Of(survey.Accepted);
        Assert.Equal((ImportanceSource.Stated, 4.5, 2), (found.Source, found.Points[0].Importance, found.Points[0].Performance));
        Assert.Equal(["B: there is no value"], found.Notes);
        Assert.Throws<ArgumentException>(() => SurveyImportance.Of(survey.Accepted, ImportanceSource.Derived));
        Assert.Throws<InvalidOperationException>(() => SurveyImportance.Of(survey.Accepted, ImportanceSource.Expectation));
        Assert.Throws<ArgumentOutOfRangeException>(() => SurveyImportance.Of(survey.Accepted, (ImportanceSource)9));
    }

    [Fact]
    public void Items_without_a_dimension_are_scored_alone()
    {
        var servqual = Instruments.Servqual1991;
        var less = new Instrument(servqual.Name, servqual.Scale, servqual.Dimensions.Take(4),
            otherItems: servqual.Dimensions[4].Items);
        var layout = SurveyLayout.Default.WithWeights("none_");
        var data = SurveyData.FromRows(less, Servqual300.Rows(), layout).Accepted;
        var (part, all) = (GapAnalysis.Run(data), GapAnalysis.Run(Whole));
        Assert.Equal(4, part.Dimensions.Count);
        Assert.Equal(22, part.Items.Count);
        Assert.Equal(all.Items["20"].SignedRank, part.Items["20"].SignedRank);
        Assert.Null(part.Items["20"].AdjustedP);
        Assert.NotNull(part.Items["17"].AdjustedP);
        Assert.Equal(all.Dimensions["REL"].Gap, part.Dimensions["REL"].Gap);
        Assert.Equal(part.Dimensions.Average(d => d.Gap.Mean!.Value),
            part.Overall(Weighting.MeanOfDimensions).Mean!.Value, 1e-12);
        Assert.Equal(part.Items.Take(17).Average(i => i.Gap.Mean!.Value), part.Overall(Weighting.MeanOfItems).Mean!.Value, 1e-12);
    }

    private static double? PersonMean(int dimension, int respondent)
    {
        var (first, count) = Alone.Instrument.ItemsOf(dimension).GetOffsetAndLength(22);
        double[] answers = [.. Enumerable.Range(first, count)
            .Select(i => (double?)Alone.Answers(AnswerKind.Perception, i).Score(respondent)).OfType<double>()];
        return answers.Length * 2 < count ? null : answers.Average();
    }
}
