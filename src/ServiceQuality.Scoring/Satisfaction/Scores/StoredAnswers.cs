using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

// Checks and counts of columns of answers.
internal static class StoredAnswers
{
    internal const string None = "there is no answer";

    // Columns are counted by their codes, so they must mean what those of the question mean.
    internal static void CheckEncoding(EncodedAnswers answers, AnswerEncoding encoding, string parameter)
    {
        var given = answers.Encoding;
        Guard.Against.Invalid(given != encoding, $"The answers are on {given}; allowed are answers on {encoding}.", parameter);
    }

    // How often each pair of codes of two columns of the same customers occurs, row after row of the first.
    internal static long[] CountPairs(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int steps, string parameter, string otherParameter)
    {
        Guard.Against.DifferentLength(first.Length, second.Length, parameter, otherParameter);
        var width = steps + 1;
        var counts = new long[width * width];
        for (var i = 0; i < first.Length; i++)
        {
            counts[(first[i] * width) + second[i]]++;
        }

        return counts;
    }

    internal static long Checked(long count, int index, string parameter) => count >= 0
        ? count
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Count {count} at index {index} is negative; allowed are numbers from 0."), parameter);
}
