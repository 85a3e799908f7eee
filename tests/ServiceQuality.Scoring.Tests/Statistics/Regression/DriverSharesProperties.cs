using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Regression;

/// <summary>The laws of driver shares.</summary>
public class DriverSharesProperties
{
    private static readonly FsCheck.Gen<(RegressionCase Case, DriverMethod Method)> Cases =
        from x in RegressionCase.Any
        from method in Gen.Elements(Enum.GetValues<DriverMethod>())
        select (x, method);

    [Law]
    public Property Shares_are_positive_and_add_up_to_R2() => Laws.ForAll(Cases, c =>
    {
        var shares = c.Case.Shares(c.Method);
        Assert.Equal(c.Case.Fit().RSquared!.Value, shares.Shares.Sum(s => s.Share.Fraction), 1e-12);
        Assert.Equal(c.Case.Fit().RSquared!.Value, shares.RSquared!.Value, 1e-15);
        Assert.Equal(1, shares.Shares.Sum(s => s.OfRSquared!.Value.Fraction), 1e-12);
        Assert.All(shares.Shares, s => Assert.True(s.Share.Fraction >= 0));
        Assert.All(shares.Shares, s =>
            Assert.Equal(s.Share.Fraction, s.OfRSquared!.Value.Fraction * shares.RSquared.Value, 1e-12));
    });

    [Law]
    public Property The_order_of_predictors_and_rows_does_not_matter() => Laws.ForAll(
        from c in Cases
        from order in Gen.Shuffle(Enumerable.Range(0, c.Case.Columns.Length).ToArray())
        from rows in Gen.Shuffle(Enumerable.Range(0, c.Case.Rows).ToArray())
        select (c.Case, c.Method, order, rows), c =>
    {
        var (shares, shuffled) = (c.Case.Shares(c.Method), c.Case.OfPredictors(c.order).OfRows(c.rows).Shares(c.Method));
        AssertSame(c.order.Select(j => shares.Shares[j].Share.Fraction), shuffled);
    });

    [Law]
    public Property Units_and_zeros_of_the_columns_do_not_matter() => Laws.ForAll(
        from c in Cases
        from shifts in Gen.Choose(-1000, 1000).Select(s => s / 8.0).ArrayOf(c.Case.Columns.Length + 1)
        from factors in Gen.Choose(-9, 9).Where(f => f != 0).Select(f => (double)f).ArrayOf(c.Case.Columns.Length + 1)
        select (c.Case, c.Method, shifts, factors), c =>
        AssertSame(c.Case.Shares(c.Method).Shares.Select(s => s.Share.Fraction), c.Case.Moved(c.shifts, c.factors)
            .Shares(c.Method)));

    [Law]
    public Property Weights_are_repeated_rows() => Laws.ForAll(Cases, c =>
        AssertSame(c.Case.Shares(c.Method).Shares.Select(s => s.Share.Fraction), c.Case.Repeated().Shares(c.Method)));

    [Law]
    public Property Shapley_is_the_average_over_every_order_of_entry() => Laws.ForAll(RegressionCase.Any, x =>
    {
        var count = x.Columns.Length;
        var (among, with) = Correlations(x);
        var explained = Enumerable.Range(0, 1 << count)
            .Select(s => RSquared(among, with, [.. Enumerable.Range(0, count).Where(j => (s >> j & 1) == 1)])).ToArray();
        var (sums, orders) = (new double[count], 0);
        foreach (var order in Orders([.. Enumerable.Range(0, count)]))
        {
            orders++;
            var subset = 0;
            foreach (var j in order)
            {
                sums[j] += explained[subset | (1 << j)] - explained[subset];
                subset |= 1 << j;
            }
        }

        AssertSame(sums.Select(s => s / orders), x.Shares(DriverMethod.Shapley));
    });

    // By the definition: the symmetric root of the correlations, and the regression on the variables that it takes the predictors
    // to.
    [Law]
    public Property Relative_weights_are_Johnsons() => Laws.ForAll(RegressionCase.Any, x =>
    {
        var (among, with) = Correlations(x);
        var evd = Matrix<double>.Build.DenseOfArray(among).Evd(Symmetricity.Symmetric);
        var root = evd.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(evd.EigenValues.Map(v => Math.Sqrt(v.Real)))
            * evd.EigenVectors.Transpose();
        var betas = root.Solve(Vector<double>.Build.DenseOfArray(with));
        AssertSame(Enumerable.Range(0, with.Length)
            .Select(j => Enumerable.Range(0, with.Length).Sum(k => root[j, k] * root[j, k] * betas[k] * betas[k])),
            x.Shares(DriverMethod.RelativeWeights));
    });

    [Law]
    public Property Correlations_give_what_their_rows_give() => Laws.ForAll(Cases, c =>
    {
        var (among, with) = Correlations(c.Case);
        var shares = DriverShares.FromCorrelations(among, with, [.. c.Case.Predictors.Select(p => p.Name)], c.Method);
        AssertSame(c.Case.Shares(c.Method).Shares.Select(s => s.Share.Fraction), shares);
    });

    // Every combination of high and low once: the columns have nothing to do with each other.
    [Law]
    public Property Uncorrelated_predictors_have_the_square_of_their_correlation() => Laws.ForAll(
        from count in Gen.Choose(1, 5)
        from response in Gen.Choose(-1000, 1000).Select(v => (double)v).ArrayOf(1 << count)
        from method in Gen.Elements(Enum.GetValues<DriverMethod>())
        where response.Distinct().Count() > 1
        select (count, response, method), c =>
    {
        RegressionCase x = new(c.response,
            [.. Enumerable.Range(0, c.count)
            .Select(j => Enumerable.Range(0, c.response.Length).Select(i => (i >> j & 1) == 1 ? 3.0 : -2.0).ToArray())], []);
        AssertSame(x.Columns.Select(column => Correlation(column, x.Response, x.Weights)).Select(r => r * r), x.Shares(c.method));
    });

    private static void AssertSame(IEnumerable<double> expected, DriverShares actual)
    {
        Assert.Equal(expected.Count(), actual.Shares.Count);
        Assert.All(expected.Zip(actual.Shares), x => Assert.Equal(x.First, x.Second.Share.Fraction, 1e-11));
    }

    private static (double[,] Among, double[] With) Correlations(RegressionCase x)
    {
        var among = new double[x.Columns.Length, x.Columns.Length];
        for (var i = 0; i < x.Columns.Length; i++)
        {
            for (var j = 0; j < x.Columns.Length; j++)
            {
                among[i, j] = i == j ? 1 : Correlation(x.Columns[i], x.Columns[j], x.Weights);
            }
        }

        return (among, Array.ConvertAll(x.Columns, c => Correlation(c, x.Response, x.Weights)));
    }

    private static double Correlation(double[] a, double[] b, double[] weights)
    {
        double Weight(int i) => weights.Length == 0 ? 1 : weights[i];
        double Mean(double[] v) =>
            Enumerable.Range(0, v.Length).Sum(i => Weight(i) * v[i]) / Enumerable.Range(0, v.Length).Sum(Weight);
        double Product(double[] v, double[] w) =>
            Enumerable.Range(0, v.Length).Sum(i => Weight(i) * (v[i] - Mean(v)) * (w[i] - Mean(w)));
        return Product(a, b) / Math.Sqrt(Product(a, a) * Product(b, b));
    }

    // r' R^-1 r over some of the predictors.
    private static double RSquared(double[,] among, double[] with, int[] predictors)
    {
        if (predictors.Length == 0)
        {
            return 0;
        }

        var r = Vector<double>.Build.DenseOfEnumerable(predictors.Select(j => with[j]));
        return r * Matrix<double>.Build.Dense(predictors.Length, predictors.Length, (i, j) =>
            among[predictors[i], predictors[j]]).Solve(r);
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length < 2
        ? [items]
        : items.SelectMany(first => Orders(Array.FindAll(items, i => i != first)).Select(rest => (int[])[first, .. rest]));
}
