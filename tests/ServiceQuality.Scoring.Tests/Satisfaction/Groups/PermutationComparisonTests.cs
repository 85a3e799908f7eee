using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Groups;

public sealed class PermutationComparisonTests
{
    private static readonly IndexModel Small = IndexModel.Create("small").Construct("X", "X1", "X2").Construct("Y", "Y1")
        .Path("X", "Y").Build();

    private static readonly PermutationPlan Plan = new(ResampleSource.Philox(42), 99);

    private static readonly PermutationComparison Regions =
        PermutationComparison.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south", Plan);

    [Fact]
    public void Threads_make_no_difference() => Assert.Equal(
        Regions.Differences,
        PermutationComparison.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south",
            new(ResampleSource.Philox(42), 99, threads: 4)).Differences);

    [Fact]
    public void Groups_alike_do_not_differ()
    {
        // Each row once in either group.
        string[] lines = File.ReadAllLines(
            Path.Combine(ServiceQuality.Tests.Repository.Root, "docs", "samples", "data", "ecsi250.csv"));
        var rows = lines.Index().SelectMany(l => l.Index == 0 ? [l.Item + ",copy"] : new[] { l.Item + ",a", l.Item + ",b" });
        var answers = IndexAnswers.FromRows(
            IndexModels.Ecsi, rows.Select(l => (IReadOnlyList<string?>)l.Split(',').Select(c => c.Trim('"')).ToArray()),
            IndexLayout.Default.WithGroups("copy")).Accepted;

        var comparison =
            PermutationComparison.Run(IndexModels.Ecsi, answers, "copy", "a", "b", new(ResampleSource.Philox(1), 20));

        Assert.Equal((250, 250), (comparison.First.N, comparison.Second.N));
        Assert.All(comparison.Differences.Where(d => d.Reason is null), d =>
            Assert.Equal((0.0, 1.0, 20), (d.Difference, d.P!.Value.Value, d.AtLeast)));
    }

    [Fact]
    public void Swapped_groups_differ_the_other_way()
    {
        var swapped = PermutationComparison.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "south", "north", Plan);
        Assert.All(Regions.Differences.Zip(swapped.Differences), pair =>
        {
            Assert.Equal(pair.First.First, pair.Second.Second);
            Assert.Equal(pair.First.Difference, -pair.Second.Difference);
        });
        Assert.Equal(("south", "north"), (swapped.FirstGroup, swapped.SecondGroup));
    }

    [Fact]
    public void The_numbers_are_those_of_the_fits()
    {
        AssertClose(Regions.First.Paths["Image", "Loyalty"], Regions[IndexQuantity.Path, "Image", "Loyalty"]!.First);
        AssertClose(Regions.Second.TotalEffects["Image", "Complaints"],
            Regions[IndexQuantity.TotalEffect, "Image", "Complaints"]!.Second);
        AssertClose(Regions.Second.RSquared["Loyalty"], Regions[IndexQuantity.RSquared, "Loyalty"]!.Second);
        AssertClose(Regions.First.Weights["PERQ3"], Regions[IndexQuantity.Weight, "PERQ3"]!.First);
        AssertClose(Regions.First.Loadings["CUSL2"], Regions[IndexQuantity.Loading, "CUSL2"]!.First);
        AssertClose(Regions.First.Index("Value").Value - Regions.Second.Index("Value").Value,
            Regions[IndexQuantity.Index, "Value"]!.Difference);
        Assert.Equal(12, Regions.Filter(IndexQuantity.Path).Count);
        Assert.Equal(Regions.Differences.Count, Enum.GetValues<IndexQuantity>().Sum(q => Regions.Filter(q).Count));

        static void AssertClose(double? expected, double? actual) =>
            Assert.True(Math.Abs((expected - actual)!.Value) < 1e-7, $"{expected} and {actual}");
    }

    [Fact]
    public void Philox_orders_are_drawn_as_documented_and_decide_who_is_in_which_group()
    {
        // By hand: the group of each row by the order, then two fits.
        var order = new int[250];
        var comparison = PermutationComparison.Run(
            IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south", new(ResampleSource.Philox(9), 6));
        var observed = comparison[IndexQuantity.Index, "Value"]!;
        var count = 0;
        for (var b = 0; b < 6; b++)
        {
            ResampleSource.Philox(9).Shuffle(b, order);
            HashSet<int> first = [.. order.Take(124)];
            double Index(bool isIn) => SatisfactionIndex.Estimate(
                IndexModels.Ecsi, IndexSurveys.Complete.Where(r => first.Contains(r) == isIn)).Index("Value").Value!.Value;
            count += Math.Abs(Index(true) - Index(false)) >= Math.Abs(observed.Difference!.Value) ? 1 : 0;
        }

        Assert.Equal(count, observed.AtLeast);
    }

    [Fact]
    public void P_values_are_adjusted_within_a_quantity()
    {
        foreach (var method in new[] { MultiplicityMethod.Holm, MultiplicityMethod.BenjaminiHochberg })
        {
            var comparison = PermutationComparison.Run(
                IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south", Plan, adjustment: method);
            foreach (var quantity in Enum.GetValues<IndexQuantity>())
            {
                var tested = comparison.Filter(quantity).Where(d => d.P is not null).ToList();
                Assert.Equal(PValue.Adjust([.. tested.Select(d => d.P!.Value)], method), tested.Select(d => d.AdjustedP!.Value));
            }
        }
    }

    [Fact]
    public void An_indicator_alone_is_not_tested()
    {
        Assert.Null(Regions[IndexQuantity.Weight, "CUSCO"]!.P);
        Assert.Null(Regions[IndexQuantity.Loading, "CUSCO"]!.AdjustedP);
        Assert.Equal("an indicator alone in its construct has the weight and loading 1",
            Regions[IndexQuantity.Loading, "CUSCO"]!.Reason);
        Assert.NotNull(Regions[IndexQuantity.Weight, "PERV1"]!.P);
        Assert.Contains("No test of CUSCO: an indicator alone in its construct has the weight and loading 1.",
            Regions.ToTable(IndexQuantity.Weight).Notes);
    }

    [Fact]
    public void Frequencies_are_repeated_rows()
    {
        int[][] columns = [[1, 3, 2, 5, 4, 2, 5, 3, 1, 4], [2, 3, 1, 5, 5, 3, 4, 3, 2, 5], [2, 2, 3, 4, 5, 1, 4, 5, 2, 4]];
        int[] times = [2, 1, 3, 1, 2, 1, 2, 4, 1, 2];
        string Group(int r) => r is 1 or 3 or 4 or 7 ? "a" : r == 9 ? "c" : "b";
        IndexAnswers Read(IEnumerable<int> rows, bool weighted) => IndexAnswers.FromRows(
            Small,
            [["X1", "X2", "Y1", "g", "f"],
                .. rows.Select(r => (IReadOnlyList<string?>)[.. columns.Select(c => $"{c[r]}"), Group(r), $"{times[r]}"])],
            weighted ? IndexLayout.Default.WithGroups("g").WithWeights("f", RowWeights.Frequency)
                : IndexLayout.Default.WithGroups("g")).Accepted;

        var weighted = PermutationComparison.Run(Small, Read(Enumerable.Range(0, 10), true), "g", "a", "b", Plan);
        var repeated = PermutationComparison.Run(
            Small, Read(Enumerable.Range(0, 10).SelectMany(r => Enumerable.Repeat(r, times[r])), false), "g", "a", "b", Plan);

        Assert.Equal((8, 9, 1, 2), (weighted.First.N, weighted.Second.N, weighted.LeftOut, repeated.LeftOut));
        Assert.Equal(repeated.Differences, weighted.Differences);
    }

    [Fact]
    public void Failures_are_counted_by_reason_and_leave_the_p_values()
    {
        // Y1 varies by three respondents: some permutations put all of them into one group.
        var comparison = PermutationComparison.Run(Small, Varying(0, 3, 6), "g", "a", "b", Plan);

        Assert.Null(comparison.Reason);
        var failure = Assert.Single(comparison.Failures);
        Assert.Equal("an indicator does not vary", failure.Reason);
        var together = Enumerable.Range(0, 99).Count(b =>
        {
            var order = new int[12];
            ResampleSource.Philox(42).Shuffle(b, order);
            return order.Take(6).Count(i => i is 0 or 3 or 6) is 0 or 3;
        });
        Assert.InRange(together, 5, 45);
        Assert.Equal(together, comparison.Failed);
        var path = comparison[IndexQuantity.Path, "X", "Y"]!;
        Assert.Equal(99 - together, path.Permutations);
        Assert.Equal((1.0 + path.AtLeast) / (100 - together), path.P!.Value.Value, 12);
        Assert.Contains($"{together} permutations have no estimate: an indicator does not vary.",
            comparison.ToTable(IndexQuantity.Path).Notes);
        Assert.EndsWith($", {together} failed", comparison.ToString(), StringComparison.Ordinal);
    }

    // Y1 varies by one respondent in each group: half of the permutations put both into one group.
    [Fact]
    public void Fewer_than_half_of_the_permutations_are_no_test()
    {
        var comparison = PermutationComparison.Run(Small, Varying(0, 6), "g", "a", "b", Plan);

        Assert.InRange(99 - comparison.Failed, 1, 49);
        var path = comparison[IndexQuantity.Path, "X", "Y"]!;
        Assert.NotNull(path.Difference);
        Assert.Null(path.P);
        Assert.Equal($"only {99 - comparison.Failed} of 99 permutations gave a difference; at least half are needed",
            path.Reason);
    }

    [Fact]
    public void Names_without_a_number_are_null_and_unknown_ones_throw()
    {
        Assert.Null(Regions[IndexQuantity.RSquared, "Image"]);
        Assert.Null(Regions[IndexQuantity.Path, "Loyalty", "Image"]);
        Assert.Equal(Regions[IndexQuantity.Path, "Image", "Loyalty"], Regions[IndexQuantity.Path, "Image -> Loyalty"]);
        Assert.Contains(
            "allowed are Image, Expectation",
            Assert.Throws<KeyNotFoundException>(() => Regions[IndexQuantity.RSquared, "Price"]).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "allowed are IMAG1", Assert.Throws<KeyNotFoundException>(() => Regions[IndexQuantity.Weight, "Image"]).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "allowed are Image -> Expectation",
            Assert.Throws<KeyNotFoundException>(() => Regions[IndexQuantity.Path, "Image -> Price"]).Message,
            StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => Regions[IndexQuantity.Path, "Image", "Price"]);
    }

    [Fact]
    public void A_group_without_an_estimate_is_a_reason()
    {
        var rows = Enumerable.Range(0, 9)
            .Select(r => (IReadOnlyList<string?>)[$"{1 + (r % 5)}", $"{1 + (r * 3 % 7)}", $"{1 + (r % 4)}", r < 8 ? "a" : "b"]);
        var answers = IndexAnswers.FromRows(
            Small, [["X1", "X2", "Y1", "g"], .. rows], IndexLayout.Default.WithGroups("g")).Accepted;

        var comparison = PermutationComparison.Run(Small, answers, "g", "a", "b", Plan);

        Assert.Equal("there is no estimate of b: there are 1 rows to estimate from; at least two are needed", comparison.Reason);
        Assert.All(comparison.Differences, d => Assert.Equal((null, null, comparison.Reason), (d.Difference, d.P, d.Reason)));
        Assert.Contains("no comparison: ", comparison.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(
            "No comparison: ", Assert.Single(comparison.ToTable(IndexQuantity.Path).Notes), StringComparison.Ordinal);
        Assert.StartsWith("there is no estimate of b: ", PermutationComparison.Run(Small, answers, "g", "b", "a", Plan).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_none_is_refused()
    {
        PermutationComparison Of(string grouping, string first, string second, MultiplicityMethod method = 0,
            CancellationToken cancellation = default, int threads = 1) =>
            PermutationComparison.Run(
                IndexModels.Ecsi, IndexSurveys.Complete, grouping, first, second, new(ResampleSource.Philox(1), 9, threads),
                adjustment: method, cancellation: cancellation);
        Assert.Throws<ArgumentException>(() => Of("country", "north", "south"));
        Assert.Throws<ArgumentException>(() => Of("region", "east", "south"));
        Assert.Throws<ArgumentException>(() => Of("region", "north", "east"));
        Assert.Throws<ArgumentException>(() => Of("region", "north", "north"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("region", "north", "south", (MultiplicityMethod)9));
        Assert.ThrowsAny<OperationCanceledException>(() => Of("region", "north", "south", cancellation: new(canceled: true)));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Of("region", "north", "south", cancellation: new(canceled: true), threads: 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Regions.Filter((IndexQuantity)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PermutationPlan(ResampleSource.Philox(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PermutationPlan(ResampleSource.Philox(1), threads: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResampleSource.Philox(1).Shuffle(-1, new int[3]));
    }

    [Fact]
    public void It_prints_and_tells_progress()
    {
        List<int> told = [];
        PermutationComparison.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south",
            new(ResampleSource.Philox(1), 5), progress: new Told(told));
        Assert.Equal([1, 2, 3, 4, 5], told);
        Assert.Equal("north (124) against south (126): 99 permutations (Philox 4x32-10, seed 42), 0 failed", Regions.ToString());
        Assert.StartsWith("Image -> Loyalty: 0.209 - 0.158 = 0.051, p 0.",
            Regions[IndexQuantity.Path, "Image", "Loyalty"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(12, Regions.ToTable(IndexQuantity.Path).Rows.Count);
    }

    private sealed class Told(List<int> all) : IProgress<int>
    {
        public void Report(int value) => all.Add(value);
    }

    [Fact]
    public void Permutations_without_a_number_do_not_count_for_it()
    {
        // In mode B the weights of X may cancel out, so that some permutations give paths and no index.
        var model = IndexModel.Create("m").Construct("X", MeasurementMode.ModeB, "a", "b").Construct("Y", "c")
            .Path("X", "Y").Build();
        PermutationComparison Of(int seed)
        {
            var random = new Random(seed);
            string[][] rows = [["g", "a", "b", "c"], .. Enumerable.Range(0, 40)
                .Select(i =>
                (string[])[i < 20 ? "one" : "two", $"{random.Next(1, 11)}", $"{random.Next(5, 7)}", $"{random.Next(1, 11)}"])];
            return PermutationComparison.Run(
                model, IndexAnswers.FromRows(model, rows, IndexLayout.Default.WithGroups("g")).Accepted, "g", "one", "two",
                new(ResampleSource.Philox(1), 200));
        }

        var found = Enumerable.Range(0, 100).Select(Of).First(c => c[IndexQuantity.Index, "X"]!.Permutations is > 0 and < 190);
        var (path, index) = (found[IndexQuantity.Path, "X", "Y"]!, found[IndexQuantity.Index, "X"]!);

        Assert.Equal(200 - found.Failed, path.Permutations);
        Assert.True(path.Permutations > index.Permutations);
        Assert.Equal((1.0 + index.AtLeast) / (1.0 + index.Permutations), index.P!.Value.Value, 1e-12);
    }

    // Two groups of six respondents, of whom some answer Y1 by 9, the others by 5.
    private static IndexAnswers Varying(params int[] nines)
    {
        var rows = Enumerable.Range(0, 12).Select(r => (IReadOnlyList<string?>)
            [$"{1 + (r % 5)}", $"{1 + (r * 3 % 7)}", nines.Contains(r) ? "9" : "5", r < 6 ? "a" : "b"]);
        return IndexAnswers.FromRows(Small, [["X1", "X2", "Y1", "g"], .. rows], IndexLayout.Default.WithGroups("g")).Accepted;
    }
}
