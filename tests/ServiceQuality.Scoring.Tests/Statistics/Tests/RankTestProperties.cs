using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Tests;

/// <summary>Rank tests against the enumeration of all arrangements, and their laws.</summary>
public class RankTestProperties
{
    private static readonly Gen<double> Value = Gen.OneOf(Samples.Rated, Samples.Plain);
    private static readonly Alternative[] Alternatives = Enum.GetValues<Alternative>();

    [Law]
    public Property Signed_ranks_are_exact_under_ties_and_zeros() => Laws.ForAll(
        from x in Samples.Of(Value, 1, 9)
        from zeros in Gen.Elements(ZeroDifferences.Drop, ZeroDifferences.Pratt)
        select (x, zeros), c =>
    {
        // Ranks of the sizes with the zeros, or without them, and all ways to give signs to those that are not zero.
        var ranked = c.zeros == ZeroDifferences.Drop ? [.. c.x.Where(v => v != 0)] : c.x;
        double[] ranks = [.. ranked.Where(v => v != 0).Select(v => Rank(Math.Abs(v), ranked.Select(Math.Abs)))];
        double[] kept = [.. ranked.Where(v => v != 0)];
        var results = Alternatives.Select(a => SignedRankTest.Run(c.x, c.zeros, RankMethod.Exact, a)).ToArray();
        if (kept.Length == 0)
        {
            Assert.All(results, r => Assert.Null(r.P));
            Assert.Equal("all differences are zero", results[0].Reason);
            return;
        }

        var v = kept.Select((d, i) => d > 0 ? ranks[i] : 0).Sum();
        double[] all = [.. Enumerable.Range(0, 1 << kept.Length)
            .Select(signs => ranks.Where((_, i) => (signs >> i & 1) == 1).Sum())];
        double Share(Func<double, bool> counts) => all.Count(counts) / (double)all.Length;
        Assert.Equal(v, results[0].Statistic);
        AssertP(Math.Min(1, 2 * Math.Min(Share(s => s >= v), Share(s => s <= v))), results[0]);
        AssertP(Share(s => s >= v), results[1]);
        AssertP(Share(s => s <= v), results[2]);
        Assert.Equal((2 * v / ranks.Sum()) - 1, results[0].Effect(EffectSizeKind.RankBiserial)!.Value, 1e-14);

        // The normal form takes mean and variance from the same arrangements.
        var (mean, variance) = (all.Average(), all.Select(s => s * s).Average() - (all.Average() * all.Average()));
        AssertP(Math.Exp(Alternative.Greater.PFromNormal((v - mean) / Math.Sqrt(variance)).Log),
            SignedRankTest.Run(c.x, c.zeros, RankMethod.Normal, Alternative.Greater), 1e-9);
    });

    [Law]
    public Property Rank_sums_are_exact_under_ties() => Laws.ForAll(
        from x in Samples.Of(Value, 1, 5)
        from y in Samples.Of(Value, 1, 5)
        select (x, y), c =>
    {
        double[] values = [.. c.x, .. c.y];
        double[] ranks = [.. values.Select(v => Rank(v, values))];
        var n1 = c.x.Length;
        double[] all = [.. Enumerable.Range(0, 1 << values.Length).Where(s => int.PopCount(s) == n1)
            .Select(s => ranks.Where((_, i) => (s >> i & 1) == 1).Sum() - (n1 * (n1 + 1) / 2.0))];
        var w = ranks.Take(n1).Sum() - (n1 * (n1 + 1) / 2.0);
        var mean = n1 * c.y.Length / 2.0;
        var results = Alternatives.Select(a => MannWhitneyTest.Run(c.x, c.y, RankMethod.Exact, a)).ToArray();
        if (values.Distinct().Count() == 1)
        {
            Assert.All(results, r => Assert.Equal((null, "the values are all the same"), (r.P?.Log, r.Reason)));
            return;
        }

        double Share(Func<double, bool> counts) => all.Count(counts) / (double)all.Length;
        Assert.Equal(w, results[0].Statistic);
        AssertP(Share(s => Math.Abs(s - mean) >= Math.Abs(w - mean)), results[0]);
        AssertP(Share(s => s >= w), results[1]);
        AssertP(Share(s => s <= w), results[2]);
        var wins = c.x.Sum(a => c.y.Sum(b => Math.Sign(a - b)));
        Assert.Equal(wins / (double)(n1 * c.y.Length), results[0].Effect(EffectSizeKind.RankBiserial)!.Value, 1e-14);
        var variance = all.Select(s => (s - mean) * (s - mean)).Average();
        AssertP(Math.Exp(Alternative.Less.PFromNormal((w - mean) / Math.Sqrt(variance)).Log),
            MannWhitneyTest.Run(c.x, c.y, RankMethod.Normal, Alternative.Less), 1e-9);
    });

    [Law]
    public Property Hodges_and_Lehmann_are_medians_of_all_averages_and_differences() => Laws.ForAll(
        from x in Samples.Of(Gen.OneOf(Value, Samples.Value), 1, 30)
        from y in Samples.Of(Gen.OneOf(Value, Samples.Value), 1, 20)
        select (x, y), c =>
    {
        double[] averages = [.. c.x.SelectMany((a, i) => c.x.Skip(i).Select(b => (a + b) / 2)).Order()];
        double[] differences = [.. c.x.SelectMany(a => c.y.Select(b => a - b)).Order()];
        static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] / 2) + (sorted[sorted.Length / 2] / 2);
        var (signed, sums) = (SignedRankTest.Run(c.x).Estimate!, MannWhitneyTest.Run(c.x, c.y).Estimate!);
        Assert.Equal(Median(averages), signed.Value!.Value, 1e-15 * Math.Abs(signed.Value.Value));
        Assert.Equal(Median(differences), sums.Value!.Value, 1e-15 * Math.Abs(sums.Value.Value));
        Assert.True(signed.Interval is not { } i
            || (i.Lower <= signed.Value && signed.Value <= i.Upper && averages.Contains(i.Lower) && averages.Contains(i.Upper)));
        Assert.True(sums.Interval is not { } j
            || (j.Lower <= sums.Value && sums.Value <= j.Upper && differences.Contains(j.Lower)
            && differences.Contains(j.Upper)));
        Assert.Equal(c.x.Length < 6, signed.Interval is null);
    });

    // The interval of Walsh averages holds a location when the exact test does not reject it: without ties both are one.
    [Law]
    public Property The_interval_of_signed_ranks_is_what_the_exact_test_does_not_reject() => Laws.ForAll(
        from x in Samples.Of(Gen.Choose(-1_000_000, 1_000_000).Select(v => v / 7.0), 6, 16)
        from percent in Gen.Elements(80, 90, 95)
        select (x, percent), c =>
    {
        var level = Proportion.FromPercent(c.percent);
        if (SignedRankTest.Run(c.x, level: level).Estimate!.Interval is { } interval)
        {
            var inside = interval.Lower + ((interval.Upper - interval.Lower) * 1e-9);
            var outside = interval.Lower - ((interval.Upper - interval.Lower) * 1e-9);
            Assert.True(SignedRankTest.Run([.. c.x.Select(v => v - inside)], method: RankMethod.Exact).P!.Value.Value >= 1
                - level.Fraction - 1e-12);
            Assert.True(SignedRankTest.Run([.. c.x.Select(v => v - outside)], method: RankMethod.Exact).P!.Value.Value < 1
                - level.Fraction + 1e-12);
        }
    });

    [Law]
    public Property Counted_values_give_what_the_values_give() => Laws.ForAll(
        from x in Gen.Choose(-6, 6).ArrayOf()
        from y in Gen.Choose(-6, 6).ArrayOf()
        from method in Gen.Elements(RankMethod.Auto, RankMethod.Normal, RankMethod.NormalWithContinuity)
        from zeros in Gen.Elements(ZeroDifferences.Drop, ZeroDifferences.Pratt)
        from alternative in Gen.Elements(Alternatives)
        select (x, y, method, zeros, alternative), c =>
    {
        double[] x = [.. c.x.Select(v => (double)v)], y = [.. c.y.Select(v => (double)v)];
        Assert.Equal(ExactTest.Signs(x, c.alternative), ExactTest.Signs(Histogram.FromValues(c.x), c.alternative));
        Assert.Equal(TTest.OneSample(x, alternative: c.alternative),
            TTest.OneSample(Histogram.FromValues(c.x).Moments, c.alternative));
        Assert.Equal(SignedRankTest.Run(x, c.zeros, c.method, c.alternative),
            SignedRankTest.Run(Histogram.FromValues(c.x), c.zeros, c.method, c.alternative));
        var (values, counted) = (MannWhitneyTest.Run(x, y, c.method, c.alternative),
            MannWhitneyTest.Run(Histogram.FromValues(c.x), Histogram.FromValues(c.y), c.method, c.alternative));
        Assert.Equal((values.Statistic, values.P, values.Reason, values.N, values.EffectSizes, values.Method),
            (counted.Statistic, counted.P, counted.Reason, counted.N, counted.EffectSizes, counted.Method));
    });

    [Law]
    public Property Order_scale_and_side_do_what_they_should() => Laws.ForAll(
        from x in Samples.Of(Value, 1, 60)
        from y in Samples.Of(Value, 1, 60)
        from method in Gen.Elements(RankMethod.Auto, RankMethod.Normal, RankMethod.NormalWithContinuity)
        from seed in Gen.Choose(0, 1000)
        select (x, y, method, seed), c =>
    {
        double[] twice = [.. c.x.Select(v => 2 * v)], mirrored = [.. c.x.Select(v => -v)];
        var test = SignedRankTest.Run(c.x, method: c.method);
        Assert.Equal(test, SignedRankTest.Run(Samples.Shuffled(c.x, c.seed), method: c.method));
        Assert.Equal(test.P, SignedRankTest.Run(twice, method: c.method).P);
        AssertSame(SignedRankTest.Run(c.x, method: c.method, alternative: Alternative.Greater).P,
            SignedRankTest.Run(mirrored, method: c.method, alternative: Alternative.Less).P);
        var sums = MannWhitneyTest.Run(c.x, c.y, c.method);
        Assert.Equal(sums, MannWhitneyTest.Run(Samples.Shuffled(c.x, c.seed), Samples.Shuffled(c.y, c.seed), c.method));
        AssertSame(sums.P, MannWhitneyTest.Run(c.y, c.x, c.method).P);
        AssertSame(
            MannWhitneyTest.Run(c.x, c.y, c.method, Alternative.Greater).P,
            MannWhitneyTest.Run(c.y, c.x, c.method, Alternative.Less).P);
        Assert.True(test.P is not { } p || p.Log <= 0);
    });

    [Fact]
    public void Exact_goes_as_far_as_it_says()
    {
        double[] most = [.. Enumerable.Range(1, 500).Select(i => (double)i)];
        Assert.Equal(-500 * Math.Log(2),
            SignedRankTest.Run(most, method: RankMethod.Exact, alternative: Alternative.Greater).P!.Value.Log, 1e-9);
        var error = Assert.Throws<ArgumentException>(() => SignedRankTest.Run([.. most, 501.0], method: RankMethod.Exact));
        Assert.Contains("Exact is not allowed for 501 values; allowed are up to 500.", error.Message, StringComparison.Ordinal);

        // One of C(200, 100) ways; ln C(200, 100) = 135.7532...
        var far = MannWhitneyTest.Run(most.AsSpan(100, 100), most.AsSpan(0, 100), RankMethod.Exact, Alternative.Greater);
        Assert.Equal(-135.7532360812785, far.P!.Value.Log, 1e-8);
        Assert.Throws<ArgumentException>(() => MannWhitneyTest.Run(most.AsSpan(0, 101), most.AsSpan(0, 100), RankMethod.Exact));
        Assert.EndsWith("exact", SignedRankTest.Run(most.AsSpan(0, 50)).Method, StringComparison.Ordinal);
        Assert.EndsWith("normal with continuity correction", SignedRankTest.Run(most.AsSpan(0, 51)).Method,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_arguments_and_data_without_an_answer_are_told()
    {
        Assert.Equal("there is no value", SignedRankTest.Run([]).Reason);
        Assert.Equal("a sample has no value", MannWhitneyTest.Run([], [1.0]).Reason);
        Assert.Equal("a sample has no value", MannWhitneyTest.Run([], [1.0]).Estimate!.Reason);
        Assert.Throws<ArgumentException>(() => SignedRankTest.Run([double.NaN]));
        Assert.Throws<ArgumentException>(() => SignedRankTest.Paired([1.0], [1.0, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SignedRankTest.Run([1.0], (ZeroDifferences)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => SignedRankTest.Run([1.0], method: (RankMethod)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => MannWhitneyTest.Run([1.0], [2.0], alternative: (Alternative)7));
        Assert.Equal(SignedRankTest.Run([2.0, -1, 3]), SignedRankTest.Paired([3.0, 1, 4], [1.0, 2, 1]));
    }

    private static double Rank(double value, IEnumerable<double> among) =>
        among.Count(v => v < value) + ((among.Count(v => v == value) + 1) / 2.0);

    private static void AssertP(double expected, HypothesisTest result, double tolerance = 1e-12) =>
        Assert.Equal(1, result.P!.Value.Value / expected, tolerance);

    private static void AssertSame(PValue? a, PValue? b) =>
        Assert.True((a is null && b is null)
        || Math.Abs(a!.Value.Log - b!.Value.Log) <= 1e-11 * Math.Max(1, -a.Value.Log), $"{a} {b}");
}
