using ServiceQuality.Scoring.Statistics.Weights;
using static ServiceQuality.Scoring.Statistics.Weights.CriterionDirection;

namespace ServiceQuality.Scoring.Tests.Statistics.Weights;

public class CriteriaWeightsTests
{
    [Fact]
    public void Equal_weights_are_equal()
    {
        var weights = CriteriaWeights.Equal(4);
        Assert.Equal([0.25, 0.25, 0.25, 0.25], weights.Values);
        Assert.Equal(("equal", null), (weights.Method, weights.Reason));
        Assert.Empty(weights.Names);
        Assert.Equal("equal: 0.250, 0.250, 0.250, 0.250", weights.ToString());
        Assert.Equal(CriteriaWeights.Equal(2, "a", "b"), CriteriaWeights.Equal(2, "a", "b"));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => CriteriaWeights.Equal(0));
        Assert.Throws<ArgumentException>("names", () => CriteriaWeights.Equal(2, "a"));
        Assert.Throws<ArgumentException>("names", () => CriteriaWeights.Equal(2, "a", "a"));
        Assert.Throws<ArgumentException>("names", () => CriteriaWeights.Equal(2, "a", " "));
    }

    [Fact]
    public void Points_are_divided_by_their_sum()
    {
        var weights = CriteriaWeights.Direct([20, 80, 0], "Tangibles", "Reliability", "Rest");
        Assert.Equal([0.2, 0.8, 0], weights.Values);
        Assert.Equal(["Tangibles", "Reliability", "Rest"], weights.Names);
        Assert.Equal(0.8, weights["Reliability"]);
        Assert.Contains("allowed are Tangibles, Reliability, Rest",
            Assert.Throws<KeyNotFoundException>(() => weights["Other"]).Message, StringComparison.Ordinal);
        Assert.Null(CriteriaWeights.Direct([0, 0], "a", "b")["b"]);
        Assert.Equal("direct: Tangibles 0.200, Reliability 0.800, Rest 0.000", weights.ToString());
    }

    [Fact]
    public void Points_of_nothing_give_no_weights()
    {
        var weights = CriteriaWeights.Direct([0, 0]);
        Assert.Empty(weights.Values);
        Assert.Equal("direct: every criterion has 0 points", weights.ToString());
    }

    [Fact]
    public void Bad_points_are_refused()
    {
        Assert.Throws<ArgumentException>("points", () => CriteriaWeights.Direct([]));
        AssertRefused("points", "Points -1 at index 1 are not allowed; allowed are 0 and above.", () =>
            CriteriaWeights.Direct([1, -1]));
        Assert.All(new[] { double.NaN, double.PositiveInfinity, 1.1e150 }, p =>
            Assert.Throws<ArgumentException>("points", () => CriteriaWeights.Direct([1, p])));
        Assert.Throws<ArgumentException>("names", () => CriteriaWeights.Direct([1, 2], "a"));
    }

    [Fact]
    public void A_constant_criterion_has_no_weight()
    {
        var weights = EntropyWeights.FromMatrix(new double[,] { { 1, 5, 2 }, { 2, 5, 9 }, { 4, 5, 3 } },
            [HigherIsBetter, HigherIsBetter, LowerIsBetter], "a", "b", "c");
        Assert.Equal((1, 0), (weights.Entropies[1], weights.Weights.Values[1]));
        Assert.Equal(("entropy", 3), (weights.Weights.Method, weights.Alternatives));
        Assert.StartsWith("entropy: a 0.", weights.ToString(), StringComparison.Ordinal);
        Assert.Equal(["a", "b", "c"], weights.Weights.Names);
    }

    // One alternative has it all: 0 ln 0 is 0.
    [Fact]
    public void A_criterion_that_one_alternative_has_alone_has_an_entropy_of_0() => Assert.Equal(
        [0, Math.Log(2) / Math.Log(3)],
        EntropyWeights.FromMatrix(new double[,] { { 0, 0 }, { 0, 1 }, { 1, 1 } }, [HigherIsBetter, HigherIsBetter]).Entropies);

    [Fact]
    public void Alternatives_that_are_all_alike_give_no_weights()
    {
        var alike = EntropyWeights.FromMatrix(new double[,] { { 1, 5 }, { 1, 5 } }, [HigherIsBetter, LowerIsBetter]);
        Assert.Equal("every criterion is constant, so none distinguishes the alternatives", alike.Weights.Reason);
        Assert.Equal([1, 1], alike.Entropies);
        Assert.Equal("entropy: there is only one alternative, so nothing can be compared",
            EntropyWeights.FromMatrix(new double[,] { { 1, 5 } }, [HigherIsBetter, LowerIsBetter]).ToString());
    }

    [Fact]
    public void Bad_decisions_are_refused()
    {
        Assert.Throws<ArgumentNullException>("alternatives", () => EntropyWeights.FromMatrix(null!, []));
        AssertRefused("alternatives", "The matrix has 0 rows and 0 columns", () =>
            EntropyWeights.FromMatrix(new double[0, 0], []));
        Assert.Throws<ArgumentException>("alternatives", () => EntropyWeights.FromMatrix(new double[0, 1], [HigherIsBetter]));
        AssertRefused("alternatives", "The cell [1, 0] is NaN; allowed are finite numbers", () =>
            EntropyWeights.FromMatrix(new[,] { { 1 }, { double.NaN } }, [HigherIsBetter]));
        Assert.Throws<ArgumentException>("alternatives", () =>
            EntropyWeights.FromMatrix(new[,] { { 1 }, { double.PositiveInfinity } }, [HigherIsBetter]));
        AssertRefused("directions", "There are 2 directions for 1 criteria", () =>
            EntropyWeights.FromMatrix(new double[,] { { 1 }, { 2 } }, [HigherIsBetter, HigherIsBetter]));
        Assert.Throws<ArgumentOutOfRangeException>("directions", () =>
            EntropyWeights.FromMatrix(new double[,] { { 1 }, { 2 } }, [(CriterionDirection)7]));
        Assert.Throws<ArgumentException>("names", () =>
            EntropyWeights.FromMatrix(new double[,] { { 1 }, { 2 } }, [HigherIsBetter], "a", "b"));
    }

    private static void AssertRefused(string parameter, string message, Action call) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(parameter, call).Message, StringComparison.Ordinal);
}
