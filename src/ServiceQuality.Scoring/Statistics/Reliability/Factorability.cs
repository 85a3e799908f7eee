using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// Whether correlations are worth a factor analysis: the Kaiser-Meyer-Olkin measure of sampling adequacy, on the whole and by
/// item, Bartlett's test of
/// sphericity, the determinant and the eigenvalues. What the correlations cannot give is null and <see cref="Reason"/> says why.
/// Source: Kaiser (1970), Psychometrika 35, 401-415; Kaiser and Rice (1974); Bartlett (1951), Biometrika 38, 337-344.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Factorability>))]
public sealed record Factorability
{
    private const string TestName = "Bartlett's test of sphericity";

    private Factorability(CovarianceMatrix matrix)
    {
        (Matrix, Eigenvalues, SamplingAdequacy) = (matrix, [], []);
        var k = matrix.Items.Count;
        Reason = k < 2 ? "one item has no correlations" : matrix.Unusable;
        if (Reason is null)
        {
            var correlations = SymmetricMatrix.Correlations(matrix.Cells);
            Eigenvalues = ValueList.Create<double>(SymmetricMatrix.Eigen(correlations).Values);
            Reason = SymmetricMatrix.NoInverse([.. Eigenvalues])?.English;
            if (Reason is null)
            {
                var (inverse, logDeterminant) = SymmetricMatrix.Inverse(correlations);
                LogDeterminant = Math.Min(logDeterminant, 0);
                (KaiserMeyerOlkin, SamplingAdequacy) = Adequacy(correlations, inverse);
                Reason = KaiserMeyerOlkin is null
                    ? "the items are uncorrelated, so there is nothing to measure adequacy by" : null;
            }
        }

        Bartlett = Tested(k);
    }

    /// <summary>The covariances that this is about.</summary>
    public CovarianceMatrix Matrix { get; }

    /// <summary>The natural logarithm of the determinant of the correlations, 0 or below.</summary>
    public double? LogDeterminant { get; }

    /// <summary>The determinant of the correlations, above 0 and up to 1; 0 only where the number is too small for the type,
    /// while its logarithm still gives the size.</summary>
    public double? Determinant => LogDeterminant is { } log ? Math.Exp(log) : null;

    /// <summary>KMO: squared correlations over themselves plus squared partial correlations, 0 to 1. Kaiser calls 0.9 marvellous,
    /// 0.8 meritorious, 0.7 middling, 0.6 mediocre, and below 0.5 unacceptable.</summary>
    public double? KaiserMeyerOlkin { get; }

    /// <summary>MSA: the same for each item with the others, in the order of the items; null for an item that correlates with
    /// none. Empty when the correlations have no inverse.</summary>
    public ValueList<double?> SamplingAdequacy { get; }

    /// <summary>The test that all correlations are 0, for answers that are about normal.</summary>
    public HypothesisTest Bartlett { get; }

    /// <summary>The eigenvalues of the correlations, from large to small; they add up to the number of items.</summary>
    public ValueList<double> Eigenvalues { get; }

    /// <summary>
    /// How many eigenvalues are above 1 (Kaiser's rule), which tends to be too many factors; null when there are none. Nothing is
    /// decided by it here.
    /// </summary>
    public int? EigenvaluesAboveOne => Eigenvalues.Count == 0 ? null : Eigenvalues.Count(e => e > 1);

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

    /// <summary>Measures whether correlations are worth a factor analysis.</summary>
    /// <param name="matrix">The covariances of the items.</param>
    /// <returns>The measures.</returns>
    public static Factorability Run(CovarianceMatrix matrix)
    {
        Guard.Against.Null(matrix);
        return new(matrix);
    }

    /// <summary>The sampling adequacy of each item and the eigenvalues, with the rest below.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        TableText.Compose($"Factorability, {Matrix.OverText}", $"因子分析适合度，{Matrix.OverText}"),
        TableWords.All("item", "MSA", "eigenvalue"),
        Matrix.Items.Select((name, i) => (ValueList<TableCell>)
        [
            TableCell.Of(name), TableCell.Of(i < SamplingAdequacy.Count ? SamplingAdequacy[i] : null, Decimals.Coefficient),
            TableCell.Of(i < Eigenvalues.Count ? Eigenvalues[i] : null, Decimals.Coefficient),
        ]),
        [("Eigenvalues from large to small, not by item.", "特征值由大到小排列，不对应题项。"), ToString()]);

    /// <summary>KMO, Bartlett's test and the eigenvalues above 1, or the reason.</summary>
    /// <returns>For example <c>KMO 0.930, Bartlett chi-square(231) = 1946.96, p 1.0e-268, 5 eigenvalues above 1</c>.</returns>
    public override string ToString()
    {
        var count = EigenvaluesAboveOne is { } c
            ? string.Create(CultureInfo.InvariantCulture, $", {c} {(c == 1 ? "eigenvalue" : "eigenvalues")} above 1") : "";
        return KaiserMeyerOlkin is { } kmo
            ? string.Create(CultureInfo.InvariantCulture, $"KMO {kmo.RoundTo(3)}, Bartlett {Bartlett}{count}")
            : $"no KMO: {Reason}{count}";
    }

    private static (double? All, ValueList<double?> Items) Adequacy(double[,] correlations, double[,] inverse)
    {
        var k = correlations.GetLength(0);
        var (full, partial, items) = (0.0, 0.0, new double?[k]);
        for (var i = 0; i < k; i++)
        {
            var (itemFull, itemPartial) = (0.0, 0.0);
            for (var j = 0; j < k; j++)
            {
                if (i != j)
                {
                    itemFull += correlations[i, j] * correlations[i, j];
                    itemPartial += inverse[i, j] * inverse[i, j] / (inverse[i, i] * inverse[j, j]);
                }
            }

            items[i] = itemFull + itemPartial > 0 ? itemFull / (itemFull + itemPartial) : null;
            full += itemFull;
            partial += itemPartial;
        }

        return (full + partial > 0 ? full / (full + partial) : null, ValueList.Create<double?>(items));
    }

    private HypothesisTest Tested(int k)
    {
        var factor = Matrix.N - 1 - (((2.0 * k) + 5) / 6);
        var df = k * (k - 1) / 2;
        return LogDeterminant is not { } log || factor is not > 0
            ? HypothesisTest.None(
                TestName, Matrix.N ?? 0, Alternative.TwoSided, "chi-square",
                (LogDeterminant is null ? Reason : null)
                    ?? (Matrix.N is null ? "the number of respondents is unknown"
                    : "there are too few respondents for so many items"))
            : new(
                TestName, Matrix.N!.Value, Alternative.TwoSided, "chi-square", -factor.Value * log,
                PValue.FromLog(Math.Min(GammaTail.LogUpper(df / 2.0, -factor.Value * log / 2), 0)), df);
    }
}
