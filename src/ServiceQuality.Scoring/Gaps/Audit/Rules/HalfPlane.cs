namespace ServiceQuality.Scoring.Gaps.Audit;

// All pairs of a mean gap and its standard error with Gap * gap + Error * error at most Limit.
internal readonly record struct HalfPlane(double Gap, double Error, double Limit)
{
    // What floating point may be off by.
    private const double Slack = 1e-9;

    // Whether some pair is in all of the half-planes. Eliminating the gap leaves limits of the error alone (Fourier and Motzkin).
    internal static bool HaveCommonPoint(IReadOnlyCollection<HalfPlane> all)
    {
        var lowest = double.NegativeInfinity;
        var highest = double.PositiveInfinity;
        foreach (var (_, slope, limit) in EliminateGap(all))
        {
            if (Math.Abs(slope) < 1e-15)
            {
                if (limit < 0)
                {
                    return false;
                }
            }
            else if (slope > 0)
            {
                highest = Math.Min(highest, limit / slope);
            }
            else
            {
                lowest = Math.Max(lowest, limit / slope);
            }
        }

        return lowest <= highest;
    }

    private static IEnumerable<HalfPlane> EliminateGap(IReadOnlyCollection<HalfPlane> all)
    {
        foreach (var plane in all.Where(p => p.Gap == 0))
        {
            yield return plane with { Limit = plane.Limit + SlackOf(plane.Limit) };
        }

        // A lower and an upper limit of the gap leave room for it when their sum does; the factors of the gap are -1 and 1.
        foreach (var lower in all.Where(p => p.Gap < 0))
        {
            foreach (var upper in all.Where(p => p.Gap > 0))
            {
                var slack = SlackOf(lower.Limit) + SlackOf(upper.Limit);
                yield return new(0, lower.Error + upper.Error, lower.Limit + upper.Limit + slack);
            }
        }
    }

    private static double SlackOf(double limit) => Slack * Math.Max(1, Math.Abs(limit));
}
