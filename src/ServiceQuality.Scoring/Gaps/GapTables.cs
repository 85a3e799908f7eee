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
            TableCell.Of(score.Expectation.Mean, 2),
            TableCell.Of(score.Perception.Mean, 2),
            TableCell.Of(score.Gap.Mean, 2),
            TableCell.Of(score.Gap.StandardDeviation, 2),
            TableCell.Of(score.Gap.Interval?.Lower, 2),
            TableCell.Of(score.Gap.Interval?.Upper, 2),
            TableCell.Of(score.PairedT.Statistic, 2),
            TableCell.Of(score.PairedT.P),
            TableCell.Of(score.AdjustedP),
            TableCell.Of(score.PairedT.Effect(EffectSizeKind.CohenDz), 2),
            TableCell.Of(score.SignedRank.Statistic, 1),
            TableCell.Of(score.SignedRank.P),
            TableCell.Of(score.Signs.ShareAbove?.Percent, 1),
            TableCell.Of(score.Signs.ShareBelow?.Percent, 1),
        ];
        if (hasShareAtTop)
        {
            cells.Add(TableCell.Of(score.ShareAtTop?.Percent, 1));
        }

        return [.. cells];
    }
}
