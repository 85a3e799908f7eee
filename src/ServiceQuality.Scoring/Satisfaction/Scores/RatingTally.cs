using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How often each answer to a satisfaction or effort question occurs, reverse-scored where the lowest answer is the best. The
/// tallies of parts merge to that of the whole, in any order and grouping.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RatingTally>))]
public sealed record RatingTally
{
    private RatingTally(RatingQuestion question, Histogram answers)
    {
        (Question, Answers) = (question, answers);
        var (scale, first) = (question.Scale, answers.First);
        for (var i = 0; i < answers.Counts.Count; i++)
        {
            Top += first + i > scale.Maximum - question.TopBoxes ? answers.Counts[i] : 0;
            Bottom += first + i < scale.Minimum + question.BottomBoxes ? answers.Counts[i] : 0;
        }
    }

    /// <summary>The question.</summary>
    public RatingQuestion Question { get; }

    /// <summary>
    /// The answers, of which the highest is the best: reverse-scored when the question has the lowest as the best.
    /// </summary>
    public Histogram Answers { get; }

    /// <summary>The number of answers.</summary>
    public long N => Answers.N;

    /// <summary>The number of missing answers; they count in nothing else.</summary>
    public long Missing => Answers.Missing;

    /// <summary>The number of answers in the top boxes: satisfied, or easy.</summary>
    public long Top { get; }

    /// <summary>The number of answers in the bottom boxes: dissatisfied, or difficult.</summary>
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
    /// <exception cref="ArgumentException">An answer is outside the scale; the message names the first.</exception>
    public static RatingTally FromAnswers(RatingQuestion question, ReadOnlySpan<int> answers)
    {
        Guard.Against.Null(question);
        var counts = new long[question.Scale.Steps];
        for (var i = 0; i < answers.Length; i++)
        {
            Guard.Against.Invalid(
                !question.Scale.Contains(answers[i]),
                $"Answer {answers[i]} at index {i} is outside the scale {question.Scale}.",
                nameof(answers));
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
        AnswerColumns.CheckEncoding(answers, question.Encoding, nameof(answers));
        return new(question, Histogram.FromAnswers(answers));
    }

    /// <summary>A tally from its counts.</summary>
    /// <param name="question">The question.</param>
    /// <param name="counts">How often each answer occurs, as printed, from the lowest to the highest number of the scale.</param>
    /// <param name="missing">How many answers are missing.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">There are not as many counts as answers on the scale, or one is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of missing answers is negative.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public static RatingTally FromCounts(RatingQuestion question, ReadOnlySpan<long> counts, long missing = 0)
    {
        Guard.Against.Null(question);
        var steps = question.Scale.Steps;
        Guard.Against.Invalid(
            counts.Length != steps,
            $"There are {counts.Length} counts; allowed are {steps}, one for each answer of {question.Scale}.",
            nameof(counts));
        return FromPrintedCounts(question, counts, missing);
    }

    /// <summary>The tally of these answers and one more.</summary>
    /// <param name="answer">The answer as printed, or null for a missing one.</param>
    /// <returns>The tally of all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is off the scale.</exception>
    /// <exception cref="OverflowException">There are more answers than 64 bits count.</exception>
    public RatingTally Add(int? answer)
    {
        var added = answer is { } given ? Histogram.FromValues([Question.Score(given)]) : Histogram.FromCounts(0, [], 1);
        return new(Question, Answers.Merge(added));
    }

    /// <summary>The tally of the answers of both.</summary>
    /// <param name="other">The other answers, to the same question.</param>
    /// <returns>The tally of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="OverflowException">There are more answers than 64 bits count.</exception>
    public RatingTally Merge(RatingTally other)
    {
        Guard.Against.Null(other);
        CheckSameQuestion(Question, other.Question, nameof(other));
        return new(Question, Answers.Merge(other.Answers));
    }

    /// <summary>The question and the numbers of answers in the boxes.</summary>
    /// <returns>For example <c>satisfaction 1..5, top 4..5, bottom 1..2: n = 263, 81 top, 40 bottom</c>.</returns>
    public override string ToString()
    {
        var missing = Missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Missing} missing");
        return string.Create(CultureInfo.InvariantCulture, $"{Question}: n = {N}{missing}, {Top} top, {Bottom} bottom");
    }

    internal static void CheckSameQuestion(RatingQuestion question, RatingQuestion other, string parameter) =>
        Guard.Against.Invalid(
        question != other, $"The other answers are to the question {other}; allowed are answers to {question}.", parameter);

    // A tally of answers that are reverse-scored already.
    internal static RatingTally FromHistogram(RatingQuestion question, Histogram answers)
    {
        var (first, last) = (answers.First, answers.First + answers.Counts.Count - 1);
        Guard.Against.Invalid(
            answers.N > 0 && (first < question.Scale.Minimum || last > question.Scale.Maximum),
            $"Answers {answers} are outside the scale {question.Scale}.",
            nameof(answers));
        return new(question, answers);
    }

    private static RatingTally FromPrintedCounts(RatingQuestion question, ReadOnlySpan<long> counts, long missing)
    {
        long[] ordered = [.. counts];
        if (question.Direction == ScaleDirection.LowestIsMost)
        {
            Array.Reverse(ordered);
        }

        return new(question, Histogram.FromCounts(question.Scale.Minimum, ordered, missing));
    }
}
