using System.Globalization;
using System.Text.Json;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Domain.Tests.Satisfaction;

public class RecommendationTests
{
    [Fact]
    public void Eleven_answers_fall_into_three_groups_and_read_back()
    {
        for (var value = 0; value <= 10; value++)
        {
            var answer = Recommendation.Of(value);
            Assert.Equal(value, answer.Value);
            Assert.Equal(
                value <= 6
                    ? RecommendationGroup.Detractor
                    : value <= 8
                    ? RecommendationGroup.Passive
                    : RecommendationGroup.Promoter,
                answer.Group);
            Assert.Equal(answer, Recommendation.Parse(answer.ToString()));
            Assert.Equal(answer, Recommendation.Parse($" 0{value} "));
            Assert.Equal(value.ToString(CultureInfo.InvariantCulture), JsonSerializer.Serialize(answer));
        }

        Assert.Equal(0, default(Recommendation).Value);
        Assert.Equal(RecommendationGroup.Detractor, default(Recommendation).Group);
        Assert.Equal(new RatingScale(0, 10), Recommendation.Scale);
        Assert.Equal(1, System.Runtime.CompilerServices.Unsafe.SizeOf<Recommendation>());
    }

    [Theory]
    [InlineData("", "The answer is missing")]
    [InlineData("  ", "The answer is missing")]
    [InlineData("6.5", "\"6.5\" has decimals")]
    [InlineData("7.0", "\"7.0\" has decimals")]
    [InlineData("9.", "\"9.\" has decimals")]
    [InlineData("1e1", "\"1e1\" has decimals")]
    [InlineData("+7", "\"+7\" is not a whole number from 0 to 10")]
    [InlineData("7\0", "is not a whole number from 0 to 10")]
    [InlineData("11", "\"11\" is outside 0 to 10, the only scale")]
    [InlineData("-1", "\"-1\" is outside 0 to 10")]
    [InlineData("100", "\"100\" is outside 0 to 10")]
    [InlineData("300", "\"300\" is outside 0 to 10")]
    [InlineData("12345678901234567890", "is outside 0 to 10")]
    [InlineData("NA", "\"NA\" is not a whole number from 0 to 10.")]
    [InlineData("6,5", "\"6,5\" is not a whole number")]
    [InlineData("nine", "\"nine\" is not a whole number")]
    public void Anything_else_is_refused_with_the_reason(string text, string reason)
    {
        var e = Assert.Throws<FormatException>(() => Recommendation.Parse(text));
        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.False(Recommendation.TryParse(text, null, out var answer));
        Assert.Equal(default, answer);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(256)]
    [InlineData(int.MinValue)]
    public void Numbers_off_the_scale_are_refused(int value)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>("value", () => Recommendation.Of(value));
        Assert.Contains("is outside 0 to 10, the only scale of the recommendation question", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6.5")]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("\"7\"")]
    [InlineData("null")]
    [InlineData("1e30")]
    public void JSON_that_is_no_answer_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Recommendation>(json));

    [Fact]
    public void Answers_are_ordered_and_formatted()
    {
        var (six, nine) = (Recommendation.Of(6), Recommendation.Of(9));
        Assert.True(
            six < nine && nine > six && six <= nine && nine >= six && six.CompareTo(nine) < 0
                && ((IComparable)six).CompareTo(null) > 0);
        Assert.Throws<ArgumentException>("obj", () => ((IComparable)six).CompareTo(6));
        Assert.Equal("06", six.ToString("D2", null));
        Assert.Equal("6", $"{six}");
        Assert.Throws<ArgumentNullException>(() => Recommendation.Parse(null!));
        Assert.False(Recommendation.TryParse(null, null, out _));
    }
}
