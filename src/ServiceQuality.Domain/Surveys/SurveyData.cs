using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// The answers of many respondents to one instrument, kept by column. Answers are read as integers on their scale. In memory they
/// are codes, one byte each (see <see cref="AnswerEncoding"/>), which kernels read without copying. Immutable. Equality is by
/// reference: two surveys are not compared cell by cell.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<SurveyData>))]
public sealed class SurveyData
{
    private readonly Dictionary<AnswerKind, byte[]> _answers; // for each kind, the items one after the other
    private readonly Dictionary<AnswerKind, AnswerEncoding[]> _encodings;
    private readonly double[][] _weights;
    private readonly byte[][] _ratings;
    private readonly Respondents _respondents;

    internal SurveyData(
        Instrument instrument,
        SurveyLayout layout,
        Respondents respondents,
        Dictionary<AnswerKind, byte[]> answers,
        double[][] weights,
        byte[][] ratings)
    {
        Instrument = instrument;
        Layout = layout;
        _respondents = respondents;
        _answers = answers;
        _encodings = layout.Answers.ToDictionary(
            a => a.Kind, a => instrument.Items.Select(i => a.EncodingOf(i, instrument)).ToArray());
        _weights = weights;
        _ratings = ratings;
    }

    /// <summary>The instrument that was answered.</summary>
    public Instrument Instrument { get; }

    /// <summary>What the survey holds: the kinds of answers with their scales, ratings and groups.</summary>
    public SurveyLayout Layout { get; }

    /// <summary>The number of respondents.</summary>
    public int Count => _respondents.Count;

    /// <summary>
    /// The groups of the respondents, a grouping for each column of <see cref="SurveyLayout.Groups"/>, by the name of the column.
    /// </summary>
    public NamedList<Grouping> Groups => _respondents.Groups;

    /// <summary>Whether there are importance weights (single respondents may still have none).</summary>
    public bool HasWeights => _weights.Length > 0;

    /// <summary>Reads answers from rows of text, as any CSV reader gives them.</summary>
    /// <param name="instrument">
    /// The instrument: its item ids and dimension codes name the columns, its scale says what is allowed.
    /// </param>
    /// <param name="rows">
    /// The rows. The first is the header; further columns are ignored. Cells are trimmed; a blank cell is a missing answer. The
    /// columns of weights may be absent altogether; a respondent may leave all weights blank.
    /// </param>
    /// <param name="layout">The column names; null means <see cref="SurveyLayout.Default"/>.</param>
    /// <returns>
    /// The survey of the accepted rows. A row is rejected, with every reason, if it is ragged (<c>ragged</c>), if an answer or
    /// rating is not a whole number (<c>not-a-whole-number</c>) or off its scale (<c>off-scale</c>), if its weights are not
    /// numbers (<c>not-a-number</c>), outside [0, 100] (<c>weight-out-of-range</c>), incomplete (<c>missing-weight</c>) or do not
    /// sum to 100 within the tolerance of the layout (<c>weight-sum</c>), or if its id is missing (<c>missing-id</c>) or appears
    /// in an earlier row (<c>duplicate-id</c>). A row that the layout leaves out is rejected with the code of that rule alone,
    /// such as <c>unfinished</c>. A row without any answer is accepted with the warning <c>no-answers</c>.
    /// </returns>
    /// <exception cref="FormatException">
    /// There is no header, or a column is missing, appears twice or would have two meanings, or the last row of the header is not
    /// what the layout says.
    /// </exception>
    /// <exception cref="ArgumentException">The layout names the column of an item that the instrument does not have.</exception>
    public static ImportResult<SurveyData> FromRows(
        Instrument instrument, IEnumerable<IReadOnlyList<string?>> rows, SurveyLayout? layout = null)
    {
        Guard.Against.Null(instrument);
        Guard.Against.Null(rows);
        using var enumerator = rows.GetEnumerator();
        return SurveyReader.Read(enumerator, instrument, layout ?? SurveyLayout.Default);
    }

    /// <summary>Reads answers that are codes already; they are copied.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="count">The number of respondents.</param>
    /// <param name="codes">
    /// For each kind of the layout, the codes of all respondents for the first item, then those for the second, and so on, as
    /// <see cref="Codes"/> returns them. <see cref="SurveyLayout.EncodingOf"/> gives the encoding of an item.
    /// </param>
    /// <param name="layout">
    /// The kinds of answers and their scales; null means <see cref="SurveyLayout.Default"/>. It may name no groups, ratings or
    /// ids.
    /// </param>
    /// <returns>The survey, without weights.</returns>
    /// <exception cref="ArgumentException">
    /// The kinds are not those of the layout, there are too many or too few codes, or a code is off its scale.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static SurveyData FromColumns(
        Instrument instrument,
        int count,
        IReadOnlyDictionary<AnswerKind, ReadOnlyMemory<byte>> codes,
        SurveyLayout? layout = null)
    {
        Guard.Against.Null(instrument);
        Guard.Against.Null(codes);
        Guard.Against.OutOfRange(count < 0, count, $"Count {count} is negative.", nameof(count));
        return SurveyCodes.ToData(instrument, layout ?? SurveyLayout.Default, count, codes);
    }

    /// <summary>Starts a survey whose respondents are added one by one in code.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="layout">
    /// What a respondent may answer; null means <see cref="SurveyLayout.Default"/>. Column names do not matter.
    /// </param>
    /// <returns>The builder.</returns>
    public static SurveyDataBuilder Create(Instrument instrument, SurveyLayout? layout = null) =>
        new(Guard.Against.Null(instrument), layout ?? SurveyLayout.Default);

    /// <summary>Whether the survey has answers of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether the layout has it.</returns>
    public bool Has(AnswerKind kind) => _answers.ContainsKey(kind);

    /// <summary>The scale of the answers of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public RatingScale Scale(AnswerKind kind) => Encodings(kind)[0].Scale;

    /// <summary>The answers of a kind to one item, in the order of the respondents. Nothing is copied.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="item">The position of the item in <see cref="Instrument.Items"/>.</param>
    /// <returns>The column, with its codes and what they mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public EncodedAnswers Answers(AnswerKind kind, int item)
    {
        var items = Instrument.Items.Count;
        Guard.Against.IndexOutOfRange(item, items);
        return new(Encodings(kind)[item], Codes(kind).Slice(item * Count, Count));
    }

    /// <summary>The answers of a kind to one item, in the order of the respondents. Nothing is copied.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="item">The id of the item, such as <c>07</c>.</param>
    /// <returns>The column, with its codes and what they mean.</returns>
    /// <exception cref="ArgumentException">There is no such item.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public EncodedAnswers Answers(AnswerKind kind, string item) => Answers(kind, Instrument.IndexOfItem(item, nameof(item)));

    /// <summary>
    /// The codes of the answers of a kind to all items, without copying: those of the first item, then those of the second, and
    /// so on. The encoding of each item is that of <see cref="Answers(AnswerKind, int)"/>; in all of them a higher code means
    /// more.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The codes.</returns>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public ReadOnlySpan<byte> Codes(AnswerKind kind) =>
        _answers.TryGetValue(kind, out var answers) ? answers : throw NoAnswers(kind);

    /// <summary>
    /// The importance of a dimension in points of 100, one number a respondent in the order of the rows. A respondent who gave no
    /// weights has 0 in every dimension.
    /// </summary>
    /// <param name="dimension">The position of the dimension in <see cref="Instrument.Dimensions"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    /// <exception cref="InvalidOperationException">There are no weights: see <see cref="HasWeights"/>.</exception>
    public ReadOnlySpan<double> Weights(int dimension)
    {
        if (!HasWeights)
        {
            throw new InvalidOperationException("The survey has no weights; see HasWeights.");
        }

        Guard.Against.IndexOutOfRange(dimension, _weights.Length);
        return _weights[dimension];
    }

    /// <summary>The ratings of the service as a whole, in the order of the respondents. Nothing is copied.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The column, with its codes and what they mean.</returns>
    /// <exception cref="ArgumentException">There is no such rating.</exception>
    public EncodedAnswers Rating(string name)
    {
        Guard.Against.Null(name);
        var columns = Layout.RatingColumns;
        var index = columns.AsSpan().IndexOf(name);
        Guard.Against.Invalid(
            index < 0, $"\"{InvariantText.Shorten(name)}\" is not a rating; {RespondentLayout.Allowed(columns)}.", nameof(name));
        return new(Layout.Ratings[index].Encoding, _ratings[index]);
    }

    /// <summary>The groups of the respondents by one column.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The grouping.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Grouping Group(string name) => _respondents.Group(name);

    /// <summary>The id of a respondent.</summary>
    /// <param name="row">The position of the respondent, from 0.</param>
    /// <returns>The id, or the position counted from 1 if the layout names no column of ids.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    public string Id(int row) => _respondents.Id(row);

    /// <summary>The survey of some of the respondents.</summary>
    /// <param name="isIncluded">Whether the respondent at a position is included.</param>
    /// <returns>The survey of those, in the same order. Without a column of ids they are numbered anew.</returns>
    public SurveyData Where(Func<int, bool> isIncluded)
    {
        Guard.Against.Null(isIncluded);
        var rows = _respondents.Rows(isIncluded);
        return new(
            Instrument,
            Layout,
            _respondents.Select(rows),
            _answers.ToDictionary(a => a.Key, a => _respondents.SelectColumns(a.Value, rows)),
            [.. _weights.Select(w => Respondents.Select(w, rows))],
            [.. _ratings.Select(r => Respondents.Select(r, rows))]);
    }

    /// <summary>The survey of one group.</summary>
    /// <param name="grouping">The name of the column.</param>
    /// <param name="label">The label of the group.</param>
    /// <returns>The survey of its respondents.</returns>
    /// <exception cref="ArgumentException">There is no such column or no such group.</exception>
    public SurveyData In(string grouping, string label) => Where(_respondents.IsIn(grouping, label));

    /// <summary>Instrument and number of respondents.</summary>
    /// <returns>For example <c>300 respondents, SERVQUAL 1991</c>.</returns>
    public override string ToString() => $"{InvariantText.Count(Count, "respondent")}, {Instrument.Name}";

    private AnswerEncoding[] Encodings(AnswerKind kind) =>
        _encodings.TryGetValue(kind, out var encodings) ? encodings : throw NoAnswers(kind);

    private InvalidOperationException NoAnswers(AnswerKind kind) =>
        new($"The survey has no answers of kind {kind}; it has those of {InvariantText.Join(Layout.AnswerKinds)}.");
}
