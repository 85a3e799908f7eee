using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Scoring.Standards;

// The numbers of a value of an indicator, whatever they were measured by. Each end of the interval can be missing by itself.
internal readonly record struct MeasuredNumbers(
    double? Value, double? Lower, double? Upper, long N, string Method, string? Reason, Proportion Level)
{
    // Of a quantile of values: the smallest one within which the share lies. A limit at it is kept; the quantile itself can be in
    // the middle between it and the next.
    internal double? Smallest { get; init; }

    internal static MeasuredNumbers Of(Estimate e, Proportion? level = null) => new(
        e.Value,
        e.Interval?.Lower,
        e.Interval?.Upper,
        e.N,
        e.Method,
        e.Reason,
        e.Interval?.Level ?? level ?? ConfidenceLevel.Default);

    internal static MeasuredNumbers Of(MeanEstimate e, Proportion? level = null) => new(
        e.Mean,
        e.Interval?.Lower,
        e.Interval?.Upper,
        e.N,
        e.Method == MeanMethod.StudentT ? "Student t" : "normal",
        e.Reason,
        e.Interval?.Level ?? level ?? ConfidenceLevel.Default);

    internal static MeasuredNumbers Of(KaplanMeier curve, Proportion share) =>
        Of(curve.Quantile(share)) with { Smallest = curve.SmallestTime(share) };

    internal static MeasuredNumbers Of(TimeQuantile e) => new(e.Value, e.Lower, e.Upper, e.N, e.Method, e.Reason, e.Level);

    internal static MeasuredNumbers WithoutInterval(double? value, long n, string method, string reason) =>
        new(value, null, null, n, method, reason, ConfidenceLevel.Default);

    // In another unit.
    internal MeasuredNumbers Times(double factor) => this with
    {
        Value = Value * factor,
        Smallest = Smallest * factor,
        Lower = Lower * factor,
        Upper = Upper * factor
    };
}
