using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Tests.Surveys;

public class ReverseScoringTests
{
    private static readonly Instrument Two =
        new("Two", RatingScale.OneToSeven, [new("A", "First", [new("1"), new("2", isReverseScored: true)])]);

    private static readonly SurveyLayout Layout = SurveyLayout.Default
        .WithAnswers(AnswerKind.Importance, "I")
        .WithAnswers(AnswerKind.Minimum, "M", new(1, 9), ScaleDirection.LowestIsMost);

    [Theory]
    [InlineData(AnswerKind.Perception, "1", false, 2)]
    [InlineData(AnswerKind.Perception, "2", true, 6)]
    [InlineData(AnswerKind.Importance, "1", false, 2)]
    [InlineData(AnswerKind.Importance, "2", false, 2)] // how important an item is does not depend on its wording
    [InlineData(AnswerKind.Minimum, "1", true, 8)]
    [InlineData(AnswerKind.Minimum, "2", false, 2)] // a negative item on a reversed scale
    public void An_answer_is_returned_as_given_and_scored_so_that_higher_is_more(
        AnswerKind kind, string item, bool isReverseScored, int score)
    {
        var survey = SurveyData.Create(Two, Layout)
            .Add(
                r => r.Answers(AnswerKind.Perception, 2, 2).Answers(AnswerKind.Importance, 2, 2)
                    .Answers(AnswerKind.Minimum, 2, 2))
            .Build();
        var answers = survey.Answers(kind, item);
        Assert.Equal(isReverseScored, answers.Encoding.IsReverseScored);
        Assert.Equal(answers.Encoding, Layout.EncodingOf(kind, Two, item));
        Assert.Equal((2, score), (answers[0], answers.Score(0)));
    }

    [Fact]
    public void An_item_or_kind_that_the_survey_lacks_is_refused()
    {
        var survey = SurveyData.Create(Two, Layout).Build();
        Assert.Throws<ArgumentOutOfRangeException>("item", () => survey.Answers(AnswerKind.Perception, 2).Count);
        Assert.Throws<ArgumentException>("item", () => survey.Answers(AnswerKind.Perception, "3").Count);
        Assert.Throws<InvalidOperationException>(() => survey.Answers(AnswerKind.Desired, 0).Count);
        Assert.Throws<ArgumentException>("kind", () => Layout.EncodingOf(AnswerKind.Desired, Two, "1"));
        Assert.Throws<KeyNotFoundException>(() => Layout.EncodingOf(AnswerKind.Perception, Two, "3"));
    }
}
