using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>An automatic transition of a case, such as the closing of a resolved case.</summary>
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

    /// <summary>When it happens; while its clock is paused, as if the clock were resumed now.</summary>
    public Instant Due { get; }

    /// <summary>Whether the due has been reached, so that the event may be appended.</summary>
    public bool IsDue { get; }

    /// <summary>
    /// The event to append, at the instant <see cref="Due"/>; when events have occurred since, the host decides its order.
    /// </summary>
    public CaseEvent Event { get; }

    /// <summary>Name, instant and event.</summary>
    /// <returns>For example <c>auto-close: due 2026-03-03T00:00:00Z, Closed</c>.</returns>
    public override string ToString() => $"{Name}: {(IsDue ? "due since" : "due")} {InvariantText.Format(Due)}, {Event.Kind}";
}
