using FsCheck.Fluent;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>What holds for charts of all series.</summary>
public class ChartProperties
{
    private static readonly RunRules All = ChartCases.Patterns.With(RunRules.Anhoej);

    [Law]
    public Property Signals_of_xmr_do_not_change_with_unit_and_origin_and_are_mirrored_by_negation() => Laws.ForAll(
        from values in ChartCases.Series(2)
        from scale in Gen.Elements(0.25, 1.0, 8.0, 1024.0)
        from origin in Gen.Choose(-1000, 1000)
        select (values, scale, origin), x =>
    {
        ControlChartOptions options = new(rules: All, screensRanges: true);
        var chart = ControlChart.XmR(x.values, options);
        var moved = ControlChart.XmR([.. x.values.Select(v => (x.scale * v) + x.origin)], options);
        var mirrored = ControlChart.XmR([.. x.values.Select(v => -v)], options);
        Assert.Equal(chart.Signals.AsEnumerable(), moved.Signals);
        Assert.Equal(
            chart.Signals.Select(s => (s.Rule, s.CompletedAt, s.Points, Mirror(s.Side))),
            mirrored.Signals.Select(s => (s.Rule, s.CompletedAt, s.Points, s.Side)));
        for (var i = 0; i < chart.Count; i++)
        {
            AssertNear((x.scale * chart[i].Upper) + x.origin, moved[i].Upper);
            AssertNear(-chart[i].Lower, mirrored[i].Upper);
            AssertNear(x.scale * chart[i].Sigma, moved[i].Sigma);
        }
    });

    [Law]
    public Property Later_points_do_not_move_frozen_limits() => Laws.ForAll(
        from counts in ChartCases.Counts(4)
        from sizes in Gen.Choose(1, 60).Select(v => (long)v + 30).ArrayOf(counts.Length)
        from later in ChartCases.Counts(1)
        from laterSizes in Gen.Choose(1, 60).Select(v => (long)v + 30).ArrayOf(later.Length)
        select (counts, sizes, later, laterSizes), x =>
    {
        var n = x.counts.Length;
        ControlChartOptions frozen = new(baselines: [n]);
        double[] Doubles(long[] values) => [.. values.Select(v => (double)v)];
        long[] counts = [.. x.counts, .. x.later], sizes = [.. x.sizes, .. x.laterSizes];
        (ControlChart Alone, ControlChart Longer)[] charts =
        [
            (ControlChart.Rates(x.counts, Doubles(x.sizes)), ControlChart.Rates(counts, Doubles(sizes), frozen)),
            (ControlChart.Shares(x.counts, x.sizes), ControlChart.Shares(counts, sizes, frozen)),
            (ControlChart.C(x.counts), ControlChart.C(counts, frozen)),
            (ControlChart.G(x.counts), ControlChart.G(counts, frozen)),
            (ControlChart.XmR(Doubles(x.counts)), ControlChart.XmR(Doubles(counts), frozen)),
            (ControlChart.IPrime(Doubles(x.counts), Doubles(x.sizes)),
                ControlChart.IPrime(Doubles(counts), Doubles(sizes), frozen)),
            (ControlChart.T(Doubles(x.sizes)), ControlChart.T(Doubles(sizes), frozen)),
            (ControlChart.Run(Doubles(x.counts)), ControlChart.Run(Doubles(counts), frozen)),
            (ControlChart.Ewma(Doubles(x.counts)), ControlChart.Ewma(Doubles(counts), options: frozen)),
            (ControlChart.MovingRange(Doubles(x.counts)), ControlChart.MovingRange(Doubles(counts), frozen)),
        ];
        Assert.All(charts, c => Assert.Equal(
            c.Alone.Select(Lines), c.Longer.Take(n).Select(Lines)));
    });

    [Law]
    public Property Phases_are_charts_of_their_own() => Laws.ForAll(
        from values in ChartCases.Series(4)
        from cut in Gen.Choose(1, values.Length - 1)
        from sizes in Gen.Choose(1, 60).Select(v => (double)v).ArrayOf(values.Length)
        from screens in Gen.Elements(false, true)
        select (values, cut, sizes, screens), x =>
    {
        ControlChartOptions whole = new([x.cut], rules: All, screensRanges: x.screens);
        ControlChartOptions part = new(rules: All, screensRanges: x.screens);
        double[] positive = [.. x.values.Select(v => Math.Abs(v) + 1)];
        double[] first = x.values[..x.cut], second = x.values[x.cut..];
        double[] firstSizes = x.sizes[..x.cut], secondSizes = x.sizes[x.cut..];
        double[] firstPositive = positive[..x.cut], secondPositive = positive[x.cut..];
        AssertParts(ControlChart.XmR(x.values, whole), ControlChart.XmR(first, part), ControlChart.XmR(second, part));
        AssertParts(ControlChart.IPrime(x.values, x.sizes, whole), ControlChart.IPrime(first, firstSizes, part),
            ControlChart.IPrime(second, secondSizes, part));
        AssertParts(ControlChart.T(positive, whole), ControlChart.T(firstPositive, part), ControlChart.T(secondPositive, part));
        AssertParts(ControlChart.Ewma(x.values, 0.3, whole), ControlChart.Ewma(first, 0.3, part),
            ControlChart.Ewma(second, 0.3, part));
        AssertParts(ControlChart.MovingRange(x.values, whole), ControlChart.MovingRange(first, part),
            ControlChart.MovingRange(second, part));
        AssertParts(ControlChart.Run(x.values, whole), ControlChart.Run(first, part), ControlChart.Run(second, part));
    });

    [Law]
    public Property An_excluded_point_does_as_little_as_one_that_is_not_there() => Laws.ForAll(
        from values in ChartCases.Series(3)
        from point in Gen.Choose(0, values.Length - 1)
        select (values, point), x =>
    {
        ControlChartOptions rules = new(rules: All), excluded = new(excluded: [x.point], rules: All);
        double[] rest = [.. x.values.Where((_, i) => i != x.point)];
        double[] missing = [.. x.values.Select((v, i) => i == x.point ? double.NaN : v)];
        var chart = ControlChart.XmR(x.values, excluded);
        var without = ControlChart.XmR(rest, rules);
        Assert.Equal(without.Select(Lines), chart.Where(p => p.Index != x.point).Select(Lines));
        Assert.Equal(without.Signals.Select(s => (s.Rule, s.Side, s.Points.Count)),
            chart.Signals.Select(s => (s.Rule, s.Side, s.Points.Count)));
        Assert.Equal(chart.Signals.AsEnumerable(), ControlChart.XmR(missing, rules).Signals);
        Assert.True(chart[x.point].IsExcluded && chart[x.point].Signals.Count == 0);
    });

    [Law]
    public Property U_with_equal_exposure_is_c_in_another_unit() => Laws.ForAll(
        from counts in ChartCases.Counts(2)
        from exposure in Gen.Elements(0.5, 2.0, 64.0)
        select (counts, exposure), x =>
    {
        ControlChartOptions options = new(rules: All);
        var c = ControlChart.C(x.counts, options);
        var u = ControlChart.U(x.counts, [.. x.counts.Select(_ => x.exposure)], options);
        Assert.Equal(c.Signals.AsEnumerable(), u.Signals);
        AssertNear(c.Phases[0].SigmaZ, u.Phases[0].SigmaZ);
        for (var i = 0; i < c.Count; i++)
        {
            AssertNear(c[i].Upper / x.exposure, u[i].Upper);
            AssertNear(c[i].Lower / x.exposure, u[i].Lower);
        }
    });

    [Law]
    public Property Primes_are_the_classic_charts_times_sigma_z() => Laws.ForAll(
        from counts in ChartCases.Counts(3)
        from sizes in Gen.Choose(30, 90).Select(v => (long)v).ArrayOf(counts.Length)
        select (counts, sizes), x =>
    {
        double[] exposures = [.. x.sizes.Select(s => (double)s)];
        AssertPrime(ControlChart.P(x.counts, x.sizes), ControlChart.Shares(x.counts, x.sizes));
        AssertPrime(ControlChart.U(x.counts, exposures), ControlChart.Rates(x.counts, exposures));

        // At sigmaZ 1 they are the same; sigmaZ is an estimate, so sigma is divided by it.
        static void AssertPrime(ControlChart classic, ControlChart prime)
        {
            Assert.Equal(classic.Phases[0].SigmaZ, prime.Phases[0].SigmaZ);
            if (classic.Phases[0].SigmaZ is not { } sigmaZ)
            {
                Assert.All(prime, p => Assert.Equal(p.Centre, p.Upper)); // all counts are 0
                return;
            }

            Assert.All(classic.Zip(prime), p =>
            {
                AssertNear(p.First.Sigma * sigmaZ, p.Second.Sigma);
                AssertNear(p.First.Centre, p.Second.Centre);
            });
        }
    });

    [Law]
    public Property With_equal_sizes_the_test_of_dispersion_is_that_of_qcc() => Laws.ForAll(
        from counts in ChartCases.Counts(3)
        select counts, counts =>
    {
        var (n, mean) = (counts.Length, counts.Average());
        var squares = counts.Sum(c => (c - mean) * (c - mean));
        var (events, cases) = (ControlChart.C(counts).Phases[0], ControlChart.Np(counts, [.. counts.Select(_ => 31L)]).Phases[0]);
        if (mean == 0)
        {
            Assert.Null(events.Dispersion);
            return;
        }

        AssertNear(squares / mean, events.Dispersion!.Statistic);
        AssertNear(squares / (mean * (1 - (mean / 31))), cases.Dispersion!.Statistic);
        Assert.Equal(n - 1, events.Dispersion.DegreesOfFreedom);
    });

    [Law]
    public Property Sizes_of_one_make_i_prime_an_exact_xmr() => Laws.ForAll(ChartCases.Series(2), values =>
    {
        var chart = ControlChart.XmR(values, new(rules: All, divisor: MovingRangeDivisor.Exact));
        var prime = ControlChart.IPrime(values, [.. values.Select(_ => 1.0)], new(rules: All));
        Assert.All(chart.Zip(prime), p => AssertNear(p.First.Upper, p.Second.Upper));
        Assert.Equal(chart.Signals.AsEnumerable(), prime.Signals);
    });

    [Law]
    public Property An_average_of_weight_one_is_the_series() => Laws.ForAll(ChartCases.Series(2), values =>
    {
        var (chart, average) = (ControlChart.XmR(values), ControlChart.Ewma(values, 1));
        Assert.All(chart.Zip(average), p =>
        {
            AssertNear(p.First.Value, p.Second.Value);
            AssertNear(p.First.Upper, p.Second.Upper);
        });
    });

    private static object Lines(ChartPoint p) => (p.Value, p.Centre, p.Sigma, p.Lower, p.Upper);

    private static SignalSide Mirror(SignalSide side) => side switch
    {
        SignalSide.Above => SignalSide.Below,
        SignalSide.Below => SignalSide.Above,
        _ => side,
    };

    private static void AssertParts(ControlChart whole, ControlChart first, ControlChart second)
    {
        Assert.Equal(first.Concat(second).Select(Lines), whole.Select(Lines));
        Assert.Equal(
            first.Signals.Select(s => (s.Rule, s.CompletedAt, s.Side)).Concat(
                second.Signals.Select(s => (s.Rule, CompletedAt: s.CompletedAt + first.Count, s.Side))),
            whole.Signals.Select(s => (s.Rule, s.CompletedAt, s.Side)));
        Assert.Equal(
            (first.Phases[0].Sigma, second.Phases[0].Sigma), (whole.Phases[0].Sigma, whole.Phases[1].Sigma));
    }

    private static void AssertNear(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } e)
        {
            Assert.Equal(e, actual!.Value, 1e-9 * Math.Max(Math.Abs(e), 1));
        }
    }
}
