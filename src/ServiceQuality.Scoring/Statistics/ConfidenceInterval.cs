using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>
/// An interval around an estimate with its level of confidence. The default value is [0, 0] at 0 %.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ConfidenceInterval>))]
public readonly record struct ConfidenceInterval : IFormattable
{
    internal ConfidenceInterval(double lower, double upper, Proportion level)
    {
        Lower = lower;
        Upper = upper;
        Level = level;
    }

    /// <summary>The lower end.</summary>
    public double Lower { get; }

    /// <summary>The upper end.</summary>
    public double Upper { get; }

    /// <summary>The level of confidence, such as 95 %.</summary>
    public Proportion Level { get; }

    /// <summary>The ends with two decimals, and the level when it is not 95 %.</summary>
    /// <returns>For example <c>[-1.34, -1.07]</c> or <c>[-1.32, -1.09] at 90 %</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The ends as text, and the level when it is not 95 %.</summary>
    /// <param name="format">The format of the ends; null means <c>F2</c>.</param>
    /// <param name="formatProvider">
    /// The culture; null means invariant. Where the decimal sign is a comma, a semicolon separates the ends.
    /// </param>
    /// <returns>For example <c>[-1.34, -1.07]</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider ?? CultureInfo.InvariantCulture;
        var separator = NumberFormatInfo.GetInstance(culture).NumberDecimalSeparator == "," ? "; " : ", ";
        var ends = Rounding.Format(Lower, format ?? "F2", culture) + separator + Rounding.Format(Upper, format ?? "F2", culture);
        if (Level == ConfidenceLevel.Default)
        {
            return $"[{ends}]";
        }

        return $"[{ends}] at {((decimal)Level.Percent).ToString("0.############", culture)} %";
    }
}
