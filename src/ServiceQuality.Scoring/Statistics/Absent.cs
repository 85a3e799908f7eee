namespace ServiceQuality.Scoring.Statistics;

// Why data give no answer, said the same everywhere.
internal static class Absent
{
    internal const string NoValue = "there is no value";
    internal const string OneValue = "one value has no spread";
    internal const string NoSpread = "the values are all the same, so the statistic has no denominator";
}
