using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// The answers of customers to the questions of an index model: for each indicator one byte a respondent, 0 for a missing answer, else the answer less the
/// minimum of its range, plus 1, turned round where the model says that the lowest answer is the best one. Groups and weights may go with them. Equality
/// is by reference.
/// </summary>
public sealed class IndexAnswers
{
    private readonly byte[] _answers;
    private readonly double[] _weights;
    private readonly string[]? _ids;

    internal IndexAnswers(IndexModel model, int count, byte[] answers, RowWeights meaning, double[] weights, ValueList<Grouping> groups, string[]? ids)
    {
        (Model, Count, _answers, WeightMeaning, _weights, Groups, _ids) = (model, count, answers, meaning, weights, groups, ids);
    }

    /// <summary>The model.</summary>
    public IndexModel Model { get; }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>What the weights mean; <see cref="RowWeights.None"/> without weights.</summary>
    public RowWeights WeightMeaning { get; }

    /// <summary>The weight of each row, 0 or from 1e-9 to 1e9; empty without weights.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Whether the layout named a column of ids; without one respondents are known by their position.</summary>
    public bool HasIds => _ids is not null;

    /// <summary>The groups, one for each column that tells one.</summary>
    public ValueList<Grouping> Groups { get; }

    /// <summary>Reads rows of text. The first row is the header; columns that neither model nor layout name are passed over.</summary>
    /// <param name="model">The model, whose indicators are found by their names.</param>
    /// <param name="rows">The rows, as any CSV reader gives them.</param>
    /// <param name="layout">The other columns; null means indicators alone.</param>
    /// <returns>
    /// The answers. A row is rejected when it has not as many cells as the header (<c>ragged</c>), when an answer is no whole number (<c>not-a-whole-number</c>)
    /// or off the range of its indicator (<c>off-scale</c>), when its weight is missing or no number (<c>not-a-number</c>), not 0 and outside 1e-9 to 1e9, or as a frequency not whole
    /// (<c>weight-out-of-range</c>), or when its id is missing (<c>missing-id</c>) or was there before (<c>duplicate-id</c>). A row without any answer is
    /// accepted with the warning <c>no-answers</c>.
    /// </returns>
    /// <exception cref="FormatException">There is no header, or a column is missing, stands there twice or would have two meanings.</exception>
    public static ImportResult<IndexAnswers> FromRows(IndexModel model, IEnumerable<IReadOnlyList<string?>> rows, IndexLayout? layout = null)
    {
        Guard.Against.Null(model);
        Guard.Against.Null(rows);
        using var enumerator = rows.GetEnumerator();
        return new IndexReader(model, layout ?? IndexLayout.Default, HeaderedRows.Open(enumerator)).Read();
    }

    /// <summary>Takes answers that are bytes already; they are copied.</summary>
    /// <param name="model">The model.</param>
    /// <param name="count">The number of respondents.</param>
    /// <param name="answers">
    /// The answers of all respondents to the first indicator, then those to the second, and so on: 0 for a missing answer, else the answer as printed less the
    /// minimum of its range, plus 1. They are turned round where the model says so.
    /// </param>
    /// <param name="weights">The weight of each row, or none.</param>
    /// <param name="meaning">What the weights mean; <see cref="RowWeights.None"/> without weights.</param>
    /// <returns>The answers, without groups.</returns>
    /// <exception cref="ArgumentException">There are too many or too few answers or weights, an answer is off its range, or a weight is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the meaning is none of the enumeration.</exception>
    public static IndexAnswers FromColumns(
        IndexModel model, int count, ReadOnlySpan<byte> answers, ReadOnlySpan<double> weights = default, RowWeights meaning = RowWeights.None)
    {
        Guard.Against.Null(model);
        Guard.Against.LessThan(count, 0);
        Guard.Against.UndefinedEnum(meaning);
        if (answers.Length != (long)count * model.Indicators.Count)
        {
            throw new ArgumentException(
                $"There are {InvariantText.Format(answers.Length)} answers; allowed are {InvariantText.Format((long)count * model.Indicators.Count)}, one for each indicator and respondent.", nameof(answers));
        }

        var expected = meaning == RowWeights.None ? 0 : count;
        if (weights.Length != expected)
        {
            throw new ArgumentException($"There are {InvariantText.Format(weights.Length)} weights that mean {meaning}; allowed are {InvariantText.Format(expected)}.", nameof(weights));
        }

        for (var i = 0; i < weights.Length; i++)
        {
            if (!IndexReader.IsWeight(weights[i], meaning))
            {
                throw new ArgumentException($"Weight {InvariantText.Format(weights[i])} of row {InvariantText.Format(i + 1)} is not allowed; allowed are {IndexReader.Allowed(meaning)}.", nameof(weights));
            }
        }

        var kept = answers.ToArray();
        for (var i = 0; i < model.Indicators.Count; i++)
        {
            var indicator = model.Indicators[i];
            var column = kept.AsSpan(i * count, count);
            var steps = indicator.Scale.Steps;
            if (column.IndexOfAnyExceptInRange((byte)0, steps) is >= 0 and var off)
            {
                throw new ArgumentException(
                    $"{indicator.Name} by respondent {InvariantText.Format(off + 1)} is kept as {InvariantText.Format(column[off])}; allowed are 0 for missing and 1 to {InvariantText.Format(steps)}.", nameof(answers));
            }

            if (indicator.Reversed)
            {
                SurveyColumns.Turn(column, steps);
            }
        }

        return new(model, count, kept, meaning, weights.ToArray(), [], null);
    }

    /// <summary>The answers to one indicator, one byte each in the order of the rows; 0 is missing.</summary>
    /// <param name="indicator">The position of the indicator in <see cref="IndexModel.Indicators"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such indicator.</exception>
    public ReadOnlySpan<byte> Answers(int indicator)
    {
        Guard.Against.IndexOutOfRange(indicator, Model.Indicators.Count);
        return _answers.AsSpan(indicator * Count, Count);
    }

    /// <summary>The answers to all indicators: the column of the first, then that of the second, and so on.</summary>
    /// <returns>The columns.</returns>
    public ReadOnlySpan<byte> Answers() => _answers;

    /// <summary>The same answers under another model, such as one with other paths or modes, or of only some of the indicators.</summary>
    /// <param name="model">The model; each of its indicators must be one here, with the same range and direction.</param>
    /// <returns>The answers to the indicators of that model.</returns>
    /// <exception cref="ArgumentException">An indicator is none here, or has another range or direction.</exception>
    public IndexAnswers WithModel(IndexModel model)
    {
        Guard.Against.Null(model);
        if (model.Indicators == Model.Indicators)
        {
            return new(model, Count, _answers, WeightMeaning, _weights, Groups, _ids);
        }

        var places = Model.Indicators.Index().ToDictionary(i => i.Item.Name, i => i.Index, StringComparer.Ordinal);
        var kept = new byte[Count * model.Indicators.Count];
        for (var i = 0; i < model.Indicators.Count; i++)
        {
            var asked = model.Indicators[i];
            if (!places.TryGetValue(asked.Name, out var place) || (Model.Indicators[place].Scale, Model.Indicators[place].Reversed) != (asked.Scale, asked.Reversed))
            {
                throw new ArgumentException($"Model {model.Name} asks for {asked}; allowed are indicators of the answers as they were read: {InvariantText.Join(Model.Indicators)}.", nameof(model));
            }

            Answers(place).CopyTo(kept.AsSpan(i * Count));
        }

        return new(model, Count, kept, WeightMeaning, _weights, Groups, _ids);
    }

    /// <summary>The groups of the respondents by one column.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The grouping.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Grouping Group(string name)
    {
        Guard.Against.Null(name);
        return Groups.FirstOrDefault(g => g.Name == name) ?? throw new ArgumentException(
            $"\"{InvariantText.Shorten(name)}\" is no grouping of the answers; allowed {(Groups.Count == 0 ? "is none: the layout names none" : "are " + InvariantText.Join(Groups.Select(g => g.Name)))}.", nameof(name));
    }

    /// <summary>What identifies a respondent.</summary>
    /// <param name="row">The position of the row, from 0.</param>
    /// <returns>The id, or the position counted from 1 when the layout names no column of ids.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string Id(int row)
    {
        Guard.Against.IndexOutOfRange(row, Count);
        return _ids is null ? InvariantText.Format(row + 1) : _ids[row];
    }

    /// <summary>The answers of some of the respondents.</summary>
    /// <param name="isIn">Whether a row, told by position, stays in.</param>
    /// <returns>The answers of those, in the same order. Without a column of ids they are counted anew.</returns>
    public IndexAnswers Where(Func<int, bool> isIn)
    {
        Guard.Against.Null(isIn);
        int[] rows = [.. Enumerable.Range(0, Count).Where(isIn)];
        T[] At<T>(T[] column) => [.. rows.Select(r => column[r])];
        var kept = new byte[rows.Length * Model.Indicators.Count];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = _answers[(i / rows.Length * Count) + rows[i % rows.Length]];
        }

        return new(
            Model, rows.Length, kept, WeightMeaning, WeightMeaning == RowWeights.None ? [] : At(_weights), [.. Groups.Select(g => g.At(rows))], _ids is null ? null : At(_ids));
    }

    /// <summary>The answers of one group.</summary>
    /// <param name="grouping">The name of the column.</param>
    /// <param name="label">The label of the group.</param>
    /// <returns>The answers of its respondents.</returns>
    /// <exception cref="ArgumentException">There is no such column or no such group.</exception>
    public IndexAnswers In(string grouping, string label)
    {
        var groups = Group(grouping);
        var code = groups.IndexOf(label);
        return Where(r => groups.Of(r) == code);
    }

    /// <summary>Model and number of rows.</summary>
    /// <returns>For example <c>250 rows, ECSI</c>.</returns>
    public override string ToString() => $"{InvariantText.Count(Count, "row")}, {Model.Name}";
}
