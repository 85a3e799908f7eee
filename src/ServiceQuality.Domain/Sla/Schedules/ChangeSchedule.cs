using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The instant at which each of many cases changes next without a new event. A host asks for the next changes, reads those cases
/// again and sets what follows. Setting or removing a case takes logarithmic time and touches no other case. Changes at the same
/// instant are in the ordinal order of the case ids. The schedule is mutable and not safe for use by several threads at once, not
/// even for reading. A breach comes one nanosecond after due: a host with coarser instants rounds up, or asks again a little
/// later.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ChangeSchedule>))]
public sealed class ChangeSchedule
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Stack<int> _free = [];
    private readonly ChangeHeap _heap = new();

    /// <summary>The number of cases.</summary>
    public int Count => _slots.Count;

    /// <summary>The number of cases that will change without a new event.</summary>
    public int Waiting => _heap.Count;

    /// <summary>The first change, or null when there is none.</summary>
    public ScheduledChange? First => Waiting == 0 ? null : _heap[0];

    /// <summary>Creates a schedule of cases.</summary>
    /// <param name="readings">The readings; when a case has several, the last one counts.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">A reading is null.</exception>
    public static ChangeSchedule Of(IEnumerable<CaseReading> readings)
    {
        ChangeSchedule schedule = new();
        foreach (var reading in Guard.Against.NullElements(readings))
        {
            schedule.Set(reading);
        }

        return schedule;
    }

    /// <summary>Sets the next change of a case from its reading; adds the case when it is new.</summary>
    /// <param name="reading">The reading.</param>
    public void Set(CaseReading reading)
    {
        Guard.Against.Null(reading);
        Set(reading.CaseId, reading.NextChange);
    }

    /// <summary>
    /// Sets the next change of an obligation of a subject, its steps and periods included, under the id of the subject followed
    /// by the name of the obligation, such as <c>P-7/contract back</c>.
    /// </summary>
    /// <param name="reading">The reading.</param>
    public void Set(ObligationReading reading)
    {
        Guard.Against.Null(reading);
        Set($"{reading.SubjectId}/{reading.Obligation.Name}", reading.NextChange);
    }

    /// <summary>Sets the next change of a case; adds the case when it is new.</summary>
    /// <param name="caseId">The id of the case; compared exactly (ordinal).</param>
    /// <param name="next">When the case changes, or null when it does not change without a new event.</param>
    public void Set(string caseId, Instant? next)
    {
        Guard.Against.Null(caseId);
        if (!_slots.TryGetValue(caseId, out var slot))
        {
            slot = _free.TryPop(out var free) ? free : _slots.Count;
            _slots.Add(caseId, slot);
        }

        if (next is { } at)
        {
            _heap.Set(slot, new(caseId, at));
        }
        else
        {
            _heap.Remove(slot);
        }
    }

    /// <summary>Removes a case.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <returns>Whether the schedule had the case.</returns>
    public bool Remove(string caseId)
    {
        Guard.Against.Null(caseId);
        if (!_slots.Remove(caseId, out var slot))
        {
            return false;
        }

        _heap.Remove(slot);
        _free.Push(slot);
        return true;
    }

    /// <summary>Gets the next change of a case.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="next">When the case changes, or null.</param>
    /// <returns>Whether the schedule has the case.</returns>
    public bool TryGet(string caseId, out Instant? next)
    {
        Guard.Against.Null(caseId);
        var hasCase = _slots.TryGetValue(caseId, out var slot);
        next = hasCase ? _heap.Of(slot)?.At : null;
        return hasCase;
    }

    /// <summary>The next changes in order; they stay in the schedule.</summary>
    /// <param name="max">The maximum number of changes.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public ValueList<ScheduledChange> Next(int max)
    {
        Guard.Against.LessThan(max, 0);
        var changes = new ScheduledChange[Math.Min(max, Waiting)];
        Next(changes);
        return [.. changes];
    }

    /// <summary>Writes the next changes in order to a span; they stay in the schedule.</summary>
    /// <param name="changes">Receives the changes, as far as there is room.</param>
    /// <returns>The number of changes written.</returns>
    public int Next(Span<ScheduledChange> changes)
    {
        var count = 0;
        for (_heap.Begin(); count < changes.Length && _heap.TryNext(out var change); count++)
        {
            changes[count] = change;
        }

        return count;
    }

    /// <summary>The changes up to an instant in order; they stay in the schedule until the host sets what follows.</summary>
    /// <param name="until">The last instant, inclusive.</param>
    /// <returns>The changes.</returns>
    public ValueList<ScheduledChange> DueUntil(Instant until)
    {
        List<ScheduledChange> changes = [];
        for (_heap.Begin(); _heap.TryNext(out var change) && change.At <= until;)
        {
            changes.Add(change);
        }

        return [.. changes];
    }

    /// <summary>The number of cases, how many of them wait, and the next change.</summary>
    /// <returns>For example <c>3 cases, 2 waiting, next 2026-03-02T16:00:00.000000001Z INC-1</c>.</returns>
    public override string ToString()
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{Count} cases, {Waiting} waiting");
        return First is { } first ? $"{counts}, next {first}" : counts;
    }
}
