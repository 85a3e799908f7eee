using ServiceQuality.Scoring.Statistics.Survival;
using static ServiceQuality.Scoring.Tests.Statistics.Survival.SurvivalGolden;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

public class LogRankTests
{
    public static TheoryData<string> Goldens() => GoldenCase.Names(SurvivalGolden.Csv, "groups");

    // R 4.2.2, survival 3.5.3 (tests/goldens/kaplan-meier.R)
    [Theory]
    [MemberData(nameof(Goldens))]
    public void Tests_are_those_of_R(string name)
    {
        var golden = GoldenCase.Of(SurvivalGolden.Csv, name);
        var cases = golden.Cases();
        foreach (var (kind, result) in new[]
        {
            ("LogRank", LogRankTest.Run(cases.Times, cases.Ended, cases.Groups)),
            ("Peto", LogRankTest.RunPeto(cases.Times, cases.Ended, cases.Groups)),
        })
        {
            Assert.Equal(cases.Groups.Distinct().Order(), result.Groups.Select(g => g.Group));
            AssertClose(golden.Values(kind + ".n"), result.Groups.Select(g => (double?)g.N), "n");
            AssertClose(golden.Values(kind + ".observed"), result.Groups.Select(g => (double?)g.Observed), "observed");
            AssertClose(golden.Values(kind + ".expected"), result.Groups.Select(g => (double?)g.Expected), "expected");
            AssertClose(golden.Values(kind + ".chiSquare"), [result.Test.Statistic], "chi-square");
            AssertClose(golden.Values(kind + ".df"), [result.Test.DegreesOfFreedom], "df");
            AssertClose(golden.Values(kind + ".lnP"), [result.Test.P!.Value.Log], "ln p");
        }
    }

    public static TheoryData<string> MoreGoldens() => GoldenCase.Names("survival.csv", "logRank");

    // R 4.2.2, survival 3.5.3 (tests/goldens/survival.R)
    [Theory]
    [MemberData(nameof(MoreGoldens))]
    public void More_tests_are_those_of_R(string name)
    {
        var golden = GoldenCase.Of("survival.csv", name);
        bool[] ended = [.. golden.Numbers("event").Select(e => e == 1)];
        int[] groups = [.. golden.Numbers("group").Select(g => (int)g)];
        var result = golden.Number("rho") == 0 ? LogRankTest.Run(golden.Numbers("time"), ended, groups)
            : LogRankTest.RunPeto(golden.Numbers("time"), ended, groups);
        AssertClose(golden.Values("observed"), result.Groups.Select(g => (double?)g.Observed), "observed");
        AssertClose(golden.Values("expected"), result.Groups.Select(g => (double?)g.Expected), "expected");
        AssertClose(golden.Values("chiSquare"), [result.Test.Statistic], "chi-square");
        AssertClose(golden.Values("df"), [result.Test.DegreesOfFreedom], "df");
        AssertClose(golden.Values("logP"), [result.Test.P!.Value.Log], "ln p");
    }

    [Fact]
    public void Results_say_what_they_are()
    {
        var cases = GoldenCase.Of(SurvivalGolden.Csv, "groups-aml").Cases();
        var result = LogRankTest.Run(cases.Times, cases.Ended, cases.Groups);
        Assert.Equal("chi-square(1) = 3.40, p 0.0653", result.ToString());
        Assert.Equal(("log-rank", 23L), (result.Test.Method, result.Test.N));
        Assert.Equal("Peto-Peto", LogRankTest.RunPeto(cases.Times, cases.Ended, cases.Groups).Test.Method);
        Assert.Equal("group 1: 11 cases, 7.00 ended, 10.69 expected", result.Groups[1].ToString());
        Assert.Equal("group 0: 0 cases, 0.00 ended, 0.00 expected", default(GroupEndings).ToString());
    }

    [Fact]
    public void What_cannot_be_compared_has_its_reason()
    {
        Assert.Equal("no test: there is no case", LogRankTest.Run([], [], []).ToString());
        Assert.Equal("no test: there is only one group", LogRankTest.Run([1, 2], [true, true], [4, 4]).ToString());
        Assert.Equal("no test: no case ended", LogRankTest.RunPeto([1, 2], [false, false], [4, 5]).ToString());
        Assert.Equal("no test: only one group was at risk when cases ended",
            LogRankTest.Run([1, 2], [false, true], [4, 5]).ToString());
    }

    // In the first all end at once; in the second the groups 1 and 2 were there at another age than 3 and 4.
    [Fact]
    public void Without_a_spread_or_an_age_in_common_there_is_no_test()
    {
        const string reason =
            "no test: some groups were never at risk together with the others when cases ended and others went on";
        Assert.Equal(reason, LogRankTest.Run([3, 3, 3], [true, true, true], [1, 1, 2]).ToString());
        double[] times = [1, 2, 3, 4, 11, 12, 13, 14], entered = [0, 0, 0, 0, 10, 10, 10, 10];
        bool[] ended = [.. times.Select(_ => true)];
        Assert.Equal(reason, LogRankTest.Run(times, ended, [1, 2, 1, 2, 3, 4, 3, 4], entered).ToString());
        Assert.NotNull(LogRankTest.Run(times, ended, [1, 2, 1, 2, 1, 4, 1, 4], entered).Test.Statistic);
    }

    [Fact]
    public void Input_that_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>("ended", () => LogRankTest.Run([1, 2], [true], [1, 2]));
        Assert.Throws<ArgumentException>("groups", () => LogRankTest.Run([1, 2], [true, true], [1]));
        Assert.Throws<ArgumentException>("entered", () => LogRankTest.RunPeto([1, 2], [true, true], [1, 2], [0, 2]));
        Assert.Throws<ArgumentException>("times", () => LogRankTest.Run([1, -2], [true, true], [1, 2]));
        Assert.Throws<ArgumentException>("times", () => LogRankTest.Run([1, double.NaN], [true, true], [1, 2]));
        var many = Enumerable.Range(0, 1001).ToArray();
        var error = Assert.Throws<ArgumentException>("groups", () =>
            LogRankTest.Run([.. many.Select(m => (double)m)], [.. many.Select(_ => true)], many));
        Assert.StartsWith("There are 1001 different groups; allowed are at most 1000.", error.Message, StringComparison.Ordinal);
    }
}
