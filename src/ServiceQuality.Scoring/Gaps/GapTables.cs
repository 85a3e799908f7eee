using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// The tables of a gap analysis.
internal static class GapTables
{
    internal static ResultTable Create(GapAnalysis analysis, string title, IEnumerable<GapScore> scores, bool hasShareAtTop)
    {
        var e = GapText.Letter(analysis.Summary.Reference);
        List<string> columns =
        [
            "id", "name", "n", e, "P", "gap", "SD", "lower", "upper", "t", "p", "adjusted p", "dz", "V", "p (ranks)",
            $"P > {e} %", $"P < {e} %",
        ];
        if (hasShareAtTop)
        {
            columns.Add($"{e} at top %");
        }

        return new(
            title,
            columns,
            scores.Select(s => CreateRow(s, hasShareAtTop)),
            [.. analysis.Conventions.Split('\n'), .. analysis.Warnings]);
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
