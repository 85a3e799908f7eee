using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Json;

// The members of a histogram in JSON.
internal sealed class HistogramParts
{
    public required int First { get; set; }

    public required long[] Counts { get; set; }

    public long Missing { get; set; }

    internal static HistogramParts Of(Histogram histogram) => new() { First = histogram.First, Counts = [.. histogram.Counts], Missing = histogram.Missing };

    internal Histogram Model() => Histogram.OfCounts(First, Counts, Missing);
}
