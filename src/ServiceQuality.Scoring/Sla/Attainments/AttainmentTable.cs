using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Sla;

// Attainment as a table: both shares of each row, each beside its base.
internal static class AttainmentTable
{
    private static readonly TableText[] Columns =
    [
        .. TableWords.All("group", "started", "stopped", "stopped of started %"), ("95 % interval of stopped", "95 % 区间（解决率）"),
        .. TableWords.All("decided", "met", "met of decided %"), ("95 % interval of met", "95 % 区间（达成率）"),
    ];

    internal static ResultTable Create(Attainment attainment)
    {
        var warnings = attainment.Rows.Where(r => r.Warning is not null)
            .Select(r => TableText.Compose(
                $"{r.Key.Text(r.Keys)}: {r.Warning}.",
                $"{r.Key.Text(r.Keys)}：{r.OpenBreachesWithoutPeriod}个未停止的违约不属于任何时段。"));
        var zone = attainment.Plan.Zone is { } z ? $"（{z.Id}）" : "";
        return new(
            ($"Attainment {attainment.Plan}", $"达成率{zone}"),
            Columns,
            attainment.Rows.Select(Row),
            [
                ("Started: stopped in time or late, and still open. Decided: met, stopped late, and still open after due.",
                    "已开始：按时或逾期停止的，以及仍未停止的。已判定：达成的、逾期停止的，以及到期后仍未停止的。"),
                ("Intervals: Wilson score.", "区间：Wilson得分法。"),
                .. warnings,
            ]);
    }

    private static ValueList<TableCell> Row(AttainmentRow row) =>
    [
        TableCell.Of(row.Key.Text(row.Keys)),
        TableCell.Of(row.Started), TableCell.Of(row.Stopped), .. Share(row.StoppedOfStarted),
        TableCell.Of(row.Decided), TableCell.Of(row.Met), .. Share(row.MetOfDecided),
    ];

    // The share and its interval in percent; blank without one.
    private static ValueList<TableCell> Share(Estimate share) =>
    [
        TableCell.Of(100 * share.Value, Decimals.Percent),
        TableCell.Of(share.Interval is { } i
            ? $"[{(100 * i.Lower).RoundTo(Decimals.Percent)}, {(100 * i.Upper).RoundTo(Decimals.Percent)}]"
            : null),
    ];
}
