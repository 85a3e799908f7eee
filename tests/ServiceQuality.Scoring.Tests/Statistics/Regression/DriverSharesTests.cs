using ServiceQuality.Scoring.Statistics.Regression;

namespace ServiceQuality.Scoring.Tests.Statistics.Regression;

public class DriverSharesTests
{
    private static readonly double[] Overall = [9, 7, 8, 4, 6, 3];
    private static readonly Predictor[] Drivers = [new("Staff", [7, 6, 7, 3, 4, 4]), new("Price", [3, 3, 2, 3, 5, 1])];

    [Fact]
    public void Shares_say_what_they_are()
    {
        Assert.Equal("Shapley, R2 0.975: Staff 0.850 (87.2 %), Price 0.124 (12.8 %)",
            DriverShares.Run(Overall, Drivers).ToString());
        var weights = DriverShares.Run(Overall, Drivers, DriverMethod.RelativeWeights);
        Assert.Equal((DriverMethod.RelativeWeights, 6L), (weights.Method, weights.N));
        Assert.StartsWith("RelativeWeights, R2 0.975: Staff 0.850", weights.ToString(), StringComparison.Ordinal);
    }

    // Two predictors by hand: R2 = (r1^2 + r2^2 - 2 r1 r2 r12) / (1 - r12^2), and the mean of first and last place.
    [Fact]
    public void Correlations_alone_are_enough()
    {
        var shares = DriverShares.FromCorrelations(new double[,] { { 1, 0.5 }, { 0.5, 1 } }, [0.6, 0.4], ["a", "b"]);
        const double rSquared = (0.36 + 0.16 - 0.24) / 0.75;
        Assert.Equal(rSquared, shares.RSquared!.Value, 1e-15);
        Assert.Equal((0.36 + rSquared - 0.16) / 2, shares.Shares[0].Share.Fraction, 1e-15);
        Assert.Equal((0.16 + rSquared - 0.36) / 2, shares.Shares[1].Share.Fraction, 1e-15);
        Assert.Null(shares.N);
    }

    [Fact]
    public void When_nothing_is_explained_there_is_nothing_to_share()
    {
        var shares = DriverShares.FromCorrelations(new double[,] { { 1, 0.5 }, { 0.5, 1 } }, [0, 0], ["a", "b"]);
        Assert.Equal((0, "R2 is 0, so there is nothing to share"), (shares.RSquared, shares.Reason));
        Assert.All(shares.Shares, s => Assert.Equal((0, null), (s.Share.Fraction, s.OfRSquared)));
        Assert.Equal("a 0.000", shares.Shares[0].ToString());
        Assert.NotNull(DriverShares.Run([1, 0, 0, 1], [new("a", [0, 1, 0, 1])]).Reason);
    }

    [Fact]
    public void Data_without_a_regression_have_no_shares_and_a_reason()
    {
        var shares = DriverShares.Run(Overall, [.. Drivers, new("Both", [10, 9, 9, 6, 9, 5])]);
        Assert.Empty(shares.Shares);
        Assert.Null(shares.RSquared);
        Assert.Equal("Shapley: \"Both\" is a linear combination of \"Staff\", \"Price\"", shares.ToString());
        Assert.Equal("\"Flat\" is constant",
            DriverShares.Run(Overall, [new("Flat", [1, 1, 1, 1, 1, 1])], DriverMethod.RelativeWeights).Reason);
        Assert.Equal("the response is constant, so there is nothing to explain",
            DriverShares.Run([3, 3, 3, 3, 3, 3], Drivers).Reason);
        Assert.Equal("2 rows do not determine an intercept and 2 slopes",
            DriverShares.Run([1, 2], [new("a", [1, 2]), new("b", [2, 1])]).Reason);
    }

    [Fact]
    public void Correlations_that_no_data_have_are_told()
    {
        string[] names = ["a", "b", "c"];
        Assert.Equal(
            "no data have these correlations: those of \"c\" contradict those among the predictors before it",
            DriverShares.FromCorrelations(
                new double[,] { { 1, 0.9, -0.9 }, { 0.9, 1, 0.9 }, { -0.9, 0.9, 1 } }, [0, 0, 0.1], names).Reason);
        Assert.Equal(
            "\"b\" is a linear combination of \"a\"",
            DriverShares.FromCorrelations(new double[,] { { 1, -1, 0 }, { -1, 1, 0 }, { 0, 0, 1 } }, [0, 0, 0.1], names).Reason);
        Assert.Equal(
            "no data have these correlations: those with the response would give an R2 of 1.28",
            DriverShares.FromCorrelations(new double[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }, [0.8, 0.8, 0], names).Reason);
    }

    [Fact]
    public void Rounding_may_explain_all_and_a_little_more()
    {
        var shares = DriverShares.FromCorrelations(new double[,] { { 1.0, 0 }, { 1e-10, 1 } }, [0.6, 0.8 + 1e-10], ["a", "b"]);
        Assert.Equal(1, shares.RSquared!.Value, 1e-15);
        Assert.Equal(1, shares.Shares.Sum(s => s.Share.Fraction), 1e-14);
    }

    [Fact]
    public void Both_sides_of_the_diagonal_count_the_same()
    {
        var rounded = DriverShares.FromCorrelations(new[,] { { 1, 0.5 }, { 0.5 + 8e-10, 1 } }, [0.6, 0.4], ["a", "b"]);
        var exact = DriverShares.FromCorrelations(new[,] { { 1, 0.5 + 4e-10 }, { 0.5 + 4e-10, 1 } }, [0.6, 0.4], ["a", "b"]);
        Assert.Equal(exact.RSquared!.Value, rounded.RSquared!.Value, 1e-14);
    }

    [Fact]
    public void Twenty_predictors_are_shared_out_and_one_more_is_refused()
    {
        static double[,] Alike(int count)
        {
            var matrix = new double[count, count];
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    matrix[i, j] = i == j ? 1 : 0.5;
                }
            }

            return matrix;
        }

        static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => $"x{i}")];
        double[] Same(int count) => [.. Enumerable.Repeat(0.6, count)];

        // Of predictors that are all alike, each has the same part of R2 = 0.36 p / (1 + 0.5 (p - 1)).
        var shares = DriverShares.FromCorrelations(Alike(20), Same(20), Names(20));
        Assert.Equal(0.36 * 20 / 10.5, shares.RSquared!.Value, 1e-14);
        Assert.All(shares.Shares, s => Assert.Equal(0.36 / 10.5, s.Share.Fraction, 1e-14));

        var refused = Assert.Throws<ArgumentException>("amongPredictors", () =>
            DriverShares.FromCorrelations(Alike(21), Same(21), Names(21)));
        Assert.StartsWith(
            "There are 21 predictors; allowed are up to 20 for Shapley shares, and any number for relative weights.",
            refused.Message, StringComparison.Ordinal);
        Assert.All(DriverShares.FromCorrelations(Alike(40), Same(40), Names(40), DriverMethod.RelativeWeights).Shares, s =>
            Assert.Equal(0.36 / 20.5, s.Share.Fraction, 1e-14));
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        double[,] two = { { 1, 0.5 }, { 0.5, 1 } };
        string[] names = ["a", "b"];
        Assert.Throws<ArgumentNullException>("amongPredictors", () => DriverShares.FromCorrelations(null!, [], []));
        Assert.Throws<ArgumentException>("amongPredictors", () => DriverShares.FromCorrelations(new double[0, 0], [], []));
        AssertRefused("amongPredictors", "The matrix has 1 rows and 2 columns", () =>
            DriverShares.FromCorrelations(new double[1, 2], [0.1], ["a"]));
        AssertRefused("amongPredictors", "The cell [1, 1] is 0.9; allowed on the diagonal is 1.", () =>
            DriverShares.FromCorrelations(new double[,] { { 1, 0.5 }, { 0.5, 0.9 } }, [0.1, 0.1], names));
        AssertRefused("amongPredictors", "The cell [0, 1] is 0.5; allowed is the same number as in [1, 0], 0.4.", () =>
            DriverShares.FromCorrelations(new double[,] { { 1, 0.5 }, { 0.4, 1 } }, [0.1, 0.1], names));
        AssertRefused("amongPredictors", "The cell [0, 1] is 1.5; allowed are correlations", () =>
            DriverShares.FromCorrelations(new double[,] { { 1, 1.5 }, { 1.5, 1 } }, [0.1, 0.1], names));
        Assert.Throws<ArgumentException>("amongPredictors", () =>
            DriverShares.FromCorrelations(new double[,] { { 1, double.NaN }, { double.NaN, 1 } }, [0.1, 0.1], names));
        Assert.Throws<ArgumentException>("withResponse", () => DriverShares.FromCorrelations(two, [0.1], names));
        Assert.All(new[] { 1.1, double.NaN, double.NegativeInfinity }, r =>
            Assert.Throws<ArgumentException>("withResponse", () => DriverShares.FromCorrelations(two, [0.1, r], names)));
        AssertRefused("names", "There are 1 names for 2 things to name; allowed are as many.", () =>
            DriverShares.FromCorrelations(two, [0.1, 0.1], ["a"]));
        AssertRefused("names", "The name \"a\" appears twice", () => DriverShares.FromCorrelations(two, [0.1, 0.1], ["a", "a"]));
        AssertRefused("names", "The name at index 1 is blank", () => DriverShares.FromCorrelations(two, [0.1, 0.1], ["a", ""]));
        Assert.Throws<ArgumentOutOfRangeException>("method", () =>
            DriverShares.FromCorrelations(two, [0.1, 0.1], names, (DriverMethod)7));
        Assert.Throws<ArgumentOutOfRangeException>("method", () => DriverShares.Run(Overall, Drivers, (DriverMethod)7));
        Assert.Throws<ArgumentException>("predictors", () => DriverShares.Run(Overall, []));
        Assert.Throws<ArgumentException>("predictors", () =>
            DriverShares.Run(Overall, [.. Enumerable.Range(0, 21).Select(i => new Predictor($"x{i}", Overall))]));
        Assert.Throws<ArgumentException>("weights", () => DriverShares.Run(Overall, Drivers, weights: [0, 1, 1, 1, 1, 1]));
    }

    private static void AssertRefused(string parameter, string message, Action call) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(parameter, call).Message, StringComparison.Ordinal);
}
