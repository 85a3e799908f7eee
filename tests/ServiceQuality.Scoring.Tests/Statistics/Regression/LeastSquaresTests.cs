using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Regression;

namespace ServiceQuality.Scoring.Tests.Statistics.Regression;

public class LeastSquaresTests
{
    private static readonly double[] Speed = [4, 7, 8, 9, 10, 11];
    private static readonly double[] Distance = [2, 4, 16, 10, 18, 17];

    [Fact]
    public void A_regression_says_what_it_found()
    {
        var fit = LeastSquares.Fit(Distance, [new("speed", Speed)]);
        Assert.Equal("n = 6, R2 0.734, F(1, 4) = 11.04, p 0.0293", fit.ToString());
        Assert.Equal(["(intercept) -8.389 [-25.345, 8.566], t = -1.37, p 0.2415",
            "speed 2.395 [0.394, 4.395], t = 3.32, p 0.0293"], fit.Coefficients.Select(c => c.ToString()));
        Assert.Equal(Proportion.FromPercent(95), fit.Level);
        Assert.Equal((null, null), (fit.Coefficients[0].StandardisedBeta, fit.Coefficients[0].VarianceInflation));
        Assert.Equal(
            """
            Least squares with an intercept; every row counts the same.
            Residual SD with n - number of coefficients; 95 % t intervals; t tests two-sided.
            R2 about the mean of the response; adjusted R2 by degrees of freedom.
            """,
            fit.Conventions);
        Assert.Equal("speed, n = 6", new Predictor("speed", Speed).ToString());
    }

    [Fact]
    public void Weights_and_level_are_named()
    {
        var fit = LeastSquares.Fit(
            Distance, [new("speed", Speed)], weights: [1, 2, 3, 4, 5, 6], level: Proportion.FromPercent(99));
        Assert.StartsWith(
            "Least squares with an intercept; rows weighted in inverse proportion to their variance, n counts rows.",
            fit.Conventions, StringComparison.Ordinal);
        Assert.Contains("99 % t intervals", fit.Conventions, StringComparison.Ordinal);
        Assert.Equal(99, fit.Coefficients[1].Estimate.Interval!.Value.Level.Percent);
    }

    [Theory]
    [InlineData(0, "0 rows do not determine an intercept and 1 slope")]
    [InlineData(1, "1 row does not determine an intercept and 1 slope")]
    public void Too_few_rows_determine_nothing(int rows, string reason)
    {
        var fit = LeastSquares.Fit(Distance.AsSpan(0, rows), [new("speed", Speed.AsSpan(0, rows))]);
        Assert.Empty(fit.Coefficients);
        Assert.Equal(reason, fit.Reason);
        Assert.Equal(reason, fit.FTest.Reason);
        Assert.Equal($"n = {rows} ({reason})", fit.ToString());
        Assert.Equal((null, null, null, null),
            (fit.RSquared, fit.AdjustedRSquared, fit.ResidualStandardDeviation, fit.DegreesOfFreedom));
    }

    [Fact]
    public void Fewer_rows_than_coefficients_are_too_few() => Assert.Equal(
        "2 rows do not determine an intercept and 2 slopes",
        LeastSquares.Fit([1, 2], [new("a", [1, 2]), new("b", [2, 1])]).Reason);

    [Fact]
    public void As_many_rows_as_coefficients_determine_them_and_nothing_judges_them()
    {
        var fit = LeastSquares.Fit([2, 4], [new("speed", [4, 7])]);
        Assert.Equal((1, null, null, 0),
            (fit.RSquared, fit.AdjustedRSquared, fit.ResidualStandardDeviation, fit.DegreesOfFreedom));
        Assert.Equal(2.0 / 3, fit.Coefficients[1].Estimate.Value!.Value, 1e-14);
        Assert.Equal(-2.0 / 3, fit.Coefficients[0].Estimate.Value!.Value, 1e-14);
        Assert.All(fit.Coefficients, c =>
            Assert.Equal((null, null, null, null), (c.Estimate.Interval, c.StandardError, c.T, c.P)));
        Assert.Equal("there are as many coefficients as rows, so nothing is left to judge them by", fit.Reason);
        Assert.Equal("speed 0.667", fit.Coefficients[1].ToString());
    }

    [Fact]
    public void A_perfect_fit_has_coefficients_without_error()
    {
        var fit = LeastSquares.Fit(
            Array.ConvertAll(Speed, v => 0.1 + (0.7 * v)), [new("speed", Speed), new("distance", Distance)]);
        Assert.Equal(1, fit.RSquared!.Value, 1e-15);
        Assert.Equal((0.0, 0.0), (fit.ResidualStandardDeviation, fit.Coefficients[1].StandardError));
        Assert.Equal(0.7, fit.Coefficients[1].Estimate.Value!.Value, 1e-14);
        Assert.Equal(fit.Coefficients[1].Estimate.Value, fit.Coefficients[1].Estimate.Interval!.Value.Upper);
        Assert.Null(fit.Coefficients[1].P);
        Assert.Equal("the predictors give the response without a residual, so nothing is left to judge them by", fit.Reason);
    }

    [Fact]
    public void What_is_constant_or_a_combination_is_named()
    {
        Assert.Equal("\"same\" is constant",
            LeastSquares.Fit(Distance, [new("speed", Speed), new("same", [7, 7, 7, 7, 7, 7])]).Reason);
        Assert.Equal("\"rounding\" is constant", LeastSquares.Fit([1, 2, 4], [new("rounding", [0.3, 0.1 + 0.2, 0.3])]).Reason);
        Assert.Equal("the response is constant, so there is nothing to explain",
            LeastSquares.Fit([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [new("speed", Speed)]).Reason);
        Assert.Equal(
            "\"mph\" is a linear combination of \"speed\"",
            LeastSquares.Fit(Distance, [new("speed", Speed), new("other", [1, 0, 0, 1, 0, 1]),
                new("mph", Array.ConvertAll(Speed, v => 1e6 + (v / 1.609344)))]).Reason);
    }

    // The wide column is known to 1e-4 only, and within that it is the narrow one.
    [Fact]
    public void What_rounding_alone_sets_apart_is_a_combination() => Assert.Equal(
        "\"wide\" is a linear combination of \"speed\"",
        LeastSquares.Fit(Distance, [new("speed", Array.ConvertAll(Speed, Math.Sqrt)),
            new("wide", Array.ConvertAll(Speed, v => 1e12 + Math.Sqrt(v)))]).Reason);

    // The sum of these values is a number that the type rounds to hundreds.
    [Fact]
    public void A_predictor_far_from_zero_is_as_good_as_one_near_it()
    {
        double[] near = [.. Enumerable.Range(0, 2000).Select(i => (double)i)];
        double[] response = Array.ConvertAll(near, v => v + (v % 7 * 100));
        var (expected, actual) = (LeastSquares.Fit(response, [new("near", near)]),
            LeastSquares.Fit(response, [new("far", Array.ConvertAll(near, v => v + 1e15))]));
        Assert.Equal(expected.RSquared!.Value, actual.RSquared!.Value, 1e-13);
        Assert.Equal(expected.Coefficients[1].StandardError!.Value, actual.Coefficients[1].StandardError!.Value, 1e-14);
    }

    [Fact]
    public void A_combination_of_many_is_not_spelt_out()
    {
        Predictor[] dummies = [.. Enumerable.Range(0, 7)
            .Select(j => new Predictor($"d{j}", [.. Enumerable.Range(0, 16).Select(i => i % 8 == j ? 1.0 : 0)]))];
        Predictor sum = new("sum", [.. Enumerable.Range(0, 16).Select(i => i % 8 < 7 ? 1.0 : 0)]);
        Assert.Equal("\"sum\" is a linear combination of the predictors before it",
            LeastSquares.Fit([.. Enumerable.Range(0, 16).Select(i => (double)i * i)], [.. dummies, sum]).Reason);
    }

    [Fact]
    public void Columns_too_far_apart_in_size_have_no_coefficient()
    {
        var fit = LeastSquares.Fit(
            Array.ConvertAll(Distance, v => v * 1e148), [new("tiny", Array.ConvertAll(Speed, v => v * 1e-160))]);
        Assert.Equal("a coefficient is beyond the range of numbers; the response and the predictors are too far apart in size",
            fit.Reason);
        Assert.Equal(11.04, LeastSquares.Fit(Array.ConvertAll(Distance, v => v * 1e148),
            [new("small", Array.ConvertAll(Speed, v => v * 1e-120))]).FTest.Statistic!.Value, 0.005);
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        Predictor speed = new("speed", Speed);
        Assert.Throws<ArgumentException>("predictors", () => LeastSquares.Fit(Distance, []));
        Assert.Throws<ArgumentException>("predictors", () => LeastSquares.Fit(Distance, [speed, null!]));
        AssertRefused("predictors", "The name \"speed\" appears twice; each may appear once.", () =>
            LeastSquares.Fit(Distance, [speed, speed]));
        AssertRefused("predictors", "\"speed\" has 6 values for 2 of the response; allowed are as many.", () =>
            LeastSquares.Fit([1, 2], [speed]));
        AssertRefused("response", "Value NaN at index 1 is not allowed", () =>
            LeastSquares.Fit([1, double.NaN, 2, 3, 4, 5], [speed]));
        Assert.Throws<ArgumentException>("response", () => LeastSquares.Fit([1, double.PositiveInfinity, 2, 3, 4, 5], [speed]));
        Assert.Throws<ArgumentException>("values", () => new Predictor("x", [double.NegativeInfinity]));
        Assert.Throws<ArgumentException>("values", () => new Predictor("x", [1, 1.1e150]));
        Assert.Throws<ArgumentException>("name", () => new Predictor(" ", [1]));
        Assert.Throws<ArgumentNullException>("name", () => new Predictor(null!, [1]));
        Assert.Throws<ArgumentException>("weights", () => LeastSquares.Fit(Distance, [speed], [1, 2]));
        AssertRefused("weights", "Weight 0 at index 2 is not allowed", () =>
            LeastSquares.Fit(Distance, [speed], [1, 1, 0, 1, 1, 1]));
        Assert.All(new[] { -1, double.NaN, double.PositiveInfinity }, w =>
            Assert.Throws<ArgumentException>("weights", () => LeastSquares.Fit(Distance, [speed], [1, 1, w, 1, 1, 1])));
        Assert.Throws<ArgumentOutOfRangeException>("level", () =>
            LeastSquares.Fit(Distance, [speed], level: Proportion.FromPercent(100)));
    }

    private static void AssertRefused(string parameter, string message, Action call) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(parameter, call).Message, StringComparison.Ordinal);
}
