using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps.Audit;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Gaps.Audit.PublishedRows;

namespace ServiceQuality.Scoring.Tests.Gaps.Audit;

/// <summary>What an audit must and must not find.</summary>
public class AuditProperties
{
    [Law]
    public Property An_honest_table_has_no_findings() => Laws.ForAll(HonestTable.Any, honest =>
    {
        var report = AuditReport.Run(honest.Table);
        Assert.True(report.IsClean, string.Join("\n", report.Findings) + "\n" + honest);
        Assert.All(report.Checks, c => Assert.Equal(0, c.Failed));
    });

    [Law]
    public Property A_table_made_by_rounding_is_never_accused() => Laws.ForAll(HonestTable.AnyDecimals, honest =>
    {
        var report = AuditReport.Run(honest.Table);
        Assert.True(report.IsClean, string.Join("\n", report.Findings) + "\n" + honest);
    });

    [Law]
    public Property A_gap_of_printed_means_contradicts_nothing() => Laws.ForAll(HonestTable.GapsOfPrintedMeans, table =>
    {
        var report = AuditReport.Run(table.Table);
        Assert.True(report.Findings.All(IsNoContradictionOfARow), string.Join("\n", report.Findings) + "\n" + table);
    });

    // Between rows, a gap of printed means is compared as printed.
    private static bool IsNoContradictionOfARow(AuditFinding finding) =>
        finding.Severity != AuditSeverity.Contradiction || finding.Code.StartsWith("whole-", StringComparison.Ordinal);

    [Law]
    public Property Intervals_of_another_usual_level_contradict_nothing() => Laws.ForAll(
        from honest in HonestTable.AnyDecimals
        from level in Gen.Elements(90, 95, 99)
        select (honest, level), x =>
    {
        var report = AuditReport.Run(new(x.honest.Table.Rows, x.honest.Table.Scale, Proportion.FromPercent(x.level)));
        Assert.True(report.Findings.All(f => f.Severity == AuditSeverity.Warning),
            string.Join("\n", report.Findings) + "\n" + x.honest);
    });

    [Law]
    public Property A_number_moved_beyond_rounding_is_found() => Laws.ForAll(
        from honest in HonestTable.Any
        from row in Gen.Choose(0, honest.Table.Rows.Count - 1)
        from plant in Gen.Choose(0, Plants.Length - 1)
        from isUp in Gen.Choose(0, 1)
        select (honest, row, plant, isUp), x =>
    {
        var rows = x.honest.Table.Rows.ToList();
        var unit = (decimal)Math.Pow(10, -x.honest.Decimals) * (x.isUp == 1 ? 1 : -1);
        var (code, moved) = Plants[x.plant](rows[x.row], unit);
        if (moved is null)
        {
            return;
        }

        rows[x.row] = moved;
        var report = AuditReport.Run(new(rows, x.honest.Table.Scale, x.honest.Table.Level));
        Assert.True(report.Findings.Any(f => f.Row == moved.Name && f.Code == code), $"{code} not found\n{moved}\n{report}");
    });

    // Each moves one number of a row by what rounding cannot explain, when the row prints what the check needs. What is printed
    // may be
    // off by one unit honestly, so that two units to the other side may be honest too.
    private static readonly Func<PublishedRow, decimal, (string Code, PublishedRow? Moved)>[] Plants =
    [
        (r, unit) => ("gap", r is { PerceptionMean: not null, ExpectationMean: not null, Gap: { } gap }
            ? Copy(r, gap: gap.Value + (3 * unit)) : null),
        (r, unit) => ("standard-error", r is { GapDeviation: { } sd, StandardError: not null, N: { } n }
            ? Copy(r, error: Widest(sd, 1 / Math.Sqrt(n), unit)) : null),
        (r, unit) => ("df", r is { DegreesOfFreedom: { } df } ? Copy(r, df: df.Value + 1) : null),
        (r, unit) => ("ci-centre", r is { Gap: not null, IntervalLower: { } low, IntervalUpper: { } high }
            ? Copy(r, lower: low.Value + (3 * unit), upper: high.Value + (3 * unit)) : null),
        (r, unit) => ("shares", r is { TiePercent: { } tie } ? Copy(r, tie: tie.Value + 0.3m) : null),
        (r, unit) => ("n", Copy(r, n: 1)),
        (r, unit) => ("sd", r.GapDeviation is { Value: > 0 } sd ? Copy(r, deviation: -sd.Value) : null),
        (r, unit) => ("mean-scale", r.PerceptionMean is { } mean ? Copy(r, mean: mean.Value + 20) : null),
        (r, unit) => ("sd-scale", r is { GapDeviation: { } sd, Gap: not null } ? Copy(r, deviation: sd.Value + 40) : null),
        (r, unit) => ("p-zero", Copy(r, p: 0.000m)),
    ];

    // A standard error just beyond what any SD that rounds to the printed one gives, rounded to as many decimals.
    private static decimal Widest(PrintedNumber sd, double factor, decimal unit) =>
        Math.Round(((decimal)factor * (sd.Value + Math.Abs(unit))) + (2 * Math.Abs(unit)), sd.Decimals,
            MidpointRounding.AwayFromZero);

    private static PublishedRow Copy(
        PublishedRow r, decimal? gap = null, decimal? error = null, decimal? df = null, decimal? lower = null,
        decimal? upper = null, decimal? tie = null, int? n = null,
        decimal? deviation = null, decimal? mean = null, decimal? p = null) => Row(
        r.Name, n ?? r.N, mean is { } m ? PrintedNumber.Of(m) : r.PerceptionMean, r.PerceptionDeviation, r.ExpectationMean,
        r.ExpectationDeviation, gap is { } g ? PrintedNumber.Of(g) : r.Gap,
        deviation is { } d ? PrintedNumber.Of(d) : r.GapDeviation, error is { } e ? PrintedNumber.Of(e)
            : r.StandardError, r.T, df is { } f ? PrintedNumber.Of(f) : r.DegreesOfFreedom,
        p is { } probability ? PrintedNumber.Of(probability) : r.P, lower is { } l ? PrintedNumber.Of(l)
            : r.IntervalLower, upper is { } u ? PrintedNumber.Of(u) : r.IntervalUpper,
        r.Correlation, r.Dz, r.Items, r.PositivePercent, tie is { } t ? PrintedNumber.Of(t)
            : r.TiePercent, r.NegativePercent, r.ItemOf, r.GroupOf);
}
