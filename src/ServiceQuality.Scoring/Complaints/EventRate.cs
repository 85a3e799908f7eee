using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// Events and their exposure, such as complaints and the customers or orders that could have had one. The counts of parts merge
/// to those of the whole.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<EventRate>))]
public sealed record EventRate
{
    /// <summary>The largest exposure.</summary>
    public const decimal MaxExposure = 1e22m;

    private const int Decimals = 6; // sums up to the largest exposure are exact

    private EventRate(long events, decimal exposure)
    {
        Events = events;
        Exposure = exposure;
    }

    /// <summary>The number of events.</summary>
    public long Events { get; }

    /// <summary>The exposure: customers, orders, days.</summary>
    public decimal Exposure { get; }

    /// <summary>Events and their exposure.</summary>
    /// <param name="events">The number of events.</param>
    /// <param name="exposure">
    /// The exposure, from 0 to <see cref="MaxExposure"/> with at most six decimals. Without exposure there is no rate.
    /// </param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The events are negative, the exposure is not allowed, or it is 0 although there are events.
    /// </exception>
    public static EventRate FromCounts(long events, decimal exposure)
    {
        Guard.Against.LessThan(events, 0);
        Guard.Against.OutOfRange(
            exposure is < 0 or > MaxExposure || decimal.Round(exposure, Decimals) != exposure,
            exposure,
            $"Exposure {exposure} is not allowed; allowed are 0 to 1e22 with at most {Decimals} decimals.");
        Guard.Against.OutOfRange(
            exposure == 0 && events > 0,
            exposure,
            $"There are {events} events without exposure; allowed is an exposure above 0.");
        return new(events, exposure);
    }

    /// <summary>The events per number of units of exposure, with the exact Poisson interval.</summary>
    /// <param name="per">The number of units, above 0: 1000 for complaints per 1,000 customers.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The rate; a reason without exposure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The units or the level are outside their range.</exception>
    public Estimate Rate(decimal per = 1000, Proportion? level = null)
    {
        Guard.Against.OutOfRange(
            per is <= 0 or > 1e12m, per, $"{per} units are not allowed; allowed are numbers above 0, up to 1e12.");
        var rate = RateEstimate.FromCounts(Events, Exposure == 0 ? 1 : (double)Exposure / (double)per, level);
        return Exposure == 0 ? Estimate.None(0, rate.Method, "there is no exposure") : rate;
    }

    /// <summary>
    /// The ratio of this rate to an earlier one with the exact interval of <see cref="RateEstimate.Ratio"/>. A fall by 40 % is a
    /// ratio of at most 0.6: <c>Assess(0.6, BoundDirection.AtMost)</c>.
    /// </summary>
    /// <param name="before">The earlier rate.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The ratio; a reason without exposure, or when there was no event before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public Estimate RatioTo(EventRate before, Proportion? level = null)
    {
        Guard.Against.Null(before);
        var hasExposure = Exposure > 0 && before.Exposure > 0;
        var (mine, theirs) = hasExposure ? ((double)Exposure, (double)before.Exposure) : (1, 1);
        var ratio = RateEstimate.Ratio(Events, mine, before.Events, theirs, level);
        return hasExposure ? ratio : Estimate.None(Events + before.Events, ratio.Method, "there is no exposure");
    }

    /// <summary>Merges two rates of the same events.</summary>
    /// <param name="other">The events of other units.</param>
    /// <returns>The rate of all.</returns>
    /// <exception cref="OverflowException">The events exceed 64 bits, or the exposure is above its largest value.</exception>
    public EventRate Merge(EventRate other)
    {
        Guard.Against.Null(other);
        var exposure = Exposure + other.Exposure;
        return exposure <= MaxExposure
            ? new(checked(Events + other.Events), exposure)
            : throw new OverflowException("The exposures add up to more than 1e22.");
    }

    /// <summary>Events and exposure.</summary>
    /// <returns>For example <c>12 events in 4000</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{InvariantText.Count(Events, "event")} in {InvariantText.Format(Exposure)}");
}
