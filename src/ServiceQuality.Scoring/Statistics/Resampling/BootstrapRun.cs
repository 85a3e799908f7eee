using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Resampling;

// The resamples of one bootstrap and the sample without each row, distributed over threads by their indices.
internal sealed class BootstrapRun(
    int[] weights,
    int drawn,
    int statistics,
    Func<ReadOnlySpan<int>, Span<double>, bool> statistic,
    BootstrapPlan plan,
    IProgress<int>? progress,
    CancellationToken cancellation)
{
    // Fills the counts; the second span has room for as many numbers as are drawn.
    internal delegate void Draw(long resample, Span<int> counts, Span<int> drawn);

    // The jackknife leaves a row out once for all its observations.
    private readonly int[] _weightedRows = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)];

    internal ValueList<BootstrapDistribution> Compute(Draw draw, int strata = 1)
    {
        var sample = ComputeStatistics(1, (_, counts, _) => weights.CopyTo(counts), null);
        var replicates = ComputeStatistics(plan.Resamples, draw, progress);
        var jackknife = plan.Jackknife ? ComputeStatistics(_weightedRows.Length, LeaveOneOut, null) : null;
        int[] times = [.. _weightedRows.Select(i => weights[i])];
        var n = times.Sum(t => (long)t);
        var distributions = Enumerable.Range(0, statistics)
            .Select(s => new BootstrapDistribution(sample[s][0], replicates[s], jackknife?[s], times, n, plan, strata));
        return [.. distributions];
    }

    private void LeaveOneOut(long index, Span<int> counts, Span<int> _)
    {
        weights.CopyTo(counts);
        counts[_weightedRows[(int)index]]--;
    }

    // Each statistic of each set of counts; not a number when there is none.
    private double[][] ComputeStatistics(int sets, Draw draw, IProgress<int>? report)
    {
        double[][] values = [.. Enumerable.Range(0, statistics).Select(_ => new double[sets])];
        ParallelLoop.Run(
            sets,
            plan.Threads,
            () => new Buffers(new int[weights.Length], new int[drawn], new double[statistics]),
            (set, buffers) =>
            {
                draw(set, buffers.Counts, buffers.Drawn);
                var succeeded = statistic(buffers.Counts, buffers.Results);
                for (var s = 0; s < statistics; s++)
                {
                    var isValid = succeeded && Math.Abs(buffers.Results[s]) <= NumberLimits.MaxMagnitude;
                    values[s][set] = isValid ? buffers.Results[s] : double.NaN;
                }
            },
            null,
            report,
            cancellation);
        return values;
    }

    // The memory of one thread.
    private sealed record Buffers(int[] Counts, int[] Drawn, double[] Results);
}
