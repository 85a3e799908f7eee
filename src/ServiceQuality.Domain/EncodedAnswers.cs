namespace ServiceQuality.Domain;

/// <summary>
/// A column of answers: codes in memory that belongs to somebody else, with the encoding that says what they mean. Nothing is
/// copied. The default value is an empty column on the scale 1 to 7.
/// </summary>
public readonly ref struct EncodedAnswers
{
    private static readonly AnswerEncoding OneToSeven = new(RatingScale.OneToSeven);

    private readonly AnswerEncoding? _encoding;

    // Of codes that were checked.
    internal EncodedAnswers(AnswerEncoding encoding, ReadOnlySpan<byte> codes)
    {
        _encoding = encoding;
        Codes = codes;
    }

    /// <summary>What the codes mean.</summary>
    public AnswerEncoding Encoding => _encoding ?? OneToSeven;

    /// <summary>
    /// The codes, one byte for each answer: 0 for a missing answer, and the higher the more. See <see cref="AnswerEncoding"/>.
    /// </summary>
    public ReadOnlySpan<byte> Codes { get; }

    /// <summary>The number of answers, missing ones included.</summary>
    public int Count => Codes.Length;

    /// <summary>The answer at a position, as given.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The answer on its scale; null if it is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the column.</exception>
    public int? this[int index] => Encoding.ToAnswer(CodeAt(index));

    /// <summary>
    /// The score at a position: the answer, reversed if it is reverse scored, so that a higher score means more.
    /// </summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <returns>The score on the scale of the answer; null if the answer is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the column.</exception>
    public int? Score(int index) => Encoding.ToScore(CodeAt(index));

    /// <summary>The answers as given, in a new array.</summary>
    /// <returns>The answers on their scale; null for a missing one.</returns>
    public int?[] ToArray()
    {
        var answers = new int?[Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = this[i];
        }

        return answers;
    }

    /// <summary>The number of answers and their encoding.</summary>
    /// <returns>For example <c>300 answers, 1..7</c>.</returns>
    public override string ToString() => $"{InvariantText.Count(Count, "answer")}, {Encoding}";

    private byte CodeAt(int index)
    {
        Guard.Against.IndexOutOfRange(index, Count);
        return Codes[index];
    }
}
