using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

// A permutation test of two groups: statistics of the groups as observed, and of groups of the same sizes to which the
// observations are assigned at random. Only counts are kept, so that it does not matter which thread counts them.
internal abstract class PermutationRun
{
    private readonly TwoGroups _groups;
    private readonly int _scratch;

    // The statistics are so many; computing them takes so many numbers of scratch memory for each group.
    private protected PermutationRun(ModelPlan plan, TwoGroups groups, int statistics, int scratch)
    {
        (Plan, _groups, _scratch) = (plan, groups, scratch);
        (Used, AsExtreme) = (new long[statistics], new long[statistics]);
    }

    // By statistic, in how many permutations it was defined.
    internal long[] Used { get; }

    // By statistic, in how many permutations it was at least as extreme as observed.
    internal long[] AsExtreme { get; }

    // By permutation.
    internal FitProblem[] Problems { get; private set; } = [];

    private protected ModelPlan Plan { get; }

    internal void Run(PermutationPlan plan, IProgress<int>? progress, CancellationToken cancellation)
    {
        Problems = new FitProblem[plan.Permutations];
        Prepare(plan.Permutations);
        ParallelLoop.Run(
            plan.Permutations,
            plan.Threads,
            CreateWorker,
            (permutation, worker) => Permute(plan.Source, permutation, worker),
            Add,
            progress,
            cancellation);
    }

    private protected PermutationWorker CreateWorker() => new(Plan, _groups, Used.Length, _scratch);

    // Computes the statistics of the groups as they are assigned.
    private protected abstract FitProblem Compute(PermutationWorker worker);

    // Whether a statistic of a permutation is at least as extreme as the observed one; null when the permutation does not count.
    private protected abstract bool? IsAsExtreme(int statistic, double permuted);

    // Takes memory for what is kept of each permutation.
    private protected virtual void Prepare(int permutations)
    {
    }

    // Keeps statistics of a permutation.
    private protected virtual void Keep(int permutation, double[] statistics)
    {
    }

    private void Permute(ResampleSource source, int permutation, PermutationWorker worker)
    {
        worker.Groups.Shuffle(source, permutation);
        Problems[permutation] = Compute(worker);
        if (Problems[permutation] != FitProblem.None)
        {
            return;
        }

        Keep(permutation, worker.Statistics);
        for (var s = 0; s < worker.Statistics.Length; s++)
        {
            if (IsAsExtreme(s, worker.Statistics[s]) is { } isAsExtreme)
            {
                worker.Used[s]++;
                worker.AsExtreme[s] += isAsExtreme ? 1 : 0;
            }
        }
    }

    private void Add(PermutationWorker worker)
    {
        lock (Used)
        {
            for (var s = 0; s < Used.Length; s++)
            {
                Used[s] += worker.Used[s];
                AsExtreme[s] += worker.AsExtreme[s];
            }
        }
    }
}
