using ServiceQuality.Scoring.Statistics.Regression;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class WhatDrives
{
    internal static void Run()
    {
        // example
        double[] overall = [6, 7, 4, 5, 8, 9, 3, 6, 7, 5];
        Predictor[] gaps =
        [
            new("Reliability", [-1, 0, -2, -1, 0.5, 1, -3, -1, 0, -2]),
            new("Empathy", [-1, -1, -2, 0, 1, 0, -2, 1, -1, -1]),
        ];
        LeastSquares fit = LeastSquares.Fit(overall, gaps);
        foreach (Coefficient c in fit.Coefficients)
            Console.WriteLine(c);
        Console.WriteLine($"R2 {fit.RSquared:F3}, {fit.FTest}");
        foreach (DriverShare share in DriverShares.Run(overall, gaps, DriverMethod.Shapley).Shares)
            Console.WriteLine(share);
        // end
    }
}
