namespace ServiceQuality.Scoring.Gaps.Audit;

// The printed quantities of a row that can be computed with.
internal static class PrintedQuantities
{
    internal static Dictionary<GapQuantity, Known> Of(PublishedRow row)
    {
        Dictionary<GapQuantity, Known> known = [];
        if (row.N is { } n && n >= 2)
        {
            known.Add(GapQuantity.N, Known.Exactly(n));
        }

        foreach (var (quantity, number) in row.Printed())
        {
            if (IsPossible(quantity, number))
            {
                // Degrees of freedom without decimals are a count, which is not rounded.
                var printed = quantity == GapQuantity.DegreesOfFreedom && number.Decimals == 0 ? Known.Exactly((double)number.Value) : Known.Printed(number);
                known.Add(quantity, Limits(quantity) is var (low, high)
                    ? printed with { Bounds = new(Math.Max(printed.Bounds.Low, low), Math.Min(printed.Bounds.High, high)) }
                    : printed);
            }
        }

        return known;
    }

    // No number that rounds to a negative one is the size of a spread.
    internal static bool IsPossible(GapQuantity quantity, PrintedNumber number) => Limits(quantity) is not var (low, high)
        || (number.Relation != PrintedRelation.Below || (double)number.Value > low) && (number.Relation != PrintedRelation.Above || (double)number.Value < high)
        && (number.Relation != PrintedRelation.Equal || ((double)number.Value >= low && (double)number.Value <= high));

    internal static bool IsSpread(GapQuantity quantity) =>
        quantity is GapQuantity.PerceptionDeviation or GapQuantity.ExpectationDeviation or GapQuantity.GapDeviation or GapQuantity.StandardError;

    private static (double Low, double High)? Limits(GapQuantity quantity) => quantity switch
    {
        _ when IsSpread(quantity) => (0, double.PositiveInfinity),
        GapQuantity.P => (0, 1),
        GapQuantity.Correlation => (-1, 1),
        GapQuantity.DegreesOfFreedom => (0.5, double.PositiveInfinity),
        _ => null,
    };
}
