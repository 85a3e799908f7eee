using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Statistics.Survival.SurvivalGolden;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

/// <summary>Curves against R 4.2.2 with survival 3.5.3: of tests/goldens/kaplan-meier.R and survival.R, and of the reference
/// material.</summary>
public class KaplanMeierGoldenTests
{
    private const string Golden = "goldens/complaints-km.json";

    public static TheoryData<string> Goldens() => GoldenCase.Names(SurvivalGolden.Csv, "curve");

    [Theory]
    [MemberData(nameof(Goldens))]
    public void Curves_are_those_of_R(string name)
    {
        var golden = GoldenCase.Of(SurvivalGolden.Csv, name);
        var cases = golden.Cases();
        var level = Proportion.FromFraction(golden.Number("level"));
        foreach (var interval in Enum.GetValues<SurvivalInterval>())
        {
            var curve = KaplanMeier.Estimate(cases.Times, cases.Ended, cases.Entered, interval, level);
            Assert.Equal((cases.N, interval, level), ((int)curve.N, curve.Interval, curve.Level));
            AssertClose(golden.Values("step.time"), curve.Select(s => (double?)s.Time), "time");
            AssertClose(golden.Values("step.atRisk"), curve.Select(s => (double?)s.AtRisk), "at risk");
            AssertClose(golden.Values("step.ended"), curve.Select(s => (double?)s.Ended), "ended");
            AssertClose(golden.Values("step.open"), curve.Select(s => (double?)s.Open), "open");
            AssertClose(golden.Values("step.survival"), curve.Select(s => (double?)s.Survival.Fraction), "survival");
            AssertClose(golden.Values("step.errorOfLog"), curve.Select(s => s.StandardErrorOfLog),
                "standard error of the logarithm");
            AssertClose(golden.Values(interval + ".lower"), curve.Select(s => s.Interval?.Lower), "lower");
            AssertClose(golden.Values(interval + ".upper"), curve.Select(s => s.Interval?.Upper), "upper");
            AssertQuantiles(
                curve, golden.Numbers("shares"), golden.Values(interval + ".quantile"),
                golden.Values(interval + ".quantileLower"), golden.Values(interval + ".quantileUpper"));
            AssertMeans(curve, golden.Numbers("horizons"), golden.Values("mean"), golden.Values("meanError"));
        }
    }

    public static TheoryData<string> MoreGoldens() => GoldenCase.Names("survival.csv", "kaplanMeier");

    [Theory]
    [MemberData(nameof(MoreGoldens))]
    public void More_curves_are_those_of_R(string name)
    {
        var golden = GoldenCase.Of("survival.csv", name);
        var (times, horizons) = (golden.Numbers("time"), golden.Numbers("horizons"));
        bool[] ended = [.. golden.Numbers("event").Select(e => e == 1)];
        var entered = golden.Has("entry") ? golden.Numbers("entry") : [];
        foreach (var interval in Enum.GetValues<SurvivalInterval>())
        {
            var curve = KaplanMeier.Estimate(
                times, ended, entered, interval, Proportion.FromFraction(golden.Number("confidence")));
            AssertClose(golden.Values("times"), curve.Select(s => (double?)s.Time), "time");
            AssertClose(golden.Values("atRisk"), curve.Select(s => (double?)s.AtRisk), "at risk");
            AssertClose(golden.Values("events"), curve.Select(s => (double?)s.Ended), "ended");
            AssertClose(golden.Values("censored"), curve.Select(s => (double?)s.Open), "open");
            AssertClose(golden.Values("survival"), curve.Select(s => (double?)s.Survival.Fraction), "survival");
            AssertClose(golden.Values("standardErrorOfLog"), curve.Select(s => s.StandardErrorOfLog),
                "standard error of the logarithm");
            AssertClose(golden.Values("lower" + interval), curve.Select(s => s.Interval?.Lower), "lower");
            AssertClose(golden.Values("upper" + interval), curve.Select(s => s.Interval?.Upper), "upper");
            AssertQuantiles(
                curve, golden.Numbers("probabilities"), golden.Values("quantiles"), golden.Values("quantilesLower" + interval),
                golden.Values("quantilesUpper" + interval));

            // Beyond the last time R carries the last value on; here it is known only when it is 0.
            AssertMeans(curve, horizons, Known(golden.Values("restrictedMeans")),
                Known(golden.Values("restrictedMeanStandardErrors")));

            double?[] Known(double?[] values) =>
                [.. values.Select((v, i) => horizons[i] <= times.Max() || curve[^1].Survival.Fraction == 0 ? v : null)];
        }
    }

    [MaterialFact(Golden)]
    public void Curves_are_those_of_the_reference_material()
    {
        var checkedCases = 0;
        foreach (var golden in Root().GetProperty("cases").EnumerateArray())
        {
            var data = golden.GetProperty("data");
            var times = Numbers(data.GetProperty("time"));
            bool[] ended = [.. Numbers(data.GetProperty("closed")).Select(c => c == 1)];
            var entered = data.TryGetProperty("entry", out var entry) ? Numbers(entry) : [];
            foreach (var (name, interval) in new[] { ("log", SurvivalInterval.Log), ("log-log", SurvivalInterval.LogLog),
                ("plain", SurvivalInterval.Plain) })
            {
                var curve = KaplanMeier.Estimate(times, ended, entered, interval);
                var rows = golden.GetProperty("curve_" + name);
                AssertColumn(rows, "time", curve.Select(s => (double?)s.Time));
                AssertColumn(rows, "atRisk", curve.Select(s => (double?)s.AtRisk));
                AssertColumn(rows, "events", curve.Select(s => (double?)s.Ended));
                AssertColumn(rows, "censored", curve.Select(s => (double?)s.Open));
                AssertColumn(rows, "survival", curve.Select(s => (double?)s.Survival.Fraction));
                AssertColumn(rows, "greenwoodStdErrOfLog", curve.Select(s => s.StandardErrorOfLog));
                AssertColumn(rows, "lower", curve.Select(s => s.Interval?.Lower));
                AssertColumn(rows, "upper", curve.Select(s => s.Interval?.Upper));
                var quantiles = golden.GetProperty("quantiles_" + name);
                AssertQuantiles(
                    curve, Numbers(quantiles.GetProperty("probabilities")), Column(quantiles, "quantile"),
                    Column(quantiles, "lower"), Column(quantiles, "upper"));
                checkedCases++;
            }

            var byLog = KaplanMeier.Estimate(times, ended, entered);
            if (golden.TryGetProperty("at", out var at))
            {
                // Beyond the last time R carries the last value on; here it is known only when it is 0.
                var known = Numbers(at.GetProperty("time"))
                    .TakeWhile(t => t <= times.Max() || byLog[^1].Survival.Fraction == 0).ToArray();
                var estimates = known.Select(t => byLog.At(t)).ToList();
                AssertClose(Column(at, "survival").Take(known.Length), estimates.Select(e => e.Value), "at");
                AssertClose(Column(at, "lower_log").Take(known.Length), estimates.Select(e => e.Interval?.Lower), "at, lower");
                AssertClose(Column(at, "upper_log").Take(known.Length), estimates.Select(e => e.Interval?.Upper), "at, upper");
            }

            if (golden.TryGetProperty("restrictedMean", out var means))
            {
                var rows = means.EnumerateArray().ToList();
                AssertMeans(
                    byLog, [.. rows.Select(r => r.GetProperty("horizon").GetDouble())],
                    [.. rows.Select(r => Number(r.GetProperty("mean")))], [.. rows.Select(r => Number(r.GetProperty("stdErr")))]);
            }
        }

        Assert.Equal(12, checkedCases);
    }

    private static void AssertQuantiles(KaplanMeier curve, double[] shares, double?[] values, double?[] lower, double?[] upper)
    {
        var quantiles = shares.Select(p => curve.Quantile(Proportion.FromFraction(p))).ToList();
        AssertClose(values, quantiles.Select(q => q.Value), "quantile");
        AssertClose(lower, quantiles.Select(q => q.Lower), "quantile, lower");
        AssertClose(upper, quantiles.Select(q => q.Upper), "quantile, upper");
    }

    private static void AssertMeans(KaplanMeier curve, double[] horizons, double?[] means, double?[] errors)
    {
        var estimates = horizons.Select(curve.RestrictedMean).ToList();
        AssertClose(means, estimates.Select(e => e.Mean), "restricted mean");
        AssertClose(errors, estimates.Select(e => e.StandardError), "its standard error");
        var z = curve.Level.Z();
        AssertClose(means.Zip(errors, (m, e) => m - (z * e)), estimates.Select(e => e.Interval?.Lower), "its lower end");
        AssertClose(means.Zip(errors, (m, e) => m + (z * e)), estimates.Select(e => e.Interval?.Upper), "its upper end");
    }

    private static JsonElement Root() => JsonDocument.Parse(File.ReadAllText(Material.File(Golden))).RootElement;

    private static void AssertColumn(JsonElement rows, string name, IEnumerable<double?> actual) =>
        AssertClose(Column(rows, name), actual, name);

    private static double?[] Column(JsonElement rows, string name) => [.. rows.GetProperty(name).EnumerateArray().Select(Number)];

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();

    private static double[] Numbers(JsonElement values) => [.. values.EnumerateArray().Select(v => v.GetDouble())];
}
