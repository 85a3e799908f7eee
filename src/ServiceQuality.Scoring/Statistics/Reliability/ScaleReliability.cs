using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// How consistent the items of a scale are: Cronbach's alpha, raw and standardised, Guttman's lambda 6, and what each item does.
/// What the data cannot
/// give is null, and <see cref="Reason"/> or a warning says why. Nothing is reversed and no item is left out. The numbers are
/// those of R's psych
/// (without its checks that reverse items).
/// Source: Cronbach (1951), Psychometrika 16, 297-334; Guttman (1945), Psychometrika 10, 255-282.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ScaleReliability>))]
public sealed record ScaleReliability
{
    private readonly CovarianceMatrix _matrix;

    private ScaleReliability(CovarianceMatrix matrix, Proportion level)
    {
        (_matrix, Level, Items, Warnings) = (matrix, level, [], []);
        Reason = matrix.Items.Count < 2 ? "one item has no internal consistency" : matrix.Unusable;
        if (Reason is not null)
        {
            return;
        }

        var covariances = matrix.Cells;
        var correlations = SymmetricMatrix.Correlations(covariances);
        Alpha = AlphaCoefficient.Of(covariances);
        StandardisedAlpha = AlphaCoefficient.Of(correlations);
        if (Alpha is null || StandardisedAlpha is null)
        {
            (Alpha, StandardisedAlpha) = (null, null);
            Reason = matrix.Rows == RowsUsed.Pairwise
                ? "the items cancel each other out, or pairwise covariances contradict each other"
                : "the items cancel each other out: their sum does not vary";
            return;
        }

        StandardError = N is > 1 and var n ? AlphaCoefficient.StandardError(covariances, n) : null;
        double[] above = [.. SymmetricMatrix.AboveDiagonal(correlations).Order()];
        (MinimumInterItemCorrelation, MaximumInterItemCorrelation) = (above[0], above[^1]);
        MeanInterItemCorrelation = above.Average();
        MedianInterItemCorrelation = (above[(above.Length - 1) / 2] + above[above.Length / 2]) / 2;

        var (sums, correlationSums) = (SymmetricMatrix.RowSums(covariances), SymmetricMatrix.RowSums(correlations));
        var noInverse = SymmetricMatrix.NoInverse(SymmetricMatrix.Eigen(correlations).Values);
        var inverse = noInverse is null ? SymmetricMatrix.Inverse(correlations).Inverse : null;
        ValueList<double> smc = inverse is null ? [] : [.. matrix.Items.Select((_, i) => 1 - (1 / inverse[i, i]))];
        Items = [.. matrix.Items.Select((_, i) => new ItemStatistics(matrix, covariances, correlationSums, sums, i, smc))];
        Lambda6 = inverse is null ? null : 1 - (Items.Sum(i => 1 - i.SquaredMultipleCorrelation!.Value) / correlationSums.Sum());
        Warnings = [.. Warned(noInverse)];
    }

    /// <summary>How many respondents the intervals count; null when it was not given.</summary>
    public long? N => _matrix.N;

    /// <summary>Over which rows the covariances are.</summary>
    public RowsUsed Rows => _matrix.Rows;

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>Cronbach's alpha of the covariances (raw alpha): k / (k - 1) times (1 - sum of the variances / variance of the
    /// sum). At most 1; below 0 it means that something is wrong.</summary>
    public double? Alpha { get; }

    /// <summary>Alpha of the correlations (standardised alpha): k r / (1 + (k - 1) r) with their mean r.</summary>
    public double? StandardisedAlpha { get; }

    /// <summary>The standard error of <see cref="Alpha"/> by van Zyl, Neudecker and Nel (2000); psych's ase.</summary>
    public double? StandardError { get; }

    /// <summary>Guttman's lambda 6: 1 - sum of (1 - smc) / sum of all correlations; null when these have no inverse.</summary>
    public double? Lambda6 { get; }

    /// <summary>The mean of the correlations between items.</summary>
    public double? MeanInterItemCorrelation { get; }

    /// <summary>The median of the correlations between items.</summary>
    public double? MedianInterItemCorrelation { get; }

    /// <summary>The smallest correlation between items.</summary>
    public double? MinimumInterItemCorrelation { get; }

    /// <summary>The largest correlation between items.</summary>
    public double? MaximumInterItemCorrelation { get; }

    /// <summary>What each item does, in the order of the items; empty when there is a <see cref="Reason"/>.</summary>
    public ValueList<ItemStatistics> Items { get; }

    /// <summary>What should be looked at.</summary>
    public ValueList<ReliabilityWarning> Warnings { get; }

    /// <summary>Why there are no values, or null when there are.</summary>
    public string? Reason { get; }

    /// <summary>The reliability of the scale that all columns make up.</summary>
    /// <param name="products">The sums over the rows, listwise or pairwise.</param>
    /// <param name="names">The name of each item, or none for V1, V2 and so on.</param>
    /// <param name="respondents">How many respondents the intervals count; null means the complete rows, and with pairwise sums
    /// no intervals. R's psych counts all rows.</param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The reliability.</returns>
    /// <exception cref="ArgumentException">There are not as many names as columns, or a name is blank or there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer respondents than rows in the sums, or the level is outside
    /// its range.</exception>
    public static ScaleReliability Estimate(
        CrossProducts products, ReadOnlySpan<string> names = default, long? respondents = null, Proportion? level = null) =>
        Estimate(CovarianceMatrix.FromCrossProducts(products, names, respondents), level);

    /// <summary>The reliability of the scale that all items make up.</summary>
    /// <param name="matrix">The covariances of the items.</param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The reliability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static ScaleReliability Estimate(CovarianceMatrix matrix, Proportion? level = null)
    {
        Guard.Against.Null(matrix);
        return new(matrix, Guard.Against.InvalidLevel(level));
    }

    /// <summary>Alpha with its interval.</summary>
    /// <param name="method">How the interval is found.</param>
    /// <returns>Alpha and its interval, or what is missing and why; its n is 0 when the number of respondents is
    /// unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The method is none of the enumeration.</exception>
    public Estimate AlphaWithInterval(AlphaIntervalMethod method = AlphaIntervalMethod.Feldt) =>
        AlphaCoefficient.Estimate(Alpha, Reason is null ? _matrix.Cells : null, N, method, Level, Reason);

    /// <summary>Standardised alpha with its interval: that of items in units of their standard deviations, as if these were
    /// known.</summary>
    /// <param name="method">How the interval is found.</param>
    /// <returns>Standardised alpha and its interval, or what is missing and why.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The method is none of the enumeration.</exception>
    public Estimate StandardisedAlphaWithInterval(AlphaIntervalMethod method = AlphaIntervalMethod.Feldt) =>
        AlphaCoefficient.Estimate(StandardisedAlpha, Reason is null ? SymmetricMatrix.Correlations(_matrix.Cells)
            : null, N, method, Level, Reason);

    /// <summary>The items as a table, with the coefficients, their conventions and the warnings below.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        TableText.Compose($"Reliability, {_matrix.OverText}", $"信度，{_matrix.OverText}"),
        TableWords.All(
            "item", "mean", "SD", "item-total r", "standardised r", "overlap-corrected r", "corrected r", "alpha if deleted",
            "standardised", "smc"),
        Items.Select(i => (ValueList<TableCell>)
        [
            TableCell.Of(i.Name), TableCell.Of(i.Mean, Decimals.Rating), TableCell.Of(i.StandardDeviation, Decimals.Rating),
            TableCell.Of(i.ItemTotalCorrelation, Decimals.Coefficient),
            TableCell.Of(i.StandardisedItemTotalCorrelation, Decimals.Coefficient),
            TableCell.Of(i.OverlapCorrectedCorrelation, Decimals.Coefficient),
            TableCell.Of(i.CorrectedItemTotalCorrelation, Decimals.Coefficient),
            TableCell.Of(i.AlphaIfDeleted, Decimals.Coefficient),
            TableCell.Of(i.StandardisedAlphaIfDeleted, Decimals.Coefficient),
            TableCell.Of(i.SquaredMultipleCorrelation, Decimals.Coefficient),
        ]),
        Reason is not null ? (TableText[])[Reason] :
        [
            $"alpha {AlphaText}",
            $"standardised alpha {Text(StandardisedAlpha)}, lambda 6 {Text(Lambda6)}",
            $"inter-item r: mean {Text(MeanInterItemCorrelation)}, median {Text(MedianInterItemCorrelation)}, "
                + $"{Text(MinimumInterItemCorrelation)} to {Text(MaximumInterItemCorrelation)}",
            .. Warnings.Select(w => w.LocalizedText),
        ]);

    /// <summary>Alpha with Feldt's interval and the number of items, or the reason.</summary>
    /// <returns>For example <c>alpha 0.823 [0.785, 0.855], n = 264 (Feldt), 4 items</c>.</returns>
    public override string ToString() => Reason is not null ? $"no alpha: {Reason}"
        : $"alpha {AlphaText}, " + string.Create(CultureInfo.InvariantCulture, $"{Items.Count} items");

    private string AlphaText => N is null ? $"{Text(Alpha)}, n unknown" : AlphaWithInterval().ToString();

    private static string Text(double? value) => value?.RoundTo(3) ?? "-";

    private IEnumerable<ReliabilityWarning> Warned(TableText? noInverse)
    {
        if (Alpha < 0)
        {
            yield return new(ReliabilityWarningKind.NegativeAlpha,
                ($"alpha is {Text(Alpha)}: the items covary negatively on the whole", $"alpha为{Text(Alpha)}：题项总体上负协变"));
        }

        foreach (var item in Items)
        {
            if (item.CorrectedItemTotalCorrelation is < 0)
            {
                yield return new(
                    ReliabilityWarningKind.NegativeItemTotal,
                    ($"\"{item.Name}\" correlates {Text(item.CorrectedItemTotalCorrelation)} with the sum of the others; perhaps "
                        + $"it wants reversal, which is not done here",
                        $"“{item.Name}”与其余题项之和的相关为{Text(item.CorrectedItemTotalCorrelation)}；或许应反向计分，此处未作反向"),
                    item.Name);
            }
            else if (item.CorrectedItemTotalCorrelation is null)
            {
                yield return new(ReliabilityWarningKind.ConstantRest,
                    ($"without \"{item.Name}\" the sum of the items does not vary, or its covariances contradict each other",
                        $"去掉“{item.Name}”后题项之和没有变异，或其协方差相互矛盾"),
                    item.Name);
            }
        }

        if (Items.Count == 2)
        {
            yield return new(ReliabilityWarningKind.TwoItems,
                ("two items only, so there is no alpha if deleted", "只有两个题项，没有删除后alpha"));
        }

        if (noInverse is { } reason)
        {
            yield return new(ReliabilityWarningKind.NoInverse, TableText.Compose(
                $"{reason}; no lambda 6 and no smc", $"{reason}；没有lambda 6和smc"));
        }
    }
}
