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
        CaseIndexes indexes = new(readings.TryGetNonEnumeratedCount(out var count) ? count : 0);
        var index = 0;
        foreach (var reading in Enumerate(readings, parameterName))
        {
            var first = indexes.AddOrFind(reading, index);
            Guard.Against.Invalid(
                first != index,
                $"Reading {index} is of case {reading.CaseId} under agreement {reading.Agreement.Name}, as reading {first} is; "
                    + $"each case may occur once.",
                parameterName);
            index++;
            yield return reading;
        }
    }

    // The index at which each case of each agreement was read first.
    private sealed class CaseIndexes(int capacity)
    {
        private readonly Dictionary<string, Dictionary<string, int>> _byAgreement = new(StringComparer.Ordinal);
        private string? _name;
        private Dictionary<string, int> _ofAgreement = [];

        internal int AddOrFind(CaseReading reading, int index)
        {
            // Most readings are of the same agreement as the one before.
            if (_name != reading.Agreement.Name)
            {
                _name = reading.Agreement.Name;
                if (!_byAgreement.TryGetValue(_name, out _ofAgreement!))
                {
                    _ofAgreement = new(_byAgreement.Count == 0 ? capacity : 0, StringComparer.Ordinal);
                    _byAgreement.Add(_name, _ofAgreement);
                }
            }

            return _ofAgreement.TryAdd(reading.CaseId, index) ? index : _ofAgreement[reading.CaseId];
        }
    }
}
