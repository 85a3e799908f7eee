using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Weights;

/// <summary>The laws of weights of criteria.</summary>
public class WeightsProperties
{
    // What Saaty's scale has and what it has not.
    private static readonly Gen<double[]> Judgements =
        from count in Gen.Choose(2, 9)
        from wide in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from judgements in (wide ? Gen.Choose(-900, 900).Select(e => Math.Pow(10, e / 100.0))
            : Gen.Choose(-8, 8).Select(j => j < 0 ? 1.0 / (1 - j) : 1 + j)).ArrayOf(count * (count - 1) / 2)
        select judgements;

    private static readonly Gen<(double[,] Values, CriterionDirection[] Directions)> Decisions =
        from rows in Gen.Choose(1, 8)
        from columns in Gen.Choose(1, 6)
        from cells in Gen.Frequency((4, Gen.Choose(-50, 50)), (1, Gen.Constant(0))).Select(v => v / 4.0).ArrayOf(rows * columns)
        from directions in Gen.Elements(Enum.GetValues<CriterionDirection>()).ArrayOf(columns)
        select (GoldenCase.Matrix(cells, columns), directions);

    private static readonly Gen<double[]> Points =
        Gen.OneOf(Gen.Choose(0, 100).Select(p => (double)p), Gen.Choose(-320, 150).Select(e => Math.Pow(10, e))).NonEmptyListOf()
        .Select(l => l.ToArray());

    [Law]
    public Property Weights_are_positive_and_add_up_to_one() => Laws.ForAll(
        from points in Points
        from judgements in Judgements
        from decision in Decisions
        select (points, judgements, decision), x =>
    {
        var comparisons = AhpWeights.FromUpperTriangle(x.judgements);
        foreach (var weights in new[]
        {
            CriteriaWeights.Equal(x.points.Length),
            CriteriaWeights.Direct(x.points),
            comparisons.PrincipalEigenvector,
            comparisons.GeometricMean,
            EntropyWeights.FromMatrix(x.decision.Values, x.decision.Directions).Weights,
        })
        {
            Assert.Equal(weights.Reason is not null, weights.Values.Count == 0);
            if (weights.Reason is null)
            {
                Assert.Equal(1, weights.Values.Sum(), 1e-15 * weights.Values.Count);
                Assert.All(weights.Values, w => Assert.InRange(w, 0, 1));
            }
        }
    });

    [Law]
    public Property Consistent_comparisons_give_the_weights_that_they_were_made_of() => Laws.ForAll(
        Gen.Choose(-300, 300).Select(e => Math.Pow(10, e / 100.0)).NonEmptyListOf().Where(l => l.Count < 15), made =>
    {
        var expected = made.Select(w => w / made.Sum()).ToArray();
        var matrix = Matrix(expected.Length, (i, j) => expected[i] / expected[j]);
        var weights = AhpWeights.FromMatrix(matrix);
        foreach (var found in new[] { weights.PrincipalEigenvector, weights.GeometricMean })
        {
            Assert.All(expected.Zip(found.Values), x => Assert.Equal(1, x.Second / x.First, 1e-12));
        }

        Assert.Equal(expected.Length, weights.LambdaMax, 1e-13 * expected.Length);
        Assert.Equal(0, weights.ConsistencyIndex, 1e-13);
        Assert.Equal(0, weights.ConsistencyRatio ?? 0, 1e-12);
        Assert.Equal(0, weights.GeometricConsistencyIndex ?? 0, 1e-20);
    });

    [Law]
    public Property The_principal_eigenvector_is_one() => Laws.ForAll(Judgements, judgements =>
    {
        var weights = AhpWeights.FromUpperTriangle(judgements);
        var (matrix, vector) = (Whole(judgements), weights.PrincipalEigenvector.Values);

        // Far outside Saaty's scale, circles of preferences with nearly equal eigenvalues cost digits that no method has.
        var tolerance = judgements.All(j => j is > 0.1 and < 10) ? 1e-13 : 1e-9;
        for (var i = 0; i < vector.Count; i++)
        {
            Assert.Equal(weights.LambdaMax, Enumerable.Range(0, vector.Count)
                .Sum(j => matrix[i, j] * vector[j]) / vector[i], tolerance * weights.LambdaMax);
        }

        Assert.True(weights.LambdaMax >= weights.Count && weights.ConsistencyIndex >= 0 && weights.ConsistencyRatio >= 0);
        Assert.Equal(weights.Count < 3, weights.GeometricConsistencyIndex is null);
    });

    [Law]
    public Property The_geometric_means_are_those_of_the_rows() => Laws.ForAll(Judgements, judgements =>
    {
        var matrix = Whole(judgements);
        var count = matrix.GetLength(0);
        var means = Enumerable.Range(0, count)
            .Select(i => Math.Exp(Enumerable.Range(0, count).Sum(j => Math.Log(matrix[i, j])) / count)).ToArray();
        Assert.All(means.Zip(AhpWeights.FromUpperTriangle(judgements).GeometricMean.Values), x =>
            Assert.Equal(1, x.Second / (x.First / means.Sum()), 1e-12));
    });

    [Law]
    public Property The_triangle_and_the_whole_matrix_are_the_same_comparisons() => Laws.ForAll(Judgements, judgements =>
        AssertSame(AhpWeights.FromUpperTriangle(judgements), AhpWeights.FromMatrix(Whole(judgements)),
            [.. Enumerable.Range(0, 9)]));

    [Law]
    public Property Weights_go_with_their_criteria() => Laws.ForAll(
        from judgements in Judgements
        let matrix = Whole(judgements)
        from order in Gen.Shuffle(Enumerable.Range(0, matrix.GetLength(0)).ToArray())
        select (matrix, order), x =>
        AssertSame(AhpWeights.FromMatrix(x.matrix),
            AhpWeights.FromMatrix(Matrix(x.order.Length, (i, j) => x.matrix[x.order[i], x.order[j]])), x.order));

    [Law]
    public Property Turning_every_comparison_around_turns_the_geometric_means_around() => Laws.ForAll(Judgements, judgements =>
    {
        var (weights, turned) = (AhpWeights.FromUpperTriangle(judgements),
            AhpWeights.FromUpperTriangle(Array.ConvertAll(judgements, j => 1 / j)));
        var products = weights.GeometricMean.Values.Zip(turned.GeometricMean.Values, (a, b) => a * b).ToList();
        Assert.All(products, p => Assert.Equal(1, p / products[0], 1e-11));
        Assert.Equal(1, turned.LambdaMax / weights.LambdaMax, 1e-12);
    });

    [Law]
    public Property Entropy_knows_no_unit_no_zero_no_order_and_no_direction_turned_with_its_values() => Laws.ForAll(
        from decision in Decisions
        from factor in Gen.Choose(1, 1000).Select(f => f / 7.0)
        from shift in Gen.Choose(-100, 100).Select(s => (double)s)
        from column in Gen.Choose(0, decision.Directions.Length - 1)
        from order in Gen.Shuffle(Enumerable.Range(0, decision.Directions.Length).ToArray())
        select (decision.Values, decision.Directions, factor, shift, column, order), x =>
    {
        var weights = EntropyWeights.FromMatrix(x.Values, x.Directions);
        var scaled = EntropyWeights.FromMatrix(Changed(x.Values, x.column, v => v * x.factor), x.Directions);
        var shifted = EntropyWeights.FromMatrix(Changed(x.Values, x.column, v => v + x.shift), x.Directions);
        var turned = EntropyWeights.FromMatrix(
            Changed(x.Values, x.column, v => -v), [.. x.Directions.Select((d, j) => j == x.column ? 1 - d : d)]);
        foreach (var other in new[] { scaled, shifted, turned })
        {
            Assert.Equal(weights.Weights.Reason, other.Weights.Reason);
            Assert.All(weights.Weights.Values.Zip(other.Weights.Values), w => Assert.Equal(w.First, w.Second, 1e-12));
        }

        var (rows, columns) = (x.Values.GetLength(0), x.Directions.Length);
        var permuted = EntropyWeights.FromMatrix(
            GoldenCase.Matrix([.. Enumerable.Range(0, rows).SelectMany(i => x.order.Select(j => x.Values[i, j]))], columns),
            [.. x.order.Select(j => x.Directions[j])]);
        Assert.All(x.order.Select((j, i) => (weights.Entropies[j], permuted.Entropies[i])), e =>
            Assert.Equal(e.Item1, e.Item2, 1e-14));
        Assert.All(weights.Entropies, e => Assert.InRange(e, 0, 1));
    });

    [Law]
    public Property Points_count_by_their_ratio_only() => Laws.ForAll(
        from points in Gen.Choose(0, 100).Select(p => (double)p).NonEmptyListOf()
        from exponent in Gen.Choose(-1000, 400)
        where points.Any(p => p > 0)
        select (points: points.ToArray(), exponent), x =>
        Assert.Equal(CriteriaWeights.Direct(x.points).Values,
            CriteriaWeights.Direct(Array.ConvertAll(x.points, p => Math.ScaleB(p, x.exponent))).Values));

    private static void AssertSame(AhpWeights expected, AhpWeights actual, int[] order)
    {
        Assert.Equal((expected.Count, expected.RandomIndex, expected.Reason), (actual.Count, actual.RandomIndex, actual.Reason));
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(1, actual.PrincipalEigenvector.Values[i] / expected.PrincipalEigenvector.Values[order[i]], 1e-9);
            Assert.Equal(1, actual.GeometricMean.Values[i] / expected.GeometricMean.Values[order[i]], 1e-11);
        }

        Assert.Equal(1, actual.LambdaMax / expected.LambdaMax, 1e-12);
        Assert.Equal(expected.GeometricConsistencyIndex ?? 0, actual.GeometricConsistencyIndex
            ?? 0, 1e-12 * (1 + (expected.GeometricConsistencyIndex ?? 0)));
    }

    private static double[,] Whole(double[] judgements)
    {
        var count = (int)Math.Round((1 + Math.Sqrt(1 + (8.0 * judgements.Length))) / 2, MidpointRounding.AwayFromZero);
        int Index(int i, int j) => (i * count) - (i * (i + 1) / 2) + j - i - 1;
        return Matrix(count, (i, j) => i == j ? 1 : i < j ? judgements[Index(i, j)] : 1 / judgements[Index(j, i)]);
    }

    private static double[,] Matrix(int count, Func<int, int, double> cell) =>
        GoldenCase.Matrix([.. Enumerable.Range(0, count * count).Select(k => cell(k / count, k % count))], count);

    private static double[,] Changed(double[,] matrix, int column, Func<double, double> change)
    {
        var changed = (double[,])matrix.Clone();
        for (var i = 0; i < changed.GetLength(0); i++)
        {
            changed[i, column] = change(changed[i, column]);
        }

        return changed;
    }
}
