using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Tests.Calendars;
using ServiceQuality.Domain.Tests.Sla.Conditions;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>The laws of duties that recur.</summary>
public class RecurringDutyProperties
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30")
        .Holiday(new(2026, 3, 5), "Holiday").Build();

    private static readonly Instant Start = Instant.FromUtc(2026, 2, 28, 16, 0); // midnight of 1 March, a Sunday

    private static readonly CaseTrigger Done = CaseTrigger.Custom("done");

    private static readonly Gen<Recurrence> Recurrences = Gen.OneOf(
        Gen.Elements(Recurrence.Daily, Recurrence.EveryWorkingDay, Recurrence.Weekly(), Recurrence.Monthly),
        Gen.Choose(1, 3).Select(n => Recurrence.EveryWorkingDays(n, new(2026, 2, 27))));

    private static readonly Gen<string?> Limits = Gen.OneOf(
        Gen.Constant<string?>(null), Gen.Constant<string?>(null), Gen.Choose(0, 200).Select(n => (string?)$"{n} h"),
        Gen.Choose(0, 30).Select(n => (string?)$"{n} bh"), Gen.Choose(0, 8).Select(n => (string?)$"{n} d"),
        Gen.Choose(0, 8).Select(n => (string?)$"within {n} bd"), Gen.Choose(0, 2).Select(n => (string?)$"{n} mo"));

    [Law]
    public Property A_due_lies_in_its_period_whatever_the_limit_and_the_roll() => Laws.ForAll(
        from c in CalendarGenerators.WeeklyCases
        from recurrence in RecurrenceProperties.Near(c.A.InZone(c.Zone).Date)
        from limit in Limits
        from landing in Gen.Elements(Enum.GetValues<Landing>())
        from late in Gen.Elements(Enum.GetValues<LateStart>())
        from roll in Gen.Elements(Enum.GetValues<DateRoll>())
        from days in Gen.Choose(0, 40)
        select (c, recurrence, limit, rules: new DeadlineRules(landing: landing, lateStart: late, roll: roll), days), x =>
    {
        var duty = Obligation.Create("duty", x.c.Calendar).Recurs(x.recurrence, Eligibility.AtAnyTime).Rules(x.rules)
            .Duty(d => _ = x.limit is null ? d.StoppedBy(Done) : d.StoppedBy(Done).Limit(x.limit)).Build();
        CaseHistory history = new("X", [CaseEvent.Opened(x.c.A, Priority.None)]);
        var asOf = x.c.A + Duration.FromDays(x.days);
        var reading = duty.Read(history, asOf);
        var periods = x.recurrence.Between(x.c.Calendar, x.c.A, asOf + Duration.Epsilon).ToList();
        Assert.Equal(periods, reading.Duties.Select(d => d.Period!));
        foreach (var d in reading.Duties)
        {
            var (start, end) = (d.Period!.Start, d.Period.End);
            var due = x.limit is null ? end : x.c.Calendar.Due(start, TimeLimit.Parse(x.limit), x.rules).Due ?? end;
            Assert.Equal(Instant.Min(Instant.Max(due, start), end), d.Due);
            Assert.Equal((start, asOf > d.Due ? SlaVerdict.Breached : SlaVerdict.Pending), (d.Started, d.Verdict));
        }

        var next = x.recurrence.Between(x.c.Calendar, asOf, asOf + Duration.FromDays(800)).FirstOrDefault(p => p.Start > asOf);
        Assert.Equal(next?.Start, reading.NextPeriod);
    });

    [Law]
    public Property What_is_done_counts_once_for_the_first_period_that_still_needs_it() => Laws.ForAll(
        from recurrence in Recurrences
        from limit in Limits
        from hours in Gen.OneOf(Gen.Choose(0, 14).Select(d => 24 * d), Gen.Choose(0, 340)).ListOf(8)
        from isDone in Gen.Elements(true, false).ListOf(8)
        from asOf in Gen.Choose(0, 360)
        select (recurrence, limit, hours, isDone, asOf), x =>
    {
        CaseEvent[] events =
        [
            CaseEvent.Opened(Start, Priority.None),
            .. DoneOrChecked(x.hours, x.isDone),
        ];
        var reading = Obligation.Create("duty", Office).Recurs(x.recurrence)
            .Duty(d => _ = x.limit is null ? d.StoppedBy(Done) : d.StoppedBy(Done).Limit(x.limit))
            .Step("check", s => s.At("0 h").DoneBy(CaseTrigger.Custom("checked"))).Build()
            .Read(new("X", events), Start + Duration.FromHours(x.asOf));
        var periods = reading.Duties.Select(d => new Period(d.Period!.Start, d.Period.End, d.Due!.Value)).ToList();
        foreach (var e in events.Skip(1).Where(e => e.At <= reading.AsOf))
        {
            // The end of a period is in time for it, and the beginning of the next.
            var open = periods.Where(
                p => p.Start <= e.At && (e.At < p.End || (e.At == p.End && p.Due == p.End)) && p.Done is null);
            if (e.Name == "done")
            {
                _ = open.FirstOrDefault()?.Done = e.At;
            }
            else
            {
                _ = open.FirstOrDefault(p => p.Checked is null)?.Checked = e.At;
            }
        }

        Assert.Equal(periods.Select(p => p.Done), reading.Duties.Select(d => d.Fulfilled));
        Assert.Equal(periods.Select(p => (p.Start, p.Checked)), reading.Steps.Select(s => (s.At, s.Done)));
    });

    [Law]
    public Property A_period_is_owed_when_the_condition_holds_at_its_start_its_end_or_at_any_time() => Laws.ForAll(
        from condition in ConditionGenerators.Small
        from events in ConditionGenerators.Histories
        from eligibility in Gen.Elements(Enum.GetValues<Eligibility>())
        from stretch in Gen.Elements(1, 7, 30)
        from asOf in Gen.Choose(0, 60)
        where !Contradictions.Has(condition.Condition)
        select (condition, events: Stretch(events, stretch), eligibility, asOf: ConditionGenerators.At(asOf * 120)), x =>
    {
        var duty = Obligation.Create("duty", ConditionGenerators.Calendar).Recurs(Recurrence.Daily, x.eligibility)
            .AppliesWhen(x.condition.Condition).Duty(d => d.StoppedBy(Done)).Build();
        CaseEvent[] seen = [.. x.events.Where(e => e.At <= x.asOf)];
        var all = Recurrence.Daily.Between(
            ConditionGenerators.Calendar, ConditionGenerators.Start, x.asOf + Duration.FromDays(3)).Where(IsOwed).ToList();
        var reading = duty.Read(new("X", x.events), x.asOf);
        Assert.Equal(all.Where(p => p.Start <= x.asOf), reading.Duties.Select(d => d.Period!));
        if (all.Find(p => p.Start > x.asOf) is { } next)
        {
            Assert.Equal(next.Start, reading.NextPeriod);
        }

        // An event that has occurred by now, and a time that will have passed.
        bool IsOwed(RecurrencePeriod p)
        {
            var from = Instant.Max(p.Start, ConditionGenerators.Start);
            return x.eligibility switch
            {
                Eligibility.AtStart => p.Start >= ConditionGenerators.Start && x.condition.Holds(seen, p.Start),
                Eligibility.AtEnd => x.condition.Holds(seen, p.End - Duration.Epsilon),
                _ => Enumerable.Range(0, (int)(p.End - from).TotalMinutes)
                    .Any(m => x.condition.Holds(seen, from + Duration.FromMinutes(m))),
            };
        }
    });

    [Law]
    public Property Something_differs_at_the_next_change_and_nothing_before_it() => Laws.ForAll(
        from recurrence in Recurrences
        from limit in Limits
        from step in Gen.Elements("0 h", "30 h", "1 bd before", "0 d after", "1 d before", "1 bd after")
        from isBy in Gen.Elements(true, false)
        from hours in Gen.OneOf(Gen.Choose(0, 14).Select(d => 24 * d), Gen.Choose(0, 200)).ListOf(4)
        from isDone in Gen.Elements(true, false).ListOf(4)
        from asOf in Gen.OneOf(Gen.Choose(0, 10).Select(d => 24 * d), Gen.Choose(0, 240))
        select (recurrence, limit, step, isBy, hours, isDone, asOf), x =>
    {
        var duty = Obligation.Create("duty", Office).Recurs(x.recurrence)
            .Duty(d => _ = x.limit is null ? d.StoppedBy(Done) : d.StoppedBy(Done).Limit(x.limit))
            .Step("check", s => (x.isBy ? s.By(x.step) : s.At(x.step)).DoneBy(CaseTrigger.Custom("checked"))).Build();
        var now = Start + Duration.FromHours(x.asOf);
        CaseHistory seen = new("X",
        [
            CaseEvent.Opened(Start, Priority.None),
            .. DoneOrChecked(x.hours, x.isDone).Where(e => e.At <= now),
        ]);
        ReadingChanges.Check(duty, seen, duty.Read(seen, now), Enumerable.Range(0, 200).Select(n => now + Duration.FromHours(n)));
    });

    private static IEnumerable<CaseEvent> DoneOrChecked(List<int> hours, List<bool> isDone) => hours.Order().Zip(isDone)
        .Select(e => CaseEvent.Custom(Start + Duration.FromHours(e.First), e.Second ? "done" : "checked"));

    private static CaseEvent[] Stretch(CaseEvent[] events, int factor) =>
    [
        .. events.Select(e =>
        {
            var at = ConditionGenerators.Start + ((e.At - ConditionGenerators.Start) * factor);
            var same = e.Kind switch
            {
                CaseEventKind.Opened => CaseEvent.Opened(at, e.Priority, e.Status, e.Tier),
                CaseEventKind.TierChanged => CaseEvent.TierChanged(at, e.Tier),
                CaseEventKind.StatusChanged => CaseEvent.StatusChanged(at, e.Status),
                CaseEventKind.PriorityChanged => CaseEvent.PriorityChanged(at, e.Priority),
                CaseEventKind.Note => CaseEvent.Note(at),
                _ => CaseEvent.Custom(at, e.Name!),
            };
            return e.Field("level") is { } level ? same.With("level", level) : same;
        }),
    ];

    private sealed record Period(Instant Start, Instant End, Instant Due)
    {
        internal Instant? Done { get; set; }

        internal Instant? Checked { get; set; }
    }
}
