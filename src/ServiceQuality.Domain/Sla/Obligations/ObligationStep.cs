using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Something that goes with a duty, such as a reminder or a spot check. Its instant is a limit from a trigger of its own, or a
/// time before or after the due of the duty; it is to be done by that instant, or from that instant on.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ObligationStep>))]
public sealed record ObligationStep
{
    internal ObligationStep(
        string name,
        bool isDeadline,
        TimeLimit? limit,
        SlaWarning? mark,
        string? addressee,
        ValueList<CaseTrigger> startedBy,
        ValueList<CaseTrigger> doneBy)
    {
        Name = name;
        IsDeadline = isDeadline;
        Limit = limit;
        Mark = mark;
        Addressee = addressee;
        StartedBy = startedBy;
        DoneBy = doneBy;
    }

    /// <summary>The name, unique within the obligation.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether the step is to be done by its instant; otherwise it is to be done from its instant on, if still needed.
    /// </summary>
    public bool IsDeadline { get; }

    /// <summary>The limit from its trigger; null when its instant depends on the due of the duty.</summary>
    public TimeLimit? Limit { get; }

    /// <summary>The time before or after the due of the duty; null when it has a limit of its own.</summary>
    public SlaWarning? Mark { get; }

    /// <summary>To whom it is addressed, or null.</summary>
    public string? Addressee { get; }

    /// <summary>The events from which its limit counts; none when it counts from the start of the duty.</summary>
    public ValueList<CaseTrigger> StartedBy { get; }

    /// <summary>The events that show that it is done; none when nothing does.</summary>
    public ValueList<CaseTrigger> DoneBy { get; }

    /// <summary>Name, time and addressee.</summary>
    /// <returns>For example <c>remind: by 15 d, to salesperson</c>.</returns>
    public override string ToString()
    {
        var time = Limit is { } limit ? InvariantText.Format(limit) : Mark!.Mark;
        return $"{Name}: {Preposition} {time}{Recipient}";
    }

    internal string Preposition => IsDeadline ? "by" : "at";

    internal string Recipient => Addressee is null ? "" : $", to {Addressee}";
}
