using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>What is wrong at one place of a case that cannot be created.</summary>
[JsonConverter(typeof(DomainJsonConverter<CaseProblem>))]
public sealed record CaseProblem
{
    internal CaseProblem(CaseFault fault, CaseEvent? given, string message)
    {
        Fault = fault;
        Event = given;
        Message = message;
    }

    /// <summary>What is wrong, and at which event.</summary>
    public CaseFault Fault { get; }

    /// <summary>The event; null when it is missing, or the id is wrong.</summary>
    public CaseEvent? Event { get; }

    /// <summary>A sentence for people: what was given, what is allowed.</summary>
    public string Message { get; }

    /// <summary>The sentence.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Message;
}
