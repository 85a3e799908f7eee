using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Sla;

/// <summary>The tables of comparisons, times, lists of risks, credits, availability and error budgets.</summary>
public static class SlaTables
{
    /// <summary>What changed between two readings, a row for each key.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this AttainmentComparison comparison)
    {
        Guard.Against.Null(comparison);
        return TableLayout.Rows(
            ("Attainment before and after", "达成率的前后比较"),
            comparison.Rows,
            [("Changed: targets in another state than before.", "变化数：状态与之前不同的目标数。")],
            ("group", r => TableCell.Of(r.Key.Text())),
            ("decided before", r => TableCell.Of(r.Before.Decided)),
            ("met before %", r => TableLayout.Percent(r.Before.MetOfDecided)),
            ("decided after", r => TableCell.Of(r.After.Decided)),
            ("met after %", r => TableLayout.Percent(r.After.MetOfDecided)),
            ("changed", r => TableCell.Of(r.Changed)),
            ("only before", r => TableCell.Of(r.OnlyBefore)),
            ("only after", r => TableCell.Of(r.OnlyAfter)));
    }

    /// <summary>Times to stop, a row for each key: the median and the 90th percentile; open clocks count.</summary>
    /// <param name="times">The times.</param>
    /// <returns>The table; times are in hours and minutes.</returns>
    public static ResultTable ToTable(this TimesToStop times)
    {
        Guard.Against.Null(times);
        var quantiles = times.Rows.Select(r => (Row: r, r.Median, P90: r.Quantile(Domain.Proportion.FromPercent(90)))).ToList();
        return TableLayout.Rows(
            ("Times to stop", "停止所需时间"),
            quantiles,
            [
                times.Basis == TimeBasis.Open
                    ? ("Open time in h:mm, by Kaplan-Meier.", "营业时间（时:分），Kaplan-Meier估计。")
                    : ("Wall-clock time in h:mm, by Kaplan-Meier.", "自然时间（时:分），Kaplan-Meier估计。"),
            ],
            ("group", q => TableCell.Of(q.Row.Key.Text())),
            ("stopped", q => TableCell.Of(q.Row.Stopped)),
            ("open", q => TableCell.Of(q.Row.Open)),
            ("not timed", q => TableCell.Of(q.Row.NotTimed)),
            ("median", q => TableLayout.Hours(q.Median.Value)),
            ("lower", q => TableLayout.Hours(q.Median.Lower)),
            ("upper", q => TableLayout.Hours(q.Median.Upper)),
            ("90 %", q => TableLayout.Hours(q.P90.Value)),
            ("reason", q => TableCell.Reason(q.Median.Reason ?? q.P90.Reason)));
    }

    /// <summary>The cases at risk, then the late ones, in the order of the list.</summary>
    /// <param name="list">The list.</param>
    /// <returns>The table; times remaining and late are open time in hours and minutes.</returns>
    public static ResultTable ToTable(this RiskList list)
    {
        Guard.Against.Null(list);
        return TableLayout.Rows(
            ("Cases at risk", "有违约风险的工单"),
            list.AtRisk.Select(c => (Case: c, State: "at risk")).Concat(list.Late.Select(c => (Case: c, State: "late"))),
            [TableText.Compose(
                $"{list.Running} running, {list.OnlyLate} only late, {list.Paused} paused, {list.NotAtRisk} not at risk.",
                $"运行中{list.Running}，仅逾期{list.OnlyLate}，暂停{list.Paused}，无风险{list.NotAtRisk}。")],
            ("case", c => TableCell.Of(c.Case.CaseId)),
            ("target", c => TableCell.Of(SlaTarget.LocalizedNameOf(c.Case.Target))),
            ("state", c => TableCell.Word(c.State)),
            ("due", c => TableCell.Of(c.Case.Due)),
            ("remaining", c => TableCell.Of(c.State == "late" ? null : c.Case.Reading.Remaining?.Open)),
            (("late by", "逾期时长"), c => TableCell.Of(c.State == "late" ? c.Case.Reading.Lateness.Open : null)),
            ("used %", c => TableCell.Of(100 * c.Case.UsedRatio, Decimals.Percent)),
            ("next change", c => TableCell.Of(c.Case.NextChange)));
    }

    /// <summary>Service credits, a row each.</summary>
    /// <param name="credits">The credits.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<ServiceCredit> credits) => TableLayout.Rows(
        ("Service credits", "服务赔偿"),
        Guard.Against.NullElements(credits),
        [("Measured: digits after the sixth decimal are cut off, not rounded.", "实测：第六位小数之后截去，不进位。")],
        ("measured %", c => c.Measured.ToCell()),
        (("tier", "赔偿档"), c => c.Tier is { } tier
            ? TableCell.Of((TableText)(
                $"{tier}", $"低于{PercentText.Format(tier.Below)}：{PercentText.Format(tier.Credit)}"))
            : default),
        ("fee", c => TableLayout.Money(c.Fee)),
        ("before the cap", c => TableLayout.Money(c.Raw)),
        ("cap", c => TableLayout.Money(c.Cap)),
        ("credit", c => TableLayout.Money(c.Amount)),
        ("reason", c => TableCell.Of(c.Reason)));

    /// <summary>The numbers of an availability.</summary>
    /// <param name="availability">The availability.</param>
    /// <returns>The table; durations are in hours and minutes.</returns>
    public static ResultTable ToTable(this ServiceAvailability availability)
    {
        var a = Guard.Against.Null(availability);
        return TableLayout.Facts(
            ("Availability", "可用性"),
            TableLayout.Reason(a.Reason),
            ("start", TableCell.Of(a.From)),
            ("end", TableCell.Of(a.MeasuredTo)),
            ("agreed time", TableCell.Of(a.AgreedTime)),
            ("maintenance", TableCell.Of(a.MaintenanceTime)),
            ("service time", TableCell.Of(a.ServiceTime)),
            ("downtime", TableCell.Of(a.Downtime)),
            ("availability %", TableCell.Of(a.Value?.Percent, Decimals.Availability)),
            ("outages counted", TableCell.Of(a.Counted)),
            ("outages ignored", TableCell.Of(a.Ignored)),
            ("mean time to restore", TableCell.Of(a.MeanTimeToRestore)),
            ("mean time between failures", TableCell.Of(a.MeanTimeBetweenFailures)));
    }

    /// <summary>The outages of an availability, a row each.</summary>
    /// <param name="availability">The availability.</param>
    /// <returns>The table; an outage that is not over has no end.</returns>
    public static ResultTable ToOutageTable(this ServiceAvailability availability) => TableLayout.Rows(
        ("Outages", "中断"),
        Guard.Against.Null(availability).Outages,
        [],
        ("start", o => TableCell.Of(o.Start)),
        ("end", o => TableCell.Of(o.End)),
        ("in service", o => TableCell.Of(o.InService)),
        ("verdict", o => TableCell.Word<OutageVerdict>(o.Verdict)),
        ("name", o => TableCell.Of(string.Join(", ", o.Names))));

    /// <summary>Error budgets, a row each.</summary>
    /// <param name="budgets">The budgets.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<ErrorBudget> budgets) => TableLayout.Rows(
        ("Error budgets", "错误预算"),
        Guard.Against.NullElements(budgets),
        [],
        ("objective", b => TableCell.Of(b.Objective.ToString())),
        ("start", b => TableCell.Of(b.Window.Start)),
        ("end", b => TableCell.Of(b.AsOf)),
        ("measured %", b => TableCell.Of(b.Measured.Value?.Percent, Decimals.Availability)),
        ("burn rate", b => TableCell.Of((double?)b.BurnRate, Decimals.Rate)),
        ("consumed %", b => TableLayout.Percent(b.Consumed)),
        ("remaining %", b => TableLayout.Percent(b.Remaining)),
        ("time to exhaustion", b => TableCell.Of(b.Reason is null ? b.TimeToExhaustion() : null)),
        ("reason", b => TableCell.Of(b.Reason)));

    /// <summary>Burn alerts, a row each.</summary>
    /// <param name="alerts">The alerts.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<BurnAlert> alerts) => TableLayout.Rows(
        ("Burn alerts", "燃尽率告警"),
        Guard.Against.NullElements(alerts),
        [],
        ("severity", a => TableCell.Word(a.Rule.Severity.ToString())),
        ("long window", a => TableCell.Of(a.Rule.LongWindow)),
        ("short window", a => TableCell.Of(a.Rule.ShortWindow)),
        ("limit", a => TableCell.Of((double)a.Rule.Rate, Decimals.Rate)),
        ("burn rate, long", a => TableCell.Of((double?)a.LongBudget.BurnRate, Decimals.Rate)),
        ("burn rate, short", a => TableCell.Of((double?)a.ShortBudget.BurnRate, Decimals.Rate)),
        ("firing", a => TableCell.Word(a.IsFiring)),
        ("reason", a => TableCell.Of(a.Reason)));
}
