using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Tests.Statistics.Distributions;

public class NoncentralTTests
{
    // By numerical integration with 40 digits (mpmath 1.3.0), and at t = 0 the normal distribution.
    [Theory]
    [InlineData(12.706204736174698, 1, 0.7, 0.052758933022265646786)]
    [InlineData(2.0, 3, -4, 2.8406557320154821235e-7)]
    [InlineData(40, 5, 2, 4.0643363028061184678e-6)]
    [InlineData(2.0, 33, 2.9, 0.81294911313459993425)]
    [InlineData(2.0, 33, -9, 5.0635516394313549879e-27)]
    [InlineData(1.97, 786, 2.8, 0.79661851811282438579)]
    [InlineData(1.96, 100000, 0.5, 0.072147637130817445552)]
    [InlineData(3.5, 10, 35, 1)]
    [InlineData(0, 7, -2, 0.0227501319481792072)]
    [InlineData(200, 2, 1, 0.000048113422715715882889)]
    public void Tails_are_those_of_forty_digits(double t, double df, double ncp, double upper) =>
        GoldenCase.AssertClose(1, NoncentralT.Upper(t, df, ncp) / upper, "ratio", 1e-12);

    [Theory]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(30)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void Without_noncentrality_the_tail_is_that_of_Student(double df) => Assert.All(new[] { 0.1, 1, 3, 20 }, t =>
        Assert.Equal(1, NoncentralT.Upper(t, df, 0) / Math.Exp(StudentT.LogUpper(t, df)), 1e-12));

    [Fact]
    public void More_noncentrality_gives_more_tail()
    {
        foreach (var df in new[] { 1.0, 4, 60, 1e5 })
        {
            var tails = Enumerable.Range(-20, 60).Select(d => NoncentralT.Upper(2, df, d / 4.0)).ToList();
            Assert.All(tails.Zip(tails.Skip(1)), x => Assert.True(x.Second >= x.First));
        }
    }
}
