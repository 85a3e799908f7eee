using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Reliability;

/// <summary>What holds of reliability whatever the answers.</summary>
public class ReliabilityProperties
{
    [Law]
    public Property Alpha_and_item_totals_are_those_of_the_sums_of_answers() => Laws.ForAll(ReliabilityCases.Answers, d =>
    {
        var scale = ScaleReliability.Estimate(ReliabilityCases.Sums(d));
        var columns = ReliabilityCases.Columns(d);
        var totals = Total(columns);
        var constant = columns.Any(c => Variance(c) == 0);
        Assert.Equal(constant || Variance(totals) == 0, scale.Reason is not null);
        Assert.Equal(scale.Reason is not null, scale.Alpha is null);
        if (scale.Alpha is not { } alpha)
        {
            Assert.Empty(scale.Items);
            return;
        }

        Assert.Equal(Alpha(columns), alpha, 1e-9 * Math.Max(1, Math.Abs(alpha)));
        for (var i = 0; i < d.Columns; i++)
        {
            double[][] others = [.. columns.Where((_, j) => j != i)];
            var rest = Total(others);
            var item = scale.Items[i];
            Assert.Equal(columns[i].Average(), item.Mean!.Value, 1e-12);
            Assert.Equal(Correlation(columns[i], totals), item.ItemTotalCorrelation!.Value, 1e-9);
            Assert.Equal(Variance(rest) == 0, item.CorrectedItemTotalCorrelation is null);
            Assert.Equal(Variance(rest) == 0 || d.Columns == 2, item.AlphaIfDeleted is null);
            if (item.CorrectedItemTotalCorrelation is { } corrected)
            {
                Assert.Equal(Correlation(columns[i], rest), corrected, 1e-9);
                Assert.Equal(corrected < 0,
                    scale.Warnings.Any(w => w.Kind == ReliabilityWarningKind.NegativeItemTotal && w.Item == item.Name));
            }
            else
            {
                Assert.Contains(scale.Warnings, w => w.Kind == ReliabilityWarningKind.ConstantRest && w.Item == item.Name);
            }

            if (item.AlphaIfDeleted is { } without)
            {
                Assert.Equal(Alpha(others), without, 1e-9 * Math.Max(1, Math.Abs(without)));
            }
        }
    });

    [Law]
    public Property Coefficients_keep_their_bounds() => Laws.ForAll(ReliabilityCases.Answers, d =>
    {
        var scale = ScaleReliability.Estimate(ReliabilityCases.Sums(d));
        Assert.True(scale.Alpha is null or <= 1 && scale.StandardisedAlpha is null or <= 1);
        Assert.True(scale.Lambda6 is null
            || (scale.Lambda6 <= 1 && scale.Items.All(i => i.SquaredMultipleCorrelation is >= -1e-12 and <= 1)));
        Assert.Equal(scale.Alpha < 0, scale.Warnings.Any(w => w.Kind == ReliabilityWarningKind.NegativeAlpha));
        Assert.Equal(scale.Reason is null && d.Columns == 2, scale.Warnings.Any(w => w.Kind == ReliabilityWarningKind.TwoItems));
        Assert.Equal(scale.Reason is null
            && scale.Lambda6 is null, scale.Warnings.Any(w => w.Kind == ReliabilityWarningKind.NoInverse));
        foreach (var method in Enum.GetValues<AlphaIntervalMethod>())
        {
            foreach (var estimate in new[] { scale.AlphaWithInterval(method), scale.StandardisedAlphaWithInterval(method) })
            {
                Assert.Equal(scale.Alpha is null, estimate.Value is null);
                Assert.True(scale.Alpha is null
                    || (estimate.Interval!.Value.Lower <= estimate.Value && estimate.Value <= estimate.Interval.Value.Upper));
                Assert.True(method == AlphaIntervalMethod.Duhachek || estimate.Interval is null
                    || estimate.Interval.Value.Upper <= 1);
            }
        }
    });

    [Law]
    public Property The_order_of_items_and_where_the_scale_starts_change_nothing() => Laws.ForAll(
        from d in ReliabilityCases.Answers
        from order in Gen.Shuffle(Enumerable.Range(0, d.Columns).ToArray())
        select (d, order), c =>
    {
        var here = ScaleReliability.Estimate(ReliabilityCases.Sums(c.d));
        var turned = ScaleReliability.Estimate(ReliabilityCases.Sums(c.d).Select(c.order));
        var shifted = ScaleReliability.Estimate(
            ReliabilityCases.Sums(([.. c.d.Answers.Select(a => (byte)(a + 100))], c.d.Rows, c.d.Columns)));
        Assert.Equal(here.Alpha, shifted.Alpha);
        Assert.Equal(here.Lambda6, shifted.Lambda6);
        AssertNear(here.Alpha, turned.Alpha);
        AssertNear(here.StandardisedAlpha, turned.StandardisedAlpha);
        AssertNear(here.Lambda6, turned.Lambda6);
        for (var i = 0; i < here.Items.Count; i++)
        {
            AssertNear(here.Items[c.order[i]].AlphaIfDeleted, turned.Items[i].AlphaIfDeleted);
        }
    });

    [Law]
    public Property Units_of_the_items_do_not_change_what_is_standardised() => Laws.ForAll(
        from d in ReliabilityCases.OneThing
        from factors in Gen.Choose(1, 9).ArrayOf(d.Columns)
        select (d, factors), c =>
    {
        var sums = CovarianceMatrix.FromCrossProducts(ReliabilityCases.Sums(c.d));
        var scaled = new double[c.d.Columns, c.d.Columns];
        for (var i = 0; i < scaled.Length; i++)
        {
            var (row, column) = (i / c.d.Columns, i % c.d.Columns);
            scaled[row, column] = sums.Covariance(row, column)!.Value * c.factors[row] * c.factors[column];
        }

        var (here, there) = (ScaleReliability.Estimate(sums), ScaleReliability.Estimate(CovarianceMatrix.Of(scaled, sums.N)));
        AssertNear(here.StandardisedAlpha, there.StandardisedAlpha);
        AssertNear(here.Lambda6, there.Lambda6);
        AssertNear(Factorability.Run(sums).KaiserMeyerOlkin, Factorability.Run(CovarianceMatrix.Of(scaled)).KaiserMeyerOlkin);
        var (model, other) = (OneFactorModel.Fit(sums), OneFactorModel.Fit(CovarianceMatrix.Of(scaled)));
        AssertNear(model.StandardisedOmegaTotal, other.StandardisedOmegaTotal);
        Assert.Equal(here.StandardisedAlpha!.Value, ScaleReliability.Estimate(sums.ToCorrelations()).Alpha!.Value, 1e-12);
    });

    [Law]
    public Property Merged_summaries_have_the_reliability_of_the_whole() => Laws.ForAll(ReliabilityCases.Answers, d =>
    {
        byte[] Part(int from, int to) =>
            [.. Enumerable.Range(0, d.Columns).SelectMany(c => d.Answers.Skip((c * d.Rows) + from).Take(to - from))];
        var cut = d.Rows / 3;
        var merged = CrossProducts.FromColumnsListwise(Part(0, cut), d.Columns)
            .Merge(CrossProducts.FromColumnsListwise(Part(cut, d.Rows), d.Columns));
        Assert.Equal(CovarianceMatrix.FromCrossProducts(ReliabilityCases.Sums(d)), CovarianceMatrix.FromCrossProducts(merged));
        Assert.Equal(ScaleReliability.Estimate(ReliabilityCases.Sums(d)), ScaleReliability.Estimate(merged));
    });

    [Law]
    public Property The_mean_of_all_halves_is_alpha_and_Horst_is_Spearman_Brown_for_an_even_number_of_items() =>
        Laws.ForAll(ReliabilityCases.Answers, d =>
    {
        var matrix = CovarianceMatrix.FromCrossProducts(ReliabilityCases.Sums(d));
        var halves = SplitHalf.Estimate(matrix);
        if (halves.MeanLambda4 is { } mean)
        {
            var alpha = ScaleReliability.Estimate(matrix).Alpha!.Value;
            if (d.Columns % 2 == 0)
            {
                Assert.Equal(alpha, mean, 1e-9 * Math.Max(1, Math.Abs(alpha)));
                AssertNear(halves.SpearmanBrown, halves.Horst);
            }

            Assert.True(halves.MinimumLambda4 <= mean + 1e-9 && mean <= halves.MaximumLambda4 + 1e-9
                && halves.MaximumLambda4 <= 1 + 1e-9);
            Assert.True(halves.GuttmanRulon <= 1 + 1e-9);
            Assert.Equal(new[] { 0, 0, 1, 3, 3, 10, 10, 35 }[d.Columns], halves.SplitsTried);
        }
    });

    [Law]
    public Property One_factor_reproduces_variances_and_nothing_near_it_fits_better() =>
        Laws.ForAll(ReliabilityCases.OneThing, d =>
    {
        var matrix = CovarianceMatrix.FromCrossProducts(ReliabilityCases.Sums(d));
        var model = OneFactorModel.Fit(matrix);
        if (model.Reason is not null || model.Warnings.Count > 0)
        {
            return;
        }

        var (loadings, rests) = (model.StandardisedLoadings, model.StandardisedUniquenesses);
        var correlations = matrix.ToCorrelations().Cells;
        var best = Misfit(correlations, [.. loadings], [.. rests]);
        Assert.Equal(best, model.Discrepancy!.Value, 1e-11);
        for (var i = 0; i < d.Columns; i++)
        {
            Assert.Equal(1, (loadings[i] * loadings[i]) + rests[i], 1e-9);
            Assert.True(Misfit(correlations, [.. loadings.Select((l, j) => l + (i == j ? 1e-3 : 0))], [.. rests]) > best);
            Assert.True(Misfit(correlations, [.. loadings.Select((l, j) => l - (i == j ? 1e-3 : 0))], [.. rests]) > best);
            Assert.True(Misfit(correlations, [.. loadings], [.. rests.Select((r, j) => r + (i == j ? 1e-3 : 0))]) > best);
            Assert.True(Misfit(correlations, [.. loadings], [.. rests.Select((r, j) => r - (i == j ? 1e-3 : 0))]) > best);
        }

        Assert.True(model.OmegaTotal is > 0 and < 1 && model.StandardisedOmegaTotal is > 0 and < 1);
        AssertNear(model.StandardisedOmegaTotal, model.Convergence!.Value.CompositeReliability);
    });

    [Law]
    public Property The_search_for_one_factor_ends_whatever_the_answers() => Laws.ForAll(ReliabilityCases.Answers, d =>
    {
        var matrix = CovarianceMatrix.FromCrossProducts(ReliabilityCases.Sums(d));
        var model = OneFactorModel.Fit(matrix);
        Assert.Equal(model.Reason is null, model.OmegaTotal is not null);
        Assert.DoesNotContain("search", model.Reason ?? "", StringComparison.Ordinal);
        Assert.True(model.OmegaTotal is null or (>= 0 and < 1) && model.StandardisedLoadings.Sum() >= 0);
        Assert.Equal(model.Loadings.Count(l => l < 0),
            model.Warnings.Count(w => w.Kind == ReliabilityWarningKind.NegativeLoading));
        Assert.Equal(model.StandardisedUniquenesses.Count(u => u <= 0.0050000001),
            model.Warnings.Count(w => w.Kind == ReliabilityWarningKind.Heywood));
        Assert.True(model.FitTest.P is null
            || (d.Columns > 3 && model.FitTest.DegreesOfFreedom == d.Columns * (d.Columns - 3) / 2));
    });

    [Law]
    public Property Sampling_adequacy_and_eigenvalues_keep_their_bounds() => Laws.ForAll(ReliabilityCases.Answers, d =>
    {
        var found = Factorability.Run(CovarianceMatrix.FromCrossProducts(ReliabilityCases.Sums(d)));
        Assert.True(found.KaiserMeyerOlkin is null or (>= 0 and <= 1)
            && found.SamplingAdequacy.All(m => m is null or (>= 0 and <= 1)));
        Assert.True(found.Determinant is null or (> 0 and <= 1));
        Assert.True(found.Eigenvalues.Count == 0 || Math.Abs(found.Eigenvalues.Sum() - d.Columns) < 1e-9);
        Assert.Equal(found.KaiserMeyerOlkin is null, found.Reason is not null);
        if (d.Columns == 2 && found.KaiserMeyerOlkin is { } kmo)
        {
            Assert.Equal(0.5, kmo, 1e-9); // two items have nothing but each other
        }
    });

    [Law]
    public Property Differences_with_a_constant_second_part_less_the_mean_are_the_first_part() =>
        Laws.ForAll(ReliabilityCases.OneThing, d =>
    {
        // The second part has nothing to do with the first and hardly varies.
        var first = CovarianceMatrix.FromCrossProducts(ReliabilityCases.Sums(d));
        var k = d.Columns;
        var both = new double[2 * k, 2 * k];
        for (var i = 0; i < k; i++)
        {
            both[k + i, k + i] = 1e-9;
            for (var j = 0; j < k; j++)
            {
                both[i, j] = first.Covariance(i, j)!.Value;
            }
        }

        var found = DifferenceReliability.Estimate(CovarianceMatrix.Of(both));
        Assert.Equal(found.FirstAlpha!.Value, found.Reliability!.Value, 1e-6);
        Assert.Equal(1, found.CorrelationWithFirst!.Value, 1e-6);
        Assert.Contains(found.Warnings, w => w.Kind == ReliabilityWarningKind.VarianceRestriction);
        Assert.Contains(found.Warnings, w => w.Kind == ReliabilityWarningKind.SpuriousCorrelation);
    });

    private static void AssertNear(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.True(expected is null || Math.Abs(expected.Value - actual!.Value) <= 1e-8 * Math.Max(1, Math.Abs(expected.Value)),
            $"{expected} and {actual}");
    }

    // ln det(ll' + U) - ln det R + tr((ll' + U)^-1 R) - k, by way of the rank of ll'.
    private static double Misfit(double[,] correlations, double[] loadings, double[] rests)
    {
        var k = loadings.Length;
        var scale = 1 + loadings.Zip(rests, (l, r) => l * l / r).Sum();
        var trace = 0.0;
        for (var i = 0; i < k; i++)
        {
            trace += correlations[i, i] / rests[i];
            for (var j = 0; j < k; j++)
            {
                trace -= loadings[i] / rests[i] * correlations[i, j] * loadings[j] / rests[j] / scale;
            }
        }

        return Math.Log(scale) + rests.Sum(Math.Log) - SymmetricMatrix.Inverse(correlations).LogDeterminant + trace - k;
    }

    private static double[] Total(double[][] columns) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(r => columns.Sum(c => c[r]))];

    private static double Variance(double[] x) =>
        x.Sum(v => (v - x.Average()) * (v - x.Average())) is > 1e-9 and var s ? s / (x.Length - 1) : 0;

    private static double Correlation(double[] x, double[] y) =>
        x.Zip(y, (a, b) => (a - x.Average()) * (b - y.Average())).Sum() / (x.Length - 1) / Math.Sqrt(Variance(x) * Variance(y));

    private static double Alpha(double[][] columns) =>
        columns.Length / (columns.Length - 1.0) * (1 - (columns.Sum(Variance) / Variance(Total(columns))));
}
