using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Compares two groups by their bootstraps (PLS-MGA; Henseler, Ringle and Sinkovics 2009). The numbers of resamples may differ.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<BootstrapComparison>))]
public sealed class BootstrapComparison
{
    private readonly ComparisonLayout _layout;

    private BootstrapComparison(IndexBootstrap first, IndexBootstrap second, MultiplicityMethod adjustment)
    {
        (_layout, First, Second, Adjustment) = (new(first.Fit.Plan), first, second, adjustment);
        var (left, right) = (first.Distributions, second.Distributions);
        Differences = ComparisonLayout.Adjust(
            _layout.Numbers.Select((number, i) => new ResampledDifference(number, left[i], right[i])),
            d => d.Quantity,
            d => d.P,
            (d, p) => d.WithAdjusted(p),
            adjustment);
    }

    /// <summary>The bootstrap of the first group.</summary>
    public IndexBootstrap First { get; }

    /// <summary>The bootstrap of the second group.</summary>
    public IndexBootstrap Second { get; }

    /// <summary>How p-values are adjusted within each quantity.</summary>
    public MultiplicityMethod Adjustment { get; }

    /// <summary>The differences, quantity by quantity.</summary>
    public ValueList<ResampledDifference> Differences { get; }

    /// <summary>The conventions of the numbers.</summary>
    public string Conventions => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        First: {First.Plan}, {First.Failed} failed; second: {Second.Plan}, {Second.Failed} failed; {First.Fit.Options}.
        p greater: 1 - share of pairs of resamples with 2 mean(t) - t - 2 mean(u) + u above 0; p: twice the smaller side. Adjusted p: {Adjustment} over the comparisons of one quantity.
        """);

    /// <summary>Compares the bootstraps of two groups.</summary>
    /// <param name="first">The bootstrap of the first group.</param>
    /// <param name="second">
    /// The bootstrap of the second group, of the same model and options, with another stream of random numbers.
    /// </param>
    /// <param name="adjustment">How p-values are adjusted within each quantity.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">
    /// The models or options differ, or both bootstraps used the same stream, which makes them depend on each other.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The adjustment is undefined.</exception>
    public static BootstrapComparison Run(
        IndexBootstrap first, IndexBootstrap second, MultiplicityMethod adjustment = MultiplicityMethod.Holm)
    {
        Guard.Against.Null(first);
        Guard.Against.Null(second);
        Guard.Against.UndefinedEnum(adjustment);
        var (fit, other) = (first.Fit, second.Fit);
        Guard.Against.Invalid(
            fit.Model != other.Model || fit.Options != other.Options || first.OnlyAdmissible != second.OnlyAdmissible,
            $"The second bootstrap is of {other}; allowed is one of the same model and options as the first, {fit}.",
            nameof(second));
        Guard.Against.Invalid(
            first.Plan.Source.Name == second.Plan.Source.Name,
            $"Both bootstraps used {first.Plan.Source}; allowed are two streams, such as those of two seeds.",
            nameof(second));
        return new(first, second, adjustment);
    }

    /// <summary>The differences of one quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The differences in the order of the model.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is undefined.</exception>
    public ValueList<ResampledDifference> Filter(IndexQuantity quantity)
    {
        Guard.Against.UndefinedEnum(quantity);
        return [.. Differences.Where(d => d.Quantity == quantity)];
    }

    /// <summary>The difference of an indicator or a construct.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="name">The indicator, the construct, or a pair such as <c>Image -> Loyalty</c>.</param>
    /// <returns>The difference; null where the model gives the construct no such number.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such name; the message lists the names there are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is undefined.</exception>
    public ResampledDifference? this[IndexQuantity quantity, string name] =>
        _layout.Find(quantity, name) is { } at ? Differences[at] : null;

    /// <summary>The difference of what goes from one construct to another.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="from">The construct that has the effect.</param>
    /// <param name="to">The construct affected.</param>
    /// <returns>The difference; null where the model has no such effect.</returns>
    /// <exception cref="KeyNotFoundException">The model has no such construct; the message lists the constructs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is undefined.</exception>
    public ResampledDifference? this[IndexQuantity quantity, string from, string to] =>
        _layout.Find(quantity, from, to) is { } at ? Differences[at] : null;

    /// <summary>A row for each number of one quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is undefined.</exception>
    public ResultTable ToTable(IndexQuantity quantity)
    {
        var differences = Filter(quantity);
        var decimals = ComparisonLayout.Decimals(quantity);
        var missing = differences.Where(d => d.Reason is not null).Select(d => (TableText)
            ($"No comparison of {d.Name}: {d.Reason}.", $"{d.Name} 无比较：{d.Reason}。"));
        return new(
            TableText.Compose(
                $"{TableWords.Of(quantity).AsTitle()}: first against second", $"{TableWords.Of(quantity)}：第一个与第二个"),
            TableWords.All("name", "first", "second", "difference", "p greater", "p", "adjusted p"),
            differences.Select(d => (ValueList<TableCell>)
            [
                TableCell.Of(d.Name),
                TableCell.Of(d.First, decimals),
                TableCell.Of(d.Second, decimals),
                TableCell.Of(d.Difference, decimals),
                TableCell.Of(d.Greater),
                TableCell.Of(d.P),
                TableCell.Of(d.AdjustedP),
            ]),
            [.. missing, .. TableText.Lines(Conventions)]);
    }

    /// <summary>The two bootstraps.</summary>
    /// <returns>
    /// For example <c>ECSI, n = 124: 5000 resamples (Philox 4x32-10, seed 1), 0 failed; against ECSI, n = 126: 5000 resamples
    /// (Philox 4x32-10, seed 2), 0 failed</c>.
    /// </returns>
    public override string ToString() => $"{First}; against {Second}";
}
