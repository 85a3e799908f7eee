using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Regression;

/// <summary>The laws of least squares.</summary>
public class LeastSquaresProperties
{
    [Law]
    public Property Residuals_have_nothing_to_do_with_the_predictors() => Laws.ForAll(RegressionCase.Any, x =>
    {
        var fit = x.Fit();
        var values = fit.Coefficients.Select(c => c.Estimate.Value!.Value).ToArray();
        var residuals = Enumerable.Range(0, x.Rows)
            .Select(i => x.Response[i] - values[0] - x.Columns.Select((c, j) => c[i] * values[j + 1]).Sum()).ToArray();
        foreach (var column in x.Columns.Append([.. Enumerable.Repeat(1.0, x.Rows)]))
        {
            var size = Math.Sqrt(column.Sum(v => v * v) * x.Response.Sum(v => v * v));
            Assert.Equal(0, Enumerable.Range(0, x.Rows).Sum(i => x.Weights[i] * residuals[i] * column[i]) / size, 1e-11);
        }

        // And what they leave is what the result says.
        var left = Enumerable.Range(0, x.Rows).Sum(i => x.Weights[i] * residuals[i] * residuals[i]);
        var mean = Enumerable.Range(0, x.Rows).Sum(i => x.Weights[i] * x.Response[i]) / x.Weights.Sum();
        var total = Enumerable.Range(0, x.Rows).Sum(i => x.Weights[i] * (x.Response[i] - mean) * (x.Response[i] - mean));
        Assert.Equal(1 - (left / total), fit.RSquared!.Value, 1e-11);
        Assert.Equal(1, fit.ResidualStandardDeviation!.Value / Math.Sqrt(left / fit.DegreesOfFreedom!.Value), 1e-9);
    });

    [Law]
    public Property The_order_of_the_rows_does_not_matter() => Laws.ForAll(
        from x in RegressionCase.Any
        from order in Gen.Shuffle(Enumerable.Range(0, x.Rows).ToArray())
        select (x, order), c =>
        AssertSame(c.x.Fit(), c.x.OfRows(c.order).Fit()));

    [Law]
    public Property The_order_of_the_predictors_does_not_matter() => Laws.ForAll(
        from x in RegressionCase.Any
        from order in Gen.Shuffle(Enumerable.Range(0, x.Columns.Length).ToArray())
        select (x, order), c =>
    {
        var (fit, shuffled) = (c.x.Fit(), c.x.OfPredictors(c.order).Fit());
        AssertClose(fit.Coefficients[0].StandardError, shuffled.Coefficients[0].StandardError);
        Assert.All(c.order.Select((j, i) => (fit.Coefficients[j + 1], shuffled.Coefficients[i + 1])), pair =>
            AssertSame(pair.Item1, pair.Item2, 1, 1));
    });

    [Law]
    public Property Weights_are_repeated_rows_to_the_coefficients_and_R2() => Laws.ForAll(RegressionCase.Any, x =>
    {
        var (weighted, repeated) = (x.Fit(), x.Repeated().Fit());
        Assert.Equal((x.Rows, (long)x.Weights.Sum()), (weighted.N, repeated.N));
        AssertClose(weighted.RSquared, repeated.RSquared);
        foreach (var (a, b) in weighted.Coefficients.Zip(repeated.Coefficients))
        {
            AssertClose(a.Estimate.Value, b.Estimate.Value, a.StandardError!.Value);
            AssertClose(a.StandardisedBeta, b.StandardisedBeta);
            AssertClose(a.VarianceInflation, b.VarianceInflation);
        }
    });

    [Law]
    public Property Only_the_residual_spread_knows_the_scale_of_the_weights() => Laws.ForAll(
        from x in RegressionCase.Any
        from exponent in Gen.Choose(-400, 400)
        select (x, Factor: Math.ScaleB(1, exponent)), c =>
    {
        var (fit, scaled) = (c.x.Fit(), (c.x with { Weights = Array.ConvertAll(c.x.Weights, w => w * c.Factor) }).Fit());
        AssertSame(fit, scaled);
        AssertClose(1, scaled.ResidualStandardDeviation / Math.Sqrt(c.Factor) / fit.ResidualStandardDeviation);
    });

    [Law]
    public Property Units_and_zeros_of_the_columns_move_the_coefficients_and_nothing_else() => Laws.ForAll(
        from x in RegressionCase.Any
        from shifts in Gen.Choose(-1000, 1000).Select(s => s / 8.0).ArrayOf(x.Columns.Length + 1)
        from factors in Gen.Choose(-9, 9).Where(f => f != 0).Select(f => f * Math.ScaleB(1, f * 9)).ArrayOf(x.Columns.Length + 1)
        select (x, shifts: shifts.Zip(factors, (s, f) => s * Math.Abs(f)).ToArray(), factors), c =>
    {
        var (fit, moved) = (c.x.Fit(), c.x.Moved(c.shifts, c.factors).Fit());
        AssertClose(fit.RSquared, moved.RSquared);
        AssertClose(fit.FTest.P?.Log, moved.FTest.P?.Log);
        Assert.All(fit.Coefficients.Zip(moved.Coefficients).Skip(1)
            .Select((pair, j) =>
            (pair, Factor: c.factors[^1] / c.factors[j], Sign: Math.Sign(c.factors[^1] * c.factors[j]))), y =>
            AssertSame(y.pair.First, y.pair.Second, y.Factor, y.Sign));
    });

    [Law]
    public Property With_one_predictor_F_is_the_square_of_t_and_R2_that_of_the_correlation() =>
        Laws.ForAll(RegressionCase.Any, x =>
    {
        var fit = x.OfPredictors([0]).Fit();
        AssertClose(fit.Coefficients[1].T * fit.Coefficients[1].T, fit.FTest.Statistic);
        AssertClose(fit.Coefficients[1].P!.Value.Log, fit.FTest.P!.Value.Log);
        AssertClose(fit.Coefficients[1].StandardisedBeta * fit.Coefficients[1].StandardisedBeta, fit.RSquared);
        AssertClose(1, fit.Coefficients[1].VarianceInflation);
    });

    [Law]
    public Property A_predictor_made_of_others_is_named() => Laws.ForAll(
        from x in RegressionCase.Any
        from times in Gen.Choose(-4, 4).Select(t => t / 3.0).ArrayOf(x.Columns.Length)
        from shift in Gen.Choose(-1000, 1000).Select(s => s * 7.7)
        where Array.Exists(times, t => t != 0)
        select (x, times, shift), c =>
    {
        double[] made = [.. Enumerable.Range(0, c.x.Rows)
            .Select(i => c.shift + c.x.Columns.Select((column, j) => column[i] * c.times[j]).Sum())];
        var fit = (c.x with { Columns = [.. c.x.Columns, made] }).Fit();
        Assert.Empty(fit.Coefficients);
        var parts = c.times.Select((t, j) => t == 0 ? "" : $"\"x{j}\"").Where(t => t.Length > 0);
        Assert.Equal($"\"x{c.times.Length}\" is a linear combination of {string.Join(", ", parts)}", fit.Reason);
    });

    [Law]
    public Property Nothing_is_ever_not_a_number_whatever_the_sizes() => Laws.ForAll(
        from rows in Gen.Choose(0, 8)
        from cells in (
            from digit in Gen.Choose(-9, 9)
            from exponent in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(-320, 149)))
            select digit * Math.Pow(10, exponent)).ArrayOf(3 * rows)
        from size in Gen.Choose(-160, 149)
        from weights in Gen.Choose(-320, 150).Select(e => Math.Max(double.Epsilon, Math.Pow(10, e))).ArrayOf(rows)
        from level in Gen.Elements(1e-9, 0.5, 0.95, 1 - 1e-9, 1 - 2e-16)
        select (rows, cells, size, weights, level), x =>
    {
        Predictor[] predictors = [new("a", x.cells.AsSpan(0, x.rows)),
            new("b", [.. x.cells.AsSpan(x.rows, x.rows).ToArray().Select(v => Math.Abs(v) < 10 ? v * Math.Pow(10, x.size) : v)])];
        foreach (var weights in new[] { [], x.weights })
        {
            var fit = LeastSquares.Fit(x.cells.AsSpan(2 * x.rows), predictors, weights, Proportion.FromFraction(x.level));
            double?[] numbers =
            [
                fit.RSquared, fit.AdjustedRSquared, fit.ResidualStandardDeviation, fit.FTest.Statistic, fit.FTest.P?.Log,
                .. fit.Coefficients.SelectMany(c =>
                    new[] { c.Estimate.Value, c.Estimate.Interval?.Lower, c.Estimate.Interval?.Upper, c.StandardError, c.T,
                    c.P?.Log, c.StandardisedBeta, c.VarianceInflation }),
                .. Enum.GetValues<DriverMethod>()
                    .SelectMany(m => DriverShares.Run(x.cells.AsSpan(2 * x.rows), predictors, m, weights).Shares)
                    .Select(s => (double?)s.Share.Fraction),
            ];
            Assert.All(numbers, v => Assert.True(v is null || double.IsFinite(v.Value)));
            Assert.Equal(fit.FTest.Statistic is null, fit.Reason is not null);
            Assert.Equal(fit.RSquared is null, fit.Coefficients.Count == 0);
            Assert.All(fit.Coefficients, c => Assert.Equal(fit.Reason is null, c.T is not null));
        }
    });

    private static void AssertSame(LeastSquares expected, LeastSquares actual)
    {
        Assert.Equal((expected.N, expected.DegreesOfFreedom), (actual.N, actual.DegreesOfFreedom));
        AssertClose(expected.RSquared, actual.RSquared);
        AssertClose(expected.FTest.P?.Log, actual.FTest.P?.Log);
        Assert.All(expected.Coefficients.Zip(actual.Coefficients), pair => AssertSame(pair.First, pair.Second, 1, 1));
    }

    private static void AssertSame(Coefficient expected, Coefficient actual, double factor, int sign)
    {
        AssertClose(expected.Estimate.Value * factor, actual.Estimate.Value, Math.Abs(expected.StandardError!.Value * factor));
        AssertClose(1, actual.StandardError / expected.StandardError / Math.Abs(factor));
        AssertClose(expected.T * sign, actual.T);
        AssertClose(expected.P?.Log, actual.P?.Log);
        AssertClose(expected.StandardisedBeta * sign, actual.StandardisedBeta);
        AssertClose(expected.VarianceInflation, actual.VarianceInflation);
    }

    private static void AssertClose(double? expected, double? actual, double size = 1)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } value)
        {
            Assert.Equal(value, actual!.Value, 1e-9 * Math.Max(size, Math.Abs(value)));
        }
    }
}
