using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Calendars;

// Explanations as lines of text: ISO dates and times after the day of the week, followed by the offset.
internal static class ExplanationText
{
    private static readonly OffsetDateTimePattern Minutes =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mmo<g>");

    private static readonly OffsetDateTimePattern Full =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.FFFFFFFFFo<g>");

    internal static string Of(Explanation explanation, ExplanationWords words)
    {
        StringBuilder text = new();
        void AddLine(string line) => text.Append(line).Append('\n');

        AddLine(Head(explanation, words));
        AddLine(Format(words.Calendar, Name(explanation.Calendar, words)));
        foreach (var segment in explanation.Segments)
        {
            AddLine("  " + Of(segment, words));
        }

        foreach (var day in explanation.Days)
        {
            AddLine("  " + Of(day, words));
        }

        if (explanation.Target is { } target)
        {
            AddLine(Landing(explanation, target, words));
        }
        else if (explanation.End is not null)
        {
            AddLine(Format(words.Total, InvariantText.Format(explanation.Counted), InvariantText.Format(explanation.Skipped)));
        }

        if (explanation.Deadline is { IsBeyondKnownHolidays: true })
        {
            AddLine(words.BeyondKnownHolidays);
        }

        return text.ToString();
    }

    // What is explained, and the answer.
    internal static string Head(Explanation explanation, ExplanationWords words)
    {
        var start = Local(explanation.Start, explanation.Zone, words);
        if (explanation.Deadline is not { } deadline)
        {
            var end = Local(explanation.End!.Value, explanation.Zone, words);
            return Format(words.Elapsed, InvariantText.Format(explanation.Counted), start, end);
        }

        var limit = words.Limit(deadline.Limit);
        return deadline.Due is { } due
            ? Format(words.Deadline, limit, start, LocalDue(due, deadline.EndsWithDate, explanation.Zone, words))
            : Format(words.Never, limit, start);
    }

    internal static string Of(ExplainedSegment segment, ExplanationWords words)
    {
        var start = Format(segment.LocalStart, words);
        if (segment.Reason == TimeReason.ClockChange)
        {
            return $"{start}  {Because(segment, words)}";
        }

        var verdict = Verdict(segment.IsCounted, words);
        return $"{start} - {End(segment, words)}  {verdict} {InvariantText.Format(segment.Length)}  {Because(segment, words)}";
    }

    internal static string Of(ExplainedDay day, ExplanationWords words)
    {
        var number = day.IsCounted ? " " + InvariantText.Format(day.Number) : "";
        var because = Because(day.Reason, day.Detail, words);
        return $"{Format(day.Date, words)}  {Verdict(day.IsCounted, words)}{number}  {because}";
    }

    internal static string Local(Instant t, DateTimeZone zone, ExplanationWords words) =>
        Format(t.InZone(zone).ToOffsetDateTime(), words);

    // A due that ends a date is 24:00 of that date rather than the beginning of the next.
    internal static string LocalDue(Instant due, bool endsWithDate, DateTimeZone zone, ExplanationWords words)
    {
        var next = due.InZone(zone);
        if (!endsWithDate || next.TimeOfDay != LocalTime.Midnight)
        {
            return Local(due, zone, words);
        }

        var offset = OffsetPattern.GeneralInvariant.Format(next.Offset);
        return $"{Format((due - Duration.Epsilon).InZone(zone).Date, words)} 24:00{offset}";
    }

    // On which date the count ends, and at which time of it.
    private static string Landing(Explanation explanation, LocalDate target, ExplanationWords words)
    {
        var format = explanation.IsMoved ? words.MovesTo : words.LandsOn;
        var landing = words.Landing(explanation.Deadline!.Rules.Landing);
        var due = LocalDue(explanation.End!.Value, explanation.Deadline.EndsWithDate, explanation.Zone, words);
        return Format(format, Format(target, words), landing, due);
    }

    private static string Verdict(bool isCounted, ExplanationWords words) => isCounted ? words.Counted : words.Skipped;

    private static string Because(ExplainedSegment segment, ExplanationWords words)
    {
        var detail = segment.OffsetChange is { } change ? change.Format(words.ClockChange) : segment.Detail;
        var because = Because(segment.Reason, detail, words);
        return segment.Calendar is { } calendar ? $"{because} [{Name(calendar, words)}]" : because;
    }

    private static string Because(TimeReason reason, string? detail, ExplanationWords words) => detail is null
        ? words.Reason(reason)
        : Format(words.ReasonWithDetail, words.Reason(reason), detail.ReplaceLineEndings(" "));

    // Its id, or what it is made of, and its zone.
    private static string Name(BusinessCalendar calendar, ExplanationWords words)
    {
        var name = calendar.Version is { } version ? Name(version, words) : null;
        if (name is null && calendar is CompositeCalendar composite)
        {
            var parts = string.Join(words.PartSeparator, composite.Parts.Select(p => PartName(p, words)));
            name = Format(words.Operation(composite.Operation), parts);
        }

        if (calendar.Zone is not { } zone)
        {
            return name!;
        }

        return name is null ? zone.Id : Format(words.InZone, name, zone.Id);
    }

    private static string PartName(BusinessCalendar part, ExplanationWords words) =>
        part.Version is { } version ? Name(version, words) : Name(part, words);

    private static string Name(DefinitionVersion version, ExplanationWords words) =>
        Format(words.Version, version.Id, version.Revision);

    // The date is not repeated when it is that of the start.
    private static string End(ExplainedSegment segment, ExplanationWords words)
    {
        var end = Format(segment.LocalEnd, words);
        var date = segment.LocalEnd.Date;
        return date == segment.LocalStart.Date ? end[(Format(date, words).Length + 1)..] : end;
    }

    private static string Format(OffsetDateTime t, ExplanationWords words)
    {
        var pattern = t.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? Minutes : Full;
        return $"{words.Day(t.Date)} {pattern.Format(t)}";
    }

    private static string Format(LocalDate date, ExplanationWords words) =>
        $"{words.Day(date)} {LocalDatePattern.Iso.Format(date)}";

    private static string Format(string format, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, format, values);
}
