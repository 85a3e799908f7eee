using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps.Audit;

// A usual practice that a table does not name but that would explain its numbers, and how much is left of the finding.
internal readonly record struct Practice(AuditSeverity Severity, string Sentence)
{
    internal const string GapOfPrintedMeans = " It is possible if the gap was computed from the rounded means.";

    internal static Practice None { get; } = new(AuditSeverity.Contradiction, "");

    internal static Practice IndependentSamples { get; } =
        new(AuditSeverity.Contradiction, " That is the number for a test of two independent samples; paired answers have n - 1.");

    internal static Practice OneSided { get; } = new(AuditSeverity.Warning, " Half of it fits: the test may be one-sided.");

    internal static Practice OtherSign { get; } =
        new(AuditSeverity.Warning, " It fits with the other sign: the labels of P and E may be swapped.");

    internal static Practice NormalQuantile { get; } = new(
        AuditSeverity.Warning, " It fits the normal quantile in place of Student's.");

    internal static Practice OtherLevel(Proportion level) =>
        new(AuditSeverity.Warning, $" It fits a level of {level.ToString(null, null)}.");
}
