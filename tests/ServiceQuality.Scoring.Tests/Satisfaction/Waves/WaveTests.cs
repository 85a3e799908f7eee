using System.Text.Json;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Waves;

public sealed class WaveTests
{
    private static readonly IndexOptions Tight = new(tolerance: IndexSurveys.Tolerance);

    private static readonly IndexAnswers Second = IndexSurveys.Read("ecsi200-second-wave.csv", IndexSurveys.Layout);

    private static readonly IndexFit Earlier = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, Tight);

    private static readonly IndexFit Later = SatisfactionIndex.Estimate(IndexModels.Ecsi, Second, Tight);

    [Fact]
    public void Frozen_weights_agree_with_R()
    {
        var golden = GoldenCase.Of("ecsi.csv", "wave2-frozen");
        var frozen = Earlier.Freeze();

        golden.AssertClose("index", IndexModels.Ecsi.Constructs.Select(c => frozen.Index(c.Name, Second).Value));
        golden.AssertClose("indexSd", IndexModels.Ecsi.Constructs.Select(c => frozen.Index(c.Name, Second).StandardDeviation));
        golden.AssertClose("indexWeights", frozen.Weights.Values);
        golden.AssertClose("indexFirstWave",
            IndexModels.Ecsi.Constructs.Select(c => frozen.Index(c.Name, IndexSurveys.Complete).Value));
    }

    [Law]
    public Property Frozen_weights_reproduce_the_wave_they_are_of() => Laws.ForAll(
        from survey in IndexGenerators.Surveys()
        from options in IndexGenerators.Options(MissingAnswers.Listwise, MissingAnswers.MeanReplacement, MissingAnswers.Pairwise)
        from times in Gen.ArrayOf(Gen.Choose(0, 3), survey.Columns[0].Length)
        from meaning in Gen.Elements(Enum.GetValues<RowWeights>())
        select (survey, options, times, meaning),
        c =>
        {
            var ((model, columns), options, times, meaning) = c;
            var plain = IndexSurveys.Of(model, columns);
            var answers = meaning == RowWeights.None ? plain
                : IndexAnswers.FromColumns(model, plain.Count, plain.Codes, [.. times.Select(t => (double)t)], meaning);
            var fit = SatisfactionIndex.Estimate(model, answers, options);
            foreach (var construct in model.Constructs.Where(_ => fit.HasEstimate))
            {
                var (own, frozen) = (fit.Index(construct.Name), fit.Freeze().Index(construct.Name, answers, options.Missing));
                Assert.Equal(own.Value is null, frozen.Value is null);
                Assert.Equal(own.Reason, frozen.Reason);
                Assert.Equal(own.Value ?? 0, frozen.Value ?? 0, 1e-9);
                Assert.Equal(own.StandardDeviation ?? 0, frozen.StandardDeviation ?? 0, 1e-9);
                Assert.Equal(own.StandardError ?? 0, frozen.StandardError ?? 0, 1e-9);
            }
        });

    [Fact]
    public void Frozen_weights_are_kept_as_JSON()
    {
        var frozen = Earlier.Freeze();
        var json = JsonSerializer.Serialize(frozen);

        Assert.Equal(frozen, JsonSerializer.Deserialize<FrozenIndex>(json));
        Assert.StartsWith("frozen weights of ECSI", frozen.ToString(), StringComparison.Ordinal);
        foreach (var (from, to) in new[] { ("\"Complaints\":[1]", "\"Complaints\":[1,0]"),
            ("\"Complaints\":[1]", "\"Price\":[1]"), ("\"Complaints\":[1]", "\"Complaints\":[-1]"),
            ("\"Complaints\":[1]", "\"Complaints\":[2]") })
        {
            Assert.Throws<JsonException>(() =>
                JsonSerializer.Deserialize<FrozenIndex>(json.Replace(from, to, StringComparison.Ordinal)));
        }

        var none = JsonSerializer.Deserialize<FrozenIndex>(json.Replace(",\"Complaints\":[1]", "", StringComparison.Ordinal))!;
        Assert.Null(none.Weights["CUSCO"]);
        Assert.Contains("do not sum to more than 0", none.Index("Complaints", Second).Reason, StringComparison.Ordinal);
        Assert.Equal(none, JsonSerializer.Deserialize<FrozenIndex>(JsonSerializer.Serialize(none)));
    }

    [Fact]
    public void Published_weights_can_be_applied()
    {
        var model = IndexModel.Create("m").Construct("X", "a", "b").Construct("Y", "c").Indicator("b", new(1, 5))
            .Path("X", "Y").Build();
        var answers = IndexSurveys.Of(model, [10, 1], [1, 5], [4, 4]);
        var frozen = FrozenIndex.Of(model, 3, 1, 7);

        Assert.Equal([0.75, 0.25, 1.0], frozen.Weights.Values.Select(w => w!.Value));
        var index = frozen.Index("X", answers);

        // 3 x 9 of 3 x 9 + 1 x 4, and 1 x 4 of it.
        Assert.Equal([100 * 27 / 31.0, 100 * 4 / 31.0], index.Scores().Select(s => s!.Value), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal(50, index.Value!.Value, 1e-12);
        Assert.Equal("Y 33.3 [33.3, 33.3]", frozen.Index("Y", answers).ToString());
        Assert.Throws<ArgumentException>(() => FrozenIndex.Of(model, 1, 1));
        Assert.Throws<ArgumentException>(() => FrozenIndex.Of(model, 1, -1, 1));
        Assert.Throws<ArgumentException>(() => FrozenIndex.Of(model, 1, -3, 1));
        Assert.Throws<ArgumentException>(() => FrozenIndex.Of(model, double.NaN, 1, 1));
        Assert.Throws<KeyNotFoundException>(() => frozen.Index("Z", answers));
        Assert.Throws<ArgumentException>(() => frozen.Index("X", Second));
        Assert.Equal("nobody answered one of the indicators of X", frozen.Index("X", answers.Where(_ => false)).Reason);
        var one = frozen.Index("X", answers.Where(r => r == 0));
        Assert.Equal("one value has no spread", one.Interval().Reason);
        Assert.Equal("X 87.1 (one value has no spread)", one.ToString());
    }

    [Fact]
    public void Tiers_are_rolled_up_by_customers_or_revenue()
    {
        var frozen = Earlier.Freeze();
        CustomerBase customers = new([
            new(CustomerTier.Of("gold"), 100, Money.Of(500, "EUR")), new(CustomerTier.Of("silver"), 400, Money.Of(300, "EUR")),
            new(CustomerTier.Of("bronze"), 2000, Money.Of(200, "EUR")),
        ]);
        var samples = frozen.Tiers("Satisfaction", IndexSurveys.Complete, "tier");
        var scores = frozen.Index("Satisfaction", IndexSurveys.Complete).Scores();
        var groups = IndexSurveys.Complete.Group("tier");
        double Mean(string tier) =>
            Enumerable.Range(0, 250).Where(r => groups.Of(r) == groups.IndexOf(tier)).Average(r => scores[r]!.Value);

        Assert.Equal(["bronze", "gold", "silver"], samples.Select(s => s.Tier.Code));
        Assert.All(samples, s => Assert.Equal(Mean(s.Tier.Code), s.Mean!.Value, 1e-9));
        Assert.Equal((0.04 * Mean("gold")) + (0.16 * Mean("silver")) + (0.8 * Mean("bronze")),
            TierRollUp.Run(customers, samples).Estimate.Value!.Value, 1e-9);
        Assert.Equal((0.5 * Mean("gold")) + (0.3 * Mean("silver")) + (0.2 * Mean("bronze")),
            TierRollUp.Run(customers, samples, byRevenue: true).Estimate.Value!.Value, 1e-9);
        Assert.Throws<ArgumentException>(() =>
            frozen.Tiers("Satisfaction",
            IndexSurveys.Read("ecsi250.csv", IndexSurveys.Layout.WithWeights("weight", RowWeights.Sampling)), "tier"));
        var counted = frozen.Tiers("Satisfaction",
            IndexSurveys.Read("ecsi250.csv", IndexSurveys.Layout.WithWeights("times", RowWeights.Frequency)), "tier");
        Assert.True(counted.Sum(s => s.N) > 250);
    }

    [Law]
    public Property The_parts_of_a_change_add_up_to_it() => Laws.ForAll(
        from survey in IndexGenerators.Surveys(20, 50)
        from cut in Gen.Choose(6, survey.Columns[0].Length - 6)
        from options in IndexGenerators.Options(MissingAnswers.Listwise, MissingAnswers.MeanReplacement, MissingAnswers.Pairwise)
        from groups in Gen.ArrayOf(Gen.Choose(0, 2), survey.Columns[0].Length)
        from blanks in Gen.ArrayOf(Gen.Choose(0, 30), survey.Columns[0].Length * survey.Columns.Length)
        select (survey, cut, options, groups, blanks),
        c =>
        {
            var ((model, columns), cut, options, groups, blanks) = c;
            var all = Grouped(model, columns, groups, options.Missing == MissingAnswers.Listwise ? [] : blanks);
            var (first, second) = (SatisfactionIndex.Estimate(model, all.Where(r => r < cut), options),
                SatisfactionIndex.Estimate(model, all.Where(r => r >= cut), options));
            foreach (var construct in model.Constructs)
            {
                var change = IndexChange.Compare(first, second, construct.Name, "group");
                if (change.Reason is null)
                {
                    Assert.Equal(second.Index(construct.Name).Value!.Value - first.Index(construct.Name).Value!.Value,
                        (change.ScoreEffect + change.WeightEffect + change.MixEffect)!.Value, 1e-8);
                    Assert.Equal(change.ScoreEffect!.Value, change.Groups.Sum(g => g.ScoreEffect), 1e-9);
                    Assert.Equal(1, change.Groups.Sum(g => g.EarlierShare.Fraction), 1e-12);
                    Assert.Equal(1, change.Groups.Sum(g => g.LaterShare.Fraction), 1e-12);
                    Assert.Equal(0, IndexChange.Compare(first, first, construct.Name, "group").ScoreEffect!.Value, 1e-9);
                    var back = IndexChange.Compare(second, first, construct.Name, "group");
                    Assert.Equal(-change.MixEffect!.Value, back.MixEffect!.Value, 1e-8);
                    Assert.Equal(-change.WeightEffect!.Value, back.WeightEffect!.Value, 1e-8);
                }
            }
        });

    [Fact]
    public void Each_effect_alone_is_the_whole_change()
    {
        // Same customers and weights, one answer more each: scores. The same answers by tier in other numbers: mix.
        var model = IndexModel.Create("m").Construct("X", "a").Construct("Y", "c").Path("X", "Y").Build();
        IndexFit Wave(int[] a, int[] c, int[] groups) => SatisfactionIndex.Estimate(model, Grouped(model, [a, c], groups, []));
        int[] c = [1, 2, 3, 4, 5, 6];

        var scores = IndexChange.Compare(
            Wave([1, 2, 3, 4, 5, 6], c, [0, 0, 0, 1, 1, 1]), Wave([2, 3, 4, 5, 6, 7], c, [0, 0, 0, 1, 1, 1]), "X", "group");
        Assert.Equal((100 / 9.0, 0.0, 0.0), (scores.ScoreEffect!.Value, scores.WeightEffect!.Value, scores.MixEffect!.Value),
            (x, y) => Math.Abs(x.Item1 - y.Item1) + Math.Abs(x.Item2 - y.Item2) + Math.Abs(x.Item3 - y.Item3) < 1e-9);
        var mix = IndexChange.Compare(
            Wave([2, 2, 2, 8, 8, 8], c, [0, 0, 0, 1, 1, 1]), Wave([2, 2, 8, 8, 8, 8], c, [0, 0, 1, 1, 1, 1]), "X", "group");
        Assert.Equal((0.0, 100 / 9.0), (mix.ScoreEffect!.Value, mix.MixEffect!.Value), (x, y) =>
            Math.Abs(x.Item1 - y.Item1) + Math.Abs(x.Item2 - y.Item2) < 1e-9);
        var without = IndexChange.Compare(
            Wave([2, 2, 2, 8, 8, 8], c, [0, 0, 0, 1, 1, 1]), Wave([2, 2, 8, 8, 8, 8], c, [0, 0, 1, 1, 1, 1]), "X");
        Assert.Equal(100 / 9.0, without.ScoreEffect!.Value, 1e-9);
        Assert.Null(without.MixEffect);
        Assert.Equal("X 44.4 to 55.6: answers +11.1, weights 0.0", without.ToString());
        Assert.Empty(without.Groups);
        var gone = IndexChange.Compare(
            Wave([2, 2, 2, 8, 8, 7], c, [0, 0, 0, 1, 1, 1]), Wave([2, 2, 1, 2, 2, 3], c, [0, 0, 0, 0, 0, 0]), "X", "group");
        Assert.Contains("\"g1\" is in one wave only", Assert.Single(gone.Notes), StringComparison.Ordinal);
        Assert.Null(gone.Groups[1].Test);
        Assert.Equal(gone.Change!.Value, (gone.ScoreEffect + gone.MixEffect)!.Value, 1e-9);
    }

    [Fact]
    public void Waves_are_tested_with_the_weights_of_the_first()
    {
        var change = IndexChange.Compare(Earlier, Later, "Satisfaction", "tier", level: Proportion.FromPercent(90));
        var frozen = Earlier.Freeze();
        double[] Scores(IndexAnswers answers, string? tier = null) =>
            [.. (tier is null ? frozen.Index("Satisfaction", answers) : frozen.Index("Satisfaction", answers.In("tier", tier)))
            .Scores().Select(s => s!.Value)];
        var welch = TTest.Welch(Scores(Second), Scores(IndexSurveys.Complete), level: Proportion.FromPercent(90));

        Assert.Equal(welch.Statistic!.Value, change.FrozenTest!.Statistic!.Value, 1e-9);
        Assert.Equal(welch.DegreesOfFreedom!.Value, change.FrozenTest.DegreesOfFreedom!.Value, 1e-6);
        Assert.Equal(welch.Estimate!.Interval!.Value.Lower, change.FrozenTest.Estimate!.Interval!.Value.Lower, 1e-8);
        Assert.Equal(welch.P!.Value.Value, change.FrozenTest.P!.Value.Value, 1e-9);
        Assert.Equal(frozen.Index("Satisfaction", Second).Value - Earlier.Index("Satisfaction").Value,
            change.FrozenTest.Estimate.Value);
        foreach (var group in change.Groups)
        {
            Assert.Equal(TTest.Welch(Scores(Second, group.Label), Scores(IndexSurveys.Complete, group.Label)).P!.Value.Value,
                group.Test!.P!.Value.Value, 1e-9);
        }

        Assert.Equal(PValue.Adjust([.. change.Groups.Select(g => g.Test!.P!.Value)], MultiplicityMethod.Holm).Cast<PValue?>(),
            change.Groups.Select(g => g.AdjustedP));
        Assert.Equal(7, change.ToTable().Rows.Count);
        Assert.StartsWith("Satisfaction 72.7 to ", change.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, change.InBoth);
        Assert.Equal("No customer is in both waves by id.",
            Assert.Single(IndexChange.Compare(Earlier, Later, "Satisfaction", matchIds: true).Notes));
        Assert.Throws<KeyNotFoundException>(() => IndexChange.Compare(Earlier, Later, "Price"));
        Assert.Throws<ArgumentException>(() => IndexChange.Compare(Earlier, Later, "Image", "branch"));
    }

    [Fact]
    public void Customers_of_both_waves_count_by_their_covariance()
    {
        // All in both waves is a paired t test; some of them lie between it and the test of Welch.
        var shuffled = SatisfactionIndex.Estimate(IndexModels.Ecsi, Changed(IndexSurveys.Complete), Tight);
        var change = IndexChange.Compare(Earlier, shuffled, "Image", matchIds: true);
        var frozen = Earlier.Freeze();
        double[] before = [.. Earlier.Index("Image").Scores().Select(s => s!.Value)],
        after = [.. frozen.Index("Image", shuffled.Answers).Scores().Select(s => s!.Value)];
        var paired = TTest.Paired(after, before);

        Assert.Equal(250, change.InBoth);
        Assert.Equal(paired.Statistic!.Value, change.FrozenTest!.Statistic!.Value, 1e-8);
        Assert.Equal(249, change.FrozenTest.DegreesOfFreedom);
        Assert.Equal(paired.P!.Value.Value, change.FrozenTest.P!.Value.Value, 1e-9);
        Assert.Contains("250 in both waves", change.FrozenTest.Method, StringComparison.Ordinal);

        // The variance of the difference of two means of which m customers are in both: s1 / n1 + s2 / n2 - 2 m cov / (n1 n2).
        var part = SatisfactionIndex.Estimate(IndexModels.Ecsi, Changed(IndexSurveys.Complete).Where(r => r >= 100), Tight);
        var overlap = IndexChange.Compare(Earlier, part, "Image", matchIds: true);
        double[] x = before[100..], y = [.. frozen.Index("Image", part.Answers).Scores().Select(s => s!.Value)];
        var (meanX, meanY) = (x.Average(), y.Average());
        var covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / 149;
        double Variance(double[] values) =>
            values.Sum(v => (v - values.Average()) * (v - values.Average())) / (values.Length - 1);
        var error = Math.Sqrt((Variance(before) / 250) + (Variance(y) / 150) - (2 * 150 * covariance / (250.0 * 150)));
        Assert.Equal(150, overlap.InBoth);
        Assert.Equal((y.Average() - before.Average()) / error, overlap.FrozenTest!.Statistic!.Value, 1e-3);
        Assert.Throws<ArgumentException>(() =>
            IndexChange.Compare(Earlier, SatisfactionIndex.Estimate(
            IndexModels.Ecsi, IndexSurveys.Read("ecsi200-second-wave.csv")), "Image", matchIds: true));
    }

    [Fact]
    public void Customers_of_both_waves_count_so_in_their_group_too()
    {
        var model = IndexModel.Create("m").Construct("P", "a", "b").Construct("Q", "d").Path("P", "Q").Build();
        IndexFit Wave(string answers) => SatisfactionIndex.Estimate(model, IndexAnswers.FromRows(
            model,
            [["id", "g", "a", "b", "d"], .. answers.Split("; ").Select((r, i) => (string[])[$"{i}", "g", .. r.Split(' ')])],
            IndexLayout.Default.WithId("id").WithGroups("g")).Accepted);
        var change = IndexChange.Compare(
            Wave("2 1 1; 6 6 8; 8 9 9; 7 8 8; 7 7 7; 4 5 3; 4 5 6; 9 9 10; 7 7 8; 9 10 10; 7 8 8; 9 9 8"),
            Wave("3 2 1; 7 7 8; 8 9 9; 7 8 8; 7 8 7; 5 6 4; 5 5 6; 9 9 10; 8 7 8; 10 10 10; 7 9 8; 9 9 8"), "P", "g",
            matchIds: true);

        Assert.Equal(4.017, change.FrozenTest!.Statistic!.Value, 1e-3);
        Assert.Equal(11, change.FrozenTest.DegreesOfFreedom);
        Assert.Equal(change.FrozenTest, change.Groups[0].Test);
    }

    [Fact]
    public void A_group_called_none_is_not_the_customers_without_one()
    {
        var model = IndexModel.Create("m").Construct("P", "a").Construct("Q", "d").Path("P", "Q").Build();
        IndexFit Wave(int plus) => SatisfactionIndex.Estimate(model, IndexAnswers.FromRows(
            model,
            [["g", "a", "d"], .. Enumerable.Range(0, 12)
                .Select(r => (string[])[r < 6 ? "(none)" : "", $"{1 + (r % 5) + (r < 6 ? plus : 0)}", $"{1 + (r * 5 % 7)}"])],
            IndexLayout.Default.WithGroups("g")).Accepted);

        var change = IndexChange.Compare(Wave(0), Wave(3), "P", "g");

        Assert.Equal([("(none)", 0.5, 0.0), ("(none)", 0.5, 16.667)],
            change.Groups.Select(g => (g.Label, g.EarlierShare.Fraction, Math.Round(g.ScoreEffect, 3))));
        Assert.Equal("Groups: g; adjusted p: Holm.", change.Conventions.Split('\n')[^1]);
        Assert.Contains(" 99.999 % t interval",
            IndexChange.Compare(Wave(0), Wave(3), "P", level: Proportion.FromPercent(99.999)).Conventions,
            StringComparison.Ordinal);
        Assert.Equal("Groups: none.", IndexChange.Compare(Wave(0), Wave(3), "P").Conventions.Split('\n')[^1]);
    }

    [Fact]
    public void What_is_missing_in_a_tier_is_not_filled_up_from_others()
    {
        var model = IndexModel.Create("m").Construct("P", "a", "b").Construct("Q", "d").Path("P", "Q").Build();
        List<string[]> rows = [["tier", "a", "b", "d"]];
        rows.AddRange(Enumerable.Range(0, 10).Select(i => (string[])["gold", "10", i < 5 ? "" : "10", "5"]));
        rows.AddRange(Enumerable.Range(0, 20).Select(_ => (string[])["std", "1", "1", "5"]));
        var answers = IndexAnswers.FromRows(model, rows, IndexLayout.Default.WithGroups("tier")).Accepted;
        var frozen = FrozenIndex.Of(model, 1, 1, 1);

        foreach (var missing in Enum.GetValues<MissingAnswers>())
        {
            var gold = frozen.Tiers("P", answers, "tier", missing)[0];
            Assert.Equal((100.0, 0.0), (gold.Mean, gold.Variance));
            Assert.Equal(missing == MissingAnswers.Listwise ? 5 : 10, gold.N);
        }

        // A row may stand for very many.
        var many = IndexAnswers.FromRows(
            model, [["tier", "a", "b", "d", "w"], ["gold", "1", "2", "3", "1000000000"], ["gold", "2", "5", "3", "1"]],
            IndexLayout.Default.WithGroups("tier").WithWeights("w", RowWeights.Frequency)).Accepted;
        Assert.Equal(1_000_000_001, frozen.Tiers("P", many, "tier")[0].N);
        Assert.Equal(0, frozen.Tiers("P", many.Where(_ => false), "tier")[0].N);
    }

    [Fact]
    public void Weights_that_cancel_out_are_refused_with_both_sums()
    {
        var model = IndexModel.Create("m").Construct("S", "a", "b").Construct("Q", "d").Indicator("a", new(0, 1))
            .Indicator("b", new(0, 3)).Path("S", "Q").Build();

        Assert.Contains("sum to 1, and times the ranges to -1;",
            Assert.Throws<ArgumentException>(() => FrozenIndex.Of(model, 2, -1, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() =>
            FrozenIndex.Of(IndexModel.Create("m").Construct("S", "a", "b", "c").Construct("Q", "d").Path("S", "Q")
            .Build(), 1e150, -1e150, 1e-200, 1));
    }

    [Fact]
    public void What_has_no_index_has_no_change()
    {
        var few = SatisfactionIndex.Estimate(IndexModels.Ecsi, Second.Where(r => r == 0));

        Assert.Contains("there are 1 rows", IndexChange.Compare(Earlier, few, "Image").Reason, StringComparison.Ordinal);
        Assert.Contains("no comparison", IndexChange.Compare(few, Earlier, "Image").ToString(), StringComparison.Ordinal);
        Assert.Null(IndexChange.Compare(Earlier, few, "Image").Change);
        var model = IndexModels.Ecsi.WithIndicators("Value", new(1, 10), "PERV1");
        Assert.Throws<ArgumentException>(() => IndexChange.Compare(Earlier, SatisfactionIndex.Estimate(model, Second), "Value"));
    }

    // Answers of the same customers one year on: up or down by one here and there.
    private static IndexAnswers Changed(IndexAnswers answers)
    {
        List<string[]> rows = [["id", "tier", "region", .. IndexModels.Ecsi.Indicators.Select(i => i.Name)]];
        var (tier, region) = (answers.Group("tier"), answers.Group("region"));
        for (var r = 0; r < answers.Count; r++)
        {
            var row = r;
            rows.Add(
            [
                answers.Id(r), tier.Labels[tier.Of(r)!.Value], region.Labels[region.Of(r)!.Value],
                .. Enumerable.Range(0, 24).Select(i =>
                    Math.Clamp(answers.Answers(i).Codes[row] + (((row * 7) + (i * 3)) % 5 is 0 or 1 ? 1
                    : ((row + i) % 4 == 0 ? -1 : 0)), 1, 10).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ]);
        }

        return IndexAnswers.FromRows(IndexModels.Ecsi, rows, IndexSurveys.Layout).Accepted;
    }

    private static IndexAnswers Grouped(IndexModel model, int[][] columns, int[] groups, int[] blanks)
    {
        List<string[]> rows = [["group", .. model.Indicators.Select(i => i.Name)]];
        for (var r = 0; r < columns[0].Length; r++)
        {
            rows.Add([$"g{groups[r]}", .. columns.Select((c, i) => blanks.Length > 0 && blanks[(r * columns.Length) + i] == 0
                ? "" : c[r].ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        }

        return IndexAnswers.FromRows(model, rows, IndexLayout.Default.WithGroups("group")).Accepted;
    }
}
