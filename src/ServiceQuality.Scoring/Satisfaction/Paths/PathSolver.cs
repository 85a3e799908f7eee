namespace ServiceQuality.Scoring.Satisfaction;

// What follows from the outer weights: loadings, correlations of constructs, paths and effects. All memory is taken once; each
// thread has its own solver.
internal sealed class PathSolver
{
    private readonly ModelPlan _plan;
    private readonly int _constructs;
    private readonly CauseRegression _regression;
    private readonly WeightSolver _outer;
    private int? _culprit;

    internal PathSolver(ModelPlan plan)
    {
        (_plan, _constructs, _regression) = (plan, plan.Constructs, new(plan));
        _outer = new(plan, _regression);
        Loadings = new double[plan.Stride];
        Correlations = new double[_constructs * _constructs];
        Paths = new double[_constructs * _constructs];
        Totals = new double[_constructs * _constructs];
        RSquared = new double[_constructs];
        Reliability = new double[_constructs];
    }

    // Of standardised indicators, scaled to scores of variance 1.
    internal double[] Weights => _outer.Weights;

    // By construct, then by indicator, with the stride of the plan: correlations of indicators with scores.
    internal double[] CrossLoadings => _outer.CrossLoadings;

    internal double[] Loadings { get; }

    // Of the constructs, disattenuated when the fit is consistent.
    internal double[] Correlations { get; }

    // From row to column.
    internal double[] Paths { get; }

    internal double[] Totals { get; }

    internal double[] RSquared { get; }

    // rho_A where mode A has more than one indicator, else 1.
    internal double[] Reliability { get; }

    internal int Updates => _outer.Updates;

    internal double Change => _outer.Change;

    // Whether the outer weights were found.
    internal bool HasWeights { get; private set; }

    // The construct a problem is about.
    internal int Culprit => _culprit ?? _outer.Culprit;

    // Finds everything.
    internal FitProblem Solve(double[] correlations)
    {
        _culprit = null;
        var problem = _outer.Solve(correlations);
        HasWeights = problem == FitProblem.None;
        if (problem != FitProblem.None)
        {
            return problem;
        }

        for (var j = 0; j < _constructs; j++)
        {
            CrossLoadings.AsSpan((j * _plan.Stride) + _plan.First[j], _plan.Length[j]).CopyTo(Loadings.AsSpan(_plan.First[j]));
        }

        _outer.ScoreCorrelations.CopyTo(Correlations, 0);
        if (!FindReliability())
        {
            return FitProblem.Unreliable;
        }

        if (_plan.Options.Consistent)
        {
            Disattenuate();
        }

        return FindPaths();
    }

    // Whether data can have the estimate: no correlation, loading or R squared above 1, causes whose correlations are positive
    // definite, and correlations of all constructs that are not indefinite.
    internal bool IsAdmissible()
    {
        const double most = 1 + 1e-12;
        foreach (var value in Correlations)
        {
            if (!(Math.Abs(value) <= most))
            {
                return false;
            }
        }

        foreach (var loading in Loadings.AsSpan(0, _plan.Indicators))
        {
            if (!(Math.Abs(loading) <= most))
            {
                return false;
            }
        }

        foreach (var j in _plan.Explained)
        {
            if (!(RSquared[j] <= most) || !_regression.IsDefinite(Correlations, j))
            {
                return false;
            }
        }

        return _regression.AreRealisable(Correlations);
    }

    internal bool AreRealisable() => _regression.AreRealisable(Correlations);

    // rho_A of Dijkstra and Henseler (2015); false when there is none although one is needed.
    private bool FindReliability()
    {
        for (var j = 0; j < _constructs; j++)
        {
            Reliability[j] = 1;
            if (_plan.IsModeB[j] || _plan.Length[j] == 1)
            {
                continue;
            }

            var (squares, fourths) = (0.0, 0.0);
            foreach (var weight in Weights.AsSpan(_plan.First[j], _plan.Length[j]))
            {
                squares += weight * weight;
                fourths += weight * weight * weight * weight;
            }

            var below = (squares * squares) - fourths;
            Reliability[j] = below > 1e-14 * squares * squares ? squares * squares * (1 - squares) / below : 0;
            if (_plan.Options.Consistent && !(Reliability[j] > 0))
            {
                _culprit = j;
                return false;
            }
        }

        return true;
    }

    private void Disattenuate()
    {
        for (var j = 0; j < _constructs; j++)
        {
            for (var l = 0; l < _constructs; l++)
            {
                if (l != j)
                {
                    Correlations[(j * _constructs) + l] =
                        _outer.ScoreCorrelations[(j * _constructs) + l] / Math.Sqrt(Reliability[j] * Reliability[l]);
                }
            }

            if (_plan.IsModeB[j] || _plan.Length[j] == 1)
            {
                continue;
            }

            var weights = Weights.AsSpan(_plan.First[j], _plan.Length[j]);
            var squares = 0.0;
            foreach (var weight in weights)
            {
                squares += weight * weight;
            }

            for (var i = 0; i < weights.Length; i++)
            {
                Loadings[_plan.First[j] + i] = weights[i] * Math.Sqrt(Reliability[j]) / squares;
            }
        }
    }

    private FitProblem FindPaths()
    {
        Totals.AsSpan().Clear();
        foreach (var to in _plan.Order)
        {
            RSquared[to] = 0;
            if (_plan.Causes[to] is not { Length: > 0 } causes)
            {
                continue;
            }

            if (!_regression.Solve(Correlations, to, mayBeIndefinite: _plan.Options.Consistent))
            {
                _culprit = to;
                return FitProblem.SingularCauses;
            }

            for (var i = 0; i < causes.Length; i++)
            {
                var (cause, path) = (causes[i], _regression.Coefficients[i]);
                Paths[(cause * _constructs) + to] = path;
                RSquared[to] += path * Correlations[(cause * _constructs) + to];
                Totals[(cause * _constructs) + to] += path;
                for (var from = 0; from < _constructs; from++)
                {
                    Totals[(from * _constructs) + to] += Totals[(from * _constructs) + cause] * path;
                }
            }
        }

        return FitProblem.None;
    }
}
