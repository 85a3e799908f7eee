using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>What one item does in a scale.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ItemStatistics>))]
public sealed record ItemStatistics
{
    internal ItemStatistics(CovarianceMatrix matrix, double[,] covariances, double[] correlationSums, double[] sums, int item,
        ValueList<double> squaredMultipleCorrelations)
    {
        double? squaredMultipleCorrelation = squaredMultipleCorrelations.Count == 0 ? null : squaredMultipleCorrelations[item];
        var (k, variance, total) = (covariances.GetLength(0), covariances[item, item], sums.Sum());
        Name = matrix.Items[item];
        Mean = matrix.Means.Count == 0 ? null : matrix.Means[item];
        StandardDeviation = Math.Sqrt(variance);
        SquaredMultipleCorrelation = squaredMultipleCorrelation;
        ItemTotalCorrelation = Correlation(sums[item], variance, total);
        var correlationTotal = correlationSums.Sum();
        StandardisedItemTotalCorrelation = Correlation(correlationSums[item], 1, correlationTotal);
        if (squaredMultipleCorrelation is { } common)
        {
            // With the squared multiple correlations on the diagonal instead of 1.
            var commonTotal = correlationTotal - k + squaredMultipleCorrelations.Sum();
            var covariance = correlationSums[item] - 1 + common;
            OverlapCorrectedCorrelation = commonTotal > 0 ? covariance / Math.Sqrt(commonTotal) : null;
        }

        // What is left of the total without this item.
        var rest = total - (2 * sums[item]) + variance;
        if (rest > 1e-13 * k * SymmetricMatrix.Trace(covariances))
        {
            CorrectedItemTotalCorrelation = Correlation(sums[item] - variance, variance, rest);
            AlphaIfDeleted = AlphaCoefficient.Of(k - 1, SymmetricMatrix.Trace(covariances) - variance, rest);
            StandardisedAlphaIfDeleted =
                AlphaCoefficient.Of(k - 1, k - 1, correlationSums.Sum() - (2 * correlationSums[item]) + 1);
        }
    }

    /// <summary>The name of the item.</summary>
    public string Name { get; }

    /// <summary>The mean over the rows that have the item; null when the covariances came without means.</summary>
    public double? Mean { get; }

    /// <summary>The standard deviation, with n - 1 in the denominator.</summary>
    public double StandardDeviation { get; }

    /// <summary>
    /// The correlation of the item with the sum of all items, itself included, computed from the covariances; psych's raw.r
    /// without missing answers. Null when it is out of range, as pairwise covariances may make it.
    /// </summary>
    public double? ItemTotalCorrelation { get; }

    /// <summary>
    /// The same of standardised items: the sum of the item's correlations, its own 1 included, divided by the root of the sum of
    /// all correlations; psych's std.r. Null when it is out of range.
    /// </summary>
    public double? StandardisedItemTotalCorrelation { get; }

    /// <summary>
    /// The standardised item-total correlation corrected for item overlap and for the reliability of the scale: as
    /// <see cref="StandardisedItemTotalCorrelation"/>, with the squared multiple correlations (smc) instead of 1 on the diagonal
    /// of the correlations; psych's r.cor, which may be above 1. Null when the correlations have no inverse.
    /// </summary>
    public double? OverlapCorrectedCorrelation { get; }

    /// <summary>The corrected item-total correlation, with the sum of the other items; psych's r.drop. Null when that sum does
    /// not vary.</summary>
    public double? CorrectedItemTotalCorrelation { get; }

    /// <summary>Alpha of the other items; null with fewer than three items.</summary>
    public double? AlphaIfDeleted { get; }

    /// <summary>Standardised alpha of the other items; null with fewer than three items.</summary>
    public double? StandardisedAlphaIfDeleted { get; }

    /// <summary>R2 of the item on all others (smc); null when the correlations have no inverse.</summary>
    public double? SquaredMultipleCorrelation { get; }

    /// <summary>Name, corrected item-total correlation and alpha if deleted.</summary>
    /// <returns>For example <c>P01: corrected item-total r 0.702, alpha if deleted 0.751</c>.</returns>
    public override string ToString() =>
        $"{Name}: corrected item-total r {Text(CorrectedItemTotalCorrelation)}, alpha if deleted {Text(AlphaIfDeleted)}";

    private static string Text(double? value) => value?.RoundTo(3) ?? "-";

    private static double? Correlation(double covariance, double variance, double other) =>
        covariance / (Math.Sqrt(variance) * Math.Sqrt(other)) is >= -1 - 1e-9 and <= 1 + 1e-9 and var r
            ? Math.Clamp(r, -1, 1) : null;
}
