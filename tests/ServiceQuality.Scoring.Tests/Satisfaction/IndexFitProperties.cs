using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

public sealed class IndexFitProperties
{
    [Law]
    public Property A_fit_is_what_iterating_on_rows_gives() => Laws.ForAll(
        from survey in IndexGenerators.Surveys() from options in IndexGenerators.Options() select (survey, options),
        c =>
        {
            var ((model, columns), options) = c;
            var fit = SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, columns), options);
            RowPathModel rows = new(IndexGenerators.Rows(columns), IndexGenerators.Blocks(model), IndexGenerators.Causes(model));
            if (!fit.HasEstimate)
            {
                Assert.NotNull(fit.Reason);
                return;
            }

            Assert.True(Iterate(rows, model, options));
            for (var i = 0; i < columns.Length; i++)
            {
                GoldenCase.AssertClose(rows.Weights[i], fit.Weights.Values[i], $"weight {i}", 1e-7);
                GoldenCase.AssertClose(rows.Loadings[i], fit.Loadings.Values[i], $"loading {i}", 1e-7);
            }

            for (var j = 1; j < model.Constructs.Count; j++)
            {
                var (paths, rSquared) = rows.Explained(j);
                GoldenCase.AssertClose(rSquared, fit.RSquared[model.Constructs[j].Name], "R squared", 1e-7);
                var causes = IndexGenerators.Causes(model)[j];
                for (var k = 0; k < causes.Length; k++)
                {
                    Assert.Equal(paths[k], fit.Paths[model.Constructs[causes[k]].Name, model.Constructs[j].Name]!.Value, 1e-7);
                }
            }
        });

    [Law]
    public Property The_order_of_rows_does_not_matter_to_the_last_bit() => Laws.ForAll(
        from survey in IndexGenerators.Surveys()
        from options in IndexGenerators.Options()
        from seed in Gen.Choose(0, 999)
        select (survey, options, seed),
        c =>
        {
            var ((model, columns), options, seed) = c;
            var order = Enumerable.Range(0, columns[0].Length).ToArray();
            new Random(seed).Shuffle(order);
            AssertSame(
                SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, columns), options),
                SatisfactionIndex.Estimate(model,
                    IndexSurveys.Of(model, [.. columns.Select(col => order.Select(r => col[r]).ToArray())]), options),
                0);
        });

    [Law]
    public Property Answers_on_another_scale_change_nothing_but_their_own_weight() => Laws.ForAll(
        from survey in IndexGenerators.Surveys()
        from options in IndexGenerators.Options()
        from factor in Gen.Choose(2, 9)
        from shift in Gen.Choose(-20, 20)
        select (survey, options, factor, shift),
        c =>
        {
            var ((model, columns), options, factor, shift) = c;
            var builder = IndexModel.Create("scaled");
            foreach (var construct in model.Constructs)
            {
                builder.Construct(construct.Name, construct.Mode, [.. construct.Indicators.Select(i => i.Name)]);
            }

            foreach (var i in model.Indicators)
            {
                builder.Indicator(
                    i.Name, new RatingScale((i.Scale.Minimum * factor) + shift, (i.Scale.Maximum * factor) + shift));
            }

            foreach (var path in model.Paths)
            {
                builder.Path(path.From, path.To);
            }

            var scaled = builder.Build();
            AssertSame(
                SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, columns), options),
                SatisfactionIndex.Estimate(scaled,
                    IndexSurveys.Of(scaled, [.. columns.Select(col => col.Select(x => (x * factor) + shift).ToArray())]),
                    options),
                1e-9);
        });

    // The weights start from equal ones, so that a turned indicator is a start from the opposite weight; data with several fixed
    // points show it.
    [Law]
    public Property Turning_an_indicator_round_turns_its_weight_and_where_it_starts() => Laws.ForAll(
        from survey in IndexGenerators.Surveys() from options in IndexGenerators.Options() select (survey, options),
        c =>
        {
            var ((model, columns), options) = c;
            var scale = model.Indicators[0].Scale;
            var turned = SatisfactionIndex.Estimate(
                model, IndexSurveys.Of(
                model, [[.. columns[0].Select(x => scale.Minimum + scale.Maximum - x)], .. columns.Skip(1)]), options);
            if (!turned.HasEstimate)
            {
                return;
            }

            RowPathModel rows = new(IndexGenerators.Rows(columns), IndexGenerators.Blocks(model), IndexGenerators.Causes(model));
            Assert.True(Iterate(rows, model, options, [-1, .. columns.Skip(1).Select(_ => 1.0)]));
            double[] back = [-turned.Weights.Values[0]!.Value, .. turned.Weights.Values.Skip(1).Select(w => w!.Value)];
            for (var j = 0; j < model.Constructs.Count; j++)
            {
                // The sign rule of the construct decides which of the two is turned.
                var block = IndexGenerators.Blocks(model)[j];
                var sign = Math.Sign(block.Sum(i => back[i] * rows.Weights[i]));
                Assert.All(block, i => Assert.Equal(rows.Weights[i], sign * back[i], 1e-7));
            }
        });

    [Law]
    public Property Frequencies_are_repeated_rows_and_sampling_weights_may_be_multiplied() => Laws.ForAll(
        from survey in IndexGenerators.Surveys()
        from options in IndexGenerators.Options()
        from times in Gen.ArrayOf(Gen.Choose(0, 3), survey.Columns[0].Length)
        select (survey, options, times),
        c =>
        {
            var ((model, columns), options, times) = c;
            var plain = IndexSurveys.Of(model, columns);
            double[] weights = [.. times.Select(t => (double)t)];
            var frequencies = SatisfactionIndex.Estimate(
                model, IndexAnswers.FromColumns(model, plain.Count, plain.Codes, weights, RowWeights.Frequency), options);
            int[][] repeated = [.. columns.Select(col => col.SelectMany((x, r) => Enumerable.Repeat(x, times[r])).ToArray())];
            var rows = SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, repeated), options);
            AssertSame(rows, frequencies, 0);
            Assert.Equal(rows.N, frequencies.N);
            for (var j = 0; j < model.Constructs.Count && rows.HasEstimate; j++)
            {
                var (a, b) = (rows.Index(model.Constructs[j].Name), frequencies.Index(model.Constructs[j].Name));
                Assert.Equal(a.StandardError is null, b.StandardError is null);
                Assert.Equal(a.StandardError ?? 0, b.StandardError ?? 0, 1e-9);
            }

            var sampled = SatisfactionIndex.Estimate(
                model, IndexAnswers.FromColumns(model, plain.Count, plain.Codes, weights, RowWeights.Sampling), options);
            var doubled = SatisfactionIndex.Estimate(
                model, IndexAnswers.FromColumns(
                model, plain.Count, plain.Codes, [.. weights.Select(w => w * 2.5)], RowWeights.Sampling), options);
            AssertSame(sampled, doubled, 1e-9);
            if (sampled.HasEstimate && rows.HasEstimate)
            {
                // The same correlations; only what n stands in differs.
                Assert.Equal(rows.Weights.Values.Select(w => w!.Value), sampled.Weights.Values.Select(w => w!.Value), (x, y) =>
                    Math.Abs(x - y) < 1e-8);
            }
        });

    [Law]
    public Property Whole_answers_give_the_same_whatever_is_done_about_missing_ones() => Laws.ForAll(
        from survey in IndexGenerators.Surveys()
        from scheme in Gen.Elements(InnerScheme.Path, InnerScheme.Factorial)
        select (survey, scheme),
        c =>
        {
            var ((model, columns), scheme) = c;
            var answers = IndexSurveys.Of(model, columns);
            IndexFit Under(MissingAnswers missing) =>
                SatisfactionIndex.Estimate(model, answers, new(scheme, missing, tolerance: 1e-13));
            AssertSame(Under(MissingAnswers.Listwise), Under(MissingAnswers.MeanReplacement), 0);
            AssertSame(Under(MissingAnswers.Listwise), Under(MissingAnswers.Pairwise), 0);
        });

    [Law]
    public Property With_weights_above_zero_every_index_and_score_stays_from_0_to_100() => Laws.ForAll(
        from survey in IndexGenerators.Surveys() from options in IndexGenerators.Options() select (survey, options),
        c =>
        {
            var fit = SatisfactionIndex.Estimate(c.survey.Model, IndexSurveys.Of(c.survey.Model, c.survey.Columns), c.options);
            foreach (var index in c.survey.Model.Constructs.Select(m => fit.Index(m.Name))
                .Where(i => i.Value is not null && i.Weights.Values.All(w => w >= 0)))
            {
                Assert.InRange(index.Value!.Value, 0, 100);
                Assert.All(index.Scores(), s => Assert.InRange(s!.Value, -1e-9, 100 + 1e-9));
                Assert.Equal(index.Value!.Value, index.Scores().Average(s => s!.Value), 1e-8);
                Assert.Equal(1, index.Weights.Values.Sum()!.Value, 1e-12);
            }
        });

    [Law]
    public Property Total_effects_are_sums_over_all_ways() => Laws.ForAll(
        IndexGenerators.Surveys(),
        survey =>
        {
            var fit = SatisfactionIndex.Estimate(survey.Model, IndexSurveys.Of(survey.Model, survey.Columns));
            if (!fit.HasEstimate)
            {
                return;
            }

            double Ways(string from, string to) =>
                survey.Model.Paths.Where(p => p.From == from)
                .Sum(p => fit.Paths[p.From, p.To]!.Value * (p.To == to ? 1 : Ways(p.To, to)));
            foreach (var (from, to) in from a in survey.Model.Constructs
                                       from b in survey.Model.Constructs
                                       select (a.Name, b.Name))
            {
                Assert.Equal(Ways(from, to), fit.TotalEffects[from, to] ?? 0, 1e-9);
                Assert.Equal(fit.TotalEffects[from, to]
                    ?? 0, (fit.Paths[from, to] ?? 0) + (fit.IndirectEffects[from, to] ?? 0), 1e-9);
            }
        });

    [Law]
    public Property Scores_have_variance_one_and_correlate_as_the_fit_says() => Laws.ForAll(
        IndexGenerators.Surveys(),
        survey =>
        {
            var fit = SatisfactionIndex.Estimate(survey.Model, IndexSurveys.Of(survey.Model, survey.Columns));
            if (!fit.HasEstimate)
            {
                return;
            }

            double[][] scores = [.. survey.Model.Constructs.Select(c => fit.Scores(c.Name).Select(s => s!.Value).ToArray())];
            for (var i = 0; i < scores.Length; i++)
            {
                for (var j = 0; j < scores.Length; j++)
                {
                    var r = scores[i].Zip(scores[j], (a, b) => a * b).Sum() / (fit.N - 1);
                    Assert.Equal(r, fit.Correlations.Values[(i * scores.Length) + j]!.Value, 1e-8);
                }
            }
        });

    // Products of sums have 53 bits up to some millions of observations; what lies beyond is counted with more.
    [Law]
    public Property Rows_of_a_great_frequency_fit_as_rows_of_a_small_one() => Laws.ForAll(
        from survey in IndexGenerators.Surveys()
        from options in IndexGenerators.Options()
        from most in Gen.Choose(1_000_000, 30_000_000)
        select (survey, options, most),
        c =>
        {
            var ((model, columns), options, most) = c;
            var plain = IndexSurveys.Of(model, columns);
            IndexFit Repeated(int times) => SatisfactionIndex.Estimate(
                model, IndexAnswers.FromColumns(model, plain.Count, plain.Codes,
                    [.. Enumerable.Repeat((double)times, plain.Count)], RowWeights.Frequency), options);
            var (once, often) = (Repeated(1), Repeated(most));
            Assert.Equal(once.HasEstimate, often.HasEstimate);
            Assert.All(once.Weights.Values.Zip(often.Weights.Values), w => Assert.Equal(w.First ?? 0, w.Second ?? 0, 1e-9));
            Assert.All(once.Paths.Values.Zip(often.Paths.Values), p => Assert.Equal(p.First ?? 0, p.Second ?? 0, 1e-9));
        });

    private static bool Iterate(RowPathModel rows, IndexModel model, IndexOptions options, double[]? start = null) =>
        rows.Iterate(options.Scheme.ToString()
            .ToLowerInvariant(), [.. model.Constructs.Select(m => m.Mode == MeasurementMode.ModeB)], 1e-13, start: start);

    private static void AssertSame(IndexFit expected, IndexFit actual, double tolerance)
    {
        Assert.Equal(expected.HasEstimate, actual.HasEstimate);
        if (!expected.HasEstimate)
        {
            return;
        }

        void Same(IEnumerable<double?> a, IEnumerable<double?> b) => Assert.All(a.Zip(b), p =>
        {
            Assert.Equal(p.First is null, p.Second is null);
            Assert.Equal(p.First ?? 0, p.Second ?? 0, Math.Max(tolerance, 0) * Math.Max(1, Math.Abs(p.First ?? 0)));
        });
        Same(expected.Weights.Values, actual.Weights.Values);
        Same(expected.Loadings.Values, actual.Loadings.Values);
        Same(expected.Paths.Values, actual.Paths.Values);
        Same(expected.RSquared.Values, actual.RSquared.Values);
        Same(expected.Model.Constructs.Select(c => expected.Index(c.Name).Value),
            actual.Model.Constructs.Select(c => actual.Index(c.Name).Value));
        Same(expected.Model.Constructs.Select(c => expected.Index(c.Name).StandardDeviation),
            actual.Model.Constructs.Select(c => actual.Index(c.Name).StandardDeviation));
    }
}
