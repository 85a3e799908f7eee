using ServiceQuality.Scoring.Satisfaction.Paths;
using ServiceQuality.Scoring.Statistics.Reliability;

namespace ServiceQuality.Scoring.Satisfaction.Quality;

// What the moments of a fit say about the indicators of one construct or two.
internal sealed class Blocks(ModelPlan plan, Moments moments)
{
    // A ratio of averages that are nearer to 0 than this would be one of rounding.
    private const double Rounding = 1e-12;

    internal double Correlation(int first, int second) => moments.Correlations[(first * plan.Stride) + second];

    internal double[,] Correlations(int construct) => Cells(construct, Correlation);

    internal double[,] Covariances(int construct) => Cells(construct, (i, h) => Correlation(i, h) * moments.Deviations[i] * moments.Deviations[h]);

    // Loadings on the first principal component of the correlations, of either sign.
    internal double[] FirstComponent(int construct)
    {
        var (values, vectors) = SymmetricMatrix.Eigen(Correlations(construct));
        return [.. Enumerable.Range(0, plan.Length[construct]).Select(i => vectors[i, 0] * Math.Sqrt(values[0]))];
    }

    // How much each indicator is inflated by the others; null when they are collinear.
    internal double[]? Inflation(int construct) => Cholesky.Inflation([.. Correlations(construct).Cast<double>()], plan.Length[construct]);

    internal Measured Ratio(HtmtKind kind, int left, int right)
    {
        var between = Average(kind, from i in Positions(left) from h in Positions(right) select Correlation(i, h));
        if (between is null || Inside(kind, left) is not { } one || Inside(kind, right) is not { } other)
        {
            return Measured.None("the product of the correlations is negative, which has no geometric mean");
        }

        return one * other > 0 && Math.Min(Math.Abs(one), Math.Abs(other)) > Rounding
            ? Measured.Of(Math.Abs(between.Value) / Math.Sqrt(one * other))
            : Measured.None("the correlations inside the two average to 0, or to numbers of different signs");
    }

    private double? Inside(HtmtKind kind, int construct) => plan.Length[construct] == 1
        ? 1
        : Average(kind, from i in Positions(construct) from h in Positions(construct) where i < h select Correlation(i, h));

    private static double? Average(HtmtKind kind, IEnumerable<double> correlations)
    {
        double[] taken = [.. kind is HtmtKind.Absolute or HtmtKind.Geometric ? correlations.Select(Math.Abs) : correlations];
        if (kind is HtmtKind.Absolute or HtmtKind.WithSigns)
        {
            return taken.Average();
        }

        // Without a correlation the product is 0; an odd number of negative ones makes it negative.
        return Array.Exists(taken, r => r == 0) ? 0
            : taken.Count(r => r < 0) % 2 == 1 ? null
            : Math.Exp(taken.Average(r => Math.Log(Math.Abs(r))));
    }

    private IEnumerable<int> Positions(int construct) => Enumerable.Range(plan.First[construct], plan.Length[construct]);

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
