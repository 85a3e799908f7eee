using System.Numerics;

namespace ServiceQuality.Scoring.Statistics.Regression;

// What each predictor adds to R2, averaged over all orders of entry. R2 of all subsets of the predictors is computed in one walk
// over them: a subset is its parent and one more predictor, and only the predictors after that one still have to be made
// orthogonal to it. As half of the subsets have no predictor after their last one, a quarter has one, and so on, a subset costs
// only a few products of columns.
internal static class ShapleyShares
{
    internal static double[] Compute(CorrelationTriangle triangle)
    {
        var count = triangle.Count;
        var explained = new double[1 << count];

        // For each depth of the walk: the residual of each predictor, and last that of the response.
        var left = new double[count + 1][][];
        for (var depth = 0; depth <= count; depth++)
        {
            left[depth] = [.. Enumerable.Range(0, count + 1).Select(_ => new double[count])];
        }

        for (var j = 0; j < count; j++)
        {
            for (var i = 0; i <= j; i++)
            {
                left[0][j][i] = triangle.R[i, j];
            }
        }

        triangle.Z.CopyTo(left[0][count], 0);
        Walk(explained, left, 0, 0, 0);
        return Average(explained, count);
    }

    private static void Walk(double[] explained, double[][][] left, int subset, int first, int depth)
    {
        var (here, below) = (left[depth], left[depth + 1 < left.Length ? depth + 1 : depth]);
        var count = here.Length - 1;
        for (var j = first; j < count; j++)
        {
            var axis = here[j];
            var square = Product(axis, axis);
            var onResponse = Product(axis, here[count]);
            var with = subset | (1 << j);
            explained[with] = explained[subset] + (onResponse * onResponse / square);
            if (j + 1 == count)
            {
                continue;
            }

            Project(here[count], axis, onResponse / square, below[count]);
            for (var k = j + 1; k < count; k++)
            {
                Project(here[k], axis, Product(axis, here[k]) / square, below[k]);
            }

            Walk(explained, left, with, j + 1, depth + 1);
        }
    }

    // Each step has the weight of the number of orders of the predictors before it and after it.
    private static double[] Average(double[] explained, int count)
    {
        var added = new double[count][];
        for (var j = 0; j < count; j++)
        {
            added[j] = new double[count];
            var bit = 1 << j;
            for (var subset = 0; subset < explained.Length; subset++)
            {
                if ((subset & bit) == 0)
                {
                    added[j][BitOperations.PopCount((uint)subset)] += explained[subset | bit] - explained[subset];
                }
            }
        }

        var shares = new double[count];
        for (var (size, subsets) = (0, 1.0); size < count; size++)
        {
            for (var j = 0; j < count; j++)
            {
                shares[j] += added[j][size] / (count * subsets);
            }

            subsets = subsets * (count - 1 - size) / (size + 1);
        }

        return shares;
    }

    private static void Project(double[] column, double[] axis, double times, double[] result)
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = column[i] - (times * axis[i]);
        }
    }

    private static double Product(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
