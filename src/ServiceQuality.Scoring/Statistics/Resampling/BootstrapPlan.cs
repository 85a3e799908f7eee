using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>How a bootstrap is run. Plans of equal arguments are equal.</summary>
[JsonConverter(typeof(ScoringJsonConverter<BootstrapPlan>))]
public sealed record BootstrapPlan
{
    /// <summary>The largest number of resamples.</summary>
    public const int MaxResamples = 10_000_000;

    /// <summary>Creates a plan.</summary>
    /// <param name="source">The source of the random numbers; quote it with the results.</param>
    /// <param name="resamples">The number of resamples, 1 to 10,000,000.</param>
    /// <param name="jackknife">
    /// Whether the statistic is also computed without each row in turn, which the BCa interval needs; n rows make n more
    /// computations.
    /// </param>
    /// <param name="threads">The largest number of threads, 1 or more; the results do not depend on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of resamples or threads is outside its range.</exception>
    public BootstrapPlan(ResampleSource source, int resamples = 2000, bool jackknife = true, int threads = 1)
    {
        Guard.Against.Null(source);
        Guard.Against.OutOfRange(resamples is < 1 or > MaxResamples, resamples, $"Allowed are 1 to {MaxResamples}.");
        Guard.Against.LessThan(threads, 1);
        Source = source;
        Resamples = resamples;
        Jackknife = jackknife;
        Threads = threads;
    }

    /// <summary>The source of the random numbers.</summary>
    public ResampleSource Source { get; }

    /// <summary>The number of resamples.</summary>
    public int Resamples { get; }

    /// <summary>Whether the statistic is also computed without each row in turn.</summary>
    public bool Jackknife { get; }

    /// <summary>The largest number of threads.</summary>
    public int Threads { get; }

    /// <summary>The number of resamples and their stream.</summary>
    /// <returns>For example <c>2000 resamples (Philox 4x32-10, seed 42)</c>.</returns>
    public override string ToString() => Text.English;

    internal TableText Text =>
        TableText.Compose($"{Resamples} resamples ({Source.Text})", $"{Resamples}次重抽样（{Source.Text}）");
}
