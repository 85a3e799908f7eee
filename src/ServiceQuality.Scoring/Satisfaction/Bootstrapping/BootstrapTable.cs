using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

// Bootstraps as rows of a table.
internal static class BootstrapTable
{
    internal static ResultTable Of(
        string title, ValueList<string> headers, string between, IEnumerable<(ValueList<string> Names, BootstrapDistribution Found)> rows, BootstrapMethod method, Proportion? level)
    {
        var all = rows.ToList();
        List<string> notes = [];
        List<ValueList<TableCell>> cells = [];
        foreach (var (names, found) in all)
        {
            var estimate = found.Interval(method, level);
            cells.Add(
            [
                .. names.Select(TableCell.Of), TableCell.Of(found.Value, 3), TableCell.Of(found.StandardError, 3),
                TableCell.Of(estimate.Interval?.Lower, 3), TableCell.Of(estimate.Interval?.Upper, 3),
            ]);
            if (estimate.Reason is { } reason)
            {
                notes.Add($"{string.Join(between, names)}: {reason}.");
            }
        }

        if (all.Count > 0)
        {
            var found = all[0].Found;
            var failed = found.Failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {found.Failed} of them without a result");
            notes.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{found.Interval(method, level).Method}; {found.Plan}{found.Within}{failed}; n = {found.N}"));
        }

        return new(title, [.. headers, "value", "SE", "lower", "upper"], cells, notes);
    }
}
