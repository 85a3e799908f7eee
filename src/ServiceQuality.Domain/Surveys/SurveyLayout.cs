namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// Where survey rows keep what: the column of an answer is a prefix and the item's id (<c>E07</c>, <c>P07</c>), that of a dimension's
/// importance weight a prefix and the dimension's code (<c>W_REL</c>). Start from <see cref="Default"/> and add what else there is.
/// </summary>
public sealed record SurveyLayout
{
    private SurveyLayout(
        ValueList<AnswerColumns> answers,
        string weightPrefix = "W_",
        decimal weightTolerance = 0.01m,
        ValueList<string>? missing = null,
        string? idColumn = null,
        ValueList<string>? groups = null,
        ValueList<RatingColumn>? ratings = null)
    {
        Answers = answers;
        WeightPrefix = weightPrefix;
        WeightTolerance = weightTolerance;
        Missing = missing ?? [];
        IdColumn = idColumn;
        Groups = groups ?? [];
        Ratings = ratings ?? [];
    }

    /// <summary><c>E01</c>, <c>P01</c>, <c>W_T</c>; blank is missing; weights sum to 100 within 0.01.</summary>
    public static SurveyLayout Default { get; } = new([new(AnswerKind.Expectation, "E"), new(AnswerKind.Perception, "P")]);

    /// <summary>As <see cref="Default"/>, without expectations: for SERVPERF and its like.</summary>
    public static SurveyLayout PerceptionsOnly { get; } = new([new(AnswerKind.Perception, "P")]);

    /// <summary>Minimum <c>M01</c>, desired <c>D01</c> and perceived <c>P01</c>: for LibQUAL+ and zones of tolerance.</summary>
    public static SurveyLayout ZoneOfTolerance { get; } =
        new([new(AnswerKind.Minimum, "M"), new(AnswerKind.Desired, "D"), new(AnswerKind.Perception, "P")]);

    /// <summary>Kano's questions: functional <c>F01</c> and dysfunctional <c>D01</c>.</summary>
    public static SurveyLayout Kano { get; } = new([new(AnswerKind.Functional, "F"), new(AnswerKind.Dysfunctional, "D")]);

    /// <summary>The columns of answers, a kind each.</summary>
    public ValueList<AnswerColumns> Answers { get; }

    /// <summary>What stands before the dimension code in the columns of weights.</summary>
    public string WeightPrefix { get; }

    /// <summary>By how much the weights of one respondent may miss 100 in sum.</summary>
    public decimal WeightTolerance { get; }

    /// <summary>The texts that mean a missing answer, weight, group or rating, besides blank.</summary>
    public ValueList<string> Missing { get; }

    /// <summary>The column that identifies the respondent, or null: then they are known by their position.</summary>
    public string? IdColumn { get; }

    /// <summary>The columns that tell the groups of a respondent, such as segment and gender.</summary>
    public ValueList<string> Groups { get; }

    /// <summary>The columns of ratings of the service as a whole.</summary>
    public ValueList<RatingColumn> Ratings { get; }

    /// <summary>This layout with the columns of one kind of answer added, or changed if it has that kind.</summary>
    /// <param name="kind">What the answers are.</param>
    /// <param name="prefix">What stands before the item id in the name of a column.</param>
    /// <param name="scale">The scale; null as in <see cref="AnswerColumns"/>.</param>
    /// <param name="direction">Which end of the scale means the most; null as in <see cref="AnswerColumns"/>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">Another kind has the same prefix, or the scale is none for that kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind or the direction is none of its enumeration.</exception>
    public SurveyLayout WithAnswers(AnswerKind kind, string prefix, RatingScale? scale = null, ScaleDirection? direction = null)
    {
        AnswerColumns columns = new(kind, prefix, scale, direction);
        return Answers.FirstOrDefault(a => a.Prefix == prefix && a.Kind != kind) is { } other
            ? throw new ArgumentException($"{other.Kind} and {kind} share the prefix \"{prefix}\"; allowed are different ones.", nameof(prefix))
            : With(answers: [.. Answers.Where(a => a.Kind != kind), columns]);
    }

    /// <summary>This layout with other columns of weights.</summary>
    /// <param name="prefix">What stands before the dimension code in the columns of weights.</param>
    /// <param name="tolerance">By how much the weights of one respondent may miss 100 in sum; at least 0, below 100.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is outside [0, 100).</exception>
    public SurveyLayout WithWeights(string prefix, decimal tolerance = 0.01m)
    {
        Guard.Against.Null(prefix);
        return tolerance is >= 0 and < 100
            ? With(weightPrefix: prefix, weightTolerance: tolerance)
            : throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, $"Tolerance {InvariantText.Format(tolerance)} is outside [0, 100).");
    }

    /// <summary>This layout with texts that mean a missing answer, weight, group or rating, besides blank.</summary>
    /// <param name="texts">The texts, such as <c>NA</c>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    public SurveyLayout WithMissing(params IEnumerable<string> texts) =>
        With(missing: [.. Guard.Against.NullElements(texts).Select(t => Guard.Against.InvalidCode(t, nameof(texts)))]);

    /// <summary>This layout with the column that identifies the respondent.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public SurveyLayout WithId(string column) => With(idColumn: Guard.Against.InvalidCode(column));

    /// <summary>This layout with columns that tell the groups of a respondent.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public SurveyLayout WithGroups(params IEnumerable<string> columns) =>
        With(groups: [.. Guard.Against.NullElements(columns).Select(c => Guard.Against.InvalidCode(c, nameof(columns)))]);

    /// <summary>This layout with one more column of ratings of the service as a whole.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="direction">Which end of the scale means the most.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The direction is none of the enumeration.</exception>
    public SurveyLayout WithRating(string column, RatingScale scale, ScaleDirection direction = ScaleDirection.HighestIsMost) =>
        With(ratings: [.. Ratings, new(column, scale, direction)]);

    /// <summary>The column names by example.</summary>
    /// <returns>For example <c>E&lt;item&gt; (Expectation), P&lt;item&gt; (Perception), W_&lt;dimension&gt;</c>.</returns>
    public override string ToString() => $"{InvariantText.Join(Answers.Select(a => a.ToString()))}, {WeightPrefix}<dimension>";

    internal bool IsMissing(ReadOnlySpan<char> cell) => RatingCell.IsMissing(cell, Missing);

    private SurveyLayout With(
        ValueList<AnswerColumns>? answers = null,
        string? weightPrefix = null,
        decimal? weightTolerance = null,
        ValueList<string>? missing = null,
        string? idColumn = null,
        ValueList<string>? groups = null,
        ValueList<RatingColumn>? ratings = null) => new(
            answers ?? Answers,
            weightPrefix ?? WeightPrefix,
            weightTolerance ?? WeightTolerance,
            missing ?? Missing,
            idColumn ?? IdColumn,
            groups ?? Groups,
            ratings ?? Ratings);
}
