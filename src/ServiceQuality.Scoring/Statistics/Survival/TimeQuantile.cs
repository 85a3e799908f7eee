using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// The time by which a share of the cases ends. While cases are open, the data may give the time but not the upper end of its
/// interval, or only the lower end: each can be null by itself. What the data cannot give is null and <see cref="Reason"/> says
/// why.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<TimeQuantile>))]
public sealed record TimeQuantile
{
    internal TimeQuantile(Proportion share, double? value, double? lower, double? upper, long n, Proportion level, string method)
    {
        Share = share;
        Value = value;
        Lower = lower;
        Upper = upper;
        N = n;
        Level = level;
        Method = method;
        Reason = FindReason();
    }

    /// <summary>The share that ends by this time.</summary>
    public Proportion Share { get; }

    /// <summary>The time, in the unit of the times given; null when fewer than the share are known to end.</summary>
    public double? Value { get; }

    /// <summary>The lower end of the interval, or null.</summary>
    public double? Lower { get; }

    /// <summary>The upper end of the interval; null when the time may be later than what was observed.</summary>
    public double? Upper { get; }

    /// <summary>The number of cases.</summary>
    public long N { get; }

    /// <summary>The level of the interval.</summary>
    public Proportion Level { get; }

    /// <summary>The method by name, such as <c>Kaplan-Meier, log interval</c>.</summary>
    public string Method { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

    /// <summary>
    /// Assesses the time against a bound: whether the time satisfies it, and what the interval says about the cases to come. One
    /// end of the interval can be enough for a verdict.
    /// </summary>
    /// <param name="bound">The bound in the unit of the times, at most 1e150 in size.</param>
    /// <param name="direction">On which side of the bound the time is to be.</param>
    /// <param name="minimum">How many cases are needed before the interval is used; at least 1.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The bound is not finite or too large, the minimum is below 1, or the direction is not a member of the enumeration.
    /// </exception>
    public Assessment Assess(double bound, BoundDirection direction, int minimum = Assessment.DefaultMinimum) =>
        Assessment.Run(new(Value, Lower, Upper, N, Reason, ToString()), bound, direction, minimum);

    internal string Range => $"{Short(Value)} [{Short(Lower)}, {Short(Upper)}]";

    private string Height => Short(1 - Share.Fraction);

    private string? FindReason()
    {
        if (N == 0)
        {
            return CensoredTimes.NoCase;
        }

        if (Value is null)
        {
            return $"the curve does not fall to {Height}";
        }

        return (Lower, Upper) switch
        {
            (null, null) => $"neither confidence limit falls to {Height} before the curve ends",
            (null, _) => $"the lower confidence limit does not fall to {Height} before the curve ends",
            (_, null) => $"the upper confidence limit does not fall to {Height} before the curve ends",
            _ => null,
        };
    }

    /// <summary>The time with the ends of its interval, a dash for what is missing; n and method, or the reason.</summary>
    /// <returns>
    /// For example <c>31 [18, -], n = 11 (the upper confidence limit does not fall to 0.5 before the curve ends)</c>.
    /// </returns>
    public override string ToString() => $"{Range}, n = {N.ToString(CultureInfo.InvariantCulture)} ({Reason ?? Method})";

    private static string Short(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "-";
}
