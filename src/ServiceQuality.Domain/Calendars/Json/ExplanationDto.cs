using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// An explanation, which is written only: with segments of time or, towards a date, with days.
internal sealed class ExplanationDto
{
    public required UsedCalendarDto Calendar { get; set; }

    public TimeLimit? Limit { get; set; }

    public DeadlineRulesDto? Rules { get; set; }

    public bool? IsBeyondKnownHolidays { get; set; }

    [JsonConverter(typeof(InstantConverter))]
    public required Instant Start { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Instant? End { get; set; }

    [JsonConverter(typeof(OptionalConverter<Duration, DurationConverter>))]
    public Duration? Counted { get; set; }

    [JsonConverter(typeof(OptionalConverter<Duration, DurationConverter>))]
    public Duration? Skipped { get; set; }

    public List<SegmentDto>? Segments { get; set; }

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? Target { get; set; }

    public List<ExplainedDayDto>? Days { get; set; }

    internal static ExplanationDto From(Explanation explanation)
    {
        var deadline = explanation.Deadline;
        ExplanationDto dto = new()
        {
            Calendar = UsedCalendarDto.From(explanation.Calendar),
            Limit = deadline?.Limit,
            Rules = deadline is null ? null : DeadlineRulesDto.FromResult(deadline.Rules),
            IsBeyondKnownHolidays = deadline?.IsBeyondKnownHolidays,
            Start = explanation.Start,
            End = explanation.End,
        };
        if (explanation.Target is { } target)
        {
            dto.Target = target;
            dto.Days = [.. explanation.Days.Select(ExplainedDayDto.From)];
        }
        else
        {
            dto.Counted = explanation.Counted;
            dto.Skipped = explanation.Skipped;
            dto.Segments = [.. explanation.Segments.Select(SegmentDto.From)];
        }

        return dto;
    }
}
