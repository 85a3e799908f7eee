using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComparingIndexWaves
{
    internal static void Run()
    {
        // example
        IndexAnswers Wave(string file) => IndexAnswers.FromRows(
            IndexModels.Ecsi, File.ReadLines("docs/samples/data/" + file).Select(line => line.Split(',')),
            IndexLayout.Default.WithId("id").WithGroups("tier")).Accepted;
        var earlier = SatisfactionIndex.Estimate(IndexModels.Ecsi, Wave("ecsi250.csv"));
        var later = SatisfactionIndex.Estimate(IndexModels.Ecsi, Wave("ecsi200-second-wave.csv"));

        // Why the index changed, and whether the answers did.
        var change = IndexChange.Compare(earlier, later, "Satisfaction", grouping: "tier");
        Console.WriteLine(change);
        Console.WriteLine(change.FrozenTest);
        Console.Write(change.ToTable());

        // The weights of one wave, kept and applied to any other answers.
        var kept = JsonSerializer.Serialize(earlier.Freeze());
        var frozen = JsonSerializer.Deserialize<FrozenIndex>(kept)!;
        Console.WriteLine(frozen.Index("Satisfaction", later.Answers));

        // All customers, by how many there are or what they bring; tiers of few answers are withheld.
        CustomerBase customers = new(
        [
            new(CustomerTier.Of("gold"), 120, Money.Of(900_000, "EUR")),
            new(CustomerTier.Of("silver"), 700, Money.Of(800_000, "EUR")),
            new(CustomerTier.Of("bronze"), 4_000, Money.Of(700_000, "EUR")),
        ]);
        var samples = frozen.Tiers("Satisfaction", later.Answers, "tier");
        Console.WriteLine(TierRollUp.Run(customers, samples, minimumN: 10));
        Console.WriteLine(TierRollUp.Run(customers, samples, byRevenue: true, minimumN: 10));
        // end
    }
}
