using System.Globalization;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics;

// What every method asks of the values a caller hands in.
internal static class Sample
{
    // Finite, and small enough that squares stay finite.
    internal static ReadOnlySpan<double> Checked(ReadOnlySpan<double> values, string parameter)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i]) <= MomentSummary.Largest))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Value {values[i]} at index {i} is not allowed; allowed are finite numbers up to 1e150 in size."), parameter);
            }
        }

        return values;
    }

    internal static void SameLength(int length, int other, string parameter, string otherParameter)
    {
        if (length != other)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"There are {other} values, but {length} in {parameter}; allowed are as many."), otherParameter);
        }
    }

    internal static double Finite(double value, string parameter) => Math.Abs(value) <= MomentSummary.Largest
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, "Allowed are finite numbers up to 1e150 in size.");

    internal static double[] Differences(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var differences = new double[first.Length];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = first[i] - second[i];
        }

        return differences;
    }
}
