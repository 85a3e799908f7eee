using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Tests.Gaps.Provider;

public class GapRankingTests
{
    private static readonly GapEvidence Times = GapEvidence.Indicator("delivery");

    [Fact]
    public void Ties_share_a_place_and_overlap_leaves_places_open()
    {
        var (a, b, c, d) = (
            Target("a", [30, 31, 32]), Target("b", [27, 28, 35]), Target("c", [30, 31, 32]), Target("d", [20, 21, 22]));
        var ranking = GapRanking.BySize([d, c, b, a]);
        Assert.Equal(["a", "c", "b", "d"], ranking.Rows.Select(r => r.Gap.Evidence.Name));
        Assert.Equal([1, 1, 3, 4], ranking.Rows.Select(r => r.Place));
        Assert.Equal([true, true, false, false], ranking.Rows.Select(r => r.IsTied));
        Assert.Equal([(1, 3), (1, 3), (1, 4), (3, 4)], ranking.Rows.Select(r => (r.PlaceFrom, r.PlaceTo)));
        Assert.Equal("1= (1-3): gap 3, indicator result a: -7.00", ranking.Rows[0].ToString());
        Assert.Equal("3 (1-4): gap 3, indicator result b: -6.00", ranking.ToString().Split('\n')[2]);
    }

    [Fact]
    public void Exact_gaps_have_one_place_and_those_without_an_interval_any()
    {
        var ranking = GapRanking.BySize([Exact("a", 26), Exact("b", 25), Exact("c", 30), Target("one value", [40])]);
        Assert.Equal(["one value", "c", "a", "b"], ranking.Rows.Select(r => r.Gap.Evidence.Name));
        Assert.Equal([(1, 4), (1, 2), (2, 3), (3, 4)], ranking.Rows.Select(r => (r.PlaceFrom, r.PlaceTo)));
    }

    [Fact]
    public void Sizes_in_different_units_are_not_ranked()
    {
        MeasuredGap[] gaps = [Target("a", [30, 31, 35]),
            ProviderGaps.FromShare(ServiceGap.Communication, GapEvidence.Promise("p"), 7, 9, Proportion.FromPercent(95)),
            Exact("b", 30)];
        Assert.Equal("share and h are different units; allowed is one unit, or GapRanking.Standardized. (Parameter 'gaps')",
            Assert.Throws<ArgumentException>(() => GapRanking.BySize(gaps)).Message);
        var ranking = GapRanking.Standardized(gaps);
        Assert.Equal(["a", "p"], ranking.Rows.Select(r => r.Gap.Evidence.Name));
        Assert.Equal(["b"], ranking.Unranked.Select(g => g.Evidence.Name));
        Assert.Equal(
            """
            Gaps by standardized size, the worst first
            place  may be  gap  evidence            value  lower  upper  method
            -----  ------  ---  ------------------  -----  -----  -----  ---------------------------
            1      1-2       3  indicator result a  -1.73  -3.51   0.06  Hedges' gz, normal interval
            2      1-2       4  promise p           -0.53  -1.21  -0.06  Cohen's h, Wilson score
            Negative is a shortfall. Places that may be: those that intervals which do not overlap leave open, pair by pair.
            Not ranked: gap 3, indicator result b: both sides are single values.

            """,
            ranking.ToTable().ToString());
    }

    [Fact]
    public void Directions_of_a_unit_do_not_part_it()
    {
        var errors = ProviderGaps.FromShare(
            ServiceGap.Delivery, GapEvidence.Indicator("errors"), 3, 20, Proportion.FromPercent(5), lowerIsBetter: true);
        var met = ProviderGaps.FromShare(ServiceGap.Delivery, GapEvidence.Indicator("met"), 12, 20, Proportion.FromPercent(95));
        Assert.Equal(["met", "errors"], GapRanking.BySize([errors, met]).Rows.Select(r => r.Gap.Evidence.Name));
        Assert.Equal("share", GapRanking.BySize([errors, met]).Scale);
        Assert.Throws<ArgumentException>(() => GapRanking.BySize(
        [
            ProviderGaps.FromRatings(ServiceGap.Delivery, Times, RatingScale.OneToFive, Histogram.Empty),
            ProviderGaps.FromRatings(ServiceGap.Delivery, Times, RatingScale.OneToSeven, Histogram.Empty),
        ]));
    }

    [Fact]
    public void Nothing_to_rank_is_an_empty_ranking()
    {
        Assert.Empty(GapRanking.BySize([]).Rows);
        Assert.Empty(GapRanking.Standardized([]).ToTable().Rows);
        Assert.Throws<ArgumentException>(() => GapRanking.Standardized([null!]));
    }

    private static MeasuredGap Target(string name, double[] values) =>
        ProviderGaps.FromTarget(
            ServiceGap.Delivery, GapEvidence.Indicator(name), GapCases.Hours, MomentSummary.FromValues(values), 24);

    private static MeasuredGap Exact(string name, int value) =>
        ProviderGaps.FromMeasure(new(ServiceGap.Delivery, GapEvidence.Indicator(name), GapCases.Hours, value, 24));
}
