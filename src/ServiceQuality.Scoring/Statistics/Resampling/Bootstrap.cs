using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>
/// The bootstrap (Efron 1979): the distribution of statistics over resamples of the rows, drawn with replacement. Each resample
/// has its own random numbers, so the results do not depend on threads or machine. Resamples that fail are counted, never drawn
/// again.
/// </summary>
public static class Bootstrap
{
    /// <summary>The largest number of rows.</summary>
    public const int MaxRows = 100_000_000;

    /// <summary>Bootstraps statistics of rows.</summary>
    /// <param name="rows">The number of rows, 1 to 100,000,000.</param>
    /// <param name="statistics">The number of statistics computed of each resample, 1 or more.</param>
    /// <param name="statistic">
    /// Computes the statistics of a resample. It receives how often each row is in the resample (all 1 is the sample itself, all
    /// 1 except one 0 the sample without a row), writes the statistics, and returns whether the resample has them; false counts
    /// as a failure. It must give the same results for the same counts, and must not change anything outside when several threads
    /// are allowed.
    /// </param>
    /// <param name="plan">How the bootstrap is run; with strata without a jackknife, as BCa is not defined for them here.</param>
    /// <param name="strata">
    /// The stratum of each row, any whole number, when rows were sampled by stratum: a resample draws as many rows of each
    /// stratum as there are, stratum after stratum in rising order from the one stream of the resample. Null means that rows are
    /// drawn from all.
    /// </param>
    /// <param name="progress">Receives the number of resamples done, about a hundred times.</param>
    /// <param name="cancellation">Stops the bootstrap.</param>
    /// <returns>A distribution for each statistic.</returns>
    /// <exception cref="ArgumentException">
    /// The numbers of strata and rows differ, or the plan has a jackknife with them.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no rows or too many, or no statistics.</exception>
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
        Guard.Against.OutOfRange(rows is < 1 or > MaxRows, rows, $"There are {rows} rows; allowed are 1 to {MaxRows}.");
        Guard.Against.LessThan(statistics, 1);
        Guard.Against.Null(statistic);
        Guard.Against.Null(plan);
        Guard.Against.Invalid(
            strata is not null && strata.Count != rows,
            $"There are {strata?.Count} strata and {rows} rows; allowed is one for each row.",
            nameof(strata));
        var weights = new int[rows];
        Array.Fill(weights, 1);
        return RunWeighted(weights, statistics, statistic, plan, strata, progress, cancellation);
    }

    /// <summary>Bootstraps a statistic of values.</summary>
    /// <param name="values">The values, 1 to 100,000,000 of them, finite and at most 1e150 in size.</param>
    /// <param name="statistic">
    /// Computes the statistic of the values of a resample, such as their mean or median. Their order means nothing, and they may
    /// be sorted in place. Null when the values have no such statistic.
    /// </param>
    /// <param name="plan">How the bootstrap is run.</param>
    /// <param name="progress">Receives the number of resamples done, about a hundred times.</param>
    /// <param name="cancellation">Stops the bootstrap.</param>
    /// <returns>The distribution of the statistic.</returns>
    /// <exception cref="ArgumentException">There is no value or too many, or one is not finite or too large.</exception>
    /// <exception cref="OperationCanceledException">The bootstrap was stopped.</exception>
    public static BootstrapDistribution Run(
        ReadOnlySpan<double> values,
        Func<Span<double>, double?> statistic,
        BootstrapPlan plan,
        IProgress<int>? progress = null,
        CancellationToken cancellation = default)
    {
        Guard.Against.Null(statistic);
        Guard.Against.Null(plan);
        Guard.Against.Invalid(values.IsEmpty, "There are no values; allowed are one or more.", nameof(values));
        Guard.Against.Invalid(
            values.Length > MaxRows, $"There are {values.Length} values; allowed are up to {MaxRows}.", nameof(values));
        Guard.Against.InvalidValues(values);
        var sample = values.ToArray();
        using var buffers = new ThreadLocal<double[]>(() => new double[sample.Length]);
        bool Compute(ReadOnlySpan<int> counts, Span<double> results)
        {
            // Each value as often as it was drawn.
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
    /// Bootstraps statistics of counted whole numbers: the counts of a resample are multinomial, so a resample of ten million
    /// answers costs what one of a hundred does. The source must be Philox; resample b uses its stream b.
    /// </summary>
    /// <param name="histogram">The values, from 1 to 2,147,483,647 of them; missing ones do not count.</param>
    /// <param name="statistics">The number of statistics computed of each resample, 1 or more.</param>
    /// <param name="statistic">
    /// Computes the statistics from how often each value is in the resample, in the order of <see cref="Histogram.Counts"/>;
    /// false counts as a failure.
    /// </param>
    /// <param name="plan">How the bootstrap is run.</param>
    /// <param name="progress">Receives the number of resamples done, about a hundred times.</param>
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
        Guard.Against.Invalid(
            histogram.N is < 1 or > int.MaxValue,
            $"There are {histogram.N} values; allowed are 1 to {int.MaxValue}.",
            nameof(histogram));
        Guard.Against.Invalid(
            plan.Source.Seed is null, $"{plan.Source} draws row by row; allowed for counted values is Philox.", nameof(plan));
        var seed = plan.Source.Seed!.Value;
        int[] weights = [.. histogram.Counts.Select(c => (int)c)];
        var run = new BootstrapRun(weights, 0, statistics, statistic, plan, progress, cancellation);
        return run.Compute((resample, counts, _) =>
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
        bool Compute(ReadOnlySpan<int> counts, Span<double> results)
        {
            var (n, sum) = (0L, (Int128)0);
            for (var i = 0; i < counts.Length; i++)
            {
                n += counts[i];
                sum += (Int128)counts[i] * (first + i);
            }

            results[0] = n == 0 ? 0 : (double)sum / n;
            return n > 0;
        }

        return Run(histogram, 1, Compute, plan)[0];
    }

    // Rows with frequency weights, as if each appeared that many times; the jackknife leaves each out once for all its
    // observations.
    internal static ValueList<BootstrapDistribution> RunWeighted(
        int[] weights,
        int statistics,
        Func<ReadOnlySpan<int>, Span<double>, bool> statistic,
        BootstrapPlan plan,
        IReadOnlyList<int>? strata,
        IProgress<int>? progress,
        CancellationToken cancellation)
    {
        Guard.Against.Invalid(
            strata is not null && plan.Jackknife,
            "The plan has a jackknife, for BCa; allowed with strata is one without, for the other intervals.",
            nameof(plan));
        var n = weights.Sum();
        var isUnweighted = n == weights.Length && Array.TrueForAll(weights, t => t == 1);
        int[] rowOfEach = isUnweighted ? [] : FrequencyWeights.ExpandRows(weights);
        var run = new BootstrapRun(weights, n, statistics, statistic, plan, progress, cancellation);
        if (strata is not null)
        {
            Strata groups = new(strata, rowOfEach);
            return run.Compute((resample, counts, drawn) => groups.Draw(plan.Source, resample, counts, drawn), groups.Count);
        }

        return run.Compute((resample, counts, drawn) =>
        {
            plan.Source.Draw(resample, drawn);
            counts.Clear();
            foreach (var observation in drawn)
            {
                counts[rowOfEach.Length == 0 ? observation : rowOfEach[observation]]++;
            }
        });
    }
}
