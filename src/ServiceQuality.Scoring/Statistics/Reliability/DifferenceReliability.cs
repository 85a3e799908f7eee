using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// How reliable the difference of two scores is, such as a gap of perceptions less expectations, from the reliabilities of its
/// parts: positively correlated
/// parts make a difference less reliable than they are. Scores are means over the items. What the data cannot give is null and
/// <see cref="Reason"/> says why.
/// Source: Johns (1981), Organizational Behavior and Human Performance 27, 443-463; Peter, Churchill and Brown (1993), Journal of
/// Consumer Research 19, 655-662;
/// Brown, Churchill and Peter (1993), Journal of Retailing 69, 127-139.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<DifferenceReliability>))]
public sealed record DifferenceReliability
{
    /// <summary>The ratio of the smaller to the larger variance of the parts below which there is a warning of variance
    /// restriction.</summary>
    public const double MinVarianceRatio = 0.5;

    /// <summary>The size of a correlation of the difference with a part from which there is a warning of spurious correlation;
    /// uncorrelated parts of the same variance have 0.707.</summary>
    public const double MaxPartCorrelation = 0.7;

    private DifferenceReliability(CovarianceMatrix matrix)
    {
        (Matrix, Warnings) = (matrix, []);
        var k = matrix.Items.Count / 2;
        Reason = k < 2 ? "one item has no alpha, so there is no reliability of the parts" : matrix.Unusable;
        if (Reason is not null)
        {
            return;
        }

        var cells = matrix.Cells;
        double[,] Block(Func<int, int, double> cell)
        {
            var block = new double[k, k];
            for (var i = 0; i < block.Length; i++)
            {
                block[i / k, i % k] = cell(i / k, i % k);
            }

            return block;
        }

        var (first, second) = (Block((i, j) => cells[i, j]), Block((i, j) => cells[k + i, k + j]));
        var difference = Block((i, j) => cells[i, j] - cells[i, k + j] - cells[k + i, j] + cells[k + i, k + j]);
        (FirstAlpha, SecondAlpha) = (AlphaCoefficient.Of(first), AlphaCoefficient.Of(second));
        if (FirstAlpha is not { } a || SecondAlpha is not { } b)
        {
            (FirstAlpha, SecondAlpha) = (null, null);
            Reason = "the items of a part cancel each other out, or pairwise covariances contradict each other";
            return;
        }

        var scale = 1.0 / k / k;
        var (varianceA, varianceB) =
            (scale * SymmetricMatrix.RowSums(first).Sum(), scale * SymmetricMatrix.RowSums(second).Sum());
        var covariance = scale * SymmetricMatrix.RowSums(Block((i, j) => cells[i, k + j])).Sum();
        var variance = varianceA + varianceB - (2 * covariance);
        (FirstVariance, SecondVariance) = (varianceA, varianceB);
        Correlation = InRange(covariance / (Math.Sqrt(varianceA) * Math.Sqrt(varianceB)));
        if (Correlation is null || !(variance > 1e-13 * k * (varianceA + varianceB)))
        {
            Reason = Correlation is null ? "pairwise covariances of the parts contradict each other"
                : "the differences are the same for everyone";
            return;
        }

        DifferenceVariance = variance;
        Reliability = ((varianceA * a) + (varianceB * b) - (2 * covariance)) / variance;
        AlphaOfDifferences = AlphaCoefficient.Of(difference);
        CorrelationWithFirst = InRange((varianceA - covariance) / (Math.Sqrt(variance) * Math.Sqrt(varianceA)));
        CorrelationWithSecond = InRange((covariance - varianceB) / (Math.Sqrt(variance) * Math.Sqrt(varianceB)));
        Reason = AlphaOfDifferences is null ? "the differences of the items have no alpha" : null;
        Warnings = [.. Warned()];
    }

    /// <summary>The covariances of the items of both parts.</summary>
    public CovarianceMatrix Matrix { get; }

    /// <summary>The reliability of the difference: (var1 alpha1 + var2 alpha2 - 2 cov) / (var1 + var2 - 2 cov).</summary>
    public double? Reliability { get; }

    /// <summary>Alpha of the differences item by item: near <see cref="Reliability"/>, but not the same.</summary>
    public double? AlphaOfDifferences { get; }

    /// <summary>Alpha of the first part, such as perceptions.</summary>
    public double? FirstAlpha { get; }

    /// <summary>Alpha of the second part, such as expectations.</summary>
    public double? SecondAlpha { get; }

    /// <summary>The variance of the first score, in the units of the items squared.</summary>
    public double? FirstVariance { get; }

    /// <summary>The variance of the second score.</summary>
    public double? SecondVariance { get; }

    /// <summary>The variance of the difference.</summary>
    public double? DifferenceVariance { get; }

    /// <summary>The correlation of the two scores.</summary>
    public double? Correlation { get; }

    /// <summary>The correlation of the difference with its first part.</summary>
    public double? CorrelationWithFirst { get; }

    /// <summary>The correlation of the difference with its second part.</summary>
    public double? CorrelationWithSecond { get; }

    /// <summary>What should be looked at: variance restriction, spurious correlation, a difference less reliable than its
    /// parts.</summary>
    public ValueList<ReliabilityWarning> Warnings { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

    /// <summary>The reliability of the difference of two scores of as many items.</summary>
    /// <param name="matrix">The covariances of the items of the first part followed by those of the second in the same order,
    /// best over complete rows.</param>
    /// <returns>The reliability of first less second.</returns>
    /// <exception cref="ArgumentException">The number of items is odd.</exception>
    public static DifferenceReliability Estimate(CovarianceMatrix matrix)
    {
        Guard.Against.Null(matrix);
        return matrix.Items.Count % 2 == 0 ? new(matrix) : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture,
                $"There are {matrix.Items.Count} items; allowed is an even number, those of the first part and then those of "
                    + $"the second."), nameof(matrix));
    }

    /// <summary>Reliability and variance of the difference and its parts.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        TableText.Compose($"Reliability of a difference, {Matrix.OverText}", $"差值的信度，{Matrix.OverText}"),
        TableWords.All("score", "reliability", "variance", "r with the difference"),
        [
            CreateRow("first", FirstAlpha, FirstVariance, CorrelationWithFirst),
            CreateRow("second", SecondAlpha, SecondVariance, CorrelationWithSecond),
            CreateRow("difference", Reliability, DifferenceVariance, null),
        ],
        [
            .. Reason is null ? (TableText[])[] : [Reason],
            .. Correlation is { } r
                ? (TableText[])[string.Create(CultureInfo.InvariantCulture,
                $"first with second r {r.RoundTo(3)}; alpha of the differences of items ")
                    + (AlphaOfDifferences?.RoundTo(3) ?? "-")] : [],
            .. Warnings.Select(w => w.LocalizedText),
        ]);

    /// <summary>The reliability of the difference and of its parts, or the reason.</summary>
    /// <returns>For example <c>0.759 of the difference, 0.821 and 0.755 of its parts, r 0.150</c>.</returns>
    public override string ToString() => Reliability is { } value
        ? string.Create(CultureInfo.InvariantCulture,
            $"{value.RoundTo(3)} of the difference, {FirstAlpha?.RoundTo(3)} and {SecondAlpha?.RoundTo(3)} of its parts, "
                + $"r {Correlation?.RoundTo(3)}")
        : $"no reliability: {Reason}";

    private static ValueList<TableCell> CreateRow(string score, double? reliability, double? variance, double? correlation) =>
    [
        TableCell.Word(score),
        TableCell.Of(reliability, Decimals.Coefficient),
        TableCell.Of(variance, Decimals.Coefficient),
        TableCell.Of(correlation, Decimals.Coefficient),
    ];

    private static double? InRange(double correlation) =>
        Math.Abs(correlation) <= 1 + 1e-9 ? Math.Clamp(correlation, -1, 1) : null;

    private IEnumerable<ReliabilityWarning> Warned()
    {
        if (Math.Min(FirstVariance!.Value, SecondVariance!.Value) / Math.Max(FirstVariance.Value, SecondVariance.Value)
            is < MinVarianceRatio and var ratio)
        {
            var part = TableWords.Of(FirstVariance < SecondVariance ? "first" : "second");
            var (share, least) = (ratio.RoundTo(2), MinVarianceRatio);
            yield return new(ReliabilityWarningKind.VarianceRestriction, TableText.Compose(
                $"the variance of the {part} part is {share} of that of the other (below {least}): variance restriction",
                $"{part}部分的方差为另一部分的{share}（低于{least}）：方差受限"));
        }

        foreach (var (name, correlation) in new[] { ("first", CorrelationWithFirst), ("second", CorrelationWithSecond) })
        {
            if (correlation is { } r && Math.Abs(r) >= MaxPartCorrelation)
            {
                var part = TableWords.Of(name);
                var (text, most) = (r.RoundTo(2), MaxPartCorrelation.ToString(CultureInfo.InvariantCulture));
                yield return new(ReliabilityWarningKind.SpuriousCorrelation, (
                    $"the difference correlates {text} with its {part.English} part (from {most} in size): what "
                        + $"correlates with that part correlates with the difference",
                    $"差值与其{part.Chinese}部分的相关为{text}（绝对值达到{most}）：与该部分相关的也会与差值相关"));
            }
        }

        if (Reliability < FirstAlpha && Reliability < SecondAlpha)
        {
            yield return new(ReliabilityWarningKind.UnreliableDifference,
                ("the difference is less reliable than either of its parts", "差值的信度低于其任一部分"));
        }
    }
}
