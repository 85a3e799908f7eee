using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Why a deadline or an open time is what it is. For time, the segments from start to end, one behind the other, each counted or skipped
/// with its reason: the lengths of those counted add up to <see cref="Counted"/>. For deadlines in days, weeks and months, the dates:
/// their numbers go up to the count of the limit. Segments and dates are made as they are enumerated, so that a long explanation costs
/// no memory.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Explanation>))]
public sealed class Explanation
{
    private readonly DateDeadline? _way;

    internal Explanation(BusinessCalendar calendar, Instant from, Instant to)
    {
        (Calendar, Start, End) = (calendar, from, to);
        Counted = calendar.Between(from, to);
    }

    internal Explanation(Deadline deadline)
    {
        (Calendar, Deadline, Start, End) = (deadline.Calendar, deadline, deadline.Start, deadline.Due);
        var limit = deadline.Limit;
        if (limit.CountsDates)
        {
            _way = Calendar.Dates.Due(Start, limit, deadline.Rules);
        }
        else if (End is { } due)
        {
            Counted = limit.Kind == TimeLimitKind.WallTime ? due - Start : Calendar.Between(Start, due);
        }
    }

    /// <summary>The calendar; its version tells which revision it is.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The deadline that is explained; null when it is an open time.</summary>
    public Deadline? Deadline { get; }

    /// <summary>Where the time begins.</summary>
    public Instant Start { get; }

    /// <summary>Where it ends; null for a deadline that the calendar does not reach.</summary>
    public Instant? End { get; }

    /// <summary>
    /// The time that was counted: the open time, or the amount of the limit. Zero for limits in dates, whose dates are counted, and for a
    /// deadline that is not reached.
    /// </summary>
    public Duration Counted { get; }

    /// <summary>The time between start and end that was not counted.</summary>
    public Duration Skipped => End is { } end && _way is null ? end - Start - Counted : Duration.Zero;

    /// <summary>The segments, in order and without a gap; none for limits in dates.</summary>
    public IEnumerable<ExplainedSegment> Segments
    {
        get
        {
            var pieces = End is not { } end || _way is not null || Start == end ? []
                : Deadline?.Limit.Kind == TimeLimitKind.WallTime ? [new(Start, end, true, TimeReason.WallTime, null, null)]
                : Calendar.Pieces(Start, end);
            return pieces.Select(p => new ExplainedSegment(Calendar is WeeklyCalendar ? p with { Calendar = null } : p, Zone));
        }
    }

    /// <summary>
    /// The dates that were looked at, in their order: to where counting begins, those counted (for weeks and months one date for each) and
    /// skipped, and those passed over on the way to a working day or into the hours; the date that a count gave stands again, as skipped,
    /// when it is no working day. None for limits in time.
    /// </summary>
    public IEnumerable<ExplainedDay> Days => _way is { } way ? new DateExplanation(Calendar, Deadline!, way).Days() : [];

    // The zone in which local times are told.
    internal DateTimeZone Zone => Calendar.CommonZone ?? DateTimeZone.Utc;

    // The date on which a deadline in dates falls.
    internal LocalDate? Target => _way?.Target;

    // Whether the time aimed at there could not be kept: it is outside the hours, or the zone does not have it.
    internal bool IsMoved => _way is { Aimed: { } aimed, Due: var due } && due.InZone(Zone).LocalDateTime != aimed;

    /// <summary>The explanation as text, a line for each segment or date, in words of the library's own: the same on every machine.</summary>
    /// <param name="culture">The language: Chinese for <c>zh</c> and its regions, otherwise English. Null means English.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    public string ToText(CultureInfo? culture = null) => ExplanationText.Of(this, ExplanationWords.Of(culture));

    /// <summary>The first line of the text: what is explained and the answer.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => ExplanationText.Head(this, ExplanationWords.English);
}
