using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// A survival curve from one distinct time up to the next. The default value is a step at time 0 without cases, where S is 0.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<SurvivalStep>))]
public readonly record struct SurvivalStep
{
    internal SurvivalStep(
        double time,
        long atRisk,
        long ended,
        long open,
        Proportion survival,
        double? standardErrorOfLog,
        ConfidenceInterval? interval)
    {
        Time = time;
        AtRisk = atRisk;
        Ended = ended;
        Open = open;
        Survival = survival;
        StandardErrorOfLog = standardErrorOfLog;
        Interval = interval;
    }

    /// <summary>The time at which cases ended or were last seen open, in the unit of the times given.</summary>
    public double Time { get; }

    /// <summary>How many cases were under observation and had not ended just before this time.</summary>
    public long AtRisk { get; }

    /// <summary>How many cases ended at this time.</summary>
    public long Ended { get; }

    /// <summary>How many cases were last seen at this time, still open (censored); they are among those at risk.</summary>
    public long Open { get; }

    /// <summary>S: the share of cases that take longer than this time.</summary>
    public Proportion Survival { get; }

    /// <summary>
    /// The standard error of log S by Greenwood's formula, the root of the sum of d / (n (n - d)); null where S is 0. It is R's
    /// <c>std.err</c>.
    /// </summary>
    public double? StandardErrorOfLog { get; }

    /// <summary>The standard error of S: S times <see cref="StandardErrorOfLog"/>; null where S is 0.</summary>
    public double? StandardError => Survival.Fraction * StandardErrorOfLog;

    /// <summary>
    /// The interval of S at this time alone, not of the whole curve; null where S is 0, and for log-log also where S is 1.
    /// </summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>Time, the counts, and S with its interval; three decimals.</summary>
    /// <returns>For example <c>13: 10 at risk, 1 ended, 1 open, 0.818 [0.619, 1.000]</c>.</returns>
    public override string ToString()
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{Time}: {AtRisk} at risk, {Ended} ended, {Open} open");
        var survival = Survival.Fraction.RoundTo(3);
        return Interval is { } interval ? $"{counts}, {survival} {interval.ToString("F3", null)}" : $"{counts}, {survival}";
    }
}
