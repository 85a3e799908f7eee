using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The status of a case: a name chosen by the host, such as <c>Awaiting user</c>. Names are compared exactly (ordinal).
/// The default value is <see cref="None"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseStatus>))]
public readonly record struct CaseStatus : ISpanParsable<CaseStatus>
{
    private readonly string? _name;

    private CaseStatus(string? name) => _name = name;

    /// <summary>No status; it pauses nothing.</summary>
    public static CaseStatus None => default;

    /// <summary>The name; empty for <see cref="None"/>.</summary>
    public string Name => _name ?? "";

    // The name, null for none.
    internal string? Code => _name;

    // The status with a valid name, or none.
    internal static CaseStatus Named(string? name) => new(name);

    /// <summary>Creates a status.</summary>
    /// <param name="name">The name, not blank and without white space at its ends.</param>
    /// <returns>The status.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static CaseStatus Of(string name) => new(Guard.Against.InvalidCode(name));

    /// <summary>Reads a name; white space around it is left out and blank text is <see cref="None"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: names have no culture.</param>
    /// <returns>The status.</returns>
    public static CaseStatus Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static CaseStatus Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        var name = s.Trim();
        return name.IsEmpty ? None : new(name.ToString());
    }

    /// <summary>Reads a name as <see cref="Parse(string, IFormatProvider?)"/> does; only null fails.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: names have no culture.</param>
    /// <param name="result">The status.</param>
    /// <returns>Whether there was a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseStatus result)
    {
        result = s is null ? None : Parse(s, provider);
        return s is not null;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out CaseStatus)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CaseStatus result)
    {
        result = Parse(s, provider);
        return true;
    }

    /// <summary>The name, or <c>(none)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _name ?? "(none)";
}
