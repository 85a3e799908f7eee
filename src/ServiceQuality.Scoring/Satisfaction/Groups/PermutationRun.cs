using ServiceQuality.Scoring.Satisfaction.Paths;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction.Groups;

// Estimates two groups as they are and with observations dealt out at random. Only counts are kept, so that it does not matter who counts them.
internal sealed class PermutationRun
{
    private readonly ModelPlan _plan;
    private readonly IndexSample _sample;
    private readonly FitStatistics _layout;
    private readonly int[] _rows;
    private readonly int _firstSize;

    internal PermutationRun(ModelPlan plan, IndexSample sample, Func<int, bool> isFirst)
    {
        (_plan, _sample, _layout) = (plan, sample, new(plan));

        _rows = sample.RowOfEach();
        var worker = new Worker(this);
        for (var r = 0; r < sample.Rows.Length; r++)
        {
            worker.InFirst[r] = isFirst(sample.Rows[r]) ? sample.Counts[r] : 0;
            _firstSize += worker.InFirst[r];
        }

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

    // By problem.
    internal long[] Failures { get; } = new long[Enum.GetValues<FitProblem>().Length];

    internal void Run(PermutationPlan plan, IProgress<int>? progress, CancellationToken cancellation)
    {
        (Used, AtLeast) = (new long[_layout.Numbers], new long[_layout.Numbers]);
        NumberedWork.Do(plan.Permutations, plan.Threads, () => new Worker(this), (permutation, worker) => Permute(plan, permutation, worker), Add, progress, cancellation);
    }

    private void Permute(PermutationPlan plan, int permutation, Worker worker)
    {
        plan.Source.Shuffle(permutation, worker.Order);
        worker.InFirst.AsSpan().Clear();
        foreach (var observation in worker.Order.AsSpan(0, _firstSize))
        {
            worker.InFirst[_rows[observation]]++;
        }

        var problem = Fit(worker);
        worker.Failures[(int)problem]++;
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
        var problem = worker.Engine.Fit(worker.InFirst);
        _layout.Write(worker.Engine, problem, worker.First);
        if (problem != FitProblem.None)
        {
            return problem;
        }

        for (var r = 0; r < worker.InSecond.Length; r++)
        {
            worker.InSecond[r] = _sample.Counts[r] - worker.InFirst[r];
        }

        problem = worker.Engine.Fit(worker.InSecond);
        _layout.Write(worker.Engine, problem, worker.Second);
        return problem;
    }

    private void Add(Worker worker)
    {
        lock (_rows)
        {
            for (var s = 0; s < _layout.Numbers; s++)
            {
                Used[s] += worker.Used[s];
                AtLeast[s] += worker.AtLeast[s];
            }

            for (var p = 0; p < Failures.Length; p++)
            {
                Failures[p] += p == 0 ? 0 : worker.Failures[p];
            }
        }
    }

    // The memory of one thread.
    private sealed class Worker(PermutationRun run)
    {
        internal IndexEngine Engine { get; } = new(run._plan, run._sample.Source);

        internal int[] Order { get; } = new int[run._rows.Length];

        internal int[] InFirst { get; } = new int[run._sample.Rows.Length];

        internal int[] InSecond { get; } = new int[run._sample.Rows.Length];

        internal double[] First { get; } = new double[run._layout.Count];

        internal double[] Second { get; } = new double[run._layout.Count];

        internal long[] Used { get; } = new long[run._layout.Numbers];

        internal long[] AtLeast { get; } = new long[run._layout.Numbers];

        internal long[] Failures { get; } = new long[run.Failures.Length];
    }
}
