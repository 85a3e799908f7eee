namespace ServiceQuality.Scoring.Satisfaction;

// The numbers of one fit in one span, for bootstraps and permutations: their positions, and how they are written.
internal sealed class FitStatistics
{
    private readonly ModelPlan _plan;

    internal FitStatistics(ModelPlan plan)
    {
        _plan = plan;
        PathsAt = 0;
        TotalsAt = plan.Edges.Length;
        ImportanceAt = TotalsAt + plan.Reached.Length;
        RSquaredAt = ImportanceAt + plan.Reached.Length;
        WeightsAt = RSquaredAt + plan.Explained.Length;
        LoadingsAt = WeightsAt + plan.Indicators;
        IndexAt = LoadingsAt + plan.Indicators;
        CorrelationsAt = IndexAt + plan.Constructs;
        IndirectAt = CorrelationsAt + plan.Pairs.Length;
        ProblemAt = IndirectAt + plan.Indirect.Length;
        InadmissibleAt = ProblemAt + 1;
        Count = InadmissibleAt + 1;
    }

    // Path coefficients in the order of the model.
    internal int PathsAt { get; }

    // Total effects in the order of the reached pairs of the plan; then the same for index scores, not standardised.
    internal int TotalsAt { get; }

    internal int ImportanceAt { get; }

    // For the explained constructs.
    internal int RSquaredAt { get; }

    internal int WeightsAt { get; }

    internal int LoadingsAt { get; }

    internal int IndexAt { get; }

    // For the pairs of constructs in the order of the plan.
    internal int CorrelationsAt { get; }

    // For the pairs with an effect through other constructs, in the order of the plan.
    internal int IndirectAt { get; }

    // The problem as a number; with one the others are not numbers.
    internal int ProblemAt { get; }

    // 1 when the fit is inadmissible, else 0.
    internal int InadmissibleAt { get; }

    internal int Count { get; }

    // The count of the numbers of the fit itself, which come first.
    internal int Numbers => ProblemAt;

    internal void Write(IndexEngine engine, FitProblem problem, Span<double> results)
    {
        results[ProblemAt] = (int)problem;
        results[InadmissibleAt] = 0;
        if (problem != FitProblem.None)
        {
            results[..Numbers].Fill(double.NaN);
            return;
        }

        var (solver, m) = (engine.Solver, _plan.Constructs);
        results[InadmissibleAt] = _plan.MayBeInadmissible && !solver.IsAdmissible() ? 1 : 0;
        for (var i = 0; i < _plan.Edges.Length; i++)
        {
            results[PathsAt + i] = solver.Paths[(_plan.Edges[i].From * m) + _plan.Edges[i].To];
        }

        Span<double> deviations = m <= 64 ? stackalloc double[m] : new double[m];
        for (var j = 0; j < m; j++)
        {
            (results[IndexAt + j], deviations[j]) = engine.Index(j);
        }

        for (var i = 0; i < _plan.Reached.Length; i++)
        {
            var (from, to) = _plan.Reached[i];
            var total = solver.Totals[(from * m) + to];
            results[TotalsAt + i] = total;
            results[ImportanceAt + i] = _plan.Options.StandardisedWeights ? double.NaN
                : total * deviations[to] / deviations[from];
        }

        for (var i = 0; i < _plan.Explained.Length; i++)
        {
            results[RSquaredAt + i] = solver.RSquared[_plan.Explained[i]];
        }

        for (var i = 0; i < _plan.Pairs.Length; i++)
        {
            results[CorrelationsAt + i] = solver.Correlations[(_plan.Pairs[i].Earlier * m) + _plan.Pairs[i].Later];
        }

        for (var i = 0; i < _plan.Indirect.Length; i++)
        {
            var at = (_plan.Indirect[i].From * m) + _plan.Indirect[i].To;
            results[IndirectAt + i] = solver.Totals[at] - solver.Paths[at];
        }

        solver.Weights.AsSpan(0, _plan.Indicators).CopyTo(results[WeightsAt..]);
        solver.Loadings.AsSpan(0, _plan.Indicators).CopyTo(results[LoadingsAt..]);
    }
}
