using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Tests;

/// <summary>McNemar's test, trends and exact H and Q against R (tests/goldens/tests.R).</summary>
public class CountTestGoldenTests
{
    private const string File = "tests.csv";

    [Theory]
    [MemberData(nameof(Cases), "mcNemar")]
    public void McNemar(string id)
    {
        var golden = GoldenCase.Of(File, id);
        HypothesisTest Test(McNemarMethod method) =>
            McNemarTest.Run(golden.Count("yesThenNo"), golden.Count("noThenYes"), method);
        golden.AssertClose("chiSquare", Test(McNemarMethod.ChiSquare).Statistic);
        golden.AssertClose("chiSquareCorrected", Test(McNemarMethod.ChiSquareWithContinuity).Statistic);
        AssertLog(golden, "logP", Test(McNemarMethod.ChiSquare).P);
        AssertLog(golden, "logPCorrected", Test(McNemarMethod.ChiSquareWithContinuity).P);
        AssertLog(golden, "logPExact", Test(McNemarMethod.Exact).P);
        AssertLog(golden, "logPMid", Test(McNemarMethod.MidP).P);
        var share = Test(McNemarMethod.MidP).Estimate!;
        golden.AssertClose("share", share.Value);
        golden.AssertClose("interval95", [share.Interval!.Value.Lower, share.Interval.Value.Upper]);
    }

    [Theory]
    [MemberData(nameof(Cases), "trend")]
    public void Trend_of_shares(string id)
    {
        var golden = GoldenCase.Of(File, id);
        long[] Counts(string name) => [.. golden.Numbers(name).Select(c => (long)c)];
        foreach (var alternative in Enum.GetValues<Alternative>())
        {
            var test = TrendTest.CochranArmitage(Counts("successes"), Counts("trials"), golden.Numbers("scores"), alternative);
            golden.AssertClose("z", test.Statistic);
            AssertLog(golden, "logP" + alternative, test.P);
        }
    }

    [Theory]
    [MemberData(nameof(Cases), "friedmanExact")]
    public void Exact_Friedman(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var (values, k) = (golden.Numbers("valuesByRow"), (int)golden.Count("columns"));
        var test = FriedmanTest.Run(
            [.. Enumerable.Range(0, k).Select(c => values.Where((_, i) => i % k == c).ToArray())]);
        golden.AssertClose("q", test.Statistic);
        golden.AssertClose("p", test.RankForms!.ExactP!.Value.Value);
        Assert.Equal(test.P, test.RankForms.AsymptoticP);
    }

    [Theory]
    [MemberData(nameof(Cases), "kruskalExact")]
    public void Exact_Kruskal_Wallis(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var test = KruskalWallisTest.Run(
            [golden.Numbers("group1"), golden.Numbers("group2"), golden.Numbers("group3")]);
        golden.AssertClose("h", test.Statistic);
        golden.AssertClose("p", test.RankForms!.ExactP!.Value.Value);
        Assert.Equal(test.P, test.RankForms.AsymptoticP);
    }

    public static TheoryData<string> Cases(string method) => GoldenCase.Names(File, method);

    private static void AssertLog(GoldenCase golden, string name, PValue? p) =>
        Assert.Equal(golden.Number(name), p!.Value.Log, 1e-9 * Math.Max(1, Math.Abs(golden.Number(name))));
}
