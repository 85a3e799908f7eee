using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction;

// Everything that is estimated from counted rows, in memory of its own; for one thread.
internal sealed class IndexEngine(ModelPlan plan, MomentSource source)
{
    private readonly MomentCounter _counter = source.CreateCounter();
    private readonly double[] _weights = new double[plan.Stride];

    internal ModelPlan Plan { get; } = plan;

    internal Moments Moments { get; } = new(plan);

    internal PathSolver Solver { get; } = new(plan);

    internal FitProblem Fit(ReadOnlySpan<int> counts)
    {
        var problem = _counter.Count(counts, Moments);
        return problem == FitProblem.None ? Solver.Solve(Moments.Correlations) : problem;
    }

    // The weights of the answers as given, with a sum of 1; empty when they sum to 0 or less, so that the index would not rise
    // with the construct.
    internal Span<double> IndexWeights(int construct)
    {
        var (first, length) = (Plan.First[construct], Plan.Length[construct]);
        var weights = _weights.AsSpan(first, length);
        var (sum, width, size) = (0.0, 0.0, 0.0);
        for (var i = 0; i < length; i++)
        {
            var weight = Solver.Weights[first + i];
            weights[i] = Plan.Options.StandardisedWeights ? weight : weight / Moments.Deviations[first + i];
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

    // The index from 0 to 100 and the standard deviation of its scores; not numbers when it has no weights.
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
        string Construct() => plan.ConstructNames[solver.Culprit];
        string Indicator(int i) => $"\"{plan.IndicatorNames[i]}\"";
        switch (problem)
        {
            case FitProblem.None:
                return null;
            case FitProblem.TooFewRows:
                return string.Create(CultureInfo.InvariantCulture,
                    $"there are {moments.N} rows to estimate from; at least two are needed");
            case FitProblem.Constant:
                return ConstantReason(plan, moments);
            case FitProblem.NoCommonRows:
                var (one, other) = (Indicator(moments.Culprit), Indicator(moments.OtherCulprit));
                return $"{one} and {other} have no rows in common in which both vary";
            case FitProblem.SingularBlock when moments.N <= plan.Length[solver.Culprit]:
                var length = plan.Length[solver.Culprit];
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Construct()} has {length} indicators in mode B, which needs more rows than the {moments.N} there are");
            case FitProblem.SingularBlock:
                return $"the indicators of {Construct()} are collinear, which mode B cannot weight";
            case FitProblem.ZeroScore:
                return $"the indicators of {Construct()} covary with nothing that {Construct()} is linked to, or cancel each "
                    + $"other out";
            case FitProblem.SingularCauses:
                return $"the causes of {Construct()} are collinear";
            case FitProblem.NotConverged:
                var tolerance = plan.Options.Tolerance;
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the outer weights still changed by {solver.Change:G3} at update {solver.Updates}; {tolerance:G3} "
                        + $"is allowed");
            case FitProblem.Unreliable:
                var reliability = solver.Reliability[solver.Culprit];
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"the outer weights were found, but rho_A of {Construct()} is {reliability.RoundTo(3)}; consistent PLS needs "
                        + $"one above 0");
            default:
                throw new InvalidOperationException($"There is no reason for {problem}.");
        }
    }

    // All indicators without a spread, not only the first.
    private static string ConstantReason(ModelPlan plan, Moments moments)
    {
        var constant = Enumerable.Range(0, plan.Indicators).Where(i => !(moments.Deviations[i] > 0));
        string[] names = [.. constant.Select(i => $"\"{plan.IndicatorNames[i]}\"")];
        return names.Length == 1
            ? $"{names[0]} does not vary, or has no answers"
            : $"{string.Join(", ", names)} do not vary, or have no answers";
    }
}
