using System.Text.Json;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>The charts of the reference material; points are counted from 1 there.</summary>
internal static class ChartMaterial
{
    internal const string Golden = "goldens/complaints-spc.json";

    internal static JsonElement Root { get; } = JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement;

    internal static JsonElement Chart(string id) =>
        Root.GetProperty("charts").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);

    internal static double[] Numbers(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(v =>
            v.ValueKind == JsonValueKind.Null ? double.NaN : v.GetDouble())];

    internal static long[] Counts(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(v => v.GetInt64())];

    internal static int[] Points(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(v => v.GetInt32() - 1)];

    internal static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    internal static void AssertClose(double[] expected, IEnumerable<double?> actual, string what)
    {
        var found = actual.ToArray();
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            var isClose = double.IsNaN(expected[i])
                ? found[i] is null
                : found[i] is { } v && Math.Abs(v - expected[i]) <= 1e-9 * Math.Max(Math.Abs(expected[i]), 1e-3);
            Assert.True(isClose, FormattableString.Invariant($"{what}[{i}]: expected {expected[i]:R}, actual {found[i]:R}"));
        }
    }

    // Values, limits and the points beyond them as qicharts2 has them.
    internal static void AssertIs(this ControlChart chart, JsonElement expected, string what)
    {
        AssertClose(expected.Numbers("statistics"), chart.Select(p => p.Value), what + " values");
        AssertClose(expected.Numbers("lcl"), chart.Select(p => p.Lower), what + " lower");
        AssertClose(expected.Numbers("ucl"), chart.Select(p => p.Upper), what + " upper");
        if (expected.TryGetProperty("sigmaSignal", out _))
        {
            Assert.Equal(expected.Points("sigmaSignal"), chart.Beyond());
            var runs = expected.GetProperty("runs");
            var ours = chart.Phases[0].Runs;
            if (ours.Useful == 0)
            {
                Assert.Equal(0, runs.GetProperty("useful").GetInt32()); // qicharts2 has no numbers then
                return;
            }

            Assert.Equal(
                (runs.GetProperty("useful").GetInt32(), runs.GetProperty("longestRun").GetInt32(),
                    runs.GetProperty("longestRunMax").GetInt32(), runs.GetProperty("crossings").GetInt32(),
                    runs.GetProperty("crossingsMin").GetInt32(), runs.GetProperty("signal").GetBoolean()),
                (ours.Useful, ours.LongestRun, ours.LongestRunMax, ours.Crossings, ours.CrossingsMin, ours.IsSignal));
        }
    }

    internal static int[] Beyond(this ControlChart chart) =>
        [.. chart.Signals.Where(s => s.Rule.Kind == RunRuleKind.BeyondLimits).Select(s => s.CompletedAt).Distinct().Order()];

    // Points of the rules of a set by their number in it, as qcc names them: from the completing point on.
    internal static void AssertRules(this ControlChart chart, RunRules rules, JsonElement expected, params int[] without)
    {
        for (var i = 0; i < rules.Rules.Count; i++)
        {
            if (!without.Contains(i + 1))
            {
                Assert.True(
                    expected.Points($"r{i + 1}").SequenceEqual(chart.Marked(rules.Rules[i], SignalMarking.FromCompletion)),
                    $"{rules.Rules[i]}: [{string.Join(", ", expected.Points($"r{i + 1}"))}], "
                        + $"ours {chart.Marked(rules.Rules[i], SignalMarking.FromCompletion)}");
            }
        }
    }
}
