using System.Globalization;

namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>How a bootstrap is run.</summary>
public sealed record BootstrapPlan
{
    /// <summary>How many resamples there may be.</summary>
    public const int MaxResamples = 10_000_000;

    /// <summary>A plan.</summary>
    /// <param name="source">Where the resamples come from; quote it with the results.</param>
    /// <param name="resamples">How many resamples are drawn, 1 to 10,000,000.</param>
    /// <param name="jackknife">Whether every row is left out once as well, which the BCa interval needs; with n rows that is n statistics more.</param>
    /// <param name="threads">On how many threads at most, 1 or more; the results do not depend on it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of resamples or threads is outside its range.</exception>
    public BootstrapPlan(ResampleSource source, int resamples = 2000, bool jackknife = true, int threads = 1)
    {
        Guard.Against.Null(source);
        if (resamples is < 1 or > MaxResamples)
        {
            throw new ArgumentOutOfRangeException(nameof(resamples), resamples, "Allowed are 1 to 10000000.");
        }

        Guard.Against.LessThan(threads, 1);
        Source = source;
        Resamples = resamples;
        Jackknife = jackknife;
        Threads = threads;
    }

    /// <summary>Where the resamples come from.</summary>
    public ResampleSource Source { get; }

    /// <summary>How many resamples are drawn.</summary>
    public int Resamples { get; }

    /// <summary>Whether every row is left out once as well.</summary>
    public bool Jackknife { get; }

    /// <summary>On how many threads at most.</summary>
    public int Threads { get; }

    /// <summary>The number of resamples and their stream.</summary>
    /// <returns>For example <c>2000 resamples (Philox 4x32-10, seed 42)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Resamples} resamples ({Source})");
}
