using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Domain.Sla;
using NodaTime;
using ServiceQuality.Scoring.Gaps.Provider;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Tests.Gaps.Provider;

public class ProviderGapTests
{
    private static readonly GapEvidence Item = GapEvidence.Survey("05");
    private static readonly RatingScale Scale = RatingScale.OneToSeven;

    [Fact]
    public void Managers_who_know_less_than_customers_wish_make_a_shortfall()
    {
        var gap = ProviderGaps.FromViews(ServiceGap.Knowledge, Item, GapCases.Points, Histogram.FromValues([5, 4, 5, 6, 5]),
            Histogram.FromValues([7, 6, 7, 7, 6, 7, 6, 7]));
        Assert.Equal(5, gap.Actual);
        Assert.Equal(6.625, gap.Reference);
        Assert.Equal(-1.625, gap.Size.Value);
        Assert.Equal(13, gap.Size.N);
        Assert.True(gap.IsShortfall);
        Assert.Equal(EffectSizeKind.HedgesG, gap.EffectKind);
        Assert.Equal("two independent groups", gap.Form);
        Assert.StartsWith("gap 1, survey item 05: -1.625 [", gap.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("n = 13 (Welch t) points 1..7; Hedges' g -2.55", gap.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_goes_into_every_interval()
    {
        var level = Proportion.FromPercent(99);
        Assert.All(
            (MeasuredGap[])[
                ProviderGaps.FromViews(ServiceGap.Knowledge, Item, GapCases.Points, Histogram.FromValues([5, 4]),
                    Histogram.FromValues([7, 6]), level),
                ProviderGaps.FromViews(ServiceGap.Knowledge, Item, GapCases.Points, [5, 4], [7, 6], level),
                ProviderGaps.FromRatings(ServiceGap.Standards, Item, Scale, Histogram.FromValues([5, 4, 4]), level: level),
                ProviderGaps.FromPairs(ServiceGap.Standards, Item, GapCases.Points, Histogram.FromValues([-1, 0, 0]), level),
                ProviderGaps.FromTarget(
                    ServiceGap.Delivery, Item, GapCases.Hours, MomentSummary.FromValues([25, 27, 26]), 24, level),
                ProviderGaps.FromStandard(Item, GapCases.Hours, 24, MomentSummary.FromValues([12, 13, 12]), level),
                ProviderGaps.FromShare(ServiceGap.Delivery, Item, 5, 9, Proportion.FromPercent(90), level: level),
                ProviderGaps.FromPromises([new(ServiceGap.Communication, Item, GapCases.Hours, 26, 24)], level: level),
            ],
            g =>
            {
                Assert.Equal(level, g.Size.Interval!.Value.Level);
                Assert.Equal(level, g.Effect.Interval!.Value.Level);
            });
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ProviderGaps.FromStandard(Item, GapCases.Hours, 24, MomentSummary.Empty, Proportion.FromPercent(0)));
    }

    [Theory]
    [InlineData(new int[0], new[] { 5, 6 }, null)]
    [InlineData(new[] { 5, 6 }, new int[0], null)]
    [InlineData(new[] { 4 }, new[] { 5, 6, 7 }, -2.0)] // one rater
    [InlineData(new[] { 4, 4, 4 }, new[] { 6, 6 }, -2.0)] // no spread
    public void What_two_groups_cannot_give_is_missing_with_a_reason(int[] actual, int[] reference, double? size)
    {
        var gap = ProviderGaps.FromViews(
            ServiceGap.Knowledge, Item, GapCases.Points, Histogram.FromValues(actual), Histogram.FromValues(reference));
        Assert.Equal(size, gap.Size.Value);
        Assert.Null(gap.Size.Interval);
        Assert.NotNull(gap.Size.Reason);
        Assert.Null(gap.Effect.Value);
        Assert.NotNull(gap.Effect.Reason);
        Assert.False(gap.IsShortfall || gap.IsExcess);
    }

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 4 }, -3.0)]
    [InlineData(new[] { 4, 4 }, -3.0)]
    public void What_one_sample_cannot_give_is_missing_with_a_reason(int[] ratings, double? size)
    {
        var gap = ProviderGaps.FromRatings(ServiceGap.Standards, Item, Scale, Histogram.FromValues(ratings));
        Assert.Equal(size, gap.Size.Value);
        Assert.Null(gap.Size.Interval);
        Assert.NotNull(gap.Size.Reason);
        Assert.Null(gap.Effect.Value);
        Assert.False(gap.IsShortfall || gap.IsExcess);
    }

    [Fact]
    public void Two_ratings_are_too_few_to_correct_their_effect_for_a_small_sample()
    {
        var gap = ProviderGaps.FromRatings(ServiceGap.Standards, Item, Scale, Histogram.FromValues([4, 5]));
        Assert.NotNull(gap.Size.Interval);
        Assert.Equal("there are too few values to correct for a small sample", gap.Effect.Reason);
    }

    [Fact]
    public void Ratings_are_held_against_the_top_of_the_scale_or_a_stated_rating()
    {
        var (top, stated) = (ProviderGaps.FromRatings(ServiceGap.Delivery, Item, Scale, Histogram.FromValues([5, 6, 7])),
            ProviderGaps.FromRatings(ServiceGap.Delivery, Item, Scale, Histogram.FromValues([5, 6, 7]), 5.5));
        Assert.Equal((-1, 7), (top.Size.Value, top.Reference));
        Assert.Equal((0.5, 5.5), (stated.Size.Value, stated.Reference));
        Assert.NotEqual(top.Form, stated.Form);
    }

    [Fact]
    public void What_is_off_the_scale_is_refused()
    {
        Assert.Throws<ArgumentException>("actual", () =>
            ProviderGaps.FromViews(
            ServiceGap.Knowledge, Item, GapCases.Points, Histogram.FromValues([0, 5]), Histogram.FromValues([5])));
        Assert.Throws<ArgumentException>("reference", () =>
            ProviderGaps.FromViews(ServiceGap.Knowledge, Item, GapCases.Points, [5], [7.5]));
        Assert.Throws<ArgumentException>("reference", () =>
            ProviderGaps.FromViews(
            ServiceGap.Knowledge, Item, GapCases.Points, MomentSummary.FromValues([5]), MomentSummary.FromValues([8])));
        Assert.Throws<ArgumentException>("ratings", () =>
            ProviderGaps.FromRatings(ServiceGap.Delivery, Item, Scale, Histogram.FromValues([8])));
        Assert.Throws<ArgumentException>("reference", () =>
            ProviderGaps.FromRatings(ServiceGap.Delivery, Item, Scale, Histogram.FromValues([5]), 7.1));
        Assert.Throws<ArgumentException>("reference", () =>
            ProviderGaps.FromRatings(ServiceGap.Delivery, Item, Scale, Histogram.FromValues([5]), double.NaN));
        Assert.Throws<ArgumentException>("differences", () =>
            ProviderGaps.FromPairs(ServiceGap.Delivery, Item, GapCases.Points, Histogram.FromValues([0, 7])));
        Assert.Throws<ArgumentException>("differences", () =>
            ProviderGaps.FromPairs(ServiceGap.Delivery, Item, GapCases.Points, Histogram.FromValues([-7, 0])));
        Assert.NotNull(ProviderGaps.FromPairs(
            ServiceGap.Delivery, Item, GapCases.Points, Histogram.FromValues([-6, 6])).Size.Value);
        Assert.Throws<ArgumentException>("delivered", () =>
            ProviderGaps.FromTarget(ServiceGap.Delivery, Item, GapCases.Hours, MomentSummary.FromValues([2e100]), 24));
        Assert.Throws<ArgumentException>("target", () =>
            ProviderGaps.FromTarget(ServiceGap.Delivery, Item, GapCases.Hours, MomentSummary.Empty, double.PositiveInfinity));
        Assert.Throws<ArgumentException>("standard", () =>
            ProviderGaps.FromStandard(Item, GapCases.Points, 8, MomentSummary.Empty));
    }

    [Fact]
    public void A_gap_is_measured_in_the_ways_that_fit_it()
    {
        int[] refused(Action<ServiceGap> way) =>
            [.. ServiceGap.All.Where(g => Record.Exception(() => way(g)) is ArgumentException).Select(g => g.Number)];
        Assert.Equal([2, 3, 4, 5],
            refused(g => ProviderGaps.FromViews(g, Item, GapCases.Points, MomentSummary.Empty, MomentSummary.Empty)));
        Assert.Equal([1, 5, 6, 7], refused(g => ProviderGaps.FromRatings(g, Item, Scale, Histogram.Empty)));
        Assert.Equal([1, 6, 7], refused(g => ProviderGaps.FromPairs(g, Item, GapCases.Points, Histogram.Empty)));
        Assert.Equal([1, 2, 5, 6, 7], refused(g => ProviderGaps.FromTarget(g, Item, GapCases.Hours, MomentSummary.Empty, 24)));
        Assert.Equal([1, 2, 5, 6, 7], refused(g => ProviderGaps.FromShare(g, Item, 1, 2, Proportion.FromPercent(50))));
        Assert.Throws<ArgumentException>("evidence", () =>
            ProviderGaps.FromStandard(GapEvidence.Promise("x"), GapCases.Hours, 24, MomentSummary.Empty));
        Assert.Throws<ArgumentException>("evidence", () =>
            ProviderGaps.FromShare(ServiceGap.Delivery, GapEvidence.Promise("x"), 1, 2, Proportion.FromPercent(50)));
    }

    [Fact]
    public void A_share_is_held_against_the_promised_one()
    {
        var none = ProviderGaps.FromShare(ServiceGap.Delivery, Item, 0, 0, Proportion.FromPercent(95));
        Assert.Null(none.Size.Value);
        Assert.Equal("there is no trial", none.Size.Reason);
        Assert.Equal("there is no trial", none.Effect.Reason);
        Assert.Equal("there is no trial", none.Test!.Reason);

        var all = ProviderGaps.FromShare(ServiceGap.Delivery, Item, 9, 9, Proportion.FromPercent(100));
        Assert.Equal((0, false, false), (all.Size.Value, all.IsShortfall, all.IsExcess));
        Assert.Null(all.Test!.P);

        Assert.True(ProviderGaps.FromShare(ServiceGap.Delivery, Item, 8, 9, Proportion.FromPercent(100)).IsShortfall);
        Assert.True(ProviderGaps.FromShare(
            ServiceGap.Delivery, Item, 1, 900, Proportion.FromPercent(5), lowerIsBetter: true).IsExcess);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ProviderGaps.FromShare(ServiceGap.Delivery, Item, 3, 2, Proportion.FromPercent(50)));
    }

    [Fact]
    public void Attainment_is_a_share_of_what_is_decided()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var agreement = ServiceLevelAgreement.Create("gold", desk).Resolution(t => t.Limit("8 bh")).Build();
        var opened = Instant.FromUtc(2026, 1, 5, 9, 0);
        var readings = Enumerable.Range(0, 12).Select(i => agreement.Read(
            new CaseHistory($"C-{i}", [CaseEvent.Opened(opened, Priority.P2), .. i < 10
                ? (CaseEvent[])[CaseEvent.Resolved(opened + Duration.FromHours(i < 7 ? 1 : 30))] : []]),
                opened + Duration.FromHours(i < 10 ? 48 : 2)));
        var row = Assert.Single(Attainment.ByPriority(readings));
        Assert.Equal((7, 10), (row.Met, row.Decided));
        var evidence = GapEvidence.Sla(row.Key.ToString());
        var gap = ProviderGaps.FromShare(ServiceGap.Delivery, evidence, row.Met, row.Decided, Proportion.FromPercent(90));
        Assert.Equal(-0.2, gap.Size.Value!.Value, 12);
        Assert.Equal((3, EvidenceKind.SlaAttainment, 10), (gap.Gap.Number, gap.Evidence.Kind, gap.Size.N));
        Assert.StartsWith("Resolution", gap.Evidence.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Promises_are_kept_or_not_whatever_their_units()
    {
        GapMeasure[] promises =
        [
            new(ServiceGap.Communication, GapEvidence.Promise("within a day"), GapCases.Hours, 26, 24),
            new(ServiceGap.Communication, GapEvidence.Promise("two branches a district"), GapUnit.Of("branches"), 2, 2),
            new(ServiceGap.Communication, GapEvidence.Promise("open 50 h a week"), GapUnit.Of("h"), 60, 50),
        ];
        var gap = ProviderGaps.FromPromises(promises);
        Assert.Equal((2.0 / 3, 1, 3), (gap.Actual, gap.Reference, gap.Size.N));
        Assert.True(gap.IsShortfall);
        Assert.False(ProviderGaps.FromPromises(promises, Proportion.FromPercent(60)).IsShortfall);
        Assert.Null(ProviderGaps.FromPromises([]).Size.Value);
        Assert.Throws<ArgumentException>(() =>
            ProviderGaps.FromPromises([new(ServiceGap.Delivery, Item, GapCases.Hours, 26, 24)]));
        Assert.Throws<ArgumentException>(() => ProviderGaps.FromPromises([null!]));
    }

    [Theory]
    [InlineData(26, true, false)]
    [InlineData(24, false, false)]
    [InlineData(23, false, true)]
    public void One_value_on_each_side_is_exact(int delivered, bool isShortfall, bool isExcess)
    {
        var gap = ProviderGaps.FromMeasure(
            new(ServiceGap.Delivery, GapEvidence.Indicator("delivery"), GapCases.Hours, delivered, 24));
        Assert.Equal(24.0 - delivered, gap.Size.Value);
        Assert.Equal((isShortfall, isExcess), (gap.IsShortfall, gap.IsExcess));
        Assert.True(gap.IsExact);
        Assert.Null(gap.Test);
        Assert.Null(gap.EffectKind);
        Assert.Equal("both sides are single values", gap.Effect.Reason);
    }
}
