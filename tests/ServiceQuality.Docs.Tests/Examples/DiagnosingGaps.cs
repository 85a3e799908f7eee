using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class DiagnosingGaps
{
    internal static void Run()
    {
        // example
        MeasuredGap promises = ProviderGaps.FromShare(
            ServiceGap.Communication, GapEvidence.Promise("promises kept"), 31, 40, Proportion.FromPercent(95));
        AntecedentScore[] scores =
        [
            AntecedentScore.FromAnswers(Antecedent.Parse("horizontal communication"), RatingScale.OneToSeven,
                [[6, 6, 7, 5], [5, 6, 6, 6], [7, 6, null, 6]]),
            // reversed
            AntecedentScore.FromAnswers(
                Antecedent.Parse("propensity to overpromise"), RatingScale.OneToSeven, [[6, 7], [7, 7], [6, 6]]),
        ];
        GapDiagnosis diagnosis = GapDiagnosis.Run([promises], scores);
        foreach (AntecedentScore score in diagnosis.Antecedents)
            Console.WriteLine(score);
        Console.WriteLine(diagnosis);

        GapFinding finding = diagnosis.Findings[3];
        foreach (CauseFinding cause in finding.Causes)
            Console.WriteLine($"points to: {cause}\n  {cause.Cause.Signs[0]} {cause.Cause.Remedies[0]}");
        foreach (GapCause cause in finding.Unsupported)
            Console.WriteLine($"not to: {cause}");
        Console.WriteLine(
            string.Join(" | ", diagnosis.ToTable().In(CultureInfo.GetCultureInfo("zh-CN")).Rows[3].Select(c => c.Shown)));
        // end
    }
}
