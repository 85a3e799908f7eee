using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>The table of comparisons.</summary>
public static class TestTables
{
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
