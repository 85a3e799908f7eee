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

    // Checks as well that no case is read twice under one agreement: that would count it twice. Of each case the id is kept, and
    // not the reading.
    internal static IEnumerable<CaseReading> CheckDistinct(IEnumerable<CaseReading> readings, string parameterName)
    {
        Guard.Against.Null(readings, parameterName);
        return EnumerateDistinct(readings, parameterName);
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

    private static IEnumerable<CaseReading> EnumerateDistinct(IEnumerable<CaseReading> readings, string parameterName)
    {
        Dictionary<string, Dictionary<string, int>> indexes = new(StringComparer.Ordinal);
        var (name, ofAgreement) = ("", new Dictionary<string, int>(StringComparer.Ordinal));
        indexes.Add(name, ofAgreement);
        var index = 0;
        foreach (var reading in Enumerate(readings, parameterName))
        {
            if (reading.Agreement.Name != name)
            {
                name = reading.Agreement.Name;
                if (!indexes.TryGetValue(name, out ofAgreement!))
                {
                    ofAgreement = new(StringComparer.Ordinal);
                    indexes.Add(name, ofAgreement);
                }
            }

            if (!ofAgreement.TryAdd(reading.CaseId, index))
            {
                var first = ofAgreement[reading.CaseId];
                Guard.Against.Invalid(
                    true,
                    $"Reading {index} is of case {reading.CaseId} under agreement {name}, as reading {first} is; "
                        + $"each case may occur once.",
                    parameterName);
            }

            index++;
            yield return reading;
        }
    }
}
