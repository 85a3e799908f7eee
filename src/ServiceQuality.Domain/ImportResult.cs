using System.Globalization;

namespace ServiceQuality.Domain;

/// <summary>
/// The result of an import: what was accepted, which rows were rejected and why, and what is worth a look although it was
/// accepted. <see cref="AcceptedRows"/> and the number of <see cref="Rejected"/> rows always add up to <see cref="RowsRead"/>.
/// </summary>
/// <typeparam name="T">The type of what was imported.</typeparam>
public sealed record ImportResult<T>
{
    /// <summary>A result.</summary>
    /// <param name="accepted">What the accepted rows gave.</param>
    /// <param name="acceptedRows">How many rows were accepted.</param>
    /// <param name="rejected">The rejected rows in the order of the rows.</param>
    /// <param name="warnings">What is worth a look.</param>
    /// <param name="rowsRead">How many rows were read, the header not counted.</param>
    /// <exception cref="ArgumentException">The rows accepted and rejected do not add up to the rows read.</exception>
    public ImportResult(
        T accepted, int acceptedRows, IEnumerable<RejectedRow> rejected, IEnumerable<ImportProblem> warnings, int rowsRead)
    {
        Guard.Against.Null(accepted);
        Accepted = accepted;
        AcceptedRows = acceptedRows;
        Rejected = Guard.Against.NullElements(rejected);
        Warnings = Guard.Against.NullElements(warnings);
        RowsRead = rowsRead;
        Guard.Against.Invalid(
            acceptedRows < 0 || acceptedRows + Rejected.Count != rowsRead,
            $"{acceptedRows} accepted and {Rejected.Count} rejected rows do not add up to {rowsRead} rows read.",
            nameof(rowsRead));
    }

    /// <summary>What the accepted rows gave.</summary>
    public T Accepted { get; }

    /// <summary>How many rows were accepted.</summary>
    public int AcceptedRows { get; }

    /// <summary>The rejected rows, in the order of the rows, each with every reason.</summary>
    public ValueList<RejectedRow> Rejected { get; }

    /// <summary>What is worth a look although it was accepted.</summary>
    public ValueList<ImportProblem> Warnings { get; }

    /// <summary>How many rows were read, the header not counted.</summary>
    public int RowsRead { get; }

    /// <summary>The counts and the rejected rows in the language of a culture.</summary>
    /// <param name="culture">The culture, by the rule of <see cref="LocalizedText.In"/>; null gives English.</param>
    /// <returns>
    /// For example <c>读取 300 行，接受 298 行，拒绝 2 行，警告 0 条</c>, then a line for each rejected row, at most 100 of them, with the
    /// number of the others in a last line. Lines are separated by line feeds.
    /// </returns>
    public string ToText(CultureInfo? culture = null) => InvariantText.Lines(
        Counts(culture), [.. Rejected.Select(r => r.ToText(culture))], LocalizedText.IsSimplifiedChinese(culture));

    /// <summary>The counts in English.</summary>
    /// <returns>For example <c>300 rows read, 298 accepted, 2 rejected, 0 warnings</c>.</returns>
    public override string ToString() => Counts(null);

    private string Counts(CultureInfo? culture)
    {
        var accepted = InvariantText.Format(AcceptedRows);
        var rejected = InvariantText.Format(Rejected.Count);
        return LocalizedText.IsSimplifiedChinese(culture)
            ? $"读取 {InvariantText.Format(RowsRead)} 行，接受 {accepted} 行，拒绝 {rejected} 行，"
                + $"警告 {InvariantText.Format(Warnings.Count)} 条"
            : $"{InvariantText.Count(RowsRead, "row")} read, {accepted} accepted, {rejected} rejected, "
                + InvariantText.Count(Warnings.Count, "warning");
    }
}
