using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// How many people gave each pair of answers about one feature. Counts of parts of the data merge into those of the whole.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<KanoCounts>))]
public sealed record KanoCounts
{
    private const int Answers = 5;

    private static readonly AnswerEncoding Encoding = new(RatingScale.OneToFive);

    private KanoCounts(ValueList<long> cells, long missing)
    {
        Cells = cells;
        Missing = missing;
        Total = cells.Aggregate(0L, (sum, c) => sum + c);
    }

    /// <summary>No answers.</summary>
    public static KanoCounts Empty { get; } = new([.. new long[Answers * Answers]], 0);

    /// <summary>
    /// The 25 counts row by row: the functional answer down, the dysfunctional across, both in the order of
    /// <see cref="KanoAnswer"/>.
    /// </summary>
    public ValueList<long> Cells { get; }

    /// <summary>How many people left out one of the answers or both; they count in nothing else.</summary>
    public long Missing { get; }

    /// <summary>How many people gave both answers.</summary>
    public long Total { get; }

    /// <summary>How many people gave a pair of answers.</summary>
    /// <param name="functional">How they would feel with the feature.</param>
    /// <param name="dysfunctional">How they would feel without it.</param>
    /// <exception cref="ArgumentOutOfRangeException">An answer is none of the enumeration.</exception>
    public long this[KanoAnswer functional, KanoAnswer dysfunctional] => Cells[KanoEvaluation.Cell(functional, dysfunctional)];

    /// <summary>Counts answers: 1 like, 2 must-be, 3 neutral, 4 live with, 5 dislike; null is missing.</summary>
    /// <param name="functional">The answers about the feature being there, one for each person.</param>
    /// <param name="dysfunctional">The answers about it not being there, of the same people in the same order.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The columns differ in length, or an answer is outside 1 to 5.</exception>
    public static KanoCounts FromColumns(ReadOnlySpan<int?> functional, ReadOnlySpan<int?> dysfunctional) =>
        FromColumns(Encode(functional, nameof(functional)), Encode(dysfunctional, nameof(dysfunctional)));

    /// <summary>Counts two columns of answers on the scale 1 to 5, such as those of a survey.</summary>
    /// <param name="functional">The answers about the feature being there, one for each person.</param>
    /// <param name="dysfunctional">The answers about it not being there, of the same people in the same order.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">
    /// The columns differ in length, or a column is not on 1 to 5 or is reverse scored.
    /// </exception>
    public static KanoCounts FromColumns(EncodedAnswers functional, EncodedAnswers dysfunctional)
    {
        CheckEncoding(functional, nameof(functional));
        CheckEncoding(dysfunctional, nameof(dysfunctional));
        Guard.Against.Invalid(
            functional.Count != dysfunctional.Count,
            $"There are {dysfunctional.Count} dysfunctional answers for {functional.Count} functional ones; both "
                + $"must have the same number.",
            nameof(dysfunctional));
        var cells = new long[Answers * Answers];
        var missing = 0L;
        var rows = functional.Codes;
        var columns = dysfunctional.Codes;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] == AnswerEncoding.MissingCode || columns[i] == AnswerEncoding.MissingCode)
            {
                missing++;
            }
            else
            {
                cells[((rows[i] - 1) * Answers) + columns[i] - 1]++;
            }
        }

        return new(ValueList.Create<long>(cells), missing);
    }

    /// <summary>Counts that are known already.</summary>
    /// <param name="cells">The 25 counts row by row, as <see cref="Cells"/>; 0 or above.</param>
    /// <param name="missing">How many people left out an answer; 0 or above.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">There are not 25 counts, or one is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of missing is negative.</exception>
    /// <exception cref="OverflowException">The sum of the counts is beyond 64 bits.</exception>
    public static KanoCounts FromCounts(ReadOnlySpan<long> cells, long missing = 0)
    {
        Guard.Against.LessThan(missing, 0);
        Guard.Against.Invalid(
            cells.Length != Answers * Answers, $"There are {cells.Length} counts; allowed are 25.", nameof(cells));

        foreach (var cell in cells)
        {
            Guard.Against.Invalid(cell < 0, $"Count {cell} is negative; allowed are 0 and above.", nameof(cells));
        }

        return new(ValueList.Create(cells), missing);
    }

    /// <summary>How many people's pairs of answers fall into a category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The category is none of the enumeration.</exception>
    public long Count(KanoCategory category)
    {
        Guard.Against.UndefinedEnum(category);
        var sum = 0L;
        for (var i = 0; i < Cells.Count; i++)
        {
            sum += KanoEvaluation.Category(i) == category ? Cells[i] : 0;
        }

        return sum;
    }

    /// <summary>The counts of these and other people together.</summary>
    /// <param name="other">The counts of other people.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="OverflowException">A sum is beyond 64 bits.</exception>
    public KanoCounts Merge(KanoCounts other)
    {
        Guard.Against.Null(other);
        return new([.. Cells.Zip(other.Cells, (a, b) => a + b)], Missing + other.Missing);
    }

    /// <summary>The counts of the categories.</summary>
    /// <returns>For example <c>A 10, O 25, M 40, I 20, R 3, Q 2, missing 1</c>.</returns>
    public override string ToString()
    {
        var (a, o) = (Count(KanoCategory.Attractive), Count(KanoCategory.OneDimensional));
        var (m, i) = (Count(KanoCategory.MustBe), Count(KanoCategory.Indifferent));
        var (r, q) = (Count(KanoCategory.Reverse), Count(KanoCategory.Questionable));
        return string.Create(CultureInfo.InvariantCulture, $"A {a}, O {o}, M {m}, I {i}, R {r}, Q {q}, missing {Missing}");
    }

    private static EncodedAnswers Encode(ReadOnlySpan<int?> answers, string parameter)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            var answer = answers[i];
            Guard.Against.Invalid(
                answer is < 1 or > Answers, $"Answer {answer} at index {i} is outside [1, {Answers}].", parameter);
        }

        return Encoding.Encode(answers);
    }

    private static void CheckEncoding(EncodedAnswers answers, string parameter)
    {
        var given = answers.Encoding;
        Guard.Against.Invalid(given != Encoding, $"The answers are on {given}; allowed are answers on {Encoding}.", parameter);
    }
}
