using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

public class ObligationTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    [Fact]
    public void Every_broken_rule_is_reported_at_once() => Assert.Equal(
        $"""
        Obligation bad cannot be built:
        - AppliesAfter event in service: "3 years" is not {TimeLimit.Allowed}
        - bad cannot start; allowed is at least one event that starts it.
        - Step a: "75 %" is not a time; allowed are a limit such as 15 d, and a time before or after due such as 2 bd before.
        - Step b: no time is given; allowed are a limit such as 15 d, and a time before or after due such as 2 bd before.
        - Step d: 1 bd before depends on the due of the duty, but the step has a trigger of its own; allowed is one of the two.
        - bad has limits by priority or tier; allowed is one for all cases.
        - bad has warnings; allowed are steps, which are addressed to somebody.
        - Step d appears twice; each may appear once.
        """.ReplaceLineEndings("\n"),
        Assert.Throws<InvalidOperationException>(() => Obligation.Create("bad", Office)
            .AppliesAfter(CaseTrigger.Custom("in service"), "3 years")
            .Duty(d => d.StoppedBy(CaseTrigger.Custom("done")).Limit(Priority.P1, "5 bd").WarnAt("75 %"))
            .Step("a", s => s.At("75 %")).Step("b", _ => { }).Step("d", s => s.At("2 d"))
                .Step("d", s => s.By("1 bd before").StartedBy(CaseTrigger.Custom("x")))
            .Build()).Message);

    [Fact]
    public void A_step_told_by_the_due_is_measured_as_the_duty_is()
    {
        Assert.False(
            Obligation.Create("bad", Office)
                .Duty(d => d.StartedBy(CaseTrigger.Custom("a")).StoppedBy(CaseTrigger.Custom("b")).Limit("5 bd"))
                .Step("s", s => s.At("1 d before")).TryBuild(out _, out var problems));
        Assert.Contains(
            "1 d before is not measured like 5 bd, the limit of the duty", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Consequences_name_what_and_whom()
    {
        Assert.Equal(
            "100.00 CNY owed by clinic to customer", Consequence.Of(Money.Of(100, "CNY"), "clinic", "customer").ToString());
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => Consequence.Of(Money.Of(0, "CNY"), "clinic"));
        Assert.Throws<ArgumentOutOfRangeException>("points", () => Consequence.OfPoints(0, "clinic"));
        Assert.Throws<ArgumentException>("owedBy", () => Consequence.OfPoints(1, " "));
        Assert.Equal(
            (1m, "clinic", null, null),
            (
                Consequence.OfPoints(1, "clinic").Points,
                Consequence.OfPoints(1, "clinic").OwedBy.Role,
                Consequence.OfPoints(1, "clinic").OwedTo,
                Consequence.OfPoints(1, "clinic").Amount));
    }

    [Fact]
    public void A_condition_decides_for_whom_a_duty_holds()
    {
        var big = Obligation.Create("visit", Office).AppliesWhen(CaseCondition.Tier(CustomerTier.Of("gold")))
            .Duty(d => d.StartedBy(CaseTrigger.Custom("sold")).StoppedBy(CaseTrigger.Custom("visited")).Limit("5 bd")).Build();
        CaseHistory Customer(string tier) => new(
            "C-1",
            [CaseEvent.Opened(Start, Priority.None, tier: CustomerTier.Of(tier)), CaseEvent.Custom(Start, "sold")]);
        Assert.Single(big.Read(Customer("gold"), Start).Duties);
        Assert.Empty(big.Read(Customer("silver"), Start).Duties);
        Assert.Equal("tier is gold", big.Condition!.ToString());
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => big.Read(Customer("gold"), Instant.MaxValue));
    }

    [Theory]
    [InlineData(true, 0, 1, null, StepState.Pending)] // as of exactly the instant by which, and from which, it is to be done
    [InlineData(false, 0, 1, null, StepState.Pending)]
    [InlineData(true, 1, 2, null, StepState.Late)]
    [InlineData(true, 5, 0, null, StepState.NotNeeded)] // fulfilled exactly then
    [InlineData(false, 5, 0, null, StepState.NotNeeded)]
    [InlineData(true, 5, 1, 0, StepState.Done)] // done exactly then, and exactly at the start
    [InlineData(true, 5, 1, -48, StepState.Done)]
    [InlineData(true, 5, 2, 1, StepState.DoneLate)]
    public void The_instant_itself_is_in_time(bool isBy, int asOf, int fulfilled, int? done, StepState state)
    {
        var duty = Obligation.Create("duty", Office)
            .Duty(d => d.StartedBy(CaseTrigger.Custom("begun")).StoppedBy(CaseTrigger.Custom("fulfilled")).Limit("100 h"))
            .Step("step", s => (isBy ? s.By("48 h") : s.At("48 h")).DoneBy(CaseTrigger.Custom("done"))).Build();
        var at = Start + Duration.FromHours(48);
        List<CaseEvent> events =
        [
            CaseEvent.Custom(Start, "begun"), CaseEvent.Custom(at + Duration.FromHours(fulfilled), "fulfilled"),
        ];
        if (done is { } hours)
        {
            events.Add(CaseEvent.Custom(at + Duration.FromHours(hours), "done"));
        }

        CaseHistory history = new("X", events.OrderBy(e => e.At).Prepend(CaseEvent.Opened(Start, Priority.None)));
        Assert.Equal(state, Assert.Single(duty.Read(history, at + Duration.FromHours(asOf)).Steps).State);
    }

    [Fact]
    public void A_condition_of_time_is_met_at_the_instant_itself()
    {
        var yearly = Obligation.Create("yearly", Office).Recurs(Recurrence.Yearly())
            .AppliesAfter(CaseTrigger.Custom("signed"), "24 h")
            .Duty(d => d.StoppedBy(CaseTrigger.Custom("done")).Limit("1 mo")).Build();
        var newYear = new LocalDate(2027, 1, 1).AtStartOfDayInZone(Office.Zone!).ToInstant();
        ObligationReading Signed(Instant at) => yearly.Read(
            new("X", [CaseEvent.Opened(Start, Priority.None), CaseEvent.Custom(at, "signed")]), newYear);
        Assert.Single(Signed(newYear - Duration.FromHours(24)).Duties);
        Assert.Empty(Signed(newYear - Duration.FromHours(24) + Duration.Epsilon).Duties);
    }

    [Fact]
    public void A_year_in_which_the_duty_does_not_hold_takes_nothing_from_the_next()
    {
        // The end of 2027 is the beginning of 2028, from when on the duty holds.
        var audit = Obligation.Create("audit", Office).Recurs(Recurrence.Yearly())
            .AppliesAfter(CaseTrigger.Custom("signed"), "12 mo")
            .Duty(d => d.StoppedBy(CaseTrigger.Custom("audited")).Limit("12 mo")).Build();
        var done = new LocalDate(2028, 1, 1).AtStartOfDayInZone(Office.Zone!).ToInstant();
        var reading = audit.Read(
            new(
                "X",
                [
                    CaseEvent.Opened(Start, Priority.None), CaseEvent.Custom(Instant.FromUtc(2026, 6, 1, 4, 0), "signed"),
                    CaseEvent.Custom(done, "audited"),
                ]),
            Instant.FromUtc(2028, 3, 1, 0, 0));
        Assert.Equal((SlaVerdict.Met, done), (Assert.Single(reading.Duties).Verdict, reading.Duties[0].Fulfilled));
    }

    [Theory]
    // The end of a period is in time for it. A due is not moved from a Saturday into the next period.
    [InlineData("2028-01-01T00:00", "2027 Met, 2028 Pending", "NotNeeded, Waiting")]
    [InlineData("2028-01-01T00:01", "2027 Breached, 2028 Met", "Missed, NotNeeded")]
    public void What_is_done_counts_for_the_year_that_is_still_due_and_else_for_that_in_which_it_is_done(
        string done, string verdicts, string steps)
    {
        var audit = Obligation.Create("audit", Office).Recurs(Recurrence.Yearly())
            .Duty(d => d.StoppedBy(CaseTrigger.Custom("audited")).Limit("12 mo"))
                .Step("remind", s => s.At("0 d after").DoneBy(CaseTrigger.Custom("reminded")))
            .Otherwise(Consequence.OfPoints(1, "us")).Build();
        var at = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
            .Parse(done).Value.InZoneStrictly(Office.Zone!).ToInstant();
        var reading = audit.Read(
            new("X", [CaseEvent.Opened(Instant.FromUtc(2026, 6, 1, 0, 0), Priority.None), CaseEvent.Custom(at, "audited")]),
            Instant.FromUtc(2028, 3, 1, 0, 0));
        Assert.Equal(
            verdicts, string.Join(", ", reading.Duties.Select(d => $"{d.Started.InZone(Office.Zone!).Year} {d.Verdict}")));
        Assert.Equal(steps, string.Join(", ", reading.Steps.Select(s => s.State)));
        Assert.Equal(verdicts.Contains("Breached", StringComparison.Ordinal) ? 1 : 0, reading.Owed.Count());
    }

    [Fact]
    public void A_transition_until_a_date_needs_one_that_can_be_read()
    {
        var desk = ServiceLevelAgreement.Create("desk", Office).Close(t => t.Limit("2 mo"))
            .Transition("release", CaseEventKind.Closed, t => t.StartedBy(CaseTrigger.Custom("held"))
                .StoppedBy(CaseEventKind.Closed).Until("held until")).Build();
        CaseHistory Held(CaseEvent held) => new("X", [CaseEvent.Opened(Start, Priority.None), held]);
        var held = CaseEvent.Custom(Start, "held");
        Assert.False(desk.TryRead(Held(held), Start, out _, out var problem));
        Assert.Contains("names nothing in held until", problem, StringComparison.Ordinal);
        Assert.Single(desk.Read(Held(held.With("held until", new LocalDate(2026, 3, 9))), Start).Transitions);
    }

    [Fact]
    public void The_text_tells_duty_steps_and_consequence() => Assert.Equal(
        "visit: every case 5 bd; remind: by 2 bd before, to sales; 1 points owed by sales",
        Obligation.Create("visit", Office)
            .Duty(d => d.StartedBy(CaseTrigger.Custom("sold")).StoppedBy(CaseTrigger.Custom("visited")).Limit("5 bd"))
            .Step("remind", s => s.By("2 bd before").To("sales")).Otherwise(Consequence.OfPoints(1, "sales")).Build().ToString());

    [Law]
    public Property A_duty_reads_as_the_target_of_an_agreement_with_the_same_events() => Laws.ForAll(
        from gaps in Gen.Choose(0, 3_000).ListOf()
        from names in Gen.Elements("a", "b", "c", "p", "r").ListOf(12)
        from limit in Gen.Elements("0 bh", "4 bh", "1 bd", "2 d", "30 h", "1 w")
        from asOf in Gen.Choose(0, 20_000)
        select (gaps, names, limit, asOf), x =>
    {
        static void Clock(SlaTargetBuilder t, string limit) =>
            t.StartedBy(CaseTrigger.Custom("a")).StoppedBy(CaseTrigger.Custom("b"), CaseTrigger.Custom("c"))
                .PausedBy(CaseTrigger.Custom("p")).ResumedBy(CaseTrigger.Custom("r")).Limit(limit);
        List<CaseEvent> events = [CaseEvent.Opened(Start, Priority.None)];
        events.AddRange(x.gaps.Zip(x.names).Select(p => CaseEvent.Custom(events[^1].At, p.Second)));
        for (var i = 1; i < events.Count; i++)
        {
            events[i] = CaseEvent.Custom(events[i - 1].At + Duration.FromMinutes(x.gaps[i - 1]), events[i].Name!);
        }

        CaseHistory history = new("X", events);
        var at = Start + Duration.FromMinutes(x.asOf);
        var duty = Obligation.Create("duty", Office).Duty(d => Clock(d, x.limit)).IgnoreRepeatedStarts()
            .Otherwise(Consequence.OfPoints(1, "us")).Build()
            .Read(history, at);
        var target = ServiceLevelAgreement.Create("same", Office).Target("duty", t =>
        {
            Clock(t, x.limit);
            t.OnReopening(ReopenPolicy.Ignore);
        }).Build().Read(history, at).Target("duty");
        Assert.Equal(
            target.Cycles.Select(c => (c.Phase, c.Verdict, c.Due, c.Started, c.Stopped)),
            duty.Duties.Select(d => (d.Phase, d.Verdict, d.Due, d.Started, d.Fulfilled)));
        Assert.Equal(target.Clock.BreachedCycles, duty.Owed.Count());
        Assert.Equal(target.NextChange, duty.NextChange);
        Assert.All(duty.Duties, d => Assert.Equal(d.Phase == SlaPhase.Stopped, d.Outstanding.Count == 0));
    });
}
