using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// The strength of single paths.
internal sealed class PathStrength(IndexFit fit)
{
    private readonly ModelPlan _plan = fit.Plan;
    private readonly PathSolver _solver = fit.Engine.Solver;

    // The variance inflation factor of a cause among the causes of a construct.
    internal QualityNumber Inflation(int from, int to)
    {
        var causes = _plan.Causes[to];
        return Cholesky.Inflation(Among(causes), causes.Length) is { } inflation
            ? QualityNumber.Of(inflation[Array.IndexOf(causes, from)])
            : QualityNumber.None("the correlations of its causes are not positive definite");
    }

    // The loss of R squared without the path, the scores unchanged.
    internal QualityNumber WithFixedScores(int from, int to)
    {
        int[] others = [.. _plan.Causes[to].Where(c => c != from)];
        double[] sides = [.. others.Select(c => _solver.Correlations[(c * _plan.Constructs) + to])];
        double[] paths = [.. sides];
        return Elimination.Solve(Among(others), others.Length, paths)
            ? Relative(to, paths.Zip(sides, (path, side) => path * side).Sum())
            : QualityNumber.None("its other causes are collinear");
    }

    // The loss when everything is estimated again without the path. Only what is still connected with the construct matters: a
    // construct without another path drops out.
    internal QualityNumber Reestimate(int from, int to)
    {
        if (_plan.Causes[to].Length == 1)
        {
            return Relative(to, 0);
        }

        ModelPlan without = new(CreateModelWithout(from, to), fit.Options);
        PathSolver solver = new(without);
        var problem = solver.Solve(Correlations(without));
        return problem == FitProblem.None
            ? Relative(to, solver.RSquared[without.Find(_plan.ConstructNames[to])])
            : QualityNumber.None("without the path " + IndexEngine.Reason(problem, without, solver, fit.Engine.Moments));
    }

    private QualityNumber Relative(int to, double without)
    {
        var rest = 1 - _solver.RSquared[to];
        return rest > 1e-12 ? QualityNumber.Of((_solver.RSquared[to] - without) / rest)
            : QualityNumber.None("R squared is not below 1");
    }

    private double[] Among(int[] constructs) =>
        [.. from i in constructs from h in constructs select _solver.Correlations[(i * _plan.Constructs) + h]];

    private IndexModel CreateModelWithout(int from, int to)
    {
        (int From, int To)[] left = [.. _plan.Edges.Where(e => e != (from, to))];
        HashSet<int> connected = [to];
        while (left.Any(e => connected.Contains(e.From) != connected.Contains(e.To)))
        {
            foreach (var edge in left.Where(e => connected.Contains(e.From) || connected.Contains(e.To)))
            {
                connected.Add(edge.From);
                connected.Add(edge.To);
            }
        }

        var constructs = _plan.Model.Constructs;
        var model = IndexModel.Create(_plan.Model.Name);
        foreach (var j in connected.Order())
        {
            model.Construct(constructs[j].Name, constructs[j].Mode, [.. constructs[j].Indicators.Select(i => i.Name)]);
        }

        foreach (var edge in left.Where(e => connected.Contains(e.From)))
        {
            model.Path(constructs[edge.From].Name, constructs[edge.To].Name);
        }

        return model.Build();
    }

    // The correlations of the remaining indicators, with the stride of their plan.
    private double[] Correlations(ModelPlan without)
    {
        var constructs = without.ConstructNames.Select(_plan.Find);
        int[] places = [.. constructs.SelectMany(j => Enumerable.Range(_plan.First[j], _plan.Length[j]))];
        var correlations = new double[without.Stride * without.Stride];
        for (var i = 0; i < places.Length; i++)
        {
            for (var h = 0; h < places.Length; h++)
            {
                var place = (places[i] * _plan.Stride) + places[h];
                correlations[(i * without.Stride) + h] = fit.Engine.Moments.Correlations[place];
            }
        }

        return correlations;
    }
}
