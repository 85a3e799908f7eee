using System.Globalization;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Sla;

// A row of attainment as text.
internal static class AttainmentText
{
    internal static string Row(AttainmentRow row)
    {
        var share = Percent(row.MetOfDecided) ?? "nothing decided";
        var warning = row.Warning is { } text ? $"; {text}" : "";
        return $"{row.Key.Format(row.Keys)}: {share} ({string.Join(", ", Counts(row))}){warning}";
    }

    internal static string? Warning(AttainmentRow row) => row.OpenBreachesWithoutPeriod switch
    {
        0 => null,
        1 => "1 open breach is in no period",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count} open breaches are in no period"),
    };

    // A share with its interval, in percent; null without one.
    private static string? Percent(Estimate share) => share is { Value: { } value, Interval: { } interval }
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{(100 * value).RoundTo(1)} % [{(100 * interval.Lower).RoundTo(1)}, {(100 * interval.Upper).RoundTo(1)}]")
        : null;

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
