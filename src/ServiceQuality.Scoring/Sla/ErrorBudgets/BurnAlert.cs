using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>The state of a <see cref="BurnAlertRule"/> at an instant: whether the alert fires, and the burn rates.</summary>
/// <remarks>
/// The short window ends an alert when the errors have stopped. When no sample with events ended in it, such as between the ends
/// of hourly samples, or when there is no traffic any more, nothing shows that they have stopped. Then the short window is
/// extended back to the start of the latest sample that has events, so the latest sample decides until a newer one does, at most
/// while the long window contains its end. Prometheus rules are silent then, because a rate without data is no number.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<BurnAlert>))]
public sealed record BurnAlert
{
    private BurnAlert(BurnAlertRule rule, ErrorBudget longBudget, ErrorBudget shortBudget)
    {
        Rule = rule;
        LongBudget = longBudget;
        ShortBudget = shortBudget;
    }

    /// <summary>The rule.</summary>
    public BurnAlertRule Rule { get; }

    /// <summary>The budget of the long window; its burn rate is <see cref="ErrorBudget.BurnRate"/>.</summary>
    public ErrorBudget LongBudget { get; }

    /// <summary>The budget of the short window, or of the extended one; its window says which.</summary>
    public ErrorBudget ShortBudget { get; }

    /// <summary>Whether the short window was extended back to the latest sample with events, because it had none.</summary>
    public bool IsShortWindowExtended => ShortBudget.Window.Duration > Rule.ShortWindow;

    /// <summary>
    /// Whether the alert fires: both burn rates are above that of the rule, and the long window has the minimum of events.
    /// </summary>
    public bool IsFiring => Reason is null && LongBudget.BurnRate > Rule.Rate && ShortBudget.BurnRate > Rule.Rate;

    /// <summary>
    /// Why the alert cannot fire whatever the burn rates are: no data, or too few events; null when it can.
    /// </summary>
    public string? Reason
    {
        get
        {
            if (LongBudget.Reason is { } reason)
            {
                return $"long window: {reason}";
            }

            return LongBudget.Events < Rule.MinimumEvents
                ? $"long window: {InvariantText.Count((long)LongBudget.Events, "event")}; "
                    + $"at least {InvariantText.Format(Rule.MinimumEvents)} are needed"
                : null;
        }
    }

    /// <summary>Computes the alerts of an objective at an instant.</summary>
    /// <param name="objective">The objective, of events or slices.</param>
    /// <param name="samples">The samples in any order.</param>
    /// <param name="asOf">The instant of the question.</param>
    /// <param name="rules">The rules; null means <see cref="BurnAlertRule.For30Days"/>.</param>
    /// <returns>An alert for each rule, in their order.</returns>
    /// <exception cref="ArgumentException">The objective is one of time, slices overlap, or a rule is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public static ValueList<BurnAlert> Run(
        ServiceObjective objective, IEnumerable<BudgetSample> samples, Instant asOf, IEnumerable<BurnAlertRule>? rules = null)
    {
        Guard.Against.Null(samples);
        var checkedRules = Guard.Against.NullElements(rules ?? BurnAlertRule.For30Days, nameof(rules));
        List<BudgetSample> all = [.. samples];
        var latest = all.Where(s => s.Total > 0 && s.End <= asOf).OrderByDescending(s => s.End).FirstOrDefault();
        return [.. checkedRules.Select(Alert)];

        BurnAlert Alert(BurnAlertRule rule)
        {
            var longBudget = BudgetOf(rule.LongWindow);
            var shortBudget = BudgetOf(rule.ShortWindow);
            return longBudget.Measured.IsMeasured && !shortBudget.Measured.IsMeasured
                ? new(rule, longBudget, BudgetOf(asOf - latest.Start))
                : new(rule, longBudget, shortBudget);
        }

        ErrorBudget BudgetOf(Duration window) => ErrorBudget.Run(objective, all, BudgetWindow.Rolling(window), asOf);
    }

    /// <summary>Returns the rule and both burn rates, or why it cannot fire.</summary>
    /// <returns>
    /// For example <c>page above 14.4 over 1:00:00 and 0:05:00, from 10 events: firing (20.000 and 18.500)</c>.
    /// </returns>
    public override string ToString()
    {
        if (Reason is { } reason)
        {
            return $"{Rule}: quiet ({reason})";
        }

        var rates = $"{InvariantText.Round(LongBudget.BurnRate!.Value, 3)} and "
            + $"{InvariantText.Round(ShortBudget.BurnRate!.Value, 3)}";
        var extended = IsShortWindowExtended
            ? $", the latter from the latest sample, {InvariantText.Format(ShortBudget.Window.Duration)}"
            : "";
        return $"{Rule}: {(IsFiring ? "firing" : "quiet")} ({rates}{extended})";
    }
}
