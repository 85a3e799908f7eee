using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records;

namespace ServiceQuality.Domain.Complaints;

/// <summary>What an event does to feedback: the next feedback, or why the event is refused.</summary>
[JsonConverter(typeof(DomainJsonConverter<FeedbackResult>))]
public sealed record FeedbackResult
{
    internal FeedbackResult(Feedback? next, MoveRefusal? refusal)
    {
        Next = next;
        Refusal = refusal;
    }

    /// <summary>The feedback with the event, or null when the event is refused.</summary>
    public Feedback? Next { get; }

    /// <summary>Why it is refused, or null.</summary>
    public MoveRefusal? Refusal { get; }

    /// <summary>Whether the event was applied.</summary>
    [MemberNotNullWhen(true, nameof(Next))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsAccepted => Next is not null;

    /// <summary>The refusal, or the feedback.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsAccepted ? Next.ToString() : Refusal.ToString();
}
