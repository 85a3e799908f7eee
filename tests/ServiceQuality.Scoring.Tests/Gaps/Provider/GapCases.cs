using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Tests.Gaps.Provider;

/// <summary>Random evidence for the laws of the provider's gaps.</summary>
internal static class GapCases
{
    internal static readonly GapUnit Points = GapUnit.Points(RatingScale.OneToSeven);
    internal static readonly GapUnit Hours = GapUnit.Of("h", lowerIsBetter: true);

    internal static Gen<int[]> Ratings { get; } = from n in Gen.Choose(0, 30)
                                                  from values in Gen.Choose(1, 7).ArrayOf(n)
                                                  select values;

    internal static Gen<ServiceGap> Views { get; } =
        Gen.Elements(ServiceGap.Knowledge, ServiceGap.EmployeePerception, ServiceGap.InternalPerception);

    internal static Gen<MeasuredGap> Gap { get; } = Gen.OneOf(
        from gap in Views
        from a in Ratings
        from b in Ratings
        select ProviderGaps.FromViews(
            gap, GapEvidence.Survey($"{a.Length}"), Points, Histogram.FromValues(a), Histogram.FromValues(b)),
        from gap in Gen.Choose(2, 4)
        from a in Ratings
        select ProviderGaps.FromRatings(
            ServiceGap.ByNumber(gap), GapEvidence.Survey($"{a.Length}"), RatingScale.OneToSeven, Histogram.FromValues(a)),
        from gap in Gen.Choose(3, 4)
        from n in Gen.Choose(0, 40)
        from x in Gen.Choose(0, n)
        from p in Gen.Choose(0, 100)
        from lower in Gen.Elements(true, false)
        select ProviderGaps.FromShare(ServiceGap.ByNumber(gap), GapEvidence.Sla($"{n}"), x, n, Proportion.FromPercent(p), lower),
        from gap in Gen.Choose(1, 7)
        from a in Gen.Choose(-5, 5)
        select ProviderGaps.FromMeasure(new(ServiceGap.ByNumber(gap), GapEvidence.Survey("x"), Hours, a, 0)));

    internal static Gen<AntecedentScore> Score { get; } =
        from antecedent in Gen.Elements(Antecedent.All.ToArray())
        from n in Gen.Choose(0, 12)
        from values in Gen.Choose(1, 7).ArrayOf(n)
        select AntecedentScore.FromSummary(
            antecedent, RatingScale.OneToSeven, MomentSummary.FromValues([.. values.Select(v => (double)v)]));
}
