using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// What a service is to reach: a target share, and of what it is a share. The target leaves a budget of errors: 5 % at a target
/// of 95 %. Immutable; two are equal when their contents are.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ServiceObjective>))]
public sealed record ServiceObjective
{
    private ServiceObjective(BudgetMethod method, Proportion target, Proportion? sliceTarget)
    {
        Guard.Against.OutOfRange(
            PercentText.Fraction(target) is <= 0 or >= 1,
            target,
            $"Target {PercentText.Format(target)} is outside (0 %, 100 %).",
            nameof(target));
        Method = method;
        Target = target;
        SliceTarget = sliceTarget;
    }

    /// <summary>What the target is a share of.</summary>
    public BudgetMethod Method { get; }

    /// <summary>The share to be reached, above 0 % and below 100 %; taken to the 15 digits that it prints.</summary>
    public Proportion Target { get; }

    /// <summary>The share of good events from which a slice is good; null unless slices of time are counted.</summary>
    public Proportion? SliceTarget { get; }

    /// <summary>The share that may fail: 1 less the target.</summary>
    public Proportion AllowedShare => Proportion.FromFraction((double)AllowedFraction);

    // Exactly: 0.001 for 99.9 %.
    internal decimal AllowedFraction => 1 - PercentText.Fraction(Target);

    /// <summary>Creates an objective for a share of events.</summary>
    /// <param name="target">The share to be reached, above 0 % and below 100 %.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The target is 0 % or 100 %, which leaves no budget or nothing else.
    /// </exception>
    public static ServiceObjective ByOccurrences(Proportion target) => new(BudgetMethod.Occurrences, target, null);

    /// <summary>Creates an objective for a share of slices of time.</summary>
    /// <param name="target">The share of slices that are to be good, above 0 % and below 100 %.</param>
    /// <param name="sliceTarget">The share of good events from which a slice is good, above 0 %.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is 0 % or 100 %, or that of a slice is 0 %.</exception>
    public static ServiceObjective BySlices(Proportion target, Proportion sliceTarget)
    {
        Guard.Against.OutOfRange(
            PercentText.Fraction(sliceTarget) == 0,
            sliceTarget,
            $"Target {PercentText.Format(sliceTarget)} of a slice is outside (0 %, 100 %].",
            nameof(sliceTarget));
        return new(BudgetMethod.TimeSlices, target, sliceTarget);
    }

    /// <summary>Creates an objective for a share of service time.</summary>
    /// <param name="target">The share to be reached, above 0 % and below 100 %.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The target is 0 % or 100 %.</exception>
    public static ServiceObjective ByTime(Proportion target) => new(BudgetMethod.Time, target, null);

    /// <summary>Returns the budget in time: how long a service may be down in a time.</summary>
    /// <param name="time">The time, not negative.</param>
    /// <returns>The allowed share of it, truncated to the nanosecond: 43.2 minutes of 30 days at 99.9 %.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public Duration AllowedTime(Duration time)
    {
        Guard.Against.OutOfRange(
            time < Duration.Zero,
            time,
            $"Time {InvariantText.Format(time)} is negative; allowed are zero and longer ones.",
            nameof(time));
        return Duration.FromNanoseconds((Int128)((decimal)time.ToInt128Nanoseconds() * AllowedFraction));
    }

    /// <summary>Returns the target and the method.</summary>
    /// <returns>For example <c>99 % of TimeSlices (good from 95 %)</c>.</returns>
    public override string ToString()
    {
        var slice = SliceTarget is { } target ? $" (good from {PercentText.Format(target)})" : "";
        return $"{PercentText.Format(Target)} of {Method}{slice}";
    }
}
