using System.Runtime.CompilerServices;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

// The moments of several samples.
internal static class SampleSummaries
{
    internal static MomentSummary[] Create(
        ReadOnlySpan<double[]> samples, [CallerArgumentExpression(nameof(samples))] string parameterName = "") =>
        [.. Guard.Against.InvalidSamples(samples, parameterName).Select(s => MomentSummary.FromValues(s))];
}
