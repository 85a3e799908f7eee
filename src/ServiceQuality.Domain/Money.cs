using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>
/// An exact decimal amount of one currency: a fee, a credit, a penalty. Written and read as <c>100.50 CNY</c>. The default value
/// is 0 without a currency, the neutral element of sums. Equality is that of amount and currency (100 CNY = 100.00 CNY); order
/// and arithmetic are within one currency only. Nothing is converted, and nothing is rounded except by <see cref="Round"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Money>))]
public readonly record struct Money : IComparable<Money>, IComparable, ISpanParsable<Money>, ISpanFormattable
{
    internal const string Allowed =
        "an amount of money; allowed are texts such as 100.50 CNY, of at most 28 digits and a code of three capital letters.";

    // What TryParse reads in the invariant culture, except more digits (a regular expression of ECMA-262).
    internal const string Pattern = @"^\s*(0|[+\-]?(\d+\.?\d*|\.\d+)\s+[A-Z]{3})\s*$";

    private const int MaxDigits = 28;
    private const string TwoDecimalsOrMore = "0.00##########################";
    private readonly string? _currency;

    // Without a currency there is nothing but zero, and it has no decimals: 0.00 would not read back.
    private Money(decimal amount, string? currency) => (Amount, _currency) = (currency is null ? 0 : amount, currency);

    /// <summary>The amount, in units of the currency; it may be negative.</summary>
    public decimal Amount { get; }

    /// <summary>The code of the currency, three capital letters as in ISO 4217; empty for the default value.</summary>
    public string Currency => _currency ?? "";

    /// <summary>An amount of a currency.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">
    /// The code, three capital letters such as <c>CNY</c>; whether ISO 4217 lists it is not checked.
    /// </param>
    /// <returns>The money.</returns>
    /// <exception cref="ArgumentException">The code is not three capital letters.</exception>
    public static Money Of(decimal amount, string currency)
    {
        Guard.Against.Null(currency);
        Guard.Against.Invalid(
            !IsCode(currency),
            $"\"{InvariantText.Shorten(currency)}\" is not a currency code; allowed are three capital letters such as CNY.",
            nameof(currency));
        return new(amount, currency);
    }

    /// <summary>The amount rounded to a number of decimals.</summary>
    /// <param name="decimals">The decimals, from 0 to 28.</param>
    /// <param name="midpoint">How a midpoint is rounded, or in which direction everything is.</param>
    /// <returns>The rounded money.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The decimals are outside [0, 28], or the rule is not a member of its enumeration.
    /// </exception>
    public Money Round(int decimals, MidpointRounding midpoint)
    {
        Guard.Against.LessThan(decimals, 0);
        Guard.Against.GreaterThan(decimals, MaxDigits);
        return new(decimal.Round(Amount, decimals, Guard.Against.UndefinedEnum(midpoint)), _currency);
    }

    /// <summary>Reads an amount such as <c>100.50 CNY</c>; <c>0</c> alone is the default value.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <returns>The money.</returns>
    /// <exception cref="FormatException">The text is not an amount of money.</exception>
    public static Money Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        InvariantText.RequireParsed(TryParse(s, provider, out var result), result, s, Allowed);

    /// <summary>Reads an amount such as <c>100.50 CNY</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the number; null means invariant.</param>
    /// <param name="result">The money, or the default value when the text is not one.</param>
    /// <returns>Whether the text is an amount of money.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Money)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result)
    {
        result = default;
        s = s.Trim();
        if (s is "0")
        {
            return true;
        }

        if (s.Length < 5 || !IsCode(s[^3..]) || !char.IsWhiteSpace(s[^4]))
        {
            return false;
        }

        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var number = s[..^4].TrimEnd();
        if (CountDigits(number) > MaxDigits
            || !decimal.TryParse(number, styles, provider ?? CultureInfo.InvariantCulture, out var amount))
        {
            return false;
        }

        result = new(amount, s[^3..].ToString());
        return true;
    }

    /// <summary>Compares by amount.</summary>
    /// <param name="other">The money to compare with, of the same currency.</param>
    /// <returns>Negative, zero or positive.</returns>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public int CompareTo(Money other) => Currency == other.Currency
        ? Amount.CompareTo(other.Amount)
        : throw Differ(other, nameof(other));

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException($"{obj.GetType()} is not a Money.", nameof(obj)),
    };

    /// <summary>Adds two amounts of one currency; the default value is neutral.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum is larger than a decimal can be.</exception>
    public static Money operator +(Money left, Money right) =>
        new(left.Amount + right.Amount, left.CurrencyWith(right, nameof(right)));

    /// <summary>Subtracts an amount from another of the same currency; the default value is neutral.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The amount to subtract.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference is larger than a decimal can be.</exception>
    public static Money operator -(Money left, Money right) =>
        new(left.Amount - right.Amount, left.CurrencyWith(right, nameof(right)));

    /// <summary>The amount with the other sign.</summary>
    /// <param name="value">The amount.</param>
    /// <returns>The negated amount.</returns>
    public static Money operator -(Money value) => new(-value.Amount, value._currency);

    /// <summary>A multiple or a part of an amount, exact up to the 28 digits of a decimal.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">The factor.</param>
    /// <returns>The product.</returns>
    /// <exception cref="OverflowException">The product is larger than a decimal can be.</exception>
    public static Money operator *(Money left, decimal right) => new(left.Amount * right, left._currency);

    /// <summary>Whether the left amount is smaller; both are of one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is smaller than right.</returns>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger; both are of one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is larger than right.</returns>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is smaller or equal; both are of one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is at most right.</returns>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is larger or equal; both are of one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is at least right.</returns>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// Amount and currency, as <c>Parse</c> reads them: with at least two decimals, and with more where the amount has them.
    /// Trailing zeros after the second decimal are left out, so that equal amounts print alike.
    /// </summary>
    /// <returns>For example <c>100.50 CNY</c>, <c>1200.00 CNY</c> or <c>0.125 CNY</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Amount and currency.</summary>
    /// <param name="format">
    /// The format of the amount, such as <c>N2</c>; null or empty means two decimals or as many more as the amount has, without
    /// group separators.
    /// </param>
    /// <param name="formatProvider">The culture of the number; null means invariant.</param>
    /// <returns>The text. The default value prints as <c>0</c> when no format is given.</returns>
    /// <exception cref="FormatException">The format is not one of a decimal.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider ?? CultureInfo.InvariantCulture;
        if (_currency is null)
        {
            return Amount.ToString(format, culture);
        }

        var given = string.IsNullOrEmpty(format) ? TwoDecimalsOrMore : format;
        return Amount.ToString(given, culture) + " " + _currency;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        InvariantText.TryWrite(ToString(format.ToString(), provider), destination, out charsWritten);

    // The digits without the zeros in front and behind the decimals: a decimal would round what has more than it can hold.
    private static int CountDigits(ReadOnlySpan<char> number)
    {
        var isDecimal = false;
        var (digits, trailingZeros) = (0, 0);
        foreach (var c in number)
        {
            if (!char.IsAsciiDigit(c))
            {
                isDecimal = digits > 0 || c is not ('-' or '+');
            }
            else if (isDecimal || digits > 0 || c != '0')
            {
                digits++;
                trailingZeros = isDecimal && c == '0' ? trailingZeros + 1 : 0;
            }
        }

        return digits - trailingZeros;
    }

    private string? CurrencyWith(Money other, string parameter)
    {
        if (_currency is null)
        {
            return other._currency;
        }

        return other._currency is null || other._currency == _currency ? _currency : throw Differ(other, parameter);
    }

    private ArgumentException Differ(Money other, string parameter) =>
        new(
            $"{InvariantText.Format(other)} and {InvariantText.Format(this)} are not of one currency; allowed is one currency, "
                + $"because "
            + $"nothing is converted.",
            parameter);

    private static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length == 3 && !text.ContainsAnyExceptInRange('A', 'Z');
}
