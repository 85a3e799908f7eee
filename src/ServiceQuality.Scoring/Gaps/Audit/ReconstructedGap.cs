using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// Everything that follows from what a paper prints of one row, without its data: gap, standard error, t, p, interval, dz, dav, the
/// correlation of P and E, the SD of the gap and n. Each value names what it follows from, and how far the rounding of the printed
/// numbers lets it range. Of several ways the usual one is taken: t from gap and standard error before t from p.
/// </summary>
public sealed record ReconstructedGap
{
    private ReconstructedGap(string name, Proportion level, ValueList<ReconstructedValue> values, ValueList<string> missing, PValue? p)
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

    /// <summary>What is printed and what follows, in the order of <see cref="GapQuantity"/>.</summary>
    public ValueList<ReconstructedValue> Values { get; }

    /// <summary>What does not follow, and what would be needed for it.</summary>
    public ValueList<string> Missing { get; }

    /// <summary>The p-value of t, however small; null when t or its degrees of freedom do not follow. A printed p is among <see cref="Values"/> as it was printed.</summary>
    public PValue? P { get; }

    /// <summary>Reconstructs a row.</summary>
    /// <param name="row">The row. Numbers that cannot be, such as a negative SD, are left out.</param>
    /// <param name="level">The level of the interval, printed or to be found; null means 95 %.</param>
    /// <returns>What follows. Numbers that contradict each other are not noticed here: <see cref="AuditReport"/> does that.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 % and below 100 %.</exception>
    public static ReconstructedGap FromRow(PublishedRow row, Proportion? level = null)
    {
        Guard.Against.Null(row);
        var confidence = ConfidenceLevel.Checked(level, nameof(level));
        var routes = Route.All(confidence);
        var known = Known.Closure(PrintedQuantities.Of(row), routes);
        var quantities = Enum.GetValues<GapQuantity>();
        return new(
            row.Name,
            confidence,
            [.. quantities.Where(q => known.TryGetValue(q, out var k) && k.Value is not null).Select(q => new ReconstructedValue(q, known[q]))],
            [.. quantities.Where(q => !known.ContainsKey(q)).Select(q => Needs(q, routes))],
            PFrom(known));
    }

    /// <summary>One quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>Its value, or null when it is neither printed nor follows.</returns>
    public ReconstructedValue? Find(GapQuantity quantity) => Values.FirstOrDefault(v => v.Quantity == quantity);

    /// <summary>The values as a table: what, how much, within which bounds, from what.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        $"{Name}, reconstructed from what was printed",
        ["Quantity", "Value", "Lowest", "Highest", "Follows from"],
        Values.Select(v => (ValueList<TableCell>)
        [
            TableCell.Of(v.Quantity.Text()), Number(v, v.Value), Number(v, v.Lowest), Number(v, v.Highest),
            TableCell.Of(v.IsPrinted ? "printed" : v.FollowsFrom.Text()),
        ]),
        [$"Lowest and highest are bounds by the rounding of what was printed; the interval is at {Level.ToString(null, null)}.", "Not audited: where printed numbers contradict each other, so does what follows; AuditReport tells.", .. Missing]);

    /// <summary>The name and how many quantities are printed and follow.</summary>
    /// <returns>For example <c>Reliability: 6 printed, 8 follow, 2 missing</c>.</returns>
    public override string ToString()
    {
        var printed = Values.Count(v => v.IsPrinted);
        return string.Create(CultureInfo.InvariantCulture, $"{Name}: {printed} printed, {Values.Count - printed} follow, {Missing.Count} missing");
    }

    // Counts are whole numbers; a p-value is never shown as 0 where it follows.
    private TableCell Number(ReconstructedValue value, double number) => value.Quantity switch
    {
        GapQuantity.N or GapQuantity.DegreesOfFreedom when Math.Abs(number) < 1e12 && number == Math.Floor(number) => TableCell.Of((long)number),
        GapQuantity.P when !value.IsPrinted && number == value.Value => TableCell.Of(P),
        GapQuantity.P when number is > 0 and <= 1 => TableCell.Of(PValue.FromValue(number)),
        _ => TableCell.Of(number, 3),
    };

    private static PValue? PFrom(Dictionary<GapQuantity, Known> known) =>
        known.TryGetValue(GapQuantity.T, out var t) && t.Value is { } value && known.TryGetValue(GapQuantity.DegreesOfFreedom, out var df) && df.Value is { } freedom
            ? PValue.FromLog(StudentT.TwoSidedLogP(value, freedom))
            : null;

    private static string Needs(GapQuantity quantity, Route[] routes) => routes.Where(r => r.Output == quantity).Select(r => r.Inputs.Text()).ToList() is { Count: > 0 } ways
        ? $"{quantity.Text()} does not follow; it would from {string.Join(", or from ", ways)}."
        : $"{quantity.Text()} does not follow from anything else.";
}
