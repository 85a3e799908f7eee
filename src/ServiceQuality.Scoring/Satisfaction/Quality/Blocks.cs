using ServiceQuality.Scoring.Statistics.Reliability;

namespace ServiceQuality.Scoring.Satisfaction;

// The correlations of the indicators of one construct or two, from the moments of a fit.
internal sealed class Blocks(ModelPlan plan, Moments moments)
{
    // A ratio of averages that are nearer to 0 than this would be one of rounding.
    private const double Rounding = 1e-12;

    internal double Correlation(int first, int second) => moments.Correlations[(first * plan.Stride) + second];

    internal double[,] Correlations(int construct) => Cells(construct, Correlation);

    internal double[,] Covariances(int construct) =>
        Cells(construct, (i, h) => Correlation(i, h) * moments.Deviations[i] * moments.Deviations[h]);

    // Loadings on the first principal component of the correlations, of either sign.
    internal double[] FirstComponent(int construct)
    {
        var (values, vectors) = SymmetricMatrix.Eigen(Correlations(construct));
        return [.. Enumerable.Range(0, plan.Length[construct]).Select(i => vectors[i, 0] * Math.Sqrt(values[0]))];
    }

    // The variance inflation factor of each indicator; null when they are collinear.
    internal double[]? Inflation(int construct) =>
        Cholesky.Inflation([.. Correlations(construct).Cast<double>()], plan.Length[construct]);

    // Takes no memory where there is a ratio.
    internal QualityNumber Ratio(HtmtKind kind, int left, int right)
    {
        var (between, one, other) = (Average(kind, left, right), Average(kind, left, left), Average(kind, right, right));
        if (double.IsNaN(between + one + other))
        {
            return QualityNumber.None("the product of the correlations is negative, which has no geometric mean");
        }

        if (one * other > 0 && Math.Min(Math.Abs(one), Math.Abs(other)) > Rounding)
        {
            return QualityNumber.Of(Math.Abs(between) / Math.Sqrt(one * other));
        }

        return QualityNumber.None("the correlations inside the two average to 0, or to numbers of different signs");
    }

    // The average correlation of the indicators of two constructs, or within one; not a number without one, and 1 for a single
    // indicator.
    private double Average(HtmtKind kind, int left, int right)
    {
        if (left == right && plan.Length[left] == 1)
        {
            return 1;
        }

        var (sum, logs, count, negative, isZero) = (0.0, 0.0, 0, false, false);
        for (var i = 0; i < plan.Length[left]; i++)
        {
            for (var h = left == right ? i + 1 : 0; h < plan.Length[right]; h++)
            {
                var correlation = Correlation(plan.First[left] + i, plan.First[right] + h);
                var size = Math.Abs(correlation);
                negative ^= correlation < 0;
                isZero |= size < Rounding;
                sum += kind == HtmtKind.WithSigns ? correlation : size;
                logs += kind is HtmtKind.Geometric or HtmtKind.GeometricWithSigns ? Math.Log(size) : 0;
                count++;
            }
        }

        if (kind is HtmtKind.Absolute or HtmtKind.WithSigns)
        {
            return sum / count;
        }

        if (double.IsNaN(logs))
        {
            return double.NaN;
        }

        // A correlation of 0 makes the product 0; an odd number of negative ones makes it negative.
        if (isZero)
        {
            return 0;
        }

        return kind == HtmtKind.GeometricWithSigns && negative ? double.NaN : Math.Exp(logs / count);
    }

    private double[,] Cells(int construct, Func<int, int, double> cell)
    {
        var (first, length) = (plan.First[construct], plan.Length[construct]);
        var cells = new double[length, length];
        for (var i = 0; i < length; i++)
        {
            for (var h = 0; h < length; h++)
            {
                cells[i, h] = cell(first + i, first + h);
            }
        }

        return cells;
    }
}
