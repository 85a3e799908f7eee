using ServiceQuality.Scoring.Statistics.Weights;

namespace ServiceQuality.Scoring.Tests.Statistics.Weights;

public class AhpWeightsTests
{
    [Fact]
    public void Comparisons_say_what_they_weigh()
    {
        var weights = AhpWeights.FromUpperTriangle([3, 5, 2], "Reliability", "Assurance", "Tangibles");
        Assert.Equal("principal eigenvector: Reliability 0.648, Assurance 0.230, Tangibles 0.122; CR 0.003", weights.ToString());
        Assert.Equal(("principal eigenvector", "geometric mean"),
            (weights.PrincipalEigenvector.Method, weights.GeometricMean.Method));
        Assert.Equal((0.58, "Saaty (1980), n = 1 to 10", null), (weights.RandomIndex, weights.RandomIndexSource, weights.Reason));
        Assert.Equal(["Reliability", "Assurance", "Tangibles"], weights.GeometricMean.Names);
    }

    [Fact]
    public void One_or_two_criteria_cannot_contradict_each_other()
    {
        var (one, two) = (
            AhpWeights.FromMatrix(new double[,] { { 1 } }), AhpWeights.FromMatrix(new[,] { { 1, 3 }, { 1.0 / 3, 1 } }));
        Assert.Equal([1], one.PrincipalEigenvector.Values);
        Assert.Equal([0.75, 0.25], two.GeometricMean.Values.Select(v => Math.Round(v, 15, MidpointRounding.ToEven)));
        Assert.All(new[] { one, two }, w =>
            Assert.Equal((w.Count, 0, 0, 0, null),
            (w.LambdaMax, w.ConsistencyIndex, w.RandomIndex, w.ConsistencyRatio, w.GeometricConsistencyIndex)));
        Assert.Equal(
            "fewer than three criteria cannot contradict each other, and their geometric consistency index has no denominator",
            two.Reason);
        Assert.Equal("principal eigenvector: 0.750, 0.250; CR 0.000", two.ToString());
    }

    [Fact]
    public void Beyond_the_table_there_is_an_index_and_no_ratio()
    {
        var weights = AhpWeights.FromUpperTriangle([.. Enumerable.Repeat(2.0, 55)]);
        Assert.Equal((11, null, null, null),
            (weights.Count, weights.RandomIndex, weights.RandomIndexSource, weights.ConsistencyRatio));
        Assert.True(weights.ConsistencyIndex > 0);
        Assert.Equal("the table of random indices ends at 10 criteria, so there is no consistency ratio", weights.Reason);
        Assert.EndsWith("; no CR", weights.ToString(), StringComparison.Ordinal);
    }

    // A second eigenvalue of the same size but for 1e-9 of it: plain power iteration would take a billion steps.
    [Fact]
    public void A_circle_of_preferences_is_weighed_at_once()
    {
        var weights = AhpWeights.FromUpperTriangle([1e9, 1e-9, 1e9]);
        Assert.All(weights.PrincipalEigenvector.Values, w => Assert.Equal(1.0 / 3, w, 1e-15));
        Assert.Equal(1, weights.LambdaMax / (1 + 1e9 + 1e-9), 1e-15);
    }

    [Fact]
    public void A_judgement_and_its_rounded_reciprocal_count_the_same()
    {
        var weights = AhpWeights.FromMatrix(new[,] { { 1, 3.0 }, { (1 + 8e-10) / 3, 1 } }).PrincipalEigenvector.Values;
        Assert.Equal(3 * (1 - 4e-10), weights[0] / weights[1], 1e-14);
    }

    [Fact]
    public void Bad_comparisons_are_refused()
    {
        Assert.Throws<ArgumentNullException>("comparisons", () => AhpWeights.FromMatrix(null!));
        AssertRefused("comparisons", "The matrix has 0 rows and 0 columns; allowed are as many rows as columns, at least one.",
            () => AhpWeights.FromMatrix(new double[0, 0]));
        AssertRefused("comparisons", "The matrix has 2 rows and 1 columns", () => AhpWeights.FromMatrix(new double[2, 1]));
        AssertRefused("comparisons", "The cell [1, 1] is 2; allowed on the diagonal is 1.", () =>
            AhpWeights.FromMatrix(new[,] { { 1, 0.5 }, { 2, 2 } }));
        AssertRefused(
            "comparisons", "The cell [1, 0] is 3; allowed is 1 / 2, the reciprocal of [0, 1], within 1e-9 of its size.", () =>
            AhpWeights.FromMatrix(new double[,] { { 1, 2 }, { 3, 1 } }));
        AssertRefused("comparisons", "The cell [1, 0] is 0.333; allowed is 1 / 3", () =>
            AhpWeights.FromMatrix(new[,] { { 1, 3 }, { 0.333, 1 } }));
        AssertRefused("comparisons", "The cell [0, 1] is 0; allowed are judgements from 1e-9 to 1e9.", () =>
            AhpWeights.FromMatrix(new double[,] { { 1, 0 }, { 0, 1 } }));
        Assert.All(new[] { -2, double.NaN, double.PositiveInfinity, 1.1e9 }, j =>
        {
            Assert.Throws<ArgumentException>("comparisons", () => AhpWeights.FromMatrix(new[,] { { 1, j }, { 1 / j, 1 } }));
            AssertRefused("judgements", "The judgement at index 2 is ", () => AhpWeights.FromUpperTriangle([1, 1, j]));
        });
        AssertRefused("judgements", "There are 2 judgements; allowed are n (n - 1) / 2 for n criteria: 1, 3, 6, 10 and so on.",
            () => AhpWeights.FromUpperTriangle([1, 2]));
        Assert.Throws<ArgumentException>("judgements", () => AhpWeights.FromUpperTriangle([]));
        Assert.Throws<ArgumentException>("names", () => AhpWeights.FromUpperTriangle([1], "a", "b", "c"));
        Assert.Throws<ArgumentException>("names", () => AhpWeights.FromMatrix(new double[,] { { 1 } }, ""));
    }

    private static void AssertRefused(string parameter, string message, Action call) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(parameter, call).Message, StringComparison.Ordinal);
}
