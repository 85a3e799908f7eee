using MathNet.Numerics.LinearAlgebra;

namespace ServiceQuality.Scoring.Statistics.Regression;

// With the triangle R = U S V', the root of the correlations R'R is V S V', and the coefficients of the uncorrelated variables
// nearest to the predictors are V U'z: nothing is divided by a small singular value.
internal static class RelativeWeights
{
    internal static double[] Compute(CorrelationTriangle triangle)
    {
        var svd = Matrix<double>.Build.DenseOfArray(triangle.R).Svd();
        var v = svd.VT.Transpose();
        var loadings = v * svd.W * svd.VT;
        var coefficients = v * svd.U.TransposeThisAndMultiply(Vector<double>.Build.DenseOfArray(triangle.Z));
        var squares = coefficients.PointwiseMultiply(coefficients);
        return (loadings.PointwiseMultiply(loadings) * squares).ToArray();
    }
}
