using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Tests;
using StudentT = ServiceQuality.Scoring.Statistics.Distributions.StudentT;

namespace ServiceQuality.Scoring.Tests.Statistics.Distributions;

/// <summary>Laws of the tails of distributions, and sums where a tail is one.</summary>
public class DistributionProperties
{
    private static readonly Gen<double> Shape = Gen.OneOf(
        Gen.Choose(1, 200).Select(a => a / 2.0), Gen.Choose(1, 100_000).Select(a => a / 7.0),
        Gen.Choose(1, 9).Select(e => Math.Pow(10, e)));

    private static readonly Gen<double> LogP = Gen.OneOf(
        Gen.Choose(1, 999).Select(p => Math.Log(p / 1000.0)), Gen.Choose(1, 2000).Select(p => -p / 2.0),
        Gen.Choose(1, 12).Select(e => -Math.Pow(10, -e)));

    [Law]
    public Property Both_tails_make_one() => Laws.ForAll(
        from a in Shape
        from b in Shape
        from z in Gen.Choose(-60, 60).Select(v => v / 10.0)
        select (a, b, z), c =>
    {
        // A point so many standard deviations from the mean.
        var x = Math.Max(c.a + (c.z * Math.Sqrt(c.a)), c.a * 1e-3);
        Assert.Equal(1, Math.Exp(GammaTail.LogUpper(c.a, x)) + Math.Exp(GammaTail.LogLower(c.a, x)), 1e-11);
        var odds = c.a / c.b * Math.Exp(c.z * Math.Sqrt((1 / c.a) + (1 / c.b)));
        var (p, q) = (odds / (1 + odds), 1 / (1 + odds));
        Assert.Equal(1, Math.Exp(BetaTail.LogUpper(c.a, c.b, p, q)) + Math.Exp(BetaTail.LogLower(c.a, c.b, p, q)), 1e-11);
        Assert.Equal(1, Math.Exp(NormalTail.LogUpper(c.z)) + Math.Exp(NormalTail.LogUpper(-c.z)), 1e-13);
    });

    // Quantiles of the steepest shapes multiply the rounding of a point by its size.
    [Law]
    public Property Quantiles_undo_tails() => Laws.ForAll(
        from a in Shape
        from b in Shape
        from logP in LogP
        select (a, b, logP), c =>
    {
        void AssertLog(double actual, double steepness) => Assert.Equal(c.logP, actual, (1e-12 * steepness) + (1e-11 * -c.logP));
        AssertLog(NormalTail.LogUpper(NormalTail.UpperQuantile(c.logP)), Math.Max(1, -c.logP));
        AssertLog(GammaTail.LogUpper(c.a, GammaTail.UpperQuantile(c.a, c.logP)), Steepness(c.a));
        if (c.logP / Math.Min(c.a, c.b) < -700)
        {
            return; // below the smallest number there is
        }

        AssertLog(GammaTail.LogLower(c.a, GammaTail.LowerQuantile(c.a, c.logP)), Steepness(c.a));
        var odds = BetaTail.LowerOdds(c.a, c.b, c.logP);
        AssertLog(BetaTail.LogLower(c.a, c.b, odds / (1 + odds), 1 / (1 + odds)), Steepness(Math.Min(c.a, c.b)));

        double Steepness(double shape) => Math.Sqrt(shape * Math.Max(1, -c.logP)) + Math.Max(1, -c.logP);
    });

    [Law]
    public Property Distributions_that_are_special_cases_of_others_agree() => Laws.ForAll(
        from z in Gen.Choose(1, 400).Select(v => v / 10.0)
        from df in Gen.Choose(1, 2000).Select(v => v / 2.0)
        from x in Gen.Choose(0, 3000).Select(v => v / 10.0)
        select (z, df, x), c =>
    {
        void AssertSame(double expected, double actual) => Assert.Equal(expected, actual, 3e-12 * Math.Max(1, -expected));
        AssertSame(NormalTail.TwoSidedLogP(c.z), GammaTail.LogUpper(0.5, c.z * c.z / 2));
        AssertSame(StudentT.TwoSidedLogP(c.z, c.df), BetaTail.LogUpperF(c.z * c.z, 1, c.df));
        AssertSame(-c.x, GammaTail.LogUpper(1, c.x));
        AssertSame(c.df * Math.Log(1 / (1 + c.z)), BetaTail.LogLower(c.df, 1, 1 / (1 + c.z), c.z / (1 + c.z)));
    });

    [Law]
    public Property Counts_are_sums_of_their_chances() => Laws.ForAll(
        from n in Gen.Choose(1, 80)
        from k in Gen.Choose(0, n)
        from percent in Gen.Choose(1, 99)
        select (n, k, P: percent / 100.0), c =>
    {
        double[] chances = [.. Enumerable.Range(0, c.n + 1).Select(k => Math.Exp(BinomialTail.LogProbability(k, c.n, c.P)))];
        for (var k = 0; k <= c.n; k++)
        {
            Assert.Equal(1, Math.Exp(SpecialLogs.Choose(c.n, k) + (k * Math.Log(c.P)) + ((c.n - k) * Math.Log(1 - c.P)))
                / chances[k], 1e-11);
        }

        Assert.Equal(chances.Skip(c.k).Sum(), Math.Exp(BinomialTail.LogUpper(c.k, c.n, c.P)), 1e-12);
        Assert.Equal(chances.Take(c.k + 1).Sum(), Math.Exp(BinomialTail.LogLower(c.k, c.n, c.P)), 1e-12);
        var first = BinomialTail.First(0, c.n, i => BinomialTail.LogLower(i, c.n, c.P) >= Math.Log(0.5));
        Assert.True(chances.Take((int)first + 1).Sum() >= 0.5 - 1e-12 && chances.Take((int)first).Sum() < 0.5 + 1e-12);
        Assert.Equal(c.n + 1, BinomialTail.First(0, c.n, _ => false));
    });

    [Fact]
    public void Ends_are_ends()
    {
        Assert.Equal((0, double.NegativeInfinity), (GammaTail.LogUpper(2, 0), GammaTail.LogLower(2, 0)));
        Assert.Equal((double.NegativeInfinity, 0), (BetaTail.LogLower(2, 3, 0, 1), BetaTail.LogLower(2, 3, 1, 0)));
        Assert.Equal((0, double.NegativeInfinity), (BetaTail.LogUpper(2, 3, 0, 1), BetaTail.LogUpper(2, 3, 1, 0)));
        Assert.Equal((0, 0), (BetaTail.LogUpperF(0, 1, 1), BetaTail.LogUpperF(-1, 1, 1)));
        Assert.Equal((0, double.NegativeInfinity, 0, double.NegativeInfinity),
            (BinomialTail.LogUpper(0, 5, 0.5), BinomialTail.LogUpper(6, 5, 0.5), BinomialTail.LogLower(5, 5, 0.5),
            BinomialTail.LogLower(-1, 5, 0.5)));
        Assert.Equal(0, NormalTail.UpperQuantile(-Math.Log(2)));
        Assert.Equal(-NormalTail.Quantile(0.975), NormalTail.Quantile(0.025), 1e-14);
    }

    [Fact]
    public void Elementary_functions_keep_their_digits_near_zero()
    {
        Assert.Equal(1e-18, LogMath.Log1P(1e-18));
        Assert.Equal(1e-18, LogMath.ExpM1(1e-18));
        Assert.Equal(0.5e-10 * (1 + (1e-5 / 3)), LogMath.ExpExcess(1e-5), 5e-21);
        Assert.Equal(Math.E - 2, LogMath.ExpExcess(1), 1e-15);
        Assert.Equal(0.5e-10 * (1 - (2e-5 / 3)), LogMath.LogExcess(1e-5, 1 + 1e-5), 1e-20);
        Assert.Equal(1 - Math.Log(2), LogMath.LogExcess(1, 2), 1e-15);
        Assert.Equal(LogMath.LogExcess(0.2, 1.2), 0.2 - Math.Log(1.2), 1e-16);
        Assert.Equal(Math.Log(0.25), LogMath.Complement(Math.Log(0.75)), 1e-15);
        Assert.Equal(Math.Log(5), LogMath.LogSum(Math.Log(2), Math.Log(3)), 1e-15);
        Assert.Equal(3, LogMath.LogSum(3, double.NegativeInfinity));
        foreach (var a in new[] { 0.5, 3, 15.9, 16, 17, 100 })
        {
            // Gamma(a + 1) = a Gamma(a)
            double Log(double x) => LogMath.StirlingError(x) + ((x - 0.5) * Math.Log(x)) - x;
            Assert.Equal(Math.Log(a), Log(a + 1) - Log(a), 1e-13);
        }
    }
}
