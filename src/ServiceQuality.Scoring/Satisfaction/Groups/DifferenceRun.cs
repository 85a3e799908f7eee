namespace ServiceQuality.Scoring.Satisfaction;

// Permutes the differences of all numbers of a fit between two groups; two-sided.
internal sealed class DifferenceRun : PermutationRun
{
    private readonly FitStatistics _layout;

    internal DifferenceRun(ModelPlan plan, TwoGroups groups, FitStatistics layout)
        : base(plan, groups, layout.Numbers, layout.Count)
    {
        _layout = layout;
        var worker = CreateWorker();
        Compute(worker);
        (First, Second) = ([.. worker.First], [.. worker.Second]);
    }

    // The numbers of both groups, in the order of the layout; not numbers when a group has no fit.
    internal double[] First { get; }

    internal double[] Second { get; }

    private protected override FitProblem Compute(PermutationWorker worker)
    {
        var problem = worker.Engine.Fit(worker.Groups.First);
        _layout.Write(worker.Engine, problem, worker.First);
        if (problem != FitProblem.None)
        {
            return problem;
        }

        problem = worker.Engine.Fit(worker.Groups.Second);
        _layout.Write(worker.Engine, problem, worker.Second);
        for (var s = 0; s < worker.Statistics.Length; s++)
        {
            worker.Statistics[s] = worker.First[s] - worker.Second[s];
        }

        return problem;
    }

    private protected override bool? IsAsExtreme(int statistic, double permuted)
    {
        if (double.IsNaN(permuted))
        {
            return null;
        }

        var (first, second) = (First[statistic], Second[statistic]);
        return Math.Abs(permuted) >= Math.Abs(first - second) - ComparisonLayout.Slack(first, second);
    }
}
