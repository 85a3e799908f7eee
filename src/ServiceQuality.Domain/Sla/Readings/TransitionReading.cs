using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>Something that an agreement lets happen to a case by itself, such as the closing of what is solved.</summary>
[JsonConverter(typeof(DomainJsonConverter<TransitionReading>))]
public sealed record TransitionReading
{
    internal TransitionReading(string name, Instant due, bool isDue, CaseEvent @event)
    {
        Name = name;
        Due = due;
        IsDue = isDue;
        Event = @event;
    }

    /// <summary>The name of the transition.</summary>
    public string Name { get; }

    /// <summary>When it happens; while its clock is paused, as if that were resumed now.</summary>
    public Instant Due { get; }

    /// <summary>Whether the time has come: the event may be appended.</summary>
    public bool IsDue { get; }

    /// <summary>The event to append, at the instant <see cref="Due"/>; when events have come since, the host decides where it stands.</summary>
    public CaseEvent Event { get; }

    /// <summary>Name, instant and event.</summary>
    /// <returns>For example <c>auto-close: due 2026-03-03T00:00:00Z, Closed</c>.</returns>
    public override string ToString() => $"{Name}: {(IsDue ? "due since" : "due")} {InvariantText.Format(Due)}, {Event.Kind}";
}
