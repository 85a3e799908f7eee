using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How often each answer to a satisfaction or effort question occurs, turned round where the lowest one is the best. Tallies of parts merge to
/// that of the whole, in any order and grouping.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RatingTally>))]
public sealed record RatingTally
{
    private RatingTally(RatingQuestion question, Histogram answers)
    {
        Question = question;
        Answers = answers;
        var (scale, first) = (question.Scale, answers.First);
        for (var i = 0; i < answers.Counts.Count; i++)
        {
            Top += first + i > scale.Maximum - question.TopBoxes ? answers.Counts[i] : 0;
            Bottom += first + i < scale.Minimum + question.BottomBoxes ? answers.Counts[i] : 0;
        }
    }

    /// <summary>The question.</summary>
    public RatingQuestion Question { get; }

    /// <summary>The answers, of which the highest is the best: turned round when the question has it the other way.</summary>
    public Histogram Answers { get; }

    /// <summary>How many answers there are.</summary>
    public long N => Answers.N;

    /// <summary>How many answers are missing; they count in nothing else.</summary>
    public long Missing => Answers.Missing;

    /// <summary>How many answers are in the top boxes: satisfied, or easy.</summary>
    public long Top { get; }

    /// <summary>How many answers are in the bottom boxes: dissatisfied, or difficult.</summary>
    public long Bottom { get; }

    /// <summary>The tally of no answer.</summary>
    /// <param name="question">The question.</param>
    /// <returns>The tally.</returns>
    public static RatingTally Empty(RatingQuestion question)
    {
        Guard.Against.Null(question);
        return new(question, Histogram.Empty);
    }

    /// <summary>Counts answers as printed.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">The answers, each on the scale.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">An answer is off the scale; the message says where the first is.</exception>
    public static RatingTally FromAnswers(RatingQuestion question, ReadOnlySpan<int> answers)
    {
        Guard.Against.Null(question);
        var counts = new long[question.Scale.Steps];
        for (var i = 0; i < answers.Length; i++)
        {
            if (!question.Scale.Contains(answers[i]))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Answer {answers[i]} at index {i} is off the scale {question.Scale}."), nameof(answers));
            }

            counts[answers[i] - question.Scale.Minimum]++;
        }

        return FromPrintedCounts(question, counts, 0);
    }

    /// <summary>Counts a column of answers.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">The column, with the encoding of the question.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The column has another scale or direction than the question.</exception>
    public static RatingTally FromColumn(RatingQuestion question, EncodedAnswers answers)
    {
        Guard.Against.Null(question);
        StoredAnswers.CheckEncoding(answers, question.Encoding, nameof(answers));
        return new(question, Histogram.FromAnswers(answers));
    }

    /// <summary>The tally with the given counts.</summary>
    /// <param name="question">The question.</param>
    /// <param name="counts">How often each answer occurs, as printed, from the lowest to the highest number of the scale.</param>
    /// <param name="missing">How many answers are missing.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">There are not as many counts as answers on the scale, or one is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The missing ones are negative.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public static RatingTally FromCounts(RatingQuestion question, ReadOnlySpan<long> counts, long missing = 0)
    {
        Guard.Against.Null(question);
        var steps = question.Scale.Steps;
        return counts.Length == steps
            ? FromPrintedCounts(question, counts, missing)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {counts.Length} counts; allowed are {steps}, one for each answer of {question.Scale}."), nameof(counts));
    }

    /// <summary>The tally of these answers and one more.</summary>
    /// <param name="answer">The answer as printed, or null for a missing one.</param>
    /// <returns>The tally of all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is off the scale.</exception>
    /// <exception cref="OverflowException">There are more answers than 64 bits count.</exception>
    public RatingTally Add(int? answer) =>
        new(Question, Answers.Merge(answer is { } given ? Histogram.FromValues([Question.Score(given)]) : Histogram.FromCounts(0, [], 1)));

    /// <summary>The tally of the answers of both.</summary>
    /// <param name="other">The other answers, to the same question.</param>
    /// <returns>The tally of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="OverflowException">There are more answers than 64 bits count.</exception>
    public RatingTally Merge(RatingTally other)
    {
        Guard.Against.Null(other);
        CheckSame(Question, other.Question, nameof(other));
        return new(Question, Answers.Merge(other.Answers));
    }

    /// <summary>The question and how many answers are in the boxes.</summary>
    /// <returns>For example <c>satisfaction 1..5, top 4..5, bottom 1..2: n = 263, 81 top, 40 bottom</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Question}: n = {N}{(Missing == 0 ? "" : $", {Missing} missing")}, {Top} top, {Bottom} bottom");

    internal static void CheckSame(RatingQuestion question, RatingQuestion other, string parameter)
    {
        if (question != other)
        {
            throw new ArgumentException($"The other answers are to the question {other}; allowed are answers to {question}.", parameter);
        }
    }

    // Of answers turned round already.
    internal static RatingTally FromHistogram(RatingQuestion question, Histogram answers) =>
        answers.N == 0 || (answers.First >= question.Scale.Minimum && answers.First + answers.Counts.Count - 1 <= question.Scale.Maximum)
            ? new(question, answers)
            : throw new ArgumentException($"Answers {answers} are off the scale {question.Scale}.", nameof(answers));

    private static RatingTally FromPrintedCounts(RatingQuestion question, ReadOnlySpan<long> counts, long missing)
    {
        long[] turned = [.. counts];
        if (question.Direction == ScaleDirection.LowestIsMost)
        {
            Array.Reverse(turned);
        }

        return new(question, Histogram.FromCounts(question.Scale.Minimum, turned, missing));
    }
}
