using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// A rule of a multi-window, multi-burn-rate alert: the alert fires while the burn rates over a long and over a short window are
/// both above a rate, and the long window has a minimum of events. The long window keeps short peaks from firing it; the short
/// one ends it soon after the cause is gone. Immutable; two are equal when their contents are.
/// </summary>
/// <remarks>
/// With few events, one failure is a large share: 1 of 1 is a burn rate of 1,000 at 99.9 %. The minimum keeps it silent. One
/// failure of n events burns faster than the rate while n is below 1 / (rate times the allowed share): 70 for 14.4 and 99.9 %.
/// Such a minimum lets no single failure fire the rule.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<BurnAlertRule>))]
public sealed record BurnAlertRule
{
    /// <summary>How many events the long window must have, unless another number is given: 10.</summary>
    public const long DefaultMinimumEvents = 10;

    /// <summary>Creates a rule.</summary>
    /// <param name="longWindow">The long window, longer than the short one.</param>
    /// <param name="shortWindow">The short window, above zero; a twelfth of the long one is usual.</param>
    /// <param name="rate">The burn rate above which the alert fires, above zero.</param>
    /// <param name="severity">What the alert asks for.</param>
    /// <param name="minimumEvents">
    /// How many events the long window must have before the alert fires; at least 1. By slices, too, events are counted.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A window, the rate or the minimum is out of range.</exception>
    public BurnAlertRule(
        Duration longWindow,
        Duration shortWindow,
        decimal rate,
        AlertSeverity severity,
        long minimumEvents = DefaultMinimumEvents)
    {
        Guard.Against.OutOfRange(rate <= 0, rate, $"Rate {rate} is not above zero; allowed are larger ones.", nameof(rate));
        Guard.Against.OutOfRange(
            shortWindow <= Duration.Zero,
            shortWindow,
            $"Short window {InvariantText.Format(shortWindow)} is not above zero; allowed are longer ones.",
            nameof(shortWindow));
        Guard.Against.OutOfRange(
            longWindow <= shortWindow,
            longWindow,
            $"Long window {InvariantText.Format(longWindow)} is not longer than the short one, "
                + $"{InvariantText.Format(shortWindow)}; allowed are longer ones.",

            nameof(longWindow));
        Guard.Against.LessThan(minimumEvents, 1);
        LongWindow = longWindow;
        ShortWindow = shortWindow;
        Rate = rate;
        Severity = severity;
        MinimumEvents = minimumEvents;
    }

    /// <summary>
    /// The rules for a window of 30 days from The Site Reliability Workbook, chapter 5: page at 14.4 over 1 h and 5 min (2 % of
    /// the budget in the hour), page at 6 over 6 h and 30 min (5 %), ticket at 1 over 3 days and 6 h (10 %).
    /// </summary>
    public static ValueList<BurnAlertRule> For30Days { get; } =
    [
        new(Duration.FromHours(1), Duration.FromMinutes(5), 14.4m, AlertSeverity.Page),
        new(Duration.FromHours(6), Duration.FromMinutes(30), 6m, AlertSeverity.Page),
        new(Duration.FromDays(3), Duration.FromHours(6), 1m, AlertSeverity.Ticket),
    ];

    /// <summary>The long window.</summary>
    public Duration LongWindow { get; }

    /// <summary>The short window.</summary>
    public Duration ShortWindow { get; }

    /// <summary>The burn rate above which the alert fires.</summary>
    public decimal Rate { get; }

    /// <summary>What the alert asks for.</summary>
    public AlertSeverity Severity { get; }

    /// <summary>How many events the long window must have before the alert fires.</summary>
    public long MinimumEvents { get; }

    /// <summary>Returns the severity, the rate, the windows and the minimum of events.</summary>
    /// <returns>For example <c>page above 14.4 over 1:00:00 and 0:05:00, from 10 events</c>.</returns>
    public override string ToString() =>
        $"{Severity} above {InvariantText.Format(Rate)} over {InvariantText.Format(LongWindow)} and "
            + $"{InvariantText.Format(ShortWindow)}, from {InvariantText.Count(MinimumEvents, "event")}";
}
