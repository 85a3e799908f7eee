using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Sla;

/// <summary>The tables of readings of cases.</summary>
public static class CaseTables
{
    /// <summary>The clocks of a case, a row for each target.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>The table, as of <see cref="CaseReading.AsOf"/>; times are open time in hours and minutes.</returns>
    public static ResultTable ToTable(this CaseReading reading) => ToTable([Guard.Against.Null(reading)]);

    /// <summary>The clocks of cases, a row for each target of each case, in the order of the readings.</summary>
    /// <param name="readings">The readings; they may be of different instants.</param>
    /// <returns>The table; times are open time in hours and minutes.</returns>
    public static ResultTable ToTable(this IEnumerable<CaseReading> readings) => TableLayout.Rows(
        ("Clocks of cases", "工单计时"),
        Guard.Against.NullElements(readings).SelectMany(r => r.Targets),
        [("Remaining and late by: open time in h:mm.", "剩余时间与逾期时长：营业时间（时:分）。")],
        ("case", t => TableCell.Of(t.Case.CaseId)),
        ("target", t => TableCell.Of(SlaTarget.LocalizedNameOf(t.Name))),
        ("state", t => TableCell.Word<SlaPhase>(t.Phase)),
        ("verdict", t => t.Phase is SlaPhase.NotApplicable or SlaPhase.NotStarted
            ? default
            : TableCell.Word<SlaVerdict>(t.Verdict)),
        ("start", t => TableCell.Of(t.Started)),
        ("due", t => TableCell.Of(t.Due)),
        ("end", t => TableCell.Of(t.Stopped)),
        ("remaining", t => TableCell.Of(t.Verdict == SlaVerdict.Breached ? null : t.Remaining?.Open)),
        (("late by", "逾期时长"), t => TableCell.Of(t.Verdict == SlaVerdict.Breached ? t.Lateness.Open : null)),
        ("used %", t => TableCell.Of(100 * t.ShareUsed, Decimals.Percent)),
        ("next change", t => TableCell.Of(t.NextChange)));
}
