using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>A stretch of time that was counted or skipped, with the reason.</summary>
[JsonConverter(typeof(DomainJsonConverter<ExplainedSegment>))]
public sealed record ExplainedSegment
{
    private readonly TimeSegment _piece;
    private readonly DateTimeZone _zone;

    internal ExplainedSegment(TimeSegment piece, DateTimeZone zone)
    {
        _piece = piece;
        _zone = zone;
    }

    /// <summary>Where it begins.</summary>
    public Instant Start => _piece.Start;

    /// <summary>Where it ends; a change of clocks ends where it begins.</summary>
    public Instant End => _piece.End;

    /// <summary>Where it begins, in the zone of the calendar (for a composite that all its parts have, or else UTC).</summary>
    public OffsetDateTime LocalStart => Start.InZone(_zone).ToOffsetDateTime();

    /// <summary>Where it ends, in the zone of the calendar (for a composite that all its parts have, or else UTC).</summary>
    public OffsetDateTime LocalEnd => End.InZone(_zone).ToOffsetDateTime();

    /// <summary>How long it is.</summary>
    public Duration Length => End - Start;

    /// <summary>Whether it was counted.</summary>
    public bool IsCounted => _piece.IsCounted;

    /// <summary>Why.</summary>
    public TimeReason Reason => _piece.Reason;

    /// <summary>What the reason names, such as the holiday; otherwise null.</summary>
    public string? Detail => _piece.Detail;

    /// <summary>Which part of a composite decided; null when it has no id, when no single part decided, and in a weekly calendar.</summary>
    public DefinitionVersion? Calendar => _piece.Calendar;

    /// <summary>Start, end, whether it was counted and why.</summary>
    /// <returns>For example <c>Fri 2026-03-06 17:00+01 - Mon 2026-03-09 09:00+01  skipped 64:00:00  closed</c>.</returns>
    public override string ToString() => ExplanationText.Of(this, ExplanationWords.English);
}
