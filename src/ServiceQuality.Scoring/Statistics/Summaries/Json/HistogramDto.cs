using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// The members of a histogram in JSON.
internal sealed class HistogramDto
{
    public required int First { get; set; }

    public required long[] Counts { get; set; }

    public long Missing { get; set; }

    internal static HistogramDto Of(Histogram histogram) => new() { First = histogram.First, Counts = [.. histogram.Counts], Missing = histogram.Missing };

    internal Histogram Model() => Histogram.FromCounts(First, Counts, Missing);
}
