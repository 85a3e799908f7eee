namespace ServiceQuality.Scoring.Gaps.Audit;

// What printed numbers allow for the mean gap and its standard error, separately for a gap of at least and of at most zero: a
// p-value limits the size of t but not its sign.
internal sealed record JointLimit(GapQuantity[] Numbers, HalfPlane[] IfPositive, HalfPlane[] IfNegative)
{
    private static readonly HalfPlane ErrorNotNegative = new(0, -1, 0);

    // low <= gap + slope * error <= high
    internal static JointLimit OnGap(GapQuantity[] numbers, Bounds bounds, double slope = 0)
    {
        HalfPlane[] planes = [new(1, slope, bounds.High), new(-1, -slope, -bounds.Low)];
        return new(numbers, planes, planes);
    }

    // low <= error <= high
    internal static JointLimit OnError(GapQuantity[] numbers, Bounds bounds)
    {
        List<HalfPlane> planes = [new(0, -1, -bounds.Low)];
        if (double.IsFinite(bounds.High))
        {
            planes.Add(new(0, 1, bounds.High));
        }

        return new(numbers, [.. planes], [.. planes]);
    }

    // low <= gap / error <= high
    internal static JointLimit OnRatio(GapQuantity[] numbers, Bounds ratio)
    {
        HalfPlane[] planes = [new(1, -ratio.High, 0), new(-1, ratio.Low, 0)];
        return new(numbers, planes, planes);
    }

    // low <= |gap| / error <= high
    internal static JointLimit OnRatioSize(GapQuantity[] numbers, Bounds size)
    {
        List<HalfPlane> positive = [new(-1, size.Low, 0)];
        List<HalfPlane> negative = [new(1, size.Low, 0)];
        if (double.IsFinite(size.High))
        {
            positive.Add(new(1, -size.High, 0));
            negative.Add(new(-1, -size.High, 0));
        }

        return new(numbers, [.. positive], [.. negative]);
    }

    // Whether some gap and error are within all of the limits.
    internal static bool CanAllHold(IReadOnlyCollection<JointLimit> limits)
    {
        HalfPlane[] positive = [ErrorNotNegative, new(-1, 0, 0), .. limits.SelectMany(l => l.IfPositive)];
        HalfPlane[] negative = [ErrorNotNegative, new(1, 0, 0), .. limits.SelectMany(l => l.IfNegative)];
        return HalfPlane.HaveCommonPoint(positive) || HalfPlane.HaveCommonPoint(negative);
    }
}
