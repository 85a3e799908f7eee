using ServiceQuality.Scoring.Statistics.Regression;

namespace ServiceQuality.Scoring.Satisfaction;

// Divides R squared of a construct among its direct causes.
internal static class FitDrivers
{
    internal static DriverShares Compute(IndexFit fit, int target, DriverMethod method)
    {
        var (plan, causes) = (fit.Plan, fit.Plan.Causes[target]);
        if (FindReason(fit, target) is { } reason)
        {
            return DriverShares.None(method, reason);
        }

        var correlations = fit.Engine.Solver.Correlations;
        double Correlation(int a, int b) => correlations[(a * plan.Constructs) + b];
        var among = new double[causes.Length, causes.Length];
        for (var i = 0; i < causes.Length; i++)
        {
            for (var h = 0; h < causes.Length; h++)
            {
                among[i, h] = Correlation(causes[i], causes[h]);
            }
        }

        return DriverShares.FromCorrelations(
            among,
            [.. causes.Select(c => Correlation(c, target))],
            [.. causes.Select(c => plan.ConstructNames[c])],
            method);
    }

    private static string? FindReason(IndexFit fit, int target)
    {
        if (fit.Reason is { } reason)
        {
            return reason;
        }

        if (fit.Plan.Causes[target].Length == 0)
        {
            return $"{fit.Plan.ConstructNames[target]} has no cause in the model";
        }

        return fit.IsAdmissible ? null : "no data can have these correlations of the constructs";
    }
}
