using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Tests.Satisfaction;

/// <summary>Paths among given scores, criteria of model selection, and bootstrapped indirect effects with t and p.</summary>
public class IndexStructureTests
{
    private static readonly IndexModel Chain = IndexModel.Create("chain")
        .Construct("A", MeasurementMode.SingleItem, "a").Construct("B", MeasurementMode.SingleItem, "b")
        .Construct("C", MeasurementMode.SingleItem, "c").Path("A", "B").Path("A", "C").Path("B", "C").Build();

    private static readonly IndexFit Fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete);

    // R 4.2.2: a <- c(1.5, 2.25, 3, 4.75, 5, 6.5, 7.25, 2); b <- c(2, 2.5, 2.75, 5, 4.5, 6, 8.5, 3.25)
    // c <- c(1, 3.5, 2, 4, 6.25, 5, 7, 2.5); coef(lm(scale(b) ~ scale(a))); summary(lm(scale(c) ~ scale(a) + scale(b)))
    [Fact]
    public void Paths_of_decimals_are_those_of_R()
    {
        var found = IndexStructure.FromScores(Chain, new Dictionary<string, double[]>
        {
            ["A"] = [1.5, 2.25, 3, 4.75, 5, 6.5, 7.25, 2, double.NaN],
            ["B"] = [2, 2.5, 2.75, 5, 4.5, 6, 8.5, 3.25, 1],
            ["C"] = [1, 3.5, 2, 4, 6.25, 5, 7, 2.5, 1],
        });
        Assert.Equal((8, 1), (found.N, found.RowsLeftOut));
        Assert.Equal(0.94787482252293365, found.Paths["A", "B"]!.Value, 1e-12);
        Assert.Equal(0.70065237121632495, found.Paths["A", "C"]!.Value, 1e-12);
        Assert.Equal(0.19320342414903538, found.Paths["B", "C"]!.Value, 1e-12);
        Assert.Equal(1.0763099190241998, found.Regressions[1].Coefficients[1].T!.Value, 1e-9);
        Assert.Equal(0.78486597527459856, found.RSquared["C"]!.Value, 1e-12);
        Assert.Equal(0.94787482252293365 * 0.19320342414903538, found.IndirectEffects["A", "C"]!.Value, 1e-12);
        Assert.Equal(
            0.70065237121632495 + (0.94787482252293365 * 0.19320342414903538), found.TotalEffects["A", "C"]!.Value, 1e-12);
        Assert.Null(found.IndirectEffects["A", "B"]);
        Assert.Null(found.RSquared["A"]);
        Assert.Equal("chain, n = 8: R squared: B 0.898, C 0.785", found.ToString());
        Assert.Equal(3, found.ToTable().Rows.Count);
    }

    // The scores of a fit give its paths and effects again.
    [Fact]
    public void Scores_of_an_index_give_its_structure()
    {
        var found = IndexStructure.FromScores(
            Fit.Model, Fit.Model.Constructs.ToDictionary(c => c.Name, c => Fit.Scores(c.Name).Select(s => s!.Value).ToArray()));
        Same(Fit.Paths.Values, found.Paths.Values);
        Same(Fit.TotalEffects.Values, found.TotalEffects.Values);
        Same(Fit.IndirectEffects.Values, found.IndirectEffects.Values);
        Same(Fit.RSquared.Values, found.RSquared.Values);
    }

    [Fact]
    public void Scores_are_checked()
    {
        static IndexStructure Run(params (string Name, double[] Values)[] scores) =>
            IndexStructure.FromScores(Chain, scores.ToDictionary(s => s.Name, s => s.Values));
        Assert.Contains("Scores and constructs differ in C, D;",
            Assert.Throws<ArgumentException>(() => Run(("A", [1]), ("B", [1]), ("D", [1]))).Message, StringComparison.Ordinal);
        Assert.Contains("C has 2 scores and A 1;",
            Assert.Throws<ArgumentException>(() => Run(("A", [1]), ("B", [1]), ("C", [1, 2]))).Message, StringComparison.Ordinal);
        Assert.NotEmpty(Run(("A", [1]), ("B", [1]), ("C", [1])).RSquared.Notes);
    }

    // seminr: SSE = (1 - R2) var(score) (N - 1), AIC = N log(SSE / N) + 2 (k + 1); here from the rows, by the residuals.
    [Fact]
    public void Criteria_follow_from_the_residuals_of_the_scores()
    {
        var selection = Fit.Quality.Selection;
        foreach (var name in selection.Aic.Names)
        {
            string[] causes = [.. Fit.Model.Paths.Where(p => p.To == name).Select(p => p.From)];
            double[] Column(string construct) => [.. Fit.Scores(construct).Select(s => s!.Value)];
            var rows = LeastSquares.Fit(Column(name), [.. causes.Select(c => new Predictor(c, Column(c)))]);
            var (n, k) = ((double)rows.N, causes.Length);
            var error = Math.Pow(rows.ResidualStandardDeviation!.Value, 2) * rows.DegreesOfFreedom!.Value;
            Assert.Equal((n * Math.Log(error / n)) + (2 * (k + 1)), selection.Aic[name]!.Value, 1e-6);
            Assert.Equal((n * Math.Log(error / n)) + (Math.Log(n) * (k + 1)), selection.Bic[name]!.Value, 1e-6);
            Assert.Equal(n * (Math.Log(error / n) + ((n + k + 1) / (n - k - 3))), selection.AicCorrected[name]!.Value, 1e-6);
        }

        double[] loadings = [.. Fit.Model.Constructs.Where(c => c.Indicators.Count > 1)
            .SelectMany(c => c.Indicators).Select(i => Fit.Loadings[i.Name]!.Value)];
        Assert.Equal(
            Math.Sqrt(loadings.Average(l => l * l) * Fit.RSquared.Values.Average()!.Value),
            selection.GoodnessOfFit!.Value, 1e-12);
        Assert.Equal(Fit.RSquared.Names.Count, selection.ToTable().Rows.Count);
        Assert.StartsWith("BIC: ", selection.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Indirect_effects_are_bootstrapped_with_t_and_p()
    {
        var boot = Fit.Bootstrap(200, seed: 42);
        foreach (var (from, to) in boot.IndirectEffects.From.Zip(boot.IndirectEffects.To))
        {
            var (indirect, total) = (boot.IndirectEffects[from, to]!, boot.TotalEffects[from, to]!);
            Assert.Equal(Fit.IndirectEffects[from, to], indirect.Value);
            for (var b = 0; b < 200; b++)
            {
                Assert.Equal(total.Values[b] - (boot.Paths[from, to]?.Values[b] ?? 0), indirect.Values[b], 1e-12);
            }
        }

        Assert.Equal(Fit.IndirectEffects.Values.Count(v => v is not null), boot.IndirectEffects.Distributions.Count);
        var path = boot.Paths.Distributions[0];
        var test = path.Test();
        Assert.Equal(path.Value / path.StandardError, test.Statistic);
        Assert.Equal(Alternative.TwoSided.PFromNormal(test.Statistic!.Value), test.P);
        Assert.Equal(Alternative.TwoSided.PFromT(test.Statistic.Value, 199), path.Test(199).P);
        Assert.Throws<ArgumentOutOfRangeException>(() => path.Test(0));
        var table = boot.Paths.ToTestTable();
        Assert.Equal(boot.Paths.From.Count, table.Rows.Count);
        Assert.Equal("bootstrap t, normal; 200 resamples (Philox 4x32-10, seed 42)", table.Notes[0]);
    }

    [Fact]
    public void A_statistic_without_spread_has_no_test()
    {
        var boot = Bootstrap.Run([2.0, 2, 2], v => v[0], new(ResampleSource.Philox(1), 50, jackknife: false));
        Assert.Equal("there is no spread to measure the difference by", boot.Test().Reason);
    }

    private static void Same(IEnumerable<double?> expected, IEnumerable<double?> actual)
    {
        foreach (var (e, a) in expected.Zip(actual))
        {
            Assert.Equal(e is null, a is null);
            Assert.Equal(e ?? 0, a ?? 0, 1e-7);
        }
    }
}
