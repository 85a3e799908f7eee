using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Complaints;

// Counts the times of one group: open cases at each time, and those that ended by outcome.
internal sealed class CaseTimesCounter
{
    private readonly SortedDictionary<Duration, long> _open = [];
    private readonly SortedDictionary<string, SortedDictionary<Duration, long>> _ended = new(StringComparer.Ordinal);

    // The outcome is null while the case is open.
    internal void Add(Duration time, string? outcome, long count)
    {
        var counts = _open;
        if (outcome is not null && !_ended.TryGetValue(outcome, out counts))
        {
            _ended.Add(outcome, counts = []);
        }

        counts![time] = checked(counts.GetValueOrDefault(time) + count);
    }

    internal CaseTimesRow ToRow(string group)
    {
        ValueList<Duration> times = [.. _ended.Values.SelectMany(c => c.Keys).Concat(_open.Keys).Distinct().Order()];
        return new(
            group,
            times,
            [.. times.Select(t => _open.GetValueOrDefault(t))],
            [.. _ended.Keys],
            [.. _ended.Values.SelectMany(c => times.Select(t => c.GetValueOrDefault(t)))]);
    }
}
