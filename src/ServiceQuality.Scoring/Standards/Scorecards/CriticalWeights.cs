using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Standards;

// The weight of one item at which two neighbours in a ranking have equal scores. With the weight u and the others in proportion
// the score of a unit is A(u) / B(u) + c: points and weights that count are linear in u, and c are deductions and bonuses. Equal
// scores are the roots of a quadratic.
internal static class CriticalWeights
{
    internal static double? Find(ValueList<ScorecardResult> ranked, double[] shares, int item)
    {
        var weight = shares[item];
        if (weight >= 1)
        {
            return null;
        }

        var lines = ranked.Select(r => LineOf(r, shares, item)).ToList();
        double? nearest = null;
        for (var i = 1; i < lines.Count; i++)
        {
            foreach (var root in Roots(lines[i - 1], lines[i]).Where(r => r is >= 0 and <= 1))
            {
                nearest = nearest is { } known && Math.Abs(known - weight) <= Math.Abs(root - weight) ? known : root;
            }
        }

        return nearest;
    }

    // A + c B and B, each as its value at 0 and its slope.
    private static (double A0, double A1, double B0, double B1) LineOf(ScorecardResult result, double[] shares, int item)
    {
        var (points, weights) = (0.0, 0.0);
        for (var j = 0; j < shares.Length; j++)
        {
            if (j != item && result.Contributions[j].Points is { } known)
            {
                points += shares[j] * known / (1 - shares[item]);
                weights += shares[j] / (1 - shares[item]);
            }
        }

        var (own, counts) = result.Contributions[item].Points is { } mine ? (mine, 1.0) : (0.0, 0.0);
        var shift = (double)(result.Bonus - result.Deduction);
        return (points + (shift * weights), own - points + (shift * (counts - weights)), weights, counts - weights);
    }

    private static IEnumerable<double> Roots(
        (double A0, double A1, double B0, double B1) x, (double A0, double A1, double B0, double B1) y)
    {
        var a = (x.A1 * y.B1) - (y.A1 * x.B1);
        var b = (x.A0 * y.B1) + (x.A1 * y.B0) - (y.A0 * x.B1) - (y.A1 * x.B0);
        var c = (x.A0 * y.B0) - (y.A0 * x.B0);
        if (Math.Abs(a) < 1e-12)
        {
            return Math.Abs(b) < 1e-12 ? [] : [-c / b];
        }

        var discriminant = (b * b) - (4 * a * c);
        if (discriminant < 0)
        {
            return [];
        }

        // Without cancellation.
        var q = -0.5 * (b + (b < 0 ? -1 : 1) * Math.Sqrt(discriminant));
        return q == 0 ? [0] : [q / a, c / q];
    }
}
