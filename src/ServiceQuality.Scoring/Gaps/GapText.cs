using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Gaps;

// The conventions of gap scores in words, in both languages.
internal static class GapText
{
    internal const string NoRespondentScores = "the policy gives no respondent a score, so the mean has no spread";

    // What the column of the reference is called.
    internal static string Letter(AnswerKind reference) => reference switch
    {
        AnswerKind.Minimum => "M",
        AnswerKind.Desired => "D",
        _ => "E",
    };

    // Which answers were reverse scored; null when none was.
    internal static TableText? DescribeReversal(SurveyData data, AnswerKind reference)
    {
        if (reference == AnswerKind.DirectGap)
        {
            return Reversed(ReversedItems(data, reference));
        }

        var perception = ReversedItems(data, AnswerKind.Perception);
        var other = ReversedItems(data, reference);
        if (perception == other)
        {
            return Reversed(perception);
        }

        var (p, e) = (perception ?? TableWords.Of("none"), other ?? TableWords.Of("none"));
        return TableText.Compose(
            $"Reverse scored: {p} of Perception, {e} of {reference}.",
            $"反向计分：感知的{p}，{TableWords.Of(reference)}的{e}。");
    }

    private static TableText? Reversed(TableText? items) =>
        items is { } some ? TableText.Compose($"Reverse scored: {some}.", $"反向计分：{some}。") : (TableText?)null;

    private static TableText? ReversedItems(SurveyData data, AnswerKind kind)
    {
        var items = data.Instrument.Items;
        List<string> reversed = [];
        for (var i = 0; i < items.Count; i++)
        {
            if (data.Answers(kind, i).Encoding.IsReverseScored)
            {
                reversed.Add(items[i].Id);
            }
        }

        if (reversed.Count == 0)
        {
            return null;
        }

        return reversed.Count == items.Count
            ? ("all items", "全部题项")
            : ($"items {string.Join(", ", reversed)}", $"题项{string.Join("、", reversed)}");
    }

    // How dimensions of gaps that were asked directly are scored.
    internal static TableText DescribeDirect(MissingPolicy policy) => policy switch
    {
        MissingPolicy.Listwise => Describe(policy),
        MissingPolicy.MeanOfItemMeans =>
            ("mean of the mean gaps of the items; no interval, no test.", "各题项平均差距的均值；无区间，无检验。"),
        MissingPolicy.TwoWayImputation => (
            "mean of the item gaps, at least half of the items, missing ones imputed as person mean + item mean - grand mean.",
            "各题项差距的均值，至少作答一半题项，缺失值以个人均值 + 题项均值 - 总均值插补。"),
        _ => ("mean of the item gaps, at least half of the items.", "各题项差距的均值，至少作答一半题项。"),
    };

    internal static TableText Describe(MissingPolicy policy, string e = "E") => policy switch
    {
        MissingPolicy.PersonMean => (
            $"person means of {e} and of P, each over at least half of the items.",
            $"{e}与P各自的个人均值，各至少作答一半题项。"),
        MissingPolicy.ItemGapMean => (
            "mean of the item gaps where both were answered, at least half of the items.",
            "两问均作答的题项差距的均值，至少一半题项。"),
        MissingPolicy.Listwise => ("respondents who gave every answer of the dimension.", "作答该维度全部题项的受访者。"),
        MissingPolicy.MeanOfItemMeans => (
            "mean of the mean gaps of the items, each over its pairs; no interval, no test.",
            "各题项平均差距的均值，各按其成对回答；无区间，无检验。"),
        MissingPolicy.TwoWayImputation => (
            "missing answers imputed as person mean + item mean - grand mean of the dimension, "
                + $"for respondents with at least half of {e} and of P.",
            $"缺失回答以该维度的个人均值 + 题项均值 - 总均值插补，限{e}与P各至少作答一半的受访者。"),
        _ => throw new InvalidOperationException($"Unknown policy {policy}."),
    };

    // How dimensions are scored by a form.
    internal static TableText Describe(MeasureForm form, MissingPolicy policy) => (form, policy) switch
    {
        (MeasureForm.DirectGap, _) => DescribeDirect(policy),
        (MeasureForm.Performance, MissingPolicy.PersonMean or MissingPolicy.ItemGapMean) =>
            ("person means of P over at least half of the items.", "P的个人均值，至少作答一半题项。"),
        (MeasureForm.Performance, MissingPolicy.TwoWayImputation) => (
            "missing answers imputed as person mean + item mean - grand mean of the dimension, for respondents with at least "
                + "half of P.",
            "缺失回答以该维度的个人均值 + 题项均值 - 总均值插补，限P至少作答一半的受访者。"),
        _ => Describe(policy, MeasureScores.Reference(form) is { } reference ? Letter(reference) : "P"),
    };

    internal static TableText Describe(AnswerKind reference) => reference switch
    {
        AnswerKind.Expectation => ("perception - expectation", "感知 - 期望"),
        AnswerKind.Minimum => ("perception - minimum (adequacy, MSA)", "感知 - 最低期望（适当性，MSA）"),
        AnswerKind.Desired => ("perception - desired (superiority, MSS)", "感知 - 理想期望（优越性，MSS）"),
        _ => ("asked directly", "直接询问"),
    };
}
