using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Complaints;

/// <summary>A move of a life cycle that a handling regime forbids.</summary>
[JsonConverter(typeof(DomainJsonConverter<ForbiddenMove>))]
public sealed record ForbiddenMove
{
    internal ForbiddenMove(string name, LocalizedText reason)
    {
        Name = name;
        Reason = reason;
    }

    /// <summary>The name of the move.</summary>
    public string Name { get; }

    /// <summary>Why it is forbidden.</summary>
    public LocalizedText Reason { get; }

    /// <summary>Name and reason.</summary>
    /// <returns>For example <c>withdraw: Only in writing.</c>.</returns>
    public override string ToString() => $"{Name}: {Reason}";
}
