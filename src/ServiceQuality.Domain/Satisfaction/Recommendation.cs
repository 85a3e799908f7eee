using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// One answer to the recommendation question, "How likely are you to recommend us?": a whole number from 0 to 10. A type of its
/// own, so that no other question is scored as one. A missing answer has no value; decimals, such as 7.0, and numbers of other
/// scales are refused. The default value is 0, "not at all likely". Ordered by size.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Recommendation>))]
public readonly record struct Recommendation
    : IComparable<Recommendation>, IComparable, ISpanParsable<Recommendation>, ISpanFormattable
{
    private const byte Max = 10;

    private readonly byte _value;

    private Recommendation(byte value) => _value = value;

    /// <summary>The scale of the question, 0 to 10, and no other.</summary>
    public static RatingScale Scale { get; } = new(0, Max);

    /// <summary>The answer, from 0 to 10.</summary>
    public int Value => _value;

    /// <summary>The group: 0 to 6 are detractors, 7 and 8 passives, 9 and 10 promoters.</summary>
    public RecommendationGroup Group =>
        _value >= 9 ? RecommendationGroup.Promoter : _value >= 7 ? RecommendationGroup.Passive : RecommendationGroup.Detractor;

    /// <summary>The answer with a number.</summary>
    /// <param name="value">The number, from 0 to 10.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside [0, 10].</exception>
    public static Recommendation Of(int value)
    {
        Guard.Against.OutOfRange(
            value is < 0 or > Max,
            value,
            $"{value} is outside 0 to 10, the only scale of the recommendation question; answers on another scale are not "
            + $"recommendations.");
        return new((byte)value);
    }

    /// <summary>Reads a whole number from 0 to 10; white space around it is ignored.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the numbers have no sign and no decimals.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="FormatException">
    /// The text is not an answer; the message says why: blank, decimals, another scale, no number.
    /// </exception>
    public static Recommendation Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Recommendation Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        Problem(s, out var result) is { } problem ? throw new FormatException(problem) : result;

    /// <summary>Reads a whole number from 0 to 10 without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The answer, or the default value if the text is not an answer.</param>
    /// <returns>Whether the text is an answer.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Recommendation result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Recommendation)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Recommendation result) =>
        Problem(s, out result) is null;

    /// <summary>Compares by size.</summary>
    /// <param name="other">The answer to compare with.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int CompareTo(Recommendation other) => _value.CompareTo(other._value);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Recommendation other => CompareTo(other),
        _ => throw new ArgumentException($"{obj.GetType()} is not a Recommendation.", nameof(obj)),
    };

    /// <summary>Whether the left answer is smaller.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is smaller than right.</returns>
    public static bool operator <(Recommendation left, Recommendation right) => left._value < right._value;

    /// <summary>Whether the left answer is larger.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is larger than right.</returns>
    public static bool operator >(Recommendation left, Recommendation right) => left._value > right._value;

    /// <summary>Whether the left answer is smaller or equal.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is at most right.</returns>
    public static bool operator <=(Recommendation left, Recommendation right) => left._value <= right._value;

    /// <summary>Whether the left answer is larger or equal.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether left is at least right.</returns>
    public static bool operator >=(Recommendation left, Recommendation right) => left._value >= right._value;

    /// <summary>The number.</summary>
    /// <returns>For example <c>9</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The number as text.</summary>
    /// <param name="format">The format of a whole number, such as <c>D2</c>; null means its digits.</param>
    /// <param name="formatProvider">The culture; null means invariant.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is not one of a whole number.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        _value.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        InvariantText.TryWrite(ToString(format.ToString(), provider), destination, out charsWritten);

    /// <summary>Why a text is not an answer.</summary>
    /// <param name="s">The text.</param>
    /// <returns>A sentence with what was given and what is allowed, or null if the text is an answer.</returns>
    public static string? WhyRefused(ReadOnlySpan<char> s) => Problem(s, out _);

    private static string OffScale(string given) =>
        $"{given} is outside 0 to 10, the only scale of the recommendation question; answers on another scale are not "
        + $"recommendations.";

    // Why a text is not an answer, or null if it is one.
    private static string? Problem(ReadOnlySpan<char> s, out Recommendation result)
    {
        result = default;
        var text = s.Trim();
        if (text.IsEmpty)
        {
            return "The answer is missing; allowed are whole numbers from 0 to 10. Missing answers are counted apart and never "
                + "as 0.";
        }

        // The parser of the base library ignores null characters at the end.
        var isDigits = text.IndexOf('\0') < 0;
        if (isDigits && byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= Max)
        {
            result = new(value);
            return null;
        }

        var given = $"\"{InvariantText.Shorten(text)}\"";
        var isWhole = decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (isWhole && number is < 0 or > Max)
        {
            return OffScale(given);
        }

        var isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        if (isNumber && text.IndexOfAny('.', 'e', 'E') >= 0)
        {
            return $"{given} has decimals, so it is not an answer as it was given; allowed are whole numbers from 0 to 10.";
        }

        return $"{given} is not a whole number from 0 to 10.";
    }
}
