using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>Exact intervals of the rate of events that are counted, and of the ratio of two rates.</summary>
public static class RateEstimate
{
    /// <summary>
    /// Events per unit of exposure, such as complaints per 1,000 customers, with the exact Poisson interval (Garwood 1936): from the
    /// chi-square quantiles with 2 x and 2 x + 2 degrees of freedom. R's <c>poisson.test</c>.
    /// </summary>
    /// <param name="events">How many events there were.</param>
    /// <param name="exposure">What they happened in, in the unit of the rate: customers, days, orders; from 1e-100 to 1e100.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The rate and its interval, which begins at 0 without an event.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The events are negative, or exposure or level is outside its range.</exception>
    public static Estimate Of(long events, double exposure, Proportion? level = null)
    {
        CheckedSample(events, nameof(events), exposure, nameof(exposure));
        var confidence = ConfidenceLevel.Checked(level, nameof(level));
        var tail = Math.Log(confidence.Tail());
        var lower = events == 0 ? 0 : GammaTail.LowerQuantile(events, tail);
        return Estimate.Of(events / exposure, new(lower / exposure, GammaTail.UpperQuantile(events + 1.0, tail) / exposure, confidence), events, "exact Poisson");
    }

    /// <summary>
    /// The ratio of two rates, first over second, with the exact interval: given all events, those of the first are binomial, and the
    /// interval of Clopper and Pearson for their share becomes that of the ratio. R's <c>poisson.test</c> of two samples.
    /// </summary>
    /// <param name="firstEvents">The events of the first.</param>
    /// <param name="firstExposure">What they happened in, from 1e-100 to 1e100.</param>
    /// <param name="secondEvents">The events of the second.</param>
    /// <param name="secondExposure">What they happened in, in the same unit.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The ratio and its interval; without an event in the second neither has an upper end, so there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Events are negative, or an exposure or the level is outside its range.</exception>
    public static Estimate Ratio(long firstEvents, double firstExposure, long secondEvents, double secondExposure, Proportion? level = null)
    {
        const string name = "exact conditional";
        CheckedSample(firstEvents, nameof(firstEvents), firstExposure, nameof(firstExposure));
        CheckedSample(secondEvents, nameof(secondEvents), secondExposure, nameof(secondExposure));
        var confidence = ConfidenceLevel.Checked(level, nameof(level));
        var n = checked(firstEvents + secondEvents);
        if (secondEvents == 0)
        {
            return Estimate.None(n, name, n == 0 ? "there is no event" : "the second has no event, so the ratio has no upper end");
        }

        var tail = Math.Log(confidence.Tail());
        var exposures = secondExposure / firstExposure;
        var lower = firstEvents == 0 ? 0 : BetaTail.LowerOdds(firstEvents, secondEvents + 1.0, tail);
        var upper = 1 / BetaTail.LowerOdds(secondEvents, firstEvents + 1.0, tail);
        return Estimate.Of((double)firstEvents / secondEvents * exposures, new(lower * exposures, upper * exposures, confidence), n, name);
    }

    internal static void CheckedSample(long events, string eventsName, double exposure, string exposureName)
    {
        Guard.Against.LessThan(events, 0, eventsName);
        if (!(exposure is >= 1e-100 and <= 1e100))
        {
            throw new ArgumentOutOfRangeException(exposureName, exposure, "Allowed are numbers from 1e-100 to 1e100.");
        }
    }
}
