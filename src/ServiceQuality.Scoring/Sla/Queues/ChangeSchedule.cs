using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// When each of many cases changes by itself next, kept while events come: a host asks for the next changes, reads those cases again and
/// tells what follows. Setting and removing one case costs the logarithm of how many wait, and no other case is touched. Changes at one
/// instant are in the ordinal order of the ids. It changes, and is not safe for several threads at once, not even for asking.
/// A breach comes one nanosecond behind due: a host that keeps coarser instants rounds up, or asks again a little later.
/// </summary>
public sealed class ChangeSchedule
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Stack<int> _free = [];
    private readonly ChangeHeap _heap = new();

    /// <summary>How many cases are known.</summary>
    public int Count => _slots.Count;

    /// <summary>How many of them change by themselves.</summary>
    public int Waiting => _heap.Count;

    /// <summary>The very next change, or null when nothing changes by itself.</summary>
    public ScheduledChange? First => Waiting == 0 ? null : _heap[0];

    /// <summary>A schedule of cases.</summary>
    /// <param name="readings">The readings; of several of one case the last one counts.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">A reading is null.</exception>
    public static ChangeSchedule Of(IEnumerable<CaseReading> readings)
    {
        ChangeSchedule schedule = new();
        foreach (var reading in Attainment.Checked(readings, nameof(readings)))
        {
            schedule.Set(reading);
        }

        return schedule;
    }

    /// <summary>Sets when a case changes next, as its reading tells; a case that is not known is added.</summary>
    /// <param name="reading">The reading.</param>
    public void Set(CaseReading reading)
    {
        Guard.Against.Null(reading);
        Set(reading.CaseId, reading.NextChange);
    }

    /// <summary>Sets when a case changes next; a case that is not known is added.</summary>
    /// <param name="caseId">The id of the case; compared exactly (ordinal).</param>
    /// <param name="next">When it changes, or null when it does not change by itself: then it is known and does not wait.</param>
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

    /// <summary>Forgets a case.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <returns>Whether it was known.</returns>
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

    /// <summary>Whether a case is known, and when it changes next.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="next">When it changes, or null.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGet(string caseId, out Instant? next)
    {
        Guard.Against.Null(caseId);
        var isKnown = _slots.TryGetValue(caseId, out var slot);
        next = isKnown ? _heap.Of(slot)?.At : null;
        return isKnown;
    }

    /// <summary>The next changes in their order; they stay in the schedule.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public ValueList<ScheduledChange> Next(int most)
    {
        Guard.Against.LessThan(most, 0);
        var changes = new ScheduledChange[Math.Min(most, Waiting)];
        Next(changes);
        return [.. changes];
    }

    /// <summary>The next changes in their order, into a span; they stay in the schedule.</summary>
    /// <param name="changes">Where they go, as far as there is room.</param>
    /// <returns>How many there are.</returns>
    public int Next(Span<ScheduledChange> changes)
    {
        var count = 0;
        for (_heap.Begin(); count < changes.Length && _heap.TryNext(out var change); count++)
        {
            changes[count] = change;
        }

        return count;
    }

    /// <summary>The changes up to an instant in their order; they stay in the schedule until the host sets what follows.</summary>
    /// <param name="until">The instant, itself included.</param>
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

    /// <summary>How many cases are known and wait, and the next change.</summary>
    /// <returns>For example <c>3 cases, 2 waiting, next 2026-03-02T16:00:00.000000001Z INC-1</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} cases, {Waiting} waiting") + (First is { } first ? $", next {first}" : "");
}
