using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Something that goes with a duty, such as a reminder or a spot check. Its instant is a limit from a trigger of its own, or a
/// time before or after the due of the duty; it is to be done by that instant, or from that instant on. Once the duty is
/// fulfilled, the step is not needed.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ObligationStep>))]
public sealed record ObligationStep
{
    internal ObligationStep(
        string name,
        bool isDeadline,
        TimeLimit? limit,
        SlaWarning? mark,
        BusinessCalendar? calendar,
        DeadlineRules? rules,
        StepDefinition definition)
    {
        Name = name;
        IsDeadline = isDeadline;
        Limit = limit;
        Mark = mark;
        Calendar = calendar;
        Rules = rules;
        AddressedTo = [.. definition.AddressedTo];
        CopiesTo = [.. definition.CopiesTo];
        StartedBy = [.. definition.StartedBy];
        DoneBy = [.. definition.DoneBy];
        IsDoneByAll = definition.IsDoneByAll;
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

    /// <summary>Its own calendar; null when it has that of the duty.</summary>
    public BusinessCalendar? Calendar { get; }

    /// <summary>Its own conventions; null when it has those of the duty.</summary>
    public DeadlineRules? Rules { get; }

    /// <summary>The roles to which it is addressed.</summary>
    public ValueList<string> AddressedTo { get; }

    /// <summary>The roles that receive copies.</summary>
    public ValueList<string> CopiesTo { get; }

    /// <summary>The events from which its limit counts; none when it counts from the start of the duty.</summary>
    public ValueList<CaseTrigger> StartedBy { get; }

    /// <summary>The events that show that it is done; none when nothing does.</summary>
    public ValueList<CaseTrigger> DoneBy { get; }

    /// <summary>Whether it is done only when an event of each of <see cref="DoneBy"/> has come.</summary>
    public bool IsDoneByAll { get; }

    /// <summary>Name, time and roles.</summary>
    /// <returns>For example <c>remind: by within 15 d, to salesperson</c>.</returns>
    public override string ToString()
    {
        var to = AddressedTo.Count == 0 ? "" : $", to {string.Join(" and ", AddressedTo)}";
        var copies = CopiesTo.Count == 0 ? "" : $", copies to {string.Join(" and ", CopiesTo)}";
        return $"{Name}: {Preposition} {Time}{to}{copies}";
    }

    // The limit or mark as text.
    internal string Time => Limit is { } limit ? InvariantText.Format(limit) : Mark!.Mark;

    internal string Preposition => IsDeadline ? "by" : "at";

    // When a step with a limit is due that begins at an instant.
    internal Instant? DueAt(Obligation obligation, Instant begin) =>
        (Calendar ?? obligation.Calendar).DueAt(begin, Limit!.Value, Rules ?? obligation.Duty.Limits[0].Rules);

    // When a step is due that depends on the due of the duty.
    internal Instant? AwayFrom(Obligation obligation, Instant? due)
    {
        var limit = obligation.Duty.Limits[0];
        SlaLimit own = new(null, null, limit.Term, Calendar ?? limit.Calendar, Rules ?? limit.Rules);
        return due is { } at ? Mark!.AwayFrom(own, at) : null;
    }

    // Whether an event completes what must be done, after those that have been seen.
    internal bool IsDoneBy(CaseEvent e, ref ulong seen)
    {
        if (!IsDoneByAll)
        {
            return true;
        }

        for (var i = 0; i < DoneBy.Count; i++)
        {
            seen |= DoneBy[i].Matches(e) ? 1UL << i : 0;
        }

        return seen == ulong.MaxValue >> (64 - DoneBy.Count);
    }

    // The events that still must occur, after those that have been seen.
    internal ValueList<CaseTrigger> Outstanding(ulong seen) => [.. DoneBy.Where((_, i) => (seen & (1UL << i)) == 0)];
}
