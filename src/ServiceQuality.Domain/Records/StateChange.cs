using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Records;

/// <summary>A move that a record made.</summary>
[JsonConverter(typeof(DomainJsonConverter<StateChange>))]
public sealed record StateChange
{
    internal StateChange(LifeCycleMove move, string from, Instant at, int eventIndex)
    {
        Move = move;
        From = from;
        At = at;
        EventIndex = eventIndex;
    }

    /// <summary>The move.</summary>
    public LifeCycleMove Move { get; }

    /// <summary>The state before.</summary>
    public string From { get; }

    /// <summary>The state after.</summary>
    public string To => Move.To ?? From;

    /// <summary>When it was made.</summary>
    public Instant At { get; }

    /// <summary>The index of its event in the record.</summary>
    public int EventIndex { get; }

    /// <summary>Instant, move and states.</summary>
    /// <returns>For example <c>2026-03-02T09:00:00Z close (answered to closed)</c>.</returns>
    public override string ToString() => $"{InvariantText.Format(At)} {Move.Name} ({From} to {To})";
}
