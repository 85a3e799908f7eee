using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Scoring.Tests.Gaps.Alternatives;

public class ZoneOfToleranceTests
{
    [Fact]
    public void Each_respondent_lies_below_within_or_above_the_zone_or_has_none()
    {
        // One item a column, one respondent a row: minimum, desired, perception.
        var zone = Of((4, 7, 3), (4, 7, 4), (4, 7, 7), (4, 7, 8), (7, 4, 5), (5, 5, 5), (null, 7, 5), (null, null, 5),
            (null, null, null));
        var item = zone.Items[0];
        Assert.Equal((1L, 3L, 1L, 1L, 6L), (item.Below, item.Within, item.Above, item.Inverted, item.Count));
        Assert.Equal((6L, 1L, 2L), (zone.Triples, zone.Inversions, zone.IncompleteTriples));
        Assert.Equal(6, item.Perception.N);
        Assert.Equal(32.0 / 6, item.Perception.Mean!.Value, 1e-14);
        Assert.Equal((4.0 / 6) / (9.0 / 6), item.Position!.Value, 1e-14);
        Assert.Equal([0, 0, 0, 0, 1, 0, 0, 0, 0], Enumerable.Range(0, 9).Select(zone.InversionsOf));
        Assert.Equal("1: MSA 0.67, MSS -0.83, position 0.44, 1 below, 3 within, 1 above, 1 inverted", item.ToString());
        Assert.Contains("Item 1: 1 of 6 desire less than their minimum.", zone.Warnings);
        Assert.Contains("kept in the means", zone.Conventions, StringComparison.Ordinal);
        Assert.Contains(
            "Items: 6 triples of answers; 2 incomplete ones do not count.", zone.Conventions, StringComparison.Ordinal);
    }

    [Fact]
    public void Inversions_that_are_left_out_are_still_counted()
    {
        var zone = Of(true, (4, 7, 3), (4, 7, 4), (7, 4, 5));
        Assert.True(zone.LeavesOutInversions);
        Assert.Equal((2L, 1L, 3L), (zone.Items[0].Perception.N, zone.Items[0].Inverted, zone.Items[0].Count));
        Assert.Equal((2L, 0L), (zone.Dimensions[0].Perception.N, zone.Dimensions[0].Inverted));
        Assert.Equal(3.5, zone.Items[0].Perception.Mean);
        Assert.Contains("1 triples, left out of means and dimensions.", zone.Conventions, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_zone_there_is_no_position()
    {
        Assert.Equal((null, "the mean minimum and the mean desired level are the same"), Position(Of((5, 5, 4), (6, 6, 7))));
        Assert.Equal((null, "the mean desired level is below the mean minimum"), Position(Of((6, 5, 4), (6, 6, 7))));
        Assert.Equal((null, "there is no value"), Position(Of((6, null, 4))));
        Assert.Contains("1 has no position: there is no value.", Of((6, null, 4)).Warnings);
        Assert.Empty(Of((4, 7, 3)).Warnings);
    }

    [Fact]
    public void Tables_have_a_row_each_and_say_what_was_counted()
    {
        var zone = ZoneOfTolerance.Run(AnySurvey.Made());
        Assert.Equal((5, 2), (zone.ToItemTable().Rows.Count, zone.ToDimensionTable().Rows.Count));
        Assert.Contains("incomplete ones do not count", zone.ToItemTable().ToString(), StringComparison.Ordinal);
        Assert.Equal(2, zone.ToString().Split('\n').Length);
        Assert.Equal(zone.Dimensions[1].Adequacy.Mean, zone.Adequacy.Dimensions[1].Gap.Mean);
        Assert.Equal(zone.Dimensions[1].Superiority.Mean, zone.Superiority.Dimensions[1].Gap.Mean);
    }

    [Fact]
    public void Answers_that_were_turned_round_are_not_turned_again()
    {
        Instrument reversed =
            new("R", new(1, 9), [new("A", "First", [new("1", isReverseScored: true)])], ScaleDirection.LowestIsMost);
        var survey = SurveyData.Create(
            reversed, SurveyLayout.ZoneOfTolerance.WithAnswers(AnswerKind.Minimum, "M", new(1, 9), ScaleDirection.HighestIsMost))
            .Add(r => r.Answers(AnswerKind.Minimum, 6).Answers(AnswerKind.Desired, 7).Answers(AnswerKind.Perception, 5)).Build();
        var item = ZoneOfTolerance.Run(survey).Items[0];
        Assert.Equal((4.0, 7.0, 5.0), (item.Minimum.Mean, item.Desired.Mean, item.Perception.Mean)); // only the minimum is turned
    }

    [Fact]
    public void Policies_without_triples_and_surveys_without_zones_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("policy", () =>
            ZoneOfTolerance.Run(AnySurvey.Made(), MissingPolicy.PersonMean));
        Assert.Throws<InvalidOperationException>(() => ZoneOfTolerance.Run(Servqual300.Read().Accepted));
        var other = SurveyData.Create(AnySurvey.Instrument(),
            SurveyLayout.ZoneOfTolerance.WithAnswers(AnswerKind.Desired, "D", new RatingScale(0, 9))).Build();
        Assert.Contains("Desired is on 0..9", Assert.Throws<InvalidOperationException>(() => ZoneOfTolerance.Run(other)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("respondent", () => ZoneOfTolerance.Run(AnySurvey.Made()).InversionsOf(40));
        var none = ZoneOfTolerance.Run(AnySurvey.Of([]));
        Assert.Equal((0L, 0L), (none.Triples, none.Items[0].Count));
    }

    private static (double?, string?) Position(ZoneOfTolerance zone) => (zone.Items[0].Position, zone.Items[0].Reason);

    private static ZoneOfTolerance Of(params (int? Minimum, int? Desired, int? Perception)[] answers) => Of(false, answers);

    private static ZoneOfTolerance Of(bool leaveOut, params (int? Minimum, int? Desired, int? Perception)[] answers)
    {
        var survey = SurveyData.Create(new("One", new(1, 9), [new("A", "First", [new("1")])]), SurveyLayout.ZoneOfTolerance);
        foreach (var (minimum, desired, perception) in answers)
        {
            survey.Add(r => r.Answers(AnswerKind.Minimum, minimum).Answers(AnswerKind.Desired, desired)
                .Answers(AnswerKind.Perception, perception));
        }

        return ZoneOfTolerance.Run(survey.Build(), leaveOutInversions: leaveOut);
    }

    // The widths of the five respondents add up to zero exactly, over two to four items each.
    [Fact]
    public void A_dimension_without_width_has_no_position()
    {
        var survey = SurveyData.Create(
            new("Four", new(1, 9), [new("A", "First", [new("1"), new("2"), new("3"), new("4")])]), SurveyLayout.ZoneOfTolerance);
        foreach (var (minimum, desired) in new (int?[], int?[])[]
        {
            ([5, 4, null, 5], [6, 5, null, 6]), ([6, 6, 4, null], [5, 5, 5, null]), ([6, 4, 5, null], [4, 6, 4, null]),
            ([null, 5, 6, 4], [null, 5, 4, 5]), ([5, null, 6, null], [5, null, 6, null]),
        })
        {
            survey.Add(r => r.Answers(AnswerKind.Minimum, minimum).Answers(AnswerKind.Desired, desired)
                .Answers(AnswerKind.Perception, 6, 6, 6, 6));
        }

        var zone = ZoneOfTolerance.Run(survey.Build()).Dimensions[0];
        Assert.Equal(0, zone.Width.Mean);
        Assert.Null(zone.Position);
        Assert.Equal("the mean minimum and the mean desired level are the same", zone.Reason);
    }
}
