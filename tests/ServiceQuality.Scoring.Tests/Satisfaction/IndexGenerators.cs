using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

/// <summary>Models of two to five constructs and answers that hang together more or less.</summary>
internal static class IndexGenerators
{
    internal static readonly Gen<IndexModel> Models =
        from constructs in Gen.Choose(2, 5)
        from sizes in Gen.ArrayOf(Gen.Choose(1, 4), constructs)
        from modes in Gen.ArrayOf(Gen.Elements(MeasurementMode.ModeA, MeasurementMode.ModeA, MeasurementMode.ModeB), constructs)
        from scales in Gen.ArrayOf(Gen.Elements<(int, int)>((1, 10), (1, 5), (0, 10), (1, 7)), constructs)
        from extra in Gen.ArrayOf(Gen.Choose(0, 2), constructs * constructs)
        select Build(constructs, sizes, modes, scales, extra);

    internal static Gen<(IndexModel Model, int[][] Columns)> Surveys(int least = 12, int most = 60, int mostNoise = 3) =>
        from model in Models
        from rows in Gen.Choose(least, most)
        from noise in Gen.Choose(1, mostNoise)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (model, Columns(model, rows, noise, new Random(seed)));

    internal static Gen<IndexOptions> Options(params MissingAnswers[] missing) =>
        from scheme in Gen.Elements(InnerScheme.Path, InnerScheme.Factorial, InnerScheme.Centroid)
        from policy in Gen.Elements(missing.Length == 0 ? [MissingAnswers.Listwise] : missing)
        select new IndexOptions(scheme, policy, tolerance: 1e-13, maxUpdates: 5000);

    internal static double[][] Rows(int[][] columns) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(r => columns.Select(c => (double)c[r]).ToArray())];

    internal static int[][] Blocks(IndexModel model) =>
        [.. Enumerable.Range(0, model.Constructs.Count)
        .Select(j => Enumerable.Range(0, model.Indicators.Count).Take(model.IndicatorsOf(j)).ToArray())];

    internal static int[][] Causes(IndexModel model) =>
        [.. model.Constructs.Select(c =>
            model.Constructs.Index().Where(d => model.Paths.Any(p => p.From == d.Item.Name && p.To == c.Name))
            .Select(d => d.Index).ToArray())];

    // Each construct after the first is acted on by the one before and perhaps by earlier ones: acyclic and in one piece.
    private static IndexModel Build(
        int constructs, int[] sizes, MeasurementMode[] modes, (int Least, int Most)[] scales, int[] extra)
    {
        var builder = IndexModel.Create("any");
        for (var j = 0; j < constructs; j++)
        {
            string[] names = [.. Enumerable.Range(0, sizes[j]).Select(i => $"{(char)('a' + j)}{i}")];
            builder.Construct($"C{j}", sizes[j] == 1 ? MeasurementMode.SingleItem : modes[j], names);
            foreach (var name in names)
            {
                builder.Indicator(name, new RatingScale(scales[j].Least, scales[j].Most));
            }

            for (var k = 0; k < j; k++)
            {
                if (k == j - 1 || extra[(j * constructs) + k] == 0)
                {
                    builder.Path($"C{k}", $"C{j}");
                }
            }
        }

        return builder.Build();
    }

    private static int[][] Columns(IndexModel model, int rows, int noise, Random random)
    {
        var (causes, latent) = (Causes(model), model.Constructs.Select(_ => new double[rows]).ToArray());
        var columns = model.Indicators.Select(_ => new int[rows]).ToArray();
        for (var r = 0; r < rows; r++)
        {
            for (var j = 0; j < latent.Length; j++)
            {
                latent[j][r] = (causes[j].Length == 0 ? 0 : causes[j].Average(c => latent[c][r])) + (random.NextDouble() - 0.5);
                foreach (var i in Enumerable.Range(0, columns.Length).Take(model.IndicatorsOf(j)))
                {
                    var scale = model.Indicators[i].Scale;
                    var place = 0.5 + (0.6 * latent[j][r]) + ((random.NextDouble() - 0.5) * noise / 3);
                    columns[i][r] = Math.Clamp((int)(scale.Minimum + ((scale.Maximum - scale.Minimum + 1) * place)),
                        scale.Minimum, scale.Maximum);
                }
            }
        }

        return columns;
    }
}
