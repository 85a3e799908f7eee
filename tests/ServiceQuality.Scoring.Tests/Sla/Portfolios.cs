using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests.Sla;

/// <summary>Cases to count: an agreement with every kind of outcome, and random portfolios of it.</summary>
internal static class Portfolios
{
    internal const string Waiting = "Waiting";
    internal const string Replies = "Replies";

    /// <summary>Six hours before the year 2026 begins in London, thirteen hours after it began in Auckland's far east.</summary>
    internal static readonly Instant Start = Instant.FromUtc(2025, 12, 31, 18, 0);

    internal static readonly DateTimeZone[] Zones =
        [
            DateTimeZone.Utc,
            .. new[] { "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai" }.Select(z => DateTimeZoneProviders.Tzdb[z]),
        ];

    /// <summary>
    /// Round the clock: a response in 10 minutes, each reply in 30, a resolution in 60 or 120 that stands still while waiting.
    /// </summary>
    internal static readonly ServiceLevelAgreement Agreement = Of("60 min");

    /// <summary>The same with half the time to resolve.</summary>
    internal static readonly ServiceLevelAgreement Stricter = Of("30 min");

    internal static readonly AttainmentKeys[] AnyKeys = [.. Enumerable.Range(0, 16).Select(k => (AttainmentKeys)k)];

    internal static readonly Gen<AttainmentPlan> Plans =
        from keys in Gen.Elements(AnyKeys)
        from cycles in Gen.Elements(CycleCounting.ByCase, CycleCounting.ByCycle)
        from length in Gen.Elements(Enum.GetValues<PeriodLength>())
        from zone in Gen.Elements(Zones)
        from attribution in Gen.Elements(Enum.GetValues<PeriodAttribution>())
        from periods in Gen.Elements(true, false)
        select (
            periods ? AttainmentPlan.By(keys).PerPeriod(length, zone, attribution) : AttainmentPlan.By(keys)).WithCycles(cycles);

    /// <summary>Up to 40 cases with up to 8 events, read at one instant, some of them before they open.</summary>
    internal static readonly Gen<CaseReading[]> Readings =
        from histories in Histories().ListOf()
        from asOf in Gen.Choose(-30, 3_000)
        select histories.Take(40).Select((h, i) => Agreement.Read(new($"C-{i}", h), At(asOf))).ToArray();

    /// <summary>The same cases under other ids, so that portfolios can be put together.</summary>
    internal static CaseReading[] Renamed(CaseReading[] readings, string prefix) =>
        [.. readings.Select(r => r.Agreement.Read(new(prefix + r.CaseId, r.History.Events), r.AsOf))];

    internal static Instant At(int minutes) => Start + Duration.FromMinutes(minutes);

    internal static string? TeamOf(CaseReading reading) =>
        (reading.CaseId[^1] % 3) switch { 0 => "north", 1 => "south", _ => null };

    internal static string? ExcludedBy(TargetReading target) => target.Case.CaseId.EndsWith('7') ? "customer's fault" : null;

    /// <summary>A reading 100 minutes after the start of a case that is resolved after some minutes, or not yet.</summary>
    internal static CaseReading Resolved(string id, Priority priority, int minutes, int asOf = 100) =>
        Agreement.Read(new(id, [CaseEvent.Opened(Start, priority), CaseEvent.Resolved(At(minutes))]), At(asOf));

    private static Gen<List<CaseEvent>> Histories() =>
        from opened in Gen.Choose(0, 1_000)
        from priority in Gen.Choose(0, 2)
        from gold in Gen.Elements(true, false)
        from steps in (from kind in Gen.Choose(0, 7) from gap in Gen.Choose(0, 90) select (kind, gap)).ListOf()
        select Events(opened, priority, gold, steps);

    private static List<CaseEvent> Events(int opened, int priority, bool gold, IEnumerable<(int Kind, int Gap)> steps)
    {
        var minute = opened;
        List<CaseEvent> events = [CaseEvent.Opened(At(minute), P(priority), tier: gold ? CustomerTier.Of("gold") : default)];
        foreach (var (kind, gap) in steps.Take(8))
        {
            var at = At(minute += gap);
            events.Add(kind switch
            {
                0 => CaseEvent.AgentReplied(at),
                1 or 2 => CaseEvent.CustomerReplied(at),
                3 => CaseEvent.StatusChanged(at, CaseStatus.Of(Waiting)),
                4 => CaseEvent.StatusChanged(at, CaseStatus.Of("Active")),
                5 => CaseEvent.PriorityChanged(at, P(gap % 3)),
                6 => CaseEvent.Resolved(at),
                _ => CaseEvent.TierChanged(at, CustomerTier.Of(gap % 2 == 0 ? "gold" : "silver")),
            });
        }

        return events;
    }

    private static Priority P(int n) => n switch { 0 => Priority.P1, 1 => Priority.P2, _ => Priority.P3 };

    private static ServiceLevelAgreement Of(string resolution) => ServiceLevelAgreement
        .Create("any", BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build())
        .FirstResponse(t => t.Limit(Priority.P1, "10 min").Limit(Priority.P2, "20 min").NotApplicable(Priority.P3))
        .Target(Replies, t => t.StartedBy(CaseEventKind.CustomerReplied).StoppedBy(CaseEventKind.AgentReplied).Limit("30 min"))
        .Resolution(
            t =>
                t.Limit(Priority.P1, resolution).Limit(Priority.P2, "120 min").Limit(Priority.P3, "180 min")
                    .PauseOn(Waiting).WarnAt("50 %").WarnAt("75 %"))
        .Build();
}
