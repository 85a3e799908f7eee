using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// Finds indicators and constructs that are not distinct from another construct. Constructs in mode B and single items are not
// checked: their indicators need not reflect them, or are them.
internal sealed class ValidityChecks(IndexFit fit, NamedValues extracted)
{
    private readonly ModelPlan _plan = fit.Plan;

    internal IEnumerable<ValidityViolation> Find() => [.. FindCrossLoadings(), .. FindFornellLarcker()];

    private IEnumerable<ValidityViolation> FindCrossLoadings()
    {
        var crossLoadings = fit.CrossLoadings;
        foreach (var j in Constructs())
        {
            for (var i = _plan.First[j]; i < _plan.First[j] + _plan.Length[j]; i++)
            {
                double Size(int construct) => Math.Abs(crossLoadings.Values[(i * _plan.Constructs) + construct]!.Value);
                foreach (var l in Others(j).Where(l => Size(l) >= Size(j)))
                {
                    yield return new(true, _plan.IndicatorNames[i], _plan.ConstructNames[l], Size(j), Size(l));
                }
            }
        }
    }

    private IEnumerable<ValidityViolation> FindFornellLarcker()
    {
        var correlations = fit.Correlations;
        foreach (var j in Constructs())
        {
            if (extracted.Values[j] is not { } square)
            {
                continue;
            }

            var own = Math.Sqrt(square);
            double Size(int construct) => Math.Abs(correlations.Values[(j * _plan.Constructs) + construct]!.Value);
            foreach (var l in Others(j).Where(l => Size(l) >= own))
            {
                yield return new(false, _plan.ConstructNames[j], _plan.ConstructNames[l], own, Size(l));
            }
        }
    }

    private IEnumerable<int> Constructs() =>
        Enumerable.Range(0, _plan.Constructs).Where(j => _plan.Length[j] > 1 && !_plan.IsModeB[j]);

    private IEnumerable<int> Others(int construct) => Enumerable.Range(0, _plan.Constructs).Where(l => l != construct);
}
