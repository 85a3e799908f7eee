using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

/// <summary>Values that have a reason instead of an interval, and lookups by name.</summary>
public sealed class IndexReasonTests
{
    private static readonly IndexModel Pair =
        IndexModel.Create("pair").Construct("X", "a", "b").Construct("Y", "c").Path("X", "Y").Build();

    private static readonly IndexFit Ecsi = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete);

    [Fact]
    public void Fewer_than_half_of_the_resamples_give_no_interval()
    {
        IndexBootstrap Boot(params int[] c) =>
            SatisfactionIndex.Estimate(Pair, IndexSurveys.Of(Pair, [1, 2, 3, 4, 5], [2, 1, 4, 3, 9], c)).Bootstrap(2000, 42);
        var (few, many) = (Narrow(2000), Boot(1, 2, 3, 5, 9));

        Assert.InRange(few.Failed, 1001, 1999);
        var index = few.Index("X");
        Assert.NotNull(index.Value);
        Assert.Null(index.Interval);
        Assert.Equal($"only {2000 - few.Failed} of 2000 resamples gave the statistic; at least half are needed", index.Reason);
        Assert.Equal(index, few.Indices["X"]!.Interval());
        Assert.NotNull(few.Paths["X", "Y"]!.Interval().Reason);
        Assert.Null(few.Map("Y").Constructs["X"].Point.PerformanceInterval);
        Assert.Contains(few.Indices.ToTable().Notes, n => n == $"X: {index.Reason}.");

        Assert.InRange(many.Failed, 0, 1000);
        Assert.NotNull(many.Index("X").Interval);
    }

    [Fact]
    public void Comparisons_of_few_resamples_have_a_reason()
    {
        var (first, second) = (Narrow(200, 1), Narrow(200, 2));

        var path = BootstrapComparison.Run(first, second)[IndexQuantity.Path, "X", "Y"]!;

        Assert.NotNull(path.Difference);
        Assert.Null(path.P);
        Assert.EndsWith("at least half are needed", path.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_outside_its_scale_has_a_reason_instead_of_an_interval()
    {
        // 3 times the highest answer minus 2 times the lowest is far above the scale.
        var answers = IndexSurveys.Of(Pair, [10, 9, 10], [1, 2, 1], [4, 5, 6]);
        var index = FrozenIndex.Of(Pair, 3, -2, 1).Index("X", answers);

        Assert.True(index.Value > 100);
        Assert.Equal("the index is outside 0 to 100, because a weight is negative", index.Interval().Reason);
        Assert.Null(index.Interval().Interval);
        Assert.Equal(index.Value, index.Interval().Value);
        Assert.Equal("X 281.5 (the index is outside 0 to 100, because a weight is negative)", index.ToString());
        Assert.NotNull(FrozenIndex.Of(Pair, 3, -2, 1).Index("Y", answers).Interval().Interval);
        Assert.Null(IndexScore.OutsideScaleReason(100 + 1e-12));
        Assert.Null(IndexScore.OutsideScaleReason(0));
        Assert.NotNull(IndexScore.OutsideScaleReason(-0.1));
    }

    // The first fit whose index leaves the scale, of random answers in mode B.
    [Fact]
    public void A_fit_whose_index_leaves_its_scale_warns_and_its_bootstrap_has_no_interval()
    {
        var model = IndexModel.Create("m").Construct("X", MeasurementMode.ModeB, "a", "b").Construct("Y", "c")
            .Path("X", "Y").Build();
        IndexFit Fit(int seed)
        {
            var random = new Random(seed);
            int[] Column() => [.. Enumerable.Range(0, 12).Select(_ => random.Next(1, 11))];
            return SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, Column(), Column(), Column()));
        }

        var fit = Enumerable.Range(0, 1000).Select(Fit).First(f => f.Index("X").Value is < 0 or > 100);
        var warning = Assert.Single(fit.Warnings, w => w.Kind == IndexWarningKind.IndexOutsideScale);
        Assert.Equal("X", warning.Subject);
        Assert.StartsWith("The index of X is ", warning.Message, StringComparison.Ordinal);
        Assert.Contains(warning.Message, fit.Map("Y").Notes);

        var index = fit.Bootstrap(200, 1).Index("X");
        Assert.Equal(fit.Index("X").Value!.Value, index.Value!.Value, 1e-8);
        Assert.Null(index.Interval);
        Assert.Equal("the index is outside 0 to 100, because a weight is negative", index.Reason);
    }

    [Fact]
    public void All_constant_questions_are_named()
    {
        var one = SatisfactionIndex.Estimate(Pair, IndexSurveys.Of(Pair, [1, 2, 3], [2, 2, 2], [1, 3, 2]));
        var two = SatisfactionIndex.Estimate(Pair, IndexSurveys.Of(Pair, [1, 2, 3], [2, 2, 2], [5, 5, 5]));

        Assert.Equal("\"b\" does not vary, or has no answers", one.Reason);
        Assert.Equal("\"b\", \"c\" do not vary, or have no answers", two.Reason);
        Assert.False(two.Converged);
        foreach (var missing in new[] { MissingAnswers.MeanReplacement, MissingAnswers.Pairwise })
        {
            var answers = IndexAnswers.FromColumns(Pair, 4, [1, 2, 3, 0, 2, 2, 0, 2, 5, 0, 5, 5]);
            Assert.Equal(two.Reason, SatisfactionIndex.Estimate(Pair, answers, new(missing: missing)).Reason);
        }
    }

    [Fact]
    public void The_default_interval_is_bca_with_a_jackknife_and_percentile_without()
    {
        var plain = Ecsi.Bootstrap(50, 3);
        var jackknife = Ecsi.Bootstrap(new BootstrapPlan(ResampleSource.Philox(3), 50));

        Assert.Equal(plain.Index("Image", BootstrapMethod.Percentile), plain.Index("Image"));
        Assert.Equal(plain.Index("Image"), plain.Indices["Image"]!.Interval());
        Assert.Equal(jackknife.Index("Image", BootstrapMethod.Bca), jackknife.Index("Image"));
        Assert.Equal(jackknife.Index("Image"), jackknife.Indices["Image"]!.Interval());
        Assert.NotEqual(plain.Index("Image").Interval, jackknife.Index("Image").Interval);
        Assert.Contains("bootstrap BCa", jackknife.Paths.ToTable().Notes[0], StringComparison.Ordinal);
        Assert.Contains("Bca, 95 %", jackknife.Map("Loyalty").Conventions, StringComparison.Ordinal);
        Assert.Contains("Percentile, 95 %", plain.Map("Loyalty").Conventions, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_without_a_number_are_null_and_unknown_ones_throw()
    {
        var boot = Ecsi.Bootstrap(3, 1);
        Assert.Null(Ecsi.RSquared["Image"]);
        Assert.Null(Ecsi.AdjustedRSquared["Image"]);
        Assert.Null(Ecsi.Paths["Loyalty", "Image"]);
        Assert.Null(boot.RSquared["Image"]);
        Assert.Null(boot.Paths["Loyalty", "Image"]);
        Assert.Null(Ecsi.Index("Satisfaction").Weights["IMAG1"]);

        const string allowed = "allowed are Image, Expectation, Quality, Value, Satisfaction, Complaints, Loyalty.";
        foreach (var ask in new Func<object?>[]
        {
            () => Ecsi.RSquared["Price"],
            () => Ecsi.Paths["Image", "Price"],
            () => boot.RSquared["Price"],
            () => boot.Paths["Price", "Image"],
            () => boot.Index("Price"),
            () => Ecsi.Scores("Price"),
            () => Ecsi.Drivers("Price"),
        })
        {
            var thrown = Assert.Throws<KeyNotFoundException>(ask);
            Assert.StartsWith("\"Price\" is not a name of \"", thrown.Message, StringComparison.Ordinal);
            Assert.EndsWith(allowed, thrown.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rows_times_questions_beyond_an_array_are_refused_by_a_sentence()
    {
        MomentSource.CheckSize(100_000_000, 20);
        var thrown = Assert.Throws<ArgumentException>("answers", () => MomentSource.CheckSize(100_000_000, 24));
        Assert.StartsWith(
            "There are 100000000 rows with 24 indicators; allowed are at most 89478480 rows.", thrown.Message,
            StringComparison.Ordinal);
        MomentSource.CheckSize(89_478_480, 24);
        Assert.Throws<ArgumentException>(() => MomentSource.CheckSize(89_478_481, 24));
    }

    // Each question varies by one row of six: three of four resamples miss one of these rows.
    private static IndexBootstrap Narrow(int resamples, ulong seed = 42)
    {
        var answers = IndexSurveys.Of(Pair, [9, 5, 5, 5, 5, 5], [5, 9, 5, 5, 5, 5], [5, 5, 9, 5, 5, 5]);
        return SatisfactionIndex.Estimate(Pair, answers).Bootstrap(resamples, seed);
    }
}
