using System.Text.Json;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Weights;

/// <summary>Weights against R (tests/goldens/weights.R) and the shared golden file.</summary>
public class CriteriaWeightsGoldenTests
{
    private const string Shared = "goldens/standards-weights.json";

    private const string Csv = "weights.csv";

    public static TheoryData<string> Cases(string method) => GoldenCase.Names(Csv, method);

    [Theory]
    [MemberData(nameof(Cases), "pairwiseComparison")]
    public void Comparisons_in_pairs_are_weighed_as_by_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var matrix = golden.Matrix("comparisonsByRow", (int)golden.Count("size"));
        var upper = golden.Numbers("comparisonsByRow").Where((_, i) => i / golden.Count("size") < i % golden.Count("size"));
        foreach (var weights in new[] { AhpWeights.FromMatrix(matrix), AhpWeights.FromUpperTriangle([.. upper]) })
        {
            golden.AssertClose("principalWeights", weights.PrincipalEigenvector.Values.Select(v => (double?)v));
            golden.AssertClose("geometricMeanWeights", weights.GeometricMean.Values.Select(v => (double?)v));
            golden.AssertClose("lambdaMax", weights.LambdaMax);
            golden.AssertClose("consistencyIndex", weights.ConsistencyIndex);
            golden.AssertClose("randomIndex", weights.RandomIndex);
            golden.AssertClose("consistencyRatio", weights.ConsistencyRatio);
            golden.AssertClose("geometricConsistencyIndex", weights.GeometricConsistencyIndex);
            Assert.Equal(golden.Count("size"), weights.Count);
            Assert.Null(weights.Reason);
        }
    }

    [Fact]
    public void Beyond_the_table_of_random_indices_there_is_no_ratio()
    {
        var weights = AhpWeights.FromUpperTriangle([.. Enumerable.Repeat(1.0, 55)]);
        Assert.Equal((11, null, 0.0), (weights.Count, weights.ConsistencyRatio, weights.ConsistencyIndex));
        Assert.NotNull(weights.Reason);
    }

    [Theory]
    [MemberData(nameof(Cases), "entropyWeights")]
    public void Entropy_weights_are_those_of_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var matrix = golden.Matrix("valuesByRow", (int)golden.Count("columns"));
        var weights = EntropyWeights.FromMatrix(
            matrix, [.. golden.Text("higherIsBetter").Split(' ')
                .Select(h => h == "true" ? CriterionDirection.HigherIsBetter : CriterionDirection.LowerIsBetter)]);
        golden.AssertClose("entropy", weights.Entropies.Select(v => (double?)v));
        golden.AssertClose("weights", weights.Weights.Values.Select(v => (double?)v));
        Assert.Equal(golden.Count("rows"), weights.Alternatives);
    }

    [MaterialFact(Shared)]
    public void Shared_comparisons_agree() => Assert.All(Root().GetProperty("ahp").EnumerateArray(), golden =>
    {
        var weights = AhpWeights.FromMatrix(Matrix(golden.GetProperty("matrix")));
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
        var table = Root().GetProperty("about").GetProperty("randomIndex").EnumerateArray()
            .Select(e => (double?)e.GetDouble()).ToList();
        Assert.Equal(10, table.Count);
        Assert.Equal(table, Enumerable.Range(1, 10).Select(RandomIndexTable.Find));
        Assert.Null(RandomIndexTable.Find(11));
    }

    [MaterialFact(Shared)]
    public void Shared_entropy_weights_agree() => Assert.All(Root().GetProperty("entropy").EnumerateArray(), golden =>
    {
        var matrix = Matrix(golden.GetProperty("matrix"));
        CriterionDirection[] directions =
            [.. golden.GetProperty("higherIsBetter").EnumerateArray()
            .Select(e => e.GetBoolean() ? CriterionDirection.HigherIsBetter : CriterionDirection.LowerIsBetter)];
        var weights = EntropyWeights.FromMatrix(matrix, directions);
        AssertClose(golden, "entropy", [.. weights.Entropies]);
        AssertClose(golden, "weights", [.. weights.Weights.Values]);

        var columns = directions.Select((d, j) => MinMaxScale.NormaliseColumn(matrix, j, d, "matrix")!).ToList();
        var normalised = Matrix(golden.GetProperty("normalised"));
        Assert.All(columns.SelectMany((c, j) => c.Select((v, i) => (Expected: normalised[i, j], Actual: v))), x =>
            Assert.Equal(x.Expected, x.Actual, 1e-14));
        AssertClose(golden, "scores",
            [.. Enumerable.Range(0, matrix.GetLength(0))
            .Select(i => columns.Select((c, j) => c[i] * weights.Weights.Values[j]).Sum())]);
    });

    private static JsonElement Root() => JsonDocument.Parse(File.ReadAllText(Material.File(Shared))).RootElement;

    private static double[,] Matrix(JsonElement rows)
    {
        var matrix = new double[rows.GetArrayLength(), rows[0].GetArrayLength()];
        for (var i = 0; i < matrix.Length; i++)
        {
            matrix[i / matrix.GetLength(1), i % matrix.GetLength(1)] =
                rows[i / matrix.GetLength(1)][i % matrix.GetLength(1)].GetDouble();
        }

        return matrix;
    }

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
