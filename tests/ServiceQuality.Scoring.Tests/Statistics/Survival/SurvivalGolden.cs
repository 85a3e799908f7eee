using System.Globalization;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

/// <summary>The cases of tests/goldens/kaplan-meier.csv, which tests/goldens/kaplan-meier.R writes.</summary>
internal static class SurvivalGolden
{
    internal const string Csv = "kaplan-meier.csv";

    internal static CensoredCases Cases(this GoldenCase golden) => new(
        golden.Numbers("times"),
        [.. golden.Numbers("ended").Select(e => e == 1)],
        golden.Has("entered") ? golden.Numbers("entered") : [],
        golden.Has("groups") ? [.. golden.Numbers("groups").Select(g => (int)g)] : []);

    // What R does not give is null.
    internal static double?[] Values(this GoldenCase golden, string name) =>
        [.. golden.Numbers(name).Select(v => double.IsFinite(v) ? (double?)v : null)];

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
