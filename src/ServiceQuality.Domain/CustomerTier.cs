using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>
/// The tier of a customer, by which an agreement may promise more or less: a code of the host's own, such as <c>gold</c>. Codes
/// are compared exactly (ordinal); they have no built-in order. The default value is <see cref="None"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CustomerTier>))]
public readonly record struct CustomerTier : ISpanParsable<CustomerTier>
{
    private readonly string? _code;

    private CustomerTier(string code) => _code = code;

    /// <summary>No tier given.</summary>
    public static CustomerTier None => default;

    /// <summary>The code; empty for <see cref="None"/>.</summary>
    public string Code => _code ?? "";

    /// <summary>The tier with a code of the host's own.</summary>
    /// <param name="code">The code, not blank and without white space at its ends.</param>
    /// <returns>The tier.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public static CustomerTier Of(string code) => new(Guard.Against.InvalidCode(code));

    /// <summary>Reads a code; white space around it is left out and blank text is <see cref="None"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: codes have no culture.</param>
    /// <returns>The tier.</returns>
    public static CustomerTier Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static CustomerTier Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        var code = s.Trim();
        return code.IsEmpty ? None : new(code.ToString());
    }

    /// <summary>Reads a code as <see cref="Parse(string, IFormatProvider?)"/> does; only null fails.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: codes have no culture.</param>
    /// <param name="result">The tier.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CustomerTier result)
    {
        result = s is null ? None : Parse(s, provider);
        return s is not null;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out CustomerTier)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CustomerTier result)
    {
        result = Parse(s, provider);
        return true;
    }

    /// <summary>The code, or <c>(none)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _code ?? "(none)";
}
