using System.Runtime.ExceptionServices;

namespace ServiceQuality.Scoring.Statistics.Resampling;

// Work on the numbers from 0 up, shared out over threads: what is done for a number depends on nothing but the number.
internal static class ParallelLoop
{
    // Each thread has memory of its own, which is handed in when the thread has done its part. Progress is told about a hundred times.
    internal static void Run<TMemory>(
        int count, int threads, Func<TMemory> memory, Action<int, TMemory> one, Action<TMemory>? handIn, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (done, step) = (0, (count + 99) / 100);
        void Compute(int number, TMemory mine)
        {
            one(number, mine);
            if (progress is not null && Interlocked.Increment(ref done) is var n && (n % step == 0 || n == count))
            {
                progress.Report(n);
            }
        }

        if (threads == 1)
        {
            var mine = memory();
            for (var number = 0; number < count; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                Compute(number, mine);
            }

            handIn?.Invoke(mine);
            return;
        }

        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(0, count, options, memory, (number, _, mine) =>
            {
                Compute(number, mine);
                return mine;
            }, mine => handIn?.Invoke(mine));
        }
        catch (AggregateException e)
        {
            // What the work or the progress throws comes out as it does on one thread.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
