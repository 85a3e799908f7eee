using System.Text.Json;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Tests.Satisfaction;

public class RatingQuestionTests
{
    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    [InlineData(6, 2)]
    [InlineData(7, 2)]
    [InlineData(10, 3)]
    public void Usual_widths_have_a_usual_cut(int width, int top)
    {
        var question = RatingQuestion.Satisfaction(new(1, width));
        Assert.Equal((top, Math.Min(top, width - top)), (question.TopBoxes, question.BottomBoxes));
        Assert.False(question.IsEffort);
        var fromZero = RatingQuestion.Satisfaction(new(0, width - 1));
        Assert.Equal(top, Enumerable.Range(0, width).Count(fromZero.IsTop));
        Assert.True(fromZero.IsTop(width - 1));
        Assert.True(fromZero.IsBottom(0));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(11)]
    [InlineData(100)]
    public void Other_widths_need_a_cut(int width)
    {
        var e = Assert.Throws<ArgumentException>("topBoxes", () => RatingQuestion.Satisfaction(new(1, width)));
        Assert.Contains(
            $"A scale 1..{width} has {width} answers and no usual cut; say how many count.", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, RatingQuestion.Satisfaction(new(1, width), topBoxes: 1).TopBoxes);
        Assert.Throws<ArgumentException>("easyBoxes", () => RatingQuestion.Effort(new(1, width)));
        Assert.Throws<ArgumentException>("difficultBoxes", () => RatingQuestion.Effort(new(1, width), easyBoxes: 1));
    }

    [Fact]
    public void Effort_has_two_cuts()
    {
        var seven = RatingQuestion.Effort(RatingScale.OneToSeven);
        Assert.Equal((3, 3), (seven.TopBoxes, seven.BottomBoxes));
        Assert.Equal([false, false, false, false, true, true, true], Enumerable.Range(1, 7).Select(seven.IsTop));
        Assert.Equal([true, true, true, false, false, false, false], Enumerable.Range(1, 7).Select(seven.IsBottom));
        var five = RatingQuestion.Effort(RatingScale.OneToFive, direction: ScaleDirection.LowestIsMost);
        Assert.Equal((2, 2), (five.TopBoxes, five.BottomBoxes));
        Assert.Equal([true, true, false, false, false], Enumerable.Range(1, 5).Select(five.IsTop));
        Assert.Equal([5, 4, 3, 2, 1], Enumerable.Range(1, 5).Select(five.Score));
        Assert.Equal(
            (2, 3),
            (RatingQuestion.Effort(RatingScale.OneToSeven, 2).TopBoxes,
                RatingQuestion.Effort(RatingScale.OneToSeven, 2).BottomBoxes));
    }

    [Fact]
    public void They_say_what_they_are()
    {
        Assert.Equal("satisfaction 1..5, top 4..5, bottom 1..2", RatingQuestion.Satisfaction(RatingScale.OneToFive).ToString());
        Assert.Equal(
            "effort 1..7, top 1..3, bottom 5..7",
            RatingQuestion.Effort(RatingScale.OneToSeven, direction: ScaleDirection.LowestIsMost).ToString());
        Assert.Equal("satisfaction 0..1, top 1", RatingQuestion.Satisfaction(new(0, 1), 1, 0).ToString());
        Assert.NotEqual(RatingQuestion.Satisfaction(RatingScale.OneToFive), RatingQuestion.Effort(RatingScale.OneToFive));
    }

    [Fact]
    public void Boxes_that_tell_nothing_apart_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("topBoxes", () => RatingQuestion.Satisfaction(RatingScale.OneToFive, 0));
        Assert.Throws<ArgumentOutOfRangeException>("topBoxes", () => RatingQuestion.Satisfaction(RatingScale.OneToFive, -1));
        Assert.Throws<ArgumentOutOfRangeException>("topBoxes", () => RatingQuestion.Satisfaction(RatingScale.OneToFive, 5));
        Assert.Throws<ArgumentOutOfRangeException>("bottomBoxes", () => RatingQuestion.Satisfaction(RatingScale.OneToFive, 2, 4));
        Assert.Throws<ArgumentOutOfRangeException>(
            "bottomBoxes", () => RatingQuestion.Satisfaction(RatingScale.OneToFive, 2, -1));
        Assert.Throws<ArgumentOutOfRangeException>("difficultBoxes", () => RatingQuestion.Effort(RatingScale.OneToSeven, 5));
        Assert.Throws<ArgumentOutOfRangeException>(
            "direction", () => RatingQuestion.Satisfaction(RatingScale.OneToFive, direction: (ScaleDirection)7));
        Assert.Throws<ArgumentOutOfRangeException>("answer", () => RatingQuestion.Satisfaction(RatingScale.OneToFive).IsTop(6));
        Assert.Throws<ArgumentOutOfRangeException>("answer", () => RatingQuestion.Satisfaction(RatingScale.OneToFive).Score(0));
        Assert.Equal(4, RatingQuestion.Satisfaction(RatingScale.OneToFive, 4).TopBoxes);
        Assert.Equal(1, RatingQuestion.Satisfaction(RatingScale.OneToFive, 4).BottomBoxes);
    }

    [Theory]
    [InlineData("""{"kind":"satisfaction","scale":{"minimum":1,"maximum":5},"topBoxes":5,"bottomBoxes":0}""", "do not divide them")]
    [InlineData("""{"kind":"satisfaction","scale":{"minimum":5,"maximum":5},"topBoxes":1,"bottomBoxes":0}""", "allowed are 2 to 255")]
    [InlineData("""{"kind":"loyalty","scale":{"minimum":1,"maximum":5},"topBoxes":1,"bottomBoxes":0}""", "loyalty")]
    [InlineData("""{"kind":"effort","scale":{"minimum":1,"maximum":5},"topBoxes":1}""", "bottomBoxes")]
    public void JSON_that_contradicts_itself_is_refused(string json, string reason) =>
        Assert.Contains(
            reason,
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RatingQuestion>(json)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_JSON_looks_like_this() => Assert.Equal(
        """{"kind":"effort","scale":{"minimum":1,"maximum":7},"topBoxes":3,"bottomBoxes":3,"direction":"lowestIsMost"}""",
        JsonSerializer.Serialize(RatingQuestion.Effort(RatingScale.OneToSeven, direction: ScaleDirection.LowestIsMost)));
}
