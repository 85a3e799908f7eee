using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>
/// How answers on a scale are stored, one byte each. The byte is called a code. The code 0 is a missing answer, 1 is the answer
/// that means the least, and <see cref="Steps"/> is the answer that means the most. A higher code therefore always means more: if
/// the answers are reverse scored, the highest number on the scale has the code 1. Every column of bytes in this library follows
/// this rule.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<AnswerEncoding>))]
public sealed record AnswerEncoding
{
    /// <summary>The code of a missing answer.</summary>
    public const byte MissingCode = 0;

    /// <summary>Creates the encoding of answers on a scale.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="isReverseScored">Whether the lowest number on the scale means the most.</param>
    public AnswerEncoding(RatingScale scale, bool isReverseScored = false)
    {
        Scale = Guard.Against.Null(scale);
        IsReverseScored = isReverseScored;
    }

    /// <summary>The scale on which answers are given.</summary>
    public RatingScale Scale { get; }

    /// <summary>Whether the lowest number on the scale means the most.</summary>
    public bool IsReverseScored { get; }

    /// <summary>The number of answers on the scale, which is also the highest code.</summary>
    public int Steps => Scale.Steps;

    /// <summary>The difference between a score and its code: score = code + offset.</summary>
    public long Offset => Scale.Minimum - 1L;

    /// <summary>The code of an answer.</summary>
    /// <param name="answer">The answer as given, on the scale; null if it is missing.</param>
    /// <returns>The code, from 0 to <see cref="Steps"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is outside the scale.</exception>
    public byte ToCode(int? answer)
    {
        if (answer is not { } given)
        {
            return MissingCode;
        }

        return (byte)(Score(given) - Offset);
    }

    /// <summary>The answer that a code stands for.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The answer as given, on the scale; null if it is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The code is above <see cref="Steps"/>.</exception>
    public int? ToAnswer(byte code) => ToScore(code) is { } score ? Reverse(score) : null;

    /// <summary>
    /// The score that a code stands for: the answer on the scale, reversed if it is reverse scored, so that a higher score means
    /// more.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <returns>The score, on the scale; null if the answer is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The code is above <see cref="Steps"/>.</exception>
    public int? ToScore(byte code)
    {
        Guard.Against.OutOfRange(code > Steps, code, $"Code {code} is outside [0, {Steps}].", nameof(code));
        return code == MissingCode ? null : (int)(code + Offset);
    }

    /// <summary>
    /// The score of an answer: the answer itself, or if it is reverse scored, the answer counted from the other end of the scale.
    /// </summary>
    /// <param name="answer">The answer as given, on the scale.</param>
    /// <returns>The score, on the scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is outside the scale.</exception>
    public int Score(int answer)
    {
        Guard.Against.OutOfRange(
            !Scale.Contains(answer), answer, $"Answer {answer} is outside the scale {Scale}.", nameof(answer));
        return Reverse(answer);
    }

    /// <summary>Encodes answers into a new column.</summary>
    /// <param name="answers">The answers as given, each on the scale; null for a missing one.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">An answer is outside the scale; the message says which.</exception>
    public EncodedAnswers Encode(params ReadOnlySpan<int?> answers)
    {
        var codes = new byte[answers.Length];
        for (var i = 0; i < answers.Length; i++)
        {
            var answer = answers[i];
            Guard.Against.Invalid(
                answer is { } given && !Scale.Contains(given),
                $"Answer {answer} at index {i} is outside the scale {Scale}.",
                nameof(answers));
            codes[i] = ToCode(answer);
        }

        return new(this, codes);
    }

    /// <summary>The answers that a column of codes stands for. The codes are not copied.</summary>
    /// <param name="codes">The codes of this encoding.</param>
    /// <returns>The column over the memory of <paramref name="codes"/>.</returns>
    /// <exception cref="ArgumentException">A code is above <see cref="Steps"/>; the message says which.</exception>
    public EncodedAnswers Wrap(ReadOnlySpan<byte> codes)
    {
        var index = FindInvalid(codes);
        Guard.Against.Invalid(
            index >= 0,
            $"Code {codes[index]} at index {index} is outside the scale {Scale}; allowed are 0 for missing and 1 to {Steps}.",
            nameof(codes));
        return new(this, codes);
    }

    /// <summary>The scale, and whether answers are reverse scored.</summary>
    /// <returns>For example <c>1..7</c> or <c>1..7, reverse scored</c>.</returns>
    public override string ToString() => IsReverseScored ? $"{Scale}, reverse scored" : Scale.ToString();

    // The index of the first byte that is not a code, or -1.
    internal int FindInvalid(ReadOnlySpan<byte> codes) => codes.IndexOfAnyExceptInRange(MissingCode, (byte)Steps);

    private int Reverse(int value) => IsReverseScored ? Scale.Maximum - (value - Scale.Minimum) : value;
}
