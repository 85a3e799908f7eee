using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How often each answer to the recommendation question occurs. The tallies of parts merge to that of the whole, in any order and
/// grouping, so that answers can be counted as they arrive.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RecommendationTally>))]
public sealed record RecommendationTally
{
    private const int Answers = 11;

    private static readonly AnswerEncoding Encoding = new(Recommendation.Scale);

    private RecommendationTally(ValueList<long> counts, long missing)
    {
        Counts = counts;
        Missing = missing;
        for (var answer = 0; answer < Answers; answer++)
        {
            N = checked(N + counts[answer]);
            switch (Recommendation.Of(answer).Group)
            {
                case RecommendationGroup.Detractor:
                    Detractors += counts[answer];
                    break;
                case RecommendationGroup.Passive:
                    Passives += counts[answer];
                    break;
                default:
                    Promoters += counts[answer];
                    break;
            }
        }
    }

    /// <summary>The tally of no answer.</summary>
    public static RecommendationTally Empty { get; } = new(ValueList.Create<long>(new long[Answers]), 0);

    /// <summary>How often each answer from 0 to 10 occurs: eleven counts.</summary>
    public ValueList<long> Counts { get; }

    /// <summary>The number of missing answers; they count in nothing else.</summary>
    public long Missing { get; }

    /// <summary>The number of answers.</summary>
    public long N { get; }

    /// <summary>The number of answers from 0 to 6.</summary>
    public long Detractors { get; }

    /// <summary>The number of answers 7 and 8.</summary>
    public long Passives { get; }

    /// <summary>The number of answers 9 and 10.</summary>
    public long Promoters { get; }

    /// <summary>Counts answers.</summary>
    /// <param name="answers">The answers.</param>
    /// <returns>The tally.</returns>
    public static RecommendationTally FromAnswers(ReadOnlySpan<Recommendation> answers)
    {
        // An answer is one byte.
        Span<long> counts = stackalloc long[CountKernel.Values];
        CountKernel.Counts(MemoryMarshal.AsBytes(answers), counts);
        return new(ValueList.Create<long>(counts[..Answers]), 0);
    }

    /// <summary>
    /// Counts a column of texts. A text that is not an answer is rejected with its reason, never put into a group.
    /// </summary>
    /// <param name="cells">The texts without a header; null and blank are missing.</param>
    /// <param name="missing">Texts that mean a missing answer too, such as <c>NA</c>.</param>
    /// <returns>
    /// The counts; missing answers are accepted and counted apart. Rejections have the row, counted from 1, the text, the code
    /// <c>not-a-recommendation</c> and a sentence: decimals, another scale, not a number.
    /// </returns>
    public static ImportResult<RecommendationTally> FromTexts(IEnumerable<string?> cells, params IEnumerable<string> missing)
    {
        Guard.Against.Null(cells);
        HashSet<string> absent = new(missing, StringComparer.Ordinal);
        var counts = new long[Answers];
        List<RejectedRow> rejected = [];
        var (row, none) = (0, 0L);
        foreach (var cell in cells)
        {
            row++;
            if (string.IsNullOrWhiteSpace(cell) || absent.Contains(cell.Trim()))
            {
                none++;
            }
            else if (Recommendation.TryParse(cell, null, out var answer))
            {
                counts[answer.Value]++;
            }
            else
            {
                rejected.Add(new(row, [new(row, null, cell, "not-a-recommendation", Recommendation.WhyRefused(cell)!)]));
            }
        }

        return new(FromCounts(counts, none), row - rejected.Count, rejected, [], row);
    }

    /// <summary>Counts a column of answers.</summary>
    /// <param name="answers">The column, on the scale 0 to 10: answers on another scale are not recommendations.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">The column has another scale or is reverse scored.</exception>
    public static RecommendationTally FromColumn(EncodedAnswers answers)
    {
        CheckEncoding(answers, nameof(answers));
        Span<long> counts = stackalloc long[CountKernel.Values];
        CountKernel.Counts(answers.Codes, counts);
        return new(ValueList.Create<long>(counts[1..(Answers + 1)]), counts[0]);
    }

    /// <summary>A tally from its counts.</summary>
    /// <param name="counts">How often each answer from 0 to 10 occurs: eleven counts.</param>
    /// <param name="missing">How many answers are missing.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">There are not eleven counts, or one is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of missing answers is negative.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public static RecommendationTally FromCounts(ReadOnlySpan<long> counts, long missing = 0)
    {
        Guard.Against.LessThan(missing, 0);
        Guard.Against.Invalid(
            counts.Length != Answers,
            $"There are {counts.Length} counts; allowed are 11, one for each answer from 0 to 10.",
            nameof(counts));
        for (var i = 0; i < counts.Length; i++)
        {
            AnswerColumns.CheckCount(counts[i], i, nameof(counts));
        }

        return new(ValueList.Create(counts), missing);
    }

    /// <summary>The tally of these answers and one more.</summary>
    /// <param name="answer">The answer, or null for a missing one.</param>
    /// <returns>The tally of all.</returns>
    /// <exception cref="OverflowException">There are more answers than 64 bits count.</exception>
    public RecommendationTally Add(Recommendation? answer)
    {
        if (answer is not { } given)
        {
            return new(Counts, checked(Missing + 1));
        }

        long[] counts = [.. Counts];
        counts[given.Value] = checked(counts[given.Value] + 1);
        return new(ValueList.Create<long>(counts), Missing);
    }

    /// <summary>The tally of the answers of both.</summary>
    /// <param name="other">The other answers.</param>
    /// <returns>The tally of all; the order does not matter.</returns>
    /// <exception cref="OverflowException">There are more answers than 64 bits count.</exception>
    public RecommendationTally Merge(RecommendationTally other)
    {
        Guard.Against.Null(other);
        var counts = new long[Answers];
        for (var i = 0; i < Answers; i++)
        {
            counts[i] = checked(Counts[i] + other.Counts[i]);
        }

        return new(ValueList.Create<long>(counts), checked(Missing + other.Missing));
    }

    /// <summary>The groups and the number of missing answers.</summary>
    /// <returns>For example <c>n = 31: 2 detractors, 11 passives, 18 promoters</c>.</returns>
    public override string ToString()
    {
        static string Count(long number, string noun) =>
            string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
        var missing = Missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Missing} missing");
        var groups = $"{Count(Detractors, "detractor")}, {Count(Passives, "passive")}, {Count(Promoters, "promoter")}";
        return string.Create(CultureInfo.InvariantCulture, $"n = {N}{missing}: {groups}");
    }

    internal static void CheckEncoding(EncodedAnswers answers, string parameter)
    {
        var given = answers.Encoding;
        Guard.Against.Invalid(
            given != Encoding,
            $"The answers are on {given}; allowed are recommendations, on {Encoding}, on which their groups are defined.",
            parameter);
    }
}
