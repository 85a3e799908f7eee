using System.Globalization;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How a permutation test is run.</summary>
public sealed record PermutationPlan
{
    /// <summary>A plan.</summary>
    /// <param name="source">Where the random orders come from; quote it with the results.</param>
    /// <param name="permutations">How many random orders are drawn, 1 to 10,000,000; the smallest p-value is 1 divided by one more than that.</param>
    /// <param name="threads">On how many threads at most, 1 or more; the results do not depend on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of permutations or threads is outside its range.</exception>
    public PermutationPlan(ResampleSource source, int permutations = 1999, int threads = 1)
    {
        Guard.Against.Null(source);
        if (permutations is < 1 or > BootstrapPlan.MaxResamples)
        {
            throw new ArgumentOutOfRangeException(nameof(permutations), permutations, "Allowed are 1 to 10000000.");
        }

        Guard.Against.LessThan(threads, 1);
        (Source, Permutations, Threads) = (source, permutations, threads);
    }

    /// <summary>Where the random orders come from: permutation b, from 0, is order b of <see cref="ResampleSource.Shuffle"/>.</summary>
    public ResampleSource Source { get; }

    /// <summary>How many random orders are drawn.</summary>
    public int Permutations { get; }

    /// <summary>On how many threads at most.</summary>
    public int Threads { get; }

    /// <summary>The number of permutations and their stream.</summary>
    /// <returns>For example <c>1999 permutations (Philox 4x32-10, seed 42)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Permutations} permutations ({Source})");
}
