using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ReliabilityOfAScale
{
    internal static void Run()
    {
        // example
        // Twelve respondents, four items, one after the other; 0 is a missing answer.
        byte[] answers =
        [
            5, 6, 4, 7, 3, 6, 5, 2, 6, 4, 7, 0,
            5, 7, 4, 6, 2, 5, 6, 3, 6, 3, 6, 5,
            6, 6, 3, 7, 3, 6, 4, 3, 7, 4, 6, 5,
            4, 6, 5, 6, 4, 7, 5, 2, 5, 5, 7, 4,
        ];
        CrossProducts sums = CrossProducts.FromColumnsListwise(answers, columns: 4); // listwise; parts of a survey merge
        ScaleReliability scale = ScaleReliability.Estimate(sums, ["P01", "P02", "P03", "P04"]);
        Console.Write(scale.ToTable());
        Console.WriteLine(scale.AlphaWithInterval(AlphaIntervalMethod.Bonett));
        Console.WriteLine(scale.AlphaWithInterval(AlphaIntervalMethod.Duhachek));
        Console.WriteLine(scale.Items[3]);

        // Pairwise, as psych does by default: the number of respondents is then told, not guessed.
        CrossProducts pairs = CrossProducts.FromColumnsPairwise(answers, columns: 4);
        Console.WriteLine(ScaleReliability.Estimate(pairs).AlphaWithInterval());
        Console.WriteLine(ScaleReliability.Estimate(pairs, respondents: 12));

        // A negatively worded item is named. Nothing is reversed.
        byte[] worded = [.. answers[..36], .. answers[36..].Select(a => (byte)(8 - a))];
        foreach (ReliabilityWarning warning in ScaleReliability.Estimate(CrossProducts.FromColumnsListwise(worded, 4)).Warnings)
            Console.WriteLine(warning);
        // end
    }
}
