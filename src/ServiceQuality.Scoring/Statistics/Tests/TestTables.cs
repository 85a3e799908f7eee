using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>The tables of tests and comparisons.</summary>
public static class TestTables
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
        ("reason", t => TableCell.Reason(t.Reason)),
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
}
