using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>The tables of gaps that are not with their result.</summary>
public static class GapTables
{
    /// <summary>The overall score by every way to weight the dimensions.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The table.</returns>
    public static ResultTable ToOverallTable(this GapAnalysis analysis) => TableLayout.Rows(
        ("Overall gap by weighting", "各加权方式的总体差距"),
        Enum.GetValues<Weighting>()
            .Where(w => Guard.Against.Null(analysis).Summary.Weights.Length > 0 || OverallScores.IsWithoutWeights(w))
            .Select(w => (Weighting: w, Score: analysis.Overall(w))),
        [],
        ("weighting", o => TableCell.Word(o.Weighting.ToString())),
        ("n", o => TableCell.Of(o.Score.N)),
        ("gap", o => TableCell.Of(o.Score.Mean, Decimals.Rating)),
        ("SD", o => TableCell.Of(o.Score.StandardDeviation, Decimals.Rating)),
        ("lower", o => TableCell.Of(o.Score.Interval?.Lower, Decimals.Rating)),
        ("upper", o => TableCell.Of(o.Score.Interval?.Upper, Decimals.Rating)),
        ("reason", o => TableCell.Reason(o.Score.Reason)));

    /// <summary>The comparisons of two segments each, a row for each dimension and pair.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>The table; p-values are adjusted within a dimension.</returns>
    public static ResultTable ToPairTable(this SegmentComparison comparison) => TableLayout.Rows(
        ("Comparisons of pairs", "两两比较"),
        Guard.Against.Null(comparison).Dimensions.Append(comparison.Overall).SelectMany(d => d.Dunn.Select(p => (d.Id, Pair: p))),
        [],
        ("id", p => TableCell.Of(p.Id)),
        ("first", p => TableCell.Of(p.Pair.First)),
        ("second", p => TableCell.Of(p.Pair.Second)),
        ("statistic", p => TableCell.Of(p.Pair.Test.Statistic, Decimals.Statistic)),
        ("p", p => TableCell.Of(p.Pair.Test.P)),
        ("adjusted p", p => TableCell.Of(p.Pair.AdjustedP)));

    internal static ResultTable Create(GapAnalysis analysis, TableText title, IEnumerable<GapScore> scores, bool hasShareAtTop)
    {
        var e = GapText.Letter(analysis.Summary.Reference);
        List<TableText> columns =
        [
            .. TableWords.All("id", "name", "n", e, "P", "gap", "SD", "lower", "upper", "t", "p", "adjusted p", "dz", "V"),
            TableWords.Of("p (ranks)"), $"P > {e} %", $"P < {e} %",
        ];
        if (hasShareAtTop)
        {
            columns.Add(($"{e} at top %", $"{e}取最高分 %"));
        }

        return new(
            title,
            columns,
            scores.Select(s => CreateRow(s, hasShareAtTop)),
            [.. GapConventions.Describe(analysis), .. GapWarnings.Find(analysis)]);
    }

    private static ValueList<TableCell> CreateRow(GapScore score, bool hasShareAtTop)
    {
        List<TableCell> cells =
        [
            TableCell.Of(score.Id),
            TableCell.Of(score.Name == score.Id ? null : score.Name),
            TableCell.Of((long?)score.Gap.N),
            TableCell.Of(score.Expectation.Mean, Decimals.Rating),
            TableCell.Of(score.Perception.Mean, Decimals.Rating),
            TableCell.Of(score.Gap.Mean, Decimals.Rating),
            TableCell.Of(score.Gap.StandardDeviation, Decimals.Rating),
            TableCell.Of(score.Gap.Interval?.Lower, Decimals.Rating),
            TableCell.Of(score.Gap.Interval?.Upper, Decimals.Rating),
            TableCell.Of(score.PairedT.Statistic, Decimals.Statistic),
            TableCell.Of(score.PairedT.P),
            TableCell.Of(score.AdjustedP),
            TableCell.Of(score.PairedT.Effect(EffectSizeKind.CohenDz), Decimals.Coefficient),
            TableCell.Of(score.SignedRank.Statistic, Decimals.RankSum),
            TableCell.Of(score.SignedRank.P),
            TableCell.Of(score.Signs.ShareAbove),
            TableCell.Of(score.Signs.ShareBelow),
        ];
        if (hasShareAtTop)
        {
            cells.Add(TableCell.Of(score.ShareAtTop));
        }

        return [.. cells];
    }
}
