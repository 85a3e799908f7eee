using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Tests.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>Marks before and after the end of a date end with a date themselves, found by counting dates one by one.</summary>
public class MarkProperties
{
    private static readonly string[] Units = ["bd", "d", "w", "mo"];

    private static readonly Gen<(CalendarCase C, TimeLimit Limit, int Count, string Unit, int Step)> Cases =
        from c in CalendarGenerators.Cases
        from isWorking in Gen.Elements(true, false)
        from count in Gen.Choose(0, 6)
        from limit in Gen.Choose(0, 6)
        from unit in Gen.Elements(isWorking ? ["bd"] : Units[1..])
        from step in Gen.Elements(1, -1)
        select (c, (isWorking ? TimeLimit.WorkingDays(limit) : TimeLimit.CalendarDays(limit)).Within(), count, unit, step);

    [Law]
    public Property A_mark_of_a_limit_within_dates_is_the_end_of_a_date() => Laws.ForAll(Cases, x =>
        Check(x.C, x.Count, x.Unit, x.Step, d => d.Limit(x.Limit), e => e));

    [Law]
    public Property A_mark_of_a_date_in_the_record_is_the_end_of_a_date() => Laws.ForAll(
        from x in Cases
        from unit in Gen.Elements(Units)
        select (x, unit), c => Check(
            c.x.C, c.x.Count, c.unit, c.x.Step, d => d.Until("for"),
            e => e.With("for", c.x.C.A.InZone(c.x.C.Zone).Date.PlusDays(1 + c.x.Limit.Count))));

    [Law]
    public Property A_mark_of_a_period_is_the_end_of_a_date() => Laws.ForAll(
        from x in Cases
        from unit in Gen.Elements(Units)
        select (x, unit), c =>
    {
        var calendar = c.x.C.Calendar;
        var reading = Obligation.Create("duty", calendar).Recurs(Recurrence.Weekly(), Eligibility.AtAnyTime)
            .Duty(d => d.StoppedBy(CaseTrigger.Custom("done"))).Step("step", s => s.At(Mark(c.x.Count, c.unit, c.x.Step))).Build()
            .Read(new("X", [CaseEvent.Opened(c.x.C.A, Priority.None)]), c.x.C.A);
        if (reading.Duties is [var duty] && Expect(c.x.C, duty.Period!.Last, c.x.Count, c.unit, c.x.Step) is { } expected)
        {
            Assert.Equal(expected, Assert.Single(reading.Steps).At);
        }
    });

    [Law]
    public Property A_warning_is_reached_at_the_end_of_a_date() => Laws.ForAll(Cases, x =>
    {
        var desk = ServiceLevelAgreement.Create("desk", x.C.Calendar)
            .Resolution(t => t.Limit(x.Limit).WarnAt(Mark(x.Count, x.Unit, x.Step))).Build();
        CaseHistory history = new("X", [CaseEvent.Opened(x.C.A, Priority.None)]);
        var target = desk.Read(history, x.C.A).Target(SlaTarget.Resolution);
        if (target.Due is { } due && target.ShareUsed is not null
            && Expect(x.C, (due - Duration.Epsilon).InZone(x.C.Zone).Date, x.Count, x.Unit, x.Step) is { } mark && mark > x.C.A)
        {
            Assert.Equal(1, desk.Read(history, mark).Target(SlaTarget.Resolution).WarningLevel);
            Assert.Equal(0, desk.Read(history, mark - Duration.Epsilon).Target(SlaTarget.Resolution).WarningLevel);
            Assert.Equal(Instant.Min(mark, due + Duration.Epsilon), target.NextChange);
        }
    });

    [Fact]
    public void While_a_clock_is_paused_its_warnings_stand_still()
    {
        // Monday 10:00, two working days: the end of Wednesday; one before is the end of Tuesday.
        var office = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var start = Instant.FromUtc(2026, 3, 2, 10, 0);
        var desk = ServiceLevelAgreement.Create("desk", office)
            .Resolution(t => t.Limit("within 2 bd").WarnAt("1 bd before").WarnAt("1 bd after").PauseOn("held")).Build();
        int LevelAt(int hours, params CaseEvent[] events) => desk.Read(
            new("X", [CaseEvent.Opened(start, Priority.None), .. events]), start + Duration.FromHours(hours))
            .Target(SlaTarget.Resolution).WarningLevel;
        CaseEvent Status(int hours, string status) =>
            CaseEvent.StatusChanged(start + Duration.FromHours(hours), CaseStatus.Of(status));
        Assert.Equal((0, 1, 1, 2), (LevelAt(37), LevelAt(38), LevelAt(85), LevelAt(86)));
        Assert.Equal((0, 0), (LevelAt(37, Status(30, "held")), LevelAt(400, Status(30, "held"))));
        Assert.Equal((1, 1), (LevelAt(40, Status(39, "held")), LevelAt(400, Status(39, "held"))));
        Assert.Equal(1, LevelAt(400, Status(38, "held"), Status(40, "held")));

        // Held from the beginning, then resumed on Friday: due on the Tuesday after.
        Assert.Equal((0, 0), (LevelAt(90, Status(0, "held")), LevelAt(96, Status(0, "held"), Status(95, "open"))));
        Assert.Equal(1, LevelAt(38, CaseEvent.Resolved(start + Duration.FromHours(38))));
        Assert.Equal(0, LevelAt(400, CaseEvent.Resolved(start + Duration.FromHours(37))));
    }

    private static void Check(
        CalendarCase c, int count, string unit, int step, Action<SlaTargetBuilder> limit, Func<CaseEvent, CaseEvent> begin)
    {
        var duty = Obligation.Create("duty", c.Calendar)
            .Duty(d => limit(d.StartedBy(CaseTrigger.Custom("begun")).StoppedBy(CaseTrigger.Custom("done"))))
            .Step("step", s => s.At(Mark(count, unit, step))).Build();
        var reading = duty.Read(
            new("X", [CaseEvent.Opened(c.A, Priority.None), begin(CaseEvent.Custom(c.A, "begun"))]), c.A);
        if (reading.Duties[0].Due is { } due
            && Expect(c, (due - Duration.Epsilon).InZone(c.Zone).Date, count, unit, step) is { } expected)
        {
            Assert.Equal(expected, Assert.Single(reading.Steps).At);
        }
    }

    private static string Mark(int count, string unit, int step) => $"{count} {unit} {(step > 0 ? "after" : "before")}";

    private static Instant? Expect(CalendarCase c, LocalDate last, int count, string unit, int step)
    {
        var kind = (TimeLimitKind)(Array.IndexOf(Units, unit) + (int)TimeLimitKind.WorkingDays);
        return DatesOneByOne.Count(c.Calendar, last, kind, count, step) is { } date ? DatesOneByOne.EndOf(c.Zone, date) : null;
    }
}
