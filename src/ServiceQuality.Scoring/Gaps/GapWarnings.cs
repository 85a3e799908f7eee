using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// What a reader of a gap analysis should know.
internal static class GapWarnings
{
    // From this share of expectations at the top of the scale on, P - E says little more than P.
    private const double CeilingShare = 0.5;

    internal static ValueList<string> Find(GapAnalysis analysis)
    {
        List<string> warnings = [];
        AddDirection(analysis, warnings);
        AddCeilings(analysis, warnings);
        for (var i = 0; i < analysis.Items.Count; i++)
        {
            AddSpread(analysis.Items[i], analysis.Summary.Items[i], analysis.Summary.Source.IsDirect, warnings);
        }

        return [.. warnings];
    }

    // A minimum may well be low.
    private static void AddDirection(GapAnalysis analysis, List<string> warnings)
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
            warnings.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{source.Reference} is {mean.RoundTo(2)} on average, below the middle of {source.Scale}: check which end "
                    + $"means the most."));
        }
    }

    private static void AddCeilings(GapAnalysis analysis, List<string> warnings)
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
            warnings.Add(
                $"Half or more of {reference} is at the top of the scale, so that the gap has little room above zero: "
                    + $"{string.Join(", ", ceilings)}.");
        }
    }

    private static void AddSpread(GapScore item, ItemTally tally, bool isDirect, List<string> warnings)
    {
        var different = tally.Pairs.Gaps.Values.Length;
        if (different == 0)
        {
            var questions = isDirect ? "" : " both questions";
            warnings.Add($"Item {item.Id}: nobody answered{questions}.");
        }
        else if (different == 1 && tally.Pairs.Gaps.N > 1)
        {
            warnings.Add($"Item {item.Id}: every gap is the same, so there is no t test.");
        }
    }
}
