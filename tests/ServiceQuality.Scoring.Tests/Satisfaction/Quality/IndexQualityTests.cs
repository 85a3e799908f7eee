using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Quality;

public sealed class IndexQualityTests
{
    private static readonly IndexFit Fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete);

    [Fact]
    public void The_table_has_a_row_for_each_construct()
    {
        var table = Fit.Quality.ToTable();

        Assert.Equal(Fit.Model.Constructs.Select(c => c.Name), table.Rows.Select(r => r[0].Shown));
        Assert.Equal(
            [Fit.Quality.Alpha["Image"], Fit.Quality.StandardisedAlpha["Image"], Fit.Quality.RhoA["Image"],
                Fit.Quality.RhoC["Image"], Fit.Quality.AverageVarianceExtracted["Image"], Fit.Quality.Htmt()["Image", "Quality"],
                Fit.Quality.IndicatorInflation["IMAG1"]],
            table.Rows[0].Skip(2).Select(c => (double?)double.Parse(c.Exact, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("5", table.Rows[0][1].Shown);
        Assert.Equal(["", "", "", "", ""], table.Rows[5].Skip(2).Take(5).Select(c => c.Shown));
        Assert.Equal(["rho_C and AVE of the loadings of PLS; HTMT, absolute correlations.",
            "Complaints: a single item says nothing of its own reliability."], table.Notes);
        Assert.StartsWith(
            "ECSI: rho_C from 0.765, AVE from 0.563, HTMT up to 0.", Fit.Quality.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_estimate_there_is_nothing_but_the_reason()
    {
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, new(maxUpdates: 1));
        var quality = fit.Quality;

        NamedValues[] values = [quality.Alpha, quality.StandardisedAlpha, quality.RhoA, quality.RhoC,
            quality.AverageVarianceExtracted, quality.IndicatorInflation];
        NamedMatrix[] matrices = [quality.PathInflation, quality.EffectSizes, quality.EffectSizesReestimated,
            .. Enum.GetValues<HtmtKind>().Select(quality.Htmt)];
        Assert.All(values, v => Assert.Equal([fit.Reason!], v.Notes));
        Assert.All(values.SelectMany(v => v.Values), Assert.Null);
        Assert.All(matrices, m => Assert.Equal([fit.Reason!], m.Notes));
        Assert.All(matrices.Append(quality.FornellLarcker).SelectMany(m => m.Values), Assert.Null);
        Assert.Empty(quality.Violations);
        Assert.Equal($"ECSI: no estimate: {fit.Reason}", quality.ToString());
        Assert.Contains(fit.Reason + ".", quality.ToTable().Notes);
    }

    [Fact]
    public void Answers_that_give_no_moments_are_no_error()
    {
        var model = IndexModel.Create("flat").Construct("A", "a1", "a2").Construct("B", "b").Path("A", "B").Build();
        var fit = SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, [3, 3, 3], [1, 2, 3], [1, 2, 3]));

        Assert.False(fit.HasEstimate);
        Assert.All(fit.Quality.EffectSizesReestimated.Values, Assert.Null);
        Assert.Equal("\"a1\" does not vary, or has no answers.", fit.Quality.ToTable().Notes[^1]);
    }

    [Fact]
    public void Mode_B_has_numbers_without_their_meaning_and_no_rho_A()
    {
        var quality = SatisfactionIndex.Estimate(
            IndexModels.Ecsi.WithMode(MeasurementMode.ModeB, "Value"), IndexSurveys.Complete).Quality;

        Assert.Null(quality.RhoA["Value"]);
        Assert.NotNull(quality.Alpha["Value"]);
        Assert.Contains("Value: mode B has no rho_A", quality.RhoA.Notes);
        Assert.Contains(
            "In mode B alpha, rho_C and AVE are numbers without their meaning: its indicators need not reflect one thing.",
            quality.ToTable().Notes);
        Assert.DoesNotContain(quality.Violations, v => v.Subject is "Value" or "PERV1" or "PERV2");
    }

    [Fact]
    public void Indicators_that_repeat_each_other_have_no_inflation()
    {
        var model = IndexModel.Create("same").Construct("A", "a1", "a2").Construct("B", "b1", "b2").Path("A", "B").Build();
        var quality = SatisfactionIndex.Estimate(
            model, IndexSurveys.Of(model, [1, 2, 3, 4, 9], [1, 2, 3, 4, 9], [1, 3, 2, 5, 4], [2, 2, 1, 5, 3])).Quality;

        Assert.Equal([null, null], quality.IndicatorInflation.Values.Take(2));
        Assert.Equal("A: its indicators are collinear", Assert.Single(quality.IndicatorInflation.Notes));
        Assert.NotNull(quality.IndicatorInflation["b1"]);
        Assert.Equal(1, quality.Alpha["A"]!.Value, 1e-12);
        Assert.Equal(1, quality.AverageVarianceExtracted["A"]!.Value, 1e-12);
    }

    [Fact]
    public void A_construct_without_another_path_drops_out_of_what_is_estimated_anew()
    {
        // Value acts on Satisfaction alone here, so that without this path it is measured by nothing.
        IndexModelBuilder Start() => IndexModel.Create("fan").Construct("Quality", "PERQ1", "PERQ2", "PERQ3")
            .Construct("Satisfaction", "CUSA1", "CUSA2", "CUSA3").Construct("Loyalty", "CUSL1", "CUSL3");
        var model = Start().Construct("Value", "PERV1", "PERV2").Path("Quality", "Satisfaction").Path("Value", "Satisfaction")
            .Path("Satisfaction", "Loyalty").Build();
        var fit = SatisfactionIndex.Estimate(model, IndexSurveys.Complete);
        var without = SatisfactionIndex.Estimate(
            Start().Path("Quality", "Satisfaction").Path("Satisfaction", "Loyalty").Build(), IndexSurveys.Complete);

        var (full, less) = (fit.RSquared["Satisfaction"]!.Value, without.RSquared["Satisfaction"]!.Value);
        Assert.Equal((full - less) / (1 - full), fit.Quality.EffectSizesReestimated["Value", "Satisfaction"]!.Value, 1e-8);
        Assert.Empty(fit.Quality.EffectSizesReestimated.Notes);
        Assert.Same(fit.Quality, fit.Quality);
        Assert.Same(fit.Quality.EffectSizesReestimated, fit.Quality.EffectSizesReestimated);
    }

    [Theory]
    [InlineData(InnerScheme.Factorial, MeasurementMode.ModeB, false)]
    [InlineData(InnerScheme.Path, MeasurementMode.ModeA, true)]
    public void What_paths_are_worth_follows_the_options_of_the_fit(InnerScheme scheme, MeasurementMode mode, bool consistent)
    {
        IndexModelBuilder Start() => IndexModel.Create("three").Construct("Quality", mode, "PERQ1", "PERQ2", "PERQ3")
            .Construct("Value", mode, "PERV1", "PERV2").Construct("Satisfaction", mode, "CUSA1", "CUSA2", "CUSA3");
        IndexOptions options = new(scheme, consistent: consistent);
        var fit = SatisfactionIndex.Estimate(Start().Path("Quality", "Value", "Satisfaction").Path("Value", "Satisfaction")
            .Build(), IndexSurveys.Complete, options);
        var without = SatisfactionIndex.Estimate(
            Start().Path("Quality", "Value").Path("Value", "Satisfaction").Build(), IndexSurveys.Complete, options);
        var (full, less) = (fit.RSquared["Satisfaction"]!.Value, without.RSquared["Satisfaction"]!.Value);
        Assert.Equal((full - less) / (1 - full), fit.Quality.EffectSizesReestimated["Quality", "Satisfaction"]!.Value, 1e-8);

        // With two causes all is a matter of their correlation, which is disattenuated when the fit is.
        var (between, alone) = (fit.Correlations["Quality", "Value"]!.Value, fit.Correlations["Value", "Satisfaction"]!.Value);
        Assert.Equal(1 / (1 - (between * between)), fit.Quality.PathInflation["Quality", "Satisfaction"]!.Value, 1e-12);
        Assert.Equal((full - (alone * alone)) / (1 - full), fit.Quality.EffectSizes["Quality", "Satisfaction"]!.Value, 1e-12);
    }

    [Fact]
    public void Signed_ratios_without_a_mean_are_null_with_the_reason()
    {
        // a1 and a2 correlate negatively, b1 and b2 positively.
        var model = IndexModel.Create("signs").Construct("A", "a1", "a2").Construct("B", "b1", "b2").Path("A", "B").Build();
        var quality = SatisfactionIndex.Estimate(model,
            IndexSurveys.Of(model, [1, 2, 3, 4, 5, 6], [3, 6, 2, 5, 1, 4], [1, 3, 2, 5, 4, 6], [2, 1, 3, 6, 4, 5])).Quality;

        Assert.NotNull(quality.Htmt()["A", "B"]);
        Assert.NotNull(quality.Htmt(HtmtKind.Geometric)["A", "B"]);
        Assert.Null(quality.Htmt(HtmtKind.WithSigns)["A", "B"]);
        Assert.Null(quality.Htmt(HtmtKind.GeometricWithSigns)["A", "B"]);
        Assert.Equal("A, B: the correlations inside the two average to 0, or to numbers of different signs",
            Assert.Single(quality.Htmt(HtmtKind.WithSigns).Notes));
        Assert.Equal("A, B: the product of the correlations is negative, which has no geometric mean",
            Assert.Single(quality.Htmt(HtmtKind.GeometricWithSigns).Notes));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => quality.Htmt((HtmtKind)4));
    }

    [Fact]
    public void A_correlation_of_0_makes_a_geometric_mean_of_0_and_a_weight_of_0()
    {
        // b1 has no correlation with a, b2 a negative one.
        var model = IndexModel.Create("zero").Construct("A", "a").Construct("B", "b1", "b2").Path("A", "B").Build();
        var quality = SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, [1, 2, 3, 4], [2, 1, 1, 2], [4, 3, 1, 2])).Quality;

        Assert.Equal(0, quality.Htmt(HtmtKind.Geometric)["A", "B"]);
        Assert.Equal(0, quality.Htmt(HtmtKind.GeometricWithSigns)["A", "B"]);
        Assert.Null(quality.RhoA["B"]);
        Assert.Contains("B: only one indicator has a weight, which says nothing of reliability", quality.RhoA.Notes);
    }

    [Fact]
    public void Violations_say_what_is_not_told_apart()
    {
        // B asks what A asks: nothing tells them apart.
        var model = IndexModel.Create("blur").Construct("A", "a1", "a2").Construct("B", "b1", "b2").Path("A", "B").Build();
        var fit = SatisfactionIndex.Estimate(
            model, IndexSurveys.Of(model, [1, 2, 3, 4, 5, 6], [3, 1, 2, 6, 5, 4], [1, 2, 3, 4, 6, 5], [3, 2, 1, 6, 5, 4]));

        Assert.Contains(fit.Quality.Violations, v => v is { IsCrossLoading: false, Subject: "A", Other: "B" });
        Assert.Contains(fit.Quality.Violations, v =>
            v.ToString().StartsWith(
            "A: the root of its AVE, 0.894, is not above its correlation with B, 0.966.", StringComparison.Ordinal));
        Assert.Equal(
            "a1: its correlation with its own construct, 0.500, is not above that with B, 0.625.",
            new ValidityViolation(true, "a1", "B", 0.5, 0.625).ToString());
        Assert.DoesNotContain(SatisfactionIndex.Estimate(
            model.WithMode(MeasurementMode.ModeB, "A"), fit.Answers).Quality.Violations, v => v.Subject is "A" or "a1" or "a2");
        Assert.Null(fit.Quality.FornellLarcker["A", "B"]);
        Assert.Equal(fit.Correlations["A", "B"], fit.Quality.FornellLarcker["B", "A"]);
        Assert.Equal(Math.Sqrt(fit.Quality.AverageVarianceExtracted["A"]!.Value), fit.Quality.FornellLarcker["A", "A"]);
    }
}
