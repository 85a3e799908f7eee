namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// A histogram.
internal sealed class HistogramDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required int First { get; set; }

    public required long[] Counts { get; set; }

    public long Missing { get; set; }

    internal static HistogramDto From(Histogram histogram) =>
        new() { First = histogram.First, Counts = [.. histogram.Counts], Missing = histogram.Missing };

    internal Histogram ToModel() => Histogram.FromCounts(First, Counts, Missing);
}
