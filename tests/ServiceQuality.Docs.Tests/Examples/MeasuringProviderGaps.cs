using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class MeasuringProviderGaps
{
    internal static void Run()
    {
        // example
        RatingScale scale = RatingScale.OneToSeven;
        GapUnit points = GapUnit.Points(scale), hours = GapUnit.Of("h", lowerIsBetter: true);

        // Gap 1: managers answer the expectation items as customers would; two independent groups.
        MeasuredGap knowledge = ProviderGaps.FromViews(
            ServiceGap.Knowledge, GapEvidence.Survey("REL"), points, actual: Histogram.FromValues([5, 6, 5, 4, 6, 5]),
            reference: Histogram.FromValues([7, 6, 7, 5, 6, 7, 7, 6, 7, 6]));
        Console.WriteLine(knowledge);
        Console.WriteLine($"{knowledge.Test}; {knowledge.RankTest!.Method}: {knowledge.RankTest}");

        // Gap 2: a standard of 24 h, and what managers think customers expect. Gap 3: how often the standard was met, and how
        // staff see it.
        MeasuredGap standard = ProviderGaps.FromStandard(
            GapEvidence.Indicator("delivery time"), hours, 24, MomentSummary.FromValues([20, 24, 18, 24, 16, 22]));
        MeasuredGap met = ProviderGaps.FromShare(
            ServiceGap.Delivery, GapEvidence.Sla("Resolution"), events: 431, trials: 480, Proportion.FromPercent(95));
        MeasuredGap seen = ProviderGaps.FromRatings(
            ServiceGap.Delivery, GapEvidence.Survey("standards are met"), scale, Histogram.FromValues([6, 7, 5, 6, 7, 6]));

        // Gap 4: one value against one promise is exact; measured values have an interval.
        MeasuredGap promise = ProviderGaps.FromMeasure(
            new(ServiceGap.Communication, GapEvidence.Promise("branches in every district"), GapUnit.Of("branches"), 11, 12));
        MeasuredGap delivered = ProviderGaps.FromTarget(ServiceGap.Communication, GapEvidence.Promise("within a day"), hours,
            MomentSummary.FromValues([22, 27, 25, 23, 30, 24, 26]), 24);

        Console.WriteLine(GapRanking.Standardized([knowledge, standard, met, seen, promise, delivered]).ToTable());
        // end
    }
}
