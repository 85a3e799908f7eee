using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Tests.Statistics.Reliability;

/// <summary>Answers of random people to items that may have something in common.</summary>
internal static class ReliabilityCases
{
    /// <summary>Answers column by column, complete; some items reversed, some hardly related.</summary>
    internal static readonly Gen<(byte[] Answers, int Rows, int Columns)> Answers =
        from rows in Gen.Choose(3, 60)
        from columns in Gen.Choose(2, 7)
        from most in Gen.Elements(2, 5, 7, 10)
        from strengths in Gen.Elements(-0.5, 0, 0.3, 0.6, 0.9).ArrayOf(columns)
        from seed in Gen.Choose(0, int.MaxValue)
        select (Fill(seed, rows, most, strengths), rows, columns);

    /// <summary>Answers that all follow one thing, so that one factor suits them.</summary>
    internal static readonly Gen<(byte[] Answers, int Rows, int Columns)> OneThing =
        from rows in Gen.Choose(150, 250)
        from columns in Gen.Choose(3, 7)
        from strengths in Gen.Elements(0.5, 0.6, 0.75).ArrayOf(columns)
        from seed in Gen.Choose(0, int.MaxValue)
        select (Fill(seed, rows, 7, strengths), rows, columns);

    internal static byte[] Fill(int seed, int rows, int most, double[] strengths)
    {
        Random random = new(seed);
        var answers = new byte[rows * strengths.Length];
        for (var row = 0; row < rows; row++)
        {
            var common = Normal();
            for (var c = 0; c < strengths.Length; c++)
            {
                var value = (strengths[c] * common) + (Math.Sqrt(1 - (strengths[c] * strengths[c])) * Normal());
                answers[(c * rows) + row] = (byte)Math.Clamp(Math.Round(((most + 1) / 2.0) + (value * most / 6.0)), 1, most);
            }
        }

        return answers;

        double Normal() => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
    }

    internal static CrossProducts Sums((byte[] Answers, int Rows, int Columns) d) =>
        CrossProducts.FromColumnsListwise(d.Answers, d.Columns);

    /// <summary>The sum of an item over people, for oracles: columns as numbers.</summary>
    internal static double[][] Columns((byte[] Answers, int Rows, int Columns) d) =>
        [.. Enumerable.Range(0, d.Columns).Select(c => d.Answers.Skip(c * d.Rows).Take(d.Rows).Select(a => (double)a).ToArray())];
}
