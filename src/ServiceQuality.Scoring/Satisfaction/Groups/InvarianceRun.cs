using ServiceQuality.Scoring.Satisfaction.Paths;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction.Groups;

// What two groups make of the constructs, as they are and with observations dealt out at random; the moments of the groups say it all.
internal sealed class InvarianceRun
{
    private readonly ModelPlan _plan;
    private readonly IndexEngine _pooled;
    private readonly GroupDeal _deal;

    internal InvarianceRun(IndexFit pooled, GroupDeal deal)
    {
        (_plan, _pooled, _deal) = (pooled.Plan, pooled.Engine, deal);
        Worker worker = new(this);
        Find(worker);
        Observed = worker.Found;
    }

    // By construct what the groups come to; not numbers where that is not defined.
    internal (double Correlation, double Mean, double Variance)[] Observed { get; }

    // By construct, then by permutation.
    internal (double Correlation, double Mean, double Variance)[][] Permuted { get; private set; } = [];

    // Of each permutation.
    internal FitProblem[] Problems { get; private set; } = [];

    internal void Run(PermutationPlan plan, IProgress<int>? progress, CancellationToken cancellation)
    {
        Permuted = [.. Enumerable.Range(0, _plan.Constructs).Select(_ => new (double, double, double)[plan.Permutations])];
        Problems = new FitProblem[plan.Permutations];
        NumberedWork.Do(plan.Permutations, plan.Threads, () => new Worker(this), Permute, null, progress, cancellation);

        void Permute(int permutation, Worker worker)
        {
            worker.Groups.Shuffle(plan.Source, permutation);
            Problems[permutation] = Find(worker);
            for (var j = 0; j < worker.Found.Length; j++)
            {
                Permuted[j][permutation] = Problems[permutation] == FitProblem.None ? worker.Found[j] : (double.NaN, double.NaN, double.NaN);
            }
        }
    }

    private FitProblem Find(Worker worker)
    {
        var engine = worker.Engine;
        var problem = engine.Fit(worker.Groups.First);
        if (problem != FitProblem.None)
        {
            return problem;
        }

        engine.Solver.Weights.CopyTo(worker.Weights, 0);
        for (var j = 0; j < _plan.Constructs; j++)
        {
            worker.Found[j] = (0, Mean(engine.Moments, j), Math.Log(Variance(engine.Moments, j)));
        }

        problem = engine.Fit(worker.Groups.Second);
        for (var j = 0; j < _plan.Constructs && problem == FitProblem.None; j++)
        {
            var (_, mean, variance) = worker.Found[j];
            worker.Found[j] = (Correlation(j, worker.Weights, engine.Solver.Weights), mean - Mean(engine.Moments, j), variance - Math.Log(Variance(engine.Moments, j)));
        }

        return problem;
    }

    // How the scores by two sets of weights correlate over both groups.
    private double Correlation(int construct, double[] first, double[] second) =>
        Product(construct, first, second) / Math.Sqrt(Product(construct, first, first) * Product(construct, second, second));

    private double Product(int construct, double[] left, double[] right)
    {
        var (from, end, sum) = (_plan.First[construct], _plan.First[construct] + _plan.Length[construct], 0.0);
        for (var i = from; i < end; i++)
        {
            for (var h = from; h < end; h++)
            {
                sum += left[i] * _pooled.Moments.Correlations[(i * _plan.Stride) + h] * right[h];
            }
        }

        return sum;
    }

    // Of the scores of both groups together, in one of them.
    private double Mean(Moments group, int construct)
    {
        var sum = 0.0;
        for (var i = _plan.First[construct]; i < _plan.First[construct] + _plan.Length[construct]; i++)
        {
            sum += Unstandardised(i) * (group.Means[i] - _pooled.Moments.Means[i]);
        }

        return sum;
    }

    private double Variance(Moments group, int construct)
    {
        var (from, end, sum) = (_plan.First[construct], _plan.First[construct] + _plan.Length[construct], 0.0);
        for (var i = from; i < end; i++)
        {
            for (var h = from; h < end; h++)
            {
                sum += Unstandardised(i) * group.Deviations[i] * group.Correlations[(i * _plan.Stride) + h] * group.Deviations[h] * Unstandardised(h);
            }
        }

        return sum;
    }

    private double Unstandardised(int indicator) => _pooled.Solver.Weights[indicator] / _pooled.Moments.Deviations[indicator];

    // The memory of one thread.
    private sealed class Worker(InvarianceRun run)
    {
        internal IndexEngine Engine { get; } = new(run._plan, run._deal.Sample.Source);

        internal DealtGroups Groups { get; } = run._deal.Groups();

        internal double[] Weights { get; } = new double[run._plan.Stride];

        internal (double Correlation, double Mean, double Variance)[] Found { get; } = new (double, double, double)[run._plan.Constructs];
    }
}
