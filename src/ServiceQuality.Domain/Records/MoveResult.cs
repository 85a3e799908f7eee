using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>What an event does to a record: the next record, or why it is refused.</summary>
[JsonConverter(typeof(DomainJsonConverter<MoveResult>))]
public sealed record MoveResult
{
    internal MoveResult(CaseHistory? next, MoveRefusal? refusal)
    {
        Next = next;
        Refusal = refusal;
    }

    /// <summary>The record with the event, or null when the event is refused.</summary>
    public CaseHistory? Next { get; }

    /// <summary>Why it is refused, or null.</summary>
    public MoveRefusal? Refusal { get; }

    /// <summary>Whether the event was appended.</summary>
    [MemberNotNullWhen(true, nameof(Next))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Next is not null;

    /// <summary>The refusal, or that the event was appended.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsAccepted ? $"{Next.Events[^1]} appended to {Next.Id}" : Refusal.ToString();
}
