using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// The conventions of a fit, a line each, taken from its options and from what came out.
internal static class ConventionLines
{
    internal static ValueList<string> Of(IndexFit fit)
    {
        var (options, model) = (fit.Options, fit.Model);
        return
        [
            .. fit.Converged ? (string[])[] : [$"No estimate: {fit.Reason}."],
            string.Create(CultureInfo.InvariantCulture, $"Observations: {fit.N}, rows left out {fit.RowsLeftOut}; missing answers {options.Missing}; weights of rows {fit.Answers.WeightMeaning}."),
            "Standard deviations: n - 1 in the denominator; indicators and scores have variance 1" + (options.Missing == MissingAnswers.Pairwise ? " by the pairwise correlations; the scores of rows need not." : "."),
            $"Modes: {string.Join("; ", model.Constructs.GroupBy(c => c.Mode).OrderBy(g => g.Key).Select(g => $"{g.Key} {string.Join(", ", g.Select(c => c.Name))}"))}.",
            $"Inner scheme: {options.Scheme}.",
            string.Create(CultureInfo.InvariantCulture, $"Stop rule: the largest change of a scaled outer weight below {options.Tolerance:G3}, at most {options.MaxUpdates} updates{(fit.Updates > 0 ? $"; {fit.LastChange.ToString("G3", CultureInfo.InvariantCulture)} at update {fit.Updates.ToString(CultureInfo.InvariantCulture)}" : "")}."),
            $"Sign of a construct: {Sign(model)}.",
            options.Consistent
                ? "Loadings, correlations and paths: consistent PLS, correlations divided by the roots of rho_A, which is 1 for mode B and single items."
                : "Loadings, correlations and paths: of the scores, not corrected for unreliability.",
            "Adjusted R squared: n - k - 1 degrees of freedom.",
            $"Index: 100 (mean - lowest)/(highest - lowest) of the answers by {(options.Weighting == IndexWeighting.Unstandardised ? "unstandardised weights, outer weight divided by standard deviation" : "standardised weights")}; lowest and highest are those of the questionnaire.",
            "Alpha: of covariances; standardised alpha: of correlations. rho_C and AVE: of the loadings of the fit. None of them for single items, no rho_A in mode B.",
            "HTMT: of the sizes of correlations by default; single items count as 1.",
            "f squared: scores fixed; the one estimated anew stands beside it. Inner VIF: of the correlations of the paths.",
            "Bootstrap: everything estimated anew with the same sign rule; quantiles of type 7; standard error by the resamples less 1; failures counted, never drawn anew.",
        ];
    }

    internal static string Sign(IndexModel model)
    {
        string[] dominant = [.. model.Constructs.Where(c => c.Dominant is not null).Select(c => $"{c.Dominant} of {c.Name}")];
        const string rule = "the sum of its loadings is positive";
        return dominant.Length == 0 ? rule : $"the dominant indicator loads positively ({string.Join(", ", dominant)}), or else {rule}";
    }
}
