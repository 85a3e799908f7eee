using NodaTime;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How much of the errors that an objective allows in a window is used up (Google, The Site Reliability Workbook, chapters 2 and 5; the two
/// ways to count are those of OpenSLO). All numbers are exact decimals. A budget is that of what was measured; in a window that is
/// not over, the rest is taken to be as busy as the part so far.
/// </summary>
public sealed record ErrorBudget
{
    private ErrorBudget(ServiceObjective objective, Interval window, Instant asOf, ExactShare measured, Duration elapsed, Duration length, long empty)
    {
        Objective = objective;
        Window = window;
        AsOf = asOf;
        Measured = measured;
        Elapsed = elapsed;
        Length = length;
        EmptySamples = empty;
    }

    /// <summary>The objective.</summary>
    public ServiceObjective Objective { get; }

    /// <summary>The window, [start, end).</summary>
    public Interval Window { get; }

    /// <summary>The instant of the question: what ends later was not counted.</summary>
    public Instant AsOf { get; }

    /// <summary>The good part: of events, of slices, or of service time.</summary>
    public ExactShare Measured { get; }

    /// <summary>How much of the window is over, in wall time; by <see cref="BudgetMethod.Time"/> in service time.</summary>
    public Duration Elapsed { get; }

    /// <summary>How long the window is, in the same time.</summary>
    public Duration Length { get; }

    /// <summary>How many samples of the window had no events; they weigh nothing.</summary>
    public long EmptySamples { get; }

    /// <summary>What failed: events or slices, or seconds.</summary>
    public decimal Bad => Measured.Whole - Measured.Part;

    /// <summary>What may fail of that which was measured, in the unit of <see cref="Bad"/>: 5.9 of 118 at 95 %.</summary>
    public decimal Allowed => Measured.Whole * Objective.AllowedShare;

    /// <summary>
    /// The error rate by the allowed error rate: 1 uses up exactly the budget when it lasts for the whole window. Null when nothing was
    /// measured.
    /// </summary>
    public decimal? BurnRate => Measured.IsMeasured ? Bad / Allowed : null;

    /// <summary>
    /// The used part of the budget of the whole window: the burn rate by the part of the window that is over; 1 is all, more than 1 is
    /// overspent. Null when nothing was measured.
    /// </summary>
    public decimal? Consumed => BurnRate is { } rate ? Elapsed == Length ? rate : rate * Ratio(Elapsed, Length) : null;

    /// <summary>The part of the budget that is left: 1 less what is consumed, negative when it is overspent. Null when nothing was measured.</summary>
    public decimal? Remaining => 1 - Consumed;

    /// <summary>Why there is no burn rate, or null when there is one.</summary>
    public string? Reason => Measured.IsMeasured ? null : EmptySamples > 0 ? "no sample of the window has events" : "the window has no data";

    /// <summary>The budget of a window from samples.</summary>
    /// <param name="objective">The objective, of events or slices.</param>
    /// <param name="samples">
    /// The samples in any order. One counts in the window in which it ends (start, end], when it has ended by <paramref name="asOf"/>. As
    /// slices, samples of the same bucket are put together first, and different ones do not overlap.
    /// </param>
    /// <param name="window">The window.</param>
    /// <param name="asOf">The instant of the question.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentException">The objective is one of time, or slices overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range for the window.</exception>
    public static ErrorBudget Of(ServiceObjective objective, IEnumerable<BudgetSample> samples, BudgetWindow window, Instant asOf)
    {
        Guard.Against.Null(objective);
        Guard.Against.Null(samples);
        Guard.Against.Null(window);
        if (objective.Method == BudgetMethod.Time)
        {
            throw new ArgumentException($"Objective {objective} is one of time; allowed here are those of events and slices, and with an availability those of time.", nameof(objective));
        }

        var at = window.At(asOf);
        var counted = samples.Where(s => s.End > at.Start && s.End <= at.End && s.End <= asOf);
        var (measured, empty) = BudgetCount.Of(objective, counted);
        return new(objective, at, asOf, measured, Instant.Min(asOf, at.End) - at.Start, at.End - at.Start, empty);
    }

    /// <summary>The budget of a period from its availability: minutes of down time.</summary>
    /// <param name="objective">The objective, of time.</param>
    /// <param name="availability">The availability; its period is the window, and its planned service time is what the budget is of.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentException">The objective is not one of time.</exception>
    public static ErrorBudget Of(ServiceObjective objective, ServiceAvailability availability)
    {
        Guard.Against.Null(objective);
        Guard.Against.Null(availability);
        return objective.Method == BudgetMethod.Time
            ? new(objective, new(availability.From, availability.To), availability.AsOf, availability.Share, availability.ServiceTime, availability.PlannedServiceTime, 0)
            : throw new ArgumentException($"Objective {objective} is not one of time; an availability has time only.", nameof(objective));
    }

    /// <summary>How long the rest of the budget lasts at a burn rate: what remains of it, times the window, by the rate.</summary>
    /// <param name="burnRate">The rate, not negative, such as that of a shorter window; null means the rate of this one.</param>
    /// <returns>
    /// The time in which <see cref="Length"/> is told, zero when nothing is left. Null when nothing was measured, and when the rate
    /// is 0 or so low that the budget lasts beyond 9,999 years.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative.</exception>
    public Duration? TimeToExhaustion(decimal? burnRate = null)
    {
        if (burnRate is < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(burnRate), burnRate, $"Burn rate {InvariantText.Format(burnRate.Value)} is negative; allowed are 0 and more.");
        }

        if (Remaining is not { } left || (burnRate ?? BurnRate) is not { } rate)
        {
            return null;
        }

        // In this order a low rate cannot overflow: what would last too long is told apart before the division.
        const decimal longest = 9_999m * 366 * NodaConstants.NanosecondsPerDay;
        var nanoseconds = Math.Max(left, 0) * (decimal)Length.ToInt128Nanoseconds();
        return nanoseconds == 0 ? Duration.Zero
            : rate == 0 || nanoseconds / longest > rate ? null
            : Duration.FromNanoseconds((Int128)(nanoseconds / rate));
    }

    /// <summary>The budget of two disjoint parts of the data, such as two shards or two halves of the slices, as one.</summary>
    /// <param name="other">The other part: same objective, window and instant; by slices, of other slices.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentException">Objective, window or instant differ, or the budgets are those of time.</exception>
    public ErrorBudget Merge(ErrorBudget other)
    {
        Guard.Against.Null(other);
        return Objective.Method != BudgetMethod.Time && Objective == other.Objective && Window == other.Window && AsOf == other.AsOf
            ? new(Objective, Window, AsOf, Measured.Plus(other.Measured), Elapsed, Length, EmptySamples + other.EmptySamples)
            : throw new ArgumentException("The budgets differ in objective, window or instant, or are those of time; allowed are the same, from samples. Availabilities merge themselves.", nameof(other));
    }

    /// <summary>Share, what was used of the budget and what is left, or why there is nothing to tell.</summary>
    /// <returns>For example <c>95 % of Occurrences: 111 of 118 (94.067796 %), 7 bad of 5.9 allowed, burn rate 1.186, consumed 118.6 %, remaining -18.6 %</c>.</returns>
    public override string ToString() => BurnRate is { } rate
        ? $"{Objective}: {Measured}, {Amount(Bad)} bad of {Amount(Allowed)} allowed, burn rate {InvariantText.Round(rate, 3)}, consumed {InvariantText.Round(100 * Consumed!.Value, 1)} %, remaining {InvariantText.Round(100 * Remaining!.Value, 1)} %"
        : $"{Objective}: {Reason}";

    private string Amount(decimal value) => Measured.IsTime
        ? InvariantText.Format(Duration.FromNanoseconds((Int128)(value * NodaConstants.NanosecondsPerSecond)))
        : InvariantText.Format(value);

    private static decimal Ratio(Duration part, Duration whole) => (decimal)part.ToInt128Nanoseconds() / (decimal)whole.ToInt128Nanoseconds();
}
