using System.Runtime.ExceptionServices;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Resampling;

// The resamples of one bootstrap and the sample without each row, shared out over threads by their numbers.
internal sealed class BootstrapRun(
    int[] weights, int statistics, ResampleStatistic statistic, BootstrapPlan plan, IProgress<int>? progress, CancellationToken cancellation)
{
    internal delegate void Draw(long resample, Span<int> counts, Span<int> scratch);

    // Rows that weigh alike are left out once for all of them.
    private readonly int[] _left = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)];

    internal ValueList<BootstrapDistribution> Distributions(Draw draw)
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
        return [.. Enumerable.Range(0, statistics).Select(s => new BootstrapDistribution(sample[s][0], replicates[s], jackknife?[s], times, n, plan))];
    }

    // Each statistic of each set of counts; not a number where there is none.
    private double[][] Table(int sets, Draw draw, bool reports)
    {
        double[][] table = [.. Enumerable.Range(0, statistics).Select(_ => new double[sets])];
        var (done, step) = (0, (sets + 99) / 100);
        var options = new ParallelOptions { MaxDegreeOfParallelism = plan.Threads, CancellationToken = cancellation };

        (int[] Counts, int[] Scratch, double[] Results) Buffers() => (new int[weights.Length], new int[weights.Length], new double[statistics]);
        void Compute(int set, (int[] Counts, int[] Scratch, double[] Results) buffers)
        {
            draw(set, buffers.Counts, buffers.Scratch);
            var succeeded = statistic(buffers.Counts, buffers.Results);
            for (var s = 0; s < statistics; s++)
            {
                table[s][set] = succeeded && Math.Abs(buffers.Results[s]) <= MomentSummary.Largest ? buffers.Results[s] : double.NaN;
            }

            if (reports && progress is not null && Interlocked.Increment(ref done) is var n && (n % step == 0 || n == sets))
            {
                progress.Report(n);
            }
        }

        if (plan.Threads == 1)
        {
            var buffers = Buffers();
            for (var set = 0; set < sets; set++)
            {
                cancellation.ThrowIfCancellationRequested();
                Compute(set, buffers);
            }
        }
        else
        {
            try
            {
                Parallel.For(0, sets, options, Buffers, (set, _, buffers) =>
                {
                    Compute(set, buffers);
                    return buffers;
                }, _ => { });
            }
            catch (AggregateException e)
            {
                // What the statistic throws comes out as it does on one thread.
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }
        }

        return table;
    }
}
