using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>
/// A value with its interval, how many observations it is over and by which method it was found. What the data cannot give is
/// null and <see cref="Reason"/> says why; nothing is ever NaN or infinite.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Estimate>))]
public sealed record Estimate
{
    // How many decimals a value is printed with; scores in points, net scores and indices from 0 to 100, have one everywhere.
    internal const int DefaultDecimals = 3;
    internal const int PointDecimals = 1;

    private Estimate(double? value, ConfidenceInterval? interval, long n, string method, string? reason)
    {
        Value = value;
        Interval = interval;
        N = n;
        Method = method;
        Reason = reason;
    }

    /// <summary>The value, or null when the data give none.</summary>
    public double? Value { get; }

    /// <summary>The interval, or null when the data give none.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>How many observations the value is over.</summary>
    public long N { get; }

    /// <summary>The method of the interval by name, such as <c>Wilson score</c>.</summary>
    public string Method { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

    /// <summary>
    /// Assesses the value against a bound: whether the value satisfies it, and what the interval says about the cases to come.
    /// </summary>
    /// <param name="bound">The bound in the unit of the value, at most 1e150 in size; of a share the fraction, 0.95.</param>
    /// <param name="direction">On which side of the bound the value is to be.</param>
    /// <param name="minimum">How many observations are needed before the interval is used; at least 1.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The bound is not finite or too large, the minimum is below 1, or the direction is not a member of the enumeration.
    /// </exception>
    public Assessment Assess(double bound, BoundDirection direction, int minimum = Assessment.DefaultMinimum) =>
        Assessment.Run(AssessedValue.Of(this), bound, direction, minimum);

    /// <summary>Value, interval, n and method, or the reason; three decimals, or one for scores in points.</summary>
    /// <returns>For example <c>0.938 [0.717, 0.989], n = 16 (Wilson score)</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{NumbersText}n = {N} ({Reason ?? Method})");

    internal int Decimals { get; private init; } = DefaultDecimals;

    // Value and interval, followed by a comma; empty without a value.
    internal string NumbersText
    {
        get
        {
            if (Value is not { } value)
            {
                return "";
            }

            var interval = Interval is { } known
                ? " " + known.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), null)
                : "";
            return $"{value.RoundTo(Decimals)}{interval}, ";
        }
    }

    internal Estimate WithDecimals(int decimals) => Decimals == decimals ? this : this with { Decimals = decimals };

    internal Estimate InPoints() => WithDecimals(PointDecimals);

    internal static Estimate Of(double value, ConfidenceInterval interval, long n, string method) =>
        new(value, interval, n, method, null);

    // A value whose interval the data do not give.
    internal static Estimate WithoutInterval(double value, long n, string method, string reason) =>
        new(value, null, n, method, reason);

    internal static Estimate None(long n, string method, string reason) => new(null, null, n, method, reason);
}
