using ServiceQuality.Scoring.Statistics.Reliability;

namespace ServiceQuality.Scoring.Satisfaction;

// The reliabilities of constructs, or why there is none.
internal sealed class ReliabilityNumbers(ModelPlan plan, PathSolver solver)
{
    private const string Single = "a single item says nothing of its own reliability";

    internal QualityNumber Alpha(int construct, double[,] moments)
    {
        if (plan.Length[construct] == 1)
        {
            return QualityNumber.None(Single);
        }

        return AlphaCoefficient.Of(moments) is { } alpha
            ? QualityNumber.Of(alpha)
            : QualityNumber.None("its indicators cancel each other out");
    }

    internal QualityNumber RhoA(int construct)
    {
        if (plan.IsModeB[construct])
        {
            return QualityNumber.None("mode B has no rho_A");
        }

        if (plan.Length[construct] == 1)
        {
            return QualityNumber.None(Single);
        }

        return HasOneWeight(construct)
            ? QualityNumber.None("only one indicator has a weight, which says nothing of reliability")
            : QualityNumber.Of(solver.Reliability[construct]);
    }

    // Loadings of 1 can be slightly above it by rounding.
    internal QualityNumber OfLoadings(int construct, Func<ConvergentValidity, double?> of)
    {
        if (plan.Length[construct] == 1)
        {
            return QualityNumber.None(Single);
        }

        double[] loadings = [.. solver.Loadings.AsSpan(plan.First[construct], plan.Length[construct])];
        if (Array.Exists(loadings, l => Math.Abs(l) > 1 + 1e-12))
        {
            return QualityNumber.None("a loading is beyond -1 or 1");
        }

        var validity = ConvergentValidity.Of([.. loadings.Select(l => Math.Clamp(l, -1, 1))]);
        return QualityNumber.Of(of(validity)!.Value);
    }

    private bool HasOneWeight(int construct)
    {
        var weights = solver.Weights.Skip(plan.First[construct]).Take(plan.Length[construct]);
        double[] squares = [.. weights.Select(w => w * w)];
        return squares.Sum() - squares.Max() <= 1e-14 * squares.Sum();
    }
}
