using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// An open case and the target for which it is listed: how much of the time is used, and what comes next.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CaseAtRisk>))]
public sealed record CaseAtRisk
{
    internal CaseAtRisk(TargetReading reading)
    {
        Reading = reading;
        Due = reading.Due!.Value;
        UsedRatio = reading.ShareUsed;
        WarningLevel = reading.WarningLevel;
        NextChange = reading.NextChange;
        NextMark = NextChange is { } next ? FindMark(reading, next) : null;
    }

    /// <summary>The reading of the target: its priority, remaining time, lateness and the rest.</summary>
    public TargetReading Reading { get; }

    /// <summary>The id of the case.</summary>
    public string CaseId => Reading.Case.CaseId;

    /// <summary>The name of the target.</summary>
    public string Target => Reading.Name;

    /// <summary>The due instant.</summary>
    public Instant Due { get; }

    /// <summary>The time that is left until due; zero once it has passed.</summary>
    public ClockTime Remaining => Reading.Remaining!.Value;

    /// <summary>
    /// The time used divided by the time to due: 1 is due, and more than 1 is late, so it is a ratio and not a proportion. Null
    /// when the limit has no length.
    /// </summary>
    public double? UsedRatio { get; }

    /// <summary>How many marks of the warning ladder are reached.</summary>
    public int WarningLevel { get; }

    /// <summary>
    /// When the target changes by itself next: at a mark of the warning ladder, or right after due. Null when it does not.
    /// </summary>
    public Instant? NextChange { get; }

    /// <summary>
    /// The mark of the warning ladder that is reached at <see cref="NextChange"/>; null when that is the breach.
    /// </summary>
    public SlaWarning? NextMark { get; }

    /// <summary>Returns the case, the target, the due instant, the used ratio in percent and the next mark.</summary>
    /// <returns>
    /// For example <c>C-7 Resolution: due 2026-03-02T16:00:00Z, 80 % used, level 1, next 90 % at 2026-03-02T15:12:00Z</c>.
    /// </returns>
    public override string ToString()
    {
        var used = UsedRatio is { } ratio ? string.Create(
            CultureInfo.InvariantCulture, $"{(100 * ratio).RoundTo(0)} % used") : "used time unknown";
        var next = NextChange is { } at ? $", next {NextMark?.Mark ?? "breach"} at {InvariantText.Format(at)}" : "";
        return $"{CaseId} {Target}: due {InvariantText.Format(Due)}, {used}, level {InvariantText.Format(WarningLevel)}{next}";
    }

    // Reads the case again as of that instant, with the events known now.
    private static SlaWarning? FindMark(TargetReading reading, Instant then)
    {
        var known = reading.Case.History.Events.Where(e => e.At <= reading.Case.AsOf);
        var later = reading.Case.Agreement.Read(new CaseHistory(reading.Case.CaseId, known), then);
        var reached = reading.Warnings;
        foreach (var warning in later.Target(reading.Name).Warnings)
        {
            if (!reached.Contains(warning))
            {
                return warning;
            }
        }

        return null;
    }
}
