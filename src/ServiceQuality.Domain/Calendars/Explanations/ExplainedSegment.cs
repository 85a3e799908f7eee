using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>A stretch of time that was counted or skipped, with the reason.</summary>
[JsonConverter(typeof(DomainJsonConverter<ExplainedSegment>))]
public sealed record ExplainedSegment
{
    private readonly TimeSegment _segment;
    private readonly DateTimeZone _zone;

    internal ExplainedSegment(TimeSegment segment, DateTimeZone zone)
    {
        _segment = segment;
        _zone = zone;
    }

    /// <summary>The start.</summary>
    public Instant Start => _segment.Start;

    /// <summary>The end; a clock change ends where it begins.</summary>
    public Instant End => _segment.End;

    /// <summary>
    /// The start in the zone of the calendar. A composite without a zone has that of all its parts, or else UTC.
    /// </summary>
    public OffsetDateTime LocalStart => Start.InZone(_zone).ToOffsetDateTime();

    /// <summary>The end in the zone of <see cref="LocalStart"/>.</summary>
    public OffsetDateTime LocalEnd => End.InZone(_zone).ToOffsetDateTime();

    /// <summary>The length.</summary>
    public Duration Length => End - Start;

    /// <summary>Whether it was counted.</summary>
    public bool IsCounted => _segment.IsCounted;

    /// <summary>The reason.</summary>
    public TimeReason Reason => _segment.Reason;

    /// <summary>What the reason names, such as the holiday; otherwise null.</summary>
    public string? Detail => _segment.Detail;

    /// <summary>
    /// The part of a composite that decided; null when it has no id, when no single part decided, and in a weekly calendar.
    /// </summary>
    public DefinitionVersion? Calendar => _segment.Calendar;

    internal OffsetChange? OffsetChange => _segment.OffsetChange;

    /// <summary>Start, end, whether it was counted and why.</summary>
    /// <returns>For example <c>Fri 2026-03-06 17:00+01 - Mon 2026-03-09 09:00+01  skipped 64:00:00  closed</c>.</returns>
    public override string ToString() => ExplanationText.Of(this, ExplanationWords.English);
}
