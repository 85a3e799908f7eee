using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>When a limit from a start runs out, with what it was computed from.</summary>
[JsonConverter(typeof(DomainJsonConverter<Deadline>))]
public sealed record Deadline
{
    internal Deadline(BusinessCalendar calendar, Instant start, TimeLimit limit, DeadlineRules rules, Instant? due)
    {
        Calendar = calendar;
        Start = start;
        Limit = limit;
        Rules = rules;
        Due = due;
    }

    /// <summary>The calendar it was computed with; its version says which revision that was.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The start.</summary>
    public Instant Start { get; }

    /// <summary>The limit.</summary>
    public TimeLimit Limit { get; }

    /// <summary>The conventions it was computed by; of a limit that ends with a date, those that it states itself.</summary>
    public DeadlineRules Rules { get; }

    /// <summary>The last instant in time, or null when the calendar has not that much ahead.</summary>
    public Instant? Due { get; }

    /// <summary>Whether it is beyond the date until which the calendar knows its holidays, so that it may still move.</summary>
    public bool IsBeyondKnownHolidays =>
        DependsOnHolidays && Due is { } due && Calendar.IsBeyondKnownHolidays(due, IsClosing);

    // Whether it falls on 24:00 of a date.
    internal bool EndsWithDate => Limit.CountsDates && Rules.Landing == Landing.EndOfDate;

    // Wall time does not, nor does the end of a calendar date that is not rolled.
    private bool DependsOnHolidays => Limit.Kind switch
    {
        TimeLimitKind.WallTime => false,
        TimeLimitKind.OpenTime or TimeLimitKind.WorkingDays => true,
        _ => Rules.Roll != DateRoll.None || Rules.Landing != Landing.EndOfDate,
    };

    // Whether it falls on the end of open time, or of a date, rather than on a beginning.
    private bool IsClosing => Limit.CountsDates
        ? Rules.Landing is Landing.EndOfBusiness or Landing.EndOfDate
        : Rules.Convention == DeadlineConvention.Close;

    /// <summary>Why it is due then: every segment, or every date, counted or skipped, with the reason.</summary>
    /// <returns>The explanation; its parts are computed as they are enumerated.</returns>
    public Explanation Explain() => new(this);

    /// <summary>Limit and due.</summary>
    /// <returns>For example <c>2 bd from 2026-03-02T09:00:00Z: 2026-03-04T09:00:00Z</c>.</returns>
    public override string ToString()
    {
        var due = Due is { } instant ? InvariantText.Format(instant) : "never";
        var beyond = IsBeyondKnownHolidays ? " (beyond the known holidays)" : "";
        return $"{InvariantText.Format(Limit)} from {InvariantText.Format(Start)}: {due}{beyond}";
    }
}
