using MathNet.Numerics.LinearAlgebra;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

/// <summary>
/// A path model as the books describe it, straight on rows: copy, standardise, weigh, regress, until nothing moves. Slow and
/// obvious; what the library finds
/// from correlations is held against it.
/// </summary>
public sealed class RowPathModel
{
    private readonly Vector<double>[] _items;
    private readonly int[][] _blocks;
    private readonly int[][] _causes;

    /// <summary>Rows of answers, the indicators of each construct, and what acts on each.</summary>
    public RowPathModel(double[][] rows, int[][] blocks, int[][] causes)
    {
        (_blocks, _causes) = (blocks, causes);
        _items = [.. Enumerable.Range(0, rows[0].Length)
            .Select(i => Standardised(Vector<double>.Build.DenseOfEnumerable(rows.Select(r => r[i]))))];
        Weights = new double[_items.Length];
        Scores = [];
    }

    /// <summary>The outer weights.</summary>
    public double[] Weights { get; }

    /// <summary>The scores, a vector for each construct.</summary>
    public Vector<double>[] Scores { get; private set; }

    /// <summary>The loadings.</summary>
    public double[] Loadings => [.. Enumerable.Range(0, _items.Length)
        .Select(i => Product(_items[i], Scores[Array.FindIndex(_blocks, b => b.Contains(i))]))];

    /// <summary>The coefficients of what acts on a construct, and R squared.</summary>
    public (double[] Paths, double RSquared) Explained(int construct)
    {
        var paths = Regression(Scores[construct], [.. _causes[construct].Select(c => Scores[c])]);
        return (paths, paths.Zip(_causes[construct], (p, c) => p * Product(Scores[c], Scores[construct])).Sum());
    }

    /// <summary>Finds the weights, from equal ones or others. The scheme is path, factorial or centroid; mode B where
    /// told.</summary>
    public bool Iterate(string scheme, bool[] modeB, double tolerance, int most = 5000, double[]? start = null)
    {
        (start ?? [.. Weights.Select(_ => 1.0)]).CopyTo(Weights, 0);
        Scores = [.. _blocks.Select(Score)];
        for (var update = 0; update < most; update++)
        {
            var proxies = Enumerable.Range(0, _blocks.Length).Select(j => Proxy(j, scheme)).ToArray();
            var next = new double[Weights.Length];
            for (var j = 0; j < _blocks.Length; j++)
            {
                var block = _blocks[j];
                var outer = modeB[j] ? Regression(proxies[j], [.. block.Select(i => _items[i])])
                    : [.. block.Select(i => Product(_items[i], proxies[j]))];
                var score = block.Select((i, k) => _items[i] * outer[k]).Aggregate((a, b) => a + b);
                var scale = Math.Sqrt(Product(score, score));
                for (var k = 0; k < block.Length; k++)
                {
                    next[block[k]] = outer[k] / scale;
                }
            }

            var change = next.Zip(Weights, (a, b) => Math.Abs(a - b)).Max();
            next.CopyTo(Weights, 0);
            Scores = [.. _blocks.Select(Score)];
            if (change < tolerance)
            {
                Orient();
                return true;
            }
        }

        return false;
    }

    private static Vector<double> Standardised(Vector<double> column)
    {
        var centred = column - (column.Sum() / column.Count);
        return centred / Math.Sqrt(Product(centred, centred));
    }

    private static double Product(Vector<double> a, Vector<double> b) => a.DotProduct(b) / (a.Count - 1);

    private static double[] Regression(Vector<double> y, Vector<double>[] x) =>
        Matrix<double>.Build.DenseOfColumnVectors(x).QR().Solve(y).ToArray();

    private Vector<double> Score(int[] block) =>
        Standardised(block.Select(i => _items[i] * Weights[i]).Aggregate((a, b) => a + b));

    private Vector<double> Proxy(int j, string scheme)
    {
        var effects = Enumerable.Range(0, _blocks.Length).Where(k => _causes[k].Contains(j)).ToArray();
        double Simple(int k) => Product(Scores[j], Scores[k]) is var r && scheme == "centroid" ? Math.Sign(r) : r;
        var causes = scheme == "path" && _causes[j].Length > 0 ? Regression(Scores[j], [.. _causes[j].Select(k => Scores[k])])
            : [.. _causes[j].Select(Simple)];
        return effects.Select(k => Scores[k] * Simple(k)).Concat(_causes[j].Select((k, i) => Scores[k] * causes[i]))
            .Aggregate((a, b) => a + b);
    }

    private void Orient()
    {
        for (var j = 0; j < _blocks.Length; j++)
        {
            if (_blocks[j].Sum(i => Product(_items[i], Scores[j])) < 0)
            {
                Scores[j] = -Scores[j];
                foreach (var i in _blocks[j])
                {
                    Weights[i] = -Weights[i];
                }
            }
        }
    }
}
