using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>Random agreements with everything that an agreement can have, and random histories of every kind of event.</summary>
internal static class AgreementGenerators
{
    internal static readonly Gen<ServiceLevelAgreement> Agreements = Gen.Choose(0, int.MaxValue)
        .Select(seed => Any(new Random(seed)));

    internal static readonly Gen<CaseHistory> Histories = Gen.Choose(0, int.MaxValue)
        .Select(seed => AnyHistory(new Random(seed)));

    private static readonly WeeklyCalendar Plain = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00")
        .Holiday(new(2026, 12, 25), "Weihnachten").Build();

    private static readonly WeeklyCalendar Night = BusinessCalendar.In("Asia/Shanghai").EveryDay("22:00-04:00+1").Build();

    private static readonly BusinessCalendar[] Calendars =
    [
        Plain,
        Plain.WithVersion(new("desk")),
        Night.WithVersion(new("night")),
        Night.Union(Plain).WithZone(DateTimeZone.Utc).WithVersion(new("night", 2, Instant.FromUtc(2026, 1, 1, 0, 0))),
        Plain.WithVersion(new("desk")).Except(Night).WithZone(DateTimeZoneProviders.Tzdb["Europe/Paris"]),
        BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build().WithVersion(new("24 x 7", 3)),
    ];

    private static readonly string[] Statuses = ["New", "Awaiting user", "与客户确认", "On site"];
    private static readonly string[] Actions = ["tell the team lead", "tell \"the boss\"", "升级"];
    private static readonly Priority[] Priorities = [Priority.P1, Priority.P2, Priority.Of("3 - Moderate"), Priority.None];
    private static readonly CustomerTier[] Tiers = [CustomerTier.Of("gold"), CustomerTier.Of("(none)"), CustomerTier.None];

    private static readonly CaseTrigger[] Triggers =
    [
        CaseEventKind.Note, CaseEventKind.Opened, CaseEventKind.AgentReplied, CaseEventKind.CustomerReplied,
        CaseEventKind.StatusChanged,
        CaseEventKind.Resolved, CaseEventKind.Closed, CaseEventKind.Arrived, CaseTrigger.Custom("contract sealed"),
        CaseTrigger.Custom("not a status"), CaseTrigger.OnStatus("On site"),
        CaseTrigger.OnOtherStatus("On site"), CaseTrigger.OnStatus("New"),
    ];

    private static readonly DeadlineRules[] Rules =
    [
        DeadlineRules.Default, new(DeadlineConvention.NextOpening, Landing.EndOfBusiness),
        new(dayCount: DayCount.FromSameDay, roll: DateRoll.Previous, regularDaysOnly: true),
    ];

    private static ServiceLevelAgreement Any(Random random)
    {
        while (true)
        {
            if (
                Builder(random).TryBuild(out var agreement, out _)
                    && (random.Next(4) > 0 || Revised(agreement, random).TryBuild(out agreement, out _)))
            {
                return agreement;
            }
        }
    }

    private static ServiceLevelAgreementBuilder Builder(Random random)
    {
        var builder = ServiceLevelAgreement.Create(Of(random, ["gold", "service desk", "金牌"]), Of(random, Calendars))
            .Kind(Of(random, Enum.GetValues<AgreementKind>()));
        _ = random.Next(2) == 0 ? builder.Rules(Of(random, Rules)) : builder;
        _ = random.Next(2) == 0 ? builder.Statuses(Statuses) : builder;
        _ = random.Next(2) == 0
            ? builder.Version(new("agreement", 1 + random.Next(3), random.Next(2) == 0 ? SlaGenerators.Start : null))
            : builder;
        _ = random.Next(3) == 0
            ? builder.Priorities(
                new(["high", "low"], ["now", "soon", "later"], [.. Enumerable.Range(0, 6).Select(_ => Of(random, Priorities))]))
            : builder;
        Func<Action<SlaTargetBuilder>, ServiceLevelAgreementBuilder>[] ready =
            [
                builder.FirstResponse, builder.NextResponse, builder.PeriodicUpdate, builder.Resolution, builder.Acknowledgement,
                builder.ArrivalOnSite, builder.Close,
            ];
        foreach (var add in ready.Where(_ => random.Next(3) == 0))
        {
            add(t => Fill(t, random, isCustom: false));
        }

        _ = random.Next(2) == 0 ? builder.Target("approval of both", t => Fill(t, random, isCustom: true)) : builder;
        _ = random.Next(9) == 0 ? builder.Target(SlaTarget.Resolution + ".", t => Fill(t, random, isCustom: true)) : builder;
        return random.Next(3) > 0 ? builder : builder.Transition(
            Of(random, ["auto-close", SlaTarget.Close]),
            Of<CaseTrigger>(
                random, [CaseEventKind.Closed, CaseEventKind.Reopened, CaseTrigger.OnStatus("New"), CaseTrigger.Custom("lost")]),
            t => Fill(t, random, isCustom: true));
    }

    // A limit more has the rules and the calendar of the builder, not those of the others.
    private static ServiceLevelAgreementBuilder Revised(ServiceLevelAgreement agreement, Random random)
    {
        var builder = agreement.ToBuilder().Target(
            agreement.Targets[0].Name,
            t => t.Limit(
                Of(random, agreement.Targets[0].Limits.AsSpan().ToArray()).Limit ?? TimeLimit.Parse("1 bh"), Priority.P5));
        return random.Next(3) == 0 ? builder.In(Of(random, Calendars)) : builder;
    }

    private static void Fill(SlaTargetBuilder target, Random random, bool isCustom)
    {
        if (isCustom || random.Next(5) == 0)
        {
            var triggers = Shuffled(random, Triggers);
            target.StartedBy(triggers.AsSpan(0, 1 + random.Next(2)));
            _ = random.Next(2) == 0
                ? target.StoppedBy(triggers.AsSpan(3, 1 + random.Next(2)))
                : target.StoppedByAll(triggers.AsSpan(3, 1 + random.Next(2)));
            target.ResetBy(triggers.AsSpan(6, random.Next(2)));
            target.OnReopening(Of(random, Enum.GetValues<ReopenPolicy>()));
        }

        if (random.Next(3) == 0)
        {
            target.PausedBy(CaseTrigger.Custom("pause")).ResumedBy(CaseEventKind.Note, CaseTrigger.Custom("resume"));
        }

        target.PauseOn(Shuffled(random, Statuses).AsSpan(0, random.Next(3)));
        _ = random.Next(3) == 0 ? target.OnChange(Of(random, Enum.GetValues<ChangePolicy>())) : target;
        _ = random.Next(4) == 0 ? target.Rules(Of(random, Rules)) : target;
        _ = random.Next(4) == 0 ? target.In(Of(random, Calendars)) : target;
        var unit = Of(random, ["bh", "bmin", "bs", "min", "bd", "d", "w", "mo", "h"]);
        string Amount() => $"{random.Next(60)} {unit}";
        BusinessCalendar? Own() => random.Next(5) == 0 ? Of(random, Calendars) : null;
        foreach (var priority in Priorities.Where(_ => random.Next(2) == 0))
        {
            _ = random.Next(5) == 0 ? target.NotApplicable(priority) : target.Limit(priority, Amount(), Own());
            _ = random.Next(3) == 0 ? target.Limit(priority, Of(random, Tiers), Amount(), Own()) : target;
        }

        _ = random.Next(3) == 0 ? target.Limit(Of(random, Tiers), Amount(), Own()) : target;
        _ = random.Next(3) > 0 ? target.Limit(Amount(), Own()) : target;
        _ = random.Next(3) == 0
            ? target.WarnAt(Of(random, ["75 %", "0.5 %", "150.25 %"]), random.Next(2) == 0 ? Of(random, Actions) : null)
            : target;
        _ = random.Next(3) == 0
            ? target.WarnAt(
                unit[0] == 'b' ? Of(random, ["1 bh before", "1.5 bmin after"]) : Of(random, ["1 h before", "2 d after"]),
                Of(random, Actions))
            : target;
    }

    private static CaseHistory AnyHistory(Random random)
    {
        var at = SlaGenerators.Start;
        List<CaseEvent> events =
        [
            CaseEvent.Opened(
                at,
                Of(random, Priorities),
                random.Next(2) == 0 ? default : CaseStatus.Of(Of(random, Statuses)),
                Of(random, Tiers)),
        ];
        while (random.Next(8) > 0)
        {
            at += Duration.FromNanoseconds(random.NextInt64(1_000_000_000_000) * random.Next(2));
            events.Add(Of(random, [
                CaseEvent.Note(at), CaseEvent.AgentReplied(at), CaseEvent.CustomerReplied(at),
                CaseEvent.StatusChanged(at, CaseStatus.Of(Of(random, Statuses))),
                CaseEvent.StatusChanged(at, default), CaseEvent.PriorityChanged(at, Of(random, Priorities)),
                CaseEvent.TierChanged(at, Of(random, Tiers)),
                CaseEvent.Resolved(at), CaseEvent.Reopened(at), CaseEvent.Closed(at), CaseEvent.Acknowledged(at),
                CaseEvent.Arrived(at), CaseEvent.Custom(at, Of(random, Actions))]));
        }

        return new("C-" + random.Next(100), events);
    }

    private static T Of<T>(Random random, T[] values) => values[random.Next(values.Length)];

    private static T[] Shuffled<T>(Random random, T[] values)
    {
        T[] shuffled = [.. values];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
