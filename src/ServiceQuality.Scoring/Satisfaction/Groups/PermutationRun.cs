using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

// Estimates two groups as they are and with observations dealt out at random. Only counts are kept, so that it does not matter who counts them.
internal sealed class PermutationRun
{
    private readonly ModelPlan _plan;
    private readonly FitStatistics _layout;
    private readonly GroupDeal _deal;

    internal PermutationRun(ModelPlan plan, GroupDeal deal)
    {
        (_plan, _layout, _deal) = (plan, new(plan), deal);
        var worker = new Worker(this);
        Problem = Fit(worker);
        (First, Second) = ([.. worker.First], [.. worker.Second]);
    }

    // The numbers of both groups, in the order of the layout; not numbers when a group has no fit.
    internal double[] First { get; }

    internal double[] Second { get; }

    internal FitProblem Problem { get; }

    // Of each number: in how many permutations it was there, and in how many the difference was at least as large.
    internal long[] Used { get; private set; } = [];

    internal long[] AtLeast { get; private set; } = [];

    // Of each permutation.
    internal FitProblem[] Problems { get; private set; } = [];

    internal void Run(PermutationPlan plan, IProgress<int>? progress, CancellationToken cancellation)
    {
        (Used, AtLeast, Problems) = (new long[_layout.Numbers], new long[_layout.Numbers], new FitProblem[plan.Permutations]);
        ParallelLoop.Run(plan.Permutations, plan.Threads, () => new Worker(this), (permutation, worker) => Permute(plan, permutation, worker), Add, progress, cancellation);
    }

    private void Permute(PermutationPlan plan, int permutation, Worker worker)
    {
        worker.Groups.Shuffle(plan.Source, permutation);
        var problem = Fit(worker);
        Problems[permutation] = problem;
        for (var s = 0; s < _layout.Numbers && problem == FitProblem.None; s++)
        {
            var difference = Math.Abs(worker.First[s] - worker.Second[s]);
            if (!double.IsNaN(difference))
            {
                worker.Used[s]++;
                worker.AtLeast[s] += difference >= Math.Abs(First[s] - Second[s]) - ComparedNumbers.Slack(First[s], Second[s]) ? 1 : 0;
            }
        }
    }

    private FitProblem Fit(Worker worker)
    {
        var problem = worker.Engine.Fit(worker.Groups.First);
        _layout.Write(worker.Engine, problem, worker.First);
        if (problem != FitProblem.None)
        {
            return problem;
        }

        problem = worker.Engine.Fit(worker.Groups.Second);
        _layout.Write(worker.Engine, problem, worker.Second);
        return problem;
    }

    private void Add(Worker worker)
    {
        lock (_deal)
        {
            for (var s = 0; s < _layout.Numbers; s++)
            {
                Used[s] += worker.Used[s];
                AtLeast[s] += worker.AtLeast[s];
            }
        }
    }

    // The memory of one thread.
    private sealed class Worker(PermutationRun run)
    {
        internal IndexEngine Engine { get; } = new(run._plan, run._deal.Sample.Source);

        internal DealtGroups Groups { get; } = run._deal.Groups();

        internal double[] First { get; } = new double[run._layout.Count];

        internal double[] Second { get; } = new double[run._layout.Count];

        internal long[] Used { get; } = new long[run._layout.Numbers];

        internal long[] AtLeast { get; } = new long[run._layout.Numbers];
    }
}
