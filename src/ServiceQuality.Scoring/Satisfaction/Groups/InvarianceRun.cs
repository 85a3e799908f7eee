using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

// What two groups make of the constructs, as they are and with observations dealt out at random; the moments of the groups say it all.
internal sealed class InvarianceRun
{
    // What is less than this of its parts is made of rounding.
    private const double Rounding = 1e-13;

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

    // By construct, then by permutation; not a number without an estimate of both groups.
    internal double[][] Correlations { get; private set; } = [];

    // By construct in how many permutations each number was at least as extreme. What is not defined counts as such, so that it makes no p too small.
    internal (int Correlation, int Mean, int Variance)[] AsExtreme { get; private set; } = [];

    // Of each permutation.
    internal FitProblem[] Problems { get; private set; } = [];

    internal void Run(PermutationPlan plan, IProgress<int>? progress, CancellationToken cancellation)
    {
        Correlations = [.. Observed.Select(_ => new double[plan.Permutations])];
        (AsExtreme, Problems) = (new (int, int, int)[Observed.Length], new FitProblem[plan.Permutations]);
        ParallelLoop.Run(plan.Permutations, plan.Threads, () => new Worker(this), Permute, HandIn, progress, cancellation);

        void Permute(int permutation, Worker worker)
        {
            worker.Groups.Shuffle(plan.Source, permutation);
            Problems[permutation] = Find(worker);
            for (var j = 0; j < Observed.Length; j++)
            {
                var (observed, found, count) = (Observed[j], worker.Found[j], worker.AsExtreme[j]);
                Correlations[j][permutation] = Problems[permutation] == FitProblem.None ? found.Correlation : double.NaN;
                if (Problems[permutation] == FitProblem.None)
                {
                    worker.AsExtreme[j] = (
                        count.Correlation + (found.Correlation > observed.Correlation + ComparedNumbers.Slack(observed.Correlation, 0) ? 0 : 1),
                        count.Mean + (IsLess(found.Mean, observed.Mean) ? 0 : 1),
                        count.Variance + (IsLess(found.Variance, observed.Variance) ? 0 : 1));
                }
            }
        }

        void HandIn(Worker worker)
        {
            lock (Problems)
            {
                for (var j = 0; j < AsExtreme.Length; j++)
                {
                    var (all, mine) = (AsExtreme[j], worker.AsExtreme[j]);
                    AsExtreme[j] = (all.Correlation + mine.Correlation, all.Mean + mine.Mean, all.Variance + mine.Variance);
                }
            }
        }
    }

    private static bool IsLess(double permuted, double observed) => Math.Abs(permuted) < Math.Abs(observed) - ComparedNumbers.Slack(observed, 0);

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

    // How the scores by two sets of weights correlate over both groups. The sign of a construct is a matter of convention in each group: either is taken the way
    // round in which it goes with the scores of both groups together.
    private double Correlation(int construct, double[] first, double[] second)
    {
        var whole = _pooled.Solver.Weights;
        var turned = Math.Sign(Product(construct, first, whole)) * Math.Sign(Product(construct, second, whole)) < 0;
        var correlation = Product(construct, first, second) / Math.Sqrt(Product(construct, first, first) * Product(construct, second, second));
        return turned ? -correlation : correlation;
    }

    private double Product(int construct, double[] left, double[] right)
    {
        var (from, end, sum, size) = (_plan.First[construct], _plan.First[construct] + _plan.Length[construct], 0.0, 0.0);
        for (var i = from; i < end; i++)
        {
            for (var h = from; h < end; h++)
            {
                var part = left[i] * _pooled.Moments.Correlations[(i * _plan.Stride) + h] * right[h];
                sum += part;
                size += Math.Abs(part);
            }
        }

        return Math.Abs(sum) > Rounding * size ? sum : 0;
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
        var (from, end, sum, size) = (_plan.First[construct], _plan.First[construct] + _plan.Length[construct], 0.0, 0.0);
        for (var i = from; i < end; i++)
        {
            for (var h = from; h < end; h++)
            {
                var part = Unstandardised(i) * group.Deviations[i] * group.Correlations[(i * _plan.Stride) + h] * group.Deviations[h] * Unstandardised(h);
                sum += part;
                size += Math.Abs(part);
            }
        }

        return sum > Rounding * size ? sum : 0;
    }

    private double Unstandardised(int indicator) => _pooled.Solver.Weights[indicator] / _pooled.Moments.Deviations[indicator];

    // The memory of one thread.
    private sealed class Worker(InvarianceRun run)
    {
        internal IndexEngine Engine { get; } = new(run._plan, run._deal.Sample.Source);

        internal DealtGroups Groups { get; } = run._deal.Groups();

        internal double[] Weights { get; } = new double[run._plan.Stride];

        internal (double Correlation, double Mean, double Variance)[] Found { get; } = new (double, double, double)[run._plan.Constructs];

        internal (int Correlation, int Mean, int Variance)[] AsExtreme { get; } = new (int, int, int)[run._plan.Constructs];
    }
}
