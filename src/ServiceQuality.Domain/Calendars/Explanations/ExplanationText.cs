using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Calendars;

// Explanations as lines of text: ISO dates and times with the day of the week in front and the offset behind.
internal static class ExplanationText
{
    private static readonly OffsetDateTimePattern Minutes = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mmo<g>");
    private static readonly OffsetDateTimePattern Full = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.FFFFFFFFFo<g>");

    internal static string Of(Explanation explanation, ExplanationWords words)
    {
        System.Text.StringBuilder text = new();
        text.Append(Head(explanation, words)).Append('\n');
        text.Append(Format(words.Calendar, Name(explanation, words))).Append('\n');
        foreach (var segment in explanation.Segments)
        {
            text.Append("  ").Append(Of(segment, words)).Append('\n');
        }

        foreach (var day in explanation.Days)
        {
            text.Append("  ").Append(Of(day, words)).Append('\n');
        }

        if (explanation.Target is { } target)
        {
            var landing = words.Landing(explanation.Deadline!.Rules.Landing);
            text.Append(Format(explanation.IsMoved ? words.Moves : words.Lands, Date(target, words), landing, Local(explanation.End!.Value, explanation, words))).Append('\n');
        }
        else if (explanation.End is not null)
        {
            text.Append(Format(words.Total, InvariantText.Format(explanation.Counted), InvariantText.Format(explanation.Skipped))).Append('\n');
        }

        if (explanation.Deadline is { IsBeyondKnownHolidays: true })
        {
            text.Append(words.Beyond).Append('\n');
        }

        return text.ToString();
    }

    // What is explained, and the answer.
    internal static string Head(Explanation explanation, ExplanationWords words)
    {
        var start = Local(explanation.Start, explanation, words);
        return explanation.Deadline is not { } deadline
            ? Format(words.Elapsed, InvariantText.Format(explanation.Counted), start, Local(explanation.End!.Value, explanation, words))
            : deadline.Due is { } due ? Format(words.Deadline, InvariantText.Format(deadline.Limit), start, Local(due, explanation, words))
            : Format(words.Never, InvariantText.Format(deadline.Limit), start);
    }

    internal static string Of(ExplainedSegment segment, ExplanationWords words)
    {
        var because = Because(segment.Reason, segment.Detail, segment.Calendar, words);
        return segment.Reason == TimeReason.ClockChange
            ? $"{Of(segment.LocalStart, words)}  {because}"
            : $"{Of(segment.LocalStart, words)} - {EndOf(segment, words)}  {Verdict(segment.IsCounted, words)} {InvariantText.Format(segment.Length)}  {because}";
    }

    internal static string Of(ExplainedDay day, ExplanationWords words) =>
        $"{Date(day.Date, words)}  {Verdict(day.IsCounted, words)}{(day.IsCounted ? " " + InvariantText.Format(day.Number) : "")}  {Because(day.Reason, day.Detail, null, words)}";

    private static string Verdict(bool isCounted, ExplanationWords words) => isCounted ? words.Counted : words.Skipped;

    private static string Because(TimeReason reason, string? detail, DefinitionVersion? calendar, ExplanationWords words) =>
        $"{(detail is null ? words.Reason(reason) : Format(words.Because, words.Reason(reason), detail.ReplaceLineEndings(" ")))}{(calendar is null ? "" : $" [{Name(calendar, words)}]")}";

    private static string Name(Explanation explanation, ExplanationWords words)
    {
        var calendar = explanation.Calendar;
        var version = calendar.Version is { } v ? Name(v, words) : null;
        return (version, calendar.Zone?.Id) switch
        {
            ({ } name, { } zone) => $"{name}, {zone}",
            (null, { } zone) => zone,
            ({ } name, null) => name,
            _ => calendar.ToString(),
        };
    }

    private static string Name(DefinitionVersion version, ExplanationWords words) => Format(words.Version, version.Id, version.Revision);

    internal static string Local(Instant t, DateTimeZone zone, ExplanationWords words) => Of(t.InZone(zone).ToOffsetDateTime(), words);

    private static string Local(Instant t, Explanation explanation, ExplanationWords words) => Local(t, explanation.Zone, words);

    // The date is not said again when it is the same.
    private static string EndOf(ExplainedSegment segment, ExplanationWords words)
    {
        var (date, end) = (segment.LocalStart.Date, Of(segment.LocalEnd, words));
        return segment.LocalEnd.Date == date ? end[(Date(date, words).Length + 1)..] : end;
    }

    private static string Of(OffsetDateTime t, ExplanationWords words) =>
        $"{words.Day(t.Date)} {(t.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? Minutes : Full).Format(t)}";

    private static string Date(LocalDate date, ExplanationWords words) => $"{words.Day(date)} {LocalDatePattern.Iso.Format(date)}";

    private static string Format(string format, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
