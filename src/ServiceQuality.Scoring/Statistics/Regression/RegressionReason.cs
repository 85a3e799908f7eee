using System.Globalization;

namespace ServiceQuality.Scoring.Statistics.Regression;

// Why data give no regression, with the name of the cause.
internal static class RegressionReason
{
    internal const string ConstantResponse = "the response is constant, so there is nothing to explain";
    internal const string NoFreedom = "there are as many coefficients as rows, so nothing is left to judge them by";
    internal const string PerfectFit = "the predictors give the response without a residual, so nothing is left to judge them by";
    internal const string NothingExplained = "R2 is 0, so there is nothing to share";
    internal const string BeyondNumbers =
        "a coefficient is beyond the range of numbers; the response and the predictors are too far apart in size";

    internal static string TooFewRows(int rows, int predictors)
    {
        var (verb, noun) = (rows == 1 ? "row does" : "rows do", predictors == 1 ? "slope" : "slopes");
        return string.Create(
            CultureInfo.InvariantCulture, $"{rows} {verb} not determine an intercept and {predictors} {noun}");
    }

    internal static string ConstantPredictor(string name) => $"\"{name}\" is constant";

    internal static string Contradiction(string name) =>
        $"no data have these correlations: those of \"{name}\" contradict those among the predictors before it";

    internal static string MoreThanAll(double rSquared) => string.Create(
        CultureInfo.InvariantCulture,
        $"no data have these correlations: those with the response would give an R2 of {rSquared:G4}");

    // A predictor and, from its standardised coefficients on those before it, those of which it is a combination.
    internal static string Collinear(ReadOnlySpan<string> names, int predictor, double[] coefficients)
    {
        const int maxNames = 6;
        List<string> parts = [];
        for (var i = 0; i < predictor; i++)
        {
            if (Math.Abs(coefficients[i]) > 1e-6)
            {
                parts.Add($"\"{names[i]}\"");
            }
        }

        var others = parts.Count is 0 or > maxNames ? "the predictors before it" : string.Join(", ", parts);
        return $"\"{names[predictor]}\" is a linear combination of {others}";
    }
}
