namespace ServiceQuality.Scoring.Statistics.Tests;

// Two samples of the same subjects, in the same order.
internal static class PairedSample
{
    internal static double[] Subtract(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var differences = new double[first.Length];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = first[i] - second[i];
        }

        return differences;
    }
}
