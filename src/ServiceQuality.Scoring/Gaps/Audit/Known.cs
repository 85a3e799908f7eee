namespace ServiceQuality.Scoring.Gaps.Audit;

// What is known of a quantity: its value and bounds, and from which others it follows; none when it was printed.
internal readonly record struct Known(double? Value, Bounds Bounds, Route? Source)
{
    internal static Known Printed(PrintedNumber number) =>
        new(number.Relation == PrintedRelation.Equal ? (double)number.Value : null, number.Bounds, null);

    internal static Known Exactly(double value) => new(value, Bounds.Exactly(value), null);

    // Everything that follows from what is given, each by the first route that is open.
    internal static Dictionary<GapQuantity, Known> Closure(IEnumerable<KeyValuePair<GapQuantity, Known>> given, Route[] routes)
    {
        Dictionary<GapQuantity, Known> known = new(given);
        for (var before = -1; before != known.Count;)
        {
            before = known.Count;
            foreach (var route in routes)
            {
                if (!known.ContainsKey(route.Output) && Follow(route, known) is { } found)
                {
                    known.Add(route.Output, found);
                }
            }
        }

        return known;
    }

    private static Known? Follow(Route route, Dictionary<GapQuantity, Known> known)
    {
        var inputs = new Bounds[route.Inputs.Length];
        var values = new Bounds[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (!known.TryGetValue(route.Inputs[i], out var input) || input.Value is not { } value)
            {
                return null;
            }

            (inputs[i], values[i]) = (input.Bounds, Bounds.Exactly(value));
        }

        return route.Rule(inputs) is { IsFinite: true } bounds && (inputs.AsSpan().SequenceEqual(values) ? bounds : route.Rule(values)) is { IsFinite: true } middle ? new(middle.Middle, bounds, route) : null;
    }
}
