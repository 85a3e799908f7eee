using FsCheck.Fluent;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Bootstrapping;

public sealed class IndexBootstrapTests
{
    private static readonly IndexFit Ecsi = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete);

    [Fact]
    public void Threads_do_not_change_a_number()
    {
        IndexBootstrap On(int threads) =>
            Ecsi.Bootstrap(new BootstrapPlan(ResampleSource.Philox(7), 60, jackknife: true, threads: threads));
        var (one, three) = (On(1), On(3));

        foreach (var (a, b) in All(one).Zip(All(three)))
        {
            Assert.Equal(a.Values, b.Values);
            Assert.Equal(a.BcaConstants(), b.BcaConstants());
        }
    }

    [Law]
    public Property Every_resample_is_the_fit_of_its_rows() => Laws.ForAll(
        from survey in IndexGenerators.Surveys(30, 50, mostNoise: 1) from seed in Gen.Choose(0, 999) select (survey, seed),
        c =>
        {
            var ((model, columns), seed) = c;
            var fit = SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, columns), new(tolerance: 1e-13, maxUpdates: 2000));
            if (!fit.HasEstimate)
            {
                return;
            }

            var source = ResampleSource.Philox((ulong)seed);
            var boot = fit.Bootstrap(new BootstrapPlan(source, 3, jackknife: false));
            var rows = new int[columns[0].Length];
            var made = 0;
            for (var b = 0; b < 3; b++)
            {
                source.Draw(b, rows);
                var drawn = SatisfactionIndex.Estimate(
                    model, IndexSurveys.Of(model, [.. columns.Select(col => rows.Select(r => col[r]).ToArray())]),
                    new(tolerance: 1e-13, maxUpdates: 2000));
                if (!drawn.HasEstimate)
                {
                    continue;
                }

                for (var i = 0; i < columns.Length; i++)
                {
                    Assert.Equal(drawn.Weights.Values[i]!.Value, boot.Weights.Distributions[i].Values[made], 1e-8);
                    Assert.Equal(drawn.Loadings.Values[i]!.Value, boot.Loadings.Distributions[i].Values[made], 1e-8);
                }

                // Pairs of constructs come as (0, 1), (0, 2), (1, 2) and so on.
                foreach (var (i, j) in Enumerable.Range(0, model.Constructs.Count)
                    .SelectMany(j => Enumerable.Range(0, j).Select(i => (i, j))))
                {
                    var (one, other) = (model.Constructs[j].Name, model.Constructs[i].Name);
                    Assert.Equal(drawn.Correlations[one, other]!.Value, boot.Correlations[one, other]!.Values[made], 1e-8);
                    Assert.Same(boot.Correlations[one, other], boot.Correlations[other, one]);
                }

                foreach (var path in model.Paths)
                {
                    Assert.Equal(drawn.Paths[path.From, path.To]!.Value, boot.Paths[path.From, path.To]!.Values[made], 1e-8);
                    Assert.Equal(drawn.TotalEffects[path.From, path.To]!.Value,
                        boot.TotalEffects[path.From, path.To]!.Values[made], 1e-8);
                }

                made++;
            }

            Assert.Equal(3 - made, boot.Failed);
        });

    [Law]
    public Property Frequencies_resample_as_repeated_rows_do() => Laws.ForAll(
        from survey in IndexGenerators.Surveys(10, 25)
        from times in Gen.ArrayOf(Gen.Choose(0, 3), survey.Columns[0].Length)
        select (survey, times),
        c =>
        {
            var ((model, columns), times) = c;
            var plain = IndexSurveys.Of(model, columns);
            var counted = SatisfactionIndex.Estimate(
                model, IndexAnswers.FromColumns(
                model, plain.Count, plain.Codes, [.. times.Select(t => (double)t)], RowWeights.Frequency));
            var rows = SatisfactionIndex.Estimate(
                model, IndexSurveys.Of(
                model, [.. columns.Select(col => col.SelectMany((x, r) => Enumerable.Repeat(x, times[r])).ToArray())]));
            Assert.Equal(rows.HasEstimate, counted.HasEstimate);
            if (rows.HasEstimate)
            {
                Assert.Equal(All(rows.Bootstrap(5, 3)).Select(d => d.Values), All(counted.Bootstrap(5, 3)).Select(d => d.Values));
            }
        });

    [Fact]
    public void Resamples_that_fail_are_counted_by_reason()
    {
        // c is 5 but for one row: it is constant in the third of the resamples that miss it.
        var pair = IndexModel.Create("pair").Construct("X", "a", "b").Construct("Y", "c").Path("X", "Y").Build();
        var fit = SatisfactionIndex.Estimate(
            pair, IndexSurveys.Of(pair, [1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 4, 3, 6, 5, 8, 7], [5, 5, 5, 5, 5, 5, 5, 9]));
        var source = ResampleSource.Philox(3);
        var rows = new int[8];
        var missed = Enumerable.Range(0, 500).Count(b =>
        {
            source.Draw(b, rows);
            return !rows.Contains(7) || rows.All(r => r == 7);
        });

        var boot = fit.Bootstrap(500, 3);

        Assert.InRange(missed, 100, 250);
        var constant = Assert.Single(boot.Failures, f => f.Reason == "an indicator does not vary");
        Assert.Equal($"{constant.Resamples}: an indicator does not vary", constant.ToString());
        Assert.InRange(constant.Resamples, missed, missed + 3);
        Assert.Equal(500 - boot.Failed, boot.Paths["X", "Y"]!.Values.Count);
        Assert.Equal(boot.Failed, boot.Paths["X", "Y"]!.Failed);
        Assert.Contains($"{boot.Failed} failed", boot.ToString(), StringComparison.Ordinal);
        Assert.Contains("without a result", boot.Paths.ToTable().Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_answers_and_sampling_weights_are_resampled_too()
    {
        var missing = IndexSurveys.Read("ecsi-missing.csv");
        foreach (var policy in Enum.GetValues<MissingAnswers>())
        {
            var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, missing, new(missing: policy));
            var boot = fit.Bootstrap(20, 1);
            Assert.Equal(0, boot.Failed);
            Assert.Equal(fit.Paths["Image", "Loyalty"]!.Value, boot.Paths["Image", "Loyalty"]!.Value!.Value, 1e-8);
            Assert.All(All(boot), d => Assert.Equal(20, d.Values.Count));
        }

        var weighted = SatisfactionIndex.Estimate(
            IndexModels.Ecsi, IndexSurveys.Read("ecsi250.csv", IndexLayout.Default.WithWeights("weight", RowWeights.Sampling)));
        Assert.Equal(weighted.Index("Value").Value!.Value, weighted.Bootstrap(20, 1).Indices["Value"]!.Value!.Value, 1e-8);

        // A resample of weighted rows is the fit of these rows with their weights.
        var rows = new int[250];
        ResampleSource.Philox(1).Draw(0, rows);
        var answers = IndexSurveys.Read("ecsi250.csv", IndexLayout.Default.WithWeights("weight", RowWeights.Sampling));
        var drawn = IndexAnswers.FromColumns(
            IndexModels.Ecsi, 250, [.. Enumerable.Range(0, 24).SelectMany(i => rows.Select(r => answers.Answers(i).Codes[r]))],
            [.. rows.Select(r => answers.Weights[r])], RowWeights.Sampling);
        Assert.Equal(SatisfactionIndex.Estimate(IndexModels.Ecsi, drawn)
            .Index("Value").Value!.Value, weighted.Bootstrap(1, 1).Indices["Value"]!.Values[0], 1e-8);
    }

    [Fact]
    public void An_index_has_the_interval_of_its_bootstrap()
    {
        var boot = Ecsi.Bootstrap(400, 42);
        var percentile = boot.Index("Satisfaction");
        var finite = boot.Index("Satisfaction", population: 400);

        Assert.Equal(boot.Indices["Satisfaction"]!.Interval(BootstrapMethod.Percentile), percentile);
        Assert.Equal(Math.Sqrt(150 / 399.0),
            (finite.Interval!.Value.Upper - finite.Value!.Value)
            / (percentile.Interval!.Value.Upper - percentile.Value!.Value), 1e-9);
        Assert.Equal(Math.Sqrt(150 / 399.0),
            (finite.Value!.Value - finite.Interval!.Value.Lower)
            / (percentile.Value!.Value - percentile.Interval!.Value.Lower), 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => boot.Index("Satisfaction", population: 10));
        Assert.Throws<InvalidOperationException>(() => boot.Index("Satisfaction", BootstrapMethod.Bca));
        Assert.Throws<KeyNotFoundException>(() => boot.Index("Price"));

        // The weights move little: both intervals are about as wide.
        var fixedWeights = Ecsi.Index("Satisfaction").Interval().Interval!.Value;
        Assert.InRange((percentile.Interval!.Value.Upper - percentile.Interval!.Value.Lower)
            / (fixedWeights.Upper - fixedWeights.Lower), 0.85, 1.15);
        Assert.Null(boot.Paths["Loyalty", "Image"]);
        Assert.Equal("ECSI, n = 250: 400 resamples (Philox 4x32-10, seed 42), 0 failed", boot.ToString());
        Assert.Equal($"{Ecsi.Conventions}\n{boot}; inadmissible resamples count.", boot.Conventions);
        Assert.Equal(12, boot.Paths.ToTable().Rows.Count);
        Assert.Equal(7, boot.Indices.ToTable(BootstrapMethod.Basic).Rows.Count);
        Assert.StartsWith("R squared: Expectation, Quality", boot.RSquared.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Path coefficients: Image -> Expectation", boot.Paths.ToString(), StringComparison.Ordinal);
    }

    [Law]
    public Property Htmt_of_every_resample_is_that_of_its_rows() => Laws.ForAll(
        from survey in IndexGenerators.Surveys(20, 40)
        from seed in Gen.Choose(0, 999)
        from times in Gen.ArrayOf(Gen.Choose(1, 2), 40)
        from kind in Gen.Elements(Enum.GetValues<HtmtKind>())
        select (survey, seed, times, kind),
        c =>
        {
            var ((model, columns), seed, times, kind) = c;
            var plain = IndexSurveys.Of(model, columns);
            var fit = SatisfactionIndex.Estimate(
                model, IndexAnswers.FromColumns(
                    model, plain.Count, plain.Codes, [.. times.Take(plain.Count).Select(t => (double)t)], RowWeights.Frequency));
            if (!fit.HasEstimate)
            {
                return;
            }

            var source = ResampleSource.Philox((ulong)seed);
            var boot = fit.Bootstrap(new BootstrapPlan(source, 3, jackknife: false)).Htmt(kind);
            int[] rowOfEach = [.. Enumerable.Range(0, plain.Count).SelectMany(r => Enumerable.Repeat(r, times[r]))];
            var drawn = new int[rowOfEach.Length];
            for (var i = 0; i < boot.From.Count; i++)
            {
                var (one, other, found) = (boot.From[i], boot.To[i], boot.Distributions[i]);
                Assert.Same(found, boot[other, one]);
                Assert.Equal(fit.Quality.Htmt(kind)[one, other] is { } value ? value
                    : double.NaN, found.Value ?? double.NaN, 1e-12);
                List<double> expected = [];
                for (var b = 0; b < 3; b++)
                {
                    source.Draw(b, drawn);
                    var resample = SatisfactionIndex.Estimate(model,
                        IndexSurveys.Of(model, [.. columns.Select(col => drawn.Select(d => col[rowOfEach[d]]).ToArray())]));
                    if (resample.Quality.Htmt(kind)[one, other] is { } ratio)
                    {
                        expected.Add(ratio);
                    }
                    else if (!resample.HasEstimate)
                    {
                        return; // its correlations may be there all the same
                    }
                }

                Assert.Equal(expected.Count, found.Values.Count);
                Assert.Equal(3 - expected.Count, found.Failed);
                Assert.All(expected.Zip(found.Values), p => Assert.Equal(p.First, p.Second, 1e-12));
            }
        });

    // Where a question tells the group, every resample has its mean.
    [Fact]
    public void Resamples_within_groups_keep_the_groups()
    {
        var model = IndexModel.Create("m").Construct("G", "g").Construct("X", "a", "b").Path("G", "X").Build();
        var random = new Random(6);
        string[][] rows =
        [
            ["tier", "g", "a", "b", "w"],
            .. Enumerable.Range(0, 60).Select(r =>
                (string[])[r % 5 == 0 ? "" : r % 3 == 0 ? "gold" : "silver", r % 5 == 0 ? "1" : r % 3 == 0 ? "4"
                : "9", $"{random.Next(1, 11)}", $"{random.Next(1, 11)}", $"{random.Next(1, 4)}"]),
        ];
        var fit = SatisfactionIndex.Estimate(
            model, IndexAnswers.FromRows(
            model, rows, IndexLayout.Default.WithGroups("tier").WithWeights("w", RowWeights.Frequency)).Accepted);
        var plan = new BootstrapPlan(ResampleSource.Philox(1), 50, jackknife: false);

        var within = fit.Bootstrap(plan, within: "tier");

        Assert.All(within.Indices["G"]!.Values, v => Assert.Equal(fit.Index("G").Value!.Value, v, 1e-9));
        Assert.True(within.Indices["X"]!.StandardError > 0.1);
        Assert.True(fit.Bootstrap(plan).Indices["G"]!.StandardError > 1);
        Assert.Equal($"m, n = {fit.N}: 50 resamples (Philox 4x32-10, seed 1) within tier, 0 failed", within.ToString());
        Assert.Equal(("tier", 3), (within.Within, within.Htmt().Distributions[0].Strata));
        Assert.Contains("within 3 strata", within.Indices.ToTable().ToString(), StringComparison.Ordinal);
        Assert.Contains("within tier", within.Map("X").Conventions, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => fit.Bootstrap(plan, within: "region"));
        Assert.Throws<ArgumentException>(() => fit.Bootstrap(new BootstrapPlan(ResampleSource.Philox(1), 50), within: "tier"));
    }

    // z is 1 but for one row: ratios without it are there in every resample.
    [Theory]
    [InlineData(RowWeights.None)]
    [InlineData(RowWeights.Sampling)]
    public void An_indicator_that_does_not_vary_has_no_ratio_and_the_others_do(RowWeights weights)
    {
        var model = IndexModel.Create("m").Construct("X", "x").Construct("Y", "y").Construct("Z", "z").Path("X", "Y")
            .Path("Y", "Z").Build();
        var random = new Random(2);
        string[][] rows = [["x", "y", "z", "w"], .. Enumerable.Range(0, 40)
            .Select(r =>
            (string[])[$"{random.Next(1, 11)}", $"{random.Next(1, 11)}", r == 7 ? "5" : "1", r % 2 == 0 ? "1.5" : "0.5"])];
        var layout = weights == RowWeights.None ? IndexLayout.Default : IndexLayout.Default.WithWeights("w", weights);
        var boot = SatisfactionIndex.Estimate(model, IndexAnswers.FromRows(model, rows, layout).Accepted)
            .Bootstrap(new BootstrapPlan(ResampleSource.Philox(1), 200));
        var drawn = new int[40];
        var missed = Enumerable.Range(0, 200).Count(b =>
        {
            boot.Plan.Source.Draw(b, drawn);
            return !drawn.Contains(7);
        });

        // With signs the geometric mean of a negative correlation is not defined either.
        foreach (var kind in Enum.GetValues<HtmtKind>().Where(k => k != HtmtKind.GeometricWithSigns))
        {
            var htmt = boot.Htmt(kind);
            Assert.Equal((0, missed, missed), (htmt["X", "Y"]!.Failed, htmt["X", "Z"]!.Failed, htmt["Y", "Z"]!.Failed));
        }

        Assert.Equal(missed, boot.Failed);
        Assert.InRange(missed, 50, 100);
        Assert.NotNull(boot.Htmt()["X", "Y"]!.Interval().Interval);
    }

    [Fact]
    public void Repeated_rows_have_the_jackknife_of_rows()
    {
        int[] times = [.. Enumerable.Range(0, 250).Select(r => 1 + (r % 3))];
        var answers = IndexSurveys.Complete;
        var counted = SatisfactionIndex.Estimate(
            IndexModels.Ecsi, IndexAnswers.FromColumns(IndexModels.Ecsi, 250, answers.Codes, [.. times.Select(t => (double)t)],
                RowWeights.Frequency)).Bootstrap(new BootstrapPlan(ResampleSource.Philox(1), 40));
        int[] rowOfEach = [.. times.SelectMany((t, r) => Enumerable.Repeat(r, t))];
        byte[] repeated = [.. Enumerable.Range(0, 24).SelectMany(i => rowOfEach.Select(r => answers.Answers(i).Codes[r]))];
        var rows = SatisfactionIndex.Estimate(
            IndexModels.Ecsi, IndexAnswers.FromColumns(IndexModels.Ecsi, rowOfEach.Length, repeated))
            .Bootstrap(new BootstrapPlan(ResampleSource.Philox(1), 40));
        Assert.All(All(rows).Zip(All(counted)), p =>
        {
            Assert.Equal(p.First.Values, p.Second.Values);
            Assert.Equal(p.First.BcaConstants().Acceleration ?? 0, p.Second.BcaConstants().Acceleration ?? 0, 1e-9);
        });
    }

    [Fact]
    public void Correlations_and_htmt_are_of_two_constructs_in_either_order()
    {
        var boot = Ecsi.Bootstrap(new BootstrapPlan(ResampleSource.Philox(3), 50));
        var htmt = boot.Htmt();
        Assert.Equal((21, 21), (htmt.Distributions.Count, boot.Correlations.Distributions.Count));
        Assert.Null(htmt["Image", "Image"]);
        Assert.Throws<KeyNotFoundException>(() => htmt["Image", "Price"]);
        Assert.StartsWith("HTMT, absolute correlations: Image and Expectation, Image and Quality", htmt.ToString(),
            StringComparison.Ordinal);
        Assert.StartsWith("Correlations: Image and Expectation", boot.Correlations.ToString(), StringComparison.Ordinal);
        Assert.Equal(["construct", "with", "value", "SE", "lower", "upper"], htmt.ToTable(BootstrapMethod.Bca).Columns);
        Assert.Throws<ArgumentOutOfRangeException>(() => boot.Htmt((HtmtKind)9));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => boot.Htmt(cancellation: stopped.Token));
    }

    [Fact]
    public void Importance_is_that_of_the_map()
    {
        var boot = Ecsi.Bootstrap(3, 1);
        Assert.All(Ecsi.Map("Loyalty").Constructs, c =>
            Assert.Equal(c.Point.Importance, boot.Importance[c.Point.Name, "Loyalty"]!.Value!.Value, 1e-9));
    }

    [Fact]
    public void Progress_is_told_and_a_bootstrap_can_be_stopped()
    {
        Told told = new();
        Ecsi.Bootstrap(new BootstrapPlan(ResampleSource.Philox(1), 200, jackknife: false), progress: told);
        Assert.Equal(200, told.Last);
        Assert.Throws<OperationCanceledException>(() =>
            Ecsi.Bootstrap(new BootstrapPlan(ResampleSource.Philox(1), 200), cancellation: new(canceled: true)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ecsi.Bootstrap(0, 1));
        Assert.Throws<ArgumentNullException>(() => Ecsi.Bootstrap(null!));
    }

    [Fact]
    public void Where_each_number_stands_is_where_it_is_written()
    {
        FitStatistics layout = new(Ecsi.Plan);
        var results = new double[layout.Count];
        layout.Write(Ecsi.Engine, FitProblem.NotConverged, results);

        Assert.All(results.Take(layout.Numbers), r => Assert.True(double.IsNaN(r)));
        Assert.Equal((7, 0), ((int)results[layout.ProblemAt], (int)results[layout.InadmissibleAt]));
    }

    private static IEnumerable<BootstrapDistribution> All(IndexBootstrap boot) =>
    [
        .. boot.Paths.Distributions, .. boot.TotalEffects.Distributions, .. boot.Importance.Distributions,
        .. boot.RSquared.Distributions, .. boot.Weights.Distributions,
        .. boot.Loadings.Distributions, .. boot.Indices.Distributions,
    ];

    private sealed class Told : IProgress<int>
    {
        internal int Last { get; private set; }

        public void Report(int value) => Last = Math.Max(Last, value);
    }
}
