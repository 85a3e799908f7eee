using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Quality;

public sealed class IndexQualityProperties
{
    private static readonly IndexOptions Tight = new(tolerance: 1e-13, maxUpdates: 5000);

    [Law]
    public Property What_a_ratio_of_correlations_does_not_depend_on() => ForAllFits(MadeSurveys.Columns, (fit, columns) =>
    {
        // Another order of the indicators, twice the answers on twice the scale, an indicator turned round.
        var other = IndexModel.Create("made", new(1, 21))
            .Construct("A", "a3", "a1", "a2").Construct("B", "b2", "b1").Construct("C", "c")
                .Construct("D", "d4", "d2", "d3", "d1").Path("A", "B", "D").Path("B", "C", "D").Path("C", "D").Build();
        int[] order = [2, 0, 1, 4, 3, 5, 9, 7, 8, 6];
        int[][] changed = [.. order.Select(i => columns[i].Select(x => i == 1 ? 21 - (2 * x) : 2 * x).ToArray())];
        var again = SatisfactionIndex.Estimate(other, IndexSurveys.Of(other, changed), Tight);
        if (again.HasEstimate)
        {
            Close(fit.Quality.Htmt(), again.Quality.Htmt());
            Close(fit.Quality.Htmt(HtmtKind.Geometric), again.Quality.Htmt(HtmtKind.Geometric));
            Assert.All(fit.Plan.IndicatorNames, i =>
                Close(fit.Quality.IndicatorInflation[i], again.Quality.IndicatorInflation[i], 1e-9));
        }
    });

    [Law]
    public Property Ratios_are_what_their_definition_says() => ForAllFits(MadeSurveys.Columns, (fit, columns) =>
    {
        int[][] blocks = [[0, 1, 2], [3, 4], [5], [6, 7, 8, 9]];

        // A correlation of 0 is a product of 0, whatever rounding makes of it.
        double R(int i, int h) => Correlation(columns[i], columns[h]) is var r && Math.Abs(r) > 1e-12 ? r : 0;
        foreach (var kind in Enum.GetValues<HtmtKind>())
        {
            var (matrix, isGeometric) = (fit.Quality.Htmt(kind), kind is HtmtKind.Geometric or HtmtKind.GeometricWithSigns);
            double Taken(double r) => kind is HtmtKind.Absolute or HtmtKind.Geometric ? Math.Abs(r) : r;
            double Average(double[] r) => !isGeometric ? r.Average() : r.Aggregate(1.0, (a, b) => a * b) is >= 0 and var product
                ? Math.Pow(product, 1.0 / r.Length) : double.NaN;
            double Inside(int[] b) => b.Length == 1 ? 1 : Average([.. from i in b from h in b where i < h select Taken(R(i, h))]);
            for (var j = 0; j < 4; j++)
            {
                Assert.Null(matrix.Values[j * 5]);
                for (var l = 0; l < 4; l++)
                {
                    var expected = Math.Abs(Average([.. from i in blocks[j] from h in blocks[l] select Taken(R(i, h))]))
                        / Math.Sqrt(Inside(blocks[j]) * Inside(blocks[l]));
                    if (l != j && double.IsFinite(expected))
                    {
                        // A mean of correlations of both signs cancels: little of it is left.
                        Close(expected, matrix.Values[(j * 4) + l], 1e-6);
                    }
                    else if (l != j)
                    {
                        Assert.Null(matrix.Values[(j * 4) + l]);
                        Assert.Contains(matrix.Notes, n =>
                            n.StartsWith($"{matrix.Rows[Math.Min(j, l)]}, {matrix.Rows[Math.Max(j, l)]}: ",
                            StringComparison.Ordinal));
                    }
                }
            }
        }
    });

    [Law]
    public Property Reliability_is_within_its_bounds() => ForAllFits(MadeSurveys.Columns, (fit, _) =>
    {
        var quality = fit.Quality;
        foreach (var construct in fit.Model.Constructs.Where(c => c.Indicators.Count > 1))
        {
            double[] loadings = [.. construct.Indicators.Select(i => fit.Loadings[i.Name]!.Value)];
            Assert.InRange(quality.AverageVarianceExtracted[construct.Name]!.Value, 0, 1);
            Assert.InRange(quality.RhoC[construct.Name]!.Value, 0, 1);
            Assert.True(loadings.Any(l => l < 0)
                || quality.RhoC[construct.Name] >= quality.AverageVarianceExtracted[construct.Name] - 1e-12);
            Assert.True(quality.StandardisedAlpha[construct.Name] is null or <= 1);

            // Standardised alpha of two indicators is Spearman and Brown's step-up; rho_A of two equal weights the same.
            if (construct.Indicators.Count == 2)
            {
                var r = Math.Sqrt(1 - (1 / quality.IndicatorInflation[construct.Indicators[0].Name]!.Value));
                var alpha = quality.StandardisedAlpha[construct.Name];
                Assert.True(alpha is null || Math.Min(Math.Abs(alpha.Value - (2 * r / (1 + r))),
                    Math.Abs(alpha.Value + (2 * r / (1 - r)))) < 1e-6 * Math.Max(1, Math.Abs(alpha.Value)));
            }
        }
    });

    [Law]
    public Property Inflation_is_what_regression_on_the_others_says() => ForAllFits(MadeSurveys.Columns, (fit, columns) =>
    {
        var quality = fit.Quality;
        Assert.All(quality.IndicatorInflation.Values, v => Assert.True(v >= 1));
        Close(1 / (1 - RSquared(Standard(columns[6]), [Standard(columns[7]), Standard(columns[8]), Standard(columns[9])])),
            quality.IndicatorInflation["d1"], 1e-7);
        Assert.Equal(1, quality.IndicatorInflation["c"]);
        Assert.Equal(1, quality.PathInflation["A", "B"]);
        foreach (var path in fit.Model.Paths)
        {
            var others = Causes(fit, path.To).Where(c => c != path.From).ToArray();
            Close(1 / (1 - RSquared(Scores(fit, path.From), [.. others.Select(c => Scores(fit, c))])),
                quality.PathInflation[path.From, path.To], 1e-7);
        }
    });

    [Law]
    public Property Effect_sizes_are_what_regression_without_the_path_says() => ForAllFits(MadeSurveys.Columns, (fit, _) =>
    {
        foreach (var path in fit.Model.Paths)
        {
            var (y, others) = (Scores(fit, path.To), Causes(fit, path.To).Where(c => c != path.From).ToArray());
            var (full, without) = (RSquared(y, [.. others.Append(path.From).Select(c => Scores(fit, c))]),
                RSquared(y, [.. others.Select(c => Scores(fit, c))]));
            Assert.Equal((full - without) / (1 - full), fit.Quality.EffectSizes[path.From, path.To]!.Value, 1e-8);
        }

        Assert.Equal(fit.Model.Paths.Count, fit.Quality.EffectSizes.Values.Count(v => v is not null));
        Assert.Equal(fit.Model.Paths.Count, fit.Quality.PathInflation.Values.Count(v => v is not null));
    });

    [Law]
    public Property Effect_sizes_found_anew_are_those_of_a_model_without_the_path() =>
        ForAllFits(MadeSurveys.Columns, (fit, columns) =>
    {
        foreach (var (path, without) in ModelsWithout())
        {
            var other = SatisfactionIndex.Estimate(without, MadeSurveys.Answers(columns), Tight);
            var found = fit.Quality.EffectSizesReestimated[path.From, path.To];
            Assert.Equal(other.HasEstimate, found is not null);
            if (other.HasEstimate)
            {
                var full = fit.RSquared[path.To]!.Value;
                Assert.Equal((full - other.RSquared[path.To]!.Value) / (1 - full), found!.Value, 1e-6);
            }
            else
            {
                Assert.Contains(fit.Quality.EffectSizesReestimated.Notes, n => n == $"{path}: without the path {other.Reason}");
            }
        }

        foreach (var alone in new[] { ("A", "B"), ("B", "C") })
        {
            Assert.Equal(fit.RSquared[alone.Item2]!.Value / (1 - fit.RSquared[alone.Item2]!.Value),
                fit.Quality.EffectSizesReestimated[alone.Item1, alone.Item2]!.Value, 1e-12);
        }
    });

    [Law]
    public Property Order_and_frequencies_of_rows_do_not_matter() => Laws.ForAll(
        from columns in MadeSurveys.Columns
        from times in Gen.Choose(1, 3).ArrayOf(columns[0].Length)
        select (columns, times),
        made =>
        {
            int[][] repeated = [.. made.columns.Select(c =>
                c.SelectMany((x, r) => Enumerable.Repeat(x, made.times[r])).Reverse().ToArray())];
            byte[] bytes = [.. made.columns.SelectMany(c => c.Select(x => (byte)x))];
            var weighted = IndexAnswers.FromColumns(
                MadeSurveys.Model, made.times.Length, bytes, [.. made.times.Select(t => (double)t)], RowWeights.Frequency);
            var (one, other) = (SatisfactionIndex.Estimate(MadeSurveys.Model, weighted, Tight),
                SatisfactionIndex.Estimate(MadeSurveys.Model, MadeSurveys.Answers(repeated), Tight));
            Assert.Equal(one.Quality.ToTable().ToString(), other.Quality.ToTable().ToString());
            Assert.Equal(one.Quality.EffectSizes, other.Quality.EffectSizes);
            Assert.Equal(one.Quality.EffectSizesReestimated, other.Quality.EffectSizesReestimated);
            Assert.Equal(one.Quality.Violations, other.Quality.Violations);
        });

    [Law]
    public Property Violations_are_those_of_the_tables() => ForAllFits(MadeSurveys.Columns, (fit, _) =>
    {
        var (table, crossed) = (fit.Quality.FornellLarcker, fit.CrossLoadings);
        var expected = 0;
        foreach (var construct in fit.Model.Constructs.Where(c => c.Indicators.Count > 1))
        {
            foreach (var other in fit.Model.Constructs.Where(c => c != construct))
            {
                var correlation = Math.Abs((table[construct.Name, other.Name] ?? table[other.Name, construct.Name])!.Value);
                expected += correlation >= table[construct.Name, construct.Name] ? 1 : 0;
                expected += construct.Indicators.Count(i =>
                    Math.Abs(crossed[i.Name, other.Name]!.Value) >= Math.Abs(crossed[i.Name, construct.Name]!.Value));
            }
        }

        Assert.Equal(expected, fit.Quality.Violations.Count);
        Assert.All(fit.Quality.Violations, v => Assert.True(v.Rival >= v.Own));
    });

    [Law]
    public Property A_reliability_above_1_shows_in_a_loading_above_1() => Laws.ForAll(MadeSurveys.Of(Pair, 8, 40), columns =>
    {
        var fit = ConsistentFit(columns);
        if (fit.HasEstimate && fit.Quality.RhoA["X"] > 1 + 1e-9)
        {
            Assert.Contains(fit.Warnings, w => w.Kind == IndexWarningKind.LoadingAboveOne);
            Assert.False(fit.IsAdmissible);
            Assert.Null(fit.Quality.AverageVarianceExtracted["X"]);
        }
    });

    // The laws above say nothing of surveys without a fit, or without such a reliability: enough of the generated ones have them.
    [Fact]
    public void Generated_surveys_reach_what_the_laws_are_about()
    {
        var fits = MadeSurveys.Columns.Sample(200, Laws.FixedSeed, 50)
            .Count(c => SatisfactionIndex.Estimate(MadeSurveys.Model, MadeSurveys.Answers(c), Tight).HasEstimate);
        Assert.True(fits > 100, $"{fits} of 200 generated surveys have a fit.");
        Assert.Contains(
            MadeSurveys.Of(Pair, 8, 40).Sample(200, Laws.FixedSeed, 50).Select(ConsistentFit),
            f => f.HasEstimate && f.Quality.RhoA["X"] > 1 + 1e-9);
    }

    private static IndexModel Pair { get; } =
        IndexModel.Create("pair").Construct("X", "x1", "x2", "x3").Construct("Y", "y").Path("X", "Y").Build();

    private static IndexFit ConsistentFit(int[][] columns) =>
        SatisfactionIndex.Estimate(Pair, IndexSurveys.Of(Pair, columns), new(consistent: true));

    // The model without one path, as far as it hangs together with what the path leads to.
    private static IEnumerable<(StructuralPath Path, IndexModel Without)> ModelsWithout()
    {
        var all = MadeSurveys.Model.Paths;
        IndexModelBuilder Start() => IndexModel.Create("made").Construct("A", "a1", "a2", "a3").Construct("B", "b1", "b2")
            .Construct("C", "c").Construct("D", "d1", "d2", "d3", "d4");
        yield return (all.Single(p => p is { From: "A", To: "D" }), Start().Path("A", "B").Path("B", "C", "D")
            .Path("C", "D").Build());
        yield return (all.Single(p => p is { From: "B", To: "D" }), Start().Path("A", "B", "D").Path("B", "C")
            .Path("C", "D").Build());
        yield return (all.Single(p => p is { From: "C", To: "D" }), Start().Path("A", "B", "D").Path("B", "C", "D").Build());
    }

    private static Property ForAllFits(Gen<int[][]> generator, Action<IndexFit, int[][]> law) => Laws.ForAll(generator, columns =>
    {
        var fit = SatisfactionIndex.Estimate(MadeSurveys.Model, MadeSurveys.Answers(columns), Tight);
        if (fit.HasEstimate)
        {
            law(fit, columns);
        }
    });

    private static string[] Causes(IndexFit fit, string to) => [.. fit.Model.Paths.Where(p => p.To == to).Select(p => p.From)];

    private static double[] Scores(IndexFit fit, string construct) => [.. fit.Scores(construct).Select(s => s!.Value)];

    private static double[] Standard(int[] column) => [.. column.Select(x => x - column.Average())];

    private static double Correlation(int[] x, int[] y)
    {
        var (a, b) = (Standard(x), Standard(y));
        return a.Zip(b, (u, v) => u * v).Sum() / Math.Sqrt(a.Sum(u => u * u) * b.Sum(v => v * v));
    }

    // By least squares on the rows; all have mean 0.
    private static double RSquared(double[] y, double[][] x)
    {
        if (x.Length == 0)
        {
            return 0;
        }

        var (design, target) = (Matrix<double>.Build.DenseOfColumnArrays(x), Vector<double>.Build.Dense(y));
        var rest = target - (design * design.QR().Solve(target));
        return 1 - (rest.DotProduct(rest) / target.DotProduct(target));
    }

    private static void Close(NamedMatrix expected, NamedMatrix actual)
    {
        for (var i = 0; i < expected.Values.Count; i++)
        {
            Close(expected.Values[i], actual.Values[i], 1e-9);
        }
    }

    private static void Close(double? expected, double? actual, double tolerance) =>
        Assert.True(expected is null ? actual is null
            : Math.Abs(expected.Value - actual!.Value) <= tolerance * Math.Max(1, Math.Abs(expected.Value)),
            $"{expected} against {actual}");
}
