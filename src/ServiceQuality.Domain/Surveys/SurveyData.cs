using System.Collections.Frozen;

namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// The answers of many respondents to one instrument, kept by column with one byte an answer: 0 is a missing answer, any other
/// value is <c>answer - scale minimum + 1</c> (on a scale that starts at 1, the answer itself). Answers to items that are worded negatively, and
/// answers on a scale whose lowest end means the most, are turned round already: a higher value is always more. Immutable. Equality is by
/// reference: two surveys are not compared cell by cell.
/// </summary>
public sealed class SurveyData
{
    private readonly FrozenDictionary<AnswerKind, byte[]> _answers; // of each kind the items one after the other
    private readonly double[][] _weights;
    private readonly byte[][] _ratings;
    private readonly string[]? _ids;

    internal SurveyData(
        Instrument instrument,
        SurveyLayout layout,
        int count,
        IEnumerable<KeyValuePair<AnswerKind, byte[]>> answers,
        double[][] weights,
        byte[][] ratings,
        ValueList<Grouping> groups,
        string[]? ids)
    {
        Instrument = instrument;
        Layout = layout;
        Count = count;
        Groups = groups;
        _answers = answers.ToFrozenDictionary();
        _weights = weights;
        _ratings = ratings;
        _ids = ids;
    }

    /// <summary>The instrument that was answered.</summary>
    public Instrument Instrument { get; }

    /// <summary>What the survey holds: the kinds of answers with their scales, ratings and groups.</summary>
    public SurveyLayout Layout { get; }

    /// <summary>The number of respondents.</summary>
    public int Count { get; }

    /// <summary>The groups of the respondents, a grouping for each column of <see cref="SurveyLayout.Groups"/>.</summary>
    public ValueList<Grouping> Groups { get; }

    /// <summary>Whether there are importance weights (single respondents may still have none).</summary>
    public bool HasWeights => _weights.Length > 0;

    /// <summary>Reads answers from rows of text, as any CSV reader gives them.</summary>
    /// <param name="instrument">The instrument: its item ids and dimension codes tell the columns, its scale what is allowed.</param>
    /// <param name="rows">
    /// The rows. The first is the header; further columns are ignored. Cells are trimmed; a blank cell is a missing answer. The
    /// columns of weights may be absent altogether; a respondent may leave all weights blank.
    /// </param>
    /// <param name="layout">The column names; null means <see cref="SurveyLayout.Default"/>.</param>
    /// <returns>
    /// The survey of the accepted rows. A row is rejected, with every reason, when it is ragged (<c>ragged</c>), when an answer or rating is
    /// no whole number (<c>not-a-whole-number</c>) or off its scale (<c>off-scale</c>), when its weights are no numbers
    /// (<c>not-a-number</c>), outside 0 to 100 (<c>weight-out-of-range</c>), incomplete (<c>missing-weight</c>) or do not sum to 100 within the
    /// tolerance of the layout (<c>weight-sum</c>), or when its id is missing (<c>missing-id</c>) or was there before (<c>duplicate-id</c>).
    /// A row without any answer is accepted with the warning <c>no-answers</c>.
    /// </returns>
    /// <exception cref="FormatException">There is no header, or a column is missing, stands there twice or would have two meanings.</exception>
    public static ImportResult<SurveyData> FromRows(
        Instrument instrument, IEnumerable<IReadOnlyList<string?>> rows, SurveyLayout? layout = null)
    {
        Guard.Against.Null(instrument);
        Guard.Against.Null(rows);
        using var enumerator = rows.GetEnumerator();
        return new SurveyReader(instrument, layout ?? SurveyLayout.Default, HeaderedRows.Open(enumerator)).Read();
    }

    /// <summary>Takes answers that are bytes already; they are copied.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="count">The number of respondents.</param>
    /// <param name="answers">
    /// For each kind of the layout the answers of all respondents to the first item, then those to the second, and so on: 0 for a missing
    /// answer, else the answer as printed less the minimum of its scale, plus 1. They are turned round where instrument and layout say so.
    /// </param>
    /// <param name="layout">The kinds of answers and their scales; null means <see cref="SurveyLayout.Default"/>. It may name no groups, ratings or ids.</param>
    /// <returns>The survey, without weights.</returns>
    /// <exception cref="ArgumentException">A kind is missing or none of the layout, there are too many or too few answers, or one is off its scale.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static SurveyData FromColumns(
        Instrument instrument, int count, IReadOnlyDictionary<AnswerKind, ReadOnlyMemory<byte>> answers, SurveyLayout? layout = null)
    {
        Guard.Against.Null(instrument);
        Guard.Against.Null(answers);
        Guard.Against.LessThan(count, 0);
        return SurveyColumns.FromBytes(instrument, layout ?? SurveyLayout.Default, count, answers);
    }

    /// <summary>Starts a survey whose respondents are added one by one in code.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="layout">What a respondent may tell; null means <see cref="SurveyLayout.Default"/>. Column names do not matter.</param>
    /// <returns>The builder.</returns>
    public static SurveyDataBuilder Create(Instrument instrument, SurveyLayout? layout = null)
    {
        Guard.Against.Null(instrument);
        return new(instrument, layout ?? SurveyLayout.Default);
    }

    /// <summary>Whether the survey has answers of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether the layout has it.</returns>
    public bool Has(AnswerKind kind) => _answers.ContainsKey(kind);

    /// <summary>The scale of the answers of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public RatingScale Scale(AnswerKind kind) => Layout.Answers.FirstOrDefault(a => a.Kind == kind)?.ScaleIn(Instrument) ?? throw None(kind);

    /// <summary>
    /// Whether the answers of a kind to an item were turned round, so that a higher value is more. What was printed is the minimum of the scale plus the byte
    /// less 1, or for a turned answer the maximum less that.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="item">The position of the item in <see cref="Instrument.Items"/>.</param>
    /// <returns>Whether they were.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public bool IsTurned(AnswerKind kind, int item)
    {
        Guard.Against.IndexOutOfRange(item, Instrument.Items.Count);
        return (Layout.Answers.FirstOrDefault(a => a.Kind == kind) ?? throw None(kind)).Turns(Instrument, Instrument.Items[item]);
    }

    /// <summary>The answers of a kind to one item, one byte each in the order of the respondents; 0 is missing.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="item">The position of the item in <see cref="Instrument.Items"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public ReadOnlySpan<byte> Answers(AnswerKind kind, int item)
    {
        Guard.Against.IndexOutOfRange(item, Instrument.Items.Count);
        return Answers(kind).Slice(item * Count, Count);
    }

    /// <summary>The answers of a kind to all items: the column of the first, then that of the second, and so on.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public ReadOnlySpan<byte> Answers(AnswerKind kind) => _answers.TryGetValue(kind, out var answers) ? answers : throw None(kind);

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
            throw new InvalidOperationException("The survey has no weights; HasWeights tells.");
        }

        Guard.Against.IndexOutOfRange(dimension, _weights.Length);
        return _weights[dimension];
    }

    /// <summary>The ratings of the service as a whole, one byte each as answers are kept; 0 is missing.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">There is no such rating.</exception>
    public ReadOnlySpan<byte> Rating(string name) => _ratings[IndexOf(Layout.Ratings.Select(r => r.Name), name, "rating")];

    /// <summary>The scale of the ratings of the service as a whole.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentException">There is no such rating.</exception>
    public RatingScale RatingScale(string name) => Layout.Ratings[IndexOf(Layout.Ratings.Select(r => r.Name), name, "rating")].Scale;

    /// <summary>The groups of the respondents by one column.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The grouping.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Grouping Group(string name) => Groups[IndexOf(Groups.Select(g => g.Name), name, "grouping")];

    /// <summary>What identifies a respondent.</summary>
    /// <param name="respondent">The position of the respondent, from 0.</param>
    /// <returns>The id, or the position counted from 1 when the layout names no column of ids.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such respondent.</exception>
    public string Id(int respondent)
    {
        Guard.Against.IndexOutOfRange(respondent, Count);
        return _ids is null ? InvariantText.Format(respondent + 1) : _ids[respondent];
    }

    /// <summary>The survey of some of the respondents.</summary>
    /// <param name="isIn">Whether a respondent, told by position, stays in.</param>
    /// <returns>The survey of those, in the same order. Without a column of ids they are counted anew.</returns>
    public SurveyData Where(Func<int, bool> isIn)
    {
        Guard.Against.Null(isIn);
        int[] rows = [.. Enumerable.Range(0, Count).Where(isIn)];
        T[] At<T>(T[] column) => [.. rows.Select(r => column[r])];
        byte[] Columns(byte[] columns)
        {
            var kept = new byte[rows.Length * Instrument.Items.Count];
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] = columns[(i / rows.Length * Count) + rows[i % rows.Length]];
            }

            return kept;
        }

        return new(
            Instrument,
            Layout,
            rows.Length,
            _answers.Select(a => KeyValuePair.Create(a.Key, Columns(a.Value))),
            [.. _weights.Select(At)],
            [.. _ratings.Select(At)],
            [.. Groups.Select(g => g.At(rows))],
            _ids is null ? null : At(_ids));
    }

    /// <summary>The survey of one group.</summary>
    /// <param name="grouping">The name of the column.</param>
    /// <param name="label">The label of the group.</param>
    /// <returns>The survey of its respondents.</returns>
    /// <exception cref="ArgumentException">There is no such column or no such group.</exception>
    public SurveyData In(string grouping, string label)
    {
        var groups = Group(grouping);
        var code = groups.IndexOf(label);
        return Where(r => groups.Of(r) == code);
    }

    /// <summary>Instrument and number of respondents.</summary>
    /// <returns>For example <c>300 respondents, SERVQUAL 1991</c>.</returns>
    public override string ToString() => $"{InvariantText.Count(Count, "respondent")}, {Instrument.Name}";

    private static InvalidOperationException None(AnswerKind kind) => new($"The survey has no answers of kind {kind}; its layout tells which it has.");

    private static int IndexOf(IEnumerable<string> names, string name, string what)
    {
        Guard.Against.Null(name);
        ValueList<string> all = [.. names];
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] == name)
            {
                return i;
            }
        }

        throw new ArgumentException(
            $"\"{InvariantText.Shorten(name)}\" is no {what} of the survey; allowed {(all.Count == 0 ? "is none: the layout names none" : "are " + InvariantText.Join(all))}.", nameof(name));
    }
}
