using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Sla;

/// <summary>An open case and the target of it that is due first: how far its clock is, and what comes next.</summary>
public sealed record CaseAtRisk
{
    internal CaseAtRisk(TargetReading reading, double? shareUsed)
    {
        Reading = reading;
        Due = reading.Due!.Value;
        ShareUsed = shareUsed;
        WarningLevel = reading.WarningLevel;
        NextChange = reading.NextChange;
        NextMark = NextChange is { } next ? MarkAt(reading, next) : null;
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

    /// <summary>The time used as a share of the time to due, 1 is due; null when the limit has no length.</summary>
    public double? ShareUsed { get; }

    /// <summary>How many marks of the warning ladder are reached.</summary>
    public int WarningLevel { get; }

    /// <summary>When the target changes by itself next: at a mark of the warning ladder, or right after due. Null when it does not.</summary>
    public Instant? NextChange { get; }

    /// <summary>The mark of the warning ladder that is reached at <see cref="NextChange"/>; null when that is the breach.</summary>
    public SlaWarning? NextMark { get; }

    /// <summary>Case, target, due, share used and next mark.</summary>
    /// <returns>For example <c>C-7 Resolution: due 2026-03-02T16:00:00Z, 80 % used, level 1, next 90 % at 2026-03-02T15:12:00Z</c>.</returns>
    public override string ToString()
    {
        var used = ShareUsed is { } share ? string.Create(CultureInfo.InvariantCulture, $"{100 * share:F0} % used") : "share unknown";
        var next = NextChange is { } at ? $", next {NextMark?.Mark ?? "breach"} at {InstantPattern.ExtendedIso.Format(at)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{CaseId} {Target}: due {InstantPattern.ExtendedIso.Format(Due)}, {used}, level {WarningLevel}{next}");
    }

    // What the same case, with what is known of it now, will read then.
    private static SlaWarning? MarkAt(TargetReading reading, Instant then)
    {
        var of = reading.Case;
        CaseHistory known = new(of.CaseId, of.History.Events.Where(e => e.At <= of.AsOf));
        var reached = reading.Warnings;
        return of.Agreement.Read(known, then).Target(reading.Name).Warnings.Where(w => !reached.Contains(w)).Select(w => (SlaWarning?)w).FirstOrDefault();
    }
}
