namespace ServiceQuality.Scoring.Tests.Statistics;

/// <summary>Logarithms by adding one by one, for small numbers.</summary>
internal static class SpecialLogs
{
    /// <summary>ln n over k.</summary>
    internal static double Choose(int n, int k) => Enumerable.Range(1, k).Sum(i => Math.Log(n - k + i) - Math.Log(i));
}
