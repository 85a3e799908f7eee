using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>What holds for cumulative sums and change points of all series.</summary>
public class MonitoringProperties
{
    [Law]
    public Property A_sum_is_the_largest_of_the_sums_that_end_now() => Laws.ForAll(
        from values in ChartCases.Series(1)
        from allowance in Gen.Elements(0.0, 0.25, 1.0)
        select (values, allowance), x =>
    {
        var chart = CusumChart.FromValues(x.values, 0, 4, x.allowance, 5);
        for (var i = 0; i < chart.Count; i++)
        {
            var sums = Enumerable.Range(0, i + 1)
                .Select(start => x.values[start..(i + 1)].Select(v => v / 4).ToArray()).ToList();
            Assert.Equal(Math.Max(0, sums.Max(s => s.Sum(z => z - x.allowance))), chart.Upper[i], 1e-9);
            Assert.Equal(Math.Min(0, sums.Min(s => s.Sum(z => z + x.allowance))), chart.Lower[i], 1e-9);
        }

        Assert.Equal(Enumerable.Range(0, chart.Count).Where(i => chart.Upper[i] > 5), chart.UpperSignals);
        Assert.Equal(Enumerable.Range(0, chart.Count).Where(i => chart.Lower[i] < -5), chart.LowerSignals);
    });

    [Law]
    public Property The_lower_sum_mirrors_the_upper_one() => Laws.ForAll(
        from values in ChartCases.Series(2)
        from head in Gen.Elements(0.0, 2.5)
        from restarts in Gen.Elements(false, true)
        select (values, head, restarts), x =>
    {
        var chart = CusumChart.FromValues(x.values, headStart: x.head, restarts: x.restarts);
        var mirrored = CusumChart.FromValues([.. x.values.Select(v => -v)], headStart: x.head, restarts: x.restarts);
        Assert.Equal(chart.Upper.Select(v => v == 0 ? 0 : -v), mirrored.Lower);
        Assert.Equal(chart.UpperSignals, mirrored.LowerSignals);
    });

    [Law]
    public Property The_change_is_where_the_likelihood_is_largest() => Laws.ForAll(
        from counts in ChartCases.Counts(2, 9)
        from sizes in Gen.Choose(9, 30).Select(v => (long)v).ArrayOf(counts.Length)
        from level in Gen.Elements(0.5, 0.9, 0.95)
        select (counts, sizes, level: Proportion.FromFraction(level)), x =>
    {
        double[] exposures = [.. x.sizes.Select(s => (double)s)];
        AssertLikeliest(ChangePoint.OfRates(x.counts, exposures, x.level), (from, to) =>
        {
            var rate = x.counts[from..to].Sum() / exposures[from..to].Sum();
            return Enumerable.Range(from, to - from)
                .Sum(i => (x.counts[i] == 0 ? 0 : x.counts[i] * Math.Log(rate * exposures[i])) - (rate * exposures[i]));
        });
        AssertLikeliest(ChangePoint.OfShares(x.counts, x.sizes, x.level), (from, to) =>
        {
            var p = x.counts[from..to].Sum() / (double)x.sizes[from..to].Sum();
            return Enumerable.Range(from, to - from).Sum(i =>
                (x.counts[i] == 0 ? 0 : x.counts[i] * Math.Log(p))
                    + (x.counts[i] == x.sizes[i] ? 0 : (x.sizes[i] - x.counts[i]) * Math.Log(1 - p)));
        });
    });

    [Law]
    public Property The_change_of_a_mean_is_where_squares_are_least() => Laws.ForAll(ChartCases.Series(3), values =>
    {
        var change = ChangePoint.OfMeans(values);
        if (change.Index is not { } index || change.LogLikelihoodRatio is not { } ratio)
        {
            Assert.NotNull(change.Reason);
            return;
        }

        double Squares(int from, int to) => values[from..to].Sum(v => Math.Pow(v - values[from..to].Average(), 2));
        var within = Enumerable.Range(1, values.Length - 1).Select(i => Squares(0, i) + Squares(i, values.Length)).ToArray();
        Assert.Equal(within.Min(), within[index - 1], 1e-6 * Squares(0, values.Length));
        Assert.Equal(values.Length / 2.0 * Math.Log(Squares(0, values.Length) / within[index - 1]), ratio, 1e-6);
        Assert.Equal(values[..index].Average(), change.Before!.Value, 1e-9);
        Assert.Equal(values[index..].Average(), change.After!.Value, 1e-9);
        var mirrored = ChangePoint.OfMeans([.. values.Select(v => (-4 * v) + 3)]);
        Assert.Equal(change.LikelyIndexes.Count, mirrored.LikelyIndexes.Count);
    });

    private static void AssertLikeliest(ChangePoint change, Func<int, int, double> likelihood)
    {
        if (change.Index is not { } index)
        {
            Assert.NotNull(change.Reason);
            return;
        }

        var gains = Enumerable.Range(1, change.N - 1)
            .Select(i => likelihood(0, i) + likelihood(i, change.N) - likelihood(0, change.N)).ToArray();
        Assert.Equal(gains.Max(), gains[index - 1], 1e-9);
        Assert.Equal(gains.Max(), change.LogLikelihoodRatio!.Value, 1e-8);
        var distance = -Math.Log(1 - Math.Sqrt(change.Level.Fraction));
        var sure = Enumerable.Range(1, change.N - 1).Where(i => gains.Max() - gains[i - 1] < distance - 1e-6);
        var possible = Enumerable.Range(1, change.N - 1).Where(i => gains.Max() - gains[i - 1] < distance + 1e-6);
        Assert.All(sure, i => Assert.Contains(i, change.LikelyIndexes));
        Assert.All(change.LikelyIndexes, i => Assert.Contains(i, possible));
        Assert.Contains(index, change.LikelyIndexes);
        Assert.Equal((change.LikelyIndexes[0], change.LikelyIndexes[^1]), (change.Earliest!.Value, change.Latest!.Value));
    }
}
