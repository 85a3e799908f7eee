using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Why a deadline or an open time is what it is. For time, the segments from start to end, each counted or skipped with its
/// reason: the lengths of those counted add up to <see cref="Counted"/>. For deadlines in days, weeks and months, the dates:
/// their numbers go up to the count of the limit. Segments and dates are computed as they are enumerated, so that a long
/// explanation costs no memory.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Explanation>))]
public sealed class Explanation
{
    private readonly DateDeadline? _dates;

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
            _dates = Calendar.Dates.Due(Start, limit, deadline.Rules);
        }
        else if (End is { } due)
        {
            Counted = IsWallTime ? due - Start : Calendar.Between(Start, due);
        }
    }

    /// <summary>The calendar; its version gives the revision.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The deadline that is explained; null when it is an open time.</summary>
    public Deadline? Deadline { get; }

    /// <summary>The start.</summary>
    public Instant Start { get; }

    /// <summary>The end; null for a deadline that the calendar does not reach.</summary>
    public Instant? End { get; }

    /// <summary>
    /// The time that was counted: the open time, or the amount of the limit. Zero for limits in dates, whose dates are counted,
    /// and for a deadline that is not reached.
    /// </summary>
    public Duration Counted { get; }

    /// <summary>The time between start and end that was not counted.</summary>
    public Duration Skipped => End is { } end && _dates is null ? end - Start - Counted : Duration.Zero;

    /// <summary>The segments, in order and without a gap; none for limits in dates.</summary>
    public IEnumerable<ExplainedSegment> Segments
    {
        get
        {
            if (End is not { } end || _dates is not null || Start == end)
            {
                yield break;
            }

            if (IsWallTime)
            {
                yield return new(new(Start, end, true, TimeReason.WallTime, null, null), Zone);
                yield break;
            }

            foreach (var segment in Calendar.SegmentsBetween(Start, end))
            {
                yield return new(Calendar is WeeklyCalendar ? segment with { Calendar = null } : segment, Zone);
            }
        }
    }

    /// <summary>
    /// The dates in their order: up to where counting begins, those counted (for weeks and months one date for each) and skipped,
    /// and those passed over to the next working day or into the hours. The date that a count gave appears again, as skipped,
    /// when it is not a working day. None for limits in time.
    /// </summary>
    public IEnumerable<ExplainedDay> Days => _dates is { } dates ? new DateExplanation(Calendar, Deadline!, dates).Days() : [];

    // The zone of local times.
    internal DateTimeZone Zone => Calendar.CommonZone ?? DateTimeZone.Utc;

    // The date on which a deadline in dates falls.
    internal LocalDate? Target => _dates?.Target;

    // Whether the intended local time could not be kept: it is outside the hours, or the zone skips it.
    internal bool IsMoved => _dates is { Intended: { } intended, Due: var due } && due.InZone(Zone).LocalDateTime != intended;

    private bool IsWallTime => Deadline?.Limit.Kind == TimeLimitKind.WallTime;

    /// <summary>The explanation as text, a line for each segment or date. It is the same on every machine.</summary>
    /// <param name="culture">The language, as in <see cref="LocalizedText.In"/>; null means English.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    public string ToText(CultureInfo? culture = null) => ExplanationText.Of(this, ExplanationWords.Of(culture));

    /// <summary>The first line of the text: what is explained and the answer.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => ExplanationText.Head(this, ExplanationWords.English);
}
