using System.Runtime.ExceptionServices;

namespace ServiceQuality.Scoring.Statistics.Resampling;

// A loop over the indices from 0 up, distributed over threads. The work for an index must depend on nothing but the index.
internal static class ParallelLoop
{
    // Each thread has its own local state, which it collects when it has finished. Progress is reported about a hundred times.
    internal static void Run<TLocal>(
        int count,
        int threads,
        Func<TLocal> createLocal,
        Action<int, TLocal> body,
        Action<TLocal>? collect,
        IProgress<int>? progress,
        CancellationToken cancellation)
    {
        var done = 0;
        var step = (count + 99) / 100;
        void RunBody(int index, TLocal local)
        {
            body(index, local);
            if (progress is not null)
            {
                var n = Interlocked.Increment(ref done);
                if (n % step == 0 || n == count)
                {
                    progress.Report(n);
                }
            }
        }

        if (threads == 1)
        {
            var local = createLocal();
            for (var index = 0; index < count; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                RunBody(index, local);
            }

            collect?.Invoke(local);
            return;
        }

        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(
                0,
                count,
                options,
                createLocal,
                (index, _, local) =>
                {
                    RunBody(index, local);
                    return local;
                },
                local => collect?.Invoke(local));
        }
        catch (AggregateException e)
        {
            // An exception of the body or of the progress is thrown as on one thread.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
