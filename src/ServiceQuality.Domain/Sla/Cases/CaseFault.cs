using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Why a case cannot be read, and at which event: what reading from spans returns instead of an exception. The default value
/// means no fault.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseFault>))]
public readonly record struct CaseFault
{
    internal CaseFault(CaseFaultKind kind, int eventIndex)
    {
        Kind = kind;
        EventIndex = eventIndex;
    }

    /// <summary>What is wrong.</summary>
    public CaseFaultKind Kind { get; }

    /// <summary>The index of the event among the events of its case, from 0.</summary>
    public int EventIndex { get; }

    /// <summary>Kind and index.</summary>
    /// <returns>For example <c>GoesBack at event 3</c>, or <c>None</c>.</returns>
    public override string ToString() =>
        Kind == CaseFaultKind.None ? nameof(CaseFaultKind.None) : $"{Kind} at event {InvariantText.Format(EventIndex)}";

    // Finds what is wrong with the events, whatever the agreement.
    internal static CaseFault Find(ReadOnlySpan<CaseEvent> events)
    {
        if (events.IsEmpty || events[0].Kind != CaseEventKind.Opened)
        {
            return new(CaseFaultKind.NoOpening, 0);
        }

        for (var i = 1; i < events.Length; i++)
        {
            if (events[i].Kind == CaseEventKind.Opened)
            {
                return new(CaseFaultKind.SecondOpening, i);
            }

            if (events[i].At < events[i - 1].At)
            {
                return new(CaseFaultKind.GoesBack, i);
            }
        }

        // The events are in order, so the first and the last are enough.
        if (events[0].At < BusinessTimeRange.Start)
        {
            return new(CaseFaultKind.OutOfRange, 0);
        }

        return events[^1].At >= BusinessTimeRange.End ? new(CaseFaultKind.OutOfRange, events.Length - 1) : default;
    }

    // Describes a fault that Find finds.
    internal string Describe(ReadOnlySpan<CaseEvent> events)
    {
        if (Kind == CaseFaultKind.NoOpening)
        {
            return $"the first event is {(events.IsEmpty ? "missing" : events[0])}; allowed is an opening.";
        }

        var at = InvariantText.Format(EventIndex);
        var given = events[EventIndex];
        switch (Kind)
        {
            case CaseFaultKind.SecondOpening:
                return $"event {at} is a second opening ({given}); allowed is one. A case is reopened by Reopened.";
            case CaseFaultKind.GoesBack:
                var before = $"event {InvariantText.Format(EventIndex - 1)} ({events[EventIndex - 1]})";
                return $"event {at} ({given}) is earlier than {before}; allowed is the same instant or later.";
            default:
                return $"event ({given}) is outside {BusinessTimeRange.Text}.";
        }
    }
}
