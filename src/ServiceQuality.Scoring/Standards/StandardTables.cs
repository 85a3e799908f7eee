using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Standards;

/// <summary>The tables of indicators, scorecards and processes.</summary>
public static class StandardTables
{
    /// <summary>Values of indicators compared with their targets, a row each.</summary>
    /// <param name="assessments">The assessments.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<IndicatorAssessment> assessments) => TableLayout.Rows(
        ("Indicators and targets", "指标与目标"),
        Guard.Against.NullElements(assessments),
        [],
        ("indicator", a => TableCell.Of(a.Value.Indicator.Name)),
        ("unit", a => TableCell.Of(a.Value.Unit)),
        ("period", a => TableCell.Of(a.Value.Period)),
        ("value", a => TableCell.Of(a.Value.Value, Decimals.Coefficient)),
        ("target", a => TableCell.Of((double?)a.Target.Target, Decimals.Coefficient)),
        ("verdict", a => TableCell.Word(a.Verdict)),
        ("by the interval", a => TableCell.Word<AssessmentVerdict>(a.Statistical)),
        ("below the minimum", a => TableCell.Word(a.IsBelowMinimum)),
        ("over-promised", a => TableCell.Word(a.IsOverPromised)),
        ("reason", a => TableCell.Of(a.Reason)));

    /// <summary>Values of indicators with their intervals, a row each.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<IndicatorValue> values) => TableLayout.Rows(
        ("Indicators", "指标"),
        Guard.Against.NullElements(values),
        [],
        ("indicator", v => TableCell.Of(v.Indicator.Name)),
        ("unit", v => TableCell.Of(v.Unit)),
        ("period", v => TableCell.Of(v.Period)),
        ("n", v => TableCell.Of(v.N)),
        ("value", v => TableCell.Of(v.Value, Decimals.Coefficient)),
        ("lower", v => TableCell.Of(v.Lower, Decimals.Coefficient)),
        ("upper", v => TableCell.Of(v.Upper, Decimals.Coefficient)),
        ("reason", v => TableCell.Reason(v.Reason)));

    /// <summary>The numbers of an inspection: score, score of each section, items by what was found.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The table; scores are from 0 to 1.</returns>
    public static ResultTable ToTable(this InspectionResult result)
    {
        Guard.Against.Null(result);
        return new(
            TableText.Compose(
                $"Inspection of {result.Inspection.Unit}, {result.Inspection.Date:uuuu'-'MM'-'dd}",
                $"{result.Inspection.Unit}的检查，{result.Inspection.Date:uuuu'-'MM'-'dd}"),
            TableWords.All("quantity", "value"),
            [
                Fact("score", TableCell.Of((double?)result.Score, Decimals.Coefficient)),
                .. result.Sections.Select(s =>
                    (ValueList<TableCell>)[TableCell.Of(s.Section), TableCell.Of((double)s.Score, Decimals.Coefficient)]),
                Fact("passes", TableCell.Word(result.Passes)),
                Fact("conforming", TableCell.Of(result.Conforming)),
                Fact("nonconforming", List(result.Nonconforming)),
                Fact("critical failures", List(result.CriticalFailures)),
                Fact("not applicable", List(result.NotApplicable)),
                Fact("without an answer", List(result.Unanswered)),
            ],
            []);

        static ValueList<TableCell> Fact(string name, TableCell value) => [TableCell.Word(name), value];
        static TableCell List(ValueList<string> codes) =>
            codes.Count == 0 ? TableCell.Word("none") : TableCell.Of(string.Join(", ", codes));
    }

    /// <summary>How steadily units keep a level, a row each.</summary>
    /// <param name="consistencies">The consistencies.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<IndicatorConsistency> consistencies) => TableLayout.Rows(
        ("Consistency", "稳定性"),
        Guard.Against.NullElements(consistencies),
        [],
        ("unit", c => TableCell.Of(c.Unit)),
        ("level", c => TableCell.Of((double?)c.Level, Decimals.Coefficient)),
        ("periods kept", c => TableCell.Of(c.Kept.Count)),
        ("base", c => TableCell.Of(c.Kept.Base)),
        ("share %", c => TableLayout.Percent(c.Kept.Estimate())),
        ("in control", c => TableCell.Word(c.IsStable)),
        ("reason", c => TableCell.Of(c.Reason)));

    /// <summary>What made the score of a unit, a row for each indicator.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this ScorecardResult result)
    {
        Guard.Against.Null(result);
        var place = string.Join(", ", new[] { result.Unit, result.Period }.OfType<string>().DefaultIfEmpty("-"));
        return TableLayout.Rows(
            ($"Contributions, {place}", $"各指标得分：{place}"),
            result.Contributions,
            TableLayout.Reason(result.Reason),
            ("indicator", c => TableCell.Of(c.Item.Indicator)),
            ("value", c => TableCell.Of(c.Value?.Value, Decimals.Coefficient)),
            ("points", c => TableCell.Of(c.Points, Decimals.Points)),
            ("weight", c => TableCell.Of(c.Share, Decimals.Weight)),
            ("contribution", c => TableCell.Of(c.Contribution, Decimals.Points)),
            ("lost", c => TableCell.Of(c.Lost, Decimals.Points)));
    }

    /// <summary>Which ranks change with a weight, a row for each indicator.</summary>
    /// <param name="sensitivities">The sensitivities.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<WeightSensitivity> sensitivities) => TableLayout.Rows(
        ("Sensitivity to weights", "权重敏感性"),
        Guard.Against.NullElements(sensitivities),
        [],
        ("indicator", s => TableCell.Of(s.Indicator)),
        ("weight", s => TableCell.Of(s.Weight, Decimals.Weight)),
        ("changed when raised", s => TableCell.Of(string.Join(", ", s.ChangedWhenRaised))),
        ("changed when lowered", s => TableCell.Of(string.Join(", ", s.ChangedWhenLowered))),
        ("critical weight", s => TableCell.Of(s.CriticalWeight, Decimals.Weight)));

    /// <summary>How cases keep to a process, a row for each case.</summary>
    /// <param name="conformance">The conformance.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this ProcessConformance conformance)
    {
        Guard.Against.Null(conformance);
        return TableLayout.Rows(
            ("Conformance of cases", "工单的流程符合性"),
            Enumerable.Range(0, conformance.Count).Select(i => conformance[i]),
            [],
            ("case", c => TableCell.Of(c.Id)),
            ("followed", c => TableCell.Word(c.IsFollowed)),
            ("done", c => TableCell.Of(c.Done.Count)),
            (("due", "应执行"), c => TableCell.Of(c.Done.Base)),
            ("missing", c => TableCell.Of(string.Join(", ", c.Missing))),
            ("out of order", c => TableCell.Of(string.Join(", ", c.OutOfOrder))),
            ("repeated", c => TableCell.Of(string.Join(", ", c.Repeated))),
            ("late", c => TableCell.Of(string.Join(", ", c.Late))),
            ("extra", c => TableCell.Of(c.Extra)));
    }

    /// <summary>How cases keep to a process, a row for each step.</summary>
    /// <param name="summary">The summary.</param>
    /// <returns>The table; its note is the share of cases that followed the process and the execution rate.</returns>
    public static ResultTable ToTable(this ConformanceSummary summary)
    {
        Guard.Against.Null(summary);
        var (followed, execution) =
            (TableLayout.Percent(summary.Followed.Estimate()).Shown, TableLayout.Percent(summary.Execution.Estimate()).Shown);
        return TableLayout.Rows(
            ("Conformance of steps", "步骤的流程符合性"),
            summary.Steps,
            [($"Followed: {followed} % of the cases. Execution rate: {execution} %.",
                $"按流程办理：{followed} %。流程执行率：{execution} %。")],
            ("step", s => TableCell.Of(s.Code)),
            ("done", s => TableCell.Of(s.Done.Count)),
            (("due", "应执行"), s => TableCell.Of(s.Done.Base)),
            ("done %", s => TableLayout.Percent(s.Done.Estimate())),
            ("missing", s => TableCell.Of(s.Missing)),
            ("out of order", s => TableCell.Of(s.OutOfOrder)),
            ("repeated", s => TableCell.Of(s.Repeated)),
            ("late", s => TableCell.Of(s.Late.Count)));
    }

    /// <summary>The times of the steps of a process.</summary>
    /// <param name="times">The times.</param>
    /// <returns>The table; durations are in hours and minutes.</returns>
    public static ResultTable ToTable(this ProcessTimes times) => TableLayout.Rows(
        ("Times of steps", "步骤用时"),
        Guard.Against.Null(times).Steps,
        [],
        ("step", s => TableCell.Of(s.Code)),
        ("n", s => TableCell.Of(s.N)),
        ("total time", s => TableCell.Of(s.Total)),
        ("waiting", s => TableCell.Of(s.Waiting)),
        ("waiting %", s => TableCell.Of(s.WaitShare)),
        ("median", s => TableCell.Of(s.Median)),
        ("90 %", s => TableCell.Of(s.P90)));

    /// <summary>The steps of a process with their slack.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The table; its note is the critical path.</returns>
    public static ResultTable ToTable(this CriticalPath path)
    {
        Guard.Against.Null(path);
        var (length, steps) = (TableCell.Of(path.Length).Shown, string.Join(" - ", path.Path));
        return TableLayout.Rows(
            ("Critical path", "关键路径"),
            path.Steps,
            [($"Critical path of {length}: {steps}. Bottleneck: {path.Bottleneck.Code}.",
                $"关键路径 {length}：{steps}。瓶颈：{path.Bottleneck.Code}。")],
            ("step", s => TableCell.Of(s.Code)),
            ("time", s => TableCell.Of(s.Time)),
            ("waiting", s => TableCell.Of(s.Waiting)),
            ("start", s => TableCell.Of(s.Start)),
            ("slack", s => TableCell.Of(s.Slack)),
            ("critical", s => TableCell.Word(s.IsCritical)));
    }

    /// <summary>Fail points by risk.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <returns>The table; its note is the steps without a rating.</returns>
    public static ResultTable ToTable(this RiskRanking ranking)
    {
        Guard.Against.Null(ranking);
        var unrated = string.Join(", ", ranking.Unrated.Select(s => s.Code));
        return TableLayout.Rows(
            ("Fail points by risk", "失误点的风险排序"),
            ranking.Rows,
            unrated.Length == 0 ? [] : [($"Not rated: {unrated}.", $"未评分：{unrated}。")],
            ("rank", r => TableCell.Of(r.Rank)),
            ("step", r => TableCell.Of(r.Step.Name)),
            ("fail point", r => TableCell.Of(r.FailPoint.Failure)),
            ("risk priority number", r => TableCell.Of(r.RiskPriority)),
            ("needs action", r => TableCell.Word(r.NeedsAction)),
            ("action", r => TableCell.Of(r.ActionId)),
            ("countermeasure", r => TableCell.Of(r.FailPoint.Countermeasure)));
    }

    /// <summary>Complaints by touchpoint.</summary>
    /// <param name="counts">The counts.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this TouchpointCounts counts) => TableLayout.Rows(
        ("Complaints by touchpoint", "各触点的投诉"),
        Guard.Against.Null(counts).Rows,
        [],
        ("touchpoint", r => TableCell.Of(r.Step.Touchpoint)),
        ("step", r => TableCell.Of(r.Step.Name)),
        ("count", r => TableCell.Of(r.Count.Count)),
        ("share %", r => TableLayout.Percent(r.Count.Estimate())));
}
