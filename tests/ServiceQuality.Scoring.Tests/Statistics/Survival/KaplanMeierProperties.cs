using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Survival;

/// <summary>What holds for the curve of any cases.</summary>
public class KaplanMeierProperties
{
    private static Gen<SurvivalInterval> Intervals => Gen.Elements(Enum.GetValues<SurvivalInterval>());

    private static Gen<Proportion> Shares => Gen.Choose(1, 40).Select(p => Proportion.FromFraction(p / 40.0));

    [Law]
    public Property Steps_are_those_that_asking_every_case_gives() => Laws.ForAll(CensoredCases.AnyOrLate, cases =>
    {
        var curve = Of(cases);
        var times = cases.Times.Distinct().Order().ToArray();
        Assert.Equal(times, curve.Select(s => s.Time));
        var (survival, sum) = (1.0, 0.0);
        foreach (var step in curve)
        {
            double n = cases.AtRisk(step.Time).Count(), d = cases.EndedAt(step.Time).Count();
            survival *= 1 - (d / n);
            sum += d / (n * (n - d));
            Assert.Equal((n, d), (step.AtRisk, step.Ended));
            Assert.Equal(cases.Times.Count(t => t == step.Time) - d, step.Open);
            Assert.Equal(survival, step.Survival.Fraction, 1e-12);
            Assert.Equal(survival == 0, step.StandardErrorOfLog is null);
            Assert.Equal(survival == 0, step.StandardError is null);
            Assert.Equal(Math.Sqrt(sum), step.StandardErrorOfLog ?? Math.Sqrt(sum), 1e-12);
            Assert.Equal(survival * Math.Sqrt(sum), step.StandardError ?? survival * Math.Sqrt(sum), 1e-12);
        }

        Assert.Equal((cases.N, cases.Ended.Count(e => e), cases.Ended.Count(e => !e)),
            ((int)curve.N, (int)curve.Ended, (int)curve.Open));
    });

    [Law]
    public Property When_all_have_ended_the_curve_is_the_share_of_longer_times() =>
        Laws.ForAll(CensoredCases.Any.Select(AllEnded), cases =>
    {
        var curve = Of(cases);
        Assert.All(curve, s => Assert.Equal(cases.Times.Count(t => t > s.Time) / (double)cases.N, s.Survival.Fraction, 1e-12));

        // The restricted mean is then the mean of the times cut at the horizon, and its standard error that of a mean, with n in
        // the denominator.
        var horizon = 0.3 + (cases.Last * 0.7);
        var cut = cases.Times.Select(t => Math.Min(t, horizon)).ToArray();
        var mean = cut.Average();
        var estimate = curve.RestrictedMean(horizon);
        Assert.Equal(mean, estimate.Mean!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(cut.Sum(x => (x - mean) * (x - mean))) / cases.N, estimate.StandardError!.Value, 1e-9);
    });

    [Law]
    public Property The_curve_falls_within_0_and_1_and_its_intervals_hold_it() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from interval in Intervals
        from level in Gen.Choose(1, 9999)
        select (cases, interval, level: Proportion.FromFraction(level / 10000.0)), x =>
    {
        var before = 1.0;
        foreach (var step in KaplanMeier.Estimate(x.cases.Times, x.cases.Ended, x.cases.Entered, x.interval, x.level))
        {
            Assert.InRange(step.Survival.Fraction, 0, before);
            Assert.True(step.Ended == 0 ? step.Survival.Fraction == before : step.Survival.Fraction < before || before == 0);
            Assert.Equal(step.Survival.Fraction == 0
                || (step.Survival.Fraction == 1 && x.interval == SurvivalInterval.LogLog), step.Interval is null);
            if (step.Interval is { } i)
            {
                Assert.True(i.Lower >= 0 && i.Lower <= step.Survival.Fraction && step.Survival.Fraction <= i.Upper
                    && i.Upper <= 1);
                Assert.Equal(x.level, i.Level);
                Assert.True(step.Survival.Fraction == 1 || i.Lower < step.Survival.Fraction);
            }

            before = step.Survival.Fraction;
        }
    });

    [Law]
    public Property The_order_of_cases_does_not_matter() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from seed in Gen.Choose(0, 1000)
        select (cases, seed), x =>
    {
        var (one, other) = (Of(x.cases), Of(x.cases.Reordered(x.seed)));
        Assert.Equal(one.AsEnumerable(), other);
        Assert.Equal(one.Median, other.Median);
        Assert.Equal(one.RestrictedMean(1).Mean, other.RestrictedMean(1).Mean);
    });

    [Law]
    public Property Entry_at_0_for_all_is_no_late_entry() => Laws.ForAll(CensoredCases.Any, cases =>
        Assert.Equal(Of(cases).AsEnumerable(), Of(cases with { Entered = new double[cases.N] })));

    [Law]
    public Property S_at_a_time_is_that_of_the_last_step_up_to_it() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from interval in Intervals
        from quarters in Gen.Choose(0, 1400)
        select (cases, interval, time: Math.Min(quarters / 8.0, cases.Last)), x =>
    {
        var curve = KaplanMeier.Estimate(x.cases.Times, x.cases.Ended, x.cases.Entered, x.interval);
        var estimate = curve.At(x.time);
        if (curve.Any(s => s.Time <= x.time))
        {
            var step = curve.Last(s => s.Time <= x.time);
            Assert.Equal((step.Survival.Fraction, step.Interval), (estimate.Value!.Value, estimate.Interval));
        }
        else
        {
            Assert.Equal(1, estimate.Value);
        }

        Assert.Equal(estimate.Interval is null, estimate.Reason is not null);
        Assert.Equal(x.cases.N, estimate.N);
        var after = curve.At(x.cases.Last + 1);
        Assert.Equal(curve[^1].Survival.Fraction == 0 ? 0 : null, after.Value);
        Assert.NotNull(after.Reason);
    });

    // The rule by its words: least time where S is low enough; where S lies on the height, the middle to the next time where it
    // is lower.
    [Law]
    public Property Quantiles_are_where_the_curves_get_low_enough() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from interval in Intervals
        from share in Shares
        from step in Gen.Choose(0, 100)
        from isLower in Gen.Elements(false, true)
        select (cases, interval, share, step, isLower), x =>
    {
        var curve = KaplanMeier.Estimate(x.cases.Times, x.cases.Ended, x.cases.Entered, x.interval);

        // Some of the shares put the height on a limit, which may rise again later.
        var share = x.step < curve.Count && curve[x.step].Interval is { Upper: < 1 } i
            ? Proportion.FromFraction(1 - (x.isLower ? i.Lower : i.Upper))
            : x.share;
        var quantile = curve.Quantile(share);
        var height = 1 - share.Fraction;
        Assert.Equal(Reached(curve, s => s.Survival.Fraction), quantile.Value);
        Assert.Equal(Reached(curve, s =>
            s.Survival.Fraction == 0 ? null : s.Survival.Fraction == 1 ? 1 : s.Interval!.Value.Lower), quantile.Lower);
        Assert.Equal(Reached(curve, s =>
            s.Survival.Fraction == 0 ? null : s.Survival.Fraction == 1 ? 1 : s.Interval!.Value.Upper), quantile.Upper);
        Assert.True(!(quantile.Lower > quantile.Value) && !(quantile.Value > quantile.Upper));
        Assert.True(quantile.Value is not null || quantile.Upper is null);
        Assert.Equal(quantile is not { Value: not null, Lower: not null, Upper: not null }, quantile.Reason is not null);

        double? Reached(KaplanMeier steps, Func<SurvivalStep, double?> limit)
        {
            var rows = steps.Select(s => (s.Time, Limit: limit(s))).ToList();
            var first = rows.FindIndex(r => r.Limit <= height + 1e-8);
            if (first < 0)
            {
                return null;
            }

            if (rows[first].Limit < height - 1e-8)
            {
                return rows[first].Time;
            }

            var next = rows.FindIndex(first, r => r.Limit is null || r.Limit < height - 1e-8);
            return next < 0 ? (rows[first].Time + rows[^1].Time) / 2 : rows[next].Limit is null ? null
                : (rows[first].Time + rows[next].Time) / 2;
        }
    });

    [Law]
    public Property Time_in_another_unit_gives_quantiles_and_means_in_that_unit() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from factor in Gen.Elements(1e-140, 1 / 60.0, 8.0, 1e140)
        from share in Shares
        select (cases, factor, share), x =>
    {
        var (one, other) = (Of(x.cases), KaplanMeier.Estimate(Scaled(x.cases.Times), x.cases.Ended, Scaled(x.cases.Entered)));
        Assert.Equal(one.Select(s => (s.AtRisk, s.Survival.Fraction, s.Interval)),
            other.Select(s => (s.AtRisk, s.Survival.Fraction, s.Interval)));
        var (q, scaled) = (one.Quantile(x.share), other.Quantile(x.share));
        AssertScaled(q.Value, scaled.Value);
        AssertScaled(q.Lower, scaled.Lower);
        AssertScaled(q.Upper, scaled.Upper);
        var (mean, scaledMean) = (one.RestrictedMean(x.cases.Last + (1.0 / 64)),
            other.RestrictedMean((x.cases.Last + (1.0 / 64)) * x.factor));
        AssertScaled(mean.Mean, scaledMean.Mean);
        AssertScaled(mean.StandardError, scaledMean.StandardError);

        double[] Scaled(double[] times) => [.. times.Select(t => t * x.factor)];
        void AssertScaled(double? value, double? result) => SurvivalGolden.AssertClose([value * x.factor], [result], "scaled");
    });

    [Law]
    public Property When_nobody_has_ended_S_stays_1_and_no_quantile_is_known() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from share in Shares
        select (cases: cases with { Ended = new bool[cases.N] }, share), x =>
    {
        var curve = Of(x.cases);
        Assert.All(curve, s => Assert.Equal((1.0, 0.0, 0L), (s.Survival.Fraction, s.StandardErrorOfLog, s.Ended)));
        var quantile = curve.Quantile(x.share);
        Assert.Null(quantile.Value);
        Assert.StartsWith("the curve does not fall to ", quantile.Reason, StringComparison.Ordinal);
        if (x.cases.Last > 0)
        {
            var mean = curve.RestrictedMean(x.cases.Last);
            Assert.Equal(x.cases.Last, mean.Mean!.Value, 1e-12);
            Assert.Equal(0, mean.StandardError);
        }
    });

    [Law]
    public Property The_restricted_mean_is_the_area_under_the_curve() => Laws.ForAll(
        from cases in CensoredCases.AnyOrLate
        from percent in Gen.Choose(1, 100)
        select (cases, percent), x =>
    {
        var curve = Of(x.cases);
        var horizon = Math.Max(x.cases.Last * x.percent / 100, 1e-3);
        var estimate = curve.RestrictedMean(horizon);
        if (horizon > x.cases.Last && curve[^1].Survival.Fraction > 0)
        {
            Assert.Null(estimate.Mean);
            return;
        }

        double Area(double from)
        {
            var cuts = curve.Select(s => s.Time).Where(t => t > from && t < horizon).Prepend(from).Append(horizon).ToList();
            return cuts.Zip(cuts.Skip(1), (a, b) => (b - a) * curve.At(a).Value!.Value).Sum();
        }

        var variance = curve.Where(s => s.Time <= horizon && s.AtRisk > s.Ended)
            .Sum(s => Math.Pow(Area(s.Time), 2) * s.Ended / (s.AtRisk * (s.AtRisk - s.Ended)));
        Assert.Equal(Area(0), estimate.Mean!.Value, 1e-9 * horizon);
        Assert.Equal(Math.Sqrt(variance), estimate.StandardError!.Value, 1e-9 * horizon);
    });

    private static KaplanMeier Of(CensoredCases cases) => KaplanMeier.Estimate(cases.Times, cases.Ended, cases.Entered);

    private static CensoredCases AllEnded(CensoredCases cases) => cases with { Ended = [.. Enumerable.Repeat(true, cases.N)] };
}
