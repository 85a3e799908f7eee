using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction;

// Everything that is estimated of counted rows, in memory of its own; for one thread.
internal sealed class IndexEngine(ModelPlan plan, MomentSource source)
{
    private readonly MomentCounter _counter = source.Counter();
    private readonly double[] _weights = new double[plan.Stride];

    internal ModelPlan Plan { get; } = plan;

    internal Moments Moments { get; } = new(plan);

    internal PathSolver Solver { get; } = new(plan);

    internal FitProblem Fit(ReadOnlySpan<int> counts)
    {
        var problem = _counter.Count(counts, Moments);
        return problem == FitProblem.None ? Solver.Solve(Moments.Correlations) : problem;
    }

    // The weights of the answers themselves, brought to a sum of 1; null when the index has none: they sum to 0 or below, so that it would not rise with the construct.
    internal Span<double> IndexWeights(int construct)
    {
        var (first, length) = (Plan.First[construct], Plan.Length[construct]);
        var weights = _weights.AsSpan(first, length);
        var (sum, width, size) = (0.0, 0.0, 0.0);
        for (var i = 0; i < length; i++)
        {
            weights[i] = Plan.Options.Weighting == IndexWeighting.Standardised ? Solver.Weights[first + i] : Solver.Weights[first + i] / Moments.Deviations[first + i];
            sum += weights[i];
            width += weights[i] * Plan.Widths[first + i];
            size += Math.Abs(weights[i]) * Plan.Widths[first + i];
        }

        if (!(width > 1e-9 * size) || !(sum > 0))
        {
            return default;
        }

        for (var i = 0; i < length; i++)
        {
            weights[i] /= sum;
        }

        return weights;
    }

    // The index from 0 to 100 and the standard deviation of its scores; not a number when it has no weights.
    internal (double Index, double Deviation) Index(int construct)
    {
        var weights = IndexWeights(construct);
        if (weights.IsEmpty)
        {
            return (double.NaN, double.NaN);
        }

        var first = Plan.First[construct];
        var (above, width, variance) = (0.0, 0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            above += weights[i] * (Moments.Means[first + i] - 1);
            width += weights[i] * Plan.Widths[first + i];
            var row = Moments.Correlations.AsSpan(((first + i) * Plan.Stride) + first, weights.Length);
            var sum = 0.0;
            for (var h = 0; h < weights.Length; h++)
            {
                sum += row[h] * (weights[h] * Moments.Deviations[first + h]);
            }

            variance += weights[i] * Moments.Deviations[first + i] * sum;
        }

        return (100 * above / width, 100 * Math.Sqrt(Math.Max(variance, 0)) / width);
    }

    // Why there is no result, in words.
    internal string? Reason(FitProblem problem) => Reason(problem, Plan, Solver, Moments);

    // The same of a solver that was given the moments.
    internal static string? Reason(FitProblem problem, ModelPlan plan, PathSolver solver, Moments moments)
    {
        string Construct() => plan.Model.Constructs[solver.Culprit].Name;
        string Indicator(int i) => $"\"{plan.Model.Indicators[i].Name}\"";
        return problem switch
        {
            FitProblem.None => null,
            FitProblem.TooFewRows => string.Create(CultureInfo.InvariantCulture, $"there are {moments.N} rows to estimate from; at least two are needed"),
            FitProblem.Constant => $"{Indicator(moments.Culprit)} does not vary, or has no answers",
            FitProblem.NoCommonRows => $"{Indicator(moments.Culprit)} and {Indicator(moments.OtherCulprit)} have no rows in common in which both vary",
            FitProblem.SingularBlock when moments.N <= plan.Length[solver.Culprit] => string.Create(
                CultureInfo.InvariantCulture, $"{Construct()} has {plan.Length[solver.Culprit]} indicators in mode B and there are {moments.N} rows; mode B needs more rows than indicators"),
            FitProblem.SingularBlock => $"the indicators of {Construct()} are collinear, which mode B cannot weight",
            FitProblem.ZeroScore => $"the indicators of {Construct()} covary with nothing that {Construct()} is linked to, or cancel out",
            FitProblem.SingularCauses => $"the constructs that act on {Construct()} are collinear",
            FitProblem.NotConverged => string.Create(
                CultureInfo.InvariantCulture, $"the outer weights still changed by {solver.Change:G3} at update {solver.Updates}; {plan.Options.Tolerance:G3} was allowed"),
            FitProblem.Unreliable => string.Create(
                CultureInfo.InvariantCulture, $"the reliability rho_A of {Construct()} is {solver.Reliability[solver.Culprit]:F3}; consistent PLS needs one above 0"),
            _ => throw new InvalidOperationException($"There is no reason for {problem}."),
        };
    }
}
