using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// The reliability of a scale from its halves: the odd against the even items (first, third, ... against second, fourth, ...),
/// and the best, worst and mean
/// of all ways to halve it. From covariances; of standardised items when given <see cref="CovarianceMatrix.ToCorrelations"/>.
/// Source: Spearman (1910) and Brown (1910); Guttman (1945), whose lambda 4 is Rulon's (1939) coefficient of a split; Horst
/// (1951), Psychometrika 16, 189,
/// for halves of unequal length.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<SplitHalf>))]
public sealed record SplitHalf
{
    /// <summary>Up to how many items all halves are tried.</summary>
    public const int MaxItems = 12;

    private SplitHalf(CovarianceMatrix matrix)
    {
        var k = matrix.Items.Count;
        (ItemCount, N, Rows) = (k, matrix.N, matrix.Rows);
        Reason = k < 2 ? "one item has no halves" : matrix.Unusable;
        if (Reason is not null)
        {
            return;
        }

        var covariances = matrix.Cells;
        var total = SymmetricMatrix.RowSums(covariances).Sum();
        if (!(total > 1e-13 * k * SymmetricMatrix.Trace(covariances)))
        {
            Reason = "the items cancel each other out: their sum does not vary";
            return;
        }

        var first = Variance(covariances, i => i % 2 == 0);
        var second = Variance(covariances, i => i % 2 == 1);
        GuttmanRulon = 2 * (1 - ((first + second) / total));
        OddEvenCorrelation = (total - first - second) / 2 / (Math.Sqrt(first) * Math.Sqrt(second)) is >= -1 - 1e-9
            and <= 1 + 1e-9 and var r ? Math.Clamp(r, -1, 1) : null;
        if (OddEvenCorrelation is > -1 and var correlation)
        {
            var share = (k + 1) / 2 / (double)k;
            SpearmanBrown = 2 * correlation / (1 + correlation);
            Horst = 2 * correlation / (correlation
                + Math.Sqrt((correlation * correlation) + (4 * share * (1 - share) * (1 - (correlation * correlation)))));
        }
        else
        {
            Reason = "the odd or the even items cancel each other out, or one half is the other reversed, so no correlation of "
                + "halves can be stepped up";
        }

        if (k > MaxItems)
        {
            Reason ??= string.Create(CultureInfo.InvariantCulture,
                $"{k} items have too many halves to try them all; allowed are up to {MaxItems}");
            return;
        }

        var (sum, least, most) = (0.0, double.PositiveInfinity, double.NegativeInfinity);
        for (var half = 1u; half < 1u << k; half++)
        {
            if (BitOperations.PopCount(half) == k / 2)
            {
                var members = half;
                var split = 2
                    * (1 - ((Variance(covariances, i => (members >> i & 1) == 1) + Variance(covariances, i =>
                    (members >> i & 1) == 0)) / total));
                (SplitsTried, sum, least, most) = (SplitsTried + 1, sum + split, Math.Min(least, split), Math.Max(most, split));
            }
        }

        // With an even number each split was met from either side.
        (MaximumLambda4, MinimumLambda4, MeanLambda4) = (most, least, sum / SplitsTried);
        SplitsTried /= k % 2 == 0 ? 2 : 1;
    }

    /// <summary>How many items there are.</summary>
    public int ItemCount { get; }

    /// <summary>How many respondents there are; null when it was not given.</summary>
    public long? N { get; }

    /// <summary>Over which rows the covariances are.</summary>
    public RowsUsed Rows { get; }

    /// <summary>The correlation of the sums of odd and even items.</summary>
    public double? OddEvenCorrelation { get; }

    /// <summary>The Spearman-Brown coefficient of odd and even items, as if the halves were equally long: 2 r / (1 +
    /// r).</summary>
    public double? SpearmanBrown { get; }

    /// <summary>The same for halves of the length they have (Horst); with an even number of items it is
    /// <see cref="SpearmanBrown"/>.</summary>
    public double? Horst { get; }

    /// <summary>Guttman's and Rulon's coefficient of odd and even items: 2 (1 - sum of the variances of the halves / variance of
    /// the sum).</summary>
    public double? GuttmanRulon { get; }

    /// <summary>The largest such coefficient over all halves of k / 2 items (rounded down): Guttman's lambda 4. Chosen as the
    /// best, it flatters small samples.</summary>
    public double? MaximumLambda4 { get; }

    /// <summary>The smallest one: the worst split half (Revelle's beta).</summary>
    public double? MinimumLambda4 { get; }

    /// <summary>The mean over all halves; with an even number of items it is alpha (Cronbach 1951).</summary>
    public double? MeanLambda4 { get; }

    /// <summary>How many different splits were tried; 0 when there are too many items.</summary>
    public int SplitsTried { get; }

    /// <summary>The coefficients.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => TableLayout.Facts(
        ("Split halves", "折半信度"),
        TableLayout.Reason(Reason),
        ("n", TableCell.Of(N)),
        ("items", TableCell.Of(ItemCount)),
        (("r of odd and even items", "奇偶题相关r"), TableCell.Of(OddEvenCorrelation, Decimals.Coefficient)),
        ("Spearman-Brown", TableCell.Of(SpearmanBrown, Decimals.Coefficient)),
        ("Horst", TableCell.Of(Horst, Decimals.Coefficient)),
        ("Guttman-Rulon", TableCell.Of(GuttmanRulon, Decimals.Coefficient)),
        (("lambda 4, largest", "lambda 4最大值"), TableCell.Of(MaximumLambda4, Decimals.Coefficient)),
        (("lambda 4, smallest", "lambda 4最小值"), TableCell.Of(MinimumLambda4, Decimals.Coefficient)),
        (("lambda 4, mean", "lambda 4均值"), TableCell.Of(MeanLambda4, Decimals.Coefficient)),
        (("splits tried", "折半方式数"), TableCell.Of(SplitsTried)));

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

    /// <summary>The split-half coefficients of a scale.</summary>
    /// <param name="matrix">The covariances of its items.</param>
    /// <returns>The coefficients.</returns>
    public static SplitHalf Estimate(CovarianceMatrix matrix)
    {
        Guard.Against.Null(matrix);
        return new(matrix);
    }

    /// <summary>The main coefficients with three decimals, and the reason when one is missing.</summary>
    /// <returns>For example <c>Spearman-Brown 0.817, Guttman-Rulon 0.817, lambda 4 0.810 to 0.841 over 3 splits</c>.</returns>
    public override string ToString() => string.Join(", ", ((string?[])
    [
        SpearmanBrown is { } s ? string.Create(CultureInfo.InvariantCulture, $"Spearman-Brown {s.RoundTo(3)}") : null,
        GuttmanRulon is { } g ? string.Create(CultureInfo.InvariantCulture, $"Guttman-Rulon {g.RoundTo(3)}") : null,
        MaximumLambda4 is { } m ? string.Create(
            CultureInfo.InvariantCulture, $"lambda 4 {MinimumLambda4?.RoundTo(3)} to {m.RoundTo(3)} over {SplitsTried} splits")
                : null,
        Reason,
    ]).Where(t => t is not null));

    private static double Variance(double[,] covariances, Func<int, bool> belongs)
    {
        var sum = 0.0;
        for (var i = 0; i < covariances.GetLength(0); i++)
        {
            for (var j = 0; j < covariances.GetLength(0) && belongs(i); j++)
            {
                sum += belongs(j) ? covariances[i, j] : 0;
            }
        }

        return sum;
    }
}
