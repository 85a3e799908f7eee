using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics;

// Names of predictors and criteria: as many as there are things to name, each of them once.
internal static class Labels
{
    internal static ValueList<string> Checked(ReadOnlySpan<string> names, int count, string parameter)
    {
        if (names.Length != count)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"There are {names.Length} names for {count} things to name; allowed are as many."), parameter);
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(names[i]))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The name at index {i} is blank; allowed is text."), parameter);
            }

            if (!seen.Add(names[i]))
            {
                throw new ArgumentException($"The name \"{names[i]}\" is there twice; allowed is each name once.", parameter);
            }
        }

        return ValueList.Create(names);
    }

    // The same where names may be left out.
    internal static ValueList<string> CheckedOrNone(ReadOnlySpan<string> names, int count, string parameter) =>
        names.IsEmpty ? [] : Checked(names, count, parameter);
}
