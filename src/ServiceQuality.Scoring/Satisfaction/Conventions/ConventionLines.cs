using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// The conventions of a fit, one a line, from its options and its outcome.
internal static class ConventionLines
{
    internal static ValueList<string> Describe(IndexFit fit)
    {
        List<string> lines = [];
        if (!fit.HasEstimate)
        {
            lines.Add($"No estimate: {fit.Reason}.");
        }

        lines.Add(DescribeObservations(fit));
        lines.Add(DescribeDeviations(fit.Options));
        lines.Add($"Modes: {DescribeModes(fit.Model)}.");
        lines.Add($"Inner scheme: {fit.Options.Scheme}.");
        lines.Add(DescribeStopRule(fit));
        lines.Add($"Sign of a construct: {DescribeSign(fit.Model)}.");
        lines.Add(fit.Options.Consistent
            ? "Loadings, correlations and paths: consistent PLS, correlations divided by the roots of rho_A, which is 1 for "
                + "mode B and single items."
            : "Loadings, correlations and paths: of the scores, not corrected for unreliability.");
        lines.Add("Adjusted R squared: n - k - 1 degrees of freedom.");
        lines.Add(DescribeIndex(fit.Options));
        lines.Add(
            "Alpha: of covariances; standardised alpha: of correlations. rho_C and AVE: of the loadings of the fit. "
            + "None of them for single items, no rho_A in mode B.");
        lines.Add("HTMT: of absolute correlations by default; single items count as 1.");
        lines.Add("f squared: scores fixed; also given with everything estimated again. Inner VIF: of the correlations of "
            + "the paths.");
        lines.Add(
            "Bootstrap: everything estimated again with the same sign rule; quantiles of type 7; standard error by the "
                + "resamples minus 1; "
            + "failures counted, never drawn again; no interval when fewer than half of the resamples succeed.");
        return [.. lines];
    }

    internal static string DescribeSign(IndexModel model)
    {
        const string rule = "the sum of its loadings is positive";
        string[] dominant = [.. model.Constructs.Where(c => c.Dominant is not null).Select(c => $"{c.Dominant} of {c.Name}")];
        return dominant.Length == 0
            ? rule
            : $"the dominant indicator loads positively ({string.Join(", ", dominant)}), otherwise {rule}";
    }

    private static string DescribeObservations(IndexFit fit) => string.Create(
        CultureInfo.InvariantCulture,
        $"Observations: {fit.N}, rows left out {fit.RowsLeftOut}; missing answers {fit.Options.Missing}; weights of rows "
            + $"{fit.Answers.WeightMeaning}.");

    private static string DescribeDeviations(IndexOptions options)
    {
        const string rule = "Standard deviations: n - 1 in the denominator; indicators and scores have variance 1";
        return options.Missing == MissingAnswers.Pairwise
            ? rule + " by the pairwise correlations; the scores of rows need not."
            : rule + ".";
    }

    private static string DescribeModes(IndexModel model)
    {
        var modes = model.Constructs.GroupBy(c => c.Mode).OrderBy(g => g.Key);
        return string.Join("; ", modes.Select(g => $"{g.Key} {string.Join(", ", g.Select(c => c.Name))}"));
    }

    private static string DescribeStopRule(IndexFit fit)
    {
        var rule = string.Create(
            CultureInfo.InvariantCulture,
            $"the largest change of a scaled outer weight below {fit.Options.Tolerance:G3}, at most "
                + $"{fit.Options.MaxUpdates} updates");
        var outcome = fit.Updates == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"; {fit.LastChange:G3} at update {fit.Updates}");
        return $"Stop rule: {rule}{outcome}.";
    }

    private static string DescribeIndex(IndexOptions options)
    {
        var weights = options.StandardisedWeights
            ? "standardised weights"
            : "unstandardised weights, outer weight divided by standard deviation";
        return $"Index: 100 (mean - lowest)/(highest - lowest) of the answers by {weights}; lowest and highest are those of the "
            + $"questionnaire.";
    }
}
