using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Regression;

/// <summary>
/// A linear regression with intercept, fitted by least squares: coefficients with t intervals and tests, R2 and the F test of all
/// slopes. Computed by QR of centred columns of length one. When the data do not determine it (too few rows, a constant column, a
/// predictor that is a combination of others), the parts are null, <see cref="Coefficients"/> is empty and <see cref="Reason"/>
/// names the cause. Source of the formulas: Draper and Smith (1998), Applied Regression Analysis, 3rd edition; the numbers are
/// those of R's <c>lm</c>.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<LeastSquares>))]
public sealed record LeastSquares
{
    /// <summary>The name of the coefficient that belongs to no predictor.</summary>
    public const string InterceptName = "(intercept)";

    private const string TestName = "F test that every slope is zero";
    private const string IntervalName = "Student t";

    private LeastSquares(RegressionDesign design, bool isWeighted, Proportion level)
    {
        (N, IsWeighted, Level, Coefficients) = (design.N, isWeighted, level, []);
        var (count, df) = (design.Names.Length, design.N - design.Names.Length - 1);
        if (design.Triangle is not { } triangle || RegressionSolution.Solve(design, triangle) is not { } solution)
        {
            Reason = design.Reason ?? RegressionReason.BeyondNumbers;
            FTest = HypothesisTest.None(TestName, N, Alternative.TwoSided, "F", Reason);
            return;
        }

        var (explained, unexplained) = (triangle.Explained, solution.Residual * solution.Residual);
        RSquared = triangle.RSquared;
        DegreesOfFreedom = df;
        if (df == 0)
        {
            Reason = RegressionReason.NoFreedom;
        }
        else
        {
            Reason = solution.Residual == 0 ? RegressionReason.PerfectFit : null;
            AdjustedRSquared = 1 - ((1 - RSquared) * (N - 1) / df);
            ResidualStandardDeviation = solution.ResidualStandardDeviation;
        }

        var f = explained / count / (unexplained / df);
        FTest = Reason is null
            ? new(TestName, N, Alternative.TwoSided, "F", f, PValue.FromLog(BetaTail.LogUpperF(f, count, df)), count, df)
            : HypothesisTest.None(TestName, N, Alternative.TwoSided, "F", Reason);
        var quantile = df > 0 ? StudentT.Quantile(level.Fraction, df) : 0;
        Coefficients =
        [
            TestCoefficient(InterceptName, solution.Intercept, solution.InterceptError, quantile, null, null),
            .. design.Names.Select((name, j) => TestCoefficient(
                name, solution.Slopes[j], solution.SlopeErrors[j], quantile, solution.Betas[j], solution.Inflations[j])),
        ];
    }

    /// <summary>The number of rows.</summary>
    public long N { get; }

    /// <summary>
    /// The intercept, then the slopes in the order of the predictors; empty when the data do not determine them.
    /// </summary>
    public ValueList<Coefficient> Coefficients { get; }

    /// <summary>R2, the coefficient of determination, from 0 to 1; with weights, of the weighted variance.</summary>
    public double? RSquared { get; }

    /// <summary>
    /// R2 minus what predictors without any effect would explain: 1 - (1 - R2) (n - 1) / degrees of freedom; it may fall below 0.
    /// </summary>
    public double? AdjustedRSquared { get; }

    /// <summary>
    /// The standard deviation of the residuals with the degrees of freedom in the denominator, in units of the response; with
    /// weights, that of a row of weight 1.
    /// </summary>
    public double? ResidualStandardDeviation { get; }

    /// <summary>The degrees of freedom of the residuals: rows minus coefficients.</summary>
    public long? DegreesOfFreedom { get; }

    /// <summary>The test that every slope is zero.</summary>
    public HypothesisTest FTest { get; }

    /// <summary>Whether rows have weights.</summary>
    public bool IsWeighted { get; }

    /// <summary>The level of the intervals.</summary>
    public Proportion Level { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

    /// <summary>The conventions of every number here, in one sentence each.</summary>
    public string Conventions => TableText.EnglishLines(ConventionTexts);

    internal TableText[] ConventionTexts =>
    [
        IsWeighted
            ? ("Least squares with an intercept; rows weighted in inverse proportion to their variance, n counts rows.",
                "带截距的最小二乘；各行权重与其方差成反比，n为行数。")
            : ("Least squares with an intercept; every row counts the same.", "带截距的最小二乘；各行权重相同。"),
        (
            $"Residual SD with n - number of coefficients; {Level.Describe()} t intervals; t tests two-sided.",
            $"残差SD以n减系数个数计；{Level.Describe()} t区间；t检验双侧。"),
        IsWeighted
            ? ("R2 about the weighted mean of the response; adjusted R2 by degrees of freedom.", "R²以因变量的加权均值为准；校正R²按自由度。")
            : ("R2 about the mean of the response; adjusted R2 by degrees of freedom.", "R²以因变量的均值为准；校正R²按自由度。"),
    ];

    /// <summary>Fits a regression with intercept.</summary>
    /// <param name="response">The response, a value for each row, finite and at most 1e150 in size.</param>
    /// <param name="predictors">The columns that may explain it, one or more, each with its own name and as many values.</param>
    /// <param name="weights">
    /// A weight above 0 for each row, in inverse proportion to the variance of its response; none means the same for all. The
    /// scale of the weights affects only the residual standard deviation. They are not counts: standard errors use the number of
    /// rows.
    /// </param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The regression.</returns>
    /// <exception cref="ArgumentException">
    /// There is no predictor, a name appears twice, lengths differ, or a value or weight is not allowed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static LeastSquares Fit(
        ReadOnlySpan<double> response,
        ReadOnlySpan<Predictor> predictors,
        ReadOnlySpan<double> weights = default,
        Proportion? level = null)
    {
        var confidence = Guard.Against.InvalidLevel(level);
        return new(RegressionDesign.Create(response, predictors, weights), !weights.IsEmpty, confidence);
    }

    /// <summary>N, R2 and the F test, or the reason.</summary>
    /// <returns>For example <c>n = 298, R2 0.546, F(5, 292) = 70.15, p 1.6e-48</c>.</returns>
    public override string ToString()
    {
        var n = "n = " + N.ToString(CultureInfo.InvariantCulture);
        return RSquared is { } r
            ? $"{n}, R2 {r.RoundTo(3)}, {FTest}"
            : $"{n} ({Reason})";
    }

    private Coefficient TestCoefficient(
        string name, double value, double error, double quantile, double? beta, double? inflation)
    {
        if (DegreesOfFreedom == 0)
        {
            var point = Estimate.WithoutInterval(value, N, IntervalName, RegressionReason.NoFreedom);
            return new(name, point, null, null, null, beta, inflation);
        }

        var margin = quantile * error;
        var estimate = Estimate.Of(value, new(value - margin, value + margin, Level), N, IntervalName);
        if (error == 0)
        {
            return new(name, estimate, error, null, null, beta, inflation);
        }

        var t = value / error;
        return new(name, estimate, error, t, Alternative.TwoSided.PFromT(t, DegreesOfFreedom!.Value), beta, inflation);
    }
}
