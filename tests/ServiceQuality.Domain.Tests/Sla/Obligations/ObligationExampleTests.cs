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
        Assert.Equal(["salesperson", "customer"], reading.Steps.SelectMany(s => s.Step.AddressedTo));
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
            (Money.Of(100, "CNY"), "salesperson", At("2026-04-02T10:00")),
            (owed.Amount!.Value, owed.OwedBy.Role, owed.Since!.Value));
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
