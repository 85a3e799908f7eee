using System.Globalization;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// What a reader of a gap analysis should know.
internal static class GapWarnings
{
    // From this share of expectations at the top of the scale on, P - E says little more than P.
    private const double CeilingShare = 0.5;

    internal static List<TableText> Find(GapAnalysis analysis)
    {
        List<TableText> warnings = [];
        AddDirection(analysis, warnings);
        AddCeilings(analysis, warnings);
        for (var i = 0; i < analysis.Items.Count; i++)
        {
            AddSpread(analysis.Items[i], analysis.Summary.Items[i], analysis.Summary.Source.IsDirect, warnings);
        }

        return warnings;
    }

    // A minimum may well be low.
    private static void AddDirection(GapAnalysis analysis, List<TableText> warnings)
    {
        var source = analysis.Summary.Source;
        double[] expected = [.. analysis.Items.Select(i => i.Expectation.Mean).OfType<double>()];
        if (expected.Length == 0 || source.Reference == AnswerKind.Minimum)
        {
            return;
        }

        var mean = expected.Average();
        var middle = (source.Scale.Minimum / 2.0) + (source.Scale.Maximum / 2.0);
        if (mean < middle)
        {
            var text = mean.RoundTo(2);
            warnings.Add((
                $"{source.Reference} is {text} on average, below the middle of {source.Scale}: check which end means the most.",
                $"{TableWords.Of(source.Reference).Chinese}平均为{text}，低于{source.Scale}的中点：请核对哪一端表示最高。"));
        }
    }

    private static void AddCeilings(GapAnalysis analysis, List<TableText> warnings)
    {
        List<string> ceilings = [];
        foreach (var item in analysis.Items)
        {
            if (item.ShareAtTop is { Fraction: >= CeilingShare } share)
            {
                ceilings.Add(string.Create(CultureInfo.InvariantCulture, $"{item.Id} ({share.Percent.RoundTo(0)} %)"));
            }
        }

        if (ceilings.Count > 0)
        {
            var reference = analysis.Summary.Reference;
            warnings.Add((
                $"Half or more of {reference} is at the top of the scale, so that the gap has little room above zero: "
                    + $"{string.Join(", ", ceilings)}.",
                $"{TableWords.Of(reference).Chinese}有一半或更多取最高分，差距在零以上几乎没有空间：{string.Join("、", ceilings)}。"));
        }
    }

    private static void AddSpread(GapScore item, ItemTally tally, bool isDirect, List<TableText> warnings)
    {
        var different = tally.Pairs.Gaps.Values.Length;
        if (different == 0)
        {
            var (english, chinese) = isDirect ? ("", "作答") : (" both questions", "两问均作答");
            warnings.Add(($"Item {item.Id}: nobody answered{english}.", $"题项{item.Id}：无人{chinese}。"));
        }
        else if (different == 1 && tally.Pairs.Gaps.N > 1)
        {
            warnings.Add((
                $"Item {item.Id}: every gap is the same, so there is no t test.",
                $"题项{item.Id}：所有差距相同，因此没有t检验。"));
        }
    }
}
