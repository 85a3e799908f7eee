using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// What a service is to reach: a target share, and of what it is a share. The budget of errors is what the target leaves: 5 % at a target
/// of 95 %. Immutable; two are equal when their contents are.
/// </summary>
public sealed record ServiceObjective
{
    private ServiceObjective(BudgetMethod method, Proportion target, Proportion? sliceTarget)
    {
        Method = method;
        Target = target;
        SliceTarget = sliceTarget;
    }

    /// <summary>Of what the target is a share.</summary>
    public BudgetMethod Method { get; }

    /// <summary>The share to be reached, above 0 % and below 100 %; the decimal of at most 15 digits that it prints.</summary>
    public Proportion Target { get; }

    /// <summary>The share of good events from which a slice is good; null unless slices of time are counted.</summary>
    public Proportion? SliceTarget { get; }

    /// <summary>The share that may fail: 1 less the target, exactly.</summary>
    public decimal AllowedShare => 1 - PercentText.Fraction(Target);

    /// <summary>A share of events.</summary>
    /// <param name="target">The share to be reached, above 0 % and below 100 %.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is 0 % or 100 %, which leave no budget or nothing else.</exception>
    public static ServiceObjective ByOccurrences(Proportion target) => new(BudgetMethod.Occurrences, Checked(target), null);

    /// <summary>A share of slices of time.</summary>
    /// <param name="target">The share of slices that are to be good, above 0 % and below 100 %.</param>
    /// <param name="sliceTarget">The share of good events from which a slice is good, above 0 %.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is 0 % or 100 %, or that of a slice is 0 %.</exception>
    public static ServiceObjective BySlices(Proportion target, Proportion sliceTarget) => new(
        BudgetMethod.TimeSlices,
        Checked(target),
        PercentText.Fraction(sliceTarget) > 0 ? sliceTarget : throw new ArgumentOutOfRangeException(nameof(sliceTarget), $"Target {PercentText.Format(sliceTarget)} of a slice is outside (0 %, 100 %]."));

    /// <summary>A share of service time.</summary>
    /// <param name="target">The share to be reached, above 0 % and below 100 %.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is 0 % or 100 %.</exception>
    public static ServiceObjective ByTime(Proportion target) => new(BudgetMethod.Time, Checked(target), null);

    /// <summary>The budget in time: how long a service may be down in a stretch of time.</summary>
    /// <param name="time">The stretch, not negative.</param>
    /// <returns>The allowed share of it, cut off to the nanosecond: 43.2 minutes of 30 days at 99.9 %.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is negative.</exception>
    public Duration AllowedTime(Duration time) => time >= Duration.Zero
        ? Duration.FromNanoseconds((Int128)((decimal)time.ToInt128Nanoseconds() * AllowedShare))
        : throw new ArgumentOutOfRangeException(nameof(time), $"Time {InvariantText.Format(time)} is negative; allowed are zero and longer ones.");

    /// <summary>Target and method.</summary>
    /// <returns>For example <c>99 % of TimeSlices (good from 95 %)</c>.</returns>
    public override string ToString() =>
        $"{PercentText.Format(Target)} of {Method}{(SliceTarget is { } slice ? $" (good from {PercentText.Format(slice)})" : "")}";

    private static Proportion Checked(Proportion target) => PercentText.Fraction(target) is > 0 and < 1
        ? target
        : throw new ArgumentOutOfRangeException(nameof(target), $"Target {PercentText.Format(target)} is outside (0 %, 100 %).");
}
