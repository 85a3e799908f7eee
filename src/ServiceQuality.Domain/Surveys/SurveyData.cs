namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// The answers of many respondents to one instrument, kept by column with one byte an answer: 0 is a missing answer, any other
/// value is <c>answer - scale minimum + 1</c> (on a scale that starts at 1, the answer itself). Immutable. Equality is by
/// reference: two surveys are not compared cell by cell.
/// </summary>
public sealed class SurveyData
{
    private readonly byte[][] _expectations;
    private readonly byte[][] _perceptions;
    private readonly double[][] _weights;

    internal SurveyData(Instrument instrument, int count, byte[][] expectations, byte[][] perceptions, double[][] weights)
    {
        Instrument = instrument;
        Count = count;
        _expectations = expectations;
        _perceptions = perceptions;
        _weights = weights;
    }

    /// <summary>The instrument that was answered.</summary>
    public Instrument Instrument { get; }

    /// <summary>The number of respondents.</summary>
    public int Count { get; }

    /// <summary>Whether the rows had columns for importance weights (single respondents may still have none).</summary>
    public bool HasWeights => _weights.Length > 0;

    /// <summary>Reads answers from rows of text, as any CSV reader gives them.</summary>
    /// <param name="instrument">The instrument: its item ids and dimension codes tell the columns, its scale what is allowed.</param>
    /// <param name="rows">
    /// The rows. The first is the header; further columns are ignored. Cells are trimmed; a blank cell is a missing answer. The
    /// columns of weights may be absent altogether; a respondent may leave all weights blank.
    /// </param>
    /// <param name="layout">The column names; null means <see cref="SurveyLayout.Default"/>.</param>
    /// <returns>
    /// The survey of the accepted rows. A row is rejected, with every reason, when it is ragged (<c>ragged</c>), when an answer is
    /// no whole number (<c>not-a-whole-number</c>) or off the scale (<c>off-scale</c>), or when its weights are no numbers
    /// (<c>not-a-number</c>), outside 0 to 100 (<c>weight-out-of-range</c>), incomplete (<c>missing-weight</c>) or do not sum to 100 within the
    /// tolerance of the layout (<c>weight-sum</c>). A row without any answer is accepted with the warning <c>no-answers</c>.
    /// </returns>
    /// <exception cref="FormatException">There is no header, or a column is missing, stands there twice or would have two meanings.</exception>
    public static ImportResult<SurveyData> FromRows(
        Instrument instrument, IEnumerable<IReadOnlyList<string?>> rows, SurveyLayout? layout = null)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(rows);
        using var enumerator = rows.GetEnumerator();
        return new SurveyReader(instrument, layout ?? SurveyLayout.Default, Table.Open(enumerator)).Read();
    }

    /// <summary>What the respondents expect of an item, one byte each in the order of the rows; 0 is missing.</summary>
    /// <param name="item">The position of the item in <see cref="Instrument.Items"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public ReadOnlySpan<byte> Expectations(int item) => Column(_expectations, item, nameof(item));

    /// <summary>What the respondents perceive of an item, one byte each in the order of the rows; 0 is missing.</summary>
    /// <param name="item">The position of the item in <see cref="Instrument.Items"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public ReadOnlySpan<byte> Perceptions(int item) => Column(_perceptions, item, nameof(item));

    /// <summary>
    /// The importance of a dimension in points of 100, one number a respondent in the order of the rows. A respondent who gave no
    /// weights has 0 in every dimension.
    /// </summary>
    /// <param name="dimension">The position of the dimension in <see cref="Instrument.Dimensions"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    /// <exception cref="InvalidOperationException">The rows had no weights: see <see cref="HasWeights"/>.</exception>
    public ReadOnlySpan<double> Weights(int dimension) => HasWeights
        ? Column(_weights, dimension, nameof(dimension))
        : throw new InvalidOperationException("The rows had no columns of weights; HasWeights tells.");

    /// <summary>Instrument and number of respondents.</summary>
    /// <returns>For example <c>300 respondents, SERVQUAL 1991</c>.</returns>
    public override string ToString() => $"{Text.Of(Count)} respondents, {Instrument.Name}";

    private static T[] Column<T>(T[][] columns, int index, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, columns.Length, parameter);
        return columns[index];
    }
}
