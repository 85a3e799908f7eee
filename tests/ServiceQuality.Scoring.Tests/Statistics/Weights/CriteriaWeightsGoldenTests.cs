using System.Text.Json;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Weights;

/// <summary>Weights against R (tests/goldens/criteria-weights.R) and the shared golden file.</summary>
public class CriteriaWeightsGoldenTests
{
    private const string Shared = "goldens/standards-weights.json";

    private static readonly CaseGoldens Goldens = CaseGoldens.Read("criteria-weights.csv");

    public static TheoryData<string> Comparisons() => [.. Goldens.Cases.Where(c => Goldens.Expected(c, "lambda max") is not null)];

    public static TheoryData<string> Decisions() => [.. Goldens.Cases.Where(c => Goldens.Expected(c, "entropies") is not null)];

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Comparisons_in_pairs_are_weighed_as_by_R(string name)
    {
        var judgements = Goldens.Input(name, "judgements");
        var cells = Goldens.Input(name, "matrix");
        var count = (int)Math.Sqrt(cells.Length);
        foreach (var weights in new[] { AhpWeights.OfUpperTriangle(judgements), AhpWeights.OfMatrix(CaseGoldens.Matrix(cells, count)) })
        {
            void Same(string row, params IEnumerable<double?> actual) => Goldens.AssertExpected(name, row, actual);
            Same("principal eigenvector", weights.PrincipalEigenvector.Values.Select(v => (double?)v));
            Same("geometric mean", weights.GeometricMean.Values.Select(v => (double?)v));
            Same("lambda max", weights.LambdaMax);
            Same("CI", weights.ConsistencyIndex);
            Same("GCI", weights.GeometricConsistencyIndex);
            Assert.Equal(count, weights.Count);
            Assert.Equal(count > 10, weights.ConsistencyRatio is null);
            Assert.Equal(count > 10, weights.Reason is not null);
            if (count <= 10)
            {
                Same("CR", weights.ConsistencyRatio);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Entropy_weights_are_those_of_R(string name)
    {
        var matrix = CaseGoldens.Matrix(Goldens.Input(name, "matrix"), (int)Goldens.Input(name, "columns")[0]);
        var weights = EntropyWeights.Of(matrix, [.. Goldens.Input(name, "higher is better").Select(h => h > 0 ? CriterionDirection.HigherIsBetter : CriterionDirection.LowerIsBetter)]);
        Goldens.AssertExpected(name, "entropies", weights.Entropies.Select(v => (double?)v));
        Goldens.AssertExpected(name, "weights", weights.Weights.Values.Select(v => (double?)v));
        Assert.Equal(matrix.GetLength(0), weights.Alternatives);
    }

    [MaterialFact(Shared)]
    public void Shared_comparisons_agree() => Assert.All(Root().GetProperty("ahp").EnumerateArray(), golden =>
    {
        var weights = AhpWeights.OfMatrix(Matrix(golden.GetProperty("matrix")));
        AssertClose(golden, "principalWeights", [.. weights.PrincipalEigenvector.Values]);
        AssertClose(golden, "geometricMeanWeights", [.. weights.GeometricMean.Values]);
        AssertClose(golden, "lambdaMax", weights.LambdaMax);
        AssertClose(golden, "consistencyIndex", weights.ConsistencyIndex);
        AssertClose(golden, "randomIndex", weights.RandomIndex);
        AssertClose(golden, "consistencyRatio", weights.ConsistencyRatio);
        AssertClose(golden, "geometricConsistencyIndex", weights.GeometricConsistencyIndex);
    });

    [MaterialFact(Shared)]
    public void The_shared_table_of_random_indices_is_ours()
    {
        var table = Root().GetProperty("about").GetProperty("randomIndex").EnumerateArray().Select(e => (double?)e.GetDouble()).ToList();
        Assert.Equal(10, table.Count);
        Assert.Equal(table, Enumerable.Range(1, 10).Select(RandomIndexTable.Of));
        Assert.Null(RandomIndexTable.Of(11));
    }

    [MaterialFact(Shared)]
    public void Shared_entropy_weights_agree() => Assert.All(Root().GetProperty("entropy").EnumerateArray(), golden =>
    {
        var matrix = Matrix(golden.GetProperty("matrix"));
        CriterionDirection[] directions = [.. golden.GetProperty("higherIsBetter").EnumerateArray().Select(e => e.GetBoolean() ? CriterionDirection.HigherIsBetter : CriterionDirection.LowerIsBetter)];
        var weights = EntropyWeights.Of(matrix, directions);
        AssertClose(golden, "entropy", [.. weights.Entropies]);
        AssertClose(golden, "weights", [.. weights.Weights.Values]);

        var columns = directions.Select((d, j) => MinMax.Column(matrix, j, d, "matrix")!).ToList();
        var normalised = Matrix(golden.GetProperty("normalised"));
        Assert.All(columns.SelectMany((c, j) => c.Select((v, i) => (Expected: normalised[i, j], Actual: v))), x => Assert.Equal(x.Expected, x.Actual, 1e-14));
        AssertClose(golden, "scores", [.. Enumerable.Range(0, matrix.GetLength(0)).Select(i => columns.Select((c, j) => c[i] * weights.Weights.Values[j]).Sum())]);
    });

    private static JsonElement Root() => JsonDocument.Parse(File.ReadAllText(Material.File(Shared))).RootElement;

    private static double[,] Matrix(JsonElement rows) => CaseGoldens.Matrix(
        [.. rows.EnumerateArray().SelectMany(r => r.EnumerateArray()).Select(e => e.GetDouble())], rows[0].GetArrayLength());

    private static void AssertClose(JsonElement golden, string property, double? actual)
    {
        var expected = golden.GetProperty(property);
        Assert.Equal(expected.ValueKind == JsonValueKind.Null, actual is null);
        if (actual is { } value)
        {
            Assert.Equal(expected.GetDouble(), value, 1e-9 * Math.Abs(expected.GetDouble()));
        }
    }

    private static void AssertClose(JsonElement golden, string property, double[] actual)
    {
        var expected = golden.GetProperty(property).EnumerateArray().Select(e => e.GetDouble()).ToList();
        Assert.Equal(expected.Count, actual.Length);
        Assert.All(expected.Zip(actual), x => Assert.Equal(x.First, x.Second, 1e-9 * Math.Abs(x.First)));
    }
}
