using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>A <see cref="BurnAlertRule"/> as it stands at an instant: whether it fires, and by which burn rates.</summary>
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

    /// <summary>The long window; its burn rate is <see cref="ErrorBudget.BurnRate"/>.</summary>
    public ErrorBudget LongBudget { get; }

    /// <summary>The short window.</summary>
    public ErrorBudget ShortBudget { get; }

    /// <summary>Whether it fires: both burn rates are above that of the rule. A window without data fires nothing, and says so.</summary>
    public bool IsFiring => LongBudget.BurnRate > Rule.Rate && ShortBudget.BurnRate > Rule.Rate;

    /// <summary>Why a burn rate is missing, or null when there are both.</summary>
    public string? Reason => (LongBudget.Reason, ShortBudget.Reason) switch
    {
        ({ } reason, _) => $"long window: {reason}",
        (_, { } reason) => $"short window: {reason}",
        _ => null,
    };

    /// <summary>The alerts of an objective at an instant.</summary>
    /// <param name="objective">The objective, of events or slices.</param>
    /// <param name="samples">The samples in any order.</param>
    /// <param name="asOf">The instant of the question.</param>
    /// <param name="rules">The rules; null means <see cref="BurnAlertRule.For30Days"/>.</param>
    /// <returns>An alert for each rule, in their order.</returns>
    /// <exception cref="ArgumentException">The objective is one of time, slices overlap, or a rule is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public static ValueList<BurnAlert> Of(
        ServiceObjective objective, IEnumerable<BudgetSample> samples, Instant asOf, IEnumerable<BurnAlertRule>? rules = null)
    {
        Guard.Against.Null(samples);
        List<BudgetSample> all = [.. samples];
        List<BurnAlertRule> asked = [.. rules ?? BurnAlertRule.For30Days];
        if (asked.IndexOf(null!) is var at && at >= 0)
        {
            throw new ArgumentException($"Rule {InvariantText.Format(at)} is null; allowed are rules.", nameof(rules));
        }

        return [.. asked.Select(r => new BurnAlert(r, Budget(r.LongWindow), Budget(r.ShortWindow)))];

        ErrorBudget Budget(Duration window) => ErrorBudget.Of(objective, all, BudgetWindow.Rolling(window), asOf);
    }

    /// <summary>The rule and both burn rates, or why one is missing.</summary>
    /// <returns>For example <c>page above 14.4 over 1:00:00 and 0:05:00: firing (20.000 and 18.500)</c>.</returns>
    public override string ToString() => LongBudget.BurnRate is { } l && ShortBudget.BurnRate is { } s
        ? $"{Rule}: {(IsFiring ? "firing" : "quiet")} ({InvariantText.Round(l, 3)} and {InvariantText.Round(s, 3)})"
        : $"{Rule}: quiet ({Reason})";
}
