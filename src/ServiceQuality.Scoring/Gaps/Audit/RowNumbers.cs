using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps.Audit;

// The numbers of one row as the rules need them.
internal sealed class RowNumbers
{
    private readonly Derivation[] _derivations;

    internal RowNumbers(PublishedRow row, PublishedTable table, Derivation[] derivations)
        : this(row, table.Scale, table.Level, derivations)
    {
    }

    private RowNumbers(PublishedRow row, RatingScale? scale, Proportion level, Derivation[] derivations)
    {
        Row = row;
        Scale = scale;
        Level = level;
        Printed = row.Printed().ToDictionary(q => q.Quantity, q => q.Number);
        Known = PrintedQuantities.Of(row);
        _derivations = derivations;
    }

    internal PublishedRow Row { get; }

    internal string Name => Row.Name;

    internal RatingScale? Scale { get; }

    internal Proportion Level { get; }

    internal IReadOnlyDictionary<GapQuantity, PrintedNumber> Printed { get; }

    // Without the numbers that no quantity can have, such as a negative SD.
    internal Dictionary<GapQuantity, KnownQuantity> Known { get; }

    // Papers often subtract the rounded means; such a gap may be off by the rounding of both. Null when the gap is another
    // number.
    internal RowNumbers? WithGapOfPrintedMeans()
    {
        if (Row is not { Gap: { } gap, PerceptionMean: { } p, ExpectationMean: { } e } || gap.Value != p.Value - e.Value)
        {
            return null;
        }

        RowNumbers wider = new(Row, Scale, Level, _derivations) { HasGapOfPrintedMeans = true };
        var means = p.Bounds - e.Bounds;
        wider.Known[GapQuantity.Gap] = wider.Known[GapQuantity.Gap] with { Bounds = means };
        return wider;
    }

    // What a printed number may be before rounding.
    internal DecimalRange RangeOf(GapQuantity quantity) => quantity == GapQuantity.Gap && HasGapOfPrintedMeans
        ? DecimalRange.Of(Printed[GapQuantity.PerceptionMean]) - DecimalRange.Of(Printed[GapQuantity.ExpectationMean])
        : DecimalRange.Of(Printed[quantity]);

    // What follows from the printed numbers that precede a quantity.
    internal Dictionary<GapQuantity, KnownQuantity> DeriveBefore(GapQuantity quantity) => Derive(q => q < quantity);

    internal Dictionary<GapQuantity, KnownQuantity> Derive(Func<GapQuantity, bool> isGiven, Proportion? otherLevel = null)
    {
        var derivations = otherLevel is { } level ? Derivation.All(level) : _derivations;
        return KnownQuantity.DeriveAll(Known.Where(k => isGiven(k.Key)), derivations);
    }

    // The lowest and the highest mean that the scale allows; null when the scale is not known.
    internal (int Low, int High)? Limits(GapQuantity mean)
    {
        if (Scale is not { } scale)
        {
            return null;
        }

        var width = scale.Maximum - scale.Minimum;
        return mean == GapQuantity.Gap ? (-width, width) : (scale.Minimum, scale.Maximum);
    }

    internal string DescribePrinted(GapQuantity quantity) =>
        $"{quantity.Text()} is printed as {Printed[quantity].ToString(null, null)}";

    internal string Describe(GapQuantity quantity) => quantity == GapQuantity.N && Row.N is { } n
        ? FormattableString.Invariant($"n {n}")
        : $"{quantity.Text()} {Printed[quantity].ToString(null, null)}";

    internal static string DescribeDerived(KnownQuantity derived, int decimals) =>
        $"from {derived.Source!.Inputs.Text()} follows {AuditLog.Text(derived.Bounds, decimals)}";

    private bool HasGapOfPrintedMeans { get; init; }
}
