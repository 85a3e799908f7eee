using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>Estimates the rate of counted events, and the ratio of two rates, with exact intervals.</summary>
public static class RateEstimate
{
    /// <summary>
    /// Estimates events per unit of exposure, such as complaints per 1,000 customers, with the exact Poisson interval (Garwood
    /// 1936) from the chi-square quantiles with 2 x and 2 x + 2 degrees of freedom. R's <c>poisson.test</c>.
    /// </summary>
    /// <param name="events">How many events there were.</param>
    /// <param name="exposure">The exposure in the unit of the rate: customers, days, orders; from 1e-100 to 1e100.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The rate and its interval, which begins at 0 without an event.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The events are negative, or exposure or level is outside its range.
    /// </exception>
    public static Estimate FromCounts(long events, double exposure, Proportion? level = null)
    {
        Guard.Against.LessThan(events, 0);
        Guard.Against.InvalidExposure(exposure);
        var confidence = Guard.Against.InvalidLevel(level);
        var tail = Math.Log(confidence.Tail());
        var lower = events == 0 ? 0 : GammaTail.LowerQuantile(events, tail);
        var upper = GammaTail.UpperQuantile(events + 1.0, tail);
        return Estimate.Of(events / exposure, new(lower / exposure, upper / exposure, confidence), events, "exact Poisson");
    }

    /// <summary>
    /// Estimates the ratio of two rates, first divided by second, with the exact interval: given all events, those of the first
    /// are binomial, and the interval of Clopper and Pearson for their share becomes that of the ratio. R's <c>poisson.test</c>
    /// of two samples.
    /// </summary>
    /// <param name="firstEvents">The events of the first sample.</param>
    /// <param name="firstExposure">The exposure of the first sample, from 1e-100 to 1e100.</param>
    /// <param name="secondEvents">The events of the second sample.</param>
    /// <param name="secondExposure">The exposure of the second sample, in the same unit.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>
    /// The ratio and its interval; without an event in the second sample there is none, as neither would have an upper end.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Events are negative, or an exposure or the level is outside its range.
    /// </exception>
    public static Estimate Ratio(
        long firstEvents, double firstExposure, long secondEvents, double secondExposure, Proportion? level = null)
    {
        const string name = "exact conditional";
        Guard.Against.LessThan(firstEvents, 0);
        Guard.Against.InvalidExposure(firstExposure);
        Guard.Against.LessThan(secondEvents, 0);
        Guard.Against.InvalidExposure(secondExposure);
        var confidence = Guard.Against.InvalidLevel(level);
        var n = checked(firstEvents + secondEvents);
        if (secondEvents == 0)
        {
            var reason = n == 0 ? "there is no event" : "the second has no event, so the ratio has no upper end";
            return Estimate.None(n, name, reason);
        }

        var tail = Math.Log(confidence.Tail());
        var exposures = secondExposure / firstExposure;
        var lower = firstEvents == 0 ? 0 : BetaTail.LowerOdds(firstEvents, secondEvents + 1.0, tail);
        var upper = 1 / BetaTail.LowerOdds(secondEvents, firstEvents + 1.0, tail);
        var ratio = (double)firstEvents / secondEvents * exposures;
        return Estimate.Of(ratio, new(lower * exposures, upper * exposures, confidence), n, name);
    }
}
