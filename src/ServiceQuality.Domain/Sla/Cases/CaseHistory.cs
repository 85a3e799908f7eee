using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The events of one case in the order in which they happened. Events at the same instant are taken
/// in the given order. Messages after closing are accepted. A history that is not in order is refused, also where a reading would
/// not see it.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseHistory>))]
public sealed record CaseHistory
{
    /// <summary>Creates a history.</summary>
    /// <param name="id">The id of the case.</param>
    /// <param name="events">The events, the opening first, none earlier than the one before.</param>
    /// <exception cref="ArgumentException">
    /// The id is blank, the first event is not the opening, there is a second opening, an event goes back in time, or one is
    /// outside the range of business time (0001-01-01 to 9998-12-31 UTC).
    /// </exception>
    public CaseHistory(string id, IEnumerable<CaseEvent> events)
    {
        Guard.Against.Null(events);
        Id = Guard.Against.InvalidCode(id);
        Events = [.. events];
        if (CaseFault.Find(Events.AsSpan()).Kind != CaseFaultKind.None)
        {
            var problems = FindProblems(Events);
            var more = problems.Count == 1 ? "" : $" There are {InvariantText.Count(problems.Count, "problem")} in all.";
            throw new ArgumentException($"Case {InvariantText.Shorten(id)}: {problems[0]}{more}", nameof(events));
        }
    }

    private CaseHistory(string id, ValueList<CaseEvent> events)
    {
        Id = id;
        Events = events;
    }

    /// <summary>The id of the case.</summary>
    public string Id { get; }

    /// <summary>The events in their order, the opening first.</summary>
    public ValueList<CaseEvent> Events { get; }

    /// <summary>Creates a history by the rules of the constructor, or reports everything that is wrong with it.</summary>
    /// <param name="id">The id of the case.</param>
    /// <param name="events">The events, the opening first, none earlier than one before.</param>
    /// <param name="history">The history; null when there is a problem.</param>
    /// <param name="problems">
    /// What is wrong, in the order of the events: each with its event and what is allowed. An event is compared with the latest
    /// one before it. Empty when the history was created.
    /// </param>
    /// <returns>Whether the history was created.</returns>
    public static bool TryCreate(
        string id,
        IEnumerable<CaseEvent> events,
        [NotNullWhen(true)] out CaseHistory? history,
        out ValueList<CaseProblem> problems)
    {
        Guard.Against.Null(id);
        Guard.Against.Null(events);
        ValueList<CaseEvent> given = [.. events];
        problems = FindProblems(given);
        if (!InvariantText.IsCode(id))
        {
            CaseFault fault = new(CaseFaultKind.InvalidId, 0);
            FilledSentence sentence = new(CaseSentences.InvalidId, [InvariantText.Shorten(id)]);
            problems = [new CaseProblem(fault, null, sentence), .. problems];
        }

        history = problems.Count == 0 ? new(id, given) : null;
        return history is not null;
    }

    /// <summary>Id and number of events.</summary>
    /// <returns>For example <c>INC0000045, 6 events</c>.</returns>
    public override string ToString() => $"{Id}, {InvariantText.Format(Events.Count)} events";

    private static ValueList<CaseProblem> FindProblems(ValueList<CaseEvent> events) =>
    [
        .. CaseFault.FindAll(events).Select(f => new CaseProblem(
            f.Fault,
            f.Fault.EventIndex < events.Count ? events[f.Fault.EventIndex] : null,
            f.Fault.Describe(events.AsSpan(), f.Latest))),
    ];
}
