namespace ServiceQuality.Scoring.Gaps.Audit;

// The printed quantities of a row that can be computed with.
internal static class PrintedQuantities
{
    private static readonly Bounds NotNegative = new(0, double.PositiveInfinity);
    private static readonly Bounds Probability = new(0, 1);
    private static readonly Bounds Correlations = new(-1, 1);
    private static readonly Bounds Freedom = new(0.5, double.PositiveInfinity);

    internal static Dictionary<GapQuantity, KnownQuantity> Of(PublishedRow row)
    {
        Dictionary<GapQuantity, KnownQuantity> known = [];
        if (row.N is { } n && n >= 2)
        {
            known.Add(GapQuantity.N, KnownQuantity.Exactly(n));
        }

        foreach (var (quantity, number) in row.Printed())
        {
            if (IsPossible(quantity, number))
            {
                known.Add(quantity, Read(quantity, number));
            }
        }

        return known;
    }

    // Whether the number itself, before its rounding, is one that the quantity can have.
    internal static bool IsPossible(GapQuantity quantity, PrintedNumber number)
    {
        if (RangeOf(quantity) is not { } range)
        {
            return true;
        }

        var value = (double)number.Value;
        if (number.IsUpperLimit)
        {
            return value > range.Low;
        }

        return number.IsLowerLimit ? value < range.High : value >= range.Low && value <= range.High;
    }

    internal static bool IsSpread(GapQuantity quantity) => quantity is GapQuantity.PerceptionDeviation
        or GapQuantity.ExpectationDeviation
        or GapQuantity.GapDeviation
        or GapQuantity.StandardError;

    private static KnownQuantity Read(GapQuantity quantity, PrintedNumber number)
    {
        // Degrees of freedom without decimals are a count, which is not rounded.
        var isCount = quantity == GapQuantity.DegreesOfFreedom && number.Decimals == 0;
        var printed = isCount ? KnownQuantity.Exactly((double)number.Value) : KnownQuantity.Printed(number);
        if (RangeOf(quantity) is not { } range)
        {
            return printed;
        }

        return printed with { Bounds = new(Math.Max(printed.Bounds.Low, range.Low), Math.Min(printed.Bounds.High, range.High)) };
    }

    private static Bounds? RangeOf(GapQuantity quantity) => quantity switch
    {
        _ when IsSpread(quantity) => NotNegative,
        GapQuantity.P => Probability,
        GapQuantity.Correlation => Correlations,
        GapQuantity.DegreesOfFreedom => Freedom,
        _ => null,
    };
}
