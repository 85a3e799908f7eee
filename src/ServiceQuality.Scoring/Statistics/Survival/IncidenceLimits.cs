using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Survival;

// Computes the confidence limits of an incidence, by the kind of interval and its level.
internal readonly struct IncidenceLimits(SurvivalInterval kind, Proportion level)
{
    private const string NoneAtZero = "the share is 0, where the interval does not exist";
    private const string NoneAtOne = "the share is 1, where the log-log interval does not exist";

    private readonly double _z = level.Z();

    internal SurvivalInterval Kind { get; } = kind;

    internal Proportion Level { get; } = level;

    internal string Method { get; } = kind switch
    {
        SurvivalInterval.Log => "Aalen-Johansen, log interval",
        SurvivalInterval.LogLog => "Aalen-Johansen, log-log interval",
        _ => "Aalen-Johansen, plain interval",
    };

    // Why there is no interval of this share; null when there is one.
    internal string? FindReason(double share)
    {
        if (share == 0 && Kind != SurvivalInterval.Plain)
        {
            return NoneAtZero;
        }

        return share == 1 && Kind == SurvivalInterval.LogLog ? NoneAtOne : null;
    }

    internal ConfidenceInterval? FindInterval(double share, double error)
    {
        if (FindReason(share) is not null)
        {
            return null;
        }

        var margin = _z * error;
        var (lower, upper) = Kind switch
        {
            SurvivalInterval.Log => (share * Math.Exp(-margin / share), share * Math.Exp(margin / share)),
            SurvivalInterval.LogLog => LogLog(Math.Log(share), margin / share),
            _ => (share - margin, share + margin),
        };
        return new(Math.Clamp(lower, 0, share), Math.Clamp(upper, share, 1), Level);
    }

    private static (double Lower, double Upper) LogLog(double log, double margin)
    {
        var (middle, shift) = (Math.Log(-log), margin / -log);
        return (Math.Exp(-Math.Exp(middle + shift)), Math.Exp(-Math.Exp(middle - shift)));
    }
}
