using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class MergingSummaries
{
    internal static void Run()
    {
        // example
        // Each branch sums up its own answers and sends the sums; nobody needs the answers themselves.
        AnswerEncoding scale = new(RatingScale.OneToSeven);
        string fromNorth = JsonSerializer.Serialize(Histogram.FromAnswers(scale.Encode(5, 6, null, 7, 5)));
        string fromSouth = JsonSerializer.Serialize(Histogram.FromAnswers(scale.Encode(4, 5, 3, 6)));
        Histogram all =
            JsonSerializer.Deserialize<Histogram>(fromNorth)!.Merge(JsonSerializer.Deserialize<Histogram>(fromSouth)!);
        Console.WriteLine(fromNorth);
        Console.WriteLine(all);
        Console.WriteLine(MeanEstimate.FromSummary(all.Moments));
        Console.WriteLine(QuantileEstimate.FromHistogram(all, Proportion.FromPercent(50)));

        // Sums of any numbers lose nothing either, whatever the order.
        Console.WriteLine(MomentSummary.FromValues([1e17, 1, -1e17]).Merge(MomentSummary.FromValues([2.5])).Sum);
        // end
    }
}
