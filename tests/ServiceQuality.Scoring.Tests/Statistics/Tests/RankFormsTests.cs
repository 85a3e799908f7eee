using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Tests;

/// <summary>Every form of a rank test from one analysis, trends by ranks, and tests from printed numbers.</summary>
public class RankFormsTests
{
    [Law]
    public Property One_analysis_has_the_p_values_of_every_method() => Laws.ForAll(
        from x in Samples.Of(Gen.OneOf(Samples.Rated, Samples.Plain), 1, 12)
        from y in Samples.Of(Gen.OneOf(Samples.Rated, Samples.Plain), 1, 12)
        from alternative in Gen.Elements(Enum.GetValues<Alternative>())
        from method in Gen.Elements(Enum.GetValues<RankMethod>())
        select (x, y, alternative, method), c =>
    {
        Check(method => MannWhitneyTest.Run(c.x, c.y, method, c.alternative), c.method);
        Check(method => SignedRankTest.Run(c.x, method: method, alternative: c.alternative), c.method);
        Check(method => SignedRankTest.Run(c.x, ZeroDifferences.Pratt, method, c.alternative), c.method);
    });

    [Fact]
    public void Beyond_the_limits_the_exact_form_says_why_it_is_missing()
    {
        double[] many = [.. Enumerable.Range(1, 60).Select(i => i * 1.5)];
        Assert.Equal("a sample has more than 50 values; RankMethod.Exact gives it up to 200 in all",
            MannWhitneyTest.Run(many, [3.0, 4]).RankForms!.NoExactReason);
        Assert.Equal("there are more than 50 differences; RankMethod.Exact gives it up to 500",
            SignedRankTest.Run(many).RankForms!.NoExactReason);
        Assert.NotNull(SignedRankTest.Run(many, method: RankMethod.Exact).RankForms!.ExactP);
        Assert.Equal("there are too many ways to distribute the values",
            KruskalWallisTest.Run(many, [3.0, 4], [1.0]).RankForms!.NoExactReason);
        Assert.Equal("there are too many orders of the ranks within the blocks",
            FriedmanTest.Run(many, [.. many.Select(v => -v)]).RankForms!.NoExactReason);
        Assert.Null(TTest.OneSample(many).RankForms);
    }

    [Fact]
    public void The_forms_as_text()
    {
        Assert.Equal("z 1.96, p exact 0.1000, normal 0.0495, with continuity correction 0.0809",
            MannWhitneyTest.Run([4.0, 5, 6], [1.0, 2, 3]).RankForms!.ToString());
        Assert.Equal("p exact 0.1000, chi-square 0.0495", KruskalWallisTest.Run([4.0, 5, 6], [1.0, 2, 3]).RankForms!.ToString());
    }

    // Two samples: H and W order the arrangements alike.
    [Law]
    public Property Exact_Kruskal_Wallis_of_two_samples_is_the_exact_rank_sum_test() => Laws.ForAll(
        from x in Samples.Of(Samples.Rated, 1, 7)
        from y in Samples.Of(Samples.Rated, 1, 7)
        select (x, y), c =>
    {
        if (KruskalWallisTest.Run(c.x, c.y) is { P: not null } test)
        {
            var ranks = MannWhitneyTest.Run(c.x, c.y, RankMethod.Exact);
            Assert.Equal(ranks.P!.Value.Value, test.RankForms!.ExactP!.Value.Value, 1e-12);
        }
    });

    // Mean and variance over all arrangements of the values given.
    [Law]
    public Property Jonckheere_has_the_moments_of_all_arrangements() => Laws.ForAll(
        from values in Samples.Of(Gen.Choose(0, 5).Select(v => (double)v), 6, 6)
        from cut in Gen.Elements((1, 3), (2, 4), (2, 2), (3, 5))
        select (values, cut), c =>
    {
        double[][] Split(double[] v) => [v[..c.cut.Item1], v[c.cut.Item1..c.cut.Item2], v[c.cut.Item2..]];
        double Count(double[][] samples) => Enumerable.Range(0, 3).Sum(i => Enumerable.Range(i + 1, 2 - i).Sum(j =>
            samples[i].Sum(a => samples[j].Sum(b => (Math.Sign(b - a) + 1) / 2.0))));
        var test = TrendTest.Jonckheere(Alternative.Greater, Split(c.values));
        if (c.values.Distinct().Count() == 1)
        {
            Assert.Equal("the values are all the same", test.Reason);
            return;
        }

        double[] all = [.. Orders(c.values, 6).Select(v => Count(Split(v)))];
        var mean = all.Average();
        Assert.Equal(Count(Split(c.values)), test.Statistic);
        Assert.Equal(mean, test.RankForms!.Mean!.Value, 1e-9);
        Assert.Equal(all.Average(j => (j - mean) * (j - mean)), test.RankForms.Variance!.Value, 1e-9);
        Assert.Equal(test.P, test.RankForms.AsymptoticP);
        Assert.Null(test.RankForms.ZWithContinuity);
    });

    [Law]
    public Property Jonckheere_of_two_samples_is_the_rank_sum_test() => Laws.ForAll(
        from x in Samples.Of(Samples.Rated, 1, 12)
        from y in Samples.Of(Samples.Rated, 1, 12)
        select (x, y), c =>
    {
        var trend = TrendTest.Jonckheere(Alternative.Greater, c.x, c.y);
        var sums = MannWhitneyTest.Run(c.y, c.x, RankMethod.Normal);
        Assert.Equal(sums.Statistic, trend.Statistic);
        Assert.Equal(sums.RankForms?.Z ?? 0, trend.RankForms?.Z ?? 0, 1e-9);
    });

    [Law]
    public Property Printed_numbers_give_what_the_values_give() => Laws.ForAll(
        from x in Samples.Of(Samples.Plain, 2, 20)
        from y in Samples.Of(Samples.Plain, 2, 20)
        from alternative in Gen.Elements(Enum.GetValues<Alternative>())
        select (x, y, alternative), c =>
    {
        static PrintedSample Print(double[] v) =>
            MomentSummary.FromValues(v) is var m ? new(m.N, m.Mean!.Value, m.StandardDeviation!.Value) : default;
        foreach (var (of, printed) in new[]
        {
            (TTest.Welch(c.x, c.y, c.alternative), TTest.WelchFromPrinted(Print(c.x), Print(c.y), c.alternative)),
            (TTest.EqualVariances(c.x, c.y, c.alternative),
                TTest.EqualVariancesFromPrinted(Print(c.x), Print(c.y), c.alternative)),
        })
        {
            Assert.Equal((of.Method, of.N, of.Reason), (printed.Method, printed.N, printed.Reason));
            Close(of.Statistic, printed.Statistic);
            Close(of.DegreesOfFreedom, printed.DegreesOfFreedom);
            Close(of.P?.Log, printed.P?.Log);
            Close(of.Estimate?.Interval?.Lower, printed.Estimate?.Interval?.Lower);
            Close(of.Effect(EffectSizeKind.HedgesG), printed.Effect(EffectSizeKind.HedgesG));
        }
    });

    [Fact]
    public void Printed_numbers_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrintedSample(1, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrintedSample(5, double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PrintedSample(5, 1, -0.5));
        Assert.Equal("a sample has fewer than two values", TTest.WelchFromPrinted(default, new(5, 1, 1)).Reason);
        Assert.Equal("n = 30, mean 5.2, SD 1.1", new PrintedSample(30, 5.2, 1.1).ToString());
    }

    [Fact]
    public void Nothing_to_test_has_a_reason()
    {
        Assert.Equal("no pair differs", McNemarTest.Run(0, 0).Reason);
        Assert.Equal(McNemarTest.Run(2, 1), McNemarTest.Run([true, true, false, true], [false, false, true, true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => McNemarTest.Run(-1, 2));
        Assert.Equal("all trials had the same result", TrendTest.CochranArmitage([0, 0], [4, 5]).Reason);
        Assert.Equal("the scores of the groups with trials are all the same",
            TrendTest.CochranArmitage([1, 2], [4, 5], [3.0, 3]).Reason);
        Assert.Throws<ArgumentException>(() => TrendTest.CochranArmitage([1], [4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrendTest.CochranArmitage([5, 2], [4, 5]));
        Assert.Equal("fewer than two samples have a value", TrendTest.Jonckheere(Alternative.Less, [1.0, 2], []).Reason);
    }

    private static void Check(Func<RankMethod, HypothesisTest> test, RankMethod method)
    {
        if (test(method) is not { RankForms: { } forms })
        {
            Assert.NotNull(test(method).Reason);
            return;
        }

        Assert.Equal(test(RankMethod.Exact).P, forms.ExactP);
        Assert.Equal(test(RankMethod.Normal).P, forms.AsymptoticP);
        Assert.Equal(test(RankMethod.NormalWithContinuity).P, forms.AsymptoticPWithContinuity);
        var off = test(method).Statistic!.Value - forms.Mean!.Value;
        Assert.Equal(off / Math.Sqrt(forms.Variance!.Value), forms.Z!.Value, 1e-12);
    }

    private static void Close(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 1e-7 * Math.Max(1, Math.Abs(expected ?? 0)));
    }

    private static IEnumerable<double[]> Orders(double[] values, int count)
    {
        if (count < 2)
        {
            yield return [.. values];
            yield break;
        }

        for (var i = 0; i < count; i++)
        {
            double[] swapped = [.. values];
            (swapped[i], swapped[count - 1]) = (swapped[count - 1], swapped[i]);
            foreach (var order in Orders(swapped, count - 1))
            {
                yield return order;
            }
        }
    }
}
