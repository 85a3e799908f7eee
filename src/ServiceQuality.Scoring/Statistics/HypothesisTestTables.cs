using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>The tables of tests.</summary>
public static class HypothesisTestTables
{
    private static readonly (TableText Header, Func<HypothesisTest, TableCell> Cell)[] Columns =
    [
        ("method", t => TableCell.Of(t.Method)),
        ("n", t => TableCell.Of(t.N)),
        ("statistic", t => TableCell.Of(t.Statistic, Decimals.Statistic)),
        ("df", t => TableCell.Of(t.DegreesOfFreedom, Decimals.RankSum)),
        ("p", t => TableCell.Of(t.P)),
        ("estimate", t => TableCell.Of(t.Estimate?.Value, Decimals.Coefficient)),
        ("lower", t => TableCell.Of(t.Estimate?.Interval?.Lower, Decimals.Coefficient)),
        ("upper", t => TableCell.Of(t.Estimate?.Interval?.Upper, Decimals.Coefficient)),
        ("reason", t => TableCell.Of(t.Reason)),
    ];

    /// <summary>Tests, a row each.</summary>
    /// <param name="tests">The tests.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<HypothesisTest> tests) =>
        TableLayout.Rows(("Tests", "检验"), Guard.Against.NullElements(tests), [], Columns);

    /// <summary>Tests, a row each, with what each one tests.</summary>
    /// <param name="tests">The tests by name, such as the dimension or the question.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this IEnumerable<(string Name, HypothesisTest Test)> tests)
    {
        List<(string Name, HypothesisTest Test)> all = [.. Guard.Against.Null(tests)];
        Guard.Against.NullElements(all.Select(t => t.Test), nameof(tests));
        return TableLayout.Rows(
            ("Tests", "检验"),
            all,
            [],
            [
                ("name", t => TableCell.Of(t.Name)),
                .. Columns.Select(c => (c.Header, (Func<(string Name, HypothesisTest Test), TableCell>)(t => c.Cell(t.Test)))),
            ]);
    }
}
