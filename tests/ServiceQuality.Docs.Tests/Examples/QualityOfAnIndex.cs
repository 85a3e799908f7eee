using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class QualityOfAnIndex
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/ecsi250.csv").Select(line => line.Split(','));
        var answers = IndexAnswers.FromRows(IndexModels.Ecsi, rows).Accepted;
        var quality = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers).Quality;

        Console.WriteLine(quality);
        Console.Write(quality.ToTable());
        Console.WriteLine($"HTMT2 of Satisfaction and Loyalty {quality.Htmt(HtmtKind.Geometric)["Satisfaction", "Loyalty"]:F3}");
        Console.WriteLine($"Inner VIF of Quality for Satisfaction {quality.PathInflation["Quality", "Satisfaction"]:F2}");
        Console.WriteLine($"f squared of Complaints -> Loyalty {quality.EffectSizes["Complaints", "Loyalty"]:F4}, "
            + $"estimated anew {quality.EffectSizesReestimated["Complaints", "Loyalty"]:F4}");
        Console.WriteLine($"{quality.Violations.Count} violations");
        // end
    }
}
