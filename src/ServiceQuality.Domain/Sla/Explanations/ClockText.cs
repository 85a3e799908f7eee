using System.Globalization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// The explanation of a clock as lines of text: what it says, how it came to that, and every stretch of time.
internal static class ClockText
{
    internal static string Of(ClockExplanation explanation, ClockWords words)
    {
        System.Text.StringBuilder text = new();
        text.Append(Head(explanation, words)).Append('\n');
        text.Append(State(explanation, words)).Append('\n');
        foreach (var step in explanation.Steps)
        {
            text.Append("* ").Append(Of(step, explanation, words)).Append('\n');
        }

        foreach (var segment in explanation.Segments)
        {
            text.Append("  ").Append(ExplanationText.Of(segment, words.Time)).Append('\n');
        }

        var counted = explanation.Counted;
        return text.Append(Format(words.Total, InvariantText.Format(counted.Open), InvariantText.Format(counted.Wall))).Append('\n').ToString();
    }

    internal static string Head(ClockExplanation explanation, ClockWords words)
    {
        var reading = explanation.Reading;
        return Format(words.Head, reading.Name, reading.Case.CaseId, words.Phase(reading.Phase), words.Verdict(reading.Verdict), Local(reading.Case.AsOf, explanation, words));
    }

    // Limit, due, and what is left or how late it is.
    private static string State(ClockExplanation explanation, ClockWords words)
    {
        var reading = explanation.Reading;
        if (reading.Limit is not { } limit)
        {
            return words.NotStarted;
        }

        var (late, remaining) = (reading.Lateness, reading.Remaining);
        string[] parts =
        [
            Format(words.Limit, limit),
            Due(reading.Due, explanation, words),
            late.Wall > Duration.Zero ? Format(words.Late, InvariantText.Format(late.Open), InvariantText.Format(late.Wall))
                : remaining is { } left ? Format(words.Left, InvariantText.Format(left.Open), InvariantText.Format(left.Wall)) : "",
        ];
        return string.Join("; ", parts.Where(p => p.Length > 0));
    }

    private static string Of(ClockStep step, ClockExplanation explanation, ClockWords words)
    {
        string[] parts =
        [
            $"{words.Event(step.Event)}: {words.Phase(step.Phase)}",
            step.Cycle > 1 ? Format(words.Cycle, step.Cycle) : "",
            step.Limit is { Limit: not null } limit ? Format(words.Limit, limit) : "",
            step.Phase is SlaPhase.NotStarted or SlaPhase.NotApplicable ? "" : Due(step.Due, explanation, words),
        ];
        return $"{Local(step.Event.At, explanation, words)}  {string.Join("; ", parts.Where(p => p.Length > 0))}";
    }

    private static string Due(Instant? due, ClockExplanation explanation, ClockWords words) =>
        due is { } at ? Format(words.Due, Local(at, explanation, words)) : words.NoDue;

    private static string Local(Instant t, ClockExplanation explanation, ClockWords words) => ExplanationText.Local(t, explanation.Zone, words.Time);

    private static string Format(string format, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
