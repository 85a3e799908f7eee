using System.Globalization;
using NodaTime;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Sla.Json;

namespace ServiceQuality.Domain.Complaints.Json;

// Whether feedback can have come about by its life cycle: every event is legal, and its facts are facts. For each event the
// checks take the number of events times that of the conditions, so a text must not have too many of both.
internal static class FeedbackChecks
{
    private const int MaxChecks = 100_000;

    private static readonly string[] Parts =
        [ComplaintFields.Harm, ComplaintFields.Money, ComplaintFields.Legal, ComplaintFields.Spread];

    internal static (string Path, string Message)? Find(Feedback feedback)
    {
        var name = InvariantText.Shorten(feedback.Number);
        var events = feedback.History.Events;
        var conditions = feedback.LifeCycle.Moves.Sum(m => m.Rules.Sum(r => r.Requirement.Leaves.Count()));
        if (events.Count > ListLimit.MaxElements || (long)events.Count * conditions > MaxChecks)
        {
            return ("$.history.events",
                $"{name} has {InvariantText.Format(events.Count)} events, and its life cycle {InvariantText.Format(conditions)} "
                    + $"conditions; allowed are {InvariantText.Format(ListLimit.MaxElements)} events, and "
                    + $"{InvariantText.Format(MaxChecks)} as the product of both.");
        }

        for (var i = 0; i < events.Count; i++)
        {
            if (FindFact(events[i]) is var (field, allowedValues))
            {
                return ($"$.history.events{JsonPlace.Step(i)}.fields{JsonPlace.Step(field)}",
                    $"\"{InvariantText.Shorten(events[i].Field(field))}\" is no {field} of feedback; "
                        + $"allowed are {allowedValues}.");
            }
        }

        return LifeCycleReading.Of(feedback.LifeCycle, feedback.History, Instant.MaxValue).Refused is [var refusal, ..]
            ? ($"$.history.events{JsonPlace.Step(refusal.EventIndex)}", $"{name}: {refusal}")
            : null;
    }

    // A field that says nothing a reading could know, with what is allowed.
    private static (string Field, string Allowed)? FindFact(CaseEvent e) => (e.Kind, e.Name) switch
    {
        (CaseEventKind.Opened, _) => OfNames<FeedbackKind>(e, ComplaintFields.Kind)
            ?? OfNames<FeedbackSource>(e, ComplaintFields.Source),
        (CaseEventKind.Custom, ComplaintEvents.AssessedName) => Parts.Select(p => Of(
                e, p, "whole numbers from 1 to 5", v => v is "1" or "2" or "3" or "4" or "5"))
            .FirstOrDefault(p => p is not null),
        (CaseEventKind.Custom, ComplaintEvents.DecisionCommunicatedName) =>
            Of(e, ComplaintFields.Outcome, OutcomeNames.Allowed, v => OutcomeNames.Read(v) != ComplaintOutcome.Undecided)
            ?? Of(e, ComplaintFields.Redress, $"none and {Money.Allowed}", v =>
                v == OutcomeNames.None || Money.TryParse(v, CultureInfo.InvariantCulture, out _)),
        _ => null,
    };

    private static (string Field, string Allowed)? OfNames<T>(CaseEvent e, string field)
        where T : struct, Enum =>
        Of(e, field, string.Join(", ", Enum.GetNames<T>()), v => Enum.GetNames<T>().Contains(v, StringComparer.Ordinal));

    private static (string Field, string Allowed)? Of(CaseEvent e, string field, string allowed, Func<string, bool> isAllowed) =>
        e.Field(field) is { } value && !isAllowed(value) ? (field, allowed) : null;
}
