using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Satisfaction;

// What is worth a look about a fit that came about.
internal static class Admissibility
{
    private const double Most = 1 + 1e-12;

    internal static ValueList<IndexWarning> Warnings(IndexEngine engine)
    {
        var (plan, solver) = (engine.Plan, engine.Solver);
        var (constructs, indicators) = (plan.Model.Constructs, plan.Model.Indicators);
        List<IndexWarning> warnings = [];
        void Add(IndexWarningKind kind, string subject, string message) => warnings.Add(new(kind, subject, message));
        string Text(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
        for (var i = 0; i < plan.Indicators; i++)
        {
            if (solver.Weights[i] < 0)
            {
                Add(IndexWarningKind.NegativeWeight, indicators[i].Name, $"The weight of {indicators[i].Name} is {Text(solver.Weights[i])}: index scores can leave the range from 0 to 100.");
            }

            if (Math.Abs(solver.Loadings[i]) > Most)
            {
                Add(IndexWarningKind.LoadingAboveOne, indicators[i].Name, $"The loading of {indicators[i].Name} is {Text(solver.Loadings[i])}, which no data can have.");
            }
        }

        for (var j = 0; j < plan.Constructs; j++)
        {
            var name = constructs[j].Name;
            if (engine.IndexWeights(j).IsEmpty)
            {
                Add(IndexWarningKind.NoIndex, name, $"The index weights of {name} do not sum to more than 0, by themselves or times the ranges: it has no index.");
            }

            for (var l = 0; l < j; l++)
            {
                if (Math.Abs(solver.Correlations[(j * plan.Constructs) + l]) is > Most and var correlation)
                {
                    Add(IndexWarningKind.CorrelationAboveOne, $"{constructs[l].Name}, {name}", $"The correlation of {constructs[l].Name} and {name} is {Text(correlation)} in size after disattenuation, which no data can have.");
                }
            }

            if (solver.RSquared[j] > Most)
            {
                Add(IndexWarningKind.RSquaredAboveOne, name, $"R squared of {name} is {Text(solver.RSquared[j])}, which leaves a negative variance.");
            }

            var causes = plan.Causes[j];
            var inflation = Cholesky.Inflation([.. from i in causes from h in causes select solver.Correlations[(i * plan.Constructs) + h]], causes.Length);
            if (inflation is null)
            {
                Add(IndexWarningKind.Indefinite, name, $"The correlations of what acts on {name} are not positive definite after disattenuation.");
            }
            else if (inflation.Append(1).Max() is >= 10 and var largest)
            {
                Add(IndexWarningKind.NearlyCollinear, name, $"What acts on {name} is nearly collinear: a variance inflation factor is {Text(largest)}.");
            }
        }

        // Each of the constructs may look well by itself, and still no data have all correlations at once.
        if (!warnings.Any(w => w.Kind is IndexWarningKind.CorrelationAboveOne or IndexWarningKind.RSquaredAboveOne or IndexWarningKind.Indefinite) && !solver.AreRealisable())
        {
            Add(IndexWarningKind.Indefinite, plan.Model.Name, "The correlations of the constructs contradict each other: no data can have all of them.");
        }

        return [.. warnings];
    }
}
