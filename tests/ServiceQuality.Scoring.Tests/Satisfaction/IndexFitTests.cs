using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

public sealed class IndexFitTests
{
    private static readonly IndexModel Pair = IndexModel.Create("pair").Construct("X", "a", "b").Construct("Y", "c")
        .Path("X", "Y").Build();

    private static readonly IndexFit Ecsi = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete);

    [Fact]
    public void A_fit_tells_what_it_is()
    {
        Assert.True(Ecsi.HasEstimate);
        Assert.True(Ecsi.Converged);
        Assert.Null(Ecsi.Reason);
        Assert.Equal((250, 0), (Ecsi.N, Ecsi.RowsLeftOut));
        Assert.InRange(Ecsi.LastChange, 0, 1e-10);
        Assert.InRange(Ecsi.Updates, 3, 20);
        Assert.StartsWith(
            "ECSI, n = 250: PLS, scheme Path, Listwise, tolerance 1E-10, ", Ecsi.ToString(), StringComparison.Ordinal);
        Assert.Null(Ecsi.Paths["Loyalty", "Image"]);
        Assert.Null(Ecsi.IndirectEffects["Image", "Expectation"]);
        Assert.NotNull(Ecsi.IndirectEffects["Image", "Satisfaction"]);
        Assert.DoesNotContain("Image", Ecsi.RSquared.Names);
        Assert.Contains("allowed are Image, Expectation", Assert.Throws<KeyNotFoundException>(() => Ecsi.Index("Price")).Message,
            StringComparison.Ordinal);
        Assert.Equal("Image 73.5 [71.9, 75.2]", Ecsi.Index("Image").ToString());
        Assert.Equal(10, Ecsi.Paths.ToTable().Rows.Count + 3);
        Assert.Equal(1, Ecsi.Weights["CUSCO"]);
        Assert.Same(IndexModels.Ecsi, Ecsi.Model);
        Assert.Same(IndexSurveys.Complete, Ecsi.Answers);
    }

    [Fact]
    public void What_cannot_be_estimated_says_why_and_has_no_numbers()
    {
        void None(string reason, IndexFit fit)
        {
            Assert.False(fit.HasEstimate);
            Assert.False(fit.IsAdmissible);
            Assert.Contains(reason, fit.Reason, StringComparison.Ordinal);
            Assert.Contains("no estimate: ", fit.ToString(), StringComparison.Ordinal);
            Assert.All(fit.Weights.Values.Concat(fit.Loadings.Values).Concat(fit.Paths.Values).Concat(fit.RSquared.Values)
                .Concat(fit.CrossLoadings.Values).Concat(fit.Correlations.Values), v => Assert.Null(v));
            Assert.All(fit.Model.Constructs, c => Assert.Null(fit.Index(c.Name).Value));
            Assert.All(fit.Model.Constructs, c => Assert.Equal(fit.Reason, fit.Index(c.Name).Interval().Reason));
            Assert.All(fit.Scores(fit.Model.Constructs[0].Name), s => Assert.Null(s));
            Assert.All(fit.Index(fit.Model.Constructs[0].Name).Scores(), s => Assert.Null(s));
            Assert.Empty(fit.Warnings);
            Assert.Contains($"There is no estimate to compare: {fit.Reason}.", fit.DiffersFrom(Scoring.Satisfaction.Peer.SmartPls)
                .ToString(), StringComparison.Ordinal);
            Assert.NotNull(fit.Map(fit.Model.Constructs[^1].Name).Reason);
            Assert.NotNull(fit.Drivers(fit.Model.Constructs[^1].Name).Reason);
            Assert.Throws<InvalidOperationException>(() => fit.Bootstrap(10, 1));
            Assert.Throws<InvalidOperationException>(() => fit.Freeze());
        }

        IndexFit Fit(int[] a, int[] b, int[] c, IndexModel? model = null, IndexOptions? options = null) =>
            SatisfactionIndex.Estimate(model ?? Pair, IndexSurveys.Of(Pair, a, b, c), options);
        None("\"b\" does not vary", Fit([1, 2, 3], [4, 4, 4], [1, 3, 2]));
        None("there are 1 rows", Fit([1], [2], [3]));
        None("there are 0 rows", Fit([], [], []));
        None("X has 2 indicators in mode B, which needs more rows than the 2 there are",
            Fit([1, 2], [2, 5], [3, 4], Pair.WithMode(MeasurementMode.ModeB, "X")));
        None("indicators of X are collinear",
            Fit([1, 2, 3, 4], [2, 4, 6, 8], [3, 4, 1, 9], Pair.WithMode(MeasurementMode.ModeB, "X")));
        None("the indicators of X covary with nothing", Fit([1, 1, 2, 2], [1, 1, 2, 2], [1, 2, 1, 2]));
        None("still changed by", Fit([1, 2, 3, 9, 4], [2, 9, 4, 5, 1], [3, 1, 4, 1, 5], options: new(maxUpdates: 1)));
        None("rho_A of X is", Fit([1, 2, 3, 4, 5, 6], [6, 2, 5, 1, 4, 2], [3, 1, 4, 2, 5, 3], options: new(consistent: true)));

        // Nobody answered b, everybody something.
        var missing = IndexAnswers.FromColumns(Pair, 3, [1, 2, 3, 0, 0, 0, 3, 1, 2]);
        None("there are 0 rows", SatisfactionIndex.Estimate(Pair, missing));
        None("\"b\" does not vary, or has no answers",
            SatisfactionIndex.Estimate(Pair, missing, new(missing: MissingAnswers.MeanReplacement)));
        var apart = IndexAnswers.FromColumns(Pair, 6, [1, 2, 3, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 1, 2, 2, 3, 1]);
        None("\"a\" and \"b\" have no rows in common",
            SatisfactionIndex.Estimate(Pair, apart, new(missing: MissingAnswers.Pairwise)));
        None("there are 0 rows", SatisfactionIndex.Estimate(
            Pair, IndexAnswers.FromColumns(Pair, 2, new byte[6]), new(missing: MissingAnswers.Pairwise)));
        None("there are 0 rows", SatisfactionIndex.Estimate(
            Pair, IndexAnswers.FromColumns(Pair, 2, [1, 2, 3, 4, 5, 6], [0, 0], RowWeights.Sampling)));
        None("there are 1 rows", SatisfactionIndex.Estimate(
            Pair, IndexAnswers.FromColumns(Pair, 2, [1, 2, 3, 4, 5, 6], [0, 1], RowWeights.Frequency)));
    }

    [Fact]
    public void Collinear_causes_are_told()
    {
        var model = IndexModel.Create("m").Construct("A", "a").Construct("B", "b").Construct("C", "c").Path("A", "C")
            .Path("B", "C").Build();

        var fit = SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, [1, 2, 3, 4], [2, 4, 6, 8], [1, 3, 2, 4]));

        Assert.Equal("the causes of C are collinear", fit.Reason);
        var nearly = SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, [1, 2, 3, 4, 5], [2, 4, 6, 8, 9], [1, 3, 2, 4, 9]));
        Assert.Equal(IndexWarningKind.NearlyCollinear, Assert.Single(nearly.Warnings).Kind);
    }

    [Fact]
    public void Indicators_of_mode_A_may_be_collinear()
    {
        var fit = SatisfactionIndex.Estimate(Pair, IndexSurveys.Of(Pair, [1, 2, 3, 4], [2, 4, 6, 8], [3, 4, 1, 9]));

        Assert.True(fit.HasEstimate);
        Assert.Equal(fit.Weights["a"]!.Value, fit.Weights["b"]!.Value, 1e-12);
    }

    [Fact]
    public void The_dominant_indicator_settles_the_sign()
    {
        int[] a = [1, 5, 3, 8, 9, 2, 4, 7], b = [9, 6, 8, 3, 1, 9, 5, 4], c = [2, 4, 3, 9, 8, 1, 5, 6];
        IndexFit Fit(string dominant) => SatisfactionIndex.Estimate(
            IndexModel.Create("m").Construct("X", "a", "b").Construct("Y", "c").Dominant("X", dominant).Path("X", "Y").Build(),
            IndexSurveys.Of(Pair, a, b, c));

        var (up, down) = (Fit("a"), Fit("b"));

        Assert.True(up.Loadings["a"] > 0 && up.Loadings["b"] < 0 && up.Paths["X", "Y"] > 0);
        Assert.Equal(up.Loadings.Values.Take(2).Select(v => -v!.Value), down.Loadings.Values.Take(2).Select(v => v!.Value));
        Assert.Equal(-up.Paths["X", "Y"]!.Value, down.Paths["X", "Y"]!.Value, 1e-12);
        Assert.Contains(up.Warnings, w => w.Kind == IndexWarningKind.NegativeWeight && w.Subject == "b");
    }

    [Fact]
    public void Weights_that_cancel_out_leave_no_index()
    {
        // The loadings sum to something above 0, but b counts against a and its answers hardly spread, so that its weight is the
        // larger one of answers.
        var fit = SatisfactionIndex.Estimate(
            Pair.WithMode(MeasurementMode.ModeB, "X"),
            IndexSurveys.Of(Pair, [9, 4, 5, 6, 4, 4, 6, 8], [6, 5, 5, 6, 5, 6, 6, 6], [4, 7, 2, 8, 5, 9, 2, 2]));

        Assert.True(fit.HasEstimate);
        Assert.True(fit.Loadings["a"] + fit.Loadings["b"] > 0);
        Assert.Equal([IndexWarningKind.NegativeWeight, IndexWarningKind.NoIndex], fit.Warnings.Select(w => w.Kind));
        var index = fit.Index("X");
        Assert.Equal("the index weights of X do not sum to more than 0, by themselves or times the ranges", index.Reason);
        Assert.Equal("X none (the index weights of X do not sum to more than 0, by themselves or times the ranges)",
            index.ToString());
        Assert.Null(index.Value ?? index.StandardDeviation ?? index.StandardError ?? index.Weights["a"]);
        Assert.Equal("no construct with an index affects Y", fit.Map("Y").Reason);
        Assert.Equal("X has no index and is left out.", fit.Map("Y").Notes[0]);
        Assert.Null(fit.Freeze().Weights["a"]);
        Assert.Equal(8, fit.Bootstrap(8, 1).Indices["X"]!.Values.Count + fit.Bootstrap(8, 1).Indices["X"]!.Failed);
    }

    [Fact]
    public void Inadmissible_consistent_fits_are_told()
    {
        var model = IndexModel.Create("tri").Construct("A", "a", "b").Construct("B", "c", "d").Construct("C", "e")
            .Path("A", "B", "C").Path("B", "C").Build();
        IndexFit Fit(bool consistent, params byte[] answers) =>
            SatisfactionIndex.Estimate(
            model, IndexAnswers.FromColumns(model, answers.Length / 5, answers), new(consistent: consistent));
        byte[] heywood =
        [
            3, 3, 4, 9, 4, 7, 6, 1, 5, 4, 8, 2, 10, 1, 5, 7, 3, 5, 4, 4, 3, 6, 1, 7, 4, 4, 6, 1, 5, 1, 5, 1, 5, 7, 3, 2, 2, 3, 2,
            5, 1, 3, 4, 5, 2,
        ];
        byte[] loading =
        [
            4, 5, 1, 6, 4, 2, 4, 7, 4, 2, 6, 5, 7, 6, 1, 3, 7, 7, 6, 4, 1, 6, 2, 1, 7, 3, 7, 5, 8, 1, 10, 2, 1, 3, 5, 2, 5, 7, 1,
            7, 4, 1, 4, 5, 2,
        ];

        var impossible = Fit(true, heywood);
        Assert.Equal([IndexWarningKind.CorrelationAboveOne, IndexWarningKind.RSquaredAboveOne, IndexWarningKind.Indefinite],
            impossible.Warnings.Select(w => w.Kind));
        Assert.False(impossible.IsAdmissible);
        Assert.True(impossible.HasEstimate);
        Assert.True(Math.Abs(impossible.Correlations["A", "B"]!.Value) > 1 && impossible.RSquared["B"] > 1);
        Assert.Equal("no data can have these correlations of the constructs", impossible.Drivers("C").Reason);
        Assert.Contains(
            "The correlation of A and B is 1.075 in size", impossible.Warnings[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(Fit(true, loading).Warnings, w => w.Kind == IndexWarningKind.LoadingAboveOne && w.Subject == "a");
        Assert.False(Fit(true, loading).IsAdmissible);
        Assert.True(Fit(false, heywood).IsAdmissible && Fit(false, loading).IsAdmissible);
        Assert.Empty(Fit(false, heywood).Warnings);
    }

    [Fact]
    public void An_index_has_an_interval_of_fixed_weights_and_one_of_a_finite_population()
    {
        var index = Ecsi.Index("Satisfaction");
        var (open, finite) = (index.Interval().Interval!.Value, index.Interval(population: 400).Interval!.Value);

        Assert.Equal(Math.Sqrt(150 / 399.0), (finite.Upper - finite.Lower) / (open.Upper - open.Lower), 1e-12);
        Assert.Equal(0, index.Interval(population: 250).Interval!.Value.Upper - index.Value!.Value, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Interval(population: 249));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Interval(Proportion.FromPercent(100)));
        Assert.Equal(250, index.Interval().N);
        Assert.Equal(index.StandardDeviation!.Value / Math.Sqrt(250), index.StandardError!.Value, 1e-12);
        Assert.Contains("population 400", index.Interval(population: 400).Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Standardised_weights_make_another_index()
    {
        var other = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, new(standardisedWeights: true));

        Assert.Equal(Ecsi.Weights.Values, other.Weights.Values);
        Assert.NotEqual(Ecsi.Index("Loyalty").Value, other.Index("Loyalty").Value);
        var weights = other.Index("Loyalty").Weights.Values;
        var outer = new[] { "CUSL1", "CUSL2", "CUSL3" }.Select(n => other.Weights[n]!.Value).ToArray();
        Assert.All(weights.Zip(outer), p => Assert.Equal(p.Second / outer.Sum(), p.First!.Value, 1e-12));
    }

    [Fact]
    public void Pairwise_correlations_may_be_ones_that_no_data_have()
    {
        var model = Pair.WithMode(MeasurementMode.ModeB, "X").WithScale(new(1, 5));
        var answers = IndexAnswers.FromColumns(model, 6, [3, 3, 5, 0, 3, 0, 5, 4, 5, 0, 3, 5, 3, 3, 1, 2, 3, 4]);
        var fit = SatisfactionIndex.Estimate(model, answers, new(missing: MissingAnswers.Pairwise));

        Assert.True(fit.HasEstimate && fit.RSquared["Y"] > 1 && !fit.IsAdmissible);
        var (all, some) = (fit.Bootstrap(40, 1),
            fit.Bootstrap(new BootstrapPlan(ResampleSource.Philox(1), 40, jackknife: false), onlyAdmissible: true));
        Assert.InRange(all.Inadmissible, 1, 40);
        Assert.Equal(all.RSquared["Y"]!.Values.Where(r => r <= 1), some.RSquared["Y"]!.Values);
    }

    [Fact]
    public void The_sign_of_a_consistent_fit_is_that_of_its_own_loadings()
    {
        var model = IndexModel.Create("m", new(1, 5)).Construct("P", "a", "b", "x").Construct("Q", "d", "e")
            .Path("P", "Q").Build();
        IndexFit Fit(string rows, string? dominant = null)
        {
            var builder = IndexModel.Create("m", new(1, 5)).Construct("P", "a", "b", "x").Construct("Q", "d", "e").Path("P", "Q");
            var made = (dominant is null ? builder : builder.Dominant("P", dominant)).Build();
            int[][] cells = [.. rows.Split("; ").Select(r => r.Split(' ').Select(c => c[0] - '0').ToArray())];
            return SatisfactionIndex.Estimate(
                made, IndexSurveys.Of(made, [.. Enumerable.Range(0, 5).Select(i => cells.Select(c => c[i]).ToArray())]),
                new(consistent: true));
        }

        var told = Fit("5 1 1 4 5; 5 1 3 2 4; 1 3 5 2 3; 1 2 3 1 1; 1 4 5 4 4; 4 5 4 2 5; 4 5 5 4 3; 4 5 4 4 2", "b");
        Assert.Equal(0.161, told.Loadings["b"]!.Value, 1e-3);
        var summed = Fit("1 3 3 1 1; 4 5 5 3 4; 5 3 2 5 5; 5 3 1 4 5; 1 3 5 1 1; 1 3 5 1 2; 1 5 4 3 1; 4 5 3 1 3");
        Assert.True(summed.Loadings.Values.Take(3).Sum() > 0);
        Assert.Equal(model.Indicators, summed.Model.Indicators);
    }

    [Fact]
    public void What_rounding_leaves_is_no_correlation()
    {
        // Every cell of a design, weighted by products: nothing hangs together.
        double[] p = [.35, .65], q = [.15, .85], r = [.22, .78];
        byte[] answers = [1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2, 1, 2, 1, 2, 1, 2, 1, 2];
        double[] weights = [.. from i in p from j in q from k in r select i * j * k];
        var fit = SatisfactionIndex.Estimate(Pair.WithScale(new(1, 2)),
            IndexAnswers.FromColumns(Pair.WithScale(new(1, 2)), 8, answers, weights, RowWeights.Sampling));

        Assert.Contains("covary with nothing", fit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_survey_answers_many_models()
    {
        var small = IndexModel.Create("small").Construct("Quality", MeasurementMode.ModeB, "PERQ7", "PERQ1")
            .Construct("Satisfaction", "CUSA2").Path("Quality", "Satisfaction").Build();

        var fit = SatisfactionIndex.Estimate(small, IndexSurveys.Complete);

        Assert.Equal(IndexSurveys.Complete.Answers(14).Codes.ToArray(), fit.Answers.Answers(0).Codes.ToArray());
        Assert.Equal(["PERQ7", "PERQ1", "CUSA2"], fit.Weights.Names);
        Assert.Contains(
            "asks for PERQ1 (1..5)", Assert.Throws<ArgumentException>(() =>
                SatisfactionIndex.Estimate(small.WithIndicators("Quality", new(1, 5), "PERQ1", "PERQ2"),
                IndexSurveys.Complete)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SatisfactionIndex.Estimate(Pair, IndexSurveys.Complete));
    }

    [Fact]
    public void Driver_shares_of_a_construct_sum_to_its_R_squared()
    {
        var golden = Statistics.GoldenCase.Of("ecsi.csv", "quality-path-a");
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, new(tolerance: IndexSurveys.Tolerance));

        foreach (var (method, name) in new[] { (DriverMethod.Shapley, "shapley"), (DriverMethod.RelativeWeights, "johnson") })
        {
            foreach (var target in new[] { "Satisfaction", "Loyalty" })
            {
                var shares = fit.Drivers(target, method);
                golden.AssertClose(name + target, shares.Shares.Select(s => (double?)s.Share.Fraction));
                Assert.Equal(fit.RSquared[target]!.Value, shares.RSquared!.Value, 1e-12);
            }
        }

        Assert.Equal("Image has no cause in the model", fit.Drivers("Image").Reason);
        Assert.Equal("Expectation", Assert.Single(fit.Drivers("Quality").Shares).Name);
    }

    // Answers far from 0 that vary little: 53 bits would lose five digits of this correlation.
    [Fact]
    public void Many_millions_of_rows_lose_no_digit()
    {
        var model = IndexModel.Create("m").Construct("X", "a").Construct("Y", "b").Indicator("a", new RatingScale(1, 255))
            .Indicator("b", new RatingScale(1, 255)).Path("X", "Y").Build();
        byte[] answers = [254, 255, 255, 254, 255, 255, 255, 254, 255, 254, 254, 255, 254, 255, 255, 255, 254, 255, 255,
            255, 254, 254];
        double Of(int times) => SatisfactionIndex
            .Estimate(model, IndexAnswers.FromColumns(model, 11, answers, [.. Enumerable.Repeat((double)times, 11)],
                RowWeights.Frequency)).Correlations["X", "Y"]!.Value;
        Assert.All([5_000_011, 77_777_777], times => Assert.Equal(Of(1), Of(times), 1e-15));
    }

    [Fact]
    public void A_resample_allocates_nothing()
    {
        var (engine, layout) = (new IndexEngine(Ecsi.Plan, Ecsi.Sample.Source), new FitStatistics(Ecsi.Plan));
        var (counts, drawn, results) = (new int[250], new int[250], new double[layout.Count]);
        void Resample(int b)
        {
            ResampleSource.Philox(1).Draw(b, drawn);
            counts.AsSpan().Clear();
            foreach (var row in drawn)
            {
                counts[row]++;
            }
        }

        Resample(0);
        layout.Write(engine, engine.Fit(counts), results);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            layout.Write(engine, engine.Fit(counts), results);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Options_refuse_what_is_outside_their_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexOptions((InnerScheme)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexOptions(missing: (MissingAnswers)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexOptions(tolerance: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexOptions(tolerance: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexOptions(tolerance: 0.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndexOptions(maxUpdates: 0));
        Assert.Equal("consistent PLS, scheme Centroid, Pairwise, tolerance 1E-06",
            new IndexOptions(InnerScheme.Centroid, MissingAnswers.Pairwise, true, tolerance: 1e-6).ToString());
    }
}
