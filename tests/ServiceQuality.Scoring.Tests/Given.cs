using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Tests;

/// <summary>Columns of answers for tests.</summary>
internal static class Given
{
    /// <summary>The encoding of bytes from 1 to 255, whose codes are the values themselves.</summary>
    internal static AnswerEncoding Bytes { get; } = new(new(1, RatingScale.MaxSteps));

    /// <summary>The encoding of the recommendation question.</summary>
    internal static AnswerEncoding Recommendations { get; } = new(Domain.Satisfaction.Recommendation.Scale);

    /// <summary>Answers as given, by their position on the scale: 1 is the lowest number, 0 a missing answer.</summary>
    internal static EncodedAnswers On(AnswerEncoding encoding, ReadOnlySpan<byte> positions)
    {
        var answers = new int?[positions.Length];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = positions[i] == 0 ? null : encoding.Scale.Minimum + positions[i] - 1;
        }

        return encoding.Encode(answers);
    }
}
