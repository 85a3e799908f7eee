using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Whether two groups differ, by their bootstraps (PLS-MGA, Henseler, Ringle and Sinkovics 2009). The numbers of resamples need not be the same.
/// </summary>
public sealed class BootstrapComparison
{
    private BootstrapComparison(IndexBootstrap first, IndexBootstrap second, MultiplicityMethod adjustment)
    {
        (First, Second, Adjustment) = (first, second, adjustment);
        var (left, right) = (first.Distributions, second.Distributions);
        Differences =
        [
            .. new ComparedNumbers(first.Fit.Plan).All
                .Select((n, i) => new ResampledDifference(n.Quantity, n.Name, left[i], right[i], n.IsFixed))
                .GroupBy(d => d.Quantity)
                .SelectMany(family => family.Zip(Multiplicity.AdjustPresent(family.Select(d => d.P), adjustment), (d, p) => d.WithAdjusted(p))),
        ];
    }

    /// <summary>The bootstrap of the first group.</summary>
    public IndexBootstrap First { get; }

    /// <summary>The bootstrap of the second group.</summary>
    public IndexBootstrap Second { get; }

    /// <summary>How p-values are adjusted within each quantity.</summary>
    public MultiplicityMethod Adjustment { get; }

    /// <summary>The differences, quantity after quantity.</summary>
    public ValueList<ResampledDifference> Differences { get; }

    /// <summary>The conventions of every number here.</summary>
    public string Conventions => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        First: {First.Plan}, {First.Failed} failed; second: {Second.Plan}, {Second.Failed} failed; {First.Fit.Options}.
        p greater: 1 - share of pairs of resamples with 2 mean(t) - t - 2 mean(u) + u above 0; p: twice the smaller side. Adjusted p: {Adjustment} over the comparisons of one quantity.
        """);

    /// <summary>Compares the bootstraps of two groups.</summary>
    /// <param name="first">The bootstrap of the first group.</param>
    /// <param name="second">The bootstrap of the second group, of the same model and options, drawn from another stream.</param>
    /// <param name="adjustment">How p-values are adjusted within each quantity.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The models or options differ, or both bootstraps drew from the same stream, which makes them depend on each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The adjustment is none of the enumeration.</exception>
    public static BootstrapComparison Run(IndexBootstrap first, IndexBootstrap second, MultiplicityMethod adjustment = MultiplicityMethod.Holm)
    {
        Guard.Against.Null(first);
        Guard.Against.Null(second);
        PValue.Adjust([], adjustment); // refuses what is none
        if (first.Fit.Model != second.Fit.Model || first.Fit.Options != second.Fit.Options || first.OnlyAdmissible != second.OnlyAdmissible)
        {
            throw new ArgumentException($"The second bootstrap is of {second.Fit}; allowed is one of the same model and options as the first, {first.Fit}.", nameof(second));
        }

        return first.Plan.Source.Name == second.Plan.Source.Name
            ? throw new ArgumentException($"Both bootstraps drew from {first.Plan.Source}; allowed are two streams, such as those of two seeds.", nameof(second))
            : new(first, second, adjustment);
    }

    /// <summary>The differences of one quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The differences in the order of the model.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is none of the enumeration.</exception>
    public ValueList<ResampledDifference> Filter(IndexQuantity quantity)
    {
        ComparedNumbers.Checked(quantity);
        return [.. Differences.Where(d => d.Quantity == quantity)];
    }

    /// <summary>The difference of an indicator or a construct.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="name">The indicator or construct.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">There is no such name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is none of the enumeration.</exception>
    public ResampledDifference this[IndexQuantity quantity, string name]
    {
        get
        {
            var all = Filter(quantity);
            return all[NamedMatrix.IndexOf([.. all.Select(d => d.Name)], name, nameof(name), quantity.ToString())];
        }
    }

    /// <summary>The difference of what goes from one construct to another.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="from">The construct that acts.</param>
    /// <param name="to">The construct acted on.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">There is no such pair.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is none of the enumeration.</exception>
    public ResampledDifference this[IndexQuantity quantity, string from, string to] => this[quantity, ComparedNumbers.Pair(from, to)];

    /// <summary>A row for each number of one quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is none of the enumeration.</exception>
    public ResultTable ToTable(IndexQuantity quantity) => new(
        $"{quantity}: first against second",
        ["name", "first", "second", "difference", "p greater", "p", "adjusted p"],
        Filter(quantity).Select(d => (ValueList<TableCell>)
        [
            TableCell.Of(d.Name), TableCell.Of(d.First, 3), TableCell.Of(d.Second, 3), TableCell.Of(d.Difference, 3), TableCell.Of(d.Greater), TableCell.Of(d.P), TableCell.Of(d.AdjustedP),
        ]),
        [.. Filter(quantity).Where(d => d.Reason is not null).Select(d => $"No comparison of {d.Name}: {d.Reason}."), .. Conventions.Split('\n')]);

    /// <summary>The two bootstraps.</summary>
    /// <returns>For example <c>ECSI, n = 124: 5000 resamples (Philox 4x32-10, seed 1), 0 failed; against ECSI, n = 126: 5000 resamples (Philox 4x32-10, seed 2), 0 failed</c>.</returns>
    public override string ToString() => $"{First}; against {Second}";
}
