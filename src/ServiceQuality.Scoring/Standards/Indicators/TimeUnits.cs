using NodaTime;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Scoring.Standards;

// The units of indicators that are times.
internal static class TimeUnits
{
    private const string Allowed = "s, min, h and d, a day of 24 hours";

    internal static Duration Of(ServiceIndicator indicator, string parameterName)
    {
        Duration? unit = indicator.Unit switch
        {
            "s" => Duration.FromSeconds(1),
            "min" => Duration.FromMinutes(1),
            "h" => Duration.FromHours(1),
            "d" => Duration.FromDays(1),
            _ => null,
        };
        Guard.Against.Invalid(
            unit is null,
            $"Indicator {InvariantText.Shorten(indicator.Code)} has the unit {InvariantText.Shorten(indicator.Unit ?? "none")}, "
                + $"and times are measured; allowed are {Allowed}.",
            parameterName);
        return unit.Value;
    }
}
