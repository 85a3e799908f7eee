namespace ServiceQuality.Scoring.Statistics;

// Why data give no result, in the same words everywhere.
internal static class NoResultReason
{
    internal const string NoValue = "there is no value";
    internal const string NoAnswer = "there is no answer";
    internal const string OneValue = "one value has no spread";
    internal const string TooLarge = "the statistic is larger than a number can be";
    internal const string NoSpread = "there is no spread to measure the difference by";
    internal const string Impossible = "what was observed cannot happen under the hypothesis";
}
