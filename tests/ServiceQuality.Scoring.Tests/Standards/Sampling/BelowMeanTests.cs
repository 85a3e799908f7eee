using System.Text.Json;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Standards.Sampling;

public class BelowMeanTests
{
    private static readonly string[] Units = ["a", "b", "c", "d", "e"];
    private static readonly double[] Scores = [.. Enumerable.Range(0, 25).Select(i => i % 5 == 0 ? 2.0 : 4 + (i % 3 * 0.5))];

    [Law]
    public FsCheck.Property Shares_are_followed_up_by_their_limits() => Laws.ForAll(
        from trials in Gen.Choose(1, 80).ArrayOf(5)
        from percents in Gen.Choose(0, 100).ArrayOf(5)
        select (trials, percents), x =>
    {
        long[] trials = [.. x.trials.Select(n => (long)n)];
        long[] successes = [.. x.trials.Select((n, i) => (long)(n * x.percents[i] / 100))];
        var p = (double)successes.Sum() / trials.Sum();
        double[] sigma = [.. trials.Select(n => Math.Sqrt(p * (1 - p) / n))];
        double[] z = [.. trials.Select((n, i) => (((double)successes[i] / n) - p) / sigma[i])];
        var sigmaZ = Math.Sqrt(z.Sum(v => (v - z.Average()) * (v - z.Average())) / 4);
        foreach (var method in new[] { BelowMeanMethod.Plain, BelowMeanMethod.Sigma,
            BelowMeanMethod.SigmaWithOverdispersion, BelowMeanMethod.ExactBinomial })
        {
            var found = BelowMean.OfShares(Units, successes, trials, method, 2);
            Assert.Equal(p, found.Mean!.Value, 1e-12);
            Assert.Equal(found.Rows.OrderBy(r => r.Value).Select(r => r.Value), found.Rows.Select(r => r.Value));
            for (var i = 0; i < 5; i++)
            {
                var row = found.Rows.Single(r => r.Unit == Units[i]);
                var share = (double)successes[i] / trials[i];
                if (p is > 0 and < 1 && Math.Abs(share - p) > 1e-9)
                {
                    Assert.Equal(share < p, row.IsBelowMean);
                    var isFollowed = method switch
                    {
                        BelowMeanMethod.Plain => share < p,
                        BelowMeanMethod.Sigma => share < p - (2 * sigma[i]),
                        BelowMeanMethod.SigmaWithOverdispersion => share < p - (2 * sigmaZ * sigma[i]),
                        _ => Binomial.CDF(p, (int)trials[i], successes[i]) < 0.025,
                    };
                    Assert.Equal(isFollowed, row.NeedsFollowUp);
                    Assert.Equal(method == BelowMeanMethod.Plain, row.Limit is null);
                }

                Assert.Equal(trials[i], row.N);
                Assert.NotEmpty(row.Reason);
            }
        }
    });

    [Fact]
    public void Departments_below_the_mean_score_are_listed_and_followed_up_by_a_named_method()
    {
        string[] units = [.. Enumerable.Range(0, 25).Select(i => Units[i % 5])];
        var plain = BelowMean.OfScores(units, Scores, BelowMeanMethod.Plain);
        Assert.Equal("a", plain.Rows[0].Unit);
        Assert.Equal(plain.Rows.Where(r => r.Value < plain.Mean).Select(r => r.Unit), plain.FollowUps.Select(r => r.Unit));
        var sigma = BelowMean.OfScores(units, Scores, BelowMeanMethod.Sigma);
        Assert.Equal(["a"], sigma.FollowUps.Select(r => r.Unit));
        Assert.StartsWith("below the limit ", sigma.Rows[0].Reason, StringComparison.Ordinal);
        Assert.StartsWith("Sigma: 1 of 5 units to follow up, mean ", sigma.ToString(), StringComparison.Ordinal);
        var t = BelowMean.OfScores(units, Scores, BelowMeanMethod.StudentT);
        Assert.All(t.Rows, r => Assert.Equal(
            MeanEstimate.FromValues([.. Scores.Where((_, i) => units[i] == r.Unit)]).Interval!.Value.Upper, r.Limit));
        Assert.Equal(["a"], t.FollowUps.Select(r => r.Unit));
        Assert.Equal("its interval ends at 2.000, below the mean 3.980", t.Rows[0].Reason);
        Assert.Equal("a: 2.000, n = 5 (its interval ends at 2.000, below the mean 3.980)", t.Rows[0].ToString());
        Assert.Equal(["a", "5", "2.000", "2.000", "yes"], t.ToTable().Rows[0].Take(5).Select(c => c.Shown));
        Assert.StartsWith("""{"formatVersion":1,"method":"studentT","mean":3.98,"rows":[{"unit":"a","n":5,"value":2,"limit":2,""",
            JsonSerializer.Serialize(t), StringComparison.Ordinal);
    }

    [Fact]
    public void Units_without_cases_or_limits_say_so()
    {
        var shares = BelowMean.OfShares(["a", "b", "c"], [0, 3, 4], [0, 5, 5], BelowMeanMethod.Sigma);
        Assert.Equal(["b", "c", "a"], shares.Rows.Select(r => r.Unit));
        Assert.Equal("a: n = 0 (there is no value)", shares.Rows[2].ToString());
        Assert.Equal("not below the mean 0.700", shares.Rows[1].Reason);
        Assert.Equal("Plain: 0 of 0 units to follow up", BelowMean.OfShares([], [], [], BelowMeanMethod.Plain).ToString());
        var single = BelowMean.OfScores(["a", "b"], [1, 2], BelowMeanMethod.Sigma);
        Assert.Equal("below the mean 1.500, but there are too few units or scores for limits", single.Rows[0].Reason);
        Assert.Equal("below the mean 1.500, but one value has no spread",
            BelowMean.OfScores(["a", "b"], [1, 2], BelowMeanMethod.StudentT).Rows[0].Reason);
        Assert.Equal("not below the mean 0.700",
            BelowMean.OfShares(["a"], [7], [10], BelowMeanMethod.ExactBinomial).Rows[0].Reason);
        Assert.Empty(BelowMean.OfShares(["a", "b", "c"], [7, 14, 21], [10, 20, 30], BelowMeanMethod.Plain).FollowUps);
    }

    [Fact]
    public void Methods_and_columns_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("method",
            () => BelowMean.OfShares(["a"], [1], [2], BelowMeanMethod.StudentT));
        Assert.Throws<ArgumentOutOfRangeException>("method",
            () => BelowMean.OfScores(["a"], [1], BelowMeanMethod.ExactBinomial));
        Assert.Throws<ArgumentOutOfRangeException>("tail", () => BelowMean.OfShares(
            ["a"], [1], [2], BelowMeanMethod.ExactBinomial, tail: Domain.Proportion.FromPercent(50)));
        Assert.Throws<ArgumentException>("units", () => BelowMean.OfShares(["a", "a"], [1, 1], [2, 2], BelowMeanMethod.Plain));
        Assert.StartsWith(
            "Units cannot be compared:\n- The unit at index 0 is \" a\"; allowed",
            Assert.Throws<ArgumentException>("units", () => BelowMean.OfScores([" a"], [1], BelowMeanMethod.Plain)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("scores", () => BelowMean.OfScores(["a"], [1, 2], BelowMeanMethod.Plain));
    }
}
