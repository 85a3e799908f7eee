namespace ServiceQuality.Scoring.Statistics.Regression;

// Coefficients and their standard errors from the triangle, in the units of the data.
internal sealed class RegressionSolution
{
    // Outside this range an interval would be infinite or a standard error lose its digits.
    private const double Max = 1e290;
    private const double Min = 1e-290;

    private RegressionSolution(RegressionDesign design, CorrelationTriangle triangle)
    {
        var count = triangle.Count;
        Betas = TriangularSolver.SolveUpper(triangle.R, count, triangle.Z);
        Inflations = TriangularSolver.InverseDiagonal(triangle.R);
        (Slopes, SlopeErrors) = (new double[count], new double[count]);

        // A residual of the size of rounding errors is none.
        var noise = design.Response.Noise + (count * 1.1e-16);
        for (var j = 0; j < count; j++)
        {
            noise += Math.Abs(Betas[j]) * design.Predictors[j].Noise;
        }

        var df = design.N - count - 1;
        Residual = triangle.Residual <= 32 * noise ? 0 : triangle.Residual;
        var spread = df > 0 ? design.Response.Length * (Residual / Math.Sqrt(df)) : 0;
        ResidualStandardDeviation = spread * Math.Sqrt(design.LargestWeight);
        Intercept = design.Response.Mean;
        var means = new double[count];
        for (var j = 0; j < count; j++)
        {
            var column = design.Predictors[j];
            Slopes[j] = Betas[j] * (design.Response.Length / column.Length);
            SlopeErrors[j] = spread / column.Length * Math.Sqrt(Inflations[j]);
            Intercept -= Slopes[j] * column.Mean;
            means[j] = column.Mean / column.Length;
        }

        // The variance of the mean of the response and, independent of it, that of the slopes at the means of the predictors.
        InterceptError = 1 / Math.Sqrt(design.TotalWeight);
        foreach (var part in TriangularSolver.SolveTransposed(triangle.R, means))
        {
            InterceptError = double.Hypot(InterceptError, part);
        }

        InterceptError *= spread;
    }

    internal double Intercept { get; }

    internal double InterceptError { get; }

    internal double[] Slopes { get; }

    internal double[] SlopeErrors { get; }

    internal double[] Betas { get; }

    internal double[] Inflations { get; }

    // The length of the residuals over that of the response; 0 when it is no more than rounding.
    internal double Residual { get; }

    internal double ResidualStandardDeviation { get; }

    // Null when a number is beyond the range of the type.
    internal static RegressionSolution? Solve(RegressionDesign design, CorrelationTriangle triangle)
    {
        RegressionSolution solution = new(design, triangle);
        double[] values = [solution.Intercept, .. solution.Slopes];
        double[] errors = [solution.InterceptError, .. solution.SlopeErrors];
        var minimum = solution.ResidualStandardDeviation > 0 ? Min : 0;
        var isInRange = Array.TrueForAll(values, v => Math.Abs(v) < Max)
            && Array.TrueForAll(errors, e => e < Max && e >= minimum);
        return isInRange ? solution : null;
    }
}
