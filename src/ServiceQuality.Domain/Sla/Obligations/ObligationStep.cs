using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Something that goes with a duty, such as a reminder or a spot check: from its own trigger a limit, or a time before or after the due of the
/// duty; by then or at that time; and to whom it is addressed.
/// </summary>
public sealed record ObligationStep
{
    internal ObligationStep(
        string name, StepMode mode, TimeLimit? limit, SlaWarning? mark, string? addressee, ValueList<CaseTrigger> startedBy, ValueList<CaseTrigger> doneBy)
    {
        Name = name;
        Mode = mode;
        Limit = limit;
        Mark = mark;
        Addressee = addressee;
        StartedBy = startedBy;
        DoneBy = doneBy;
    }

    /// <summary>The name, unique within the obligation.</summary>
    public string Name { get; }

    /// <summary>Whether it is to be done by its instant or at it.</summary>
    public StepMode Mode { get; }

    /// <summary>The limit from its trigger; null when it is told by the due of the duty.</summary>
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
    public override string ToString() =>
        $"{Name}: {(Mode == StepMode.By ? "by" : "at")} {(Limit is { } limit ? InvariantText.Format(limit) : Mark!.Mark)}{(Addressee is null ? "" : $", to {Addressee}")}";
}
