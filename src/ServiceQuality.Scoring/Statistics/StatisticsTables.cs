using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>The tables of tests, regressions, weights, counts and survival.</summary>
public static class StatisticsTables
{
    /// <summary>Tests, a row each.</summary>
    /// <param name="tests">The tests.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<HypothesisTest> tests) => TableLayout.Rows(
        ("Tests", "检验"),
        Guard.Against.NullElements(tests),
        [],
        ("method", t => TableCell.Of(t.Method)),
        ("n", t => TableCell.Of(t.N)),
        ("statistic", t => TableCell.Of(t.Statistic, Decimals.Statistic)),
        ("df", t => TableCell.Of(t.DegreesOfFreedom, Decimals.RankSum)),
        ("p", t => TableCell.Of(t.P)),
        ("estimate", t => TableCell.Of(t.Estimate?.Value, Decimals.Coefficient)),
        ("lower", t => TableCell.Of(t.Estimate?.Interval?.Lower, Decimals.Coefficient)),
        ("upper", t => TableCell.Of(t.Estimate?.Interval?.Upper, Decimals.Coefficient)),
        ("reason", t => TableCell.Of(t.Reason)));

    /// <summary>Comparisons of two groups each, with p-values adjusted for their number.</summary>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="groups">The names of the groups; null numbers them from 1.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A group that is compared has no name.</exception>
    public static ResultTable ToTable(this IEnumerable<PairwiseComparison> comparisons, IEnumerable<string>? groups = null)
    {
        var all = Guard.Against.NullElements(comparisons);
        string[]? names = groups is null ? null : [.. groups];
        Guard.Against.Invalid(
            names is not null && all.Any(c => Math.Max(c.First, c.Second) >= names.Length),
            $"There are {names?.Length} names, too few for the groups compared; allowed is one for each group.",
            nameof(groups));
        TableCell Group(int index) => names is null ? TableCell.Of(index + 1) : TableCell.Of(names[index]);
        return TableLayout.Rows(
            ("Comparisons of pairs", "两两比较"),
            all,
            [],
            ("first", c => Group(c.First)),
            ("second", c => Group(c.Second)),
            ("statistic", c => TableCell.Of(c.Test.Statistic, Decimals.Statistic)),
            ("p", c => TableCell.Of(c.Test.P)),
            ("adjusted p", c => TableCell.Of(c.Adjusted)),
            ("reason", c => TableCell.Of(c.Test.Reason)));
    }

    /// <summary>The coefficients of a regression.</summary>
    /// <param name="regression">The regression.</param>
    /// <returns>The table; its notes are the fit and the conventions.</returns>
    public static ResultTable ToTable(this LeastSquares regression)
    {
        Guard.Against.Null(regression);
        return TableLayout.Rows(
            ("Regression", "回归"),
            regression.Coefficients,
            [regression.ToString(), .. TableText.Lines(regression.Conventions)],
            ("name", c => TableCell.Word(c.Name)),
            ("b", c => TableCell.Of(c.Estimate.Value, Decimals.Coefficient)),
            ("lower", c => TableCell.Of(c.Estimate.Interval?.Lower, Decimals.Coefficient)),
            ("upper", c => TableCell.Of(c.Estimate.Interval?.Upper, Decimals.Coefficient)),
            ("SE", c => TableCell.Of(c.StandardError, Decimals.Weight)),
            ("t", c => TableCell.Of(c.T, Decimals.Statistic)),
            ("p", c => TableCell.Of(c.P)),
            ("beta", c => TableCell.Of(c.StandardisedBeta, Decimals.Coefficient)),
            ("VIF", c => TableCell.Of(c.VarianceInflation, Decimals.Statistic)));
    }

    /// <summary>Shares of R squared by driver.</summary>
    /// <param name="shares">The shares.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this DriverShares shares)
    {
        Guard.Against.Null(shares);
        return TableLayout.Rows(
            ("Shares of drivers", "驱动因素的占比"),
            shares.Shares,
            [.. TableLayout.Reason(shares.Reason), TableText.Compose($"{shares.Method}", $"{TableWords.Of(shares.Method)}")],
            ("driver", s => TableCell.Of(s.Name)),
            ("of the variance", s => TableCell.Of(s.Share.Fraction, Decimals.Coefficient)),
            ("share %", s => TableCell.Of(s.OfRSquared)));
    }

    /// <summary>Weights of criteria.</summary>
    /// <param name="weights">The weights.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this CriteriaWeights weights)
    {
        Guard.Against.Null(weights);
        return TableLayout.Rows(
            ("Weights", "权重"),
            weights.Values.Index(),
            [.. TableLayout.Reason(weights.Reason), weights.Method],
            ("criterion", w => w.Index < weights.Names.Count ? TableCell.Of(weights.Names[w.Index]) : TableCell.Of(w.Index + 1)),
            ("weight", w => TableCell.Of(w.Item, Decimals.Weight)));
    }

    /// <summary>How often each whole number occurs.</summary>
    /// <param name="histogram">The counts.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this Histogram histogram)
    {
        Guard.Against.Null(histogram);
        return TableLayout.Rows(
            ("Counts by value", "各值的个数"),
            histogram.Counts.Index(),
            [TableText.Compose($"n = {histogram.N}, {histogram.Missing} missing.", $"n = {histogram.N}，缺失 {histogram.Missing}。")],
            ("value", c => TableCell.Of(histogram.First + c.Index)),
            ("count", c => TableCell.Of(c.Item)),
            ("share %", c => TableCell.Of(histogram.N == 0 ? null : Proportion.Of(c.Item, histogram.N))));
    }

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
            ("at risk", s => TableCell.Of(s.AtRisk)),
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
            ("at risk", s => TableCell.Of(s.Step.AtRisk)),
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
        [test.ToString()],
        ("group", g => TableCell.Of(g.Group)),
        ("n", g => TableCell.Of(g.N)),
        ("observed", g => TableCell.Of(g.Observed, Decimals.Statistic)),
        ("expected", g => TableCell.Of(g.Expected, Decimals.Statistic)));
}
