using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Sla;

/// <summary>How often one target was met by the cases of one priority.</summary>
public sealed record AttainmentRow
{
    internal AttainmentRow(string target, Priority priority, int met, int breached, int pending, int notApplicable)
    {
        Target = target;
        Priority = priority;
        Met = met;
        Breached = breached;
        Pending = pending;
        NotApplicable = notApplicable;
    }

    /// <summary>The name of the target.</summary>
    public string Target { get; }

    /// <summary>The priority that the target was judged by.</summary>
    public Priority Priority { get; }

    /// <summary>How many met it.</summary>
    public int Met { get; }

    /// <summary>How many breached it, still open ones among them.</summary>
    public int Breached { get; }

    /// <summary>How many are neither met nor breached yet.</summary>
    public int Pending { get; }

    /// <summary>How many have no limit.</summary>
    public int NotApplicable { get; }

    /// <summary>Met of met and breached; null when nothing is decided yet.</summary>
    public Proportion? Share => Met + Breached == 0 ? null : Proportion.Of(Met, (long)Met + Breached);

    /// <summary>
    /// The share as an estimate for the cases to come: with its 95 % interval (<see cref="ProportionMethod.Wilson"/>), or the reason why
    /// there is none.
    /// </summary>
    public Estimate Estimate => ProportionEstimate.Of(Met, (long)Met + Breached);

    /// <summary>Target, priority, share with its interval in percent, and counts.</summary>
    /// <returns>For example <c>Resolution P2: 93.8 % [71.7, 98.9] (15 met, 1 breached, 2 pending, 0 not applicable)</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Target} {Priority}: {(Share is { } share ? share.ToString(null, null) + " " + Percent(Estimate.Interval!.Value) : "nothing decided")} ({Met} met, {Breached} breached, {Pending} pending, {NotApplicable} not applicable)");

    private static string Percent(ConfidenceInterval interval) =>
        string.Create(CultureInfo.InvariantCulture, $"[{100 * interval.Lower:F1}, {100 * interval.Upper:F1}]");
}
