using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>How a permutation test is run.</summary>
[JsonConverter(typeof(ScoringJsonConverter<PermutationPlan>))]
public sealed record PermutationPlan
{
    /// <summary>Creates a plan.</summary>
    /// <param name="source">The source of the random orders; quote it with the results.</param>
    /// <param name="permutations">
    /// The number of random orders, 1 to 10,000,000; the smallest p-value is 1 divided by one more than that.
    /// </param>
    /// <param name="threads">The largest number of threads, 1 or more; the results do not depend on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of permutations or threads is outside its range.</exception>
    public PermutationPlan(ResampleSource source, int permutations = 1999, int threads = 1)
    {
        Guard.Against.Null(source);
        Guard.Against.OutOfRange(
            permutations is < 1 or > BootstrapPlan.MaxResamples,
            permutations,
            $"{permutations} permutations are outside [1, {BootstrapPlan.MaxResamples}].");
        Guard.Against.LessThan(threads, 1);
        (Source, Permutations, Threads) = (source, permutations, threads);
    }

    /// <summary>
    /// The source of the random orders: permutation b, from 0, is order b of <see cref="ResampleSource.Shuffle"/>.
    /// </summary>
    public ResampleSource Source { get; }

    /// <summary>The number of random orders.</summary>
    public int Permutations { get; }

    /// <summary>The largest number of threads.</summary>
    public int Threads { get; }

    /// <summary>The number of permutations and their stream.</summary>
    /// <returns>For example <c>1999 permutations (Philox 4x32-10, seed 42)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Permutations} permutations ({Source})");
}
