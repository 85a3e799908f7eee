using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

// Checks and counts of columns of answers.
internal static class AnswerColumns
{
    // Columns are counted by their codes, so they must have the encoding of the question.
    internal static void CheckEncoding(EncodedAnswers answers, AnswerEncoding encoding, string parameter)
    {
        var given = answers.Encoding;
        Guard.Against.Invalid(given != encoding, $"The answers are on {given}; allowed are answers on {encoding}.", parameter);
    }

    // How often each pair of codes of two columns of the same customers occurs, row by row of the first.
    internal static long[] CountPairs(EncodedAnswers first, EncodedAnswers second, string parameter, string otherParameter)
    {
        Guard.Against.DifferentLength(first.Count, second.Count, parameter, otherParameter);
        var width = first.Encoding.Steps + 1;
        var counts = new long[width * width];
        var codes = first.Codes;
        var otherCodes = second.Codes;
        for (var i = 0; i < codes.Length; i++)
        {
            counts[(codes[i] * width) + otherCodes[i]]++;
        }

        return counts;
    }

    internal static long CheckCount(long count, int index, string parameter)
    {
        Guard.Against.Invalid(count < 0, $"Count {count} at index {index} is negative; allowed are numbers from 0.", parameter);
        return count;
    }
}
