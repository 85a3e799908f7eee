using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// The columns of survey rows. The column of an answer is named by a prefix and the item's id (<c>E07</c>, <c>P07</c>), that of a
/// dimension's importance weight by a prefix and the dimension's code (<c>W_REL</c>). Start from <see cref="Default"/> and add
/// what your rows have.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<SurveyLayout>))]
public sealed partial record SurveyLayout
{
    private SurveyLayout(
        ValueList<AnswerColumns> answers,
        string weightPrefix = "W_",
        decimal weightTolerance = 0.01m,
        RespondentLayout? respondents = null,
        ValueList<RatingColumn>? ratings = null)
    {
        Answers = answers;
        WeightPrefix = weightPrefix;
        WeightTolerance = weightTolerance;
        Respondents = respondents ?? RespondentLayout.Default;
        Ratings = ratings ?? [];
    }

    /// <summary><c>E01</c>, <c>P01</c>, <c>W_T</c>; blank is missing; weights sum to 100 within 0.01.</summary>
    public static SurveyLayout Default { get; } = new([new(AnswerKind.Expectation, "E"), new(AnswerKind.Perception, "P")]);

    /// <summary>As <see cref="Default"/>, without expectations: for SERVPERF and similar instruments.</summary>
    public static SurveyLayout PerceptionsOnly { get; } = new([new(AnswerKind.Perception, "P")]);

    /// <summary>Minimum <c>M01</c>, desired <c>D01</c> and perceived <c>P01</c>: for LibQUAL+ and zones of tolerance.</summary>
    public static SurveyLayout ZoneOfTolerance { get; } =
        new([new(AnswerKind.Minimum, "M"), new(AnswerKind.Desired, "D"), new(AnswerKind.Perception, "P")]);

    /// <summary>Kano's questions: functional <c>F01</c> and dysfunctional <c>D01</c>.</summary>
    public static SurveyLayout Kano { get; } = new([new(AnswerKind.Functional, "F"), new(AnswerKind.Dysfunctional, "D")]);

    /// <summary>The kinds of answers.</summary>
    public ValueList<AnswerKind> AnswerKinds => [.. Answers.Select(a => a.Kind)];

    /// <summary>The text before the dimension code in the names of the weight columns.</summary>
    public string WeightPrefix { get; }

    /// <summary>The largest difference from 100 that is allowed for the sum of the weights of one respondent.</summary>
    public decimal WeightTolerance { get; }

    /// <summary>The texts that mean a missing answer, weight, group or rating, besides blank.</summary>
    public ValueList<string> Missing => Respondents.Missing;

    /// <summary>The column that identifies the respondent; null if respondents are identified by their position.</summary>
    public string? IdColumn => Respondents.IdColumn;

    /// <summary>The columns with the groups of a respondent, such as segment and gender.</summary>
    public ValueList<string> Groups => Respondents.Groups;

    /// <summary>The columns with ratings of the service as a whole.</summary>
    public ValueList<string> RatingColumns => [.. Ratings.Select(r => r.Name)];

    internal ValueList<AnswerColumns> Answers { get; }

    internal ValueList<RatingColumn> Ratings { get; }

    internal RespondentLayout Respondents { get; }

    /// <summary>The text before the item id in the names of the columns of a kind of answer.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The prefix, such as <c>E</c>.</returns>
    /// <exception cref="ArgumentException">The layout has no answers of that kind.</exception>
    public string PrefixOf(AnswerKind kind) => Columns(kind).Prefix;

    /// <summary>How the answers of a kind to an item are encoded.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="item">The id of the item.</param>
    /// <returns>The encoding: the scale, and whether the answers are reverse scored.</returns>
    /// <exception cref="ArgumentException">The layout has no answers of that kind.</exception>
    /// <exception cref="KeyNotFoundException">The instrument has no such item.</exception>
    public AnswerEncoding EncodingOf(AnswerKind kind, Instrument instrument, string item)
    {
        Guard.Against.Null(instrument);
        Guard.Against.Null(item);
        return Columns(kind).EncodingOf(instrument.Items[item], instrument);
    }

    /// <summary>This layout with the columns of one kind of answer added, or replaced if the layout has that kind.</summary>
    /// <param name="kind">What the answers are.</param>
    /// <param name="prefix">The text before the item id in the names of the columns; may be empty.</param>
    /// <param name="scale">
    /// The scale; null means that of the instrument, for <see cref="AnswerKind.Functional"/> and
    /// <see cref="AnswerKind.Dysfunctional"/> 1 to 5.
    /// </param>
    /// <param name="direction">
    /// Which end of the scale means the most; null means as in the instrument if the scale is that of the instrument, else the
    /// highest number.
    /// </param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">
    /// Another kind has the same prefix, a direct gap has no scale or one that is not about zero, or a Kano question has a
    /// direction or another scale than 1 to 5.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind or the direction is not a value of its enumeration.</exception>
    public SurveyLayout WithAnswers(AnswerKind kind, string prefix, RatingScale? scale = null, ScaleDirection? direction = null)
    {
        AnswerColumns columns = new(kind, prefix, scale, direction);
        ValueList<AnswerColumns> others = [.. Answers.Where(a => a.Kind != kind)];
        var other = others.FirstOrDefault(a => a.Prefix == prefix);
        Guard.Against.Invalid(
            other is not null,
            $"{other?.Kind} and {kind} share the prefix \"{prefix}\"; each kind needs its own.",
            nameof(prefix));
        return With(answers: [.. others, columns]);
    }

    /// <summary>This layout with other columns of weights.</summary>
    /// <param name="prefix">The text before the dimension code in the names of the columns.</param>
    /// <param name="tolerance">
    /// The largest difference from 100 that is allowed for the sum of the weights of one respondent, in [0, 100).
    /// </param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is outside [0, 100).</exception>
    public SurveyLayout WithWeights(string prefix, decimal tolerance = 0.01m)
    {
        Guard.Against.Null(prefix);
        Guard.Against.OutOfRange(
            tolerance is < 0 or >= 100, tolerance, $"Tolerance {tolerance} is outside [0, 100).", nameof(tolerance));
        return With(weightPrefix: prefix, weightTolerance: tolerance);
    }

    /// <summary>This layout with texts that mean a missing answer, weight, group or rating, besides blank.</summary>
    /// <param name="texts">The texts, such as <c>NA</c>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    public SurveyLayout WithMissing(params IEnumerable<string> texts) => With(respondents: Respondents.WithMissing(texts));

    /// <summary>This layout with the column that identifies the respondent.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public SurveyLayout WithId(string column) => With(respondents: Respondents.WithId(column));

    /// <summary>This layout with the columns of the groups of a respondent.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public SurveyLayout WithGroups(params IEnumerable<string> columns) => With(respondents: Respondents.WithGroups(columns));

    /// <summary>This layout with one more column of ratings of the service as a whole.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="direction">Which end of the scale means the most.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The direction is not a value of the enumeration.</exception>
    public SurveyLayout WithRating(string column, RatingScale scale, ScaleDirection direction = ScaleDirection.HighestIsMost) =>
        With(ratings: [.. Ratings, new(column, scale, direction)]);

    /// <summary>The column names by example.</summary>
    /// <returns>For example <c>E&lt;item&gt; (Expectation), P&lt;item&gt; (Perception), W_&lt;dimension&gt;</c>.</returns>
    public override string ToString() => $"{InvariantText.Join(Answers)}, {WeightPrefix}<dimension>";

    private AnswerColumns Columns(AnswerKind kind)
    {
        var columns = Answers.FirstOrDefault(a => a.Kind == kind);
        Guard.Against.Invalid(
            columns is null,
            $"The layout has no answers of kind {kind}; allowed are {InvariantText.Join(AnswerKinds)}.",
            nameof(kind));
        return columns!;
    }

    private SurveyLayout With(
        ValueList<AnswerColumns>? answers = null,
        string? weightPrefix = null,
        decimal? weightTolerance = null,
        RespondentLayout? respondents = null,
        ValueList<RatingColumn>? ratings = null) => new(
            answers ?? Answers,
            weightPrefix ?? WeightPrefix,
            weightTolerance ?? WeightTolerance,
            respondents ?? Respondents,
            ratings ?? Ratings)
        {
            Source = Source,
        };
}
