using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>
/// The probability, under the hypothesis tested, of a result at least as far from it. Kept as its natural logarithm, so that a
/// value such as 1e-4000 keeps its size. The default value is 1. Ordered by size.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<PValue>))]
public readonly record struct PValue : IComparable<PValue>, IComparable, IFormattable
{
    private PValue(double log) => Log = log;

    /// <summary>The natural logarithm, zero or below.</summary>
    public double Log { get; }

    /// <summary>
    /// The probability; 0 when it is below the smallest number of the type, while <see cref="Log"/> still holds its size.
    /// </summary>
    public double Value => Math.Exp(Log);

    /// <summary>Creates a p-value from its natural logarithm.</summary>
    /// <param name="log">The logarithm, zero or below and finite.</param>
    /// <returns>The p-value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The logarithm is above zero, infinite or not a number.</exception>
    public static PValue FromLog(double log)
    {
        Guard.Against.OutOfRange(
            !(log <= 0 && double.IsFinite(log)),
            log,
            "Allowed are finite logarithms up to 0; FromValue takes the probability itself.");
        return new(log);
    }

    /// <summary>Creates a p-value from the probability itself.</summary>
    /// <param name="value">
    /// The probability, above 0 and at most 1; one that was rounded to 0 has lost its size and needs <see cref="FromLog"/>.
    /// </param>
    /// <returns>The p-value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is 0, outside [0, 1] or not a number.</exception>
    public static PValue FromValue(double value)
    {
        Guard.Against.OutOfRange(!(value is > 0 and <= 1), value, "Allowed are numbers above 0, up to 1.");
        return new(Math.Log(value));
    }

    /// <summary>Compares by size.</summary>
    /// <param name="other">The p-value to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(PValue other) => Log.CompareTo(other.Log);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        PValue other => CompareTo(other),
        _ => throw new ArgumentException($"{obj.GetType()} is not a PValue.", nameof(obj)),
    };

    /// <summary>Whether the left value is smaller.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is smaller than right.</returns>
    public static bool operator <(PValue left, PValue right) => left.Log < right.Log;

    /// <summary>Whether the left value is larger.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is larger than right.</returns>
    public static bool operator >(PValue left, PValue right) => left.Log > right.Log;

    /// <summary>Whether the left value is smaller or equal.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is at most right.</returns>
    public static bool operator <=(PValue left, PValue right) => left.Log <= right.Log;

    /// <summary>Whether the left value is larger or equal.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is at least right.</returns>
    public static bool operator >=(PValue left, PValue right) => left.Log >= right.Log;

    /// <summary>Whether the p-value is below a level, as in <c>p &lt; 0.05</c>.</summary>
    /// <param name="left">The p-value.</param>
    /// <param name="right">The level.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator <(PValue left, double right) => left.Value < right;

    /// <summary>Whether the p-value is above a level.</summary>
    /// <param name="left">The p-value.</param>
    /// <param name="right">The level.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator >(PValue left, double right) => left.Value > right;

    /// <summary>Whether the p-value is at most a level.</summary>
    /// <param name="left">The p-value.</param>
    /// <param name="right">The level.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator <=(PValue left, double right) => left.Value <= right;

    /// <summary>Whether the p-value is at least a level.</summary>
    /// <param name="left">The p-value.</param>
    /// <param name="right">The level.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator >=(PValue left, double right) => left.Value >= right;

    /// <summary>
    /// Adjusts the p-values of a family of tests for their number. A test is rejected at a level when its adjusted p-value is at
    /// most that level. Computed in logarithms, so that a p-value of 1e-400 is adjusted correctly.
    /// </summary>
    /// <param name="family">The p-values of every test of the family, rejected or not, in any order.</param>
    /// <param name="method">
    /// The method; it is R's <c>p.adjust</c> with <c>holm</c>, <c>BH</c>, <c>BY</c> and <c>bonferroni</c>.
    /// </param>
    /// <returns>The adjusted p-values in the order of the family; none is below the one given or above 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The method is not a member of the enumeration.</exception>
    public static ValueList<PValue> Adjust(ReadOnlySpan<PValue> family, MultiplicityMethod method)
    {
        Guard.Against.UndefinedEnum(method);
        return Multiplicity.AdjustFamily(family.ToArray(), method);
    }

    /// <summary>Four decimals from 0.0001 on, below that two significant digits and the power of ten; never 0.</summary>
    /// <returns>For example <c>0.0377</c> or <c>1.7e-48</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The p-value as text.</summary>
    /// <param name="format">Not used: there is one form, which never shows a p-value as 0.</param>
    /// <param name="formatProvider">The culture; null means invariant.</param>
    /// <returns>For example <c>0.0377</c> or <c>1.7e-48</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider ?? CultureInfo.InvariantCulture;
        if (Value >= 0.0001)
        {
            return Value.ToString("F4", culture);
        }

        var exponent = Math.Floor(Log / Math.Log(10));
        var digits = Math.Round(Math.Exp(Log - (exponent * Math.Log(10))), 1, MidpointRounding.AwayFromZero);
        if (digits >= 10)
        {
            (digits, exponent) = (1, exponent + 1);
        }

        return digits.ToString("F1", culture) + "e" + exponent.ToString("F0", culture);
    }
}
