using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

public class TierRollUpTests
{
    private static readonly CustomerTier[] Names = [.. Enumerable.Range(0, 6).Select(i => CustomerTier.Of($"tier {i}"))];

    private static readonly CustomerTier Gold = CustomerTier.Of("gold");
    private static readonly CustomerTier Silver = CustomerTier.Of("silver");
    private static readonly CustomerTier Bronze = CustomerTier.Of("bronze");

    private static readonly CustomerBase Customers =
        new([new(Gold, 200, Money.Of(900, "CNY")), new(Silver, 800, Money.Of(600, "CNY")),
            new(Bronze, 4000, Money.Of(500, "CNY"))]);

    private static Gen<(int[][] Scores, long[] More, int Minimum)> Cases =>
        from tiers in Gen.Choose(1, 6)
        from scores in Gen.Choose(0, 10).ArrayOf().ArrayOf(tiers)
        from more in Gen.Choose(0, 40).ArrayOf(tiers)
        from minimum in Gen.Choose(1, 8)
        select (scores, more.Select(m => (long)m).ToArray(), minimum);

    [Law]
    public Property It_is_the_weighted_mean_of_its_strata_within_their_bounds() => Laws.ForAll(Cases, x =>
    {
        var (customers, samples) = Built(x.Scores, x.More);
        var rolled = TierRollUp.Run(customers, samples);
        Assert.Equal(customers.Tiers.Select(t => t.Tier), rolled.Tiers.Select(t => t.Tier));
        Assert.Equal(1, rolled.Tiers.Sum(t => t.Weight.Fraction), 1e-12);
        Assert.Equal(x.Scores.Sum(s => s.Length), rolled.Estimate.N);
        if (x.Scores.Any(s => s.Length == 0))
        {
            Assert.Null(rolled.Estimate.Value);
            Assert.Contains("has no answer, so there is no score of all", rolled.Estimate.Reason, StringComparison.Ordinal);
            return;
        }

        var means = x.Scores.Select(s => s.Average()).ToArray();
        var value = means.Select((m, i) => m * customers.Tiers[i].Customers / customers.Customers).Sum();
        Assert.Equal(value, rolled.Estimate.Value!.Value, 1e-9);
        Assert.InRange(rolled.Estimate.Value.Value, means.Min() - 1e-9, means.Max() + 1e-9);

        // In another order of the samples and, of the base, with the same numbers.
        Assert.Equal(rolled, TierRollUp.Run(customers, [.. samples.Reverse()]));
        if (rolled.StandardError is { } error)
        {
            var variance = x.Scores.Select((s, i) => s.Length == customers.Tiers[i].Customers ? 0
                : Math.Pow((double)customers.Tiers[i].Customers / customers.Customers, 2)
                    * (1 - ((double)s.Length / customers.Tiers[i].Customers))
                    * s.Sum(v => (v - means[i]) * (v - means[i])) / (s.Length - 1) / s.Length).Sum();
            Assert.Equal(Math.Sqrt(variance), error, 1e-9);
            Assert.True(TierRollUp.Run(customers, samples, method: MeanMethod.StudentT).Estimate.Interval!.Value.Upper
                >= rolled.Estimate.Interval!.Value.Upper - 1e-12);
        }
        else
        {
            Assert.Contains("has one answer, which has no spread", rolled.Estimate.Reason, StringComparison.Ordinal);
        }
    });

    [Law]
    public Property One_stratum_is_a_simple_sample_and_equal_strata_split_it() =>
        Laws.ForAll(Gen.Choose(0, 10).ArrayOf().Where(s => s.Length > 1), scores =>
    {
        const long many = 1_000_000_000_000_000;
        var summary = MomentSummary.FromValues([.. scores.Select(s => (double)s)]);
        var one = TierRollUp.Run(new([new(Gold, many)]), [TierSample.Of(Gold, summary)]);
        var simple = MeanEstimate.FromSummary(summary, MeanMethod.Normal);
        Assert.Equal(simple.Mean!.Value, one.Estimate.Value!.Value, 1e-9);
        Assert.Equal(simple.StandardError!.Value, one.StandardError!.Value, 1e-9);
        Assert.Equal(simple.Interval!.Value.Upper, one.Estimate.Interval!.Value.Upper, 1e-9);
        Assert.Equal(one.Estimate.Interval, one.Tiers[0].Estimate.Interval);
        var t = TierRollUp.Run(new([new(Gold, many)]), [TierSample.Of(Gold, summary)], method: MeanMethod.StudentT);
        Assert.Equal(MeanEstimate.FromSummary(summary).Interval!.Value.Upper, t.Estimate.Interval!.Value.Upper, 1e-9);

        // Two strata alike: the mean stays, the variance halves.
        var two = TierRollUp.Run(
            new([new(Gold, many), new(Silver, many)]), [TierSample.Of(Gold, summary), TierSample.Of(Silver, summary)]);
        Assert.Equal(simple.Mean.Value, two.Estimate.Value!.Value, 1e-9);
        Assert.Equal(simple.StandardError.Value / Math.Sqrt(2), two.StandardError!.Value, 1e-9);
    });

    [Law]
    public Property What_is_withheld_cannot_be_subtracted() => Laws.ForAll(Cases, x =>
    {
        var (customers, samples) = Built(x.Scores, x.More);
        var rolled = TierRollUp.Run(customers, samples, minimumN: x.Minimum);
        var withheld = rolled.Tiers.Where(t => t.IsWithheld).ToList();
        Assert.All(rolled.Tiers, t =>
        {
            Assert.True(t.Estimate.N == 0 || t.Estimate.N >= x.Minimum || t.IsWithheld);
            Assert.True(!t.IsWithheld
                || t is { Estimate.Value: null, Estimate.Interval: null, StandardError: null, Reason: not null });
        });
        Assert.Equal(withheld.Count > 0, rolled.Notes.Count > 0);
        Assert.True(withheld.Count == 0 || rolled.Unweighted is null);
        var isSafe = withheld.Count == 0
            || (withheld.Sum(t => t.Estimate.N) >= x.Minimum
            && withheld.Max(t => t.Weight.Fraction) <= 0.9 * withheld.Sum(t => t.Weight.Fraction));
        Assert.True(isSafe || rolled is { Estimate.Value: null, Estimate.Interval: null, StandardError: null });

        // No more than needed: without the last of them it would be too few.
        var larger = withheld.Where(t => t.Estimate.N >= x.Minimum).OrderBy(t => t.Estimate.N).ToList();
        var before = withheld.Except(larger.TakeLast(1)).ToList();
        Assert.True(larger.Count == 0 || before.Sum(t => t.Estimate.N) < x.Minimum
            || before.Max(t => t.Weight.Fraction) > 0.9 * before.Sum(t => t.Weight.Fraction));
        if (x.Minimum == 1)
        {
            Assert.Empty(withheld);
        }
    });

    [Fact]
    public void A_tier_without_weight_hides_no_other()
    {
        CustomerBase customers =
            new([new(Gold, 100, Money.Of(500, "EUR")), new(CustomerTier.Of("b"), 100, Money.Of(0, "EUR")),
            new(CustomerTier.Of("c"), 100, Money.Of(500, "EUR"))]);
        TierSample[] samples = [TierSample.OfShare(Gold, 1, 3), TierSample.OfShare(CustomerTier.Of("b"), 2, 3),
            TierSample.OfShare(CustomerTier.Of("c"), 30, 40)];

        // What b says does not count in the score of all: with c it would be that of gold.
        var rolled = TierRollUp.Run(customers, samples, byRevenue: true, minimumN: 5);
        Assert.Equal([true, true, true], rolled.Tiers.Select(t => t.IsWithheld));
        Assert.NotNull(rolled.Estimate.Value);

        // Nor does a tier of hardly any weight hide one.
        CustomerBase uneven = new([new(Gold, 1000), new(CustomerTier.Of("b"), 20), new(CustomerTier.Of("c"), 1000)]);
        Assert.Equal([true, true, true], TierRollUp.Run(uneven, samples, minimumN: 5).Tiers.Select(t => t.IsWithheld));
        Assert.Null(TierRollUp.Run(
            new([new(Gold, 1000), new(CustomerTier.Of("b"), 20)]), samples[..2], minimumN: 5).Estimate.Value);
    }

    [Fact]
    public void One_small_tier_takes_another_with_it()
    {
        var rolled = TierRollUp.Run(Customers, Samples(4, 120, 200), minimumN: 5);
        Assert.Equal([true, true, false], rolled.Tiers.Select(t => t.IsWithheld));
        Assert.Equal("withheld, fewer than 5 answers", rolled.Tiers[0].Reason);
        Assert.Equal("withheld, because with it a smaller tier could be computed from the score of all", rolled.Tiers[1].Reason);
        Assert.NotNull(rolled.Estimate.Value);
        Assert.Equal(2, rolled.Notes.Count);
        Assert.Equal([true, true, false],
            TierRollUp.Run(Customers, Samples(4, 3, 200), minimumN: 5).Tiers.Select(t => t.IsWithheld));
        Assert.Equal([true, true, true],
            TierRollUp.Run(Customers, Samples(2, 2, 200), minimumN: 5).Tiers.Select(t => t.IsWithheld));
        var alone = TierRollUp.Run(new([new(Gold, 9)]), [TierSample.OfShare(Gold, 1, 4)], minimumN: 5);
        Assert.Null(alone.Estimate.Value);
        Assert.Equal("withheld, because it would reveal a tier that is", alone.Estimate.Reason);
        Assert.Contains("All: withheld, because it would reveal a tier that is.", alone.ToTable().Notes);
    }

    [Fact]
    public void Any_score_is_rolled_up_by_customers_or_revenue()
    {
        var tally = RatingTally.FromCounts(
            RatingQuestion.Satisfaction(RatingScale.OneToFive, direction: ScaleDirection.LowestIsMost), [6, 2, 1, 0, 1]);
        Assert.Equal((10, 0.8), (TierSample.OfTopBox(Gold, tally).N, TierSample.OfTopBox(Gold, tally).Mean));
        Assert.Equal(0.8 * 0.2 / 9 * 10, TierSample.OfTopBox(Gold, tally).Variance!.Value, 1e-12);
        Assert.Equal(4.2, TierSample.OfMean(Gold, tally).Mean);
        var points = TierSample.OfRecommendations(Gold, RecommendationTally.FromCounts([1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1]));
        Assert.Equal(25, points.Mean);
        Assert.Equal(10000 * (0.75 - 0.0625) * 4 / 3, points.Variance!.Value, 1e-8);
        Assert.Equal(new(Gold, 4, 72.5, 20),
            (points.Tier, TierSample.Of(Gold, 4, 72.5, 20).N, TierSample.Of(Gold, 4, 72.5, 20).Mean!.Value,
            TierSample.Of(Gold, 4, 72.5, 20).Variance!.Value));

        TierSample[] samples =
            [TierSample.Of(Gold, 4, 90, 20), TierSample.Of(Silver, 4, 60, 20), TierSample.Of(Bronze, 4, 30, 20)];
        Assert.Equal(37.2, TierRollUp.Run(Customers, samples).Estimate.Value!.Value, 1e-9);
        Assert.Equal(66, TierRollUp.Run(Customers, samples, byRevenue: true).Estimate.Value!.Value, 1e-9);
        Assert.Equal(60, TierRollUp.Run(Customers, samples).Unweighted!.Value, 1e-9);
        Assert.Equal("66.000 [63.406, 68.594], n = 12 (stratified, normal), 3 tiers by revenue",
            TierRollUp.Run(Customers, samples, byRevenue: true).ToString());
        Assert.Equal("gold: 90.000 [85.661, 94.339], n = 4 (normal), weight 0.04",
            TierRollUp.Run(Customers, samples).Tiers[0].ToString());
        Assert.Equal("gold: 90.000, n = 4", samples[0].ToString());

        // A tier without money counts nothing by revenue, even when nobody answered.
        CustomerBase free = new([new(Gold, 10, Money.Of(1, "CNY")), new(Silver, 10, Money.Of(0, "CNY"))]);
        Assert.Equal(90, TierRollUp.Run(free, [samples[0]], byRevenue: true).Estimate.Value);
        Assert.Null(TierRollUp.Run(free, [samples[0]]).Estimate.Value);
        Assert.Contains("Tier silver: there is no answer.", TierRollUp.Run(free, [samples[0]]).ToTable().Notes);
        Assert.Contains("All: tier silver has no answer, so there is no score of all.", TierRollUp.Run(free, [samples[0]])
            .ToTable().Notes);
    }

    [Fact]
    public void A_census_leaves_no_doubt()
    {
        CustomerBase two = new([new(Gold, 1), new(Silver, 2)]);
        var rolled = TierRollUp.Run(
            two, [TierSample.Of(Gold, 1, 80, null), TierSample.Of(Silver, 2, 50, 18)], method: MeanMethod.StudentT);
        Assert.Equal(60, rolled.Estimate.Value!.Value, 1e-9);
        Assert.Equal(0, rolled.StandardError);
        Assert.Equal(rolled.Estimate.Value.Value, rolled.Estimate.Interval!.Value.Lower);
        Assert.Equal(rolled.Estimate.Value.Value, rolled.Estimate.Interval.Value.Upper);
        Assert.Equal(80, rolled.Tiers[0].Estimate.Interval!.Value.Lower);
    }

    [Fact]
    public void Samples_that_do_not_fit_are_refused()
    {
        Assert.StartsWith("There is a sample of (none), which is not a tier",
            Refused(TierSample.OfShare(CustomerTier.None, 1, 2)), StringComparison.Ordinal);
        Assert.StartsWith("There are two samples of tier gold",
            Refused(TierSample.OfShare(Gold, 1, 2), TierSample.OfShare(Gold, 1, 2)), StringComparison.Ordinal);
        Assert.StartsWith("Tier gold has 201 answers and 200 customers", Refused(TierSample.OfShare(Gold, 1, 201)),
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("customers", () => TierRollUp.Run(new([new(Gold, 1)]), [], byRevenue: true));
        Assert.Throws<ArgumentOutOfRangeException>("method", () => TierRollUp.Run(Customers, [], method: (MeanMethod)2));
        Assert.Throws<ArgumentOutOfRangeException>("minimumN", () => TierRollUp.Run(Customers, [], minimumN: 0));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => TierRollUp.Run(Customers, [], level: default(Proportion)));
        Assert.Throws<ArgumentOutOfRangeException>("successes", () => TierSample.OfShare(Gold, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("n", () => TierSample.Of(Gold, 0, 1, null));
        Assert.Throws<ArgumentOutOfRangeException>("mean", () => TierSample.Of(Gold, 1, double.NaN, null));
        Assert.Throws<ArgumentOutOfRangeException>("variance", () => TierSample.Of(Gold, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("variance", () => TierSample.Of(Gold, 2, 1, null));
        Assert.Throws<ArgumentOutOfRangeException>("variance", () => TierSample.Of(Gold, 2, 1, -1));
        Assert.Equal("n = 0 (tier gold has no answer, so there is no score of all), 3 tiers by customers",
            TierRollUp.Run(Customers, []).ToString());

        static string Refused(params TierSample[] samples) =>
            Assert.Throws<ArgumentException>("samples", () => TierRollUp.Run(Customers, samples)).Message;
    }

    private static TierSample[] Samples(params long[] n) =>
        [.. new[] { Gold, Silver, Bronze }.Zip(n, (tier, count) => TierSample.OfShare(tier, count / 2, count))];

    private static (CustomerBase Customers, TierSample[] Samples) Built(int[][] scores, long[] more) => (
        new(scores.Select((s, i) => new TierCustomers(Names[i], Math.Max(1, s.Length + more[i])))),
        [.. scores.Select((s, i) => TierSample.Of(Names[i], MomentSummary.FromValues([.. s.Select(v => (double)v)])))]);
}
