using ServiceQuality.Scoring.Statistics.Distributions;
using StudentT = ServiceQuality.Scoring.Statistics.Distributions.StudentT;

namespace ServiceQuality.Scoring.Tests.Statistics.Distributions;

/// <summary>Tails and quantiles against R (tests/goldens/distributions.R).</summary>
public class DistributionGoldenTests
{
    private const string File = "distributions.csv";

    [Theory]
    [MemberData(nameof(Cases), "normalTail")]
    public void Normal_tails_are_those_of_R(string id) =>
        Tails(id, c => (NormalTail.LogUpper(c.Number("z")), NormalTail.LogUpper(-c.Number("z"))));

    [Theory]
    [MemberData(nameof(Cases), "studentTail")]
    public void Student_tails_are_those_of_R(string id) =>
        Tails(id, c => (StudentT.LogUpper(c.Number("t"), c.Number("df")), StudentT.LogUpper(-c.Number("t"), c.Number("df"))));

    [Theory]
    [MemberData(nameof(Cases), "chiSquareTail")]
    public void Chi_square_tails_are_those_of_R(string id) =>
        Tails(id, c => (GammaTail.LogUpper(c.Number("df") / 2, c.Number("x") / 2),
            GammaTail.LogLower(c.Number("df") / 2, c.Number("x") / 2)));

    [Theory]
    [MemberData(nameof(Cases), "fTail")]
    public void F_tails_are_those_of_R(string id) => Tails(id, c =>
        (BetaTail.LogUpperF(c.Number("x"), c.Number("df1"), c.Number("df2")),
            BetaTail.LogUpperF(1 / c.Number("x"), c.Number("df2"), c.Number("df1"))));

    [Theory]
    [MemberData(nameof(Cases), "betaTail")]
    public void Beta_tails_are_those_of_R(string id) => Tails(id, c =>
        (BetaTail.LogUpper(c.Number("a"), c.Number("b"), c.Number("x"), 1 - c.Number("x")),
            BetaTail.LogLower(c.Number("a"), c.Number("b"), c.Number("x"), 1 - c.Number("x"))));

    [Theory]
    [MemberData(nameof(Cases), "binomialTail")]
    public void Binomial_tails_are_those_of_R(string id) => Tails(id, c =>
        (BinomialTail.LogUpper(c.Count("k") + 1, c.Count("n"), c.Number("p")),
            BinomialTail.LogLower(c.Count("k"), c.Count("n"), c.Number("p"))));

    [Theory]
    [MemberData(nameof(Cases), "poissonTail")]
    public void Poisson_tails_are_those_of_R(string id) => Tails(id, c =>
        (GammaTail.LogLower(c.Number("k") + 1, c.Number("lambda")), GammaTail.LogUpper(c.Number("k") + 1, c.Number("lambda"))));

    [Theory]
    [MemberData(nameof(Cases), "normalQuantile")]
    public void Normal_quantiles_are_those_of_R(string id) =>
        Quantile(id, (c, logUpper, _) => NormalTail.UpperQuantile(logUpper));

    [Theory]
    [MemberData(nameof(Cases), "chiSquareQuantile")]
    public void Chi_square_quantiles_are_those_of_R(string id) =>
        Quantile(id, (c, logUpper, logLower) =>
            2 * (logUpper < logLower ? GammaTail.UpperQuantile(c.Number("df") / 2, logUpper)
            : GammaTail.LowerQuantile(c.Number("df") / 2, logLower)));

    [Theory]
    [MemberData(nameof(Cases), "gammaQuantile")]
    public void Gamma_quantiles_are_those_of_R(string id) =>
        Quantile(id, (c, logUpper, logLower) => logUpper < logLower ? GammaTail.UpperQuantile(c.Number("shape"), logUpper)
            : GammaTail.LowerQuantile(c.Number("shape"), logLower));

    [Theory]
    [MemberData(nameof(Cases), "betaQuantile")]
    public void Beta_quantiles_are_those_of_R(string id) => Quantile(id, (c, logUpper, logLower) =>
    {
        var odds = logLower < logUpper ? BetaTail.LowerOdds(c.Number("a"), c.Number("b"), logLower)
            : 1 / BetaTail.LowerOdds(c.Number("b"), c.Number("a"), logUpper);
        return odds / (1 + odds);
    });

    [Theory]
    [MemberData(nameof(Cases), "fQuantile")]
    public void F_quantiles_are_those_of_R(string id) => Quantile(id, (c, logUpper, logLower) =>
    {
        var (a, b) = (c.Number("df1") / 2, c.Number("df2") / 2);
        return (logLower < logUpper ? BetaTail.LowerOdds(a, b, logLower) : 1 / BetaTail.LowerOdds(b, a, logUpper)) * (b / a);
    });

    public static TheoryData<string> Cases(string method) => GoldenCase.Names(File, method);

    private static void Tails(string id, Func<GoldenCase, (double Upper, double Lower)> tails)
    {
        var golden = GoldenCase.Of(File, id);
        var (upper, lower) = tails(golden);
        AssertLog(golden, "logUpper", upper);
        AssertLog(golden, "logLower", lower);
    }

    // A tail is right to 5e-12 of itself, and its logarithm to as much; R's own arguments p and 1 - p leave no more.
    private static void AssertLog(GoldenCase golden, string name, double actual)
    {
        if (golden.Has(name) && !double.IsNaN(golden.Number(name)))
        {
            var expected = golden.Number(name);
            var close = double.IsInfinity(expected) ? actual == expected
                : expected > -1e-300 ? actual is <= 0 and > -1e-300
                : Math.Abs(actual - expected)
                    <= (expected > -1 ? 5e-12 * Math.Abs(expected) : 5e-12 * Math.Max(1, Math.Abs(expected)));
            Assert.True(close, $"{golden.Id} {name}: expected {expected:R}, but it is {actual:R}.");
        }
    }

    private static void Quantile(string id, Func<GoldenCase, double, double, double> quantile)
    {
        var golden = GoldenCase.Of(File, id);
        var p = golden.Has("p") ? golden.Number("p") : double.NaN;
        var logP = golden.Has("logP") ? golden.Number("logP") : Math.Log(p);
        var (logUpper, logLower) = golden.Text("tail") == "upper" ? (logP, LogMath.Complement(logP))
            : (LogMath.Complement(logP), logP);
        golden.AssertClose("quantile", quantile(golden, logUpper, logLower), 1e-11);
    }
}
