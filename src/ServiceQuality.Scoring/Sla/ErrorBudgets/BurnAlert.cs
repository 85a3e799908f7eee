using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>The state of a <see cref="BurnAlertRule"/> at an instant: whether the alert fires, and the burn rates.</summary>
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

    /// <summary>The budget of the short window.</summary>
    public ErrorBudget ShortBudget { get; }

    /// <summary>
    /// Whether the alert fires: both burn rates are above that of the rule. Without data in a window it does not fire.
    /// </summary>
    public bool IsFiring => LongBudget.BurnRate > Rule.Rate && ShortBudget.BurnRate > Rule.Rate;

    /// <summary>Why a burn rate is missing, or null when there are both.</summary>
    public string? Reason
    {
        get
        {
            if (LongBudget.Reason is { } longReason)
            {
                return $"long window: {longReason}";
            }

            return ShortBudget.Reason is { } shortReason ? $"short window: {shortReason}" : null;
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
        return [.. checkedRules.Select(r => new BurnAlert(r, BudgetOf(r.LongWindow), BudgetOf(r.ShortWindow)))];

        ErrorBudget BudgetOf(Duration window) => ErrorBudget.Run(objective, all, BudgetWindow.Rolling(window), asOf);
    }

    /// <summary>Returns the rule and both burn rates, or why one is missing.</summary>
    /// <returns>For example <c>page above 14.4 over 1:00:00 and 0:05:00: firing (20.000 and 18.500)</c>.</returns>
    public override string ToString()
    {
        if (LongBudget.BurnRate is not { } longRate || ShortBudget.BurnRate is not { } shortRate)
        {
            return $"{Rule}: quiet ({Reason})";
        }

        return $"{Rule}: {(IsFiring ? "firing" : "quiet")} ({InvariantText.Round(longRate, 3)} and "
            + $"{InvariantText.Round(shortRate, 3)})";
    }
}
