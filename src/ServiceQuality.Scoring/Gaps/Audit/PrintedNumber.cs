using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>
/// A number as it was printed, with its decimals: <c>5.57</c> stands for every value from 5.565 to 5.575, both ends included, so
/// that midpoints may have been rounded either way; <c>5.570</c> stands for fewer. A p-value may be printed as a limit, <c>&lt;
/// 0.001</c>. The default value is <c>0</c>, printed without decimals.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<PrintedNumber>))]
public readonly record struct PrintedNumber : ISpanParsable<PrintedNumber>, ISpanFormattable
{
    private const string Allowed = "a printed number; allowed are texts such as 5.57, -0.3, .05 or < 0.001.";
    private const decimal MaxSize = 1e12m;
    private const int MaxDecimals = 15;
    private const NumberStyles Styles =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private PrintedNumber(decimal value, bool isUpperLimit, bool isLowerLimit)
    {
        Value = value;
        Decimals = value.Scale;
        IsUpperLimit = isUpperLimit;
        IsLowerLimit = isLowerLimit;
    }

    /// <summary>The number.</summary>
    public decimal Value { get; }

    /// <summary>How many decimals it was printed with.</summary>
    public int Decimals { get; }

    /// <summary>Whether the value is below the number, as in <c>&lt; 0.001</c>.</summary>
    public bool IsUpperLimit { get; }

    /// <summary>Whether the value is above the number, as in <c>&gt; 0.05</c>.</summary>
    public bool IsLowerLimit { get; }

    /// <summary>Whether the number is a limit of the value instead of the rounded value.</summary>
    public bool IsLimit => IsUpperLimit || IsLowerLimit;

    // The values that the number stands for.
    internal Bounds Bounds
    {
        get
        {
            if (IsUpperLimit)
            {
                return new(double.NegativeInfinity, (double)Value);
            }

            return IsLowerLimit ? new((double)Value, double.PositiveInfinity) : new((double)Lowest, (double)Highest);
        }
    }

    // The same as exact decimals, for a number that is not a limit.
    internal decimal Lowest => Value - HalfUnit;

    internal decimal Highest => Value + HalfUnit;

    private decimal HalfUnit => new(5, 0, 0, false, (byte)(Decimals + 1));

    /// <summary>Creates a rounded value; the decimals of the argument count: <c>5.50m</c> was printed with two.</summary>
    /// <param name="value">The number as printed, at most 1e12 in size and with at most 15 decimals.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is too large or has too many decimals.</exception>
    public static PrintedNumber Of(decimal value) => new(Check(value), isUpperLimit: false, isLowerLimit: false);

    /// <summary>Creates an upper limit, such as <c>&lt; 0.001</c>.</summary>
    /// <param name="value">The number as printed, at most 1e12 in size and with at most 15 decimals.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is too large or has too many decimals.</exception>
    public static PrintedNumber Below(decimal value) => new(Check(value), isUpperLimit: true, isLowerLimit: false);

    /// <summary>Creates a lower limit, such as <c>&gt; 0.05</c>.</summary>
    /// <param name="value">The number as printed, at most 1e12 in size and with at most 15 decimals.</param>
    /// <returns>The limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is too large or has too many decimals.</exception>
    public static PrintedNumber Above(decimal value) => new(Check(value), isUpperLimit: false, isLowerLimit: true);

    /// <summary>Creates a rounded value from a decimal, as <see cref="Of"/> does.</summary>
    /// <param name="value">The number as printed.</param>
    public static implicit operator PrintedNumber(decimal value) => Of(value);

    /// <summary>
    /// Reads a printed number such as <c>5.57</c>, <c>-.30</c> or <c>&lt; 0.001</c>; a percent sign after it is ignored. A power
    /// of ten below 1e-15, such as a p-value of <c>1.7e-48</c>, is read as <c>&lt; 1e-15</c>, because it has more decimals than
    /// are kept.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is not a printed number.</exception>
    public static PrintedNumber Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static PrintedNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result)
        ? result
        : throw new FormatException($"\"{InvariantText.Shorten(s)}\" is not {Allowed}");

    /// <summary>Reads a printed number without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <param name="result">The number, or the default value when the text is not one.</param>
    /// <returns>Whether the text is a printed number.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PrintedNumber result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out PrintedNumber)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PrintedNumber result)
    {
        result = default;
        var culture = provider ?? CultureInfo.InvariantCulture;
        s = s.Trim();
        var isUpperLimit = s.StartsWith("<");
        var isLowerLimit = s.StartsWith(">");
        if (isUpperLimit || isLowerLimit)
        {
            s = s[1..].TrimStart();
        }

        if (s.EndsWith("%"))
        {
            s = s[..^1].TrimEnd();
        }

        // Journals print the mathematical minus sign.
        var text = s.StartsWith("\u2212") ? string.Concat("-", s[1..]) : s.ToString();
        if (!isLowerLimit && IsTinyPower(text, culture))
        {
            result = Below(1e-15m);
            return true;
        }

        if (!decimal.TryParse(text, Styles, culture, out var value) || !IsAllowed(value))
        {
            return false;
        }

        result = new(value, isUpperLimit, isLowerLimit);
        return true;
    }

    /// <summary>The number as it was printed.</summary>
    /// <returns>For example <c>5.570</c> or <c>&lt; 0.001</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The number as text.</summary>
    /// <param name="format">Not used: the decimals are those that were printed.</param>
    /// <param name="formatProvider">The culture; null means invariant.</param>
    /// <returns>For example <c>5.570</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var number = Value.ToString(formatProvider ?? CultureInfo.InvariantCulture);
        if (IsUpperLimit)
        {
            return "< " + number;
        }

        return IsLowerLimit ? "> " + number : number;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        InvariantText.TryWrite(ToString(null, provider), destination, out charsWritten);

    private static bool IsAllowed(decimal value) => value is >= -MaxSize and <= MaxSize && value.Scale <= MaxDecimals;

    private static bool IsTinyPower(string text, IFormatProvider culture) =>
        text.Contains('e', StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text, Styles, culture, out var number)
        && number is > 0 and < 1e-15;

    private static decimal Check(decimal value)
    {
        Guard.Against.OutOfRange(
            !IsAllowed(value), value, "Allowed are numbers of at most 1e12 in size with at most 15 decimals.");
        return value;
    }
}
