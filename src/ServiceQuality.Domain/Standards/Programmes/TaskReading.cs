using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>A task of a programme between two instants: what was due, done and overdue.</summary>
[JsonConverter(typeof(DomainJsonConverter<TaskReading>))]
public sealed record TaskReading
{
    internal TaskReading(
        ProgrammeTask task, int due, int done, ValueList<RecurrencePeriod> overdue, RecurrencePeriod? open, int extra)
    {
        Task = task;
        Due = due;
        Done = done;
        Overdue = overdue;
        Open = open;
        Extra = extra;
    }

    /// <summary>The task.</summary>
    public ProgrammeTask Task { get; }

    /// <summary>How many periods ended.</summary>
    public int Due { get; }

    /// <summary>In how many of them it was done.</summary>
    public int Done { get; }

    /// <summary>The periods that ended without it. What is done later counts for its own period.</summary>
    public ValueList<RecurrencePeriod> Overdue { get; }

    /// <summary>The period that has not ended and in which it was not done yet; null for none.</summary>
    public RecurrencePeriod? Open { get; }

    /// <summary>How often it was done again within a period, or on a date of no period.</summary>
    public int Extra { get; }

    /// <summary>The share of the periods in which it was done; null when none ended.</summary>
    public Proportion? Share => Due == 0 ? null : Proportion.FromFraction((double)Done / Due);

    /// <summary>Task and counts.</summary>
    /// <returns>For example <c>daily-self-check: 17 of 18 done, 1 overdue</c>.</returns>
    public override string ToString()
    {
        var overdue = Overdue.Count == 0 ? "" : $", {InvariantText.Format(Overdue.Count)} overdue";
        return $"{Task.Code}: {InvariantText.Format(Done)} of {InvariantText.Format(Due)} done{overdue}";
    }
}
