using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class EstimatingAnIndex
{
    internal static void Run()
    {
        // example
        // Rows come from any CSV reader; the first one is the header.
        var rows = File.ReadLines("docs/samples/data/ecsi250.csv").Select(line => line.Split(','));
        var read = IndexAnswers.FromRows(IndexModels.Ecsi, rows, IndexLayout.Default.WithId("id").WithGroups("tier", "region"));
        Console.WriteLine(read);

        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, read.Accepted);
        if (!fit.HasEstimate)
        {
            throw new InvalidOperationException(fit.Reason);
        }

        Console.WriteLine(fit);
        Console.WriteLine(fit.Index("Satisfaction"));                          // weights taken as given
        Console.WriteLine(fit.Index("Satisfaction").Weights);
        Console.WriteLine(
            $"Image -> Loyalty {fit.Paths["Image", "Loyalty"]:F3}, in all {fit.TotalEffects["Image", "Loyalty"]:F3}");
        Console.WriteLine(fit.RSquared);

        var boot = fit.Bootstrap(resamples: 2_000, seed: 42);                  // counts the weights' uncertainty too
        Console.WriteLine(boot);
        Console.WriteLine(boot.Index("Satisfaction"));
        Console.WriteLine(boot.Index("Satisfaction", population: 400));        // 250 of 400 business customers answered
        Console.WriteLine(boot.Paths["Image", "Loyalty"]);

        // Customers were sampled tier by tier: so are the resamples.
        var plan = new BootstrapPlan(ResampleSource.Philox(42), resamples: 2_000, jackknife: false);
        var tiers = fit.Bootstrap(plan, within: "tier");
        Console.WriteLine(tiers);
        Console.WriteLine(tiers.Index("Satisfaction"));
        // end
    }
}
