using NodaTime;

namespace ServiceQuality.Scoring.Sla;

/// <summary>A mean of times with the number of outages that it is over and its definition, or the reason why there is none.</summary>
public sealed record MeanTime
{
    internal MeanTime(Duration total, long n, string method)
    {
        Value = n == 0 ? null : total / n;
        N = n;
        Method = method;
        Reason = n == 0 ? "no outage counts" : null;
    }

    /// <summary>The mean, to the nanosecond; null when no outage counts.</summary>
    public Duration? Value { get; }

    /// <summary>How many outages it is over.</summary>
    public long N { get; }

    /// <summary>The definition, such as <c>downtime / outages</c>.</summary>
    public string Method { get; }

    /// <summary>Why there is no mean, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>The mean, n and definition, or the reason.</summary>
    /// <returns>For example <c>0:22:00, n = 2 (downtime / outages)</c>.</returns>
    public override string ToString() => Value is { } value ? $"{InvariantText.Format(value)}, n = {InvariantText.Format(N)} ({Method})" : $"n = 0 ({Reason})";
}
