using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Satisfaction;

// Answers as surveys keep them, one byte each, 0 for a missing one.
internal static class StoredAnswers
{
    internal const string None = "there is no answer";

    internal static int Steps(RatingScale scale) => scale.Maximum - scale.Minimum + 1;

    // How often each byte from 0 to the number of steps occurs. Bytes above are refused with the place of the first.
    internal static long[] Count(ReadOnlySpan<byte> answers, int steps, string parameter)
    {
        Span<long> counts = stackalloc long[CountKernel.Values];
        CountKernel.Counts(answers, counts);
        return counts[(steps + 1)..].ContainsAnyExcept(0L) ? throw Off(answers, steps, parameter) : counts[..(steps + 1)].ToArray();
    }

    // Of two columns of the same customers: how often each pair of bytes occurs, row after row of the first.
    internal static long[] CountPairs(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int steps, string parameter, string otherParameter)
    {
        Guard.Against.DifferentLength(first.Length, second.Length, parameter, otherParameter);
        var width = steps + 1;
        var counts = new long[width * width];
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] > steps || second[i] > steps)
            {
                throw first[i] > steps ? Off(first, steps, parameter) : Off(second, steps, otherParameter);
            }

            counts[(first[i] * width) + second[i]]++;
        }

        return counts;
    }

    internal static long Checked(long count, int index, string parameter) => count >= 0
        ? count
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Count {count} at index {index} is negative; allowed are numbers from 0."), parameter);

    private static ArgumentException Off(ReadOnlySpan<byte> answers, int steps, string parameter)
    {
        var at = answers.IndexOfAnyExceptInRange((byte)0, (byte)steps);
        return new(string.Create(CultureInfo.InvariantCulture, $"Answer {answers[at]} at index {at} is none of the scale; allowed are 0 for missing and 1 to {steps}."), parameter);
    }
}
