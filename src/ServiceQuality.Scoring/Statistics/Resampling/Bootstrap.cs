using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>
/// The bootstrap (Efron 1979): what statistics come to on resamples of the rows, drawn with replacement. Each resample has its own random
/// numbers, so the results do not depend on threads or machine. Resamples that fail are counted, never drawn anew.
/// </summary>
public static class Bootstrap
{
    /// <summary>Bootstraps statistics of rows.</summary>
    /// <param name="rows">How many rows there are, 1 or more.</param>
    /// <param name="statistics">How many statistics are computed of each resample, 1 or more.</param>
    /// <param name="statistic">Computes them.</param>
    /// <param name="plan">How the bootstrap is run; with strata without a jackknife, as BCa is not defined for them here.</param>
    /// <param name="strata">
    /// The stratum of each row, any whole number, when rows were sampled by stratum: a resample draws as many rows of each as there are, stratum after stratum in
    /// rising order from the one stream of the resample. Null means rows are drawn from all.
    /// </param>
    /// <param name="progress">Is told how many resamples are done, about a hundred times.</param>
    /// <param name="cancellation">Stops the bootstrap.</param>
    /// <returns>A distribution for each statistic.</returns>
    /// <exception cref="ArgumentException">The strata are not as many as the rows, or the plan has a jackknife with them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no rows or no statistics.</exception>
    /// <exception cref="OperationCanceledException">The bootstrap was stopped.</exception>
    public static ValueList<BootstrapDistribution> Run(
        int rows,
        int statistics,
        Func<ReadOnlySpan<int>, Span<double>, bool> statistic,
        BootstrapPlan plan,
        IReadOnlyList<int>? strata = null,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        Guard.Against.LessThan(rows, 1);
        Guard.Against.LessThan(statistics, 1);
        Guard.Against.Null(statistic);
        Guard.Against.Null(plan);
        if (strata is not null && strata.Count != rows)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {strata.Count} strata and {rows} rows; allowed is one for each row."), nameof(strata));
        }

        var times = new int[rows];
        Array.Fill(times, 1);
        return RunWeighted(times, statistics, statistic, plan, strata, progress, cancellation);
    }

    // Rows that count so many times, as if they stood there one behind the other; the jackknife leaves each out once for all its times.
    internal static ValueList<BootstrapDistribution> RunWeighted(
        int[] times, int statistics, Func<ReadOnlySpan<int>, Span<double>, bool> statistic, BootstrapPlan plan, IReadOnlyList<int>? strata, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (strata is not null && plan.Jackknife)
        {
            throw new ArgumentException("The plan has a jackknife, for BCa; allowed with strata is one without, for the other intervals.", nameof(plan));
        }

        var n = times.Sum();
        int[] rowOfEach = n == times.Length && Array.TrueForAll(times, t => t == 1) ? [] : FrequencyWeights.ExpandRows(times);
        var run = new BootstrapRun(times, n, statistics, statistic, plan, progress, cancellation);
        if (strata is not null)
        {
            Strata groups = new(strata, rowOfEach);
            return run.Distributions((resample, counts, drawn) => groups.Draw(plan.Source, resample, counts, drawn), groups.Count);
        }

        return run.Distributions((resample, counts, drawn) =>
        {
            plan.Source.Draw(resample, drawn);
            counts.Clear();
            foreach (var observation in drawn)
            {
                counts[rowOfEach.Length == 0 ? observation : rowOfEach[observation]]++;
            }
        });
    }

    /// <summary>Bootstraps a statistic of values.</summary>
    /// <param name="values">The values, one or more, finite and at most 1e150 in size.</param>
    /// <param name="statistic">Computes the statistic.</param>
    /// <param name="plan">How the bootstrap is run.</param>
    /// <param name="progress">Is told how many resamples are done, about a hundred times.</param>
    /// <param name="cancellation">Stops the bootstrap.</param>
    /// <returns>The distribution of the statistic.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is not finite or too large.</exception>
    /// <exception cref="OperationCanceledException">The bootstrap was stopped.</exception>
    public static BootstrapDistribution Run(
        ReadOnlySpan<double> values, Func<Span<double>, double?> statistic, BootstrapPlan plan, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        Guard.Against.Null(statistic);
        if (values.IsEmpty)
        {
            throw new ArgumentException("There are no values; allowed are one or more.", nameof(values));
        }

        var sample = Guard.Against.InvalidValues(values).ToArray();
        using var buffers = new ThreadLocal<double[]>(() => new double[sample.Length]);
        bool Compute(ReadOnlySpan<int> counts, Span<double> results)
        {
            // One by one without that row, or each as often as it was drawn.
            var buffer = buffers.Value!;
            var filled = 0;
            for (var row = 0; row < counts.Length; row++)
            {
                for (var times = counts[row]; times > 0; times--)
                {
                    buffer[filled++] = sample[row];
                }
            }

            var value = statistic(buffer.AsSpan(0, filled));
            results[0] = value ?? 0;
            return value is not null;
        }

        return Run(sample.Length, 1, Compute, plan, progress: progress, cancellation: cancellation)[0];
    }

    /// <summary>
    /// Bootstraps statistics of counted whole numbers: the counts of a resample are multinomial, so a resample of ten million answers
    /// costs what one of a hundred does. The source must be Philox; resample b uses its stream b.
    /// </summary>
    /// <param name="histogram">The values, from 1 to 2,147,483,647 of them; missing ones do not count.</param>
    /// <param name="statistics">How many statistics are computed of each resample, 1 or more.</param>
    /// <param name="statistic">Computes them from how often each value is in the resample, in the order of <see cref="Histogram.Counts"/>.</param>
    /// <param name="plan">How the bootstrap is run.</param>
    /// <param name="progress">Is told how many resamples are done, about a hundred times.</param>
    /// <param name="cancellation">Stops the bootstrap.</param>
    /// <returns>A distribution for each statistic.</returns>
    /// <exception cref="ArgumentException">There is no value or too many, or the source is another one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no statistics.</exception>
    /// <exception cref="OperationCanceledException">The bootstrap was stopped.</exception>
    public static ValueList<BootstrapDistribution> Run(
        Histogram histogram,
        int statistics,
        Func<ReadOnlySpan<int>, Span<double>, bool> statistic,
        BootstrapPlan plan,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        Guard.Against.Null(histogram);
        Guard.Against.LessThan(statistics, 1);
        Guard.Against.Null(statistic);
        Guard.Against.Null(plan);
        if (histogram.N is < 1 or > int.MaxValue)
        {
            throw new ArgumentException($"There are {histogram.N.ToString(CultureInfo.InvariantCulture)} values; allowed are 1 to 2147483647.", nameof(histogram));
        }

        if (plan.Source.Seed is not { } seed)
        {
            throw new ArgumentException($"{plan.Source} draws row by row; allowed for counted values is Philox.", nameof(plan));
        }

        int[] weights = [.. histogram.Counts.Select(c => (int)c)];
        return new BootstrapRun(weights, 0, statistics, statistic, plan, progress, cancellation).Distributions((resample, counts, _) =>
        {
            var random = new PhiloxGenerator(seed, (ulong)resample);
            MultinomialDraw.Fill(ref random, weights, counts);
        });
    }

    /// <summary>Bootstraps the mean of counted whole numbers.</summary>
    /// <param name="histogram">The values, from 1 to 2,147,483,647 of them.</param>
    /// <param name="plan">How the bootstrap is run.</param>
    /// <returns>The distribution of the mean.</returns>
    /// <exception cref="ArgumentException">There is no value or too many, or the source is not Philox.</exception>
    public static BootstrapDistribution Mean(Histogram histogram, BootstrapPlan plan)
    {
        Guard.Against.Null(histogram);
        var first = histogram.First;
        return Run(
            histogram,
            1,
            (counts, results) =>
            {
                var (n, sum) = (0L, (Int128)0);
                for (var i = 0; i < counts.Length; i++)
                {
                    n += counts[i];
                    sum += (Int128)counts[i] * (first + i);
                }

                results[0] = n == 0 ? 0 : (double)sum / n;
                return n > 0;
            },
            plan)[0];
    }
}
