using System.Globalization;

namespace ServiceQuality.Scoring.Sla;

// A row of attainment as text.
internal static class AttainmentText
{
    internal static string Row(AttainmentRow row)
    {
        var share = "nothing decided";
        if (row.Share is { } value && row.Estimate.Interval is { } interval)
        {
            share = string.Create(
                CultureInfo.InvariantCulture,
                $"{value.ToString(null, null)} [{100 * interval.Lower:F1}, {100 * interval.Upper:F1}]");
        }

        return $"{row.Key.Format(row.Keys)}: {share} ({string.Join(", ", Counts(row))})";
    }

    private static IEnumerable<string> Counts(AttainmentRow row)
    {
        yield return Count(row.Met, "met");
        yield return row.LateWhileOpen == 0
            ? Count(row.Breached, "breached")
            : string.Create(CultureInfo.InvariantCulture, $"{row.Breached} breached of which {row.LateWhileOpen} open");
        foreach (var (count, name) in new[]
        {
            (row.Running, "running"), (row.Paused, "paused"), (
                row.NotApplicable, "not applicable"), (row.NotStarted, "not started"),
        })
        {
            if (count > 0)
            {
                yield return Count(count, name);
            }
        }

        foreach (var exclusion in row.Exclusions)
        {
            yield return exclusion.ToString();
        }
    }

    private static string Count(long count, string name) => string.Create(CultureInfo.InvariantCulture, $"{count} {name}");
}
