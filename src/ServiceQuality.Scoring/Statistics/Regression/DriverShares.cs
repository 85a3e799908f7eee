using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Regression;

/// <summary>
/// How much each predictor matters to a response when the predictors depend on each other (driver analysis, derived importance):
/// R2 of their regression divided by a named method, from rows or from correlations. When there is no regression,
/// <see cref="Shares"/> is empty and <see cref="Reason"/> names the cause.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<DriverShares>))]
public sealed record DriverShares
{
    /// <summary>
    /// The largest number of predictors of <see cref="DriverMethod.Shapley"/>: one more doubles the work, and 20 are a million
    /// regressions and 8 MB.
    /// </summary>
    public const int MaxPredictors = 20;

    private DriverShares(DriverMethod method, long? n, string[] names, CorrelationTriangle? triangle, string? reason)
    {
        (Method, N, Shares, Reason) = (method, n, [], reason);
        if (triangle is null)
        {
            return;
        }

        var shares = method == DriverMethod.Shapley ? ShapleyShares.Compute(triangle) : RelativeWeights.Compute(triangle);
        var rSquared = triangle.RSquared;
        RSquared = rSquared;

        // Correlations are accurate to about 1e-15, and R2 to the square of that.
        var explainsNothing = rSquared < 1e-28;
        Reason = explainsNothing ? RegressionReason.NothingExplained : null;
        Shares = [.. shares.Select((share, j) => CreateShare(names[j], share, explainsNothing ? null : rSquared))];
    }

    /// <summary>How R2 is divided.</summary>
    public DriverMethod Method { get; }

    /// <summary>The number of rows; null from correlations.</summary>
    public long? N { get; }

    /// <summary>
    /// R2, the coefficient of determination of the regression on all predictors, from 0 to 1; null without a regression.
    /// </summary>
    public double? RSquared { get; }

    /// <summary>The shares in the order of the predictors; empty without a regression.</summary>
    public ValueList<DriverShare> Shares { get; }

    /// <summary>Why something is null or there are no shares; null when nothing is missing.</summary>
    public string? Reason { get; }

    /// <summary>Divides R2 of the regression of rows.</summary>
    /// <param name="response">The response, a value for each row, finite and at most 1e150 in size.</param>
    /// <param name="predictors">The columns that may explain it, each with its own name and as many values.</param>
    /// <param name="method">How R2 is divided.</param>
    /// <param name="weights">A weight above 0 for each row; none means the same for all.</param>
    /// <returns>The shares.</returns>
    /// <exception cref="ArgumentException">
    /// There is no predictor or more than the method allows, a name appears twice, lengths differ, or a value or weight is not
    /// allowed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The method is none of the enumeration.</exception>
    public static DriverShares Run(
        ReadOnlySpan<double> response,
        ReadOnlySpan<Predictor> predictors,
        DriverMethod method = DriverMethod.Shapley,
        ReadOnlySpan<double> weights = default)
    {
        CheckMethod(method, predictors.Length, nameof(predictors));
        var design = RegressionDesign.Create(response, predictors, weights);
        return new(method, design.N, design.Names, design.Triangle, design.Reason);
    }

    /// <summary>
    /// Divides R2 of the regression that correlations describe, such as those of the constructs of a path model.
    /// </summary>
    /// <param name="amongPredictors">
    /// The correlations of the predictors with each other: symmetric, with 1 on the diagonal, each within 1e-9.
    /// </param>
    /// <param name="withResponse">The correlation of each predictor with the response.</param>
    /// <param name="names">The name of each predictor.</param>
    /// <param name="method">How R2 is divided.</param>
    /// <returns>The shares; none, with the reason, when no data can have these correlations.</returns>
    /// <exception cref="ArgumentException">
    /// The matrix is not a correlation matrix, lengths differ, a name is blank or appears twice, or there are more predictors
    /// than the method allows.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The method is none of the enumeration.</exception>
    public static DriverShares FromCorrelations(
        double[,] amongPredictors,
        ReadOnlySpan<double> withResponse,
        ReadOnlySpan<string> names,
        DriverMethod method = DriverMethod.Shapley)
    {
        var count = Guard.Against.NonSquareMatrix(amongPredictors);
        CheckMethod(method, count, nameof(amongPredictors));
        var among = Guard.Against.InvalidCorrelationMatrix(amongPredictors);
        Guard.Against.DifferentLength(count, withResponse.Length, nameof(amongPredictors), nameof(withResponse));
        Guard.Against.InvalidCorrelations(withResponse);
        string[] labels = [.. Guard.Against.InvalidNames(names, count)];
        var (triangle, reason) = CorrelationTriangle.FromCorrelations(labels, among, withResponse);
        return new(method, null, labels, triangle, reason);
    }

    /// <summary>The method, R2 and the shares, or the reason.</summary>
    /// <returns>For example <c>Shapley, R2 0.546: Tangibles 0.083 (15.2 %), Reliability 0.107 (19.5 %)</c>.</returns>
    public override string ToString() => RSquared is { } r
        ? $"{Method}, R2 {r.RoundTo(3)}: {string.Join(", ", Shares)}"
        : $"{Method}: {Reason}";

    internal static DriverShares None(DriverMethod method, string reason)
    {
        CheckMethod(method, 0, nameof(method));
        return new(method, null, [], null, reason);
    }

    private static void CheckMethod(DriverMethod method, int predictors, string parameter)
    {
        Guard.Against.UndefinedEnum(method);
        Guard.Against.Invalid(
            method == DriverMethod.Shapley && predictors > MaxPredictors,
            $"There are {predictors} predictors; allowed are up to {MaxPredictors} for Shapley shares, "
            + $"and any number for relative weights.",
            parameter);
    }

    // Rounding may bring a share a little out of range.
    private static DriverShare CreateShare(string name, double share, double? rSquared)
    {
        var ofVariance = Proportion.FromFraction(Math.Clamp(share, 0, 1));
        return rSquared is { } all
            ? new(name, ofVariance, Proportion.FromFraction(Math.Clamp(share / all, 0, 1)))
            : new(name, ofVariance, null);
    }
}
