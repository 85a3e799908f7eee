namespace ServiceQuality.Scoring.Satisfaction;

// The memory of one thread of a permutation test.
internal sealed class PermutationWorker(ModelPlan plan, TwoGroups groups, int statistics, int scratch)
{
    internal IndexEngine Engine { get; } = new(plan, groups.Sample.Source);

    internal GroupAssignment Groups { get; } = groups.CreateAssignment();

    // Scratch memory for what is computed of either group.
    internal double[] First { get; } = new double[scratch];

    internal double[] Second { get; } = new double[scratch];

    internal double[] Statistics { get; } = new double[statistics];

    // As in the run, of the permutations of this thread.
    internal long[] Used { get; } = new long[statistics];

    internal long[] AsExtreme { get; } = new long[statistics];
}
