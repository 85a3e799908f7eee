using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Tests;

/// <summary>Tests of hypotheses against R (tests/goldens/tests.R).</summary>
public class TestGoldenTests
{
    private const string File = "tests.csv";
    private static readonly Alternative[] Alternatives = [Alternative.TwoSided, Alternative.Greater, Alternative.Less];

    [Theory]
    [MemberData(nameof(Cases), "oneSampleT")]
    public void One_sample_t(string id) =>
        T(id, (c, a, level) => TTest.OneSample(c.Numbers("x"), c.Number("mu"), a, level), "mean", Mu);

    [Theory]
    [MemberData(nameof(Cases), "pairedT")]
    public void Paired_t(string id) =>
        T(id, (c, a, level) => TTest.Paired(Shifted(c), c.Numbers("y"), a, level), "meanDifference", Mu);

    [Theory]
    [MemberData(nameof(Cases), "welchT")]
    public void Welch_t(string id) =>
        T(id, (c, a, level) => TTest.Welch(Shifted(c), c.Numbers("y"), a, level), "meanDifference", Mu);

    [Theory]
    [MemberData(nameof(Cases), "pooledT")]
    public void Student_t(string id) =>
        T(id, (c, a, level) => TTest.EqualVariances(Shifted(c), c.Numbers("y"), a, level), "meanDifference", Mu);

    [Theory]
    [MemberData(nameof(Cases), "signedRank")]
    public void Signed_rank(string id)
    {
        var golden = GoldenCase.Of(File, id);
        SignedRank(golden, ZeroDifferences.Drop);
    }

    [Theory]
    [MemberData(nameof(Cases), "signedRankPratt")]
    public void Signed_rank_with_Pratt_zeros(string id)
    {
        var golden = GoldenCase.Of(File, id);
        SignedRank(golden, ZeroDifferences.Pratt);
    }

    [Theory]
    [MemberData(nameof(Cases), "mannWhitney")]
    public void Mann_Whitney(string id)
    {
        var golden = GoldenCase.Of(File, id);
        HypothesisTest Test(RankMethod method, Alternative alternative, double level = 95) =>
            MannWhitneyTest.Run(golden.Numbers("x"), golden.Numbers("y"), method, alternative, Proportion.FromPercent(level));

        var plain = Test(RankMethod.Normal, Alternative.TwoSided);
        golden.AssertClose("u1", plain.Statistic);
        golden.AssertClose("rankBiserial", plain.Effect(EffectSizeKind.RankBiserial));
        if (golden.Has("hodgesLehmann"))
        {
            golden.AssertClose("hodgesLehmann", plain.Estimate!.Value);
        }

        RankLogs(golden, Test);
        Ends(golden, level => Test(RankMethod.Normal, Alternative.TwoSided, level).Estimate!);
    }

    [Theory]
    [MemberData(nameof(Cases), "signTest")]
    public void Signs(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var x = golden.Numbers("x");
        golden.AssertClose("plus", ExactTest.Signs(x).Statistic);
        Assert.Equal(golden.Count("plus") + golden.Count("minus"), ExactTest.Signs(x).N);
        Logs(golden, "logP", a => ExactTest.Signs(x, a));
    }

    [Theory]
    [MemberData(nameof(Cases), "chiSquareGoodnessOfFit")]
    public void Chi_square_of_fit(string id)
    {
        var golden = GoldenCase.Of(File, id);
        ChiSquare(golden, ChiSquareTest.GoodnessOfFit(
            [.. golden.Numbers("counts").Select(c => (long)c)], golden.Numbers("probabilities")));
    }

    [Theory]
    [MemberData(nameof(Cases), "chiSquareIndependence")]
    public void Chi_square_of_independence(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var table = new long[golden.Count("rows"), golden.Count("columns")];
        var counts = golden.Numbers("countsByRow");
        for (var i = 0; i < counts.Length; i++)
        {
            table[i / table.GetLength(1), i % table.GetLength(1)] = (long)counts[i];
        }

        var test = ChiSquareTest.Independence(table);
        ChiSquare(golden, test);
        golden.AssertClose("cramersV", test.Effect(EffectSizeKind.CramerV));
        if (golden.Has("chiSquareYates"))
        {
            golden.AssertClose("chiSquareYates", ChiSquareTest.Independence(table, true).Statistic);
            AssertLog(golden, "logPYates", ChiSquareTest.Independence(table, true));
        }
    }

    [Theory]
    [MemberData(nameof(Cases), "anova")]
    public void Analysis_of_variance(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var test = AnalysisOfVariance.Classic(Samples(golden));
        F(golden, test);
        golden.AssertClose("etaSquared", test.Effect(EffectSizeKind.EtaSquared));
        golden.AssertClose("omegaSquared", test.Effect(EffectSizeKind.OmegaSquared));
        golden.AssertClose("epsilonSquared", test.Effect(EffectSizeKind.EpsilonSquared));
    }

    [Theory]
    [MemberData(nameof(Cases), "welchAnova")]
    public void Welch_analysis_of_variance(string id) =>
        F(GoldenCase.Of(File, id), AnalysisOfVariance.Welch(Samples(GoldenCase.Of(File, id))));

    [Theory]
    [MemberData(nameof(Cases), "brownForsytheMeans")]
    public void Brown_Forsythe(string id) =>
        F(GoldenCase.Of(File, id), AnalysisOfVariance.BrownForsythe(Samples(GoldenCase.Of(File, id))));

    [Theory]
    [MemberData(nameof(Cases), "kruskalWallis")]
    public void Kruskal_Wallis(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var test = KruskalWallisTest.Run(Samples(golden));
        golden.AssertClose("h", test.Statistic);
        golden.AssertClose("df", test.DegreesOfFreedom);
        AssertLog(golden, "logP", test);
        golden.AssertClose("epsilonSquared", test.Effect(EffectSizeKind.RankEpsilonSquared));
        golden.AssertClose("etaSquared", test.Effect(EffectSizeKind.RankEtaSquared));
    }

    [Theory]
    [MemberData(nameof(Cases), "dunn")]
    public void Dunn(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var comparisons = KruskalWallisTest.Dunn(MultiplicityMethod.Holm, Samples(golden));
        Assert.Equal(golden.Text("pairs"), string.Join(' ', comparisons.Select(c => $"{c.First + 1}-{c.Second + 1}")));
        for (var i = 0; i < comparisons.Count; i++)
        {
            GoldenCase.AssertClose(golden.Numbers("z")[i], comparisons[i].Test.Statistic, id);
            GoldenCase.AssertClose(golden.Numbers("logPRaw")[i], comparisons[i].Test.P!.Value.Log, id);
            GoldenCase.AssertClose(golden.Numbers("logPHolm")[i], comparisons[i].Adjusted!.Value.Log, id);
        }
    }

    [Theory]
    [MemberData(nameof(Cases), "friedman")]
    public void Friedman(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var columns = (int)golden.Count("columns");
        var values = golden.Numbers("valuesByRow");
        double[][] treatments = [.. Enumerable.Range(0, columns).Select(c => values.Where((_, i) => i % columns == c).ToArray())];
        var test = FriedmanTest.Run(treatments);
        golden.AssertClose("q", test.Statistic);
        golden.AssertClose("df", test.DegreesOfFreedom);
        golden.AssertClose("kendallsW", test.Effect(EffectSizeKind.KendallW));
        AssertLog(golden, "logP", test);
        Assert.Equal(golden.Count("rows"), test.N);
    }

    [Theory]
    [MemberData(nameof(Cases), "tostPaired")]
    public void Paired_equivalence(string id)
    {
        var golden = GoldenCase.Of(File, id);
        Equivalence(golden, EquivalenceTest.Paired(
            golden.Numbers("x"), golden.Numbers("y"), golden.Number("low"), golden.Number("high")));
    }

    [Theory]
    [MemberData(nameof(Cases), "tostWelch")]
    public void Welch_equivalence(string id)
    {
        var golden = GoldenCase.Of(File, id);
        Equivalence(golden, EquivalenceTest.Welch(
            golden.Numbers("x"), golden.Numbers("y"), golden.Number("low"), golden.Number("high")));
    }

    [Theory]
    [MemberData(nameof(Cases), "pairedEffects")]
    public void Effects_of_pairs(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var test = TTest.Paired(golden.Numbers("x"), golden.Numbers("y"));
        golden.AssertClose("dz", test.Effect(EffectSizeKind.CohenDz));
        golden.AssertClose("dzCorrected", test.Effect(EffectSizeKind.HedgesGz));
        golden.AssertClose("dAv", test.Effect(EffectSizeKind.CohenDav));
        golden.AssertClose("dRm", test.Effect(EffectSizeKind.CohenDrm));
        Assert.Null(test.Effect(EffectSizeKind.CohenD));
    }

    public static TheoryData<string> Cases(string method) => GoldenCase.Names(File, method);

    private static void T(string id, Func<GoldenCase, Alternative, Proportion, HypothesisTest> test, string estimate,
        Func<GoldenCase, double> hypothesis)
    {
        var golden = GoldenCase.Of(File, id);
        var shift = hypothesis(golden);
        foreach (var alternative in Alternatives)
        {
            var result = test(golden, alternative, Proportion.FromPercent(95));
            golden.AssertClose("t", result.Statistic);
            golden.AssertClose("df", result.DegreesOfFreedom);
            Assert.Equal(alternative, result.Alternative);
            GoldenCase.AssertClose(golden.Number(estimate), result.Estimate!.Value + shift, id);
        }

        Logs(golden, "logP", a => test(golden, a, Proportion.FromPercent(95)));
        foreach (var level in new[] { 95, 99 })
        {
            var interval = test(golden, Alternative.TwoSided, Proportion.FromPercent(level)).Estimate!.Interval!.Value;
            var ends = golden.Numbers($"interval{level}");
            GoldenCase.AssertClose(ends[0], interval.Lower + shift, $"{id} lower {level}");
            GoldenCase.AssertClose(ends[1], interval.Upper + shift, $"{id} upper {level}");
        }
    }

    // R takes the hypothesis mu off the first sample, and adds it to the estimate again.
    private static double Mu(GoldenCase golden) => golden.Has("mu") ? golden.Number("mu") : 0;

    private static double[] Shifted(GoldenCase golden) => [.. golden.Numbers("x").Select(x => x - Mu(golden))];

    private static void SignedRank(GoldenCase golden, ZeroDifferences zeros)
    {
        double[] x = golden.Has("y") ? [.. Shifted(golden).Zip(golden.Numbers("y"), (a, b) => a - b)] : Shifted(golden);
        HypothesisTest Test(RankMethod method, Alternative alternative, double level = 95) =>
            SignedRankTest.Run(x, zeros, method, alternative, Proportion.FromPercent(level));
        var plain = Test(RankMethod.Normal, Alternative.TwoSided);
        golden.AssertClose("vPlus", plain.Statistic);
        golden.AssertClose("rankBiserial", plain.Effect(EffectSizeKind.RankBiserial));
        if (golden.Has("hodgesLehmannAll"))
        {
            golden.AssertClose("hodgesLehmannAll", plain.Estimate!.Value + Mu(golden));
        }

        RankLogs(golden, Test);
        if (golden.Count("zeros") == 0)
        {
            Ends(golden, level => Test(RankMethod.Normal, Alternative.TwoSided, level).Estimate!, Mu(golden));
        }
    }

    private static void RankLogs(GoldenCase golden, Func<RankMethod, Alternative, double, HypothesisTest> test)
    {
        Logs(golden, "normalLogP", a => test(RankMethod.Normal, a, 95));
        Logs(golden, "continuityLogP", a => test(RankMethod.NormalWithContinuity, a, 95));
        Logs(golden, "exactLogP", a => test(RankMethod.Exact, a, 95));
    }

    private static void Ends(GoldenCase golden, Func<double, Estimate> estimate, double shift = 0)
    {
        foreach (var level in new[] { 95, 99 })
        {
            if (golden.Has($"exactInterval{level}")
                && !golden.Text($"exactInterval{level}").Contains("NA", StringComparison.Ordinal)
                && golden.Number($"attained{level}") >= level / 100.0)
            {
                var (ends, interval) = (golden.Numbers($"exactInterval{level}"), estimate(level).Interval!.Value);
                GoldenCase.AssertClose(ends[0], interval.Lower + shift, $"{golden.Id} lower {level}");
                GoldenCase.AssertClose(ends[1], interval.Upper + shift, $"{golden.Id} upper {level}");
            }
        }
    }

    private static void Logs(GoldenCase golden, string prefix, Func<Alternative, HypothesisTest> test)
    {
        foreach (var alternative in Alternatives)
        {
            if (golden.Has(prefix + alternative))
            {
                AssertLog(golden, prefix + alternative, test(alternative));
            }
        }
    }

    private static void AssertLog(GoldenCase golden, string name, HypothesisTest test) =>
        Assert.True(Math.Abs(golden.Number(name) - test.P!.Value.Log) <= 1e-9 * Math.Max(1, Math.Abs(golden.Number(name))),
            $"{golden.Id} {name}: expected {golden.Number(name):R}, but it is {test.P.Value.Log:R}.");

    private static void ChiSquare(GoldenCase golden, HypothesisTest test)
    {
        golden.AssertClose("chiSquare", test.Statistic);
        golden.AssertClose("df", test.DegreesOfFreedom);
        AssertLog(golden, "logP", test);
    }

    private static void F(GoldenCase golden, HypothesisTest test)
    {
        golden.AssertClose("f", test.Statistic);
        golden.AssertClose("df1", test.DegreesOfFreedom);
        golden.AssertClose("df2", test.DenominatorDegreesOfFreedom);
        AssertLog(golden, "logP", test);
    }

    private static void Equivalence(GoldenCase golden, HypothesisTest test)
    {
        golden.AssertClose("meanDifference", test.Estimate!.Value);
        golden.AssertClose("df", test.DegreesOfFreedom);
        AssertLog(golden, "logP", test);
        golden.AssertClose(golden.Number("logPLow") >= golden.Number("logPHigh") ? "tLow" : "tHigh", test.Statistic);
        var (ends, interval) = (golden.Numbers("interval90"), test.Estimate.Interval!.Value);
        GoldenCase.AssertClose(ends[0], interval.Lower, golden.Id);
        GoldenCase.AssertClose(ends[1], interval.Upper, golden.Id);
    }

    private static double[][] Samples(GoldenCase golden) =>
        [.. Enumerable.Range(1, 100).TakeWhile(i => golden.Has($"group{i}")).Select(i => golden.Numbers($"group{i}"))];
}
