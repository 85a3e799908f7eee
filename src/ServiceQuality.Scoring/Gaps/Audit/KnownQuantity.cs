namespace ServiceQuality.Scoring.Gaps.Audit;

// What is known of a quantity: its value, its bounds, and how it was derived. A printed quantity was not derived.
internal readonly record struct KnownQuantity(double? Value, Bounds Bounds, Derivation? Source)
{
    internal static KnownQuantity Printed(PrintedNumber number) =>
        new(number.IsLimit ? null : (double)number.Value, number.Bounds, null);

    internal static KnownQuantity Exactly(double value) => new(value, Bounds.Exactly(value), null);

    // Everything that follows from what is given, each by the first derivation whose inputs are known.
    internal static Dictionary<GapQuantity, KnownQuantity> DeriveAll(
        IEnumerable<KeyValuePair<GapQuantity, KnownQuantity>> given, Derivation[] derivations)
    {
        Dictionary<GapQuantity, KnownQuantity> known = new(given);
        bool hasGrown;
        do
        {
            hasGrown = false;
            foreach (var derivation in derivations)
            {
                if (!known.ContainsKey(derivation.Output) && derivation.Apply(known) is { } found)
                {
                    known.Add(derivation.Output, found);
                    hasGrown = true;
                }
            }
        }
        while (hasGrown);

        return known;
    }
}
