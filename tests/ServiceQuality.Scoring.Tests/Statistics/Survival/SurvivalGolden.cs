using System.Globalization;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

/// <summary>The cases of tests/goldens/kaplan-meier.csv, which tests/goldens/kaplan-meier.R writes.</summary>
internal sealed class SurvivalGolden
{
    private static readonly ILookup<string, string[]> Rows = File.ReadLines(Path.Combine(Repository.Root, "tests", "goldens", "kaplan-meier.csv"))
        .Skip(1).Select(l => l.Split(',')).ToLookup(c => c[0]);

    private readonly Dictionary<(string Kind, string Name), double?[]> _values;

    internal SurvivalGolden(string name) => _values = Rows[name].ToDictionary(
        c => (c[1], c[2]),
        c => c[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v == "NA" ? null : (double?)double.Parse(v, CultureInfo.InvariantCulture)).ToArray());

    internal double?[] this[string name] => _values[("expected", name)];

    internal static IEnumerable<string> Names(string start) => Rows.Select(g => g.Key).Where(k => k.StartsWith(start, StringComparison.Ordinal));

    internal double[] Numbers(string name) => _values.TryGetValue(("input", name), out var values) ? [.. values.Select(v => v!.Value)] : [];

    internal CensoredCases Cases => new(Numbers("times"), [.. Numbers("ended").Select(e => e == 1)], Numbers("entered"), [.. Numbers("groups").Select(g => (int)g)]);

    internal static void AssertClose(IEnumerable<double?> expected, IEnumerable<double?> actual, string what)
    {
        var (e, a) = (expected.ToArray(), actual.ToArray());
        Assert.Equal(e.Length, a.Length);
        for (var i = 0; i < e.Length; i++)
        {
            var isClose = e[i] is { } x ? a[i] is { } y && Math.Abs(y - x) <= 1e-9 * Math.Abs(x) : a[i] is null;
            Assert.True(isClose, string.Create(CultureInfo.InvariantCulture, $"{what}[{i}]: expected {e[i]:R}, actual {a[i]:R}"));
        }
    }
}
