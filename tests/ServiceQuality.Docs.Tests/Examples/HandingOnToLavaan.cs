using ServiceQuality.Scoring.Statistics.Reliability;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class HandingOnToLavaan
{
    internal static void Run()
    {
        // example
        double[,] table = { { 1.33, 0.74, 0.81 }, { 0.74, 1.44, 0.66 }, { 0.81, 0.66, 1.42 } };
        CovarianceMatrix covariances = CovarianceMatrix.Of(table, n: 264, "P01", "P02", "P03");
        Console.Write(covariances.ToTable());
        Console.Write(covariances.ToLowerTriangle());
        Console.Write(LavaanFactor.ToModel(new LavaanFactor("tangibles", [.. covariances.Items])));
        // end
    }
}
