using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// The explanation of a clock as lines of text: the state, the events that led to it, and the time of the current cycle.
internal static class ClockText
{
    internal static string Write(ClockExplanation explanation, ClockWords words)
    {
        System.Text.StringBuilder text = new();
        text.Append(WriteHead(explanation, words)).Append('\n');
        text.Append(WriteState(explanation, words)).Append('\n');
        foreach (var step in explanation.Steps)
        {
            text.Append("* ").Append(WriteStep(step, explanation, words)).Append('\n');
        }

        foreach (var segment in explanation.Segments)
        {
            text.Append("  ").Append(ExplanationText.Of(segment, words.Time)).Append('\n');
        }

        return text.Append(WriteTimes(words.Total, explanation.Counted)).Append('\n').ToString();
    }

    internal static string WriteHead(ClockExplanation explanation, ClockWords words)
    {
        var reading = explanation.Reading;
        return ClockWords.Format(
            words.Head,
            words.NameOf(reading.Target),
            reading.Case.CaseId,
            words.NameOf(reading.Phase),
            words.NameOf(reading.Verdict),
            WriteLocal(reading.Case.AsOf, explanation, words));
    }

    // The limit, the due, and what is left or how late it is.
    private static string WriteState(ClockExplanation explanation, ClockWords words)
    {
        var reading = explanation.Reading;
        if (reading.Limit is not { } limit)
        {
            return words.NotStarted;
        }

        List<string> parts = [words.Describe(limit), WriteDue(reading.Due, limit, explanation, words)];
        if (reading.Lateness.Wall > Duration.Zero)
        {
            parts.Add(WriteTimes(words.Late, reading.Lateness));
        }
        else if (reading.Remaining is { } remaining)
        {
            parts.Add(WriteTimes(words.Left, remaining));
        }

        return string.Join(words.Separator, parts);
    }

    private static string WriteStep(ClockStep step, ClockExplanation explanation, ClockWords words)
    {
        List<string> parts = [$"{words.Describe(step.Event)}: {words.NameOf(step.Phase)}"];
        if (step.Cycle > 1)
        {
            parts.Add(ClockWords.Format(words.Cycle, step.Cycle));
        }

        if (step.Limit is { Applies: true } limit)
        {
            parts.Add(words.Describe(limit));
        }

        if (step.Phase is not (SlaPhase.NotStarted or SlaPhase.NotApplicable))
        {
            parts.Add(WriteDue(step.Due, step.Limit, explanation, words));
        }

        return $"{WriteLocal(step.Event.At, explanation, words)}  {string.Join(words.Separator, parts)}";
    }

    private static string WriteDue(Instant? due, SlaLimit? limit, ClockExplanation explanation, ClockWords words) => due is { } at
        ? ClockWords.Format(
            words.Due, ExplanationText.LocalDue(at, limit?.EndsWithDate(at) == true, explanation.Zone, words.Time))
        : words.NoDue;

    private static string WriteTimes(string format, ClockTime time) =>
        ClockWords.Format(format, InvariantText.Format(time.Open), InvariantText.Format(time.Wall));

    private static string WriteLocal(Instant t, ClockExplanation explanation, ClockWords words) =>
        ExplanationText.Local(t, explanation.Zone, words.Time);
}
