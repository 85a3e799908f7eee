using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

// Checks a sequence of readings while it is read: it may be too long to be kept.
internal static class CaseReadings
{
    internal static IEnumerable<CaseReading> Check(IEnumerable<CaseReading> readings, string parameterName)
    {
        Guard.Against.Null(readings, parameterName);
        return Enumerate(readings, parameterName);
    }

    private static IEnumerable<CaseReading> Enumerate(IEnumerable<CaseReading> readings, string parameterName)
    {
        var index = 0;
        foreach (var reading in readings)
        {
            Guard.Against.Invalid(reading is null, $"Reading {index} is null; allowed are readings.", parameterName);
            index++;
            yield return reading;
        }
    }
}
