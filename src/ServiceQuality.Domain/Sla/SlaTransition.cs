using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// An automatic transition of a case: a clock, and the event that follows when it is due. The library reports when it is due; the
/// host appends the event.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<SlaTransition>))]
public sealed record SlaTransition
{
    internal SlaTransition(SlaTarget clock, CaseTrigger then)
    {
        Clock = clock;
        Then = then;
    }

    /// <summary>The name, unique among the transitions of the agreement.</summary>
    public string Name => Clock.Name;

    /// <summary>What starts it, how long it waits, and what cancels it.</summary>
    public SlaTarget Clock { get; }

    /// <summary>The event that follows.</summary>
    public CaseTrigger Then { get; }

    /// <summary>Clock and event.</summary>
    /// <returns>For example <c>auto-close: every case 1 d, then Closed</c>.</returns>
    public override string ToString() => $"{Clock}, then {Then}";

    internal CaseEvent EventAt(Instant at) => Then.Kind switch
    {
        CaseEventKind.Custom => CaseEvent.Custom(at, Then.Name!),
        CaseEventKind.StatusChanged => CaseEvent.StatusChanged(at, CaseStatus.Named(Then.Name)),
        CaseEventKind.Resolved => CaseEvent.Resolved(at),
        CaseEventKind.Reopened => CaseEvent.Reopened(at),
        _ => CaseEvent.Closed(at),
    };

    internal static bool CanFollow(CaseTrigger then) => !then.IsOther
        && (then.Name is not null || then.Kind is CaseEventKind.Resolved or CaseEventKind.Reopened or CaseEventKind.Closed);
}
