using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

public class IncidenceTests
{
    private static readonly double[] Times = [3, 5, 5, 8, 9, 12];
    private static readonly int[] Outcomes = [1, 2, 0, 1, 1, 0];

    [Fact]
    public void Curves_say_what_they_are()
    {
        var curves = CumulativeIncidence.Estimate(Times, Outcomes, SurvivalInterval.LogLog, Proportion.FromPercent(90));
        Assert.Equal("6 cases, 4 ended with 2 outcomes, 2 open", curves.ToString());
        Assert.Equal((6L, 2L, SurvivalInterval.LogLog, Proportion.FromPercent(90)),
            (curves.N, curves.Open, curves.Interval, curves.Level));
        Assert.Equal("5: 5 at risk, 1 ended, 0.167 [0.016, 0.461] at 90 %", curves.Steps(2)[1].ToString());
        Assert.Equal("0: 0 at risk, 0 ended, 0.000", default(IncidenceStep).ToString());
        Assert.Equal("0.389 [0.081, 0.701] at 90 %, n = 6 (Aalen-Johansen, log-log interval)", curves.At(1, 8.5).ToString());
    }

    [Fact]
    public void What_the_data_do_not_give_has_its_reason()
    {
        var curves = CumulativeIncidence.Estimate(Times, Outcomes);
        Assert.Equal("0.000, n = 6 (the share is 0, where the interval does not exist)", curves.At(2, 1).ToString());
        Assert.Equal("no case was observed after 12", curves.At(1, 12.5).Reason);
        Assert.Equal("there is no case", CumulativeIncidence.Estimate([], []).At(1, 1).Reason);
        Assert.Equal("the share is 1, where the log-log interval does not exist",
            CumulativeIncidence.Estimate([1], [1], SurvivalInterval.LogLog).At(1, 2).Reason);
        Assert.Empty(CumulativeIncidence.Estimate([4, 5], [0, 0]).Outcomes);
        Assert.Equal((0, 0), (curves.At(1, 0).Value, CumulativeIncidence.Estimate(Times, Outcomes, SurvivalInterval.Plain)
            .At(1, 0).Interval!.Value.Upper));
    }

    [Fact]
    public void Groups_that_cannot_be_compared_have_a_reason()
    {
        Assert.Equal("no test: there is no case", GrayTest.Run([], [], [], 1).ToString());
        Assert.Equal("no test: there is only one group", GrayTest.Run([1, 2], [1, 1], [4, 4], 1).ToString());
        Assert.Equal("no test: no case ended with the outcome", GrayTest.Run([1, 2], [0, 2], [4, 5], 1).ToString());
        Assert.Equal("no test: only one group was at risk when cases ended with the outcome",
            GrayTest.Run([1, 2], [0, 1], [4, 5], 1).ToString());
        Assert.Equal("no test: the incidence of the groups has no spread to compare",
            GrayTest.Run([3, 3, 3], [1, 1, 1], [1, 1, 2], 1).ToString());
        Assert.Equal("Gray", GrayTest.Run([1, 2, 3, 4], [1, 2, 1, 1], [1, 2, 1, 2], 1).Test.Method);
        Assert.Equal("group 2: 2 cases, 1.00 ended, 2.00 expected",
            GrayTest.Run([1, 2, 3, 4], [1, 0, 1, 1], [1, 2, 1, 2], 1).Groups[1].ToString());
    }

    [Fact]
    public void Input_that_does_not_fit_is_refused()
    {
        var curves = CumulativeIncidence.Estimate(Times, Outcomes);
        Assert.StartsWith("Outcome 7 does not occur; allowed are 1, 2.",
            Assert.Throws<ArgumentException>("outcome", () => curves.At(7, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("time", () => curves.At(1, -1));
        Assert.Throws<ArgumentException>("outcomes", () => CumulativeIncidence.Estimate([1, 2], [1]));
        Assert.StartsWith("Outcome -1 at index 1 is negative",
            Assert.Throws<ArgumentException>("outcomes", () => CumulativeIncidence.Estimate([1, 2], [1, -1])).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("Time NaN at index 0 is not allowed",
            Assert.Throws<ArgumentException>("times", () => CumulativeIncidence.Estimate([double.NaN], [1])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("interval", () =>
            CumulativeIncidence.Estimate([1], [1], (SurvivalInterval)9));
        Assert.Throws<ArgumentOutOfRangeException>("level", () =>
            CumulativeIncidence.Estimate([1], [1], level: Proportion.FromFraction(1)));
        Assert.Throws<ArgumentException>("groups", () => GrayTest.Run([1, 2], [1, 1], [1], 1));
        Assert.Throws<ArgumentOutOfRangeException>("tested", () => GrayTest.Run([1, 2], [1, 1], [1, 2], 0));
        var many = Enumerable.Range(1, 1001).ToArray();
        Assert.Throws<ArgumentException>("outcomes", () =>
            CumulativeIncidence.Estimate([.. many.Select(m => (double)m)], many));
        Assert.Throws<ArgumentException>("groups", () =>
            GrayTest.Run([.. many.Select(m => (double)m)], [.. many.Select(_ => 1)], many, 1));
    }
}
