using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Regression;

namespace ServiceQuality.Scoring.Tests.Statistics.Regression;

/// <summary>Rows of a regression, and what may be done to them.</summary>
internal sealed record RegressionCase(double[] Response, double[][] Columns, double[] Weights)
{
    /// <summary>Up to six predictors that depend on each other and on the response, and whole weights from 1 to 4.</summary>
    internal static readonly Gen<RegressionCase> Any =
        from predictors in Gen.Choose(1, 6)
        from extra in Gen.Choose(3, 20)
        from cells in Gen.Choose(-500, 500).ArrayOf((predictors + 2) * (predictors + extra))
        from mix in Gen.Choose(0, 3)
        from weights in Gen.Choose(1, 4).Select(w => (double)w).ArrayOf(predictors + extra)
        select Mixed(predictors, cells, mix, weights) into made
        where made.Fit() is { Reason: null } fit && fit.Coefficients.Skip(1).All(c => c.VarianceInflation < 1e4)
        select made;

    internal int Rows => Response.Length;

    internal Predictor[] Predictors => [.. Columns.Select((c, j) => new Predictor($"x{j}", c))];

    internal LeastSquares Fit() => LeastSquares.Fit(Response, Predictors, Weights);

    internal DriverShares Shares(DriverMethod method) => DriverShares.Run(Response, Predictors, method, Weights);

    internal RegressionCase OfRows(IEnumerable<int> rows)
    {
        int[] order = [.. rows];
        return new(Array.ConvertAll(order, i => Response[i]), Array.ConvertAll(Columns, c => Array.ConvertAll(order, i => c[i])),
            Array.ConvertAll(order, i => Weights[i]));
    }

    internal RegressionCase OfPredictors(IEnumerable<int> predictors) =>
        new(Response, [.. predictors.Select(j => Columns[j])], Weights);

    internal RegressionCase Moved(double[] shifts, double[] factors) => new(
        Array.ConvertAll(Response, v => (v * factors[^1]) + shifts[^1]),
        [.. Columns.Select((c, j) => Array.ConvertAll(c, v => (v * factors[j]) + shifts[j]))],
        Weights);

    /// <summary>Every row as often as its weight says, and no weights.</summary>
    internal RegressionCase Repeated() =>
        OfRows(Enumerable.Range(0, Rows).SelectMany(i => Enumerable.Repeat(i, (int)Weights[i]))) with { Weights = [] };

    private static RegressionCase Mixed(int predictors, int[] cells, int mix, double[] weights)
    {
        // The first column of cells is what all others have in common.
        var rows = weights.Length;
        double Cell(int column, int row) => (cells[(column * rows) + row] + (mix * cells[row])) / 100.0;
        return new(
            [.. Enumerable.Range(0, rows).Select(i => Cell(predictors + 1, i))],
            [.. Enumerable.Range(1, predictors).Select(j => Enumerable.Range(0, rows).Select(i => Cell(j, i)).ToArray())],
            weights);
    }
}
