using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

/// <summary>Answers from which consistent PLS finds what no data can have.</summary>
public sealed class IndexAdmissibilityTests
{
    private const int N = 2000;

    private readonly Random _stream = new(20240607);

    [Fact]
    public void A_disattenuated_correlation_above_1_is_told()
    {
        // Y asks the two questions of X again, nearly: scores that correlate by much more than the reliability allows.
        var model = IndexModel.Create("twice", MadeSurveys.WideScale).Construct("X", "x1", "x2").Construct("Y", "y1", "y2")
            .Path("X", "Y").Build();
        var (one, other) = (Noise(), Noise());
        double[] second = [.. one.Zip(other, (a, b) => (0.3 * a) + (0.95 * b))];
        var fit = Consistent(model, one, second, Mixed(one, 0.1), Mixed(second, 0.1));

        Assert.True(fit.Correlations["X", "Y"] > 1.5);
        Assert.Equal([IndexWarningKind.CorrelationAboveOne, IndexWarningKind.RSquaredAboveOne],
            fit.Warnings.Select(w => w.Kind).Order());
        Assert.False(fit.IsAdmissible);
        Assert.Null(fit.Quality.EffectSizes["X", "Y"]);
        Assert.Equal("X -> Y: R squared is not below 1", Assert.Single(fit.Quality.EffectSizesReestimated.Notes));

        // Plain PLS of the same answers is what data can have.
        var plain = SatisfactionIndex.Estimate(model, fit.Answers);
        Assert.True(plain.IsAdmissible);
        Assert.Empty(plain.Warnings);
    }

    [Fact]
    public void A_loading_above_1_is_told()
    {
        // One indicator carries nearly all of the weight, and the two correlate more than that allows.
        var model = IndexModel.Create("uneven", MadeSurveys.WideScale).Construct("X", "x1", "x2").Construct("Y", "y")
            .Path("X", "Y").Build();
        var (one, noise) = (Noise(), Noise());
        var second = one.Zip(noise, (a, e) => (0.5 * a) + (0.866 * e));
        var outcome = one.Zip(noise, (a, e) => (0.8 * a) - (0.23 * e)).Zip(Noise(), (a, e) => a + (0.55 * e));
        var fit = Consistent(model, one, second, outcome);

        Assert.True(fit.Loadings["x1"] > 1.2);
        Assert.True(fit.Quality.RhoA["X"] > 1);
        Assert.Contains(fit.Warnings, w => w is { Kind: IndexWarningKind.LoadingAboveOne, Subject: "x1" });
        Assert.False(fit.IsAdmissible);
        Assert.Null(fit.Quality.RhoC["X"]);
        Assert.Contains("X: a loading is beyond -1 or 1", fit.Quality.AverageVarianceExtracted.Notes);
        Assert.Null(fit.Quality.FornellLarcker["X", "X"]);
    }

    [Fact]
    public void A_reliability_below_0_gives_no_consistent_estimate()
    {
        var model = IndexModel.Create("against", MadeSurveys.WideScale).Construct("X", "x1", "x2").Construct("Y", "y")
            .Path("X", "Y").Build();
        var (shared, noise) = (Noise(), Noise());
        var fit = Consistent(model, shared.Zip(noise, (a, e) => (0.5 * a) + (0.866 * e)),
            shared.Zip(noise, (a, e) => (0.5 * a) - (0.866 * e)), Mixed(shared, 0.5));

        // The outer weights are found all the same.
        Assert.True(fit.Converged);
        Assert.False(fit.HasEstimate);
        Assert.False(fit.IsAdmissible);
        Assert.StartsWith(
            "the outer weights were found, but rho_A of X is -", fit.Reason, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => fit.Bootstrap(10, 1));
        Assert.Equal([null, null], fit.Quality.RhoA.Values);
        Assert.Equal(fit.Reason, Assert.Single(fit.Quality.RhoA.Notes));

        // Plain PLS tells the same reliability and goes on.
        var plain = SatisfactionIndex.Estimate(model, fit.Answers);
        Assert.True(plain.HasEstimate);
        Assert.InRange(plain.Quality.RhoA["X"]!.Value, -5, -0.1);
        Assert.Null(plain.Quality.RhoA["Y"]);
    }

    [Fact]
    public void Correlations_that_contradict_each_other_are_told()
    {
        // Every correlation is well within bounds, every construct has one cause, and still: A and C nearly exclude each other, B
        // follows both.
        var model = IndexModel.Create("triangle", MadeSurveys.WideScale).Construct("A", "a").Construct("B", "b1", "b2")
            .Construct("C", "c").Path("A", "B").Path("B", "C").Build();
        var (sum, difference, noise, own) = (Noise(), Noise(), Noise(), Noise());
        var first = sum.Zip(difference, (s, d) => (0.387 * s) + (0.922 * d));
        var last = sum.Zip(difference, (s, d) => (0.387 * s) - (0.922 * d));
        double Indicator(int r, double sign) => (0.7 * sum[r]) + (0.50 * noise[r] * sign) + (0.25 * own[r]);
        var fit = Consistent(model, first, Enumerable.Range(0, N).Select(r => Indicator(r, 1)), Enumerable.Range(0, N)
            .Select(r => Indicator(r, -1)), last);

        Assert.True(fit.HasEstimate, fit.Reason);
        Assert.All(fit.Correlations.Values.Where((_, i) => i % 4 != 0), r => Assert.InRange(r!.Value, -0.95, 0.95));
        Assert.All(fit.Loadings.Values, l => Assert.InRange(l!.Value, -1, 1));
        Assert.All(fit.RSquared.Values, r => Assert.InRange(r!.Value, 0, 0.9));
        Assert.Equal(IndexWarningKind.Indefinite, Assert.Single(fit.Warnings).Kind);
        Assert.Equal("triangle", fit.Warnings[0].Subject);
        Assert.False(fit.IsAdmissible);
        Assert.True(SatisfactionIndex.Estimate(model, fit.Answers).IsAdmissible);
    }

    [Fact]
    public void Scores_that_determine_each_other_are_admissible()
    {
        // Three rows: the correlations of three constructs are singular, which data do have.
        var model = IndexModel.Create("few").Construct("A", "a").Construct("B", "b").Construct("C", "c").Path("A", "B")
            .Path("B", "C").Build();
        var fit = SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, [1, 2, 6], [2, 5, 4], [7, 3, 9]));
        Assert.True(fit.HasEstimate, fit.Reason);
        Assert.True(fit.IsAdmissible);
        Assert.Empty(fit.Warnings);
    }

    private double[] Noise() => MadeSurveys.Noise(N, _stream);

    private double[] Mixed(double[] values, double noise) => [.. values.Zip(Noise(), (v, e) => v + (noise * e))];

    private static IndexFit Consistent(IndexModel model, params IEnumerable<double>[] columns) =>
        SatisfactionIndex.Estimate(model, IndexSurveys.Of(model, [.. columns.Select(MadeSurveys.Wide)]), new(consistent: true));
}
