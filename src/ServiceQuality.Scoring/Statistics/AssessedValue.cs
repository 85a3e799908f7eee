namespace ServiceQuality.Scoring.Statistics;

// A value with the ends of its interval, as it is compared with a bound: each can be missing by itself, and the reason says why.
internal readonly record struct AssessedValue(
    double? Value, double? Lower, double? Upper, long N, string? Reason, string Text)
{
    internal static AssessedValue Of(Estimate estimate) => new(
        estimate.Value,
        estimate.Interval?.Lower,
        estimate.Interval?.Upper,
        estimate.N,
        estimate.Reason,
        estimate.ToString());
}
