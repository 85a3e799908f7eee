using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// Everything that follows from what a paper prints of one row, without its data: gap, standard error, t, p, interval, dz, dav,
/// the correlation of P and E, the SD of the gap and n. Each value names what it follows from, and has the bounds that the
/// rounding of the printed numbers allows. The usual derivation comes first: t from gap and standard error before t from p.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ReconstructedGap>))]
public sealed record ReconstructedGap
{
    private ReconstructedGap(
        string name, Proportion level, ValueList<ReconstructedValue> values, ValueList<string> missing, PValue? p)
    {
        Name = name;
        Level = level;
        Values = values;
        Missing = missing;
        P = p;
    }

    /// <summary>The name of the row.</summary>
    public string Name { get; }

    /// <summary>The level of the interval.</summary>
    public Proportion Level { get; }

    /// <summary>The printed and the derived values, in the order of <see cref="GapQuantity"/>.</summary>
    public ValueList<ReconstructedValue> Values { get; }

    /// <summary>What does not follow, and what would be needed for it.</summary>
    public ValueList<string> Missing { get; }

    /// <summary>
    /// The p-value of t, however small; null when t or its degrees of freedom do not follow. A printed p is among
    /// <see cref="Values"/> as it was printed.
    /// </summary>
    public PValue? P { get; }

    /// <summary>Reconstructs a row.</summary>
    /// <param name="row">The row. Impossible numbers, such as a negative SD, are left out.</param>
    /// <param name="level">The level of the interval, printed or derived; null means 95 %.</param>
    /// <returns>What follows. Contradictions between printed numbers are found by <see cref="AuditReport"/>, not here.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 % and below 100 %.</exception>
    public static ReconstructedGap FromRow(PublishedRow row, Proportion? level = null)
    {
        Guard.Against.Null(row);
        var confidence = Guard.Against.InvalidLevel(level);
        var derivations = Derivation.All(confidence);
        var known = KnownQuantity.DeriveAll(PrintedQuantities.Of(row), derivations);
        List<ReconstructedValue> values = [];
        List<string> missing = [];
        foreach (var quantity in Enum.GetValues<GapQuantity>())
        {
            if (!known.TryGetValue(quantity, out var found))
            {
                missing.Add(DescribeMissing(quantity, derivations));
            }
            else if (found.Value is not null)
            {
                values.Add(new(quantity, found));
            }
        }

        return new(row.Name, confidence, [.. values], [.. missing], FindP(known));
    }

    /// <summary>Finds a quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>Its value, or null when it is neither printed nor follows.</returns>
    public ReconstructedValue? Find(GapQuantity quantity) => Values.FirstOrDefault(v => v.Quantity == quantity);

    /// <summary>The values as a table: quantity, value, bounds and derivation.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ($"{Name}, reconstructed from what was printed", $"{Name}：由已发表数字推算"),
        TableWords.All("Quantity", "Value", "Lowest", "Highest", "Follows from"),
        Values.Select(v => (ValueList<TableCell>)
        [
            TableCell.Word(v.Quantity.Text()),
            FormatNumber(v, v.Value),
            FormatNumber(v, v.Lowest),
            FormatNumber(v, v.Highest),
            TableCell.Of(v.IsPrinted
                ? TableWords.Of("printed")
                : (v.FollowsFrom.Text(), string.Join("、", v.FollowsFrom.Select(q => TableWords.Of(q.Text()).Chinese)))),
        ]),
        [
            ($"Lowest and highest are bounds by the rounding of what was printed; the interval is at {LevelText}.",
                $"最小值和最大值为已发表数字舍入的界限；区间为{LevelText}。"),
            ("Not audited: where printed numbers contradict each other, so does what follows. AuditReport finds contradictions.",
                "未经核查：已发表数字相互矛盾时，推算结果亦然。AuditReport可查出矛盾。"),
            .. Missing.Select(m => (TableText)m),
        ]);

    /// <summary>The name and how many quantities are printed and follow.</summary>
    /// <returns>For example <c>Reliability: 6 printed, 8 follow, 2 missing</c>.</returns>
    public override string ToString()
    {
        var printed = Values.Count(v => v.IsPrinted);
        return string.Create(
            CultureInfo.InvariantCulture, $"{Name}: {printed} printed, {Values.Count - printed} follow, {Missing.Count} missing");
    }

    // Counts are whole numbers; a derived p-value is never shown as 0.
    private TableCell FormatNumber(ReconstructedValue value, double number)
    {
        var isCount = value.Quantity is GapQuantity.N or GapQuantity.DegreesOfFreedom;
        if (isCount && Math.Abs(number) < 1e12 && number == Math.Floor(number))
        {
            return TableCell.Of((long)number);
        }

        if (value.Quantity != GapQuantity.P)
        {
            return TableCell.Of(number, 3);
        }

        if (!value.IsPrinted && number == value.Value)
        {
            return TableCell.Of(P);
        }

        return number is > 0 and <= 1 ? TableCell.Of(PValue.FromValue(number)) : TableCell.Of(number, 3);
    }

    private string LevelText => Level.ToString(null, null);

    private static PValue? FindP(Dictionary<GapQuantity, KnownQuantity> known)
    {
        var t = known.GetValueOrDefault(GapQuantity.T).Value;
        var df = known.GetValueOrDefault(GapQuantity.DegreesOfFreedom).Value;
        return t is null || df is null ? null : PValue.FromLog(StudentT.TwoSidedLogP(t.Value, df.Value));
    }

    private static string DescribeMissing(GapQuantity quantity, Derivation[] derivations)
    {
        List<string> inputs = [.. derivations.Where(d => d.Output == quantity).Select(d => d.Inputs.Text())];
        return inputs.Count == 0
            ? $"{quantity.Text()} does not follow from anything else."
            : $"{quantity.Text()} does not follow; it would from {string.Join(", or from ", inputs)}.";
    }
}
