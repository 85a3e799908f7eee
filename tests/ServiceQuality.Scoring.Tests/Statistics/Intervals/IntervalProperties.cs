using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Intervals;

/// <summary>Laws of intervals of rates, shares, means and quantiles.</summary>
public class IntervalProperties
{
    private static readonly Gen<Proportion> Level = Gen.OneOf(Gen.Elements(50, 80, 90, 95, 99), Gen.Choose(1, 99))
        .Select(p => Proportion.FromPercent(p));
    private static readonly Gen<long> Events = Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 100_000)).Select(n => (long)n);

    [Law]
    public Property Exact_shares_leave_half_of_the_rest_beyond_either_end() => Laws.ForAll(
        from trials in Gen.OneOf(Gen.Choose(1, 20), Gen.Choose(1, 1_000_000))
        from share in Gen.Choose(0, 1000)
        from level in Level
        select (Successes: trials * (long)share / 1000, Trials: (long)trials, level), c =>
    {
        var interval = ProportionEstimate.FromCounts(
            c.Successes, c.Trials, ProportionMethod.ClopperPearson, c.level).Interval!.Value;
        var tail = Math.Log((1 - c.level.Fraction) / 2);
        Assert.True(c.Successes == 0 ? interval.Lower == 0
            : Math.Abs(BinomialTail.LogUpper(c.Successes, c.Trials, interval.Lower) - tail) < 1e-8);
        Assert.True(c.Successes == c.Trials ? interval.Upper == 1
            : Math.Abs(BinomialTail.LogLower(c.Successes, c.Trials, interval.Upper) - tail) < 1e-8);
        var adjusted = ProportionEstimate.FromCounts(
            c.Successes, c.Trials, ProportionMethod.AgrestiCoull, c.level).Interval!.Value;
        var wilson = ProportionEstimate.FromCounts(c.Successes, c.Trials, ProportionMethod.Wilson, c.level).Interval!.Value;
        Assert.True(adjusted.Lower <= wilson.Lower + 1e-12 && wilson.Upper <= adjusted.Upper + 1e-12 && adjusted.Lower >= 0
            && adjusted.Upper <= 1);
    });

    [Law]
    public Property Rates_hold_their_estimate_and_turn_with_their_units() => Laws.ForAll(
        from events in Events
        from other in Events
        from exposure in Gen.Choose(1, 1_000_000).Select(n => n / 16.0)
        from unit in Gen.Elements(0.25, 2.0, 1024.0)
        from level in Level
        select (events, other, exposure, unit, level), c =>
    {
        var rate = RateEstimate.FromCounts(c.events, c.exposure, c.level);
        var (value, interval) = (rate.Value!.Value, rate.Interval!.Value);
        Assert.True(interval.Lower <= value && value <= interval.Upper && interval.Lower >= 0 && interval.Lower < interval.Upper);
        var scaled = RateEstimate.FromCounts(c.events, c.exposure * c.unit, c.level).Interval!.Value;
        Assert.Equal(interval.Upper, scaled.Upper * c.unit, 1e-12 * interval.Upper);

        // The chances of so few and of so many at the ends.
        var tail = Math.Log((1 - c.level.Fraction) / 2);
        Assert.Equal(tail, GammaTail.LogUpper(c.events + 1, interval.Upper * c.exposure), 1e-8);
        Assert.True(c.events == 0 || Math.Abs(tail - GammaTail.LogLower(c.events, interval.Lower * c.exposure)) < 1e-8);

        // First over second is one over second over first.
        var ratio = RateEstimate.Ratio(c.events, c.exposure, c.other, c.unit, c.level);
        if (c.events > 0 && c.other > 0)
        {
            var turned = RateEstimate.Ratio(c.other, c.unit, c.events, c.exposure, c.level).Interval!.Value;
            Assert.Equal(ratio.Interval!.Value.Lower, 1 / turned.Upper, 1e-9 * ratio.Interval.Value.Lower);
            Assert.True(ratio.Interval.Value.Lower <= ratio.Value && ratio.Value <= ratio.Interval.Value.Upper);
        }
    });

    [Law]
    public Property Quantiles_rise_and_their_intervals_cover_at_least_at_their_level() => Laws.ForAll(
        from x in Samples.Of(Gen.OneOf(Samples.Rated, Samples.Plain), 1, 60)
        from p in Gen.Choose(0, 100)
        from q in Gen.Choose(0, 100)
        from definition in Gen.Elements(Enum.GetValues<QuantileDefinition>())
        from level in Level
        from seed in Gen.Choose(0, 1000)
        select (x, Low: Math.Min(p, q), High: Math.Max(p, q), definition, level, seed), c =>
    {
        var low = QuantileEstimate.FromValues(c.x, Proportion.FromPercent(c.Low), c.definition, c.level);
        var high = QuantileEstimate.FromValues(
            Samples.Shuffled(c.x, c.seed), Proportion.FromPercent(c.High), c.definition, c.level);
        Assert.True(c.x.Min() <= low.Value && low.Value <= high.Value && high.Value <= c.x.Max());
        if (low.Interval is { } interval)
        {
            Assert.True(interval.Lower <= low.Value && low.Value <= interval.Upper);

            // Of distinct values: the chance that so many lie below the quantile.
            double[] ranked = [.. Enumerable.Range(1, c.x.Length).Select(i => (double)i)];
            var ends = QuantileEstimate.FromValues(
                ranked, Proportion.FromPercent(c.Low), QuantileDefinition.InverseEmpirical, c.level).Interval!.Value;
            var chance = Math.Exp(BinomialTail.LogLower((long)ends.Upper - 1, ranked.Length, c.Low / 100.0))
                - Math.Exp(BinomialTail.LogLower((long)ends.Lower - 1, ranked.Length, c.Low / 100.0));
            Assert.True(chance >= c.level.Fraction - 1e-12);
        }
    });

    [Law]
    public Property Means_from_summaries_are_those_of_the_values() => Laws.ForAll(
        from x in Samples.Of(Samples.Value, 0, 20)
        from level in Level
        from method in Gen.Elements(MeanMethod.StudentT, MeanMethod.Normal)
        select (x, level, method), c =>
    {
        var mean = MeanEstimate.FromValues(c.x, c.method, c.level);
        Assert.Equal(mean, MeanEstimate.FromSummary(MomentSummary.FromValues(c.x), c.method, c.level));
        Assert.Equal(mean.Reason is null, mean.Interval is not null);
        Assert.True(mean.Interval is not { } i || (i.Lower <= mean.Mean && mean.Mean <= i.Upper));
        Assert.True(mean.Interval is null
            || MeanEstimate.FromValues(c.x, MeanMethod.Normal, c.level).Interval!.Value.Upper
            <= MeanEstimate.FromValues(c.x, level: c.level).Interval!.Value.Upper);
    });

    [Fact]
    public void Bad_arguments_are_refused_by_name()
    {
        Assert.Equal("events", Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.FromCounts(-1, 1)).ParamName);
        Assert.Equal("exposure", Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.FromCounts(1, 0)).ParamName);
        Assert.Equal("exposure",
            Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.FromCounts(1, double.NaN)).ParamName);
        Assert.Equal("secondExposure",
            Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.Ratio(1, 1, 1, double.PositiveInfinity)).ParamName);
        Assert.Equal("firstEvents", Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.Ratio(-1, 1, 1, 1)).ParamName);
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(() =>
            RateEstimate.FromCounts(1, 1, Proportion.FromPercent(100))).ParamName);
        Assert.Equal("definition", Assert.Throws<ArgumentOutOfRangeException>(() =>
            QuantileEstimate.FromValues([1.0], Proportion.FromPercent(50), (QuantileDefinition)9)).ParamName);
        Assert.Equal("method",
            Assert.Throws<ArgumentOutOfRangeException>(() => MeanEstimate.FromValues([1.0], (MeanMethod)9)).ParamName);
        Assert.Equal("method", Assert.Throws<ArgumentOutOfRangeException>(() =>
            ProportionEstimate.FromCounts(1, 2, (ProportionMethod)9)).ParamName);
        Assert.Equal("there is no event", RateEstimate.Ratio(0, 1, 0, 1).Reason);
        Assert.Equal("there is no value", QuantileEstimate.FromValues([], Proportion.FromPercent(50)).Reason);
        Assert.Equal("3.000, n = 1 (no two of the values enclose the quantile at 95.0 %)",
            QuantileEstimate.FromValues([3.0], Proportion.FromPercent(50)).ToString());
        Assert.Equal("n = 0 (there is no value)", QuantileEstimate.FromValues([], Proportion.FromPercent(50)).ToString());
        Assert.Equal("0.003 [0.002, 0.005], n = 12 (exact Poisson)", RateEstimate.FromCounts(12, 4000).ToString());
    }
}
