using System.Text.Json;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Gaps.Screening;

/// <summary>Signs of careless answering against R (tests/goldens/alternatives.R), and against the reference material.</summary>
public class CarelessGoldenTests
{
    private const string Golden = "goldens/gaps-servqual300.json";

    private static readonly CarelessResponding Careless = CarelessResponding.Run(Servqual300.Read().Accepted);

    [Fact]
    public void Every_number_is_that_of_R()
    {
        var golden = GoldenCase.Of("alternatives.csv", "careless");
        IEnumerable<T> All<T>(Func<int, T> of) => Enumerable.Range(0, 300).Select(of);
        void AssertAll(string name, Func<int, double?> of)
        {
            var expected = golden.Numbers(name);
            Assert.All(All(of).Index(), v =>
            {
                Assert.Equal(double.IsNaN(expected[v.Index]), v.Item is null);
                Assert.Equal(double.IsNaN(expected[v.Index]) ? 0 : expected[v.Index], v.Item ?? 0, 1e-12);
            });
        }

        golden.AssertClose("rune", All(r => (double?)Careless.LongestRun(r, AnswerKind.Expectation)));
        golden.AssertClose("runp", All(r => (double?)Careless.LongestRun(r, AnswerKind.Perception)));
        golden.AssertClose("runall", All(r => (double?)Careless.LongestRun(r)));
        AssertAll("irve", r => Careless.Variation(r, AnswerKind.Expectation));
        AssertAll("irvp", r => Careless.Variation(r, AnswerKind.Perception));
        AssertAll("evenodde", r => Careless.EvenOddConsistency(r, AnswerKind.Expectation));
        AssertAll("evenoddp", r => Careless.EvenOddConsistency(r, AnswerKind.Perception));
        int[] complete = [.. golden.Numbers("complete").Select(n => (int)n - 1)];
        Assert.Equal(complete, All(r => r).Where(r => Careless.MahalanobisSquared(r) is not null));
        Assert.Equal(complete.Length, Careless.Complete);
        golden.AssertClose("d2", complete.Select(Careless.MahalanobisSquared));
        golden.AssertClose("logp", complete.Select(r => Careless.MahalanobisP(r)?.Log));
        Assert.Equal(golden.Numbers("outliers"), Flagged(CarelessRule.Outlier, AnswerKind.Perception));
        Assert.Equal(golden.Numbers("constantp"), Flagged(CarelessRule.Constant, AnswerKind.Perception));
        Assert.Equal(golden.Numbers("constantall"), Flagged(CarelessRule.Constant, null));
    }

    [MaterialFact(Golden)]
    public void Every_number_is_that_of_the_reference()
    {
        var careless = JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement.GetProperty("careless");
        void AssertAll(JsonElement expected, Func<int, double?> of) => Assert.All(expected.EnumerateArray().Index(), v =>
        {
            Assert.Equal(v.Item.ValueKind == JsonValueKind.Null, of(v.Index) is null);
            Assert.Equal(v.Item.ValueKind == JsonValueKind.Null ? 0 : v.Item.GetDouble(), of(v.Index) ?? 0, 1e-9);
        });
        int[] Ids(string name) => [.. careless.GetProperty(name).EnumerateArray().Select(e => e.GetInt32())];
        AssertAll(careless.GetProperty("longstring_E"), r => Careless.LongestRun(r, AnswerKind.Expectation));
        AssertAll(careless.GetProperty("longstring_P"), r => Careless.LongestRun(r, AnswerKind.Perception));
        AssertAll(careless.GetProperty("longstring_all"), r => Careless.LongestRun(r));
        AssertAll(careless.GetProperty("irv_E"), r => Careless.Variation(r, AnswerKind.Expectation));
        AssertAll(careless.GetProperty("irv_P"), r => Careless.Variation(r, AnswerKind.Perception));
        AssertAll(careless.GetProperty("even_odd_P").GetProperty("value"), r =>
            Careless.EvenOddConsistency(r, AnswerKind.Perception));
        var ids = Ids("mahalanobis_ids");
        AssertAll(careless.GetProperty("mahalanobis_D2"), i => Careless.MahalanobisSquared(ids[i] - 1));
        Assert.Equal(Ids("flagged_p001"), Flagged(CarelessRule.Outlier, AnswerKind.Perception).Select(d => (int)d));
        Assert.Equal(Ids("ids_constant_P"), Flagged(CarelessRule.Constant, AnswerKind.Perception).Select(d => (int)d));
        Assert.Equal(Ids("ids_constant_all44"), Flagged(CarelessRule.Constant, null).Select(d => (int)d));
    }

    private static double[] Flagged(CarelessRule rule, AnswerKind? block) =>
        [.. Careless.Flags.Where(f => f.Rule == rule && f.Block == block).Select(f => f.Respondent + 1.0)];
}
