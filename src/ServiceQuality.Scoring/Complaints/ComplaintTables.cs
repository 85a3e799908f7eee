using ServiceQuality.Domain.Records;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>The tables of the analysis of complaints.</summary>
public static class ComplaintTables
{
    /// <summary>A ranking, the most frequent name first.</summary>
    /// <param name="pareto">The ranking.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this Pareto pareto)
    {
        Guard.Against.Null(pareto);
        (TableText, Func<ParetoRow, TableCell>)[] weight = pareto.Weight is null
            ? []
            : [("weight", r => TableCell.Of((double?)r.Weight, Decimals.Measure))];
        return TableLayout.Rows(
            ("Ranking", "帕累托分析"),
            pareto.Rows,
            [TableText.Compose($"n = {pareto.N}.", $"n = {pareto.N}。")],
            [
                ("rank", r => TableCell.Of(r.Rank)),
                ("name", r => TableCell.Of(r.Name)),
                ("count", r => TableCell.Of(r.Count)),
                .. weight,
                ("share %", r => TableCell.Of(r.Share)),
                ("cumulative %", r => TableCell.Of(r.Cumulative)),
            ]);
    }

    /// <summary>Names of a ranking compared with an earlier one.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>The table; a name that the earlier ranking does not have is blank there.</returns>
    public static ResultTable ToTable(this IEnumerable<ParetoChange> changes) => TableLayout.Rows(
        ("Ranking compared with before", "帕累托分析的前后比较"),
        Guard.Against.NullElements(changes),
        [],
        ("rank", c => TableCell.Of(c.Row.Rank)),
        ("name", c => TableCell.Of(c.Row.Name)),
        ("count", c => TableCell.Of(c.Row.Count)),
        ("rank before", c => TableCell.Of((long?)c.Before?.Rank)),
        ("count before", c => TableCell.Of(c.CountBefore)),
        ("change", c => TableCell.Of(c.Change)));

    /// <summary>Counts by name and period.</summary>
    /// <param name="series">The series.</param>
    /// <returns>The table, the most frequent name of the last period first; periods by their first instant.</returns>
    public static ResultTable ToTable(this ParetoSeries series)
    {
        Guard.Against.Null(series);
        var names = series.Rankings.Reverse().SelectMany(r => r.Rows.Select(p => p.Name)).Distinct(StringComparer.Ordinal);
        var counts = series.Rankings.Select(r => r.Rows.ToDictionary(p => p.Name, p => p.Count, StringComparer.Ordinal)).ToList();
        return new(
            ("Ranking by period", "各期帕累托分析"),
            [TableWords.Of("name"), .. series.Periods.Select(p => (TableText)TableCell.Of(p.Start).Shown)],
            names.Select(n => (ValueList<TableCell>)
                [TableCell.Of(n), .. counts.Select(c => TableCell.Of(c.GetValueOrDefault(n)))]),
            [TableText.Compose($"{series.Outside} in no period.", $"{series.Outside}条不属于任何期间。")]);
    }

    /// <summary>The flow of a backlog and its measures.</summary>
    /// <param name="backlog">The backlog.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this Backlog backlog)
    {
        var b = Guard.Against.Null(backlog);
        return TableLayout.Facts(
            ("Backlog", "积压"),
            [],
            ("start", TableCell.Of(b.Period.Start)),
            ("end", TableCell.Of(b.Period.End)),
            ("open at the start", TableCell.Of(b.OpenAtStart)),
            ("opened", TableCell.Of(b.Opened)),
            ("reopened", TableCell.Of(b.Reopened)),
            ("closed", TableCell.Of(b.Closed)),
            ("open at the end", TableCell.Of(b.OpenAtEnd)),
            ("mean open", TableCell.Of(b.MeanOpen, Decimals.Rate)),
            ("arrivals per day", TableCell.Of(b.ArrivalsPerDay, Decimals.Rate)),
            ("days in process (Little)", TableCell.Of(b.LittleDays, Decimals.Rate)),
            ("days of work", TableCell.Of(b.DaysOfWork, Decimals.Rate)),
            ("median age in days", TableCell.Of(b.MedianDays, 1)),
            ("oldest in days", TableCell.Of((long?)b.OldestDays)),
            ("overdue", TableCell.Of(b.Overdue?.Count)));
    }

    /// <summary>The open cases of a backlog by age.</summary>
    /// <param name="backlog">The backlog, which must know the ages.</param>
    /// <param name="highestDays">The highest age of each band in days; none means <see cref="Backlog.DefaultAgeBands"/>.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToAgeTable(this Backlog backlog, params ReadOnlySpan<int> highestDays) => TableLayout.Rows(
        ("Backlog by age", "积压账龄"),
        Guard.Against.Null(backlog).ByAge(highestDays),
        [],
        ("from day", a => TableCell.Of(a.From)),
        ("to day", a => TableCell.Of((long?)a.To)),
        ("cases", a => TableCell.Of(a.Cases.Count)),
        ("share %", a => TableLayout.Percent(a.Cases.Estimate())));

    /// <summary>Times of cases by group.</summary>
    /// <param name="times">The times.</param>
    /// <returns>The table; times are in days of 24 hours, by Kaplan-Meier.</returns>
    public static ResultTable ToTable(this CaseTimes times)
    {
        Guard.Against.Null(times);
        return TableLayout.Rows(
            ("Times of cases", "工单用时"),
            times.Rows.Select(r => (Row: r, r.Median, P90: r.Quantile(Proportion.FromPercent(90)))).ToList(),
            [("Times in days of 24 hours, by Kaplan-Meier.", "时间单位为天（24 小时），Kaplan-Meier估计。")],
            ("group", r => TableCell.Of(r.Row.Group)),
            ("n", r => TableCell.Of(r.Row.N)),
            ("open", r => TableCell.Of(r.Row.Open)),
            ("median", r => TableCell.Of(r.Median.Value, Decimals.Measure)),
            ("lower", r => TableCell.Of(r.Median.Lower, Decimals.Measure)),
            ("upper", r => TableCell.Of(r.Median.Upper, Decimals.Measure)),
            ("90 %", r => TableCell.Of(r.P90.Value, Decimals.Measure)),
            ("reason", r => TableCell.Of(r.Median.Reason ?? r.P90.Reason)));
    }

    /// <summary>Repeats by position in the chain.</summary>
    /// <param name="summary">The summary.</param>
    /// <returns>The table; position 1 has the cases that repeat none.</returns>
    public static ResultTable ToTable(this RepeatSummary summary)
    {
        Guard.Against.Null(summary);
        var share = TableLayout.Percent(summary.Repeated.Estimate()).Shown;
        return TableLayout.Rows(
            ("Repeats", "重复投诉"),
            summary.Positions.Index(),
            [TableText.Compose(
                $"{summary.Rule}. Repeated: {summary.Repeated.Count} of {summary.Repeated.Base} ({share} %).",
                $"{summary.Rule.Text.Chinese}。被重复：{summary.Repeated.Count} / {summary.Repeated.Base}（{share} %）。")],
            ("position", p => TableCell.Of(p.Index + 1)),
            ("cases", p => TableCell.Of(p.Item)));
    }

    /// <summary>Outcomes, the rates of what was upheld and overturned, and the redress.</summary>
    /// <param name="summary">The summary.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this OutcomeSummary summary)
    {
        var s = Guard.Against.Null(summary);
        var outcomes = Enum.GetValues<DecisionOutcome>().Select(o => (o.ToString(), TableCell.Of(s.CountOf(o))));
        return TableLayout.Facts(
            ("Outcomes", "处理结果"),
            [],
            [
                .. outcomes,
                ("uphold rate %", TableLayout.Percent(s.Upheld.Estimate())),
                ("overturn rate %", TableLayout.Percent(s.Overturned.Estimate())),
                ("paid", TableCell.Of(s.Paid)),
                ("redress", TableLayout.Money(s.RedressTotal)),
                ("redress per upheld", TableLayout.Money(s.RedressPerUpheld)),
                ("median redress", TableLayout.Money(s.RedressMedian)),
            ]);
    }

    /// <summary>Counts by row and column.</summary>
    /// <param name="table">The cross table.</param>
    /// <returns>The table; its note is the test of homogeneity.</returns>
    public static ResultTable ToTable(this CrossTable table)
    {
        Guard.Against.Null(table);
        return new(
            ("Cross table", "交叉表"),
            ["", .. table.ColumnNames.Select(c => (TableText)c), TableWords.Of("all")],
            table.RowNames.Select(r => (ValueList<TableCell>)
            [
                TableCell.Of(r),
                .. table.ColumnNames.Select(c => TableCell.Of(table[r, c])),
                TableCell.Of(table.ColumnNames.Sum(c => table[r, c])),
            ]),
            [table.Homogeneity().Describe()]);
    }

    /// <summary>Satisfaction without a failure, and with one that was recovered or not.</summary>
    /// <param name="recovery">The ratings.</param>
    /// <returns>The table; its notes are the tests of the paradox and of the effect.</returns>
    public static ResultTable ToTable(this ServiceRecovery recovery)
    {
        var r = Guard.Against.Null(recovery);
        return TableLayout.Rows(
            ("Service recovery", "服务补救"),
            ((string Name, MomentSummary Ratings)[])
                [("no failure", r.NoFailure), ("recovered", r.Recovered), ("not recovered", r.NotRecovered)],
            [
                TableText.Compose($"Paradox: {r.Paradox()}", $"服务补救悖论：{r.Paradox().Describe()}"),
                TableText.Compose($"Effect: {r.Effect()}", $"补救效果：{r.Effect().Describe()}"),
            ],
            ("group", g => TableCell.Word(g.Name)),
            ("n", g => TableCell.Of(g.Ratings.N)),
            ("mean", g => TableCell.Of(g.Ratings.Mean, Decimals.Rating)),
            ("SD", g => TableCell.Of(g.Ratings.StandardDeviation, Decimals.Rating)));
    }

    /// <summary>Complaints after breaches and after targets that were met.</summary>
    /// <param name="complaints">The counts.</param>
    /// <returns>The table; its note is the relative risk.</returns>
    public static ResultTable ToTable(this ComplaintsAfterBreach complaints)
    {
        var c = Guard.Against.Null(complaints);
        return TableLayout.Rows(
            ("Complaints after breaches", "违约后的投诉"),
            ((string Name, CountedShare Share)[])
                [("after a breach", c.AfterBreach), ("after a target met", c.AfterMet), ("preceded by a breach", c.Preceded)],
            [($"Relative risk: {c.RelativeRisk()}", $"相对风险：{c.RelativeRisk()}")],
            ("group", g => TableCell.Word(g.Name)),
            ("count", g => TableCell.Of(g.Share.Count)),
            ("base", g => TableCell.Of(g.Share.Base)),
            ("left out", g => TableCell.Of(g.Share.LeftOut)),
            ("share %", g => TableLayout.Percent(g.Share.Estimate())),
            ("lower", g => TableLayout.LowerPercent(g.Share.Estimate())),
            ("upper", g => TableLayout.UpperPercent(g.Share.Estimate())));
    }

    /// <summary>Corrective, preventive and improvement actions, a row each.</summary>
    /// <param name="actions">The actions.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<ActionItem> actions) => TableLayout.Rows(
        ("Actions", "措施"),
        Guard.Against.NullElements(actions),
        [],
        ("code", a => TableCell.Of(a.Code)),
        ("kind", a => TableCell.Word<ActionKind>(a.Kind)),
        ("finding", a => TableCell.Of(a.Finding)),
        ("owner", a => TableCell.Of(a.Owner)),
        ("state", a => TableCell.Word<ActionState>(a.State)),
        (("agreed", "商定时间"), a => TableCell.Of(a.Agreed)),
        ("due", a => TableCell.Of(a.Due)),
        (("done", "完成时间"), a => TableCell.Of(a.Done)),
        (("verified", "验证时间"), a => TableCell.Of(a.Verified)));
}
