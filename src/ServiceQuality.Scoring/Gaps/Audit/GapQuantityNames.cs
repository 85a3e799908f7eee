namespace ServiceQuality.Scoring.Gaps.Audit;

// The quantities as people read them.
internal static class GapQuantityNames
{
    internal static string Text(this GapQuantity quantity) => quantity switch
    {
        GapQuantity.N => "n",
        GapQuantity.PerceptionMean => "mean P",
        GapQuantity.PerceptionDeviation => "SD P",
        GapQuantity.ExpectationMean => "mean E",
        GapQuantity.ExpectationDeviation => "SD E",
        GapQuantity.Correlation => "r",
        GapQuantity.Gap => "gap",
        GapQuantity.GapDeviation => "SD of gap",
        GapQuantity.StandardError => "standard error",
        GapQuantity.DegreesOfFreedom => "df",
        GapQuantity.T => "t",
        GapQuantity.Dz => "dz",
        GapQuantity.Dav => "dav",
        GapQuantity.P => "p",
        GapQuantity.IntervalLower => "CI lower",
        _ => "CI upper",
    };

    internal static string Text(this IReadOnlyList<GapQuantity> quantities)
    {
        if (quantities.Count == 1)
        {
            return quantities[0].Text();
        }

        var first = string.Join(", ", quantities.Take(quantities.Count - 1).Select(Text));
        return $"{first} and {quantities[^1].Text()}";
    }
}
