using System.Globalization;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tests.Gaps;

namespace ServiceQuality.Scoring.Tests.Statistics.Reliability;

/// <summary>Columns of the survey that the samples ship, by name, 0 for a missing answer.</summary>
internal static class SurveyColumns
{
    private static readonly string[][] Rows = [.. Servqual300.Rows()];

    internal static readonly (string Name, int First, int Count)[] Dimensions =
        [("T", 1, 4), ("REL", 5, 5), ("RES", 10, 4), ("A", 14, 4), ("E", 18, 5)];

    internal static byte[] Answers(params IEnumerable<string> names) =>
    [
        .. names.SelectMany(name => Rows.Skip(1).Select(r => r[Array.IndexOf(Rows[0], name)])
            .Select(t => t.Length == 0 ? (byte)0 : byte.Parse(t, CultureInfo.InvariantCulture))),
    ];

    internal static string[] Names(string side, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(i => side + i.ToString("00", CultureInfo.InvariantCulture))];

    /// <summary>The sums of one side, or of the gaps (G), listwise.</summary>
    internal static CrossProducts Complete(string side, int first, int count) => side == "G"
        ? CrossProducts.FromColumnsListwise(Answers([.. Names("P", first, count), .. Names("E", first, count)]), 2 * count)
            .Differences()
        : CrossProducts.FromColumnsListwise(Answers(Names(side, first, count)), count);
}
