namespace ServiceQuality.Scoring.Standards;

// Divides the loss of a geometric mean among its parts. With 0 points anywhere the score is 0, and those with 0 points bear it.
internal static class GeometricShares
{
    internal static IEnumerable<ScorecardContribution> Of(List<ScorecardContribution> parts, double score)
    {
        double[] losses = [.. parts.Select(p => score == 0 ? p.Points == 0 ? p.Share : 0 : Loss(p))];
        var sum = losses.Sum();
        return parts.Select((part, i) =>
        {
            var lost = sum == 0 ? 0 : (100 - score) * losses[i] / sum;
            return part with { Lost = lost, Contribution = (100 * part.Share) - lost };
        });
    }

    private static double Loss(ScorecardContribution part) =>
        part is { Points: { } points, Share: > 0 } ? -part.Share * Math.Log(points / 100) : 0;
}
