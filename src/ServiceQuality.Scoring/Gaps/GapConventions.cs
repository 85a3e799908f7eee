using System.Globalization;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

// The conventions of a gap analysis in words, a line each.
internal static class GapConventions
{
    internal static string Describe(GapAnalysis analysis)
    {
        var source = analysis.Summary.Source;
        List<string> lines = [$"Gap = {GapText.Describe(source.Reference)} on {source.Scale}; negative is a shortfall."];
        if (source.Reversal is not null)
        {
            lines.Add(source.Reversal);
        }

        lines.Add(DescribeScores(source));
        lines.Add(DescribeTests(source, analysis.Options));
        lines.Add($"Adjusted p: {analysis.Options.Multiplicity} over {DescribeFamilies(analysis)}.");
        if (DescribeOthers(analysis) is { } others)
        {
            lines.Add(others);
        }

        return string.Join('\n', lines);
    }

    private static string DescribeScores(GapSource source)
    {
        if (source.IsDirect)
        {
            return $"Items: respondents who answered. Dimensions: {GapText.DescribeDirect(source.Policy)}";
        }

        var letter = GapText.Letter(source.Reference);
        return $"Items: {source.Scope}. Dimensions: {GapText.Describe(source.Policy, letter)}";
    }

    private static string DescribeTests(GapSource source, GapOptions options)
    {
        var test = source.IsDirect ? "t test" : "paired t test";
        var zeros = options.Zeros == ZeroDifferences.Drop ? "zeros dropped" : "Pratt's zeros";
        var ranks = DescribeRanks(options.Ranks);
        return $"SD with n - 1; {options.Level.Describe()} t intervals; {test}, two-sided; signed ranks with {zeros}, p {ranks}.";
    }

    private static string DescribeRanks(RankMethod ranks) => ranks switch
    {
        RankMethod.Auto => "exact for at most 50 gaps, normal with continuity beyond",
        RankMethod.Exact => "exact",
        RankMethod.Normal => "normal",
        _ => "normal with continuity",
    };

    private static string DescribeFamilies(GapAnalysis analysis)
    {
        var items = analysis.Items.Count(IsTested);
        var dimensions = analysis.Dimensions.Count(IsTested);
        return analysis.Options.AdjustsTogether
            ? string.Create(CultureInfo.InvariantCulture, $"{items + dimensions} tests of items and dimensions")
            : string.Create(CultureInfo.InvariantCulture, $"{items} tests of items, and over {dimensions} of dimensions");
    }

    private static bool IsTested(GapScore score) => score.IsPartOfQuality && score.PairedT.P is not null;

    private static string? DescribeOthers(GapAnalysis analysis)
    {
        string[] others = [.. analysis.Dimensions.Where(d => !d.IsPartOfQuality).Select(d => d.Name)];
        return others.Length == 0
            ? null
            : $"Not part of quality: {string.Join(", ", others)}; described, but without part in overall scores and adjusted p.";
    }
}
