using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Scoring.Gaps;

// The conventions of gap scores in words.
internal static class GapText
{
    internal const string NoRespondentScores = "the policy gives no respondent a score, so nothing lies about the mean";

    // What the column of the reference is called.
    internal static string Letter(AnswerKind reference) => reference switch
    {
        AnswerKind.Minimum => "M",
        AnswerKind.Desired => "D",
        _ => "E",
    };

    // Which answers were turned round when they were read; null when none was.
    internal static string? Turned(SurveyData data, AnswerKind reference)
    {
        string? Of(AnswerKind kind)
        {
            string[] turned = [.. data.Instrument.Items.Index().Where(i => data.Answers(kind, i.Index).Encoding.IsReverseScored).Select(i => i.Item.Id)];
            return turned.Length == 0 ? null : turned.Length == data.Instrument.Items.Count ? "all items" : "items " + string.Join(", ", turned);
        }

        if (reference == AnswerKind.DirectGap)
        {
            return Of(reference) is { } direct ? $"Reverse scored: {direct}." : null;
        }

        var (perception, other) = (Of(AnswerKind.Perception), Of(reference));
        return perception == other ? perception is null ? null : $"Reverse scored: {perception}."
            : $"Reverse scored: {perception ?? "none"} of Perception, {other ?? "none"} of {reference}.";
    }

    // How dimensions of gaps that were asked directly are scored.
    internal static string OfDirect(MissingPolicy policy) => policy switch
    {
        MissingPolicy.Listwise => Of(policy),
        MissingPolicy.MeanOfItemMeans => "mean of the mean gaps of the items; no interval, no test.",
        _ => "mean of the item gaps, at least half of the items" + (policy == MissingPolicy.TwoWayImputation ? ", missing ones imputed as person mean + item mean - grand mean." : "."),
    };

    internal static string Of(MissingPolicy policy, string e = "E") => policy switch
    {
        MissingPolicy.PersonMean => $"person means of {e} and of P, each over at least half of the items.",
        MissingPolicy.ItemGapMean => "mean of the item gaps where both were answered, at least half of the items.",
        MissingPolicy.Listwise => "respondents who gave every answer of the dimension.",
        MissingPolicy.MeanOfItemMeans => "mean of the mean gaps of the items, each over its pairs; no interval, no test.",
        MissingPolicy.TwoWayImputation => $"missing answers imputed as person mean + item mean - grand mean of the dimension, for respondents with at least half of {e} and of P.",
        _ => throw new InvalidOperationException($"Unknown policy {policy}."),
    };

    internal static string Of(AnswerKind reference) => reference switch
    {
        AnswerKind.Expectation => "perception - expectation",
        AnswerKind.Minimum => "perception - minimum (adequacy, MSA)",
        AnswerKind.Desired => "perception - desired (superiority, MSS)",
        _ => "asked directly",
    };
}
