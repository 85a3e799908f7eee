using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>
/// Random agreements with everything that a target may have: limits by priority and tier in several calendars and units,
/// triggers, policies and warnings.
/// </summary>
internal static class TargetGenerators
{
    internal static readonly CustomerTier Gold = CustomerTier.Of("gold");

    private static readonly string[] Time = ["bmin", "min"];
    private static readonly string[] Dates = ["bd", "d", "w", "mo"];

    private static readonly CaseTrigger Hold = CaseTrigger.Custom("hold");
    private static readonly CaseTrigger Go = CaseTrigger.Custom("go");

    private static readonly CaseTrigger[] Triggers =
    [
        CaseEventKind.AgentReplied, CaseEventKind.CustomerReplied, CaseEventKind.Acknowledged, CaseEventKind.Resolved,
        CaseEventKind.Closed,
        CaseEventKind.StatusChanged, CaseEventKind.Reopened, CaseEventKind.PriorityChanged, Hold, Go,
        CaseTrigger.OnStatus("Done"),
        CaseTrigger.OnStatus(SlaGenerators.Waiting), CaseTrigger.OnStatus("Active"),
        CaseTrigger.OnOtherStatus(SlaGenerators.Waiting),
    ];

    private static readonly CaseTrigger[] Starts =
    [
        CaseEventKind.Opened, CaseEventKind.CustomerReplied, Go, CaseTrigger.OnStatus("Active"),
    ];

    /// <summary>A limit for everybody, narrower ones, and somebody to whom the target does not apply.</summary>
    private static Gen<Action<SlaTargetBuilder>> Limits(string[] units, DeadlineConvention convention) =>
        from limits in Limit(units).ListOf(5)
        from rest in Gen.Elements(Priority.P4, Priority.P3)
        select (Action<SlaTargetBuilder>)(t =>
        {
            t.Limit(limits[0].Limit, calendar: limits[0].Desk).Limit(limits[1].Limit, Priority.P1, null, limits[1].Desk)
                .Limit(limits[2].Limit, Priority.P2, null, limits[2].Desk).Limit(limits[3].Limit, null, Gold, limits[3].Desk)
                .Limit(limits[4].Limit, Priority.P2, Gold, limits[4].Desk).NotApplicable(rest).NotApplicable(rest, Gold)
                    .Rules(new(convention));
        });

    private static Gen<(TimeLimit Limit, BusinessCalendar Desk)> Limit(string[] units) =>
        from unit in Gen.Elements(units)
        from minutes in Gen.OneOf(Gen.Choose(0, 900), Gen.Choose(0, 15).Select(n => 60 * n))
        from desk in Gen.Frequency(
            (9, Gen.Elements(SlaGenerators.Desks)), (Dates.Contains(unit) ? 0 : 1, Gen.Constant(SlaGenerators.Once)))
        let count = unit is "w" or "mo" ? minutes % 2 : minutes % 4
        select (TimeLimit.Parse($"{(Dates.Contains(unit) ? count : minutes)} {unit}"), desk);

    private static readonly Gen<Action<SlaTargetBuilder>> Terms =
        from policy in Gen.Elements(
            ChangePolicy.KeepElapsed,
            ChangePolicy.KeepElapsed,
            ChangePolicy.Restart,
            ChangePolicy.RecomputeFromStart,
            ChangePolicy.StricterOfBoth)
        from unit in Gen.Elements("bmin", "bmin", "min", "bd", "d")
        from mixed in Gen.Elements(Time, [.. Time, .. Dates])
        from convention in Gen.Elements(DeadlineConvention.Close, DeadlineConvention.Close, DeadlineConvention.NextOpening)
        let units = policy == ChangePolicy.KeepElapsed ? [unit] : mixed
        from limits in Limits(units, units.Any(u => Dates.Contains(u)) ? DeadlineConvention.Close : convention)
        from warnings in Warnings(units, policy)
        select (Action<SlaTargetBuilder>)(t =>
        {
            limits(t);
            warnings(t);
            t.OnChange(policy);
        });

    private static Gen<Action<SlaTargetBuilder>> Warnings(string[] units, ChangePolicy policy)
    {
        // A time can be measured only when all limits count alike.
        string[] open = ["30 bmin before", "2 bh before", "1 bh after"];
        string[] wall = ["30 min before", "3 h before", "1 h after"];
        var hasDates = policy != ChangePolicy.KeepElapsed;
        string[] times = [];
        if (units.All(u => u[0] == 'b'))
        {
            times = hasDates ? [.. open, "1 bd before", "1 bd after"] : open;
        }
        else if (units.All(u => u[0] != 'b'))
        {
            times = hasDates ? [.. wall, "1 d before", "1 d after"] : wall;
        }

        return
            from marks in Gen.Elements(["75 %", "33.3 %", "100 %", "150 %", .. times]).ListOf()
            select (Action<SlaTargetBuilder>)(t => marks.Take(4).ToList().ForEach(m => t.WarnAt(m)));
    }

    private static readonly Gen<Action<SlaTargetBuilder>> Events =
        from starts in Gen.Elements(Starts).NonEmptyListOf()
        from stops in Gen.Elements(Triggers).NonEmptyListOf()
        from all in Gen.Elements(true, false, false)
        from resets in Gen.Elements(Triggers).ListOf()
        from pauses in Gen.Elements(Triggers).NonEmptyListOf()
        from resumes in Gen.Elements(Triggers).ListOf()
        from isHeld in Gen.Elements(true, false)
        select (Action<SlaTargetBuilder>)(t =>
        {
            t.StartedBy([.. starts.Take(2)]).ResetBy([.. resets.Take(2)]);
            var stop = stops.Take(3).Where(s => !starts.Take(2).Contains(s)).DefaultIfEmpty(CaseEventKind.Closed).ToArray();
            _ = all ? t.StoppedByAll(stop) : t.StoppedBy(stop);
            if (isHeld)
            {
                var pause = pauses.Take(2).ToArray();
                t.PausedBy(pause).ResumedBy([.. resumes.Append(Go).Distinct().Where(r => !pause.Contains(r))]);
            }
        });

    private static readonly Gen<Action<SlaTargetBuilder>> Policies =
        from pauses in Gen.SubListOf(SlaGenerators.Waiting, "Third party", "Done")
        from reopening in Gen.Elements(Enum.GetValues<ReopenPolicy>())
        select (Action<SlaTargetBuilder>)(t => t.PauseOn([.. pauses]).OnReopening(reopening));

    /// <summary>Agreements with a ready-made target or one of the host's own.</summary>
    internal static readonly Gen<ServiceLevelAgreement> Agreements =
        from terms in Terms
        from policies in Policies
        from events in Events
        from kind in Gen.Choose(0, 9)
        let target = terms + policies
        let builder = ServiceLevelAgreement.Create("any", SlaGenerators.Desks[0])
        select (kind switch
        {
            0 => builder.FirstResponse(target),
            1 => builder.NextResponse(target),
            2 => builder.PeriodicUpdate(target),
            3 or 4 => builder.Resolution(target),
            5 => builder.Close(target),
            _ => builder.Target("any", target + events),
        }).Build();

    /// <summary>Histories of every kind of event that a trigger may name.</summary>
    internal static readonly Gen<CaseHistory> Histories = SlaGenerators.Of(
        (4, (at, n) => CaseEvent.StatusChanged(at, CaseStatus.Of(SlaGenerators.Statuses[n % SlaGenerators.Statuses.Length]))),
        (2, (at, n) => CaseEvent.PriorityChanged(at, SlaGenerators.AnyPriority(n))),
        (1, (at, n) => CaseEvent.TierChanged(at, n % 2 == 0 ? Gold : CustomerTier.None)),
        (2, (at, _) => CaseEvent.AgentReplied(at)),
        (2, (at, _) => CaseEvent.CustomerReplied(at)),
        (2, (at, n) => CaseEvent.Custom(at, n % 2 == 0 ? "hold" : "go")),
        (2, (at, _) => CaseEvent.Resolved(at)),
        (2, (at, _) => CaseEvent.Reopened(at)),
        (1, (at, n) => n % 3 == 0 ? CaseEvent.Closed(at) : CaseEvent.Acknowledged(at)));

    internal static readonly Gen<(ServiceLevelAgreement Agreement, CaseHistory History, NodaTime.Instant AsOf)> Cases =
        from agreement in Agreements
        from history in Histories
        from asOf in SlaGenerators.Instants
        select (agreement, history, asOf);
}
