using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>The tables of survival and incidence.</summary>
public static class SurvivalTables
{
    /// <summary>The steps of a survival curve.</summary>
    /// <param name="curve">The curve.</param>
    /// <returns>The table; times are in the unit that they were given in.</returns>
    public static ResultTable ToTable(this KaplanMeier curve)
    {
        Guard.Against.Null(curve);
        return TableLayout.Rows(
            ("Kaplan-Meier", "Kaplan-Meier"),
            curve,
            [TableText.Compose($"n = {curve.N}, {curve.Open} open; {curve.Interval} intervals at {curve.Level}.",
                $"n = {curve.N}，未结束 {curve.Open}；{curve.Interval}区间，{curve.Level}。")],
            ("time", s => TableCell.Of(s.Time, Decimals.Measure)),
            (("at risk", "在险数"), s => TableCell.Of(s.AtRisk)),
            ("ended", s => TableCell.Of(s.Ended)),
            ("open", s => TableCell.Of(s.Open)),
            ("survival %", s => TableCell.Of(s.Survival)),
            ("lower", s => TableCell.Of(100 * s.Interval?.Lower, Decimals.Percent)),
            ("upper", s => TableCell.Of(100 * s.Interval?.Upper, Decimals.Percent)));
    }

    /// <summary>The steps of each cumulative incidence.</summary>
    /// <param name="incidence">The incidence.</param>
    /// <param name="outcomes">The names of the outcomes by number; null gives the numbers.</param>
    /// <returns>The table; times are in the unit that they were given in.</returns>
    public static ResultTable ToTable(this CumulativeIncidence incidence, Func<int, string>? outcomes = null)
    {
        Guard.Against.Null(incidence);
        return TableLayout.Rows(
            ("Cumulative incidence", "累积发生率"),
            incidence.Outcomes.SelectMany(o => incidence.Steps(o).Select(s => (Outcome: o, Step: s))),
            [TableText.Compose($"n = {incidence.N}, {incidence.Open} open.", $"n = {incidence.N}，未结束 {incidence.Open}。")],
            ("outcome", s => outcomes is null ? TableCell.Of(s.Outcome) : TableCell.Of(outcomes(s.Outcome))),
            ("time", s => TableCell.Of(s.Step.Time, Decimals.Measure)),
            (("at risk", "在险数"), s => TableCell.Of(s.Step.AtRisk)),
            ("ended", s => TableCell.Of(s.Step.Ended)),
            ("incidence %", s => TableCell.Of(s.Step.Incidence)),
            ("lower", s => TableCell.Of(100 * s.Step.Interval?.Lower, Decimals.Percent)),
            ("upper", s => TableCell.Of(100 * s.Step.Interval?.Upper, Decimals.Percent)));
    }

    /// <summary>The groups of a log-rank test, observed and expected endings.</summary>
    /// <param name="test">The test.</param>
    /// <returns>The table; its note is the test.</returns>
    public static ResultTable ToTable(this LogRankTest test) =>
        Groups(("Log-rank test", "对数秩检验"), Guard.Against.Null(test).Groups, test.Test);

    /// <summary>The groups of Gray's test, observed and expected endings.</summary>
    /// <param name="test">The test.</param>
    /// <returns>The table; its note is the test.</returns>
    public static ResultTable ToTable(this GrayTest test) =>
        Groups(("Gray's test", "Gray检验"), Guard.Against.Null(test).Groups, test.Test);

    private static ResultTable Groups(TableText title, ValueList<GroupEndings> groups, HypothesisTest test) => TableLayout.Rows(
        title,
        groups,
        [test.Describe()],
        ("group", g => TableCell.Of(g.Group)),
        ("n", g => TableCell.Of(g.N)),
        ("observed", g => TableCell.Of(g.Observed, Decimals.Statistic)),
        ("expected", g => TableCell.Of(g.Expected, Decimals.Statistic)));
}
