using NodaTime;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Complaints;

// Counts the cases of a period. The rows of a case follow one another; an instant of the start belongs to the period, one of the
// end does not.
internal static class BacklogCounter
{
    internal static Backlog Count(
        Interval period,
        ReadOnlySpan<Instant> opened,
        ReadOnlySpan<Instant?> closed,
        ReadOnlySpan<string> ids,
        ReadOnlySpan<Instant?> dues)
    {
        var (from, to) = (period.Start, period.End);
        var firsts = FindFirstOpenings(opened, closed, ids);
        var (atStart, fresh, again, ended) = (0L, 0L, 0L, 0L);
        var (past, due, seconds) = (0L, 0L, 0m);
        List<int> ages = [];
        for (var i = 0; i < opened.Length; i++)
        {
            var end = closed[i] ?? Instant.MaxValue;
            var (isFirst, isBefore) = (firsts[i] == i, opened[i] < from);
            atStart += isBefore && end >= from ? 1 : 0;
            fresh += isFirst && !isBefore && opened[i] < to ? 1 : 0;
            again += !isFirst && !isBefore && opened[i] < to ? 1 : 0;
            ended += end >= from && end < to ? 1 : 0;
            seconds += SecondsBetween(Instant.Max(opened[i], from), Instant.Min(end, to));
            if (opened[i] < to && end >= to)
            {
                ages.Add(checked((int)Math.Floor((to - opened[firsts[i]]).TotalDays)));
                var limit = dues.IsEmpty ? null : dues[i];
                due += limit is null ? 0 : 1;
                past += limit < to ? 1 : 0;
            }
        }

        var overdue = dues.IsEmpty ? null : CountedShare.FromCounts(past, due, ages.Count - due);
        return new(period, atStart, fresh, again, ended, Histogram.FromValues([.. ages]), overdue, seconds);
    }

    private static decimal SecondsBetween(Instant from, Instant to) =>
        to <= from ? 0 : (decimal)(to - from).ToInt128Nanoseconds() / 1_000_000_000m;

    // For each row the row that was opened first of its case.
    private static int[] FindFirstOpenings(ReadOnlySpan<Instant> opened, ReadOnlySpan<Instant?> closed, ReadOnlySpan<string> ids)
    {
        var firsts = new int[opened.Length];
        Dictionary<string, List<int>> rows = new(StringComparer.Ordinal);
        for (var i = 0; i < firsts.Length; i++)
        {
            ColumnGuards.CheckEnd(opened[i], closed[i], i, nameof(closed));
            firsts[i] = i;
            if (ids.IsEmpty)
            {
                continue;
            }

            ColumnGuards.CheckName(ids[i], i, nameof(ids));
            if (!rows.TryGetValue(ids[i], out var own))
            {
                rows.Add(ids[i], own = []);
            }

            own.Add(i);
        }

        foreach (var own in rows.Values.Where(r => r.Count > 1))
        {
            int[] inOrder = Sort(own, opened, closed);
            for (var k = 0; k < inOrder.Length; k++)
            {
                firsts[inOrder[k]] = inOrder[0];
                if (k > 0 && !(closed[inOrder[k - 1]] <= opened[inOrder[k]]))
                {
                    RefuseOverlap(inOrder[k], inOrder[k - 1], ids);
                }
            }
        }

        return firsts;
    }

    // By opening; of rows opened at one instant, the one closed first.
    private static int[] Sort(List<int> rows, ReadOnlySpan<Instant> opened, ReadOnlySpan<Instant?> closed)
    {
        var keys = new (Instant, Instant, int)[rows.Count];
        for (var k = 0; k < keys.Length; k++)
        {
            keys[k] = (opened[rows[k]], closed[rows[k]] ?? Instant.MaxValue, rows[k]);
        }

        Array.Sort(keys);
        return [.. keys.Select(k => k.Item3)];
    }

    private static void RefuseOverlap(int row, int earlier, ReadOnlySpan<string> ids) => Guard.Against.Invalid(
        true,
        $"Row {row} of case {ids[row]} was opened before row {earlier} was closed; allowed are rows that follow one another.",
        "opened");
}
