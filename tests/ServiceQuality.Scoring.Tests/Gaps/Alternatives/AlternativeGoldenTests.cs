using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.Gaps.Alternatives;

/// <summary>Zones of tolerance and measures of quality against R (tests/goldens/alternatives.R).</summary>
public class AlternativeGoldenTests
{
    private const string Csv = "alternatives.csv";

    private static readonly (MeasureForm, MeasureWeighting)[] OfServqual =
    [
        (MeasureForm.Performance, MeasureWeighting.Unweighted), (MeasureForm.Performance, MeasureWeighting.DimensionWeights),
        (MeasureForm.Gap, MeasureWeighting.Unweighted), (MeasureForm.Gap, MeasureWeighting.DimensionWeights),
    ];

    public static TheoryData<string> Predicted() => GoldenCase.Names(Csv, "predict");

    public static TheoryData<string> Measures() => GoldenCase.Names(Csv, "measures");

    public static TheoryData<string> Zones() => GoldenCase.Names(Csv, "zone-item", "zone-dimension");

    [Theory]
    [MemberData(nameof(Predicted))]
    public void Measures_of_the_sample_and_what_they_predict_are_those_of_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var survey = SurveyData.FromRows(
            Instruments.Servqual1991, Servqual300.Rows(), SurveyLayout.Default.WithRating("overall", new(1, 10))).Accepted;
        var compared = QualityMeasures.Compare(survey, "overall", Enum.Parse<MissingPolicy>(golden.Text("policy")));
        Assert.Equal(golden.Count("n"), compared.N);
        QualityMeasure[] measures = [.. OfServqual.Select(m => compared.Find(m.Item1, m.Item2)!)];
        Assert.Equal(4, compared.Measures.Count);
        golden.AssertClose("scored", measures.Select(m => (double?)m.Score.N));
        golden.AssertClose("mean", measures.Select(m => m.Score.Mean));
        golden.AssertClose("sd", measures.Select(m => m.Score.StandardDeviation));
        golden.AssertClose("r", measures.Select(m => m.Correlation?.Estimate?.Value));
        golden.AssertClose("lower", measures.Select(m => m.Correlation?.Estimate?.Interval?.Lower));
        golden.AssertClose("upper", measures.Select(m => m.Correlation?.Estimate?.Interval?.Upper));
        golden.AssertClose("rho", measures.Select(m => m.RankCorrelation?.Estimate?.Value));
        Assert.Equal("servqual", golden.Text("best"));
        Assert.Same(compared.Measures[0], compared.Best);
        Assert.Equal(measures[2], compared.Best);
        Assert.Null(measures[2].AgainstBest);
        Assert.Null(measures[2].AdjustedP);
        QualityMeasure[] others = [measures[0], measures[1], measures[3]];
        golden.AssertClose("t", others.Select(m => m.AgainstBest?.Statistic));
        golden.AssertClose("logp", others.Select(m => m.AgainstBest?.P?.Log));
        golden.AssertClose("holm", others.Select(m => m.AdjustedP?.Value));
    }

    // SERVPERF of goldens/gaps-servqual300.json, R 4.2.2.
    [Fact]
    public void Servperf_and_its_correlation_are_those_of_the_reference()
    {
        var survey = SurveyData.FromRows(
            Instruments.Servqual1991, Servqual300.Rows(), SurveyLayout.Default.WithRating("overall", new(1, 10))).Accepted;
        var compared = QualityMeasures.Compare(survey, "overall");
        Assert.Equal(5.12800445930881, compared.Find(MeasureForm.Performance)!.Score.Mean!.Value, 1e-12);
        Assert.Equal(5.05374136008919,
            compared.Find(MeasureForm.Performance, MeasureWeighting.DimensionWeights)!.Score.Mean!.Value, 1e-12);
        Assert.Equal(0.734187007468537, compared.Find(MeasureForm.Gap)!.Correlation!.Estimate!.Value!.Value, 1e-12);
        Assert.Equal(0.574387765760451, compared.Find(MeasureForm.Performance)!.Correlation!.Estimate!.Value!.Value, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void Every_measure_of_a_survey_with_every_answer_is_that_of_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var compared = QualityMeasures.Compare(AnySurvey.Made(), "overall", Enum.Parse<MissingPolicy>(golden.Text("policy")));
        Assert.Equal(golden.Count("n"), compared.N);
        Assert.Equal(18, compared.Measures.Count);
        foreach (var measure in compared.Measures)
        {
            golden.AssertClose(
                $"{measure.Form}.{measure.Weighting}",
                [measure.Score.N, measure.Score.Mean, measure.Score.StandardDeviation, measure.Correlation?.Estimate?.Value]);
        }

        Assert.Equal(compared.Measures.Select(m => m.Correlation!.Estimate!.Value)
            .OrderDescending(), compared.Measures.Select(m => m.Correlation!.Estimate!.Value));
        Assert.Equal(["direct gap: the survey has no answers of DirectGap"], compared.NotPossible);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Zones_are_those_of_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var isItem = golden.Text("method") == "zone-item";
        var zones = ZoneOfTolerance.Run(AnySurvey.Made(), isItem ? MissingPolicy.ItemGapMean
            : Enum.Parse<MissingPolicy>(golden.Text("policy")), golden.Text("out") == "true");
        var score = (isItem ? zones.Items : zones.Dimensions)[(int)golden.Count("at")];
        Assert.Equal(golden.Count("n"), score.Perception.N);
        golden.AssertClose("minimum", score.Minimum.Mean);
        golden.AssertClose("desired", score.Desired.Mean);
        golden.AssertClose("perception", score.Perception.Mean);
        golden.AssertClose("position", score.Position);
        golden.AssertClose("adequacy", Moments(score.Adequacy));
        golden.AssertClose("superiority", Moments(score.Superiority));
        golden.AssertClose("width", Moments(score.Width));
        golden.AssertClose("interval", [score.Adequacy.Interval?.Lower, score.Adequacy.Interval?.Upper]);
        golden.AssertClose("counts", [score.Below, score.Within, score.Above, score.Inverted]);
        if (isItem)
        {
            Assert.Equal(golden.Count("incomplete"), zones.IncompleteTriples);
        }
    }

    private static IEnumerable<double?> Moments(MeanEstimate estimate) => [estimate.Mean, estimate.StandardDeviation];
}
