using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Reliability;

public class CohenKappaTests
{
    private const string Csv = "kappa.csv";

    public static TheoryData<string> Cases() => GoldenCase.Names(Csv, "kappa");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Kappa_and_its_standard_errors_are_those_of_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var size = (int)golden.Count("size");
        var counts = new long[size, size];
        var numbers = golden.Numbers("counts");
        for (var i = 0; i < numbers.Length; i++)
        {
            counts[i / size, i % size] = (long)numbers[i];
        }

        var weights = Enum.Parse<KappaWeights>(golden.Text("weights"), ignoreCase: true);
        var kappa = CohenKappa.FromCounts([.. Enumerable.Range(1, size).Select(i => $"{i}")], counts, weights);
        Assert.Equal(golden.Count("n"), kappa.N);
        golden.AssertClose("observed", kappa.ObservedAgreement);
        golden.AssertClose("expected", kappa.ExpectedAgreement);
        golden.AssertClose("kappa", kappa.Kappa.Value);
        golden.AssertClose("se", kappa.StandardError);
        golden.AssertClose("se0", kappa.StandardErrorWithoutAgreement);
        golden.AssertClose("interval", [kappa.Kappa.Interval?.Lower, kappa.Kappa.Interval?.Upper]);
        golden.AssertClose("lnP", kappa.P?.Log);
        Assert.Equal(weights, kappa.Weights);
    }

    [Law]
    public FsCheck.Property Codes_and_counts_agree_and_the_assessors_can_be_exchanged() => Laws.ForAll(
        from n in Gen.Choose(0, 40)
        from first in Gen.Elements("a", "b", "c").ArrayOf(n)
        from second in Gen.Elements("a", "b", "c").ArrayOf(n)
        from weights in Gen.Elements(Enum.GetValues<KappaWeights>())
        select (first, second, weights), x =>
    {
        string[] names = ["a", "b", "c"];
        var counts = new long[3, 3];
        for (var i = 0; i < x.first.Length; i++)
        {
            counts[Array.IndexOf(names, x.first[i]), Array.IndexOf(names, x.second[i])]++;
        }

        var kappa = CohenKappa.FromCodes(x.first, x.second, x.weights, names);
        Assert.Equal(CohenKappa.FromCounts(names, counts, x.weights), kappa);
        var exchanged = CohenKappa.FromCodes(x.second, x.first, x.weights, names);
        Assert.Equal(kappa.Kappa.Value ?? 9, exchanged.Kappa.Value ?? 9, 1e-12);
        Assert.Equal(kappa.StandardError ?? 9, exchanged.StandardError ?? 9, 1e-9);
        Assert.True(kappa.Kappa.Value is null or (>= -1 and <= 1));
        Assert.Equal(kappa.Kappa.Value is null, x.first.Concat(x.second).Distinct().Count() < 2);
        if (kappa.Kappa.Value is not null && x.first.SequenceEqual(x.second))
        {
            Assert.Equal(1, kappa.Kappa.Value.Value, 1e-12);
        }
    });

    [Fact]
    public void What_has_no_kappa_says_why()
    {
        Assert.Equal("n = 2 (all codes are the same)",
            CohenKappa.FromCodes(["a", "a"], ["a", "a"], categories: ["a", "b"]).ToString());
        Assert.Equal("there are fewer than two categories", CohenKappa.FromCodes(["a"], ["a"]).Kappa.Reason);
        Assert.Equal("there is no value", CohenKappa.FromCodes([], [], categories: ["a", "b"]).Kappa.Reason);
        var single = CohenKappa.FromCodes(["a", "a", "a"], ["a", "b", "a"]);
        Assert.Equal((0, (double?)null), (single.Kappa.Value, single.StandardError));
        Assert.Null(single.P);
        Assert.Equal("one assessor used a single category, so kappa is 0 whatever it was", single.Kappa.Reason);
        Assert.Equal(["a", "b"], single.Categories);
    }

    [Fact]
    public void Codes_and_tables_that_do_not_fit_are_refused()
    {
        Refused("second", "There are 1 values, but 2 in first", () => CohenKappa.FromCodes(["a", "b"], ["a"]));
        Refused("second", "The code at index 1 is \"c\"; allowed are a, b.",
            () => CohenKappa.FromCodes(["a", "b"], ["a", "c"], categories: ["a", "b"]));
        Refused("first", "The code at index 0 is \"null\"; allowed are a.", () => CohenKappa.FromCodes([null!], ["a"]));
        Refused("counts", "The table has 1 rows and 2 columns", () => CohenKappa.FromCounts(["a"], new long[1, 2]));
        Refused("counts", "Count -1 in row 0, column 1 is negative",
            () => CohenKappa.FromCounts(["a", "b"], new long[,] { { 1, -1 }, { 0, 1 } }));
        Refused("categories", "There are 1 names for 2 things", () => CohenKappa.FromCounts(["a"], new long[2, 2]));
        Assert.Throws<ArgumentOutOfRangeException>("weights", () => CohenKappa.FromCodes(["a"], ["b"], (KappaWeights)9));
    }

    private static void Refused(string parameter, string start, Func<object> act) =>
        Assert.StartsWith(start, Assert.Throws<ArgumentException>(parameter, act).Message, StringComparison.Ordinal);
}
