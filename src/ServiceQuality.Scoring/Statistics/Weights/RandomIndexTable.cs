namespace ServiceQuality.Scoring.Statistics.Weights;

// The mean consistency index of comparisons made at random.
internal static class RandomIndexTable
{
    internal const string Source = "Saaty (1980), n = 1 to 10";

    // By the number of criteria, from 1 on.
    private static readonly double[] Values = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

    internal static double? Find(int count) => count <= Values.Length ? Values[count - 1] : null;
}
