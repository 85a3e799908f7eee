using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// What a single path does for what it leads to.
internal sealed class PathStrength(IndexFit fit)
{
    private readonly ModelPlan _plan = fit.Plan;
    private readonly PathSolver _solver = fit.Engine.Solver;

    // How much each of what acts on a construct is inflated by the others.
    internal Measured Inflation(int from, int to)
    {
        var causes = _plan.Causes[to];
        return Cholesky.Inflation(Among(causes), causes.Length) is { } inflation
            ? Measured.Of(inflation[Array.IndexOf(causes, from)])
            : Measured.None("the correlations of what acts on it are not positive definite");
    }

    // What is lost of R squared when the path goes and the scores stay.
    internal Measured Fixed(int from, int to)
    {
        int[] others = [.. _plan.Causes[to].Where(c => c != from)];
        double[] sides = [.. others.Select(c => _solver.Correlations[(c * _plan.Constructs) + to])];
        double[] paths = [.. sides];
        return Elimination.Solve(Among(others), others.Length, paths)
            ? Relative(to, paths.Zip(sides, (path, side) => path * side).Sum())
            : Measured.None("what else acts on it is collinear");
    }

    // What is lost when everything is estimated anew without the path. Only what is still connected with the construct matters to it: a construct that has no
    // other path drops out.
    internal Measured Again(int from, int to)
    {
        if (_plan.Causes[to].Length == 1)
        {
            return Relative(to, 0);
        }

        ModelPlan without = new(Without(from, to), fit.Options);
        PathSolver solver = new(without);
        var problem = solver.Solve(Correlations(without));
        return problem == FitProblem.None
            ? Relative(to, solver.RSquared[without.Position(_plan.Model.Constructs[to].Name)])
            : Measured.None("without the path " + IndexEngine.Reason(problem, without, solver, fit.Engine.Moments));
    }

    private Measured Relative(int to, double without)
    {
        var rest = 1 - _solver.RSquared[to];
        return rest > 1e-12 ? Measured.Of((_solver.RSquared[to] - without) / rest) : Measured.None("R squared is not below 1");
    }

    private double[] Among(int[] constructs) => [.. from i in constructs from h in constructs select _solver.Correlations[(i * _plan.Constructs) + h]];

    private IndexModel Without(int from, int to)
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

    // Those of the indicators that are left, with the stride of their plan.
    private double[] Correlations(ModelPlan without)
    {
        int[] places = [.. without.Model.Constructs.Select(c => _plan.Position(c.Name)).SelectMany(j => Enumerable.Range(_plan.First[j], _plan.Length[j]))];
        var correlations = new double[without.Stride * without.Stride];
        for (var i = 0; i < places.Length; i++)
        {
            for (var h = 0; h < places.Length; h++)
            {
                correlations[(i * without.Stride) + h] = fit.Engine.Moments.Correlations[(places[i] * _plan.Stride) + places[h]];
            }
        }

        return correlations;
    }
}
