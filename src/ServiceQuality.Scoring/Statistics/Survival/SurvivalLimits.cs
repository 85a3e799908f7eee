using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Survival;

// The limits of a survival curve at a point, by the kind of interval and its level; the same for every point of one curve.
internal readonly struct SurvivalLimits
{
    internal const string NoneAtZero = "the curve is 0, where the standard error does not exist";
    private const string NoneAtOne = "the curve is 1, where the log-log interval does not exist";

    private readonly double _z;

    internal SurvivalLimits(SurvivalInterval kind, Proportion level)
    {
        Method = kind switch
        {
            SurvivalInterval.Log => "Kaplan-Meier, log interval",
            SurvivalInterval.LogLog => "Kaplan-Meier, log-log interval",
            _ => "Kaplan-Meier, plain interval",
        };
        Kind = kind;
        Level = level;
        _z = level.Z();
    }

    internal SurvivalInterval Kind { get; }

    internal Proportion Level { get; }

    internal string Method { get; }

    // Why there is no interval where the curve has this height; null when there is one.
    internal string? WhyNone(double survival) => survival == 0 ? NoneAtZero
        : survival == 1 && Kind == SurvivalInterval.LogLog ? NoneAtOne
        : null;

    internal ConfidenceInterval? Around(double survival, double errorOfLog)
    {
        if (WhyNone(survival) is not null)
        {
            return null;
        }

        var margin = _z * errorOfLog;
        var (lower, upper) = Kind switch
        {
            SurvivalInterval.Log => (survival * Math.Exp(-margin), survival * Math.Exp(margin)),
            SurvivalInterval.LogLog => LogLog(Math.Log(survival), margin),
            _ => (survival - (survival * margin), survival + (survival * margin)),
        };

        // The log-log interval comes back through two exponentials, whose rounding must not carry it past the curve.
        return new(Math.Clamp(lower, 0, survival), Math.Clamp(upper, survival, 1), Level);
    }

    private static (double Lower, double Upper) LogLog(double log, double margin)
    {
        var (middle, shift) = (Math.Log(-log), margin / -log);
        return (Math.Exp(-Math.Exp(middle + shift)), Math.Exp(-Math.Exp(middle - shift)));
    }
}
