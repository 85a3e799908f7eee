using FsCheck.Fluent;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests;

public class AnswerEncodingTests
{
    private static readonly AnswerEncoding Plain = new(RatingScale.OneToSeven);
    private static readonly AnswerEncoding Reversed = new(new(-2, 2), isReverseScored: true);

    [Fact]
    public void The_code_is_the_position_of_an_answer_from_the_end_that_means_the_least()
    {
        Assert.Equal([0, 1, 7], new int?[] { null, 1, 7 }.Select(Plain.ToCode).Select(c => (int)c));
        Assert.Equal([0, 5, 3, 1], new int?[] { null, -2, 0, 2 }.Select(Reversed.ToCode).Select(c => (int)c));
        Assert.Equal((7, 0L, 5, -3L), (Plain.Steps, Plain.Offset, Reversed.Steps, Reversed.Offset));
    }

    [Fact]
    public void A_code_gives_back_the_answer_and_its_score()
    {
        Assert.Equal((null, 1, 7), (Plain.ToAnswer(0), Plain.ToAnswer(1), Plain.ToAnswer(7)));
        Assert.Equal((null, 2, -2), (Reversed.ToAnswer(0), Reversed.ToAnswer(1), Reversed.ToAnswer(5)));
        Assert.Equal((null, -2, 2), (Reversed.ToScore(0), Reversed.ToScore(1), Reversed.ToScore(5)));
        Assert.Equal((2, -2), (Reversed.Score(-2), Reversed.Score(2)));
    }

    [Fact]
    public void Answers_and_codes_outside_the_scale_are_refused()
    {
        Assert.StartsWith(
            "Answer 8 is outside the scale 1..7.",
            Assert.Throws<ArgumentOutOfRangeException>("answer", () => Plain.ToCode(8)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("answer", () => Plain.Score(0));
        Assert.StartsWith(
            "Code 6 is outside [0, 5].", Assert.Throws<ArgumentOutOfRangeException>("code", () => Reversed.ToAnswer(6)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Answer 3 at index 1 is outside the scale -2..2.",
            Assert.Throws<ArgumentException>("answers", () => Reversed.Encode(2, 3).Count).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Code 6 at index 2 is outside the scale -2..2; allowed are 0 for missing and 1 to 5.",
            Assert.Throws<ArgumentException>("codes", () => Reversed.Wrap([0, 5, 6]).Count).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("scale", () => new AnswerEncoding(null!));
    }

    [Fact]
    public void A_column_wraps_codes_without_copying()
    {
        byte[] codes = [1, 0, 5];
        var answers = Reversed.Wrap(codes);
        Assert.True(answers.Codes == codes.AsSpan());
        Assert.Equal([2, null, -2], answers.ToArray());
        Assert.Equal((-2, null, 2), (answers.Score(0), answers.Score(1), answers.Score(2)));
        Assert.Equal("3 answers, -2..2, reverse scored", answers.ToString());
        Assert.Throws<ArgumentOutOfRangeException>("index", () => Reversed.Encode(1)[1]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => Reversed.Encode(1).Score(-1));
    }

    [Fact]
    public void The_default_column_is_empty() => Assert.Equal("0 answers, 1..7", default(EncodedAnswers).ToString());

    [Fact]
    public void The_longest_scale_has_255_codes()
    {
        AnswerEncoding encoding = new(new(int.MinValue, int.MinValue + 254));
        Assert.Equal((1, 255), (encoding.ToCode(int.MinValue), encoding.ToCode(int.MinValue + 254)));
        Assert.Equal(int.MinValue + 254, encoding.ToAnswer(255));
    }

    [Law]
    public Property Codes_keep_answers_and_order_them_by_score() => Laws.ForAll(
        from minimum in Gen.Choose(-300, 300)
        from steps in Gen.Choose(2, RatingScale.MaxSteps)
        from isReverseScored in Gen.Elements(true, false)
        from answers in Gen.Choose(minimum, minimum + steps - 1).ListOf(2)
        select (new AnswerEncoding(new(minimum, minimum + steps - 1), isReverseScored), answers[0], answers[1]), x =>
    {
        var (encoding, first, second) = x;
        Assert.Equal(first, encoding.ToAnswer(encoding.ToCode(first)));
        Assert.Equal(encoding.Score(first), encoding.ToScore(encoding.ToCode(first)));
        Assert.Equal(encoding.Score(first), encoding.ToCode(first) + encoding.Offset);
        Assert.Equal(first, encoding.Score(encoding.Score(first)));
        var order = encoding.IsReverseScored ? second.CompareTo(first) : first.CompareTo(second);
        Assert.Equal(order, Math.Sign(encoding.ToCode(first) - encoding.ToCode(second)));
    });
}
