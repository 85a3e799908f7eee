using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>A move of a life cycle: the event that makes it, the states from which it is possible, and what must hold.</summary>
[JsonConverter(typeof(DomainJsonConverter<LifeCycleMove>))]
public sealed record LifeCycleMove
{
    internal LifeCycleMove(
        string name,
        CaseTrigger trigger,
        ValueList<string> from,
        string? to,
        ValueList<RecordRule> rules,
        LocalizedText? forbidden = null)
    {
        Name = name;
        Trigger = trigger;
        From = from;
        To = to;
        Rules = rules;
        Forbidden = forbidden;
    }

    /// <summary>The name, unique within the life cycle.</summary>
    public string Name { get; }

    /// <summary>The event that makes the move.</summary>
    public CaseTrigger Trigger { get; }

    /// <summary>The states from which it is possible.</summary>
    public ValueList<string> From { get; }

    /// <summary>The state to which it leads; null when the record stays in its state.</summary>
    public string? To { get; }

    /// <summary>What must hold for the record when the move is made, its event included.</summary>
    public ValueList<RecordRule> Rules { get; }

    /// <summary>Why it is forbidden, or null.</summary>
    public LocalizedText? Forbidden { get; }

    /// <summary>Name and states.</summary>
    /// <returns>For example <c>close (answered to closed)</c>, or <c>reply (in open)</c> of one that stays.</returns>
    public override string ToString()
    {
        var from = string.Join(" or ", From);
        return To is null ? $"{Name} (in {from})" : $"{Name} ({from} to {To})";
    }

    internal LifeCycleMove Forbid(LocalizedText reason) => new(Name, Trigger, From, To, Rules, reason);
}
