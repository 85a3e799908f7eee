using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Summaries;

/// <summary>The tables of counts.</summary>
public static class SummaryTables
{
    /// <summary>How often each whole number occurs.</summary>
    /// <param name="histogram">The counts.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToTable(this Histogram histogram)
    {
        Guard.Against.Null(histogram);
        return TableLayout.Rows(
            ("Counts by value", "各值的个数"),
            histogram.Counts.Index(),
            [TableText.Compose($"n = {histogram.N}, {histogram.Missing} missing.", $"n = {histogram.N}，缺失 {histogram.Missing}。")],
            ("value", c => TableCell.Of(histogram.First + c.Index)),
            ("count", c => TableCell.Of(c.Item)),
            ("share %", c => TableCell.Of(histogram.N == 0 ? null : Proportion.Of(c.Item, histogram.N))));
    }
}
