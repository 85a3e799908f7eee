using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Calendars.Json;

// A segment of an explanation, which is written only.
internal sealed class SegmentDto
{
    public required string Start { get; set; }

    public required string End { get; set; }

    [JsonConverter(typeof(DurationConverter))]
    public required Duration Length { get; set; }

    public required bool Counted { get; set; }

    [JsonConverter(typeof(NameConverter<TimeReason>))]
    public required TimeReason Reason { get; set; }

    public string? Detail { get; set; }

    public UsedCalendarDto? Calendar { get; set; }

    internal static SegmentDto From(ExplainedSegment segment) => new()
    {
        Start = OffsetDateTimePattern.Rfc3339.Format(segment.LocalStart),
        End = OffsetDateTimePattern.Rfc3339.Format(segment.LocalEnd),
        Length = segment.Length,
        Counted = segment.IsCounted,
        Reason = segment.Reason,
        Detail = segment.Detail,
        Calendar = segment.Calendar is { } calendar ? new() { Id = calendar.Id, Revision = calendar.Revision } : null,
    };
}
