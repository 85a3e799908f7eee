using System.Text.Json;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

/// <summary>The data set mobi by four packages and a base-R reference; see the golden files for their versions.</summary>
public sealed class IndexMobiGoldenTests
{
    private const string Data = "data/ecsi-mobi.csv";

    [MaterialFact(Data)]
    public void Path_scheme_and_mode_A() =>
        Compare("goldens/ecsi-mobi-path-A.json", Estimate(InnerScheme.Path, MeasurementMode.ModeA));

    [MaterialFact(Data)]
    public void Factorial_scheme_and_mode_B() =>
        Compare("goldens/ecsi-mobi-factorial-B.json", Estimate(InnerScheme.Factorial, MeasurementMode.ModeB));

    [MaterialFact(Data)]
    public void Consistent_PLS()
    {
        var fit = Estimate(InnerScheme.Path, MeasurementMode.ModeA, consistent: true);
        var golden = Read("goldens/ecsi-mobi-path-plsc.json");
        var (seminr, csem, reference) =
            (golden.GetProperty("seminr"), golden.GetProperty("cSEM"), golden.GetProperty("reference"));

        // With correlations near 1 the systems are ill-conditioned: the packages agree with each other to 6e-15.
        foreach (var block in new[] { seminr, csem, reference })
        {
            Values(block.GetProperty("outer_loadings"), fit.Loadings);
            Pairs(block.GetProperty("path_coefficients"), "->", fit.Paths);
            Values(block.GetProperty("r2"), fit.RSquared);
        }

        Values(seminr.GetProperty("outer_weights"), fit.Weights);
        Values(seminr.GetProperty("adj_r2"), fit.AdjustedRSquared);
        Values(csem.GetProperty("adj_r2"), fit.AdjustedRSquared);
        Values(seminr.GetProperty("alpha"), fit.Quality.StandardisedAlpha, none: 1);
        Values(seminr.GetProperty("rhoA"), fit.Quality.RhoA, none: 1);
        Values(seminr.GetProperty("rhoC"), fit.Quality.RhoC, none: 1);
        Values(seminr.GetProperty("AVE"), fit.Quality.AverageVarianceExtracted, none: 1);
        Values(csem.GetProperty("reliabilities_q2"), fit.Quality.RhoA, none: 1);
        Values(csem.GetProperty("rhoC"), fit.Quality.RhoC, none: 1);
        Values(csem.GetProperty("AVE"), fit.Quality.AverageVarianceExtracted, none: 1);
        Values(reference.GetProperty("rhoA"), fit.Quality.RhoA, none: 1);
        Rows(csem.GetProperty("construct_correlations"), fit.Correlations);
        Rows(reference.GetProperty("construct_correlations"), fit.Correlations);
        foreach (var construct in reference.GetProperty("rhoC_AVE").EnumerateObject())
        {
            Close(construct.Value.GetProperty("rhoC"), fit.Quality.RhoC[construct.Name] ?? 1, construct.Name);
            Close(construct.Value.GetProperty("AVE"), fit.Quality.AverageVarianceExtracted[construct.Name] ?? 1, construct.Name);
        }
    }

    private static void Compare(string path, IndexFit fit)
    {
        var golden = Read(path);
        Assert.True(fit.HasEstimate, fit.Reason);
        OfSeminr(golden.GetProperty("seminr"), fit);
        OfSemPls(golden.GetProperty("semPLS"), fit);
        OfPlspm(golden.GetProperty("plspm"), fit);
        OfCsem(golden.GetProperty("cSEM"), fit);
        OfReference(golden.GetProperty("reference"), fit);
    }

    private static void OfSeminr(JsonElement golden, IndexFit fit)
    {
        var quality = fit.Quality;
        Values(golden.GetProperty("outer_weights"), fit.Weights);
        Values(golden.GetProperty("outer_loadings"), fit.Loadings);
        Pairs(golden.GetProperty("path_coefficients"), "->", fit.Paths);
        Pairs(golden.GetProperty("total_effects"), "->", fit.TotalEffects);
        Values(golden.GetProperty("r2"), fit.RSquared);
        Values(golden.GetProperty("adj_r2"), fit.AdjustedRSquared);
        Values(golden.GetProperty("alpha_standardised"), quality.StandardisedAlpha, none: 1);
        Values(golden.GetProperty("rhoC"), quality.RhoC, none: 1);
        Values(golden.GetProperty("AVE"), quality.AverageVarianceExtracted, none: 1);
        Values(golden.GetProperty("rhoA"), quality.RhoA, none: 1);
        Pairs(golden.GetProperty("htmt_upper"), "|", quality.Htmt());
        foreach (var construct in golden.GetProperty("item_vif").EnumerateObject())
        {
            Values(construct.Value, quality.IndicatorInflation);
        }

        // By what is acted on; what acts alone has none there.
        Inner(golden.GetProperty("antecedent_vif"), quality.PathInflation);

        // By what acts; 0 where there is no path.
        foreach (var from in golden.GetProperty("f2_reestimated").EnumerateObject())
        {
            foreach (var to in from.Value.EnumerateObject())
            {
                Close(to.Value, quality.EffectSizesReestimated[from.Name, to.Name] ?? 0, $"f2 {from.Name} -> {to.Name}");
            }
        }

        Scores(golden.GetProperty("scores_first10_sample_sd"), fit, 1);
        var peer = fit.DiffersFrom(Peer.Seminr).Differences.Single(d => d.Quantity == "f squared");
        Close(golden.GetProperty("f2_reestimated").GetProperty("Image")
            .GetProperty("Loyalty"), peer.Numbers.Single(n => n.Name == "Image -> Loyalty").There, "f2 of seminr");
    }

    private static void OfSemPls(JsonElement golden, IndexFit fit)
    {
        var (quality, adjusted) =
            (fit.Quality, fit.DiffersFrom(Peer.SemPls).Differences.Single(d => d.Quantity == "adjusted R squared"));
        Values(golden.GetProperty("outer_weights"), fit.Weights, tolerance: 1e-8);
        Pairs(golden.GetProperty("path_coefficients"), "->", fit.Paths, 1e-8);
        Values(golden.GetProperty("r2"), fit.RSquared);
        foreach (var value in golden.GetProperty("r2_corrected_no_intercept").EnumerateObject())
        {
            Close(value.Value, adjusted.Numbers.Single(n => n.Name == value.Name).There, value.Name);
        }

        foreach (var (name, values) in new[] { ("dgrho", quality.RhoC), ("communality", quality.AverageVarianceExtracted) })
        {
            foreach (var value in golden.GetProperty(name).EnumerateObject()
                .Where(v => v.Value.ValueKind == JsonValueKind.Number))
            {
                Close(value.Value, values[value.Name], value.Name);
            }
        }
    }

    private static void OfPlspm(JsonElement golden, IndexFit fit)
    {
        var (quality, differences) = (fit.Quality, fit.DiffersFrom(Peer.Plspm).Differences);
        Values(golden.GetProperty("outer_weights"), fit.Weights);
        Pairs(golden.GetProperty("path_coefficients"), "->", fit.Paths);
        Values(golden.GetProperty("block_communality"), quality.AverageVarianceExtracted, none: 1);
        Scores(golden.GetProperty("scores_first3_population_sd"), fit,
            Assert.Single(differences.Single(d => d.Quantity == "standard deviation of scores").Numbers).There!.Value);
        if (fit.Model.Constructs[0].Mode == MeasurementMode.ModeB)
        {
            Assert.All(fit.Model.Constructs.Where(c => c.Indicators.Count > 1), c =>
                Assert.Equal(0, golden.GetProperty("alpha").GetProperty(c.Name).GetDouble()));
            Assert.Contains(differences, d => d.Quantity == "reliability in mode B");
            return;
        }

        Values(golden.GetProperty("alpha"), quality.StandardisedAlpha, none: 1);
        Values(golden.GetProperty("AVE"), quality.AverageVarianceExtracted, none: 1);
        var composite = differences.Single(d => d.Quantity == "rho_C").Numbers;
        Assert.Equal(6, composite.Count);
        Assert.All(composite, n => Close(golden.GetProperty("dg_rho_first_pc").GetProperty(n.Name), n.There, n.Name));
    }

    private static void OfCsem(JsonElement golden, IndexFit fit)
    {
        Values(golden.GetProperty("outer_weights"), fit.Weights);
        Pairs(golden.GetProperty("path_coefficients"), "->", fit.Paths);
        Values(golden.GetProperty("r2"), fit.RSquared);
        Values(golden.GetProperty("adj_r2"), fit.AdjustedRSquared);
        foreach (var to in golden.GetProperty("f2_fixed_scores").EnumerateObject())
        {
            foreach (var from in to.Value.EnumerateObject())
            {
                Close(from.Value, fit.Quality.EffectSizes[from.Name, to.Name] ?? 0, $"f2 {from.Name} -> {to.Name}");
            }
        }

        var scores = fit.DiffersFrom(Peer.Csem).Differences.Single(d => d.Quantity == "index").Numbers;
        Assert.Equal(7, scores.Count);
        // CUSL2 correlates negatively
        Assert.Equal("Quality, Loyalty",
            Assert.Single(fit.DiffersFrom(Peer.Csem).Differences.Single(d => d.Quantity == "HTMT").Numbers).Name);
        Assert.All(scores, n =>
            Close(golden.GetProperty("ipma").GetProperty("performance_original_scale").GetProperty(n.Name), n.There, n.Name));
    }

    private static void OfReference(JsonElement golden, IndexFit fit)
    {
        var quality = fit.Quality;
        Values(golden.GetProperty("outer_weights"), fit.Weights);
        Values(golden.GetProperty("outer_loadings"), fit.Loadings);
        Rows(golden.GetProperty("cross_loadings"), fit.CrossLoadings);
        Pairs(golden.GetProperty("path_coefficients"), "->", fit.Paths);
        Values(golden.GetProperty("r2"), fit.RSquared);
        Rows(golden.GetProperty("construct_correlations"), fit.Correlations);
        Pairs(golden.GetProperty("total_effects"), "->", fit.TotalEffects);
        Pairs(golden.GetProperty("indirect_effects"), "->", fit.IndirectEffects);
        Values(golden.GetProperty("alpha_raw"), quality.Alpha, none: 1);
        Values(golden.GetProperty("rhoA"), quality.RhoA, none: 1);
        Pairs(golden.GetProperty("htmt"), "|", quality.Htmt());
        Pairs(golden.GetProperty("htmt2_geometric"), "|", quality.Htmt(HtmtKind.Geometric));
        Inner(golden.GetProperty("inner_vif"), quality.PathInflation);
        Inner(golden.GetProperty("f2_fixed_scores"), quality.EffectSizes);
        foreach (var value in golden.GetProperty("index_0_100").EnumerateObject())
        {
            var index = fit.Index(value.Name);
            Close(value.Value, index.Value, value.Name);
            Close(golden.GetProperty("index_sd_n_minus_1").GetProperty(value.Name), index.StandardDeviation, value.Name);
            Close(golden.GetProperty("index_se").GetProperty(value.Name), index.StandardError, value.Name);
            if (golden.GetProperty("index_weights_normalised")
                .GetProperty(value.Name) is { ValueKind: JsonValueKind.Object } weights)
            {
                Values(weights, index.Weights);
            }
        }

        Scores(golden.GetProperty("scores_first10_sample_sd"), fit, 1);
        foreach (var (row, respondent) in golden.GetProperty("index_first10").EnumerateArray().Index())
        {
            Assert.All(respondent.EnumerateObject(), v =>
                Close(v.Value, fit.Index(v.Name).Scores()[row], $"{v.Name} of row {row}"));
        }
    }

    private static IndexFit Estimate(InnerScheme scheme, MeasurementMode mode, bool consistent = false) =>
        SatisfactionIndex.Estimate(
        IndexModels.Ecsi.WithMode(mode), IndexSurveys.Read(Material.File(Data), IndexModels.Ecsi),
        new(scheme, consistent: consistent, tolerance: IndexSurveys.Tolerance));

    private static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Material.File(path)));
        return document.RootElement.Clone();
    }

    private static void Scores(JsonElement golden, IndexFit fit, double factor)
    {
        Assert.NotEqual(0, golden.GetArrayLength());
        foreach (var (row, respondent) in golden.EnumerateArray().Index())
        {
            Assert.All(respondent.EnumerateObject(), v =>
                Close(v.Value, factor * fit.Scores(v.Name)[row], $"{v.Name} of row {row}"));
        }
    }

    // Every name of the golden, and every name of ours.
    private static void Values(JsonElement golden, NamedValues actual, double? none = null, double tolerance = 1e-9)
    {
        Assert.NotEmpty(golden.EnumerateObject());
        Assert.All(golden.EnumerateObject(), v =>
            Close(v.Value, actual[v.Name] ?? none, $"{actual.Title} of {v.Name}", tolerance));
    }

    private static void Pairs(JsonElement golden, string separator, NamedMatrix actual, double tolerance = 1e-9)
    {
        Assert.NotEmpty(golden.EnumerateObject());
        Assert.All(golden.EnumerateObject(), v =>
            Close(v.Value, actual[v.Name.Split(separator)[0], v.Name.Split(separator)[1]],
            $"{actual.Title} of {v.Name}", tolerance));
    }

    private static void Rows(JsonElement golden, NamedMatrix actual) => Assert.All(
        golden.EnumerateObject(), r =>
            Assert.All(r.Value.EnumerateObject(), c =>
            Close(c.Value, actual[r.Name, c.Name], $"{actual.Title} of {r.Name}, {c.Name}")));

    // Written by what is acted on, then by what acts.
    private static void Inner(JsonElement golden, NamedMatrix actual) => Assert.All(
        golden.EnumerateObject(),
        to => Assert.All(to.Value.EnumerateObject().Where(v => v.Value.ValueKind == JsonValueKind.Number), from =>
            Close(from.Value, actual[from.Name, to.Name], $"{actual.Title} of {from.Name} -> {to.Name}")));

    private static void Close(JsonElement expected, double? actual, string what, double tolerance = 1e-9) =>
        GoldenCase.AssertClose(expected.GetDouble(), actual, what, tolerance);
}
