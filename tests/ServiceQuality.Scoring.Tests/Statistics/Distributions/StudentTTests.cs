using FsCheck.Fluent;
using MathNet.Numerics;
using ServiceQuality.Tests;
using StudentT = ServiceQuality.Scoring.Statistics.Distributions.StudentT;

namespace ServiceQuality.Scoring.Tests.Statistics.Distributions;

public class StudentTTests
{
    // R 4.2.2: log(2) + pt(-abs(t), df, log.p = TRUE)
    [Theory]
    [InlineData(0.1, 1, -0.06555347321239835)]
    [InlineData(2.5, 1, -1.4178350472880488)]
    [InlineData(1e6, 1, -14.267093263254063)]
    [InlineData(0.5, 2, -0.40546510810816427)]
    [InlineData(-3, 5, -3.5032550943347447)]
    [InlineData(1.2, 30, -1.4290751441073644)]
    [InlineData(17.7077381120685, 299, -109.9680381193685)]
    [InlineData(40, 1000, -481.19351038303336)]
    [InlineData(800, 999999, -247354.73174842249)]
    [InlineData(1.96, 1e6, -2.9958109249415346)]
    [InlineData(60, 78, -152.68011138211079)]
    [InlineData(4, 79.5, -8.866284204840559)]
    [InlineData(4, 80.5, -8.8751274587309883)]
    public void The_logarithm_of_p_agrees_with_R(double t, double df, double logP) =>
        Assert.Equal(logP, StudentT.TwoSidedLogP(t, df), 1e-12 * Math.Abs(logP));

    // R 4.2.2: qt((1 - level) / 2, df, lower.tail = FALSE)
    [Theory]
    [InlineData(0.95, 1, 12.706204736174694)]
    [InlineData(0.95, 2, 4.3026527297494619)]
    [InlineData(0.95, 283, 1.9683819234322943)]
    [InlineData(0.99, 9, 3.2498355415921254)]
    [InlineData(0.9, 4, 2.1318467863266499)]
    [InlineData(0.5, 3, 0.76489232840434518)]
    [InlineData(0.999, 1e6, 3.2905364612486907)]
    [InlineData(0.95, 29.5, 2.0437249667721229)]
    [InlineData(0.999999, 12, 9.0846929341065845)]
    [InlineData(0.9995, 1, 1273.2392829359044)]
    [InlineData(0.999999, 2, 999.99924998546601)]
    [InlineData(0.01, 29, 0.012641979520159545)]
    public void The_quantile_agrees_with_R(double level, double df, double t) =>
        Assert.Equal(t, StudentT.Quantile(level, df), 1e-12 * t);

    [Fact]
    public void Zero_has_probability_one_and_near_it_the_logarithm_keeps_its_digits()
    {
        Assert.Equal(0, StudentT.TwoSidedLogP(0, 5));

        // For small t, p = 1 - 2 t f(0), and f(0) = 0.38910838396603109 with 10 degrees of freedom.
        Assert.Equal(-2e-8 * 0.38910838396603109, StudentT.TwoSidedLogP(1e-8, 10), 1e-16);
    }

    [Law]
    public Property P_agrees_with_the_regularised_beta_function_where_that_has_digits() => Laws.ForAll(
        from t in Gen.Choose(5_000, 900_000).Select(n => n / 100_000.0)
        from df in Gen.Choose(1, 3_000).Select(n => n / 2.0)
        select (t, df), x =>
    {
        var expected = SpecialFunctions.BetaRegularized(x.df / 2, 0.5, x.df / (x.df + (x.t * x.t)));
        // at half a degree of freedom that function has ten digits
        Assert.Equal(1, Math.Exp(StudentT.TwoSidedLogP(x.t, x.df)) / expected, 1e-9);
    });

    [Law]
    public Property The_quantile_undoes_the_probability() => Laws.ForAll(
        from level in Gen.OneOf(Gen.Choose(1, 99_999).Select(n => n / 100_000.0), Gen.Choose(1, 15)
            .Select(n => 1 - Math.Pow(10, -n)), Gen.Choose(1, 12).Select(n => Math.Pow(10, -n)))
        from df in Gen.Frequency((3, Gen.Choose(1, 200)), (1, Gen.Choose(1, 10_000_000)))
        select (level, df), x =>
    {
        // ln(1 - level), by its series where the level is tiny.
        var logP = x.level < 1e-5 ? -x.level - (x.level * x.level / 2) : Math.Log(1 - x.level);
        Assert.Equal(logP, StudentT.TwoSidedLogP(StudentT.Quantile(x.level, x.df), x.df), 1e-11 * -logP);
    });
}
