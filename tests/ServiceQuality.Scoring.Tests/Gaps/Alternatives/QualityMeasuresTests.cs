using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Tests.Gaps.Alternatives;

public class QualityMeasuresTests
{
    private static readonly SurveyData Sample =
        SurveyData.FromRows(Instruments.Servqual1991, Servqual300.Rows(),
            SurveyLayout.Default.WithRating("overall", new(1, 10))).Accepted;

    [Fact]
    public void What_a_survey_does_not_allow_is_named_with_its_reason()
    {
        var compared = QualityMeasures.Compare(Sample);
        Assert.Equal(
        [
            "forms weighted by importance: the survey has no answers of Importance",
            "evaluated performance: the survey has no answers of Desired",
            "normed quality: the survey has no answers of Desired",
            "direct gap: the survey has no answers of DirectGap",
            "adequacy: the survey has no answers of Minimum",
            "superiority: the survey has no answers of Desired",
        ],
        compared.NotPossible);
        Assert.Equal(["SERVPERF", "weighted SERVPERF", "SERVQUAL", "weighted SERVQUAL"], compared.Measures.Select(m => m.Name));
        Assert.All(compared.Measures, m =>
            Assert.True(m.Correlation is null && m.Rank is null && m.RSquared is null && m.ProbabilityBest is null
            && m.AgainstBest is null));
        Assert.Null(compared.Best);
        Assert.Equal(298, compared.N);
        Assert.Equal("mean over dimensions of the mean of P - E", compared.Find(MeasureForm.Gap)!.Formula);
        Assert.Equal("sum over dimensions of w times the mean of P, w the respondent's points / 100",
            compared.Measures[1].Formula);
        Assert.Equal(6, compared.ToTable().Columns.Count);
    }

    [Fact]
    public void The_overall_gaps_are_those_of_gap_analysis()
    {
        var analysis = GapAnalysis.Run(Sample);
        var compared = QualityMeasures.Compare(Sample);
        Assert.Equal(analysis.Overall(Weighting.Unweighted).Mean!.Value,
            compared.Find(MeasureForm.Gap)!.Score.Mean!.Value, 1e-12);
        Assert.Equal(analysis.Overall(Weighting.Individual),
            compared.Find(MeasureForm.Gap, MeasureWeighting.DimensionWeights)!.Score);
    }

    [Fact]
    public void Resampling_tells_how_sure_the_best_is()
    {
        BootstrapPlan plan = new(ResampleSource.Philox(42), 200);
        var compared = QualityMeasures.Compare(Sample, "overall", bootstrap: plan);
        Assert.Equal(1, compared.Measures.Sum(m => m.ProbabilityBest!.Value), 1e-12);
        Assert.InRange(compared.Best!.ProbabilityBest!.Value, 0.8, 1);
        Assert.Equal(0, compared.Find(MeasureForm.Performance)!.ProbabilityBest);
        var threads = QualityMeasures.Compare(Sample, "overall", bootstrap: new(ResampleSource.Philox(42), 200, threads: 2));
        Assert.Equal(compared.Measures.Select(m => m.ProbabilityBest), threads.Measures.Select(m => m.ProbabilityBest));
        Assert.Equal("P(best)", compared.ToTable().Columns[^1]);
        Assert.Contains("200 resamples", compared.Conventions, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_that_are_the_same_share_the_bootstrap_and_are_not_tested()
    {
        var one = SurveyData.Create(new("One", RatingScale.OneToSeven, [new("A", "First", [new("1")])]),
            SurveyLayout.PerceptionsOnly.WithAnswers(AnswerKind.Importance, "I").WithRating("overall", new(1, 10)));
        foreach (var (p, rating) in new (int, int)[] { (1, 2), (3, 4), (4, 4), (6, 9), (7, 8), (2, 4) })
        {
            one.Add(r => r.Answers(AnswerKind.Perception, p).Answers(AnswerKind.Importance, 5).Rating("overall", rating));
        }

        var compared = QualityMeasures.Compare(one.Build(), "overall", bootstrap: new(ResampleSource.Philox(1), 50));
        Assert.Equal(["SERVPERF", "importance-weighted SERVPERF"], compared.Measures.Select(m => m.Name));
        Assert.All(compared.Measures, m => Assert.Equal((1, 0.5), (m.Rank, m.ProbabilityBest)));
        Assert.Equal("both variables are the same except for their scale", compared.Measures[1].AgainstBest!.Reason);
    }

    [Fact]
    public void A_gap_that_was_asked_directly_is_a_measure()
    {
        var survey = SurveyData.Create(
            new("One", RatingScale.OneToSeven, [new("A", "First", [new("1"), new("2")])]),
            SurveyLayout.PerceptionsOnly.WithAnswers(AnswerKind.DirectGap, "G", new(-3, 3))
                .WithAnswers(AnswerKind.Importance, "I", new(0, 10)))
            .Add(r => r.Answers(AnswerKind.DirectGap, -2, 1).Answers(AnswerKind.Perception, 4, 6)
                .Answers(AnswerKind.Importance, 0, 5))
            .Add(r => r.Answers(AnswerKind.DirectGap, 3, 1).Answers(AnswerKind.Perception, 4, 6)
                .Answers(AnswerKind.Importance, 0, 0)).Build();
        var compared = QualityMeasures.Compare(survey);
        Assert.Equal(0.75, compared.Find(MeasureForm.DirectGap)!.Score.Mean);
        var weighted = compared.Find(MeasureForm.DirectGap, MeasureWeighting.ItemImportance)!;
        Assert.Equal((1L, 1.0), (weighted.Score.N, weighted.Score.Mean)); // nothing is important to the second
        Assert.Equal(6, compared.Find(MeasureForm.Performance, MeasureWeighting.ItemImportance)!.Score.Mean);
        Assert.Equal("sum over items of I times (the gap asked directly) / sum of I", weighted.Formula);
    }

    [Fact]
    public void Reasons_name_scales_and_missing_scores()
    {
        var layout = SurveyLayout.Default.WithAnswers(AnswerKind.Expectation, "E", new RatingScale(1, 5))
            .WithAnswers(AnswerKind.Importance, "I", new(-2, 2)).WithRating("overall", new(1, 10));
        var survey = SurveyData.Create(new("One", RatingScale.OneToSeven, [new("A", "First", [new("1")])]), layout)
            .Add(r => r.Rating("overall", 3)).Build();
        var compared = QualityMeasures.Compare(survey, "overall", bootstrap: new(ResampleSource.Philox(1), 10));
        Assert.Contains("SERVQUAL: Expectation is on 1..5 and Perception on 1..7, and differences need one scale",
            compared.NotPossible);
        Assert.Contains("forms weighted by importance: Importance is on -2..2, and a weight cannot be below zero",
            compared.NotPossible);
        Assert.Contains("SERVPERF: no respondent gave enough answers", compared.NotPossible);
        Assert.Empty(compared.Measures);
        Assert.Throws<ArgumentException>(() => QualityMeasures.Compare(Sample, "loyalty"));
        Assert.Throws<ArgumentOutOfRangeException>("policy", () =>
            QualityMeasures.Compare(Sample, policy: MissingPolicy.MeanOfItemMeans));
    }

    [Fact]
    public void A_dimension_outside_quality_counts_in_no_measure()
    {
        Instrument instrument = new("Two", RatingScale.OneToSeven,
            [new("A", "First", [new("1")]), new("B", "Image", [new("2")], isPartOfQuality: false)]);
        var layout = SurveyLayout.PerceptionsOnly.WithAnswers(AnswerKind.Importance, "I");
        var survey = SurveyData.Create(instrument, layout)
            .Add(r => r.Answers(AnswerKind.Perception, 3, 7).Answers(AnswerKind.Importance, 2, 7)).Build();
        Assert.All(QualityMeasures.Compare(survey).Measures, m => Assert.Equal(3, m.Score.Mean));
    }
}
