using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// One common factor of the items of a scale, fitted by maximum likelihood, and McDonald's omega total from it. The fit does not
/// depend on the units of
/// the items: loadings and uniquenesses are given in these (the covariance metric) and standardised. What the data cannot give is
/// null or empty and
/// <see cref="Reason"/> says why; a fit at the bounds has a warning.
/// Source: Joreskog (1967), Psychometrika 32, 443-482; McDonald (1999), Test Theory. The loadings are those of R's
/// <c>factanal</c>.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<OneFactorModel>))]
public sealed record OneFactorModel
{
    /// <summary>How the model is fitted, for all of them.</summary>
    public const string Estimator = "one factor by maximum likelihood, uniquenesses of standardised items at least 0.005";

    internal const string ChineseEstimator = "最大似然单因子模型，标准化题项的独特性不低于0.005";

    private const string TestName = "one factor suffices (chi-square with Bartlett's correction)";

    private OneFactorModel(CovarianceMatrix matrix)
    {
        (Matrix, Loadings, StandardisedLoadings, Uniquenesses, StandardisedUniquenesses, Warnings) = (matrix, [], [], [], [], []);
        var k = matrix.Items.Count;
        Reason = k < 3 ? "one factor takes three items or more: with fewer, many loadings would do as well" : matrix.Unusable;
        if (Reason is null)
        {
            var covariances = matrix.Cells;
            var correlations = SymmetricMatrix.Correlations(covariances);
            Reason = SymmetricMatrix.NoInverse(SymmetricMatrix.Eigen(correlations).Values)?.English;
            if (Reason is null)
            {
                var fit = OneFactorFit.Of(correlations);
                Iterations = fit.Iterations;
                Reason = !fit.Converged ? "the search for the best loadings did not end"
                    : !fit.IsDetermined
                        ? "the correlations do not determine one factor: too many of them are 0, and many loadings would "
                            + "do as well"
                    : null;
                if (Reason is null)
                {
                    Discrepancy = fit.Discrepancy;
                    var (loadings, uniquenesses) = (fit.Loadings, fit.Uniquenesses);
                    StandardisedLoadings = ValueList.Create<double>(loadings);
                    StandardisedUniquenesses = ValueList.Create<double>(uniquenesses);
                    Loadings = [.. loadings.Select((l, i) => l * Math.Sqrt(covariances[i, i]))];
                    Uniquenesses = [.. uniquenesses.Select((u, i) => u * covariances[i, i])];
                    var common = Loadings.Sum() * Loadings.Sum();
                    OmegaTotal = common / (common + Uniquenesses.Sum());
                    OmegaTotalOfObservedVariance = SymmetricMatrix.RowSums(covariances).Sum() is > 0 and var total
                        ? common / total : null;
                    StandardisedOmegaTotal =
                        loadings.Sum() * loadings.Sum() / ((loadings.Sum() * loadings.Sum()) + uniquenesses.Sum());
                    Warnings = [.. Warned(fit)];
                }
            }
        }

        FitTest = Tested(k);
    }

    /// <summary>The covariances that the model is fitted to.</summary>
    public CovarianceMatrix Matrix { get; }

    /// <summary>The loading of each item in its own units, in the order of the items, with the signs of
    /// <see cref="StandardisedLoadings"/>.</summary>
    public ValueList<double> Loadings { get; }

    /// <summary>The loading of each item in units of its standard deviation; the sign of the factor is such that they add up to a
    /// positive number.</summary>
    public ValueList<double> StandardisedLoadings { get; }

    /// <summary>The variance of each item that the factor leaves, in its own units squared.</summary>
    public ValueList<double> Uniquenesses { get; }

    /// <summary>The share of the variance of each item that the factor leaves.</summary>
    public ValueList<double> StandardisedUniquenesses { get; }

    /// <summary>
    /// Omega total: (sum of the loadings)^2 over itself plus the sum of the uniquenesses, in the units of the items. The
    /// reliability of their sum, if one factor suffices.
    /// </summary>
    public double? OmegaTotal { get; }

    /// <summary>The same with the observed variance of the sum in the denominator; null when that is not above 0.</summary>
    public double? OmegaTotalOfObservedVariance { get; }

    /// <summary>Omega total of standardised items, which is the composite reliability of <see cref="Convergence"/>.</summary>
    public double? StandardisedOmegaTotal { get; }

    /// <summary>Average variance extracted and composite reliability of the standardised loadings; null when there are none, or
    /// when one passes 1.</summary>
    public ConvergentValidity? Convergence => StandardisedLoadings.Count > 0 && StandardisedLoadings.All(l => Math.Abs(l) <= 1)
        ? ConvergentValidity.Of(StandardisedLoadings.AsSpan()) : null;

    /// <summary>What is left to fit, F = ln det of the model - ln det of the correlations + trace - k at its least; 0 when the
    /// model fits exactly.</summary>
    public double? Discrepancy { get; }

    /// <summary>How many steps the search took; null when there was none.</summary>
    public int? Iterations { get; }

    /// <summary>The test that one factor suffices, for answers that are about normal; none with three items, which it always
    /// fits.</summary>
    public HypothesisTest FitTest { get; }

    /// <summary>What should be looked at: Heywood cases and negative loadings.</summary>
    public ValueList<ReliabilityWarning> Warnings { get; }

    /// <summary>Why there is no model, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>Fits one factor.</summary>
    /// <param name="matrix">The covariances of three items or more.</param>
    /// <returns>The model.</returns>
    public static OneFactorModel Fit(CovarianceMatrix matrix)
    {
        Guard.Against.Null(matrix);
        return new(matrix);
    }

    /// <summary>The loadings and uniquenesses of the items, with omega and the fit below.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        TableText.Compose($"One factor, {Matrix.OverText}", $"单因子模型，{Matrix.OverText}"),
        TableWords.All("item", "loading", "uniqueness", "standardised loading", "standardised uniqueness"),
        Enumerable.Range(0, Loadings.Count).Select(i => (ValueList<TableCell>)
        [
            TableCell.Of(Matrix.Items[i]),
            TableCell.Of(Loadings[i], Decimals.Coefficient),
            TableCell.Of(Uniquenesses[i], Decimals.Coefficient),
            TableCell.Of(StandardisedLoadings[i], Decimals.Coefficient),
            TableCell.Of(StandardisedUniquenesses[i], Decimals.Coefficient),
        ]),
        [ToString(), .. Reason is null
            ? (TableText[])[(Estimator, ChineseEstimator), FitTest.Statistic is null
                ? TableText.Compose($"fit: {FitTest.Reason}", $"拟合：{TableReasons.Of(FitTest.Reason!)}")
                : TableText.Compose($"fit: {FitTest}", $"拟合：{FitTest.Describe()}")]
            : [], .. Warnings.Select(w => w.LocalizedText)]);

    /// <summary>Omega total and the number of items, or the reason.</summary>
    /// <returns>For example <c>omega total 0.823 (standardised 0.825), 4 items</c>.</returns>
    public override string ToString() => Reason is null
        ? string.Create(CultureInfo.InvariantCulture,
            $"omega total {OmegaTotal?.RoundTo(3)} (standardised {StandardisedOmegaTotal?.RoundTo(3)}), {Loadings.Count} items")
        : $"no omega: {Reason}";

    private IEnumerable<ReliabilityWarning> Warned(OneFactorFit fit)
    {
        for (var i = 0; i < Loadings.Count; i++)
        {
            if (fit.IsAtBound(i))
            {
                yield return new(
                    ReliabilityWarningKind.Heywood,
                    ($"the uniqueness of \"{Matrix.Items[i]}\" stands at its bound of 0.005 (Heywood case): one factor does not "
                        + $"suit, or there are too few respondents",
                        $"“{Matrix.Items[i]}”的独特性达到下界0.005（Heywood情形）：单因子不合适，或受访者太少"),
                    Matrix.Items[i]);
            }

            if (Loadings[i] < 0)
            {
                yield return new(ReliabilityWarningKind.NegativeLoading,
                    ($"\"{Matrix.Items[i]}\" loads on the factor with the other sign; perhaps it wants reversal, which is not "
                        + $"done here",
                        $"“{Matrix.Items[i]}”在因子上的载荷符号相反；或许应反向计分，此处未作反向"),
                    Matrix.Items[i]);
            }
        }
    }

    private HypothesisTest Tested(int k)
    {
        var factor = Matrix.N - 1 - (((2.0 * k) + 5) / 6) - (2.0 / 3);
        var df = k * (k - 3) / 2;
        var why = Reason ?? (
            df == 0 ? "one factor always fits three items" : Matrix.N is null ? "the number of respondents is unknown"
            : factor is not > 0 ? "there are too few respondents for so many items"
            : Warnings.Any(w => w.Kind == ReliabilityWarningKind.Heywood)
                ? "a uniqueness stands at its bound, where the statistic has no known distribution" : null);
        var statistic = (factor ?? 0) * (Discrepancy ?? 0);
        return why is null
            ? new(TestName, Matrix.N!.Value, Alternative.TwoSided, "chi-square", statistic,
                PValue.FromLog(Math.Min(GammaTail.LogUpper(df / 2.0, statistic / 2), 0)), df)
            : HypothesisTest.None(TestName, Matrix.N ?? 0, Alternative.TwoSided, "chi-square", why);
    }
}
