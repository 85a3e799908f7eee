using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How much of the errors that an objective allows in a window has been used (Google, The Site Reliability Workbook, chapters 2
/// and 5; the two ways to count samples are those of OpenSLO). All numbers are exact decimals. The budget is that of what was
/// measured; in a window that is not over, the rest is assumed to be as busy as the part so far.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ErrorBudget>))]
public sealed record ErrorBudget
{
    private ErrorBudget(
        ServiceObjective objective,
        Interval window,
        Instant asOf,
        ExactProportion measured,
        Duration elapsed,
        Duration length,
        decimal events,
        long empty)
    {
        Objective = objective;
        Window = window;
        AsOf = asOf;
        Measured = measured;
        Elapsed = elapsed;
        Length = length;
        Events = events;
        EmptySamples = empty;
    }

    /// <summary>The objective.</summary>
    public ServiceObjective Objective { get; }

    /// <summary>The window, [start, end).</summary>
    public Interval Window { get; }

    /// <summary>The instant of the question; samples that end later are not counted.</summary>
    public Instant AsOf { get; }

    /// <summary>The good part: of events, of slices, or of service time.</summary>
    public ExactProportion Measured { get; }

    /// <summary>How much of the window is over, in wall time; by <see cref="BudgetMethod.Time"/> in service time.</summary>
    public Duration Elapsed { get; }

    /// <summary>The length of the window, in the same time as <see cref="Elapsed"/>.</summary>
    public Duration Length { get; }

    /// <summary>How many events the samples of the window have, good and bad; 0 for a budget of time.</summary>
    public decimal Events { get; }

    /// <summary>How many samples of the window had no events; they do not count.</summary>
    public long EmptySamples { get; }

    /// <summary>What failed: a number of events or slices, or seconds.</summary>
    public decimal Bad => Measured.Whole - Measured.Part;

    /// <summary>What may fail of what was measured, in the unit of <see cref="Bad"/>: 5.9 of 118 at 95 %.</summary>
    public decimal Allowed => Measured.Whole * Objective.AllowedFraction;

    /// <summary>
    /// The ratio of the error rate to the allowed error rate: at 1 for the whole window, exactly the budget is used. Null when
    /// nothing was measured.
    /// </summary>
    public decimal? BurnRate => Measured.IsMeasured ? Bad / Allowed : null;

    /// <summary>
    /// The used part of the budget of the whole window, a ratio that is above 1 when the budget is overspent: the burn rate times
    /// the part of the window that is over. Null when nothing was measured.
    /// </summary>
    public decimal? Consumed
    {
        get
        {
            if (BurnRate is not { } rate)
            {
                return null;
            }

            return Elapsed == Length ? rate : rate * Ratio(Elapsed, Length);
        }
    }

    /// <summary>
    /// The part of the budget that is left: 1 less <see cref="Consumed"/>, negative when the budget is overspent.
    /// </summary>
    public decimal? Remaining => 1 - Consumed;

    /// <summary>Why there is no burn rate, or null when there is one.</summary>
    public string? Reason
    {
        get
        {
            if (Measured.IsMeasured)
            {
                return null;
            }

            if (EmptySamples > 0)
            {
                return "no sample of the window has events";
            }

            return AsOf < Window.Start ? "the window has not begun" : "the window has no data";
        }
    }

    /// <summary>Computes the budget of a window from samples.</summary>
    /// <param name="objective">The objective, of events or slices.</param>
    /// <param name="samples">
    /// The samples in any order. A sample counts in the window that contains its end, where the window is taken as (start, end],
    /// and only when it has ended by <paramref name="asOf"/>: the last hour of March belongs to March, and each sample to exactly
    /// one of the windows that adjoin. For slices, samples of the same bucket are added up first, and different buckets must not
    /// overlap.
    /// </param>
    /// <param name="window">The window.</param>
    /// <param name="asOf">The instant of the question.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentException">The objective is one of time, or slices overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range for the window.</exception>
    public static ErrorBudget Run(
        ServiceObjective objective, IEnumerable<BudgetSample> samples, BudgetWindow window, Instant asOf)
    {
        Guard.Against.Null(objective);
        Guard.Against.Null(samples);
        Guard.Against.Null(window);
        Guard.Against.Invalid(
            objective.Method == BudgetMethod.Time,
            $"Objective {objective} is one of time; allowed are those of events and "
                + $"slices. An availability gives a budget of time.",
            nameof(objective));
        var interval = window.At(asOf);
        var counted = samples.Where(s => s.End > interval.Start && s.End <= interval.End && s.End <= asOf);
        var (measured, events, empty) = SampleCounter.Count(objective, counted);
        var elapsed = Duration.Max(Duration.Zero, Instant.Min(asOf, interval.End) - interval.Start);
        return new(objective, interval, asOf, measured, elapsed, interval.Duration, events, empty);
    }

    /// <summary>Computes the budget of a period from its availability: minutes of downtime.</summary>
    /// <param name="objective">The objective, of time.</param>
    /// <param name="availability">
    /// The availability; its period is the window, and the budget is a part of its planned service time.
    /// </param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentException">The objective is not one of time.</exception>
    public static ErrorBudget Run(ServiceObjective objective, ServiceAvailability availability)
    {
        Guard.Against.Null(objective);
        Guard.Against.Null(availability);
        Guard.Against.Invalid(
            objective.Method != BudgetMethod.Time,
            $"Objective {objective} is not one of time; allowed with an availability are objectives of time.",
            nameof(objective));
        return new(
            objective,
            new(availability.From, availability.To),
            availability.AsOf,
            availability.Share,
            availability.ServiceTime,
            availability.PlannedServiceTime,
            events: 0, empty: 0);
    }

    /// <summary>
    /// How long the rest of the budget lasts at a burn rate: <see cref="Remaining"/> times the window, divided by the rate.
    /// </summary>
    /// <param name="burnRate">
    /// The rate, not negative, such as that of a shorter window; null means the rate of this window.
    /// </param>
    /// <returns>
    /// A duration in the same time as <see cref="Length"/>; zero when nothing is left. Null when nothing was measured, and when
    /// the rate is 0 or so low that the budget lasts beyond 9,999 years.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative.</exception>
    public Duration? TimeToExhaustion(decimal? burnRate = null)
    {
        Guard.Against.OutOfRange(
            burnRate < 0, burnRate, $"Burn rate {burnRate} is negative; allowed are 0 and more.", nameof(burnRate));
        if (Remaining is not { } left || (burnRate ?? BurnRate) is not { } rate)
        {
            return null;
        }

        var nanoseconds = Math.Max(left, 0) * (decimal)Length.ToInt128Nanoseconds();
        if (nanoseconds == 0)
        {
            return Duration.Zero;
        }

        // Compared before the division, so that a low rate cannot overflow.
        const decimal longest = 9_999m * 366 * NodaConstants.NanosecondsPerDay;
        if (rate == 0 || nanoseconds / longest > rate)
        {
            return null;
        }

        return Duration.FromNanoseconds((Int128)(nanoseconds / rate));
    }

    /// <summary>Merges the budgets of two disjoint parts of the data, such as two shards or two halves of the slices.</summary>
    /// <param name="other">The other part: same objective, window and instant; by slices, of other slices.</param>
    /// <returns>The budget of both.</returns>
    /// <exception cref="ArgumentException">Objective, window or instant differ, or the budgets are those of time.</exception>
    public ErrorBudget Merge(ErrorBudget other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            Objective.Method == BudgetMethod.Time,
            $"Budgets of time do not merge; allowed are budgets from samples. Merge the availabilities instead.",
            nameof(other));
        Guard.Against.Invalid(
            Objective != other.Objective || Window != other.Window || AsOf != other.AsOf,
            $"The budgets differ in objective, window or instant; allowed are budgets of the same.",
            nameof(other));
        var events = Events + other.Events;
        var empty = EmptySamples + other.EmptySamples;
        return new(Objective, Window, AsOf, Measured.Plus(other.Measured), Elapsed, Length, events, empty);
    }

    /// <summary>Returns the measured part, the used and the remaining budget, or the reason why there is none.</summary>
    /// <returns>
    /// For example <c>95 % of Occurrences: 111 of 118 (94.067796 %), 7 bad of 5.9 allowed, burn rate 1.186, consumed 118.6 %,
    /// remaining -18.6 %</c>.
    /// </returns>
    public override string ToString()
    {
        if (BurnRate is not { } rate)
        {
            return $"{Objective}: {Reason}";
        }

        var burn = InvariantText.Round(rate, 3);
        var consumed = InvariantText.Round(100 * Consumed!.Value, 1);
        var remaining = InvariantText.Round(100 * Remaining!.Value, 1);
        return $"{Objective}: {Measured}, {Amount(Bad)} bad of {Amount(Allowed)} allowed, "
            + $"burn rate {burn}, consumed {consumed} %, remaining {remaining} %";
    }

    private string Amount(decimal value) => Measured.IsTime
        ? InvariantText.Format(Duration.FromNanoseconds((Int128)(value * NodaConstants.NanosecondsPerSecond)))
        : InvariantText.Format(value);

    private static decimal Ratio(Duration part, Duration whole) =>
        (decimal)part.ToInt128Nanoseconds() / (decimal)whole.ToInt128Nanoseconds();
}
