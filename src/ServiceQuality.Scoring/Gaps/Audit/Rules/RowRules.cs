using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;

namespace ServiceQuality.Scoring.Gaps.Audit;

// The rules of a row in the order of their findings.
internal static class RowRules
{
    private static readonly IRowRule[] All =
    [
        new SampleSizeRule(),
        new RangeRule(),
        .. AnswerRules(PerceptionMean, PerceptionDeviation),
        .. AnswerRules(ExpectationMean, ExpectationDeviation),
        .. AnswerRules(Gap, GapDeviation),
        new DeviationOfGapRule(),
        new DerivedRule(Gap, "gap"),
        new DerivedRule(StandardError, "standard-error"),
        new DerivedRule(DegreesOfFreedom, "df"),
        new DerivedRule(T, "t"),
        new DerivedRule(Dz, "dz"),
        new PValueRule(),
        new IntervalRule(),
        new JointRule(),
        new ShareRule(),
    ];

    internal static void CheckAll(RowNumbers row, AuditLog log)
    {
        var withGapOfPrintedMeans = row.WithGapOfPrintedMeans();
        foreach (var rule in All)
        {
            var first = log.Findings.Count;
            rule.Check(row, log);
            if (withGapOfPrintedMeans is not null && log.HasContradictionFrom(first))
            {
                AuditLog other = new();
                rule.Check(withGapOfPrintedMeans, other);
                log.SoftenFrom(first, f => !other.Findings.Exists(o => o.Code == f.Code), Practice.GapOfPrintedMeans);
            }
        }
    }

    // What whole-number answers on a scale can have as a mean and a standard deviation.
    private static IRowRule[] AnswerRules(GapQuantity mean, GapQuantity deviation) =>
    [
        new MeanOnScaleRule(mean), new GrimRule(mean), new SpreadOnScaleRule(mean, deviation), new GrimmerRule(mean, deviation),
    ];
}
