using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// The answers of customers to the questions of an index model, kept by column. Answers are read as integers on their scale. In
/// memory they are codes, one byte each (see <see cref="AnswerEncoding"/>), which kernels read without copying. Groups and
/// weights may go with them. Equality is by reference.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<IndexAnswers>))]
public sealed class IndexAnswers
{
    private readonly byte[] _codes;
    private readonly double[] _weights;
    private readonly Respondents _respondents;

    internal IndexAnswers(IndexModel model, Respondents respondents, byte[] codes, RowWeights meaning, double[] weights)
    {
        Model = model;
        WeightMeaning = meaning;
        _respondents = respondents;
        _codes = codes;
        _weights = weights;
    }

    /// <summary>The model.</summary>
    public IndexModel Model { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _respondents.Count;

    /// <summary>What the weights mean; <see cref="RowWeights.None"/> without weights.</summary>
    public RowWeights WeightMeaning { get; }

    /// <summary>The weight of each row, 0 or from 1e-9 to 1e9; empty without weights.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Whether there are ids; without them respondents are identified by their position.</summary>
    public bool HasIds => _respondents.HasIds;

    /// <summary>
    /// The groups of the respondents, a grouping for each column of <see cref="IndexLayout.Groups"/>, by the name of the column.
    /// </summary>
    public NamedList<Grouping> Groups => _respondents.Groups;

    /// <summary>
    /// The codes of the answers to all indicators, without copying: those of the first indicator, then those of the second, and
    /// so on. The encoding of each is <see cref="Indicator.Encoding"/>; in all of them a higher code means more.
    /// </summary>
    public ReadOnlySpan<byte> Codes => _codes;

    /// <summary>
    /// Reads rows of text. The first row is the header; columns that neither model nor layout names are ignored.
    /// </summary>
    /// <param name="model">The model, whose indicators are found by their names.</param>
    /// <param name="rows">The rows, as any CSV reader gives them.</param>
    /// <param name="layout">The other columns; null means only the indicators.</param>
    /// <returns>
    /// The answers. A row is rejected, with every reason, if it is ragged (<c>ragged</c>), if an answer is not a whole number
    /// (<c>not-a-whole-number</c>) or off the scale of its indicator (<c>off-scale</c>), if its weight is missing or not a number
    /// (<c>not-a-number</c>), neither 0 nor from 1e-9 to 1e9, or as a frequency not whole (<c>weight-out-of-range</c>), or if its
    /// id is missing (<c>missing-id</c>) or appears in an earlier row (<c>duplicate-id</c>). A row without any answer is accepted
    /// with the warning <c>no-answers</c>.
    /// </returns>
    /// <exception cref="FormatException">
    /// There is no header, or a column is missing, appears twice or would have two meanings.
    /// </exception>
    public static ImportResult<IndexAnswers> FromRows(
        IndexModel model, IEnumerable<IReadOnlyList<string?>> rows, IndexLayout? layout = null)
    {
        Guard.Against.Null(model);
        Guard.Against.Null(rows);
        using var enumerator = rows.GetEnumerator();
        return IndexReader.Read(HeaderedRows.Open(enumerator), model, layout ?? IndexLayout.Default);
    }

    /// <summary>Reads answers that are codes already; they are copied.</summary>
    /// <param name="model">The model.</param>
    /// <param name="count">The number of respondents.</param>
    /// <param name="codes">
    /// The codes of all respondents for the first indicator, then those for the second, and so on, as <see cref="Codes"/> returns
    /// them. <see cref="Indicator.Encoding"/> gives the encoding of an indicator.
    /// </param>
    /// <param name="weights">The weight of each row, or none.</param>
    /// <param name="meaning">What the weights mean; <see cref="RowWeights.None"/> without weights.</param>
    /// <returns>The answers, without groups.</returns>
    /// <exception cref="ArgumentException">
    /// There are too many or too few codes or weights, a code is off its scale, or a weight is not allowed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The count is negative, or the meaning is not a value of the enumeration.
    /// </exception>
    public static IndexAnswers FromColumns(
        IndexModel model,
        int count,
        ReadOnlySpan<byte> codes,
        ReadOnlySpan<double> weights = default,
        RowWeights meaning = RowWeights.None)
    {
        Guard.Against.Null(model);
        Guard.Against.OutOfRange(count < 0, count, $"Count {count} is negative.", nameof(count));
        Guard.Against.UndefinedEnum(meaning);
        CheckCodes(model, count, codes);
        CheckWeights(count, weights, meaning);
        return new(model, new(count, [], null), codes.ToArray(), meaning, weights.ToArray());
    }

    /// <summary>The answers to one indicator, in the order of the rows. Nothing is copied.</summary>
    /// <param name="indicator">The position of the indicator in <see cref="IndexModel.Indicators"/>.</param>
    /// <returns>The column, with its codes and what they mean.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such indicator.</exception>
    public EncodedAnswers Answers(int indicator)
    {
        var indicators = Model.Indicators.Count;
        Guard.Against.IndexOutOfRange(indicator, indicators);
        return new(Model.Indicators[indicator].Encoding, _codes.AsSpan(indicator * Count, Count));
    }

    /// <summary>The answers to one indicator, in the order of the rows. Nothing is copied.</summary>
    /// <param name="indicator">The name of the indicator, such as <c>CUSA1</c>.</param>
    /// <returns>The column, with its codes and what they mean.</returns>
    /// <exception cref="ArgumentException">There is no such indicator.</exception>
    public EncodedAnswers Answers(string indicator)
    {
        var index = Model.Indicators.IndexOf(indicator);
        Guard.Against.Invalid(
            index is null,
            $"\"{InvariantText.Shorten(indicator)}\" is not an indicator; allowed are "
            + $"{InvariantText.Join(Model.Indicators.Names)}.",
            nameof(indicator));
        return Answers(index!.Value);
    }

    /// <summary>The same answers under another model, such as one with other paths or modes, or with fewer indicators.</summary>
    /// <param name="model">The model; each of its indicators must be one of these, with the same scale and direction.</param>
    /// <returns>The answers to the indicators of that model.</returns>
    /// <exception cref="ArgumentException">An indicator is not one of these, or has another scale or direction.</exception>
    public IndexAnswers WithModel(IndexModel model)
    {
        Guard.Against.Null(model);
        if (model.Indicators == Model.Indicators)
        {
            return new(model, _respondents, _codes, WeightMeaning, _weights);
        }

        var codes = new byte[Count * model.Indicators.Count];
        foreach (var (i, wanted) in model.Indicators.Index())
        {
            var index = Model.Indicators.IndexOf(wanted.Name);
            Guard.Against.Invalid(
                index is null || Model.Indicators[index.Value].Encoding != wanted.Encoding,
                $"Model {model.Name} asks for {wanted}; allowed are the indicators of these answers: "
                + $"{InvariantText.Join(Model.Indicators)}.",
                nameof(model));
            Answers(index!.Value).Codes.CopyTo(codes.AsSpan(i * Count));
        }

        return new(model, _respondents, codes, WeightMeaning, _weights);
    }

    /// <summary>The groups of the respondents by one column.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The grouping.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public Grouping Group(string name) => _respondents.Group(name);

    /// <summary>The id of a respondent.</summary>
    /// <param name="row">The position of the row, from 0.</param>
    /// <returns>The id, or the position counted from 1 if the layout names no column of ids.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string Id(int row) => _respondents.Id(row);

    /// <summary>The answers of some of the respondents.</summary>
    /// <param name="isIncluded">Whether the row at a position is included.</param>
    /// <returns>The answers of those, in the same order. Without a column of ids they are numbered anew.</returns>
    public IndexAnswers Where(Func<int, bool> isIncluded)
    {
        Guard.Against.Null(isIncluded);
        var rows = _respondents.Rows(isIncluded);
        var weights = WeightMeaning == RowWeights.None ? [] : Respondents.Select(_weights, rows);
        return new(Model, _respondents.Select(rows), _respondents.SelectColumns(_codes, rows), WeightMeaning, weights);
    }

    /// <summary>The answers of one group.</summary>
    /// <param name="grouping">The name of the column.</param>
    /// <param name="label">The label of the group.</param>
    /// <returns>The answers of its respondents.</returns>
    /// <exception cref="ArgumentException">There is no such column or no such group.</exception>
    public IndexAnswers In(string grouping, string label) => Where(_respondents.IsIn(grouping, label));

    /// <summary>Model and number of rows.</summary>
    /// <returns>For example <c>250 rows, ECSI</c>.</returns>
    public override string ToString() => $"{InvariantText.Count(Count, "row")}, {Model.Name}";

    private static void CheckCodes(IndexModel model, int count, ReadOnlySpan<byte> codes)
    {
        var expected = (long)count * model.Indicators.Count;
        Guard.Against.Invalid(
            codes.Length != expected,
            $"There are {codes.Length} codes; allowed are {expected}, one for each indicator and respondent.",
            nameof(codes));
        foreach (var (i, indicator) in model.Indicators.Index())
        {
            var column = codes.Slice(i * count, count);
            var invalid = indicator.Encoding.FindInvalid(column);
            Guard.Against.Invalid(
                invalid >= 0,
                $"{indicator.Name} by respondent {invalid + 1} has the code {column[invalid]}; "
                + $"allowed are 0 for missing and 1 to {indicator.Encoding.Steps}.",
                nameof(codes));
        }
    }

    private static void CheckWeights(int count, ReadOnlySpan<double> weights, RowWeights meaning)
    {
        var expected = meaning == RowWeights.None ? 0 : count;
        Guard.Against.Invalid(
            weights.Length != expected,
            $"There are {weights.Length} weights that mean {meaning}; allowed are {expected}.",
            nameof(weights));
        for (var i = 0; i < weights.Length; i++)
        {
            Guard.Against.Invalid(
                !RowWeight.IsAllowed(weights[i], meaning),
                $"Weight {weights[i]} of row {i + 1} is not allowed; allowed are {RowWeight.Allowed(meaning)}.",
                nameof(weights));
        }
    }
}
