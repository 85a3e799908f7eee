using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Satisfaction;

// Finds what an estimate should be read with care for.
internal sealed class Admissibility
{
    private const double Most = 1 + 1e-12;

    private readonly IndexEngine _engine;
    private readonly ModelPlan _plan;
    private readonly PathSolver _solver;
    private readonly List<IndexWarning> _warnings = [];

    private Admissibility(IndexEngine engine)
    {
        (_engine, _plan, _solver) = (engine, engine.Plan, engine.Solver);
    }

    internal static ValueList<IndexWarning> FindWarnings(IndexEngine engine)
    {
        Admissibility admissibility = new(engine);
        admissibility.CheckIndicators();
        for (var j = 0; j < engine.Plan.Constructs; j++)
        {
            admissibility.CheckIndex(j);
            admissibility.CheckCorrelations(j);
            admissibility.CheckCauses(j);
        }

        admissibility.CheckWhole();
        return [.. admissibility._warnings];
    }

    private static string Text(double value) => value.RoundTo(3);

    private void Add(IndexWarningKind kind, string subject, string message) => _warnings.Add(new(kind, subject, message));

    private void CheckIndicators()
    {
        for (var i = 0; i < _plan.Indicators; i++)
        {
            var (name, weight, loading) = (_plan.IndicatorNames[i], _solver.Weights[i], _solver.Loadings[i]);
            if (weight < 0)
            {
                Add(
                    IndexWarningKind.NegativeWeight,
                    name,
                    $"The weight of {name} is {Text(weight)}: index scores can leave the range from 0 to 100.");
            }

            if (Math.Abs(loading) > Most)
            {
                Add(IndexWarningKind.LoadingAboveOne, name, $"The loading of {name} is {Text(loading)}, which no data can have.");
            }
        }
    }

    private void CheckIndex(int j)
    {
        var name = _plan.ConstructNames[j];
        var index = _engine.Index(j).Index;
        if (double.IsNaN(index))
        {
            Add(IndexWarningKind.NoIndex, name, $"The index weights of {name} {IndexScore.NoWeights}: it has no index.");
        }
        else if (IndexScore.OutsideScaleReason(index) is { } reason)
        {
            var value = index.RoundTo(1);
            Add(IndexWarningKind.IndexOutsideScale, name, $"The index of {name} is {value}: {reason}.");
        }
    }

    private void CheckCorrelations(int j)
    {
        for (var l = 0; l < j; l++)
        {
            var size = Math.Abs(_solver.Correlations[(j * _plan.Constructs) + l]);
            if (size > Most)
            {
                var (one, other) = (_plan.ConstructNames[l], _plan.ConstructNames[j]);
                Add(
                    IndexWarningKind.CorrelationAboveOne,
                    $"{one}, {other}",
                    $"The correlation of {one} and {other} is {Text(size)} in size after disattenuation, which no data "
                        + $"can have.");
            }
        }
    }

    private void CheckCauses(int j)
    {
        var (name, causes) = (_plan.ConstructNames[j], _plan.Causes[j]);
        if (_solver.RSquared[j] > Most)
        {
            Add(
                IndexWarningKind.RSquaredAboveOne,
                name,
                $"R squared of {name} is {Text(_solver.RSquared[j])}, which leaves a negative variance.");
        }

        double[] correlations =
            [.. from i in causes from h in causes select _solver.Correlations[(i * _plan.Constructs) + h]];
        if (Cholesky.Inflation(correlations, causes.Length) is not { } inflation)
        {
            Add(
                IndexWarningKind.Indefinite,
                name,
                $"The correlations of the causes of {name} are not positive definite after disattenuation.");
            return;
        }

        var largest = inflation.Append(1).Max();
        if (largest >= 10)
        {
            Add(
                IndexWarningKind.NearlyCollinear,
                name,
                $"The causes of {name} are nearly collinear: a variance inflation factor is {Text(largest)}.");
        }
    }

    // Each construct may look well by itself, although no data can have all correlations at once.
    private void CheckWhole()
    {
        var isKnown = _warnings.Exists(w =>
            w.Kind is IndexWarningKind.CorrelationAboveOne or IndexWarningKind.RSquaredAboveOne or IndexWarningKind.Indefinite);
        if (!isKnown && !_solver.AreRealisable())
        {
            Add(
                IndexWarningKind.Indefinite,
                _plan.Model.Name,
                "The correlations of the constructs contradict each other: no data can have all of them.");
        }
    }
}
