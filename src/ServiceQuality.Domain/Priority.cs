using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>
/// The priority of a case: a code of the host's own, such as <c>P2</c> or <c>3 - Moderate</c>. Codes are compared exactly
/// (ordinal); they have no built-in order. The default value is <see cref="None"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Priority>))]
public readonly record struct Priority : ISpanParsable<Priority>
{
    private readonly string? _code;

    private Priority(string code) => _code = code;

    /// <summary>No priority given. An agreement declares it like any other, or refuses the case.</summary>
    public static Priority None => default;

    /// <summary>The code <c>P1</c>, by custom the most urgent.</summary>
    public static Priority P1 { get; } = new("P1");

    /// <summary>The code <c>P2</c>.</summary>
    public static Priority P2 { get; } = new("P2");

    /// <summary>The code <c>P3</c>.</summary>
    public static Priority P3 { get; } = new("P3");

    /// <summary>The code <c>P4</c>.</summary>
    public static Priority P4 { get; } = new("P4");

    /// <summary>The code <c>P5</c>.</summary>
    public static Priority P5 { get; } = new("P5");

    /// <summary>The code; empty for <see cref="None"/>.</summary>
    public string Code => _code ?? "";

    /// <summary>The priority with a code of the host's own.</summary>
    /// <param name="code">The code, not blank and without white space at its ends.</param>
    /// <returns>The priority.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public static Priority Of(string code) => new(Guard.Against.InvalidCode(code));

    /// <summary>Reads a code; white space around it is left out and blank text is <see cref="None"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: codes have no culture.</param>
    /// <returns>The priority.</returns>
    public static Priority Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Priority Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        var code = s.Trim();
        return code.IsEmpty ? None : new(code.ToString());
    }

    /// <summary>Reads a code as <see cref="Parse(string, IFormatProvider?)"/> does; only null fails.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: codes have no culture.</param>
    /// <param name="result">The priority.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Priority result)
    {
        result = s is null ? None : Parse(s, provider);
        return s is not null;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Priority)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Priority result)
    {
        result = Parse(s, provider);
        return true;
    }

    /// <summary>The code, or <c>(none)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _code ?? "(none)";
}
