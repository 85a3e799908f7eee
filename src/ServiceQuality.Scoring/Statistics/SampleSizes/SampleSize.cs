using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.SampleSizes;

/// <summary>How many people, or pairs of answers, a plan needs, by a named method.</summary>
[JsonConverter(typeof(ScoringJsonConverter<SampleSize>))]
public sealed record SampleSize
{
    private SampleSize(string method, long? n, double? exact, string? reason)
    {
        Method = method;
        N = n;
        Exact = exact;
        Reason = reason;
    }

    /// <summary>The method by name with what it was asked.</summary>
    public string Method { get; }

    /// <summary>The number needed, rounded up; null when <see cref="Reason"/> says why there is none.</summary>
    public long? N { get; }

    /// <summary>The solution of the formula before rounding up.</summary>
    public double? Exact { get; }

    /// <summary>Why there is no number, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>The number, the solution before rounding up, and the method.</summary>
    /// <returns>For example <c>n = 34 (33.37; paired t, dz 0.5, power 80.0 %, two-sided at 5.0 %)</c>.</returns>
    public override string ToString() => N is { } n
        ? string.Create(CultureInfo.InvariantCulture, $"n = {n} ({Exact?.RoundTo(2)}; {Method})")
        : $"no n: {Reason} ({Method})";

    internal static SampleSize Of(string method, double exact) => exact <= 1e15
        ? new(method, (long)Math.Ceiling(exact - (1e-9 * exact)), exact, null) // 400.00000000000006 is 400
        : None(method, "it is above 1e15");

    internal static SampleSize None(string method, string reason) => new(method, null, null, reason);
}
