using System.Globalization;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

// What tests of several samples ask of them.
internal static class Groups
{
    internal static double[][] Checked(ReadOnlySpan<double[]> samples, string parameter)
    {
        if (samples.Length < 2)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {samples.Length} samples; allowed are 2 or more."), parameter);
        }

        foreach (var sample in samples)
        {
            Sample.Checked(sample ?? throw new ArgumentNullException(parameter, "A sample is null; allowed are arrays."), parameter);
        }

        return samples.ToArray();
    }

    internal static MomentSummary[] Summaries(ReadOnlySpan<double[]> samples, string parameter) =>
        [.. Checked(samples, parameter).Select(s => MomentSummary.Of(s))];
}
