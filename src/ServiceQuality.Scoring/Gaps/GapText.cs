using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Scoring.Gaps;

// The conventions of gap scores in words.
internal static class GapText
{
    internal const string NoRespondentScores = "the policy gives no respondent a score, so nothing lies about the mean";

    internal static string Of(MissingPolicy policy) => policy switch
    {
        MissingPolicy.PersonMean => "person means of E and of P, each over at least half of the items.",
        MissingPolicy.ItemGapMean => "mean of the item gaps where both were answered, at least half of the items.",
        MissingPolicy.Listwise => "respondents who gave every answer of the dimension.",
        MissingPolicy.MeanOfItemMeans => "mean of the mean gaps of the items, each over its pairs; no interval, no test.",
        MissingPolicy.TwoWayImputation => "missing answers imputed as person mean + item mean - grand mean of the dimension, for respondents with at least half of E and of P.",
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
