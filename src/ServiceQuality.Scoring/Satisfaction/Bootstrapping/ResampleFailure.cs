using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction.Bootstrapping;

/// <summary>How many resamples gave no estimate for one reason.</summary>
public sealed record ResampleFailure
{
    internal ResampleFailure(string reason, int resamples)
    {
        (Reason, Resamples) = (reason, resamples);
    }

    /// <summary>The reason.</summary>
    public string Reason { get; }

    /// <summary>How many resamples.</summary>
    public int Resamples { get; }

    /// <summary>Number and reason.</summary>
    /// <returns>For example <c>3: an indicator does not vary</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Resamples}: {Reason}");
}
