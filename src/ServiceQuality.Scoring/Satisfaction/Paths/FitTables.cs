using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// The numbers of a fit under the names of the model; all null without an estimate.
internal sealed class FitTables(ModelPlan plan, PathSolver solver, bool hasEstimate)
{
    internal NamedValues ByIndicator(string title, double[] values) =>
        new(title, plan.IndicatorNames, [.. Enumerable.Range(0, plan.Indicators).Select(i => Value(values[i]))]);

    // Of the constructs with causes; the others are known, but have no number.
    internal NamedValues ByExplained(string title, Func<int, double?> value)
    {
        ValueList<string> names = [.. plan.Explained.Select(j => plan.ConstructNames[j])];
        ValueList<double?> values = [.. plan.Explained.Select(j => hasEstimate ? value(j) : null)];
        return new(title, names, values, known: plan.ConstructNames);
    }

    internal NamedMatrix ByConstructs(string title, double[] values, Func<int, int, bool> isDefined)
    {
        var m = plan.Constructs;
        var cells = new double?[m * m];
        for (var from = 0; from < m; from++)
        {
            for (var to = 0; to < m; to++)
            {
                cells[(from * m) + to] = isDefined(from, to) ? Value(values[(from * m) + to]) : null;
            }
        }

        return new(title, plan.ConstructNames, plan.ConstructNames, ValueList.Create<double?>(cells));
    }

    internal NamedMatrix CrossLoadings()
    {
        var cells = new double?[plan.Indicators * plan.Constructs];
        for (var i = 0; i < plan.Indicators; i++)
        {
            for (var j = 0; j < plan.Constructs; j++)
            {
                cells[(i * plan.Constructs) + j] = Value(solver.CrossLoadings[(j * plan.Stride) + i]);
            }
        }

        return new("Cross-loadings", plan.IndicatorNames, plan.ConstructNames, ValueList.Create<double?>(cells));
    }

    internal NamedMatrix IndirectEffects()
    {
        double[] indirect = [.. solver.Totals.Zip(solver.Paths, (total, path) => total - path)];
        return ByConstructs("Indirect effects", indirect, (from, to) => plan.Indirect.Contains((from, to)));
    }

    private double? Value(double value) => hasEstimate ? value : null;
}
