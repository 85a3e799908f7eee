using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Searches the start at which a chain of limits ends latest compared with a promise. Every due moves with its start, stays or
// jumps, and changes between these only at an edge of hours (or, counting dates, at the local times of such edges): so only
// starts there, starts whose due meets one, and the instants a nanosecond before and after these are tried.
internal sealed class ChainSearch(SlaLimit promise, ValueList<SlaLimit> parts)
{
    private static readonly Duration Margin = Duration.FromDays(40);

    internal ChainFit FindWorst(Instant from, Instant to)
    {
        SortedSet<Instant> starts = [from, to];
        List<Instant> edges = [.. Edges(from, to)];
        AddAround(starts, edges, from, to);
        for (var count = 1; count <= parts.Count; count++)
        {
            AddMeeting(starts, edges, t => Due(t, count), from, to);
        }

        AddMeeting(starts, edges, promise.Due, from, to);
        ChainFit? worst = null;
        foreach (var start in starts)
        {
            ChainFit fit = new(start, promise.Due(start), Due(start, parts.Count));
            worst = worst is null || IsWorse(fit, worst) ? fit : worst;
        }

        return worst!;
    }

    private Instant? Due(Instant start, int count)
    {
        Instant? due = start;
        for (var i = 0; i < count && due is { } at; i++)
        {
            due = parts[i].Due(at);
        }

        return due;
    }

    private static bool IsWorse(ChainFit one, ChainFit other) =>
        one.Fits != other.Fits ? other.Fits : (one.Slack ?? Unmatched(one)) < (other.Slack ?? Unmatched(other));

    // A promise that is never due is kept with any slack; parts that are never due are late beyond measure.
    private static Duration Unmatched(ChainFit fit) => fit.Fits ? Duration.MaxValue : Duration.MinValue;

    private IEnumerable<Instant> Edges(Instant from, Instant to)
    {
        // As far as a due reaches; one that is never due stays so for every later start.
        var last = Instant.Max(promise.Due(to) ?? to, Due(to, parts.Count) ?? to);
        var end = Instant.Min(last, BusinessTimeRange.End - Margin) + Margin - Duration.Epsilon;
        foreach (var limit in parts.Append(promise))
        {
            if (!limit.CountsWallTime || limit.Limit!.Value.CountsDates)
            {
                foreach (var edge in limit.Calendar.OpenIntervals(from, end).SelectMany(i => (Instant[])[i.Start, i.End]))
                {
                    yield return edge;
                }
            }

            if (limit.Limit!.Value.CountsDates)
            {
                foreach (var edge in LocalEdges(limit, from, end))
                {
                    yield return edge;
                }
            }
        }
    }

    // Midnights, and on every date the local times at which hours begin or end on any.
    private static IEnumerable<Instant> LocalEdges(SlaLimit limit, Instant from, Instant end)
    {
        var zone = limit.Calendar.Zone!;
        HashSet<LocalTime> times = [LocalTime.Midnight];
        foreach (var interval in limit.Calendar.OpenIntervals(from, end))
        {
            times.Add(interval.Start.InZone(zone).TimeOfDay);
            times.Add(interval.End.InZone(zone).TimeOfDay);
        }

        for (var date = from.InZone(zone).Date; date <= end.InZone(zone).Date; date = date.PlusDays(1))
        {
            foreach (var time in times)
            {
                yield return (date + time).InZoneLeniently(zone).ToInstant();
            }
        }
    }

    private static void AddAround(SortedSet<Instant> starts, IEnumerable<Instant> places, Instant from, Instant to)
    {
        foreach (var place in places.Where(p => p >= from && p <= to))
        {
            starts.Add(Instant.Max(from, place - Duration.Epsilon));
            starts.Add(place);
            starts.Add(Instant.Min(to, place + Duration.Epsilon));
        }
    }

    // The first starts whose due is at or after an edge: a due never falls when its start rises, so each is found by bisection.
    private static void AddMeeting(
        SortedSet<Instant> starts, List<Instant> edges, Func<Instant, Instant?> due, Instant from, Instant to)
    {
        foreach (var edge in edges.Where(e => due(from) < e && !(due(to) < e)))
        {
            var (low, high) = (from, to);
            while (high - low > Duration.Epsilon)
            {
                var middle = low + ((high - low) / 2);
                (low, high) = due(middle) < edge ? (middle, high) : (low, middle);
            }

            AddAround(starts, [high], from, to);
        }
    }
}
