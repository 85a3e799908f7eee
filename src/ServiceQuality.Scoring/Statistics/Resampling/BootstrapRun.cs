using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Resampling;

// The resamples of one bootstrap and the sample without each row, shared out over threads by their numbers.
internal sealed class BootstrapRun(
    int[] weights, int drawn, int statistics, Func<ReadOnlySpan<int>, Span<double>, bool> statistic, BootstrapPlan plan, IProgress<int>? progress, CancellationToken cancellation)
{
    // Fills the counts; what is drawn has room for as many numbers as were asked for.
    internal delegate void Draw(long resample, Span<int> counts, Span<int> drawn);

    // Rows that weigh alike are left out once for all of them.
    private readonly int[] _left = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)];

    internal ValueList<BootstrapDistribution> Distributions(Draw draw, int strata = 1)
    {
        var sample = Table(1, (_, counts, _) => weights.CopyTo(counts), false);
        var replicates = Table(plan.Resamples, draw, true);
        var jackknife = !plan.Jackknife ? null : Table(
            _left.Length,
            (i, counts, _) =>
            {
                weights.CopyTo(counts);
                counts[_left[(int)i]]--;
            },
            false);
        int[] times = [.. _left.Select(i => weights[i])];
        var n = times.Sum(t => (long)t);
        return [.. Enumerable.Range(0, statistics).Select(s => new BootstrapDistribution(sample[s][0], replicates[s], jackknife?[s], times, n, plan, strata))];
    }

    // Each statistic of each set of counts; not a number where there is none.
    private double[][] Table(int sets, Draw draw, bool reports)
    {
        double[][] table = [.. Enumerable.Range(0, statistics).Select(_ => new double[sets])];
        ParallelLoop.Run(
            sets,
            plan.Threads,
            () => (Counts: new int[weights.Length], Drawn: new int[drawn], Results: new double[statistics]),
            (set, buffers) =>
            {
                draw(set, buffers.Counts, buffers.Drawn);
                var succeeded = statistic(buffers.Counts, buffers.Results);
                for (var s = 0; s < statistics; s++)
                {
                    table[s][set] = succeeded && Math.Abs(buffers.Results[s]) <= NumberLimits.MaxMagnitude ? buffers.Results[s] : double.NaN;
                }
            },
            null,
            reports ? progress : null,
            cancellation);
        return table;
    }
}
