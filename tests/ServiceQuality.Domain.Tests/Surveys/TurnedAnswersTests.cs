using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Tests.Surveys;

public class TurnedAnswersTests
{
    [Fact]
    public void A_survey_tells_which_answers_it_turned_round()
    {
        Instrument instrument = new("Two", RatingScale.OneToSeven, [new("A", "First", [new("1"), new("2", reversed: true)])]);
        var layout = SurveyLayout.Default
            .WithAnswers(AnswerKind.Importance, "I")
            .WithAnswers(AnswerKind.Minimum, "M", new(1, 9), ScaleDirection.LowestIsMost);
        var survey = SurveyData.Create(instrument, layout)
            .Add(r => r.Answers(AnswerKind.Perception, 2, 2).Answers(AnswerKind.Importance, 2, 2).Answers(AnswerKind.Minimum, 2, 2)).Build();
        foreach (var (kind, item) in from a in layout.Answers from i in new[] { 0, 1 } where a.Kind != AnswerKind.Expectation select (a.Kind, i))
        {
            var (scale, stored) = (survey.Scale(kind), survey.Answers(kind, item)[0]);
            Assert.Equal(2, survey.IsTurned(kind, item) ? scale.Maximum - (stored - 1) : scale.Minimum + (stored - 1));
        }

        Assert.Equal([false, true], new[] { 0, 1 }.Select(i => survey.IsTurned(AnswerKind.Perception, i)));
        Assert.Equal([false, false], new[] { 0, 1 }.Select(i => survey.IsTurned(AnswerKind.Importance, i)));
        Assert.Equal([true, false], new[] { 0, 1 }.Select(i => survey.IsTurned(AnswerKind.Minimum, i)));
        Assert.Throws<ArgumentOutOfRangeException>("item", () => survey.IsTurned(AnswerKind.Perception, 2));
        Assert.Throws<InvalidOperationException>(() => survey.IsTurned(AnswerKind.Desired, 0));
    }
}
