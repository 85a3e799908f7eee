using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComparingWithPeers
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/ecsi250.csv").Select(line => line.Split(','));
        var answers = IndexAnswers.FromRows(IndexModels.Ecsi, rows).Accepted;
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers);

        Console.WriteLine(fit.Conventions);

        var peer = fit.DiffersFrom(Peer.Plspm);
        Console.WriteLine(peer);
        foreach (var number in peer.Differences.Single(d => d.Quantity == "rho_C").Numbers)
            Console.WriteLine($"{number.Name,-13}{number.Here:F4} {number.There:F4} {number.Difference:F4}");
        // end
    }
}
