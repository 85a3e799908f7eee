using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>Duties of a hospital software house, each as an obligation, a target or a transition of the same engine.</summary>
public class ObligationExampleTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30")
        .Holiday(new(2026, 4, 6), "Qingming").Build();

    [Fact]
    public void A_hand_over_is_requested_within_five_working_days_of_each_accepted_phase()
    {
        var handOver = Obligation.Create("hand-over request", Office)
            .Duty(
                d => d.StartedBy(CaseTrigger.Custom("phase accepted")).StoppedBy(CaseTrigger.Custom("hand-over requested"))
                    .Limit("5 bd"))
            .Build();
        var reading = handOver.Read(
            Project(
                Custom("2026-03-02T10:00", "phase accepted"),
                Custom("2026-03-09T09:00", "hand-over requested"), // five working days on it is Monday 10:00
                Custom("2026-04-01T10:00", "phase accepted")),
            At("2026-04-10T09:00"));
        Assert.Equal([SlaVerdict.Met, SlaVerdict.Breached], reading.Duties.Select(d => d.Verdict));

        // Thursday, Friday, not Monday (Qingming), Tuesday, Wednesday, Thursday
        Assert.Equal([At("2026-03-09T10:00"), At("2026-04-09T10:00")], reading.Duties.Select(d => d.Due));
        Assert.Empty(reading.Owed);
    }

    [Fact]
    public void A_request_is_confirmed_within_ten_working_days_of_receipt_by_two_together()
    {
        var confirmation = Obligation.Create("confirmation", Office)
            .Duty(
                d => d.StartedBy(CaseTrigger.Custom("request received"))
                    .StoppedByAll(CaseTrigger.Custom("confirmed by quality"), CaseTrigger.Custom("confirmed by region"))
                    .Limit("10 bd"))
            .Build();
        CaseEvent[] events = [Custom("2026-03-02T10:00", "request received"), Custom("2026-03-05T10:00", "confirmed by region")];
        var half = confirmation.Read(Project(events), At("2026-03-06T10:00"));
        Assert.Equal(SlaPhase.Running, half.Duties[0].Phase);
        Assert.Equal(["event confirmed by quality"], half.Duties[0].Outstanding.Select(t => t.ToString()));
        Assert.Equal(At("2026-03-16T10:00") + Duration.Epsilon, half.NextChange);
        var whole = confirmation.Read(
            Project([.. events, Custom("2026-03-16T10:00", "confirmed by quality")]), At("2026-03-20T10:00"));
        Assert.Equal((SlaVerdict.Met, At("2026-03-16T10:00")), (whole.Duties[0].Verdict, whole.Duties[0].Fulfilled));
        Assert.Empty(whole.Duties[0].Outstanding);
    }

    private static readonly Obligation ContractBack = Obligation.Create("contract back", Office)
        .Duty(
            d => d.StartedBy(CaseTrigger.Custom("contract sealed")).StoppedBy(CaseTrigger.Custom("contract returned"))
                .Limit("1 mo"))
        .Step(
            "remind",
            s => s.By("15 d").StartedBy(CaseTrigger.Custom("contract issued")).To("salesperson")
                .DoneBy(CaseTrigger.Custom("salesperson reminded")))
        .Step("call", s => s.At("0 d after").To("customer").DoneBy(CaseTrigger.Custom("customer called")))
        .Otherwise(Consequence.Of(Money.Of(100, "CNY"), "salesperson"))
        .Build();

    private static readonly CaseEvent[] Contract =
    [
        Custom("2026-03-02T10:00", "contract sealed"), Custom("2026-03-03T10:00", "contract issued"),
    ];

    [Theory]
    [InlineData("2026-03-10T10:00", "contract back: Running, Pending|remind: Pending|call: Waiting", "2026-03-18T10:00")]
    [InlineData("2026-03-18T10:01", "contract back: Running, Pending|remind: Late|call: Waiting", "2026-04-02T10:00")]
    [InlineData("2026-04-02T10:00", "contract back: Running, Pending|remind: Late|call: Pending", "2026-04-02T10:00")]
    [InlineData("2026-04-02T10:01", "contract back: Running, Breached|remind: Late|call: Pending", null)]
    public void A_contract_is_back_within_a_month_of_its_seal_with_a_reminder_and_a_call(
        string asOf, string states, string? nextChange)
    {
        var reading = ContractBack.Read(Project(Contract), At(asOf));
        Assert.Equal(
            states.Split('|'),
            reading.Duties.Select(d => $"{d.Name}: {d.Phase}, {d.Verdict}")
                .Concat(reading.Steps.Select(s => $"{s.Step.Name}: {s.State}")));
        var next = reading.NextChange is { } change ? change.ToUnixTimeTicks() : 0; // an epsilon behind by and due
        Assert.Equal(nextChange is null ? 0 : At(nextChange).ToUnixTimeTicks(), next);
        Assert.Equal(["salesperson", "customer"], reading.Steps.Select(s => s.Step.Addressee));
    }

    [Fact]
    public void A_contract_that_is_late_costs_the_salesperson_a_hundred_yuan_once()
    {
        var late = ContractBack.Read(
            Project(
                [
                    .. Contract, Custom("2026-03-18T10:00", "salesperson reminded"),
                    Custom("2026-04-03T09:00", "customer called"),
                    Custom("2026-04-09T10:00", "contract returned"),
                ]),
            At("2026-06-01T10:00"));
        var owed = Assert.Single(late.Owed);
        Assert.Equal("100.00 CNY owed by salesperson since 2026-04-02T02:00:00Z", owed.ToString());
        Assert.Equal(
            (Money.Of(100, "CNY"), "salesperson", At("2026-04-02T10:00")), (owed.Amount!.Value, owed.OwedBy, owed.Since!.Value));
        Assert.Equal([StepState.Done, StepState.Done], late.Steps.Select(s => s.State));
        var inTime = ContractBack.Read(
            Project([.. Contract, Custom("2026-03-10T10:00", "contract returned")]), At("2026-06-01T10:00"));
        Assert.Empty(inTime.Owed);
        Assert.Equal([StepState.NotNeeded, StepState.NotNeeded], inTime.Steps.Select(s => s.State));
        var unasked = ContractBack.Read(
            Project([.. Contract, Custom("2026-03-20T10:00", "contract returned")]), At("2026-06-01T10:00"));
        Assert.Equal([StepState.Missed, StepState.NotNeeded], unasked.Steps.Select(s => s.State));
    }

    [Fact]
    public void An_upgrade_report_is_due_within_a_week_and_an_emailed_copy_holds_it()
    {
        var report = Obligation.Create("upgrade report", Office)
            .Duty(
                d => d.StartedBy(CaseTrigger.Custom("upgraded")).PausedBy(CaseTrigger.Custom("report e-mailed"))
                    .StoppedBy(CaseTrigger.Custom("report filed")).Limit("1 w"))
            .Otherwise(Consequence.OfPoints(2, "upgrade engineer"))
            .Build();
        CaseEvent[] events = [Custom("2026-03-02T10:00", "upgraded"), Custom("2026-03-08T10:00", "report e-mailed")];
        var held = report.Read(Project(events), At("2026-03-20T10:00")).Duties[0];
        Assert.Equal((SlaPhase.Paused, SlaVerdict.Pending), (held.Phase, held.Verdict));
        Assert.Equal(
            SlaVerdict.Met,
            report.Read(
                Project([.. events, Custom("2026-03-25T10:00", "report filed")]), At("2026-04-20T10:00")).Duties[0].Verdict);
        var late = report.Read(Project(events[..1]), At("2026-03-20T10:00"));
        Assert.Equal("2 points owed by upgrade engineer since 2026-03-09T02:00:00Z", Assert.Single(late.Owed).ToString());
    }

    [Fact]
    public void A_second_call_back_follows_within_three_days_when_the_first_got_no_clear_yes()
    {
        var second = Obligation.Create("second call-back", Office)
            .Duty(
                d => d.StartedBy(CaseTrigger.Custom("called back, no clear yes"))
                    .StoppedBy(CaseTrigger.Custom("called back again")).Limit("3 d"))
            .Build();
        Assert.Empty(second.Read(Project(Custom("2026-03-02T10:00", "called back, clear yes")), At("2026-03-20T10:00")).Duties);
        var reading = second.Read(
            Project(Custom("2026-03-02T10:00", "called back, no clear yes"), Custom("2026-03-05T10:00", "called back again")),
            At("2026-03-20T10:00"));
        Assert.Equal((SlaVerdict.Met, At("2026-03-05T10:00")), (reading.Duties[0].Verdict, reading.Duties[0].Due));
    }

    [Fact]
    public void A_complaint_is_answered_within_a_day_and_somebody_is_on_site_within_two_days_and_all_is_closed_within_two_months()
    {
        var complaints = ServiceLevelAgreement.Create("complaints", Office).Rules(new(roll: DateRoll.None))
            .FirstResponse(t => t.Limit("24 h")).ArrivalOnSite(t => t.Limit("2 d")).Close(t => t.Limit("2 mo")).Build();
        CaseHistory history = new("K-1",
        [
            CaseEvent.Opened(At("2026-03-02T10:00"), Priority.None), CaseEvent.AgentReplied(At("2026-03-03T10:00")),
            CaseEvent.Arrived(At("2026-03-04T10:01")), CaseEvent.Resolved(At("2026-03-05T10:00")),
        ]);
        var reading = complaints.Read(history, At("2026-05-03T10:00"));
        Assert.Equal([SlaVerdict.Met, SlaVerdict.Breached, SlaVerdict.Breached], reading.Targets.Select(t => t.Verdict));
        Assert.Equal(
            [At("2026-03-03T10:00"), At("2026-03-04T10:00"), At("2026-05-02T10:00")], reading.Targets.Select(t => t.Due!.Value));
    }

    [Theory]
    [InlineData("solved", "1 d", "2026-03-04T09:00")]
    [InlineData("solved", "2 bd", "2026-03-05T09:00")]
    [InlineData("solved, to be watched", "1 d", null)]
    [InlineData("taken to development", "1 d", null)]
    [InlineData("taken back to look into", "1 d", null)]
    public void What_is_solved_closes_itself_and_other_results_wait_for_a_person(string result, string after, string? closes)
    {
        var desk = ServiceLevelAgreement.Create("problems", Office)
            .Statuses("open", "solved", "solved, to be watched", "taken to development", "taken back to look into")
            .Close(t => t.Limit("2 mo"))
            .Transition("close what is solved", CaseEventKind.Closed, t => t
                .StartedBy(CaseTrigger.OnStatus("solved")).StoppedBy(CaseTrigger.OnOtherStatus("solved"), CaseEventKind.Closed)
                .Rules(new(landing: Landing.StartOfBusiness)).Limit(after))
            .Build();
        CaseHistory history = new("P-1",
        [
            CaseEvent.Opened(At("2026-03-02T10:00"), Priority.None, CaseStatus.Of("open")),
            CaseEvent.StatusChanged(At("2026-03-03T11:00"), CaseStatus.Of(result)),
        ]);
        var transitions = desk.Read(history, At("2026-03-05T12:00")).Transitions;
        Assert.Equal(closes is null ? [] : [(At(closes), true)], transitions.Select(t => (t.Due, t.IsDue)));
        if (closes is not null)
        {
            Assert.Equal((CaseEventKind.Closed, "close what is solved"), (transitions[0].Event.Kind, transitions[0].Name));
            CaseHistory closed = new("P-1", [.. history.Events, transitions[0].Event]);
            Assert.Empty(desk.Read(closed, At("2026-03-05T12:00")).Transitions);
            Assert.Equal(SlaPhase.Stopped, desk.Read(closed, At("2026-03-05T12:00")).Target(SlaTarget.Close).Phase);
            CaseHistory again = new(
                "P-1", [.. history.Events, CaseEvent.StatusChanged(At("2026-03-03T12:00"), CaseStatus.Of("open"))]);
            Assert.Empty(desk.Read(again, At("2026-03-05T12:00")).Transitions);
        }
    }

    [Fact]
    public void Data_are_migrated_every_year_after_three_years_in_service_with_a_checklist_and_a_spot_check_in_December()
    {
        var migration = Obligation.Create("data migration", Office)
            .EveryYear(new(1, 1))
            .Rules(new(roll: DateRoll.None))
            .AppliesAfter(CaseTrigger.Custom("in service"), "36 mo")
            .Duty(
                d => d.StoppedByAll(CaseTrigger.Custom("indexes rebuilt"), CaseTrigger.Custom("migration logged")).Limit("12 mo"))
            .Step("spot check", s => s.At("11 mo").To("quality control").DoneBy(CaseTrigger.Custom("spot check done")))
            .Build();
        CaseHistory system = new("THIS-1",
        [
            CaseEvent.Opened(At("2020-05-04T10:00"), Priority.None), Custom("2020-06-01T10:00", "in service"),
            Custom("2024-03-01T10:00", "indexes rebuilt"), Custom("2024-03-02T10:00", "migration logged"),
            Custom("2025-03-01T10:00", "indexes rebuilt"), Custom("2025-12-05T10:00", "spot check done"),
        ]);
        var reading = migration.Read(system, At("2026-02-01T10:00"));

        // Three years are over on 1 June 2023, so the first year is 2024.
        Assert.Equal(
            [At("2024-01-01T00:00"), At("2025-01-01T00:00"), At("2026-01-01T00:00")], reading.Duties.Select(d => d.Started));
        Assert.Equal([SlaVerdict.Met, SlaVerdict.Breached, SlaVerdict.Pending], reading.Duties.Select(d => d.Verdict));
        Assert.Equal(["event migration logged"], reading.Duties[1].Outstanding.Select(t => t.ToString()));
        Assert.Equal([At("2024-12-01T00:00"), At("2025-12-01T00:00"), At("2026-12-01T00:00")], reading.Steps.Select(s => s.At));
        Assert.Equal([StepState.NotNeeded, StepState.Done, StepState.Waiting], reading.Steps.Select(s => s.State));
        Assert.Equal("36 mo after event in service", migration.AppliesTo);
        Assert.Empty(migration.Read(system, At("2023-12-31T23:59")).Duties);
    }

    [Fact]
    public void A_deliverable_is_due_on_demand_with_a_witness_point_for_the_customer()
    {
        var deliverable = Obligation.Create("test report", Office)
            .Duty(
                d => d.StartedBy(CaseTrigger.Custom("report demanded")).StoppedBy(CaseTrigger.Custom("report delivered"))
                    .Limit("10 bd"))
            .Step("witness the test", s => s.At("2 bd before").To("customer").DoneBy(CaseTrigger.Custom("test witnessed")))
            .Build();
        Assert.Equal(
            "P-7 at 2026-03-02T01:00:00Z: test report has not begun",
            deliverable.Read(Project(), At("2026-03-02T09:00")).ToString());
        var reading = deliverable.Read(Project(Custom("2026-03-02T10:00", "report demanded")), At("2026-03-12T09:00"));
        Assert.Equal(
            (At("2026-03-16T10:00"), At("2026-03-12T10:00"), StepState.Waiting),
            (reading.Duties[0].Due!.Value, reading.Steps[0].At, reading.Steps[0].State));
        Assert.Equal(At("2026-03-12T10:00"), reading.NextChange);
    }

    private static CaseHistory Project(params CaseEvent[] events) =>
        new("P-7", [CaseEvent.Opened(At("2026-01-05T09:00"), Priority.None), .. events]);

    private static CaseEvent Custom(string local, string name) => CaseEvent.Custom(At(local), name);

    private static Instant At(string local) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
            .Parse(local).Value.InZoneStrictly(Office.Zone!).ToInstant();
}
