using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>The tables of control charts. Points and phases are counted from 0, as in the signals.</summary>
public static class ControlChartTables
{
    /// <summary>The points with centre line, limits and signals.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="labels">What the points are, such as months, one for each; null for none.</param>
    /// <returns>The table; its notes are the conventions and the warnings.</returns>
    /// <exception cref="ArgumentException">There are not as many labels as points.</exception>
    public static ResultTable ToTable(this ControlChart chart, IEnumerable<string>? labels = null)
    {
        Guard.Against.Null(chart);
        string[]? names = labels is null ? null : [.. labels];
        Guard.Against.Invalid(
            names is not null && names.Length != chart.Count,
            $"There are {names?.Length} labels for {chart.Count} points; allowed is one for each.",
            nameof(labels));
        (TableText, Func<ChartPoint, TableCell>)[] label = names is null ? [] : [("label", p => TableCell.Of(names[p.Index]))];
        return TableLayout.Rows(
            TableText.Compose(
                $"Control chart, {chart.Kind}", $"控制图，{TableWords.Of(chart.Kind)}"),
            chart,
            [ChartConventions.Describe(chart.Kind, chart.Options), .. chart.Warnings.Select(w => w.Text)],
            [
                ("point", p => TableCell.Of(p.Index)),
                .. label,
                ("value", p => TableCell.Of(p.Value, Decimals.Chart)),
                ("size", p => TableCell.Of(p.Size, Decimals.Measure)),
                ("centre line", p => TableCell.Of(p.Centre, Decimals.Chart)),
                ("lower limit", p => TableCell.Of(p.Lower, Decimals.Chart)),
                ("upper limit", p => TableCell.Of(p.Upper, Decimals.Chart)),
                ("phase", p => TableCell.Of(p.Phase)),
                ("signals", p => TableCell.Of(string.Join(", ",
                    p.Signals.Select(s => s.Rule.Name).Distinct(StringComparer.Ordinal)))),
                ("variation", p => TableCell.Word<Variation>(p.Variation)),
            ]);
    }

    /// <summary>The phases with what their limits are from.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToPhaseTable(this ControlChart chart) => TableLayout.Rows(
        ("Phases", "控制图的阶段"),
        Guard.Against.Null(chart).Phases.Index(),
        [],
        ("phase", p => TableCell.Of(p.Index)),
        ("first point", p => TableCell.Of(p.Item.Start)),
        ("number of points", p => TableCell.Of(p.Item.Count)),
        ("baseline", p => TableCell.Of(p.Item.N)),
        ("centre line", p => TableCell.Of(p.Item.Centre, Decimals.Chart)),
        ("sigma", p => TableCell.Of(p.Item.Sigma, Decimals.Chart)),
        ("sigmaZ", p => TableCell.Of(p.Item.SigmaZ, Decimals.Coefficient)),
        ("dispersion p", p => TableCell.Of(p.Item.Dispersion?.P)),
        ("longest run", p => TableCell.Of(p.Item.Runs.LongestRun)),
        ("crossings", p => TableCell.Of(p.Item.Runs.Crossings)),
        ("reason", p => TableCell.Reason(p.Item.Reason)));

    /// <summary>The signals with the rule and the points of each.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="labels">What each point is called, such as its month; null gives the positions, which begin at 0.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">There is not a label for each point.</exception>
    public static ResultTable ToSignalTable(this ControlChart chart, IEnumerable<string>? labels = null)
    {
        var count = Guard.Against.Null(chart).Count;
        string[]? names = labels is null ? null : [.. labels];
        Guard.Against.Invalid(
            names is not null && names.Length != count,
            $"There are {names?.Length} labels for {count} points; allowed is one for each.",
            nameof(labels));
        string Label(int point) => names is null ? InvariantText.Format(point) : names[point];
        return TableLayout.Rows(
            ("Signals", "异常信号"),
            chart.Signals,
            [],
            ("run rule", s => TableCell.Of(s.Rule.Text)),
            ("side", s => TableCell.Word<SignalSide>(s.Side)),
            ("completed at", s => TableCell.Of(Label(s.CompletedAt))),
            (("points", "点"), s => TableCell.Of(InvariantText.Join(s.Points.Select(Label)))));
    }

    /// <summary>The cumulative sums, a row for each point.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this CusumChart chart)
    {
        Guard.Against.Null(chart);
        var limit = chart.Limit.RoundTo(Decimals.Chart);
        return TableLayout.Rows(
            ("Cumulative sums", "累积和"),
            Enumerable.Range(0, chart.Count),
            [.. TableLayout.Reason(chart.Reason), ($"{chart.Method}; limit {limit}.", $"{chart.Method}；控制限 {limit}。")],
            ("point", i => TableCell.Of(i)),
            ("upper sum", i => TableCell.Of(chart.Upper[i], Decimals.Chart)),
            ("lower sum", i => TableCell.Of(chart.Lower[i], Decimals.Chart)),
            ("signals", i => TableCell.Word<SignalSide>(
                chart.UpperSignals.Contains(i) ? SignalSide.Above : chart.LowerSignals.Contains(i) ? SignalSide.Below : null)));
    }

    /// <summary>A change point with the points that are likely, and the level before and after.</summary>
    /// <param name="change">The change point.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this ChangePoint change)
    {
        var c = Guard.Against.Null(change);
        return TableLayout.Facts(
            ("Change point", "变点"),
            [.. TableLayout.Reason(c.Reason), TableReasons.Of(c.Method)],
            ("number of points", TableCell.Of(c.N)),
            ("first point after the change", TableCell.Of(c.Index)),
            ("earliest", TableCell.Of(c.Earliest)),
            ("latest", TableCell.Of(c.Latest)),
            ("mean before", TableCell.Of(c.Before, Decimals.Chart)),
            ("mean after", TableCell.Of(c.After, Decimals.Chart)));
    }
}
