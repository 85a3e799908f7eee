using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Tests;

/// <summary>What must hold between tests of hypotheses, whatever the data.</summary>
public class TestLaws
{
    private static readonly Gen<double[]> Sample = Samples.Of(Gen.OneOf(Samples.Rated, Samples.Plain), 2, 30);

    [Law]
    public Property Of_two_samples_F_is_t_squared() => Laws.ForAll(
        from x in Sample
        from y in Sample
        select (x, y), c =>
    {
        AssertSquare(TTest.EqualVariances(c.x, c.y), AnalysisOfVariance.Classic(c.x, c.y));
        if (MomentSummary.FromValues(c.x).Variance > 0 && MomentSummary.FromValues(c.y).Variance > 0)
        {
            AssertSquare(TTest.Welch(c.x, c.y), AnalysisOfVariance.Welch(c.x, c.y));
        }

        AssertSquare(TTest.Welch(c.x, c.y), AnalysisOfVariance.BrownForsythe(c.x, c.y));
        AssertSquare(MannWhitneyTest.Run(c.x, c.y, RankMethod.Normal), KruskalWallisTest.Run(c.x, c.y), false);
        var dunn = KruskalWallisTest.Dunn(MultiplicityMethod.Holm, c.x, c.y)[0];
        AssertSquare(dunn.Test, KruskalWallisTest.Run(c.x, c.y));
        Assert.Equal(dunn.Test.P, dunn.Adjusted);
    });

    [Law]
    public Property Order_shift_and_scale_leave_the_tests_of_means_as_they_are() => Laws.ForAll(
        from x in Sample
        from y in Sample
        from z in Sample
        from shift in Gen.Choose(-1000, 1000)
        from power in Gen.Choose(-3, 3)
        from seed in Gen.Choose(0, 1000)
        select (x, y, z, shift, Scale: Math.Pow(2, power), seed), c =>
    {
        double[] Moved(double[] values) => [.. Samples.Shuffled(values, c.seed).Select(v => (v * c.Scale) + c.shift)];
        AssertSame(TTest.Welch(c.x, c.y), TTest.Welch(Moved(c.x), Moved(c.y)));
        AssertSame(TTest.EqualVariances(c.x, c.y), TTest.EqualVariances(Moved(c.x), Moved(c.y)));
        AssertSame(TTest.OneSample(c.x), TTest.OneSample(Moved(c.x), c.shift));
        AssertSame(AnalysisOfVariance.Classic(c.x, c.y, c.z), AnalysisOfVariance.Classic(Moved(c.y), Moved(c.z), Moved(c.x)));
        AssertSame(AnalysisOfVariance.Welch(c.x, c.y, c.z), AnalysisOfVariance.Welch(Moved(c.y), Moved(c.z), Moved(c.x)));
        AssertSame(AnalysisOfVariance.BrownForsythe(c.x, c.y, c.z),
            AnalysisOfVariance.BrownForsythe(Moved(c.y), Moved(c.z), Moved(c.x)));
        AssertSame(KruskalWallisTest.Run(c.x, c.y, c.z), KruskalWallisTest.Run(Moved(c.y), Moved(c.z), Moved(c.x)));
    });

    [Law]
    public Property Sides_of_a_test_belong_together() => Laws.ForAll(
        from x in Sample
        from y in Sample
        select (x, y), c =>
    {
        var (two, greater, less) = (
            TTest.Welch(c.x, c.y), TTest.Welch(c.x, c.y, Alternative.Greater), TTest.Welch(c.x, c.y, Alternative.Less));
        if (two.P is { } p)
        {
            Assert.Equal(1, greater.P!.Value.Value + less.P!.Value.Value, 1e-12);
            Assert.Equal(p.Log, Math.Min(greater.P.Value.Log, less.P.Value.Log) + Math.Log(2), 1e-11 * Math.Max(1, -p.Log));
            var mirrored = TTest.Welch(c.y, c.x);
            Assert.Equal(-two.Statistic!.Value, mirrored.Statistic);
            Assert.Equal(-two.Effect(EffectSizeKind.CohenD)!.Value, mirrored.Effect(EffectSizeKind.CohenD));

            // The interval holds zero exactly when the test does not reject.
            var interval = two.Estimate!.Interval!.Value;
            Assert.True(Math.Abs(p.Value - 0.05) < 1e-9 || (p.Value > 0.05) == (interval.Lower <= 0 && 0 <= interval.Upper));
        }
    });

    [Law]
    public Property Equivalence_is_an_interval_within_the_bounds() => Laws.ForAll(
        from x in Sample
        from y in Sample
        from low in Gen.Choose(-40, 10)
        from width in Gen.Choose(1, 60)
        select (x, y, Low: low / 4.0, High: (low + width) / 4.0), c =>
    {
        foreach (var test in new[] { EquivalenceTest.Welch(c.x, c.y, c.Low, c.High),
            EquivalenceTest.OneSample(c.x, c.Low, c.High), EquivalenceTest.Paired(c.x, c.x.Reverse().ToArray(), c.Low, c.High) })
        {
            if (test.P is { } p && Math.Abs(p.Value - 0.05) > 1e-9)
            {
                var interval = test.Estimate!.Interval!.Value;
                Assert.Equal(0.9, interval.Level.Fraction);
                Assert.Equal(p.Value < 0.05, c.Low < interval.Lower && interval.Upper < c.High);
            }
        }
    });

    [Law]
    public Property Exact_tests_of_counts_add_up_what_is_no_more_likely() => Laws.ForAll(
        from n in Gen.Choose(1, 60)
        from x in Gen.Choose(0, n)
        from percent in Gen.Choose(1, 99)
        select (n, x, P: percent / 100.0), c =>
    {
        double[] chances = [.. Enumerable.Range(0, c.n + 1)
            .Select(k => Math.Exp(SpecialLogs.Choose(c.n, k) + (k * Math.Log(c.P)) + ((c.n - k) * Math.Log(1 - c.P))))];
        var hypothesis = Proportion.FromFraction(c.P);
        void AssertP(double expected, Alternative alternative) =>
            Assert.Equal(Math.Min(1, expected), ExactTest.Binomial(c.x, c.n, hypothesis, alternative).P!.Value.Value, 1e-10);
        AssertP(chances.Skip(c.x).Sum(), Alternative.Greater);
        AssertP(chances.Take(c.x + 1).Sum(), Alternative.Less);
        AssertP(chances.Where(k => k <= chances[c.x] * (1 + 1e-7)).Sum(), Alternative.TwoSided);

        // Two rates: given all events, those of the first are binomial.
        Assert.Equal(
            ExactTest.Binomial(c.x, c.n, Proportion.FromFraction(0.25)).P!.Value.Log,
            ExactTest.RateRatio(c.x, 100, c.n - c.x, 300).P!.Value.Log, 1e-10);
        Assert.Equal(ExactTest.Binomial(c.x, c.n, Proportion.FromPercent(50)).P, ExactTest.Signs(c.x, c.n - c.x).P);
    });

    [Law]
    public Property A_table_of_two_by_two_is_the_difference_of_two_shares() => Laws.ForAll(
        from a in Gen.Choose(0, 50)
        from b in Gen.Choose(0, 50)
        from c in Gen.Choose(0, 50)
        from d in Gen.Choose(0, 50)
        select (a, b, c, d), x =>
    {
        var test = ChiSquareTest.Independence(new long[,] { { x.a, x.b }, { x.c, x.d } });
        double n1 = x.a + x.b, n2 = x.c + x.d, n = n1 + n2;
        var pooled = (x.a + x.c) / n;
        if (n1 == 0 || n2 == 0 || pooled is 0 or 1)
        {
            Assert.NotNull(test.Reason);
            return;
        }

        var z = ((x.a / n1) - (x.c / n2)) / Math.Sqrt(pooled * (1 - pooled) * ((1 / n1) + (1 / n2)));
        Assert.Equal(z * z, test.Statistic!.Value, 1e-9 * Math.Max(1, z * z));
        Assert.Equal(Math.Abs(z) / Math.Sqrt(n), test.Effect(EffectSizeKind.CramerV)!.Value, 1e-9);
        Assert.Equal(NormalTail.TwoSidedLogP(z), test.P!.Value.Log, 1e-8 * Math.Max(1, z * z));
        Assert.True(ChiSquareTest.Independence(new long[,] { { x.a, x.b }, { x.c, x.d } }, true).Statistic <= test.Statistic);
        var turned = ChiSquareTest.Independence(new long[,] { { x.a, 0, x.c }, { 0, 0, 0 }, { x.b, 0, x.d } });
        Assert.Equal(test.Statistic.Value, turned.Statistic!.Value, 1e-9 * Math.Max(1, z * z));
        Assert.Equal(1, turned.DegreesOfFreedom);
    });

    // Of two treatments Friedman's test is the normal form of the sign test.
    [Law]
    public Property Friedman_of_two_treatments_is_the_sign_test() => Laws.ForAll(Sample, x =>
    {
        double[] y = [.. x.Reverse()];
        var (above, below) = (x.Zip(y).Count(p => p.First > p.Second), x.Zip(y).Count(p => p.First < p.Second));
        var test = FriedmanTest.Run(x, y);
        Assert.Equal(above + below == 0, test.Statistic is null);
        Assert.Equal(above + below == 0 ? 0 : Math.Pow(above - below, 2) / (above + below), test.Statistic ?? 0, 1e-9 * x.Length);
        Assert.True(test.Effect(EffectSizeKind.KendallW) is not (< 0 or > 1 + 1e-12));
    });

    [Law]
    public Property Nothing_is_ever_infinite_or_not_a_number() => Laws.ForAll(
        from x in Samples.Of(Gen.OneOf(Gen.Constant(2.0), Samples.Value), 0, 6)
        from y in Samples.Of(Gen.OneOf(Gen.Constant(2.0), Samples.Value), 0, 6)
        from z in Samples.Of(Gen.OneOf(Gen.Constant(2.0), Samples.Value), 0, 6)
        select (x, y, z), c =>
    {
        var shorter = Math.Min(c.x.Length, c.y.Length);
        foreach (var test in (HypothesisTest[])
        [
            TTest.OneSample(c.x), TTest.Welch(c.x, c.y), TTest.EqualVariances(c.x, c.y),
            TTest.Paired(c.x.AsSpan(0, shorter), c.y.AsSpan(0, shorter)),
            SignedRankTest.Run(c.x), MannWhitneyTest.Run(c.x, c.y), ExactTest.Signs(c.x),
            AnalysisOfVariance.Classic(c.x, c.y, c.z), AnalysisOfVariance.Welch(c.x, c.y, c.z),
            AnalysisOfVariance.BrownForsythe(c.x, c.y, c.z), KruskalWallisTest.Run(c.x, c.y, c.z),
            FriedmanTest.Run(c.x[..shorter], c.y[..shorter]),
            EquivalenceTest.Welch(c.x, c.y, -1, 1), EquivalenceTest.OneSample(c.x, -1, 1),
            .. KruskalWallisTest.Dunn(MultiplicityMethod.BenjaminiHochberg, c.x, c.y, c.z).Select(p => p.Test),
        ])
        {
            Assert.Equal(test.P is null, test.Reason is not null);
            Assert.Equal(test.Statistic is null, test.P is null);
            double?[] numbers =
            [
                test.Statistic, test.P?.Log, test.DegreesOfFreedom, test.DenominatorDegreesOfFreedom, test.Estimate?.Value,
                test.Estimate?.Interval?.Lower, test.Estimate?.Interval?.Upper,
                .. test.EffectSizes.Select(e => (double?)e.Value),
            ];
            Assert.All(numbers, v => Assert.True(v is not { } number || double.IsFinite(number), test.Method + " " + test));
            Assert.True(test.Estimate?.Interval is not { } i
                || (i.Lower <= test.Estimate.Value && test.Estimate.Value <= i.Upper));
            Assert.NotEmpty(test.ToString());
        }
    });

    private static void AssertSquare(HypothesisTest root, HypothesisTest square, bool sameN = true)
    {
        Assert.Equal(root.P is null, square.P is null);
        if (root is { Statistic: { } t, P: { } p })
        {
            Assert.True(!sameN || root.N == square.N);
            if (square.StatisticName != "H" || root.StatisticName == "z")
            {
                Assert.Equal(t * t, square.Statistic!.Value, 1e-9 * Math.Max(1, t * t));
            }

            Assert.Equal(p.Log, square.P!.Value.Log, 1e-8 * Math.Max(1, -p.Log));
        }
    }

    private static void AssertSame(HypothesisTest expected, HypothesisTest actual)
    {
        Assert.Equal((expected.Reason is null, expected.N), (actual.Reason is null, actual.N));
        if (expected is { Statistic: { } statistic, P: { } p })
        {
            Assert.Equal(statistic, actual.Statistic!.Value, 1e-9 * Math.Max(1, Math.Abs(statistic)));
            Assert.Equal(p.Log, actual.P!.Value.Log, 1e-8 * Math.Max(1, -p.Log));
        }
    }
}
