using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// A promise of a provider, by name: a service standard, or a target of a service-level agreement. An importance-performance map
/// names it beside the construct it affects.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceCommitment>))]
public sealed record ServiceCommitment
{
    private ServiceCommitment(string? agreement, string name)
    {
        Agreement = agreement;
        Name = name;
    }

    /// <summary>The name of the agreement of a target; null for a service standard.</summary>
    public string? Agreement { get; }

    /// <summary>The name of the standard or target.</summary>
    public string Name { get; }

    /// <summary>A service standard.</summary>
    /// <param name="name">Its name, such as <c>calls answered in 20 s</c>.</param>
    /// <returns>The promise.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static ServiceCommitment Standard(string name) => new(null, Guard.Against.InvalidCode(name));

    /// <summary>A target of a service-level agreement.</summary>
    /// <param name="agreement">The name of the agreement, such as <c>gold</c>.</param>
    /// <param name="target">The name of the target, such as <c>resolution</c>.</param>
    /// <returns>The promise.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public static ServiceCommitment SlaTarget(string agreement, string target) =>
        new(Guard.Against.InvalidCode(agreement), Guard.Against.InvalidCode(target));

    /// <summary>Kind and name.</summary>
    /// <returns>For example <c>standard calls answered in 20 s</c> or <c>target gold/resolution</c>.</returns>
    public override string ToString() => Agreement is null ? $"standard {Name}" : $"target {Agreement}/{Name}";
}
