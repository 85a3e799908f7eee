using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>A promise that a provider can keep better or worse: a service standard or a target of an agreement, by name. An importance-performance map names it beside the construct it moves.</summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceCommitment>))]
public sealed record ServiceCommitment
{
    private ServiceCommitment(CommitmentKind kind, string? agreement, string name)
    {
        (Kind, Agreement, Name) = (kind, agreement, name);
    }

    /// <summary>What kind of promise it is.</summary>
    public CommitmentKind Kind { get; }

    /// <summary>The name of the agreement of a target; null for a standard.</summary>
    public string? Agreement { get; }

    /// <summary>The name of the standard or target.</summary>
    public string Name { get; }

    /// <summary>A service standard.</summary>
    /// <param name="name">Its name, such as <c>calls answered in 20 s</c>.</param>
    /// <returns>The promise.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static ServiceCommitment Standard(string name) => new(CommitmentKind.Standard, null, Guard.Against.InvalidCode(name));

    /// <summary>A target of a service-level agreement.</summary>
    /// <param name="agreement">The name of the agreement, such as <c>gold</c>.</param>
    /// <param name="target">The name of the target, such as <c>resolution</c>.</param>
    /// <returns>The promise.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public static ServiceCommitment SlaTarget(string agreement, string target) =>
        new(CommitmentKind.SlaTarget, Guard.Against.InvalidCode(agreement), Guard.Against.InvalidCode(target));

    /// <summary>Kind and name.</summary>
    /// <returns>For example <c>standard calls answered in 20 s</c> or <c>target gold/resolution</c>.</returns>
    public override string ToString() => Kind == CommitmentKind.Standard ? $"standard {Name}" : $"target {Agreement}/{Name}";
}
