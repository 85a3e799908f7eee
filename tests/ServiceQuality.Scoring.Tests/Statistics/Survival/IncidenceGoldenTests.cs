using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

/// <summary>Cumulative incidence and Gray's test against survival 3.5-3 and cmprsk 2.2-11 of R, by tests/goldens/incidence.R,
/// and against the reference material.</summary>
public class IncidenceGoldenTests
{
    private const string Csv = "incidence.csv";
    private const string Golden = "goldens/complaints-km.json";

    public static TheoryData<string> Curves() => GoldenCase.Names(Csv, "incidence");

    [Theory]
    [MemberData(nameof(Curves))]
    public void Curves_are_those_of_R(string name)
    {
        var golden = GoldenCase.Of(Csv, name);
        int[] outcomes = [.. golden.Numbers("outcome").Select(o => (int)o)];
        var level = Proportion.FromFraction(golden.Number("level"));
        foreach (var interval in Enum.GetValues<SurvivalInterval>())
        {
            var curves = CumulativeIncidence.Estimate(golden.Numbers("time"), outcomes, interval, level);
            Assert.Equal(outcomes.Max(), curves.Outcomes.Count);
            foreach (var outcome in curves.Outcomes)
            {
                var steps = curves.Steps(outcome);
                golden.AssertClose("times", steps.Select(s => (double?)s.Time));
                golden.AssertClose("atRisk", steps.Select(s => (double?)s.AtRisk));
                golden.AssertClose("incidence" + outcome, steps.Select(s => (double?)s.Incidence.Fraction));
                golden.AssertClose("standardError" + outcome, steps.Select(s => (double?)s.StandardError));
                AssertLimits(golden, "lower" + interval + outcome, steps.Select(s => s.Interval?.Lower), interval);
                AssertLimits(golden, "upper" + interval + outcome, steps.Select(s => s.Interval?.Upper), interval);
            }
        }
    }

    public static TheoryData<string> Tests() => GoldenCase.Names(Csv, "gray");

    [Theory]
    [MemberData(nameof(Tests))]
    public void Tests_of_groups_are_those_of_R(string name)
    {
        var golden = GoldenCase.Of(Csv, name);
        int[] Whole(string column) => [.. golden.Numbers(column).Select(x => (int)x)];
        var result = GrayTest.Run(
            golden.Numbers("time"), Whole("outcome"), Whole("group"), (int)golden.Number("tested")).Test;
        golden.AssertClose("chiSquare", result.Statistic);
        golden.AssertClose("df", result.DegreesOfFreedom);
        golden.AssertClose("logP", result.P!.Value.Log);
    }

    [MaterialFact(Golden)]
    public void Curves_are_those_of_the_reference_material()
    {
        var golden = JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement.GetProperty("competing")[0];
        var data = golden.GetProperty("data");
        double[] times = [.. data.GetProperty("time").EnumerateArray().Select(t => t.GetDouble())];
        string[] states = ["open", "upheld", "rejected", "withdrawn"];
        int[] outcomes = [.. data.GetProperty("outcome").EnumerateArray().Select(o => Array.IndexOf(states, o.GetString()))];
        var curves = CumulativeIncidence.Estimate(times, outcomes);
        for (var k = 1; k < states.Length; k++)
        {
            var steps = curves.Steps(k);
            AssertColumn(golden.GetProperty("time"), steps.Select(s => s.Time));
            AssertColumn(golden.GetProperty("probability").GetProperty(states[k]), steps.Select(s => s.Incidence.Fraction));
            AssertColumn(golden.GetProperty("stdErr").GetProperty(states[k]), steps.Select(s => s.StandardError));
        }

        static void AssertColumn(JsonElement expected, IEnumerable<double> actual) => Assert.All(
            expected.EnumerateArray().Select(e => e.GetDouble()).Zip(actual.ToList()),
            pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    // R has an interval at a share of 0 on the plain scale only, where it is the point itself.
    private static void AssertLimits(GoldenCase golden, string name, IEnumerable<double?> actual, SurvivalInterval interval)
    {
        var (expected, found) = (golden.Numbers(name), actual.ToArray());
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            if (double.IsNaN(expected[i]))
            {
                Assert.True(found[i] is null, $"{golden.Id} {name}[{i}] on the scale {interval}: expected none, but {found[i]}.");
            }
            else
            {
                GoldenCase.AssertClose(expected[i], found[i], $"{golden.Id} {name}[{i}]");
            }
        }
    }
}
