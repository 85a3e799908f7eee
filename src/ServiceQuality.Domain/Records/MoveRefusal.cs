using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>Why an event makes no move: the reason, the state, and the moves that are possible instead.</summary>
[JsonConverter(typeof(DomainJsonConverter<MoveRefusal>))]
public sealed record MoveRefusal
{
    internal MoveRefusal(
        MoveRefusalReason reason,
        CaseEvent @event,
        int eventIndex,
        string state,
        LifeCycleMove? move,
        ValueList<RecordRule> broken,
        ValueList<LifeCycleMove> allowed,
        ValueList<string> eventNames)
    {
        Reason = reason;
        Event = @event;
        EventIndex = eventIndex;
        State = state;
        Move = move;
        Broken = broken;
        Allowed = allowed;
        EventNames = eventNames;
    }

    /// <summary>The reason.</summary>
    public MoveRefusalReason Reason { get; }

    /// <summary>The event.</summary>
    public CaseEvent Event { get; }

    /// <summary>The index that the event has, or would have, among the events of its record.</summary>
    public int EventIndex { get; }

    /// <summary>The state of the record then.</summary>
    public string State { get; }

    /// <summary>The move that the event would make, or null when there is none from that state.</summary>
    public LifeCycleMove? Move { get; }

    /// <summary>The rules that are broken.</summary>
    public ValueList<RecordRule> Broken { get; }

    /// <summary>The moves that are possible from the state; what must hold for each is in its rules.</summary>
    public ValueList<LifeCycleMove> Allowed { get; }

    // The names that custom events may have.
    internal ValueList<string> EventNames { get; }

    /// <summary>The refusal in a sentence, with the place, what was given and what is allowed.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var given = $"event {InvariantText.Format(EventIndex)} ({Event}) in state {State}";
        var allowed = Allowed.Count == 0
            ? "nothing is allowed any more"
            : $"allowed are {InvariantText.Join(Allowed.Select(m => m.Name))}";
        return Reason switch
        {
            MoveRefusalReason.RuleBroken => $"{given}: {string.Join(' ', Broken.Select(r => $"{r.Text} [{r.Code}]"))}",
            MoveRefusalReason.Forbidden => $"{given} is forbidden: {Move!.Forbidden}; {allowed}.",
            MoveRefusalReason.GoesBack => $"{given} is earlier than the last event; allowed is the same instant or later.",
            MoveRefusalReason.SecondOpening => $"{given} is a second opening; allowed is one.",
            MoveRefusalReason.OutOfRange => $"{given} is outside {BusinessTimeRange.Text}.",
            MoveRefusalReason.UnknownEvent => $"{given} is not declared; declared are {InvariantText.Join(EventNames)}.",
            _ => $"{given} makes no move; {allowed}.",
        };
    }
}
