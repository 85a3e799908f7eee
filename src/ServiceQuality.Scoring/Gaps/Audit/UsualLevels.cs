using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps.Audit;

// The levels that tables use without naming them.
internal static class UsualLevels
{
    private static readonly Proportion[] All = [Proportion.FromPercent(
        90), Proportion.FromPercent(95), Proportion.FromPercent(99)];

    internal static IEnumerable<Proportion> OtherThan(Proportion level) => All.Where(l => l != level);
}
