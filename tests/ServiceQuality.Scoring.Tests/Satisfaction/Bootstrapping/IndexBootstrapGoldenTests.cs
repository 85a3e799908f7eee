using System.Text.Json;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Bootstrapping;

public sealed class IndexBootstrapGoldenTests
{
    private const string Exact = "goldens/ecsi-mobi-bootstrap-exact.json";

    [Fact]
    public void Two_hundred_resamples_agree_with_R()
    {
        var golden = GoldenCase.Of("ecsi.csv", "bootstrap");
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, new(tolerance: IndexSurveys.Tolerance));
        var boot = fit.Bootstrap(new BootstrapPlan(ResampleSource.ParkMiller(12345), 200));

        Compare(golden, "paths", Cells(boot.Paths));
        Compare(golden, "totalEffects", Cells(boot.TotalEffects));
        Compare(golden, "r2",
            fit.Model.Constructs.Select(c => boot.RSquared.Names.Contains(c.Name) ? boot.RSquared[c.Name] : null));
        Compare(golden, "weights", boot.Weights.Distributions);
        Compare(golden, "loadings", boot.Loadings.Distributions);
        Compare(golden, "index", boot.Indices.Distributions);
        Assert.Equal(0, boot.Failed);
        golden.AssertClose("firstResamplePaths", Cells(boot.Paths).Select(d => d?.Values[0] ?? 0.0).Cast<double?>());
    }

    [Fact]
    public void Correlations_and_htmt_agree_with_R()
    {
        var golden = GoldenCase.Of("ecsi.csv", "bootstrap-discriminant");
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, new(tolerance: IndexSurveys.Tolerance));
        var boot = fit.Bootstrap(new BootstrapPlan(ResampleSource.ParkMiller(12345), 200));

        Compare(golden, "correlation", boot.Correlations.Distributions);
        Compare(golden, "htmtAbsolute", boot.Htmt().Distributions);
        Compare(golden, "htmtSigned", boot.Htmt(HtmtKind.WithSigns).Distributions);

        // Where one correlation is exactly 0, so is their geometric mean.
        Compare(golden, "htmt2Absolute", boot.Htmt(HtmtKind.Geometric).Distributions);
        Assert.Equal(golden.Numbers("htmt2AbsoluteZeros"),
            boot.Htmt(HtmtKind.Geometric).Distributions.Select(d => (double)d.Values.Count(v => v == 0)));
    }

    [MaterialFact(Exact)]
    public void The_exactly_defined_bootstrap_is_reproduced()
    {
        var (boot, golden) = Mobi(consistent: false);

        // The published share counts resamples at the value too, which a bootstrap about the mean of the jackknife does not: told
        // apart only where both tie.
        Compare(golden, boot, isTied: name => name == "index.Complaints");
    }

    [MaterialFact(Exact)]
    public void So_is_that_of_consistent_PLS()
    {
        var (boot, golden) = Mobi(consistent: true);

        Compare(golden, boot, isTied: _ => false);
        Assert.InRange(boot.Inadmissible, 1, 1000);
        var kept = boot.Fit.Bootstrap(boot.Plan, onlyAdmissible: true);
        Assert.Equal(boot.Inadmissible, kept.Inadmissible);
        Assert.Equal(1000 - boot.Inadmissible, kept.Paths.Distributions[0].Values.Count);
        Assert.Contains("inadmissible and left out", kept.ToString(), StringComparison.Ordinal);
    }

    private static (IndexBootstrap Boot, JsonElement Golden) Mobi(bool consistent)
    {
        var answers = IndexSurveys.Read(Material.File("data/ecsi-mobi.csv"), IndexModels.Ecsi);
        var fit = SatisfactionIndex.Estimate(
            IndexModels.Ecsi, answers, new(consistent: consistent, tolerance: IndexSurveys.Tolerance));
        using var json = JsonDocument.Parse(File.ReadAllText(Material.File(Exact)));
        return (fit.Bootstrap(new BootstrapPlan(ResampleSource.ParkMiller(12345), 1000, threads: 2)),
            json.RootElement.GetProperty(consistent ? "plsc" : "pls").Clone());
    }

    private static void Compare(JsonElement golden, IndexBootstrap boot, Func<string, bool> isTied)
    {
        Assert.Equal(golden.GetProperty("failed").GetInt32(), boot.Failed);
        foreach (var statistic in golden.GetProperty("statistics").EnumerateObject())
        {
            var found = Named(boot, statistic.Name);
            void Close(string what, double? actual, double tolerance = 1e-9)
            {
                if (statistic.Value.TryGetProperty(what, out var expected) && expected.ValueKind == JsonValueKind.Number)
                {
                    GoldenCase.AssertClose(expected.GetDouble(), actual, $"{statistic.Name} {what}", tolerance);
                }
            }

            void Ends(string what, BootstrapMethod method)
            {
                if (statistic.Value.TryGetProperty(what, out var expected) && expected[0].ValueKind == JsonValueKind.Number)
                {
                    var interval = found.Interval(method).Interval;
                    GoldenCase.AssertClose(expected[0].GetDouble(), interval?.Lower, $"{statistic.Name} {what} lower");
                    GoldenCase.AssertClose(expected[1].GetDouble(), interval?.Upper, $"{statistic.Name} {what} upper");
                }
            }

            Close("estimate", found.Value);
            if (statistic.Name.EndsWith("CUSCO", StringComparison.Ordinal))
            {
                Assert.All(found.Values, v => Assert.Equal(1, v, 1e-15));
                continue;
            }

            Close("boot_mean", found.Value + found.Bias);
            Close("boot_sd_n_minus_1", found.StandardError);
            Close("percentile_2.5", found.Interval(BootstrapMethod.Percentile).Interval?.Lower);
            Close("percentile_97.5", found.Interval(BootstrapMethod.Percentile).Interval?.Upper);
            Close("acceleration_estimate_centred", found.BcaConstants(BootstrapMethod.BcaAboutEstimate).Acceleration, 1e-7);
            Ends("bca_estimate_centred", BootstrapMethod.BcaAboutEstimate);
            if (!isTied(statistic.Name))
            {
                Close("acceleration_jack_mean_centred", found.BcaConstants().Acceleration, 1e-7);
                Ends("bca_jack_mean_centred", BootstrapMethod.Bca);
            }
        }
    }

    private static BootstrapDistribution Named(IndexBootstrap boot, string name)
    {
        var (kind, what) = (name.Split('.')[0], name.Split('.')[1]);
        string[] ends = what.Split("->");
        return kind switch
        {
            "path" => boot.Paths[ends[0], ends[1]]!,
            "total" => boot.TotalEffects[ends[0], ends[1]]!,
            "r2" => boot.RSquared[what]!,
            "weight" => boot.Weights[what]!,
            "loading" => boot.Loadings[what]!,
            _ => boot.Indices[what]!,
        };
    }

    private static IEnumerable<BootstrapDistribution?> Cells(BootstrapPairs pairs) =>
        from f in IndexModels.Ecsi.Constructs from t in IndexModels.Ecsi.Constructs select pairs[f.Name, t.Name];

    private static void Compare(GoldenCase golden, string what, IEnumerable<BootstrapDistribution?> found)
    {
        var all = found.ToList();
        golden.AssertClose(what + "Estimate", all.Select(d => d is null ? 0 : d.Value));
        golden.AssertClose(what + "Mean", all.Select(d => d is null ? 0 : d.Value + d.Bias));
        golden.AssertClose(what + "Sd", all.Select(d => d is null ? 0 : d.StandardError > 1e-14 ? d.StandardError : 0));
        Ends("", BootstrapMethod.Percentile);
        Ends("Bca", BootstrapMethod.Bca);
        Ends("BcaEstimate", BootstrapMethod.BcaAboutEstimate);

        void Ends(string name, BootstrapMethod method)
        {
            var (lower, upper) = (golden.Numbers(what + name + "Lower"), golden.Numbers(what + name + "Upper"));
            for (var i = 0; i < all.Count; i++)
            {
                // NA in R: what does not spread has no BCa interval.
                if (all[i] is { } one && !double.IsNaN(lower[i]))
                {
                    var interval = one.Interval(method).Interval;
                    GoldenCase.AssertClose(lower[i], interval?.Lower, $"{what} {name} lower {i}");
                    GoldenCase.AssertClose(upper[i], interval?.Upper, $"{what} {name} upper {i}");
                }
            }
        }
    }
}
