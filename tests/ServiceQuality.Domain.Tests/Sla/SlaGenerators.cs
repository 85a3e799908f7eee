using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>Random case histories on whole minutes, and agreements to read them under.</summary>
internal static class SlaGenerators
{
    internal const string Waiting = "Waiting";

    internal static readonly Instant Start = Instant.FromUtc(2026, 3, 26, 8, 0); // a Thursday, three days before a time change

    internal static readonly string[] Statuses = ["Active", Waiting, Waiting, "Third party", "Done"];

    internal static readonly BusinessCalendar[] Desks =
    [
        BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-12:00", "13:00-17:00").Holiday(new(2026, 3, 30), "Holiday").Build(),
        BusinessCalendar.In("Europe/Berlin").EveryDay("22:00-04:00+1").Build(),
        BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build(),
    ];

    /// <summary>Six hours of open time, and never again.</summary>
    internal static readonly BusinessCalendar Once = BusinessCalendar.In("UTC").Override(new(2026, 3, 26), "09:00-12:00")
        .Override(new(2026, 3, 28), "10:00-13:00").Build();

    internal static readonly Gen<ServiceLevelAgreement> Agreements =
        from desk in Gen.Elements(Desks)
        from unit in Gen.Elements("bmin", "min")
            // Whole hours meet events exactly.
        from limits in Gen.OneOf(Gen.Choose(0, 900), Gen.Choose(0, 15).Select(n => 60 * n)).ListOf(3)
        select ServiceLevelAgreement.Create("any", desk)
            .FirstResponse(t => t.Limit(Priority.P1, $"{limits[0] / 4} {unit}").Limit(Priority.P2, $"{limits[1] / 4} {unit}")
                .Limit(Priority.P3, $"{limits[2] / 4} {unit}").NotApplicable(Priority.P4))
            .Resolution(t => t.Limit(Priority.P1, $"{limits[0]} {unit}").Limit(Priority.P2, $"{limits[1]} {unit}")
                .Limit(Priority.P3, $"{limits[2]} {unit}").NotApplicable(Priority.P4).PauseOn(Waiting))
            .Build();

    /// <summary>Histories of every kind of event, many at the same instant.</summary>
    internal static readonly Gen<CaseHistory> Histories = Of(
        (3, (at, n) => CaseEvent.StatusChanged(at, CaseStatus.Of(Statuses[n % Statuses.Length]))),
        (1, (at, n) => CaseEvent.PriorityChanged(at, AnyPriority(n))),
        (1, (at, _) => CaseEvent.AgentReplied(at)),
        (1, (at, _) => CaseEvent.CustomerReplied(at)),
        (1, (at, _) => CaseEvent.Resolved(at)),
        (1, (at, _) => CaseEvent.Reopened(at)),
        (1, (at, n) => n % 3 == 0 ? CaseEvent.Closed(at) : CaseEvent.Note(at)));

    /// <summary>Histories without what may clear a breach: no reopening and no change of priority.</summary>
    internal static readonly Gen<CaseHistory> PlainHistories = Of(
        (3, (at, n) => CaseEvent.StatusChanged(at, CaseStatus.Of(Statuses[n % Statuses.Length]))),
        (1, (at, _) => CaseEvent.AgentReplied(at)),
        (1, (at, _) => CaseEvent.Resolved(at)));

    /// <summary>Instants on whole minutes, up to a week after the start.</summary>
    internal static readonly Gen<Instant> Instants = Gen.Choose(-60, 10_080).Select(m => Start + Duration.FromMinutes(m));

    internal static Priority AnyPriority(int n) => Priority.Of("P" + (1 + (n % 4)));

    internal static Gen<CaseHistory> Of(params (int Weight, Func<Instant, int, CaseEvent> Make)[] kinds) =>
        from priority in Gen.Choose(0, 99)
        from status in Gen.Elements("Active", "Active", Waiting)
        from steps in (
            from kind in Gen.Frequency([.. kinds.Select(k => (k.Weight, Gen.Constant(k.Make)))])
            from n in Gen.Choose(0, 99)
            from gap in Gen.Frequency(
                (2, Gen.Constant(0)),
                (3, Gen.Choose(1, 120)),
                (2, Gen.Choose(100, 2_000)),
                (3, Gen.Choose(1, 24).Select(n => 60 * n)))
            select (kind, n, gap)).ListOf()
        select new CaseHistory("C-1", Events(priority, status, steps));

    private static IEnumerable<CaseEvent> Events(
        int priority, string status, IEnumerable<(Func<Instant, int, CaseEvent> Make, int N, int Gap)> steps)
    {
        var at = Start;
        yield return CaseEvent.Opened(at, AnyPriority(priority), CaseStatus.Of(status));
        foreach (var (make, n, gap) in steps.Take(12))
        {
            at += Duration.FromMinutes(gap);
            yield return make(at, n);
        }
    }
}
