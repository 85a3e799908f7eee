using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class IndexInAText
{
    internal static void Run()
    {
        // example
        // Support explains satisfaction. Two and three questions from 1 to 10; a blank is a missing answer.
        var model = IndexModel.Create("Help desk").Construct("Support", "S1", "S2", "S3").Construct("Satisfaction", "C1", "C2")
            .Path("Support", "Satisfaction").Build();
        var text = """
            S1,S2,S3,C1,C2
            8,7,9,8,8
            6,5,7,6,5
            9,9,8,9,10
            4,5,5,5,4
            7,8,6,7,7
            10,9,9,9,9
            3,4,4,2,3
            7,6,,7,6
            8,8,7,6,8
            5,6,5,6,6
            9,8,10,10,9
            6,7,6,5,7
            """;
        var answers = IndexAnswers.FromRows(model, text.Split('\n').Select(line => line.Trim().Split(','))).Accepted;
        var fit = SatisfactionIndex.Estimate(model, answers);
        if (!fit.HasEstimate)
            throw new InvalidOperationException(fit.Reason);

        var boot = fit.Bootstrap(resamples: 2_000, seed: 42);
        foreach (var construct in model.Constructs)
            Console.WriteLine($"{construct.Name,-12} {boot.Index(construct.Name)}");
        Console.WriteLine(boot.Paths["Support", "Satisfaction"]);
        // end
    }
}
