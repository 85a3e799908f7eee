using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class MappingAnIndex
{
    internal static void Run()
    {
        // example
        var model = IndexModels.Ecsi
            .WithCommitment("Quality", ServiceCommitment.SlaTarget("gold", "resolution"))
            .WithCommitment("Complaints", ServiceCommitment.Standard("complaints answered in 2 days"));
        var answers = IndexAnswers.FromRows(
            model, File.ReadLines("docs/samples/data/ecsi250.csv").Select(line => line.Split(','))).Accepted;
        var fit = SatisfactionIndex.Estimate(model, answers);

        // Intervals on both axes come with the bootstrap; a jackknife makes BCa possible.
        var boot = fit.Bootstrap(new BootstrapPlan(ResampleSource.Philox(42), resamples: 2_000, jackknife: true, threads: 2));
        var map = boot.Map("Loyalty", BootstrapMethod.Bca);
        Console.Write(map.ToTable());
        Console.WriteLine(map.Constructs[2].Indicators[0]);
        Console.WriteLine(fit.Drivers("Loyalty"));
        Console.WriteLine(fit.Drivers("Loyalty", DriverMethod.RelativeWeights));
        // end
    }
}
