using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>
/// Which points complete a pattern, by the words of each rule: for every point the points up to it are looked at again. Slow and
/// plain.
/// </summary>
internal static class RuleOracle
{
    /// <summary>For each rule, the points from which on, within its pattern, the rule holds.</summary>
    internal static int[] Holds(ControlChart chart, RunRule rule) =>
        [.. chart.Phases.SelectMany((_, phase) => HoldsInPhase(
            [.. chart.Where(p => p is { IsExcluded: false, Value: not null, Centre: not null } && p.Phase == phase)], rule))];

    private static IEnumerable<int> HoldsInPhase(ChartPoint[] points, RunRule rule)
    {
        for (var i = 0; i < points.Length; i++)
        {
            if (Holds(points, i, rule))
            {
                yield return points[i].Index;
            }
        }
    }

    private static bool Holds(ChartPoint[] points, int i, RunRule rule)
    {
        var past = points[..(i + 1)];
        var (k, of, s) = (rule.Count, rule.Length, rule.Sigmas);
        switch (rule.Kind)
        {
            case RunRuleKind.BeyondLimits:
                return IsOutside(points[i]);
            case RunRuleKind.OneSide:
                return HasRun(past, of, rule.SkipsCentre);
            case RunRuleKind.Trend:
                return Last(past, of) is { } t && (Steps(t).All(d => d > 0) || Steps(t).All(d => d < 0));
            case RunRuleKind.Alternating:
                return Last(past, of) is { } a && Steps(a).Zip(Steps(a).Skip(1), (x, y) => x * y).All(d => d < 0);
            case RunRuleKind.Beyond:
                // The points of a window that has not begun yet are not beyond a line.
                var window = past[^Math.Min(of, past.Length)..];
                return new[] { 1, -1 }.Any(side => IsBeyond(points[i], side, s) && window.Count(p => IsBeyond(p, side, s)) >= k);
            case RunRuleKind.BetweenLineAndLimit:
                return Last(past, of) is { } b && new[] { 1, -1 }.Any(side =>
                    b.All(p => Side(p) == side) && b.Count(p => IsBeyond(p, side, s) && !IsOutside(p)) >= k);
            case RunRuleKind.Within:
                return Last(past, of) is { } w && w.All(p => p.Sigma is not null && !IsBeyond(p, 1, s) && !IsBeyond(p, -1, s));
            case RunRuleKind.BeyondBothSides:
                return Last(past, of) is { } m && m.All(p => IsBeyond(p, 1, s) || IsBeyond(p, -1, s))
                    && m.Any(p => IsBeyond(p, 1, s)) && m.Any(p => IsBeyond(p, -1, s));
            default:
                throw new NotSupportedException(rule.ToString());
        }
    }

    internal static (int Useful, int Longest, int Crossings) Runs(IEnumerable<ChartPoint> points)
    {
        var sides = points.Where(p => !p.IsExcluded && p.Value is not null).Select(Side).Where(s => s != 0).ToArray();
        var crossings = Enumerable.Range(1, Math.Max(sides.Length - 1, 0)).Count(i => sides[i] != sides[i - 1]);
        var longest = Enumerable.Range(0, sides.Length)
            .Select(i => sides[i..].TakeWhile(s => s == sides[i]).Count()).DefaultIfEmpty().Max();
        return (sides.Length, longest, crossings);
    }

    private static bool HasRun(ChartPoint[] past, int length, bool skipsCentre)
    {
        var useful = skipsCentre ? [.. past.Where(p => Side(p) != 0)] : past;

        // A point on the line is in no run, but with those left out it is passed over and the rule goes on to hold there.
        return Last(useful, length) is { } run && Side(run[0]) != 0 && run.All(p => Side(p) == Side(run[0]))
            && (!skipsCentre || Side(past[^1]) != 0);
    }

    private static ChartPoint[]? Last(ChartPoint[] points, int count) => points.Length < count ? null : points[^count..];

    private static int[] Steps(ChartPoint[] points) =>
        [.. points.Zip(points.Skip(1), (a, b) => Math.Sign(b.Value!.Value - a.Value!.Value))];

    private static int Side(ChartPoint p) =>
        Math.Abs(p.Value!.Value - p.Centre!.Value) < 1e-12 ? 0 : Math.Sign(p.Value!.Value - p.Centre!.Value);

    private static bool IsBeyond(ChartPoint p, int side, double sigmas) =>
        Side(p) == side && side * p.Value > side * (p.Centre + (side * sigmas * p.Sigma));

    private static bool IsOutside(ChartPoint p) =>
        (Side(p) > 0 && p.Value > p.Upper) || (Side(p) < 0 && p.Value < p.Lower);
}
