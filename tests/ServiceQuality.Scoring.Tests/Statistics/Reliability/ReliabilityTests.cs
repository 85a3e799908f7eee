using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Tests.Statistics.Reliability;

/// <summary>What the answers cannot give, said; and what people read.</summary>
public class ReliabilityTests
{
    private static readonly byte[] First = [1, 2, 3, 4, 5, 3], Second = [2, 2, 4, 3, 5, 2], Third = [2, 1, 3, 5, 4, 4],
        Same = [4, 4, 4, 4, 4, 4], None = new byte[6];

    public static TheoryData<string, byte[][]> Unusable() => new()
    {
        { "\"V2\" is constant", [First, Same, Third] },
        { "there are 0 rows in which every item is answered; two are needed", [First, None, Third] },
        { "there is 1 row in which every item is answered; two are needed", [[1, 0], [2, 3], [3, 3]] },
        { "there are 0 rows in which every item is answered; two are needed", [[], [], []] },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Bad_data_have_no_value_anywhere_and_the_same_reason(string reason, byte[][] columns)
    {
        var sums = CrossProducts.FromColumnsListwise([.. columns.SelectMany(c => c)], columns.Length);
        var matrix = CovarianceMatrix.FromCrossProducts(sums);
        var scale = ScaleReliability.Estimate(sums);
        Assert.Equal((reason, null, null, null, null),
            (scale.Reason, scale.Alpha, scale.StandardisedAlpha, scale.Lambda6, scale.StandardError));
        Assert.Equal((reason, null), (scale.AlphaWithInterval().Reason, scale.AlphaWithInterval().Value));
        Assert.Equal((reason, null), (OneFactorModel.Fit(matrix).Reason, OneFactorModel.Fit(matrix).OmegaTotal));
        Assert.Equal((reason, null), (SplitHalf.Estimate(matrix).Reason, SplitHalf.Estimate(matrix).GuttmanRulon));
        Assert.Equal((reason, null), (Factorability.Run(matrix).Reason, Factorability.Run(matrix).KaiserMeyerOlkin));
        Assert.Equal(reason, Factorability.Run(matrix).Bartlett.Reason);
        Assert.Equal(reason, matrix.ToCorrelations().Reason);
        Assert.Equal($"no alpha: {reason}", scale.ToString());
        Assert.Contains(reason, scale.ToTable().ToString(), StringComparison.Ordinal);
        Assert.Contains(reason, Factorability.Run(matrix).ToTable().ToString(), StringComparison.Ordinal);
        Assert.Contains(reason, OneFactorModel.Fit(matrix).ToTable().ToString(), StringComparison.Ordinal);
        var difference = DifferenceReliability.Estimate(
            CovarianceMatrix.FromCrossProducts(
            CrossProducts.FromColumnsListwise(
                [.. columns.SelectMany(c => c), .. columns.SelectMany(c => c)], 2 * columns.Length)));
        Assert.Equal((reason, null), (difference.Reason, difference.Reliability));
        Assert.Contains(reason, difference.ToTable().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pairwise_sums_name_the_item_without_answers_and_the_pair_without_rows()
    {
        Assert.Equal("\"b\" has no answers",
            CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsPairwise([.. First, .. None], 2), ["a", "b"]).Reason);
        var apart = CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsPairwise([1, 2, 3, 0, 0, 0, 0, 3, 2, 1], 2));
        Assert.Equal("\"V1\" and \"V2\" are answered together in 1 row; two are needed", apart.Reason);
        Assert.Equal("", apart.ToLowerTriangle());
        Assert.Null(apart.Covariance(0, 0));
    }

    [Fact]
    public void Pairwise_intervals_need_to_be_told_how_many_respondents()
    {
        var sums = CrossProducts.FromColumnsPairwise([.. First, .. Second, 0, .. Third[1..]], 3);
        var untold = ScaleReliability.Estimate(sums);
        Assert.Equal((RowsUsed.Pairwise, null, null), (untold.Rows, untold.N, untold.StandardError));
        Assert.NotNull(untold.Alpha);
        Assert.Equal("the number of respondents is unknown, so there is no interval", untold.AlphaWithInterval().Reason);
        Assert.Equal("the number of respondents is unknown",
            Factorability.Run(CovarianceMatrix.FromCrossProducts(sums)).Bartlett.Reason);
        Assert.NotNull(ScaleReliability.Estimate(sums, respondents: 6).AlphaWithInterval().Interval);
        Assert.Equal("respondents", Assert.Throws<ArgumentOutOfRangeException>(() =>
            ScaleReliability.Estimate(sums, respondents: 5)).ParamName);
        var two = ScaleReliability.Estimate(CrossProducts.FromColumnsPairwise([1, 2, 2, 4], 2));
        Assert.Equal("this interval needs 3 respondents", two.AlphaWithInterval(AlphaIntervalMethod.Bonett).Reason);
        Assert.NotNull(two.AlphaWithInterval(AlphaIntervalMethod.Feldt).Interval);
    }

    [Fact]
    public void Reversed_items_are_named_and_left_as_they_are()
    {
        byte[] reversed = [.. First.Select(a => (byte)(6 - a))];
        var scale = ScaleReliability.Estimate(
            CrossProducts.FromColumnsPairwise([.. First, .. Second, .. reversed, .. Third], 4), ["a", "b", "c", "d"]);
        var warning = Assert.Single(scale.Warnings, w => w.Kind == ReliabilityWarningKind.NegativeItemTotal);
        Assert.Equal("c", warning.Item);
        Assert.Contains("reversal, which is not done here", warning.ToString(), StringComparison.Ordinal);
        Assert.Contains(scale.Warnings, w => w.Kind == ReliabilityWarningKind.NoInverse); // c is 6 less a
        Assert.Null(scale.Lambda6);
        Assert.All(scale.Items, i => Assert.Null(i.SquaredMultipleCorrelation));
    }

    [Fact]
    public void Items_that_cancel_out_have_no_alpha()
    {
        byte[] reversed = [.. First.Select(a => (byte)(6 - a))];
        var scale = ScaleReliability.Estimate(CrossProducts.FromColumnsPairwise([.. First, .. reversed], 2));
        Assert.Equal("the items cancel each other out: their sum does not vary", scale.Reason);
        Assert.Equal(scale.Reason, SplitHalf.Estimate(
            CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsPairwise([.. First, .. reversed], 2))).Reason);

        // Also where rounding leaves something of the variance of the sum.
        byte[] a = [1, 2, 4, 4, 5, 3, 1], b = [2, 1, 3, 5, 1, 1, 4], c = [.. a.Zip(b, (x, y) => (byte)(12 - x - y))];
        var three = CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsPairwise([.. a, .. b, .. c], 3));
        Assert.Equal(scale.Reason, ScaleReliability.Estimate(three).Reason);
        Assert.Equal(scale.Reason,
            ScaleReliability.Estimate(CovarianceMatrix.Of(new[,] { { 1, -1 + 1e-15 }, { -1 + 1e-15, 1 } })).Reason);
        Assert.Equal(scale.Reason, SplitHalf.Estimate(three).Reason);
    }

    [Fact]
    public void The_same_item_twice_is_perfectly_consistent_and_singular()
    {
        var matrix = CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsPairwise([.. First, .. First, .. First], 3));
        var scale = ScaleReliability.Estimate(matrix);
        Assert.Equal(1, scale.Alpha);
        foreach (var method in Enum.GetValues<AlphaIntervalMethod>())
        {
            Assert.Equal(1, scale.AlphaWithInterval(method).Interval!.Value.Lower, 1e-7);
            Assert.Equal(1, scale.AlphaWithInterval(method).Interval!.Value.Upper, 1e-7);
        }

        const string reason =
            "the correlations are singular: an item is a linear combination of others, or there are not more rows than items";
        Assert.Equal(reason, Factorability.Run(matrix).Reason);
        Assert.Equal(3, Factorability.Run(matrix).Eigenvalues[0], 1e-12);
        Assert.Equal(reason, OneFactorModel.Fit(matrix).Reason);
        Assert.Equal(1, SplitHalf.Estimate(matrix).OddEvenCorrelation!.Value, 1e-12);
        Assert.Equal(1, SplitHalf.Estimate(matrix).Horst!.Value, 1e-12);
    }

    [Fact]
    public void Indefinite_correlations_are_told()
    {
        var matrix = CovarianceMatrix.Of(new[,] { { 1, 0.9, -0.9 }, { 0.9, 1, 0.9 }, { -0.9, 0.9, 1 } }, 50);
        Assert.StartsWith("the correlations are indefinite (smallest eigenvalue -0.8)", Factorability.Run(matrix).Reason,
            StringComparison.Ordinal);
        Assert.Equal(2, Factorability.Run(matrix).EigenvaluesAboveOne);
        Assert.Null(Factorability.Run(matrix).Determinant);
        Assert.StartsWith("the correlations are indefinite", OneFactorModel.Fit(matrix).Reason, StringComparison.Ordinal);
        Assert.Contains(ScaleReliability.Estimate(matrix).Warnings, w => w.Kind == ReliabilityWarningKind.NoInverse);
    }

    [Fact]
    public void Items_without_anything_in_common_have_no_factor_and_no_adequacy()
    {
        var matrix = CovarianceMatrix.Of(new double[,] { { 1, 0, 0, 0 }, { 0, 2, 0, 0 }, { 0, 0, 1, 0 }, { 0, 0, 0, 3 } }, 50);
        Assert.Equal(0, ScaleReliability.Estimate(matrix).Alpha);
        Assert.Equal("the items are uncorrelated, so there is nothing to measure adequacy by", Factorability.Run(matrix).Reason);
        Assert.Equal((0, 1), (Factorability.Run(matrix).Bartlett.Statistic, Factorability.Run(matrix).Bartlett.P!.Value.Value));
        Assert.Contains("do not determine one factor", OneFactorModel.Fit(matrix).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_and_two_items_and_too_many_halves()
    {
        var one = CovarianceMatrix.Of(new[,] { { 2.0 } });
        Assert.Equal("one item has no internal consistency", ScaleReliability.Estimate(one).Reason);
        Assert.Equal("one item has no halves", SplitHalf.Estimate(one).Reason);
        Assert.Equal("one item has no correlations", Factorability.Run(one).Reason);
        var two = CovarianceMatrix.Of(new[,] { { 2.0, 1 }, { 1, 2 } }, 20);
        Assert.StartsWith("one factor takes three items", OneFactorModel.Fit(two).Reason, StringComparison.Ordinal);
        Assert.Equal("one item has no alpha, so there is no reliability of the parts",
            DifferenceReliability.Estimate(two).Reason);
        Assert.All(ScaleReliability.Estimate(two).Items, i => Assert.Null(i.AlphaIfDeleted));
        Assert.Equal("V1: corrected item-total r 0.500, alpha if deleted -", ScaleReliability.Estimate(two).Items[0].ToString());

        var thirteen = new double[13, 13];
        for (var i = 0; i < thirteen.Length; i++)
        {
            thirteen[i / 13, i % 13] = i / 13 == i % 13 ? 1 : 0.3;
        }

        var halves = SplitHalf.Estimate(CovarianceMatrix.Of(thirteen));
        Assert.NotNull(halves.Horst);
        Assert.Equal((null, null, null, 0),
            (halves.MaximumLambda4, halves.MinimumLambda4, halves.MeanLambda4, halves.SplitsTried));
        Assert.Equal("13 items have too many halves to try them all; allowed are up to 12", halves.Reason);
        Assert.Equal(ScaleReliability.Estimate(CovarianceMatrix.Of(thirteen)).Alpha!.Value,
            OneFactorModel.Fit(CovarianceMatrix.Of(thirteen)).OmegaTotal!.Value, 1e-12);
    }

    [Fact]
    public void Halves_that_contradict_each_other_cannot_be_stepped_up()
    {
        var matrix = CovarianceMatrix.Of(new[,] { { 1, -2.0 }, { -2, 4 } });
        Assert.Equal(-1, SplitHalf.Estimate(matrix).OddEvenCorrelation);
        Assert.Null(SplitHalf.Estimate(matrix).SpearmanBrown);
        Assert.Null(SplitHalf.Estimate(matrix).Horst);
        Assert.Equal(-8, SplitHalf.Estimate(matrix).GuttmanRulon);
        Assert.NotNull(SplitHalf.Estimate(matrix).Reason);
    }

    [Fact]
    public void Differences_that_are_the_same_for_everyone_have_no_reliability()
    {
        byte[] p = [.. First, .. Second], e = [.. First.Select(a => (byte)(a + 1)), .. Second.Select(a => (byte)(a + 1))];
        var found = DifferenceReliability.Estimate(
            CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsPairwise([.. p, .. e], 4)));
        Assert.Equal(("the differences are the same for everyone", null), (found.Reason, found.Reliability));
        Assert.NotNull(found.FirstAlpha);
        Assert.Equal("matrix", Assert.Throws<ArgumentException>(() =>
            DifferenceReliability.Estimate(CovarianceMatrix.Of(new[,] { { 2.0 } }))).ParamName);
    }

    [Fact]
    public void Matrices_that_cannot_be_are_refused()
    {
        AssertRefused("rows", new double[2, 3]);
        AssertRefused("The cell [1, 1] is -1; allowed are variances", new[,] { { 1.0, 0 }, { 0, -1 } });
        AssertRefused("The cell [0, 0] is NaN", new[,] { { double.NaN, 0 }, { 0, 1 } });
        AssertRefused("The cell [1, 0] is 1.5; allowed are numbers up to the product", new[,] { { 1, 1.5 }, { 1.5, 1 } });
        AssertRefused("The cell [1, 0] is NaN", new[,] { { 1, 0.5 }, { double.NaN, 1 } });
        AssertRefused("The cell [1, 0] is 0.4; allowed is the same number as in [0, 1], 0.5", new[,] { { 1, 0.5 }, { 0.4, 1 } });
        Assert.Equal("n", Assert.Throws<ArgumentOutOfRangeException>(() => CovarianceMatrix.Of(new[,] { { 1.0 } }, 1)).ParamName);
        Assert.Equal("names",
            Assert.Throws<ArgumentException>(() => CovarianceMatrix.Of(new[,] { { 1.0 } }, null, "a", "b")).ParamName);
        var one = CovarianceMatrix.Of(new[,] { { 1.0 } });
        Assert.Throws<ArgumentOutOfRangeException>(() => one.Covariance(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => one.Covariance(0, -1));
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(() =>
            ScaleReliability.Estimate(one, Proportion.FromPercent(100))).ParamName);
        Assert.Equal("method", Assert.Throws<ArgumentOutOfRangeException>(() =>
            ScaleReliability.Estimate(one).AlphaWithInterval((AlphaIntervalMethod)3)).ParamName);
    }

    [Fact]
    public void Levels_other_than_95_percent_widen_or_narrow()
    {
        var sums = CrossProducts.FromColumnsPairwise([.. First, .. Second, .. Third], 3);
        var (narrow, wide) = (ScaleReliability.Estimate(sums, level: Proportion.FromPercent(80)),
            ScaleReliability.Estimate(sums, level: Proportion.FromPercent(99)));
        foreach (var method in Enum.GetValues<AlphaIntervalMethod>())
        {
            Assert.True(wide.AlphaWithInterval(method).Interval!.Value.Lower
                < narrow.AlphaWithInterval(method).Interval!.Value.Lower);
            Assert.True(wide.AlphaWithInterval(method).Interval!.Value.Upper > narrow.AlphaWithInterval(
                method).Interval!.Value.Upper);
            Assert.Equal(Proportion.FromPercent(80), narrow.AlphaWithInterval(method).Interval!.Value.Level);
        }
    }

    [Fact]
    public void The_interval_of_Feldt_is_right_for_very_many_respondents()
    {
        var matrix = CovarianceMatrix.Of(new[,] { { 1, 0.5, 0.5 }, { 0.5, 1, 0.5 }, { 0.5, 0.5, 1 } }, 1_000_000_000_000);
        var (feldt, wald) = (ScaleReliability.Estimate(matrix).AlphaWithInterval().Interval!.Value,
            ScaleReliability.Estimate(matrix).AlphaWithInterval(AlphaIntervalMethod.Duhachek).Interval!.Value);
        Assert.Equal(wald.Lower, feldt.Lower, 1e-11);
        Assert.Equal(wald.Upper, feldt.Upper, 1e-11);
        Assert.True(feldt.Upper - feldt.Lower > 1e-7);
    }

    [Fact]
    public void Validity_from_loadings()
    {
        var validity = ConvergentValidity.Of(0.8, 0.7, 0.6);
        Assert.Equal((0.64 + 0.49 + 0.36) / 3, validity.AverageVarianceExtracted!.Value, 1e-15);
        Assert.Equal(2.1 * 2.1 / ((2.1 * 2.1) + 0.36 + 0.51 + 0.64), validity.CompositeReliability!.Value, 1e-15);
        Assert.Equal("AVE 0.497, CR 0.745, 3 items", validity.ToString());
        Assert.Equal((1, 1),
            (ConvergentValidity.Of(1, 1).AverageVarianceExtracted, ConvergentValidity.Of(1, 1).CompositeReliability));
        Assert.Equal(0, ConvergentValidity.Of(1, -1).CompositeReliability);
        Assert.Equal((null, null, "no items"),
            (default(ConvergentValidity).AverageVarianceExtracted, default(ConvergentValidity).CompositeReliability,
            default(ConvergentValidity).ToString()));
        Assert.Throws<ArgumentException>(() => ConvergentValidity.Of());
        Assert.Throws<ArgumentException>(() => ConvergentValidity.Of(0.5, 1.01));
        Assert.Throws<ArgumentException>(() => ConvergentValidity.Of(double.NaN));
    }

    [Fact]
    public void Covariances_are_handed_on_without_loss()
    {
        var matrix = CovarianceMatrix.FromCrossProducts(
            CrossProducts.FromColumnsPairwise([.. First, .. Second, .. Third], 3), ["a", "b", "c"]);
        Assert.Equal("2\n1.4 1.6\n", string.Concat(matrix.ToLowerTriangle().Split('\n').Take(2).Select(l => l + "\n")));
        double[] read = [.. matrix.ToLowerTriangle().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(t => double.Parse(t, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal([matrix.Covariance(0, 0), matrix.Covariance(1, 0), matrix.Covariance(1, 1), matrix.Covariance(2, 0),
            matrix.Covariance(2, 1), matrix.Covariance(2, 2)], read.Select(r => (double?)r));
        Assert.Equal("3 items, n = 6, listwise", matrix.ToString());
        Assert.Equal(["item", "a", "b", "c"], matrix.ToTable().Columns);
        Assert.Equal(matrix, CovarianceMatrix.FromCrossProducts(
            CrossProducts.FromColumnsPairwise([.. First, .. Second, .. Third], 3), ["a", "b", "c"]));
        Assert.Equal(1, matrix.ToCorrelations().Covariance(1, 1));
        Assert.Equal(1.4 / Math.Sqrt(2 * 1.6), matrix.ToCorrelations().Covariance(0, 1)!.Value, 1e-15);
    }

    [Fact]
    public void Models_for_lavaan()
    {
        Assert.Equal("tangibles =~ P01 + P02\nempathy =~ P03\n",
            LavaanFactor.ToModel(new("tangibles", "P01", "P02"), new("empathy", "P03")));
        Assert.All(new[] { "a", ".a", "a.1", "P01_x", "." + "_" }, name => Assert.True(LavaanFactor.IsName(name), name));
        Assert.All(new[] { null, "", "1a", ".1", ".", "_a", "a b", "a-b", "E 1", "if", "TRUE", "NA", "start", "有形性", "a+b" },
            name => Assert.False(LavaanFactor.IsName(name), name));
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new LavaanFactor("1", "a")).ParamName);
        Assert.Equal("items", Assert.Throws<ArgumentException>(() => new LavaanFactor("f")).ParamName);
        Assert.Equal("items", Assert.Throws<ArgumentException>(() => new LavaanFactor("f", "a", "a")).ParamName);
        Assert.Equal("items", Assert.Throws<ArgumentException>(() => new LavaanFactor("f", "a b")).ParamName);
        Assert.Equal("items", Assert.Throws<ArgumentException>(() => new LavaanFactor("f", "f")).ParamName);
        Assert.Equal("factors", Assert.Throws<ArgumentException>(() => LavaanFactor.ToModel()).ParamName);
        Assert.Equal("factors",
            Assert.Throws<ArgumentException>(() => LavaanFactor.ToModel(new("f", "a"), new("f", "b"))).ParamName);
        Assert.Equal("factors",
            Assert.Throws<ArgumentException>(() => LavaanFactor.ToModel(new("f", "a"), new("g", "f"))).ParamName);
    }

    private static void AssertRefused(string because, double[,] matrix)
    {
        var error = Assert.Throws<ArgumentException>(() => CovarianceMatrix.Of(matrix));
        Assert.Equal("covariances", error.ParamName);
        Assert.Contains(because, error.Message, StringComparison.Ordinal);
    }
}
