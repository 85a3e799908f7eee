using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Groups;

public sealed class MeasurementInvarianceTests
{
    private static readonly PermutationPlan Plan = new(ResampleSource.Philox(42), 99);

    private static readonly MeasurementInvariance Regions =
        MeasurementInvariance.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south", Plan);

    [Fact]
    public void Threads_make_no_difference() => Assert.Equal(
        Regions.Constructs,
        MeasurementInvariance.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south",
            new(ResampleSource.Philox(42), 99, threads: 3)).Constructs);

    [Law]
    public Property The_numbers_are_those_of_scores_row_by_row() => Laws.ForAll(
        from survey in IndexGenerators.Surveys(30, 60) from seed in Gen.Choose(0, 999) select (survey, seed),
        c =>
        {
            var ((model, columns), seed) = c;
            var random = new Random(seed);
            string[] groups = [.. columns[0].Select(_ => random.Next(2) == 0 ? "one" : "two")];
            if (groups.Distinct().Count() < 2)
            {
                return;
            }

            var found = MeasurementInvariance.Run(
                model, Grouped(model, columns, groups), "g", "one", "two", new(ResampleSource.Philox(1), 1));
            if (found.Reason is not null)
            {
                Assert.All(found.Constructs, f => Assert.Equal((found.Reason, null), (f.Reason, f.Invariance)));
                return;
            }

            foreach (var construct in model.Constructs)
            {
                var scores = found.Pooled.Scores(construct.Name).Select(s => s!.Value).ToArray();
                double[] Of(string group) => [.. scores.Where((_, r) => groups[r] == group)];
                var (one, two, now) = (Of("one"), Of("two"), found[construct.Name]);
                if (now.Reason is not null)
                {
                    continue;
                }

                Assert.Equal(one.Average() - two.Average(), now.MeanDifference!.Value, 1e-9);
                Assert.Equal(Math.Log(Variance(one) / Variance(two)), now.LogVarianceRatio!.Value, 1e-7);

                double[] By(IndexFit fit) =>
                [
                    .. Enumerable.Range(0, groups.Length).Select(r => construct.Indicators.Sum(i =>
                    {
                        var column = columns[model.Indicators.Index().First(x => x.Item.Name == i.Name).Index];
                        return fit.Weights[i.Name]!.Value * (column[r] - column.Average())
                            / Math.Sqrt(Variance([.. column.Select(x => (double)x)]));
                    })),
                ];
                var (left, right) = (By(found.First), By(found.Second));
                var covariance = left.Zip(right, (a, b) => (a - left.Average()) * (b - right.Average()))
                    .Sum() / (groups.Length - 1);
                Assert.Equal(covariance / Math.Sqrt(Variance(left) * Variance(right)), now.Correlation!.Value, 1e-9);
            }
        });

    [Fact]
    public void Groups_alike_are_invariant_in_full()
    {
        var rows = Rows("ecsi250.csv").Index()
            .SelectMany(l => l.Index == 0 ? [[.. l.Item, "copy"]] : new string[][] { [.. l.Item, "a"], [.. l.Item, "b"] });
        var answers = IndexAnswers.FromRows(IndexModels.Ecsi, rows, IndexLayout.Default.WithGroups("copy")).Accepted;

        var found = MeasurementInvariance.Run(IndexModels.Ecsi, answers, "copy", "a", "b", new(ResampleSource.Philox(1), 19));

        Assert.All(found.Constructs, c =>
        {
            Assert.Equal((1, 0, 0), (Math.Round(c.Correlation!.Value, 12), Math.Round(c.MeanDifference!.Value, 12),
                Math.Round(c.LogVarianceRatio!.Value, 12)));
            Assert.Equal((1.0, 1.0, InvarianceLevel.Full), (c.MeanP!.Value.Value, c.VarianceP!.Value.Value, c.Invariance));
            Assert.Equal(c.Construct == "Complaints", c.CorrelationP is null);
        });
        Assert.EndsWith("0 failed; 7 Full", found.ToString(), StringComparison.Ordinal);
    }

    // X is made of a in one group and of b in the other; Y is higher in one group, Z varies more, and V has nothing of it.
    [Fact]
    public void What_differs_is_found()
    {
        var model = IndexModel.Create("m").Construct("X", "a", "b").Construct("Y", "y1", "y2").Construct("Z", "z1", "z2")
            .Construct("V", "v1", "v2")
            .Path("X", "V").Path("Y", "V").Path("Z", "V").Build();
        var random = new Random(4);
        int Near(double middle, double spread) =>
            Math.Clamp((int)Math.Round(middle + (spread * (random.NextDouble() - 0.5))), 1, 10);
        var rows = Enumerable.Range(0, 600).Select(r =>
        {
            var isFirst = r % 2 == 0;
            double x = random.NextDouble(), y = random.NextDouble(), z = random.NextDouble();
            var (plus, wide) = (isFirst ? 2 : 0, isFirst ? 9 : 4);
            return (string[])
            [
                isFirst ? "one" : "two",
                $"{(isFirst ? Near(1 + (9 * x), 1) : Near(5.5, 9))}", $"{(isFirst ? Near(5.5, 9) : Near(1 + (9 * x), 1))}",
                $"{Near(2 + plus + (5 * y), 2)}", $"{Near(2 + plus + (5 * y), 2)}",
                $"{Near(5.5 + (wide * (z - 0.5)), wide / 3.0)}", $"{Near(5.5 + (wide * (z - 0.5)), wide / 3.0)}",
                $"{Near(2 + (2 * (x + y + z)), 2)}", $"{Near(2 + (2 * (x + y + z)), 2)}",
            ];
        });
        var answers = IndexAnswers.FromRows(
            model, [["g", "a", "b", "y1", "y2", "z1", "z2", "v1", "v2"], .. rows], IndexLayout.Default.WithGroups("g")).Accepted;

        var found = MeasurementInvariance.Run(model, answers, "g", "one", "two", new(ResampleSource.Philox(3), 199));

        Assert.Equal([InvarianceLevel.None, InvarianceLevel.Partial, InvarianceLevel.Partial, InvarianceLevel.Full],
            found.Constructs.Select(c => c.Invariance!.Value));
        var (x, y, z) = (found["X"], found["Y"], found["Z"]);
        Assert.True(x.Correlation < 0.5 && x.Correlation < x.CorrelationQuantile && x.CorrelationP!.Value.Value < 0.006);
        Assert.True(y.Correlation > y.CorrelationQuantile && y.MeanDifference > 0.8 && y.MeanP!.Value.Value < 0.006
            && y.VarianceP!.Value.Value > 0.05);
        Assert.True(z.LogVarianceRatio > 1 && z.VarianceP!.Value.Value < 0.006 && z.MeanP!.Value.Value > 0.05);

        // A stricter level needs more permutations.
        Assert.Equal(
            [null, InvarianceLevel.None],
            new[] { 199, 999 }.Select(permutations => MeasurementInvariance.Run(
                model, answers, "g", "one", "two", new(ResampleSource.Philox(3), permutations),
                level: Proportion.FromPercent(99.9))["X"].Invariance));
    }

    [Fact]
    public void A_p_at_the_level_is_a_difference_and_few_permutations_have_no_verdict()
    {
        MeasurementInvariance Of(int permutations) =>
            MeasurementInvariance.Run(Turned, TurnedAnswers, "g", "one", "two", new(ResampleSource.Philox(1), permutations));
        var (enough, few) = (Of(19)["X"], Of(18)["X"]);
        Assert.Equal((InvarianceLevel.None, null, 0.05),
            (enough.Invariance, enough.Reason, Math.Round(enough.CorrelationP!.Value.Value, 12)));
        Assert.Equal((null, "18 permutations with an estimate cannot give a p of 0.05"), (few.Invariance, few.Reason));
        Assert.Equal(1 / 19.0, few.CorrelationP!.Value.Value, 1e-12);
        Assert.StartsWith("X: no verdict: 18 permutations with an estimate cannot give a p of 0.05; c = ", few.ToString(),
            StringComparison.Ordinal);
        Assert.Contains("No verdict on X: 18 permutations with an estimate cannot give a p of 0.05.", Of(18).ToTable().Notes);
    }

    // b runs against a, so that the signs of the weights of a group are a toss of a coin; turned round it says the same.
    [Theory]
    [InlineData(false, InvarianceLevel.Full)]
    [InlineData(true, InvarianceLevel.None)]
    public void The_way_round_of_an_item_and_of_a_construct_does_not_matter(bool swapsNoise, InvarianceLevel expected)
    {
        var answers = Enumerable.Range(0, 20).Select(seed =>
        {
            var random = new Random(seed);
            return Enumerable.Range(0, 300).Select(r =>
            {
                var (f, small, large) = (random.Next(1, 9), random.Next(2), random.Next(-3, 4));
                var (one, other) = r % 2 == 0 || !swapsNoise ? (small, large) : (large, small);
                return (Group: r % 2 == 0 ? "one" : "two", A: Math.Clamp(f + one, 1, 10), B: Math.Clamp(f + 1 + other, 1, 10),
                    Y: Math.Clamp(f + random.Next(-1, 2), 1, 10));
            }).ToArray();
        });
        var levels = answers.Select(rows =>
        {
            MeasurementInvariance Of(bool isTurned) => MeasurementInvariance.Run(
                Turned,
                IndexAnswers.FromRows(Turned,
                    [["g", "a", "b", "y"], .. rows.Select(r =>
                    (string[])[r.Group, $"{r.A}", $"{(isTurned ? 11 - r.B : r.B)}", $"{r.Y}"])],
                    IndexLayout.Default.WithGroups("g")).Accepted,
                "g", "one", "two", new(ResampleSource.Philox(1), 39));
            var (plain, turned) = (Of(false)["X"], Of(true)["X"]);
            Assert.Equal((plain.Invariance, plain.CorrelationP, plain.MeanP, plain.VarianceP),
                (turned.Invariance, turned.CorrelationP, turned.MeanP, turned.VarianceP));
            Assert.Equal(plain.Correlation!.Value, turned.Correlation!.Value, 1e-7);
            Assert.Equal(plain.CorrelationQuantile!.Value, turned.CorrelationQuantile!.Value, 1e-7);
            Assert.Equal(Math.Abs(plain.MeanDifference!.Value), Math.Abs(turned.MeanDifference!.Value), 1e-7);
            Assert.True(plain.Correlation > 0.5);
            return plain.Invariance;
        }).ToList();
        Assert.InRange(levels.Count(l => l == expected), 15, 20);
    }

    // The scores of both groups together are 0 in group one, up to what rounding leaves.
    [Fact]
    public void A_variance_of_rounding_is_none()
    {
        string[][] rows =
        [
            ["g", "w", "a", "b", "y"],
            .. Enumerable.Range(1, 5).Select(a => (string[])["one", "1.1", $"{a}", $"{6 - a}", $"{a}"]),
            .. Enumerable.Range(1, 5).Select(a => (string[])["two", "1.1", $"{6 - a}", $"{a}", $"{a}"]),
            .. Enumerable.Range(1, 5).SelectMany(a =>
                new string[][] { ["two", "0.7", $"{a}", $"{a}", $"{a}"],
                ["two", "0.3", $"{a}", $"{a}", $"{Math.Max(1, a - 1)}"] }),
        ];
        var found = MeasurementInvariance.Run(
            Turned, IndexAnswers.FromRows(Turned, rows, IndexLayout.Default.WithGroups("g")
                .WithWeights("w", RowWeights.Sampling)).Accepted, "g", "one", "two", new(ResampleSource.Philox(1), 99));
        Assert.Null(found.Reason);
        Assert.Equal((null, "the scores do not vary in one of the groups, or by the weights of one"),
            (found["X"].Invariance, found["X"].Reason));
    }

    [Fact]
    public void Repeated_rows_are_frequencies()
    {
        var random = new Random(8);
        int[] times = [.. Enumerable.Range(0, 250).Select(_ => random.Next(1, 3))];
        var rows = Rows("ecsi250.csv");
        string[][] weighted = [[.. rows[0], "w"], .. rows.Skip(1).Select((r, i) => (string[])[.. r, $"{times[i]}"])];
        string[][] repeated = [rows[0], .. rows.Skip(1).SelectMany((r, i) => Enumerable.Repeat(r, times[i]))];
        MeasurementInvariance Of(string[][] all, IndexLayout layout) => MeasurementInvariance.Run(
            IndexModels.Ecsi, IndexAnswers.FromRows(IndexModels.Ecsi, all, layout).Accepted, "region", "north", "south",
            new(ResampleSource.Philox(2), 19));
        var layout = IndexLayout.Default.WithGroups("region");
        Assert.Equal(Of(repeated, layout).Constructs, Of(weighted, layout.WithWeights("w", RowWeights.Frequency)).Constructs);
    }

    [Fact]
    public void What_cannot_be_tested_has_a_reason()
    {
        var pairwise = MeasurementInvariance.Run(
            IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south", Plan, new(missing: MissingAnswers.Pairwise));
        Assert.Contains("missing answers are treated by Pairwise", pairwise.Reason, StringComparison.Ordinal);
        Assert.Equal([pairwise.Reason], pairwise.Constructs.Select(c => c.Reason).Distinct());
        Assert.Contains("no tests: missing answers", pairwise.ToString(), StringComparison.Ordinal);
        Assert.Contains("No tests: missing answers", pairwise.ToTable().ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Image: no verdict: missing answers", pairwise["Image"].ToString(), StringComparison.Ordinal);

        var model = IndexModel.Create("m").Construct("X", "a").Construct("Y", "b").Path("X", "Y").Build();
        string[][] rows = [["g", "a", "b"], ["one", "1", "1"], ["one", "2", "3"], ["one", "4", "3"], ["two", "5", "1"],
            ["two", "5", "2"]];
        var constant = MeasurementInvariance.Run(
            model, IndexAnswers.FromRows(model, rows, IndexLayout.Default.WithGroups("g")).Accepted, "g", "one", "two", Plan);
        Assert.StartsWith("there is no estimate of two: \"a\" does not vary", constant.Reason, StringComparison.Ordinal);

        Assert.Throws<ArgumentException>(() =>
            MeasurementInvariance.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "north", Plan));
        Assert.Throws<ArgumentException>(() =>
            MeasurementInvariance.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "east", Plan));
        Assert.Throws<ArgumentException>(() =>
            MeasurementInvariance.Run(IndexModels.Ecsi, IndexSurveys.Complete, "city", "north", "south", Plan));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            MeasurementInvariance.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south", Plan,
            level: Proportion.FromFraction(1)));
        Assert.Throws<KeyNotFoundException>(() => Regions["Price"]);
    }

    [Fact]
    public void Permutations_without_an_estimate_are_counted()
    {
        // An answer that is rare does not vary in a group that has none of it.
        string[][] rows = [["g", "a", "b"], .. Enumerable.Range(0, 20)
            .Select(i =>
            (string[])[i < 10 ? "one" : "two", i is 3 or 13 ? "2" : "1", $"{1 + (i * 7 % 10 * (i < 10 ? 3 : 2) / 3)}"])];
        var model = IndexModel.Create("m").Construct("X", "a").Construct("Y", "b").Path("X", "Y").Build();
        var found = MeasurementInvariance.Run(
            model, IndexAnswers.FromRows(model, rows, IndexLayout.Default.WithGroups("g")).Accepted, "g", "one", "two",
            new(ResampleSource.Philox(5), 200));

        Assert.InRange(found.Failed, 60, 130); // 9 of 19 in the long run
        Assert.Equal("an indicator does not vary", Assert.Single(found.Failures).Reason);
        Assert.Contains($"{found.Failed} permutations have no estimate: an indicator does not vary.", found.ToTable().Notes);

        // Counted here: dealt out by the documented orders, means of Y where a varies in both.
        int[] y = [.. rows.Skip(1).Select(r => int.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture))];
        double Apart(IEnumerable<int> first) =>
            Math.Abs(first.Average(r => y[r]) - Enumerable.Range(0, 20).Except(first).Average(r => y[r]));
        var (failed, asFar, order) = (0, 0, new int[20]);
        for (var b = 0; b < 200; b++)
        {
            ResampleSource.Philox(5).Shuffle(b, order);
            int[] first = [.. order.Take(10)];
            var together = first.Contains(3) == first.Contains(13);
            failed += together ? 1 : 0;
            asFar += !together && Apart(first) >= Apart(Enumerable.Range(0, 10)) - 1e-9 ? 1 : 0;
        }

        Assert.Equal(failed, found.Failed);
        Assert.InRange(asFar, 1, 199 - failed);
        Assert.Equal((1.0 + asFar) / (201 - failed), found["Y"].MeanP!.Value.Value, 1e-12);
        Assert.Null(found["Y"].CorrelationP);
    }

    [Fact]
    public void It_prints()
    {
        Assert.Equal(("region", "north", "south", 0, null),
            (Regions.Grouping, Regions.FirstGroup, Regions.SecondGroup, Regions.LeftOut, Regions.Reason));
        Assert.StartsWith("north (124) against south (126): 99 permutations (Philox 4x32-10, seed 42), 0 failed; ",
            Regions.ToString(), StringComparison.Ordinal);
        Assert.Equal(250, Regions.Pooled.N);
        Assert.Matches(
            @"^Image: \w+; c = 0\.\d{4} \(p [\d.]+\), means -?\d\.\d{3} \(p [\d.]+\), log variances -?\d\.\d{3} \(p [\d.]+\)$",
            Regions["Image"].ToString());
        Assert.Contains("99 permutations (Philox 4x32-10, seed 42), 0 without an estimate in both groups; PLS, scheme Path",
            Regions.Conventions, StringComparison.Ordinal);
        Assert.Contains("A p of at most 0.05 is a difference.", Regions.Conventions, StringComparison.Ordinal);
        Assert.Equal(7, Regions.ToTable().Rows.Count);
        List<int> told = [];
        MeasurementInvariance.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south",
            new(ResampleSource.Philox(1), 5), progress: new Told(told));
        Assert.Equal([1, 2, 3, 4, 5], told);
    }

    private static readonly IndexModel Turned = IndexModel.Create("turned").Construct("X", "a", "b").Construct("Y", "y")
        .Path("X", "Y").Build();

    // X is a in one group and b in the other, so that no permutation has a correlation as low.
    private static readonly IndexAnswers TurnedAnswers = IndexAnswers.FromRows(
        Turned,
        [
            ["g", "a", "b", "y"],
            .. Enumerable.Range(0, 200).Select(r =>
                (string[])[r % 2 == 0 ? "one" : "two", $"{(r % 2 == 0 ? r / 2 % 10 : r / 20 % 10) + 1}",
                $"{(r % 2 == 0 ? r / 20 % 10 : r / 2 % 10) + 1}", $"{(r / 2 % 10) + 1}"]),
        ],
        IndexLayout.Default.WithGroups("g")).Accepted;

    private static double Variance(double[] values) =>
        values.Sum(v => (v - values.Average()) * (v - values.Average())) / (values.Length - 1);

    private static string[][] Rows(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "samples", "data", file))
            .Select(l => l.Split(',').Select(c => c.Trim('"')).ToArray())];

    private static IndexAnswers Grouped(IndexModel model, int[][] columns, string[] groups) => IndexAnswers.FromRows(
        model,
        [["g", .. model.Indicators.Select(i => i.Name)],
            .. groups.Select((g, r) => (string[])[g, .. columns.Select(c => $"{c[r]}")])],
        IndexLayout.Default.WithGroups("g")).Accepted;

    private sealed class Told(List<int> all) : IProgress<int>
    {
        public void Report(int value) => all.Add(value);
    }
}
