using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Sla;

// Attainment as a table: both shares of each row, each beside its base.
internal static class AttainmentTable
{
    private static readonly ValueList<string> Columns =
    [
        "", "started", "stopped", "stopped of started %", "95 % interval", "decided", "met", "met of decided %", "95 % interval",
    ];

    internal static ResultTable Create(Attainment attainment)
    {
        var warnings = attainment.Rows.Where(r => r.Warning is not null).Select(r => $"{r.Key.Format(r.Keys)}: {r.Warning}.");
        return new(
            $"Attainment {attainment.Plan}",
            Columns,
            attainment.Rows.Select(Row),
            [
                "Started: stopped in time or late, and still open. Decided: met, stopped late, and still open after due.",
                "Intervals: Wilson score.",
                .. warnings,
            ]);
    }

    private static ValueList<TableCell> Row(AttainmentRow row) =>
    [
        TableCell.Of(row.Key.Format(row.Keys)),
        TableCell.Of(row.Started), TableCell.Of(row.Stopped), .. Share(row.StoppedOfStarted),
        TableCell.Of(row.Decided), TableCell.Of(row.Met), .. Share(row.MetOfDecided),
    ];

    // The share and its interval in percent; blank without one.
    private static ValueList<TableCell> Share(Estimate share) =>
    [
        TableCell.Of(100 * share.Value, Decimals.Percent),
        TableCell.Of(share.Interval is { } i
            ? $"[{Decimals.Format(100 * i.Lower, Decimals.Percent)}, {Decimals.Format(100 * i.Upper, Decimals.Percent)}]"
            : null),
    ];
}
