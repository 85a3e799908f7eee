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

    // All that is wrong with the events, whatever the agreement; none exactly when Find finds none. Latest is the index of the
    // latest event before that is in range.
    internal static IEnumerable<(CaseFault Fault, int Latest)> FindAll(ValueList<CaseEvent> events)
    {
        if (events.Count == 0 || events[0].Kind != CaseEventKind.Opened)
        {
            yield return (new(CaseFaultKind.NoOpening, 0), 0);
        }

        var latest = -1;
        foreach (var (i, e) in events.Index())
        {
            if (i > 0 && e.Kind == CaseEventKind.Opened)
            {
                yield return (new(CaseFaultKind.SecondOpening, i), latest);
            }

            if (!BusinessTimeRange.Contains(e.At))
            {
                yield return (new(CaseFaultKind.OutOfRange, i), latest);
            }
            else if (latest >= 0 && e.At < events[latest].At)
            {
                yield return (new(CaseFaultKind.GoesBack, i), latest);
            }
            else
            {
                latest = i;
            }
        }
    }

    // Describes a fault that Find finds, or FindAll with the latest event.
    internal FilledSentence Describe(ReadOnlySpan<CaseEvent> events, int? latest = null)
    {
        if (Kind == CaseFaultKind.NoOpening)
        {
            return events.IsEmpty
                ? new(CaseSentences.NoEvent, [])
                : new(CaseSentences.NoOpening, [Shorten(events[0])]);
        }

        var at = InvariantText.Format(EventIndex);
        var given = Shorten(events[EventIndex]);
        switch (Kind)
        {
            case CaseFaultKind.SecondOpening:
                return new(CaseSentences.SecondOpening, [at, given]);
            case CaseFaultKind.GoesBack:
                var other = latest ?? EventIndex - 1;
                return new(CaseSentences.GoesBack, [at, given, InvariantText.Format(other), Shorten(events[other])]);
            default:
                return new(CaseSentences.OutOfRange, [at, given, BusinessTimeRange.Text]);
        }
    }

    private static string Shorten(CaseEvent e) => InvariantText.Shorten(e.ToString());
}
