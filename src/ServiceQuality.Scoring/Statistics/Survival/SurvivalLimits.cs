using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Survival;

// Computes the confidence limits of a survival curve, by the kind of interval and its level.
internal readonly struct SurvivalLimits
{
    private const string NoneAtZero = "the curve is 0, where the standard error does not exist";
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

    // Why there is no interval at this height of the curve; null when there is one.
    internal string? FindReason(double survival)
    {
        if (survival == 0)
        {
            return NoneAtZero;
        }

        return survival == 1 && Kind == SurvivalInterval.LogLog ? NoneAtOne : null;
    }

    internal ConfidenceInterval? FindInterval(double survival, double errorOfLog)
    {
        if (FindReason(survival) is not null)
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

        // The two exponentials of the log-log interval must not round it past the curve.
        return new(Math.Clamp(lower, 0, survival), Math.Clamp(upper, survival, 1), Level);
    }

    private static (double Lower, double Upper) LogLog(double log, double margin)
    {
        var (middle, shift) = (Math.Log(-log), margin / -log);
        return (Math.Exp(-Math.Exp(middle + shift)), Math.Exp(-Math.Exp(middle - shift)));
    }
}
