using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The events of many cases in one block, as a database or a log gives them: the events of one case after those of another, and
/// the offset at which each case begins. The offsets are checked once, here; nothing is copied, so the memory must not change
/// while the batch is in use. Several threads may read a batch, or slices of it, at once.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseBatch>))]
public sealed class CaseBatch
{
    private readonly ReadOnlyMemory<CaseEvent> _events;
    private readonly ReadOnlyMemory<int> _offsets;

    /// <summary>Creates a batch.</summary>
    /// <param name="events">The events of all cases.</param>
    /// <param name="offsets">
    /// The index of the first event of each case and, at the end, the index after the last event: one more than there are cases.
    /// Empty when there is no case.
    /// </param>
    /// <exception cref="ArgumentException">An offset is less than the one before it, below 0 or beyond the events.</exception>
    public CaseBatch(ReadOnlyMemory<CaseEvent> events, ReadOnlyMemory<int> offsets)
    {
        var least = 0;
        for (var i = 0; i < offsets.Length; i++)
        {
            var offset = offsets.Span[i];
            Guard.Against.Invalid(
                offset < least || offset > events.Length,
                $"Offset {i} is {offset}; allowed are non-decreasing indexes from 0 to {events.Length}.",
                nameof(offsets));
            least = offset;
        }

        _events = events;
        _offsets = offsets;
    }

    private CaseBatch(CaseBatch batch, int start, int count)
    {
        _events = batch._events;
        _offsets = batch._offsets.Slice(start, count + 1);
    }

    /// <summary>The number of cases.</summary>
    public int Count => Math.Max(0, _offsets.Length - 1);

    /// <summary>The events of a case.</summary>
    /// <param name="index">The index of the case, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    public ReadOnlySpan<CaseEvent> this[int index]
    {
        get
        {
            Guard.Against.IndexOutOfRange(index, Count);
            var offsets = _offsets.Span;
            return _events.Span[offsets[index]..offsets[index + 1]];
        }
    }

    /// <summary>Copies the events of case histories into a batch.</summary>
    /// <param name="cases">The cases.</param>
    /// <returns>The batch, with the cases in the same order.</returns>
    /// <exception cref="ArgumentException">A case is null.</exception>
    public static CaseBatch Of(IEnumerable<CaseHistory> cases)
    {
        List<CaseEvent> events = [];
        List<int> offsets = [0];
        foreach (var history in Guard.Against.NullElements(cases))
        {
            events.AddRange(history.Events);
            offsets.Add(events.Count);
        }

        return new(events.ToArray(), offsets.ToArray());
    }

    /// <summary>Some of the cases, such as the share of a thread. No event is copied.</summary>
    /// <param name="start">The index of the first case.</param>
    /// <param name="count">The number of cases.</param>
    /// <returns>The batch of these cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cases are not all in the batch.</exception>
    public CaseBatch Slice(int start, int count)
    {
        Guard.Against.OutOfRange(start < 0 || start > Count, start, $"Case {start} is outside [0, {Count}].");
        Guard.Against.OutOfRange(
            count < 0 || count > Count - start, count, $"{count} cases from case {start} on are outside [0, {Count - start}].");
        return count == 0 ? new(default, default) : new(this, start, count);
    }

    /// <summary>The number of cases and of their events.</summary>
    /// <returns>For example <c>3 cases, 17 events</c>.</returns>
    public override string ToString()
    {
        var events = Count == 0 ? 0 : _offsets.Span[^1] - _offsets.Span[0];
        return $"{InvariantText.Count(Count, "case")}, {InvariantText.Count(events, "event")}";
    }

    // All events, and the offsets of the cases among them.
    internal ReadOnlySpan<CaseEvent> Events => _events.Span;

    internal ReadOnlySpan<int> Offsets => _offsets.Span;
}
