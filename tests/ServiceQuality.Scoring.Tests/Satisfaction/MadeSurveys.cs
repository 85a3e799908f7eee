using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

/// <summary>Surveys of small models with made answers.</summary>
internal static class MadeSurveys
{
    internal static readonly IndexModel Model = IndexModel.Create("made")
        .Construct("A", "a1", "a2", "a3").Construct("B", "b1", "b2").Construct("C", "c").Construct("D", "d1", "d2", "d3", "d4")
        .Path("A", "B", "D").Path("B", "C", "D").Path("C", "D").Build();

    // Columns that follow a common factor more or less, some of them the other way round; whole numbers from 1 to 10.
    internal static Gen<int[][]> Columns { get; } = Of(Model, 12, 60);

    internal static Gen<int[][]> Of(IndexModel model, int fewest, int most) =>
        from n in Gen.Choose(fewest, most)
        from seed in Gen.Choose(0, int.MaxValue)
        select Make(model, n, new(seed));

    internal static IndexAnswers Answers(int[][] columns) => IndexSurveys.Of(Model, columns);

    // Standard normal numbers.
    internal static double[] Noise(int n, Random random) =>
        [.. Enumerable.Range(0, n).Select(_ =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];

    // On a scale from 1 to 100, wide enough that rounding does not matter.
    internal static int[] Wide(IEnumerable<double> values) =>
        [.. values.Select(v => Math.Clamp((int)Math.Round(50 + (12 * v)), 1, 100))];

    internal static RatingScale WideScale { get; } = new(1, 100);

    private static int[][] Make(IndexModel model, int n, Random random)
    {
        var factor = Noise(n, random);
        return
        [
            .. model.Indicators.Select(_ =>
            {
                var (loading, noise) = ((random.NextDouble() * 2) - 0.4, Noise(n, random));
                return (int[])[.. factor.Zip(noise, (f, e) =>
                    Math.Clamp((int)Math.Round(5.5 + (1.5 * ((loading * f) + e))), 1, 10))];
            }),
        ];
    }
}
