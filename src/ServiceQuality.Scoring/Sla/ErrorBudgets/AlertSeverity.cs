using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// What an alert asks for: a code, predefined or a host's own. Codes are compared exactly (ordinal). The default value is
/// <see cref="None"/>.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AlertSeverity>))]
public readonly record struct AlertSeverity
{
    private readonly string? _code;

    private AlertSeverity(string code) => _code = code;

    /// <summary>No severity given.</summary>
    public static AlertSeverity None => default;

    /// <summary>Someone is called at once: <c>page</c>.</summary>
    public static AlertSeverity Page { get; } = new("page");

    /// <summary>Someone looks at it within days: <c>ticket</c>.</summary>
    public static AlertSeverity Ticket { get; } = new("ticket");

    /// <summary>The code; empty for <see cref="None"/>.</summary>
    public string Code => _code ?? "";

    /// <summary>Returns the severity with a code of the host's own.</summary>
    /// <param name="code">The code, not blank and without white space at its ends.</param>
    /// <returns>The severity.</returns>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public static AlertSeverity Of(string code) => new(Guard.Against.InvalidCode(code));

    /// <summary>Returns the code, or <c>(none)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _code ?? "(none)";
}
