using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Scoring.Gaps;

// The conventions of gap scores in words.
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
    internal static string? DescribeReversal(SurveyData data, AnswerKind reference)
    {
        if (reference == AnswerKind.DirectGap)
        {
            return ReversedItems(data, reference) is { } direct ? $"Reverse scored: {direct}." : null;
        }

        var perception = ReversedItems(data, AnswerKind.Perception);
        var other = ReversedItems(data, reference);
        if (perception != other)
        {
            return $"Reverse scored: {perception ?? "none"} of Perception, {other ?? "none"} of {reference}.";
        }

        return perception is null ? null : $"Reverse scored: {perception}.";
    }

    private static string? ReversedItems(SurveyData data, AnswerKind kind)
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

        return reversed.Count == items.Count ? "all items" : "items " + string.Join(", ", reversed);
    }

    // How dimensions of gaps that were asked directly are scored.
    internal static string DescribeDirect(MissingPolicy policy) => policy switch
    {
        MissingPolicy.Listwise => Describe(policy),
        MissingPolicy.MeanOfItemMeans => "mean of the mean gaps of the items; no interval, no test.",
        MissingPolicy.TwoWayImputation =>
            "mean of the item gaps, at least half of the items, missing ones imputed as person mean + item mean - grand mean.",
        _ => "mean of the item gaps, at least half of the items.",
    };

    internal static string Describe(MissingPolicy policy, string e = "E") => policy switch
    {
        MissingPolicy.PersonMean => $"person means of {e} and of P, each over at least half of the items.",
        MissingPolicy.ItemGapMean => "mean of the item gaps where both were answered, at least half of the items.",
        MissingPolicy.Listwise => "respondents who gave every answer of the dimension.",
        MissingPolicy.MeanOfItemMeans => "mean of the mean gaps of the items, each over its pairs; no interval, no test.",
        MissingPolicy.TwoWayImputation => "missing answers imputed as person mean + item mean - grand mean of the dimension, "
            + $"for respondents with at least half of {e} and of P.",
        _ => throw new InvalidOperationException($"Unknown policy {policy}."),
    };

    // How dimensions are scored by a form.
    internal static string Describe(MeasureForm form, MissingPolicy policy) => (form, policy) switch
    {
        (MeasureForm.DirectGap, _) => DescribeDirect(policy),
        (MeasureForm.Performance, MissingPolicy.PersonMean or MissingPolicy.ItemGapMean) =>
            "person means of P over at least half of the items.",
        (MeasureForm.Performance, MissingPolicy.TwoWayImputation) => "missing answers imputed as person mean + item mean - grand "
            + "mean of the dimension, for respondents with at least half of P.",
        _ => Describe(policy, MeasureScores.Reference(form) is { } reference ? Letter(reference) : "P"),
    };

    internal static string Describe(AnswerKind reference) => reference switch
    {
        AnswerKind.Expectation => "perception - expectation",
        AnswerKind.Minimum => "perception - minimum (adequacy, MSA)",
        AnswerKind.Desired => "perception - desired (superiority, MSS)",
        _ => "asked directly",
    };
}
