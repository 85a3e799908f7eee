using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>
/// A share of a whole, from 0 to 1: an attainment, a confidence level. Written and read as <c>95 %</c> or <c>0.95</c>. It prints
/// in percent: with one decimal where it was measured (<c>93.8 %</c>), and by the format <c>G</c> with the decimals that it has
/// where it was agreed upon (<c>99.95 %</c>). The default value is 0. Equality and order are exact, those of
/// <see cref="Fraction"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Proportion>))]
public readonly record struct Proportion : IComparable<Proportion>, IComparable, ISpanParsable<Proportion>, ISpanFormattable
{
    internal const string Allowed = "a proportion; allowed are texts such as 95 % or 0.95, from 0 to 1.";

    private Proportion(double fraction) => Fraction = fraction;

    /// <summary>The share as a fraction, from 0 to 1.</summary>
    public double Fraction { get; }

    /// <summary>The share in percent, from 0 to 100; for display.</summary>
    public double Percent => Fraction * 100;

    /// <summary>A proportion from a fraction.</summary>
    /// <param name="fraction">The share, from 0 to 1.</param>
    /// <returns>The proportion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is outside [0, 1] or not a number.</exception>
    public static Proportion FromFraction(double fraction)
    {
        Guard.Against.OutOfRange(fraction is not (>= 0 and <= 1), fraction, $"Fraction {fraction} is outside [0, 1].");
        return new(fraction + 0.0); // -0 becomes 0
    }

    /// <summary>A proportion from percent.</summary>
    /// <param name="percent">The share in percent, from 0 to 100.</param>
    /// <returns>The proportion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside [0, 100] or not a number.</exception>
    public static Proportion FromPercent(double percent)
    {
        Guard.Against.OutOfRange(percent is not (>= 0 and <= 100), percent, $"Percent {percent} is outside [0, 100].");
        return new((percent / 100) + 0.0);
    }

    /// <summary>The share that a count has in a total.</summary>
    /// <param name="count">The part, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">The whole, at least 1.</param>
    /// <returns>The proportion.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The total is below 1, or the count is outside [0, total].</exception>
    public static Proportion Of(long count, long total)
    {
        Guard.Against.LessThan(total, 1);
        Guard.Against.LessThan(count, 0);
        Guard.Against.GreaterThan(count, total);
        return new((double)count / total);
    }

    /// <summary>Reads a proportion such as <c>95 %</c> or <c>0.95</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <returns>The proportion.</returns>
    /// <exception cref="FormatException">The text is not a proportion.</exception>
    public static Proportion Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Proportion Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        InvariantText.RequireParsed(TryParse(s, provider, out var result), result, s, Allowed);

    /// <summary>Reads a proportion such as <c>95 %</c> or <c>0.95</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <param name="result">The proportion, or 0 when the text is not one.</param>
    /// <returns>Whether the text is a proportion.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Proportion result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Proportion)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Proportion result)
    {
        result = default;
        s = s.Trim();
        var isPercent = s.EndsWith("%");
        if (isPercent)
        {
            s = s[..^1].TrimEnd();
        }

        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(s, styles, provider ?? CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        if (isPercent ? number is not (>= 0 and <= 100) : number is not (>= 0 and <= 1))
        {
            return false;
        }

        result = isPercent ? FromPercent(number) : FromFraction(number);
        return true;
    }

    /// <summary>Compares by size.</summary>
    /// <param name="other">The proportion to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Proportion other) => Fraction.CompareTo(other.Fraction);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Proportion other => CompareTo(other),
        _ => throw new ArgumentException($"{obj.GetType()} is not a Proportion.", nameof(obj)),
    };

    /// <summary>Whether the left proportion is smaller.</summary>
    /// <param name="left">One proportion.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is smaller than right.</returns>
    public static bool operator <(Proportion left, Proportion right) => left.Fraction < right.Fraction;

    /// <summary>Whether the left proportion is larger.</summary>
    /// <param name="left">One proportion.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is larger than right.</returns>
    public static bool operator >(Proportion left, Proportion right) => left.Fraction > right.Fraction;

    /// <summary>Whether the left proportion is smaller or equal.</summary>
    /// <param name="left">One proportion.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is at most right.</returns>
    public static bool operator <=(Proportion left, Proportion right) => left.Fraction <= right.Fraction;

    /// <summary>Whether the left proportion is larger or equal.</summary>
    /// <param name="left">One proportion.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is at least right.</returns>
    public static bool operator >=(Proportion left, Proportion right) => left.Fraction >= right.Fraction;

    /// <summary>The proportion in percent with one decimal, midpoints away from zero: <c>93.8 %</c>.</summary>
    /// <returns>The text; <c>ToString("R")</c> gives the fraction in full, which <c>Parse</c> reads back unchanged.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The proportion as text.</summary>
    /// <param name="format">
    /// Null or <c>P</c> for percent with one decimal, <c>P0</c> to <c>P9</c> for another number of decimals, <c>G</c> for percent
    /// with the decimals that it has (of at most fifteen digits), <c>R</c> for the fraction in full.
    /// </param>
    /// <param name="formatProvider">The culture of the number; null means invariant.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is not one of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider ?? CultureInfo.InvariantCulture;
        return format switch
        {
            null or "" or "P" => Round(1, culture),
            ['P', >= '0' and <= '9' and var decimals] => Round(decimals - '0', culture),
            "G" => PercentText.FormatIn(culture, this),
            "R" => Fraction.ToString("R", culture),
            _ => throw new FormatException($"\"{format}\" is not a format of a proportion; allowed are P, P0 to P9, G and R."),
        };
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        InvariantText.TryWrite(ToString(format.ToString(), provider), destination, out charsWritten);

    private string Round(int decimals, IFormatProvider culture)
    {
        var rounded = Math.Round((decimal)Percent, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("F" + InvariantText.Format(decimals), culture) + " %";
    }
}
