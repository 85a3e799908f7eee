using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// How records are numbered: a prefix, the date of a period, a sequence within the period and, if wanted, a check digit (Luhn)
/// over all digits. Such as <c>C-2026-000123-4</c>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<NumberingScheme>))]
public sealed record NumberingScheme
{
    private const int MaxDigits = 18;

    /// <summary>Creates a scheme.</summary>
    /// <param name="prefix">The prefix, such as <c>C</c>: without a hyphen.</param>
    /// <param name="digits">The minimum number of digits of the sequence, from 1 to 18; zeros are put before.</param>
    /// <param name="datePattern">
    /// The date of the period as a NodaTime pattern such as <c>uuuu</c> or <c>uuuuMM</c>; null without periods.
    /// </param>
    /// <param name="hasCheckDigit">Whether a check digit follows.</param>
    /// <exception cref="ArgumentException">The prefix is blank or has a hyphen, or the pattern is not one of dates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits is outside [1, 18].</exception>
    public NumberingScheme(string prefix, int digits = 6, string? datePattern = null, bool hasCheckDigit = false)
    {
        Prefix = Guard.Against.InvalidCode(prefix);
        Guard.Against.Invalid(
            prefix.Contains('-', StringComparison.Ordinal),
            $"Prefix \"{InvariantText.Shorten(prefix)}\" has a hyphen, which separates the parts; allowed is text without it.",
            nameof(prefix));
        Guard.Against.LessThan(digits, 1);
        Guard.Against.GreaterThan(digits, MaxDigits);
        Digits = digits;
        DatePattern = datePattern;
        HasCheckDigit = hasCheckDigit;
        if (datePattern is not null)
        {
            Guard.Against.Invalid(
                !InvariantText.IsWellFormed(datePattern) || !IsPattern(datePattern),
                $"\"{InvariantText.Shorten(datePattern)}\" is not a pattern of dates; allowed are such as uuuu and uuuuMM.",
                nameof(datePattern));
        }
    }

    /// <summary>The prefix.</summary>
    public string Prefix { get; }

    /// <summary>The minimum number of digits of the sequence.</summary>
    public int Digits { get; }

    /// <summary>The pattern of the date, or null.</summary>
    public string? DatePattern { get; }

    /// <summary>Whether a check digit follows.</summary>
    public bool HasCheckDigit { get; }

    /// <summary>The number of a record.</summary>
    /// <param name="date">The date on which it was received.</param>
    /// <param name="sequence">Its place within the period, from 1.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is below 1.</exception>
    public string Format(LocalDate date, long sequence)
    {
        Guard.Against.OutOfRange(
            sequence < 1, sequence, $"Sequence {InvariantText.Format(sequence)} is below 1; allowed are numbers from 1.");
        var period = DatePattern is null ? "" : "-" + Pattern(DatePattern).Format(date);
        var number = $"{Prefix}{period}-{InvariantText.Format(sequence).PadLeft(Digits, '0')}";
        return HasCheckDigit ? $"{number}-{InvariantText.Format(CheckDigit(number))}" : number;
    }

    /// <summary>Reads a number of the scheme.</summary>
    /// <param name="number">The number.</param>
    /// <param name="period">The date part, or empty without periods.</param>
    /// <param name="sequence">The place within the period.</param>
    /// <param name="problem">What is wrong, or null.</param>
    /// <returns>Whether it is a number of the scheme, its check digit included.</returns>
    public bool TryRead(string? number, out string period, out long sequence, [NotNullWhen(false)] out string? problem)
    {
        (period, sequence, problem) = ("", 0, null);
        var parts = (number ?? "").Split('-');
        var expected = 2 + (DatePattern is null ? 0 : 1) + (HasCheckDigit ? 1 : 0);
        var last = parts.Length - (HasCheckDigit ? 2 : 1);
        if (parts.Length != expected || parts[0] != Prefix
            || parts[last].Length < Digits || !TryNumber(parts[last], out sequence) || sequence < 1
            || (DatePattern is not null && !Pattern(DatePattern).Parse(parts[1]).Success))
        {
            problem = $"\"{InvariantText.Shorten(number)}\" is not a number of {this}.";
            return false;
        }

        period = DatePattern is null ? "" : parts[1];
        if (HasCheckDigit && InvariantText.Format(CheckDigit(string.Join('-', parts[..^1]))) != parts[^1])
        {
            problem = $"\"{InvariantText.Shorten(number)}\" has a wrong check digit.";
            return false;
        }

        return true;
    }

    /// <summary>The scheme by an example.</summary>
    /// <returns>For example <c>C-uuuu-000000</c>.</returns>
    public override string ToString() =>
        $"{Prefix}{(DatePattern is null ? "" : "-" + DatePattern)}-{new string('0', Digits)}"
            + $"{(HasCheckDigit ? "-check digit" : "")}";

    private static bool IsPattern(string pattern)
    {
        try
        {
            return !Pattern(pattern).Format(new(2026, 1, 31)).Contains('-', StringComparison.Ordinal);
        }
        catch (InvalidPatternException)
        {
            return false;
        }
    }

    private static LocalDatePattern Pattern(string pattern) => LocalDatePattern.CreateWithInvariantCulture(pattern);

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // Luhn: from the right, every other digit is doubled, and the sum is filled up to a multiple of ten.
    private static int CheckDigit(string number)
    {
        var sum = 0;
        var isDoubled = true;
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (char.IsAsciiDigit(number[i]))
            {
                var digit = (number[i] - '0') * (isDoubled ? 2 : 1);
                sum += digit > 9 ? digit - 9 : digit;
                isDoubled = !isDoubled;
            }
        }

        return (10 - (sum % 10)) % 10;
    }
}
