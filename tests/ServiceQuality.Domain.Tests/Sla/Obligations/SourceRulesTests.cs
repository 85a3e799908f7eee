using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>
/// Rules of the source texts with answers by hand, each named by its phrase. A date ends at 24:00, is counted from the next day
/// and not rolled.
/// </summary>
public class SourceRulesTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30")
        .Holidays(HolidaysOf2026()).MakeUpDay(new(2026, 1, 4), IsoDayOfWeek.Friday, "New Year")
        .MakeUpDay(new(2026, 2, 14), IsoDayOfWeek.Friday, "Spring Festival")
        .MakeUpDay(new(2026, 2, 28), IsoDayOfWeek.Friday, "Spring Festival")
        .MakeUpDay(new(2026, 5, 9), IsoDayOfWeek.Friday, "Labour Day")
        .MakeUpDay(new(2026, 9, 20), IsoDayOfWeek.Friday, "National Day")
        .MakeUpDay(new(2026, 10, 10), IsoDayOfWeek.Friday, "National Day").Build();

    [Theory(DisplayName = "Rule 1: 五个工作日")]
    [InlineData("2026-10-10T15:00", SlaVerdict.Met)]
    [InlineData("2026-10-10T20:00", SlaVerdict.Met)]
    [InlineData("2026-10-11T00:00", SlaVerdict.Met)]
    [InlineData("2026-10-11T00:01", SlaVerdict.Breached)]
    public void Hand_over_is_requested_within_five_working_days_of_acceptance(string done, SlaVerdict verdict)
    {
        var request = Obligation.Create("hand-over request", Office)
            .Duty(d => d.StartedBy(Event("accepted")).StoppedBy(Event("requested")).Limit("within 5 bd")).Build();
        var duty = Read(request, "2026-12-01T00:00", On("2026-09-28T10:00", "accepted"), On(done, "requested")).Duties[0];
        Assert.Equal((At("2026-10-11T00:00"), verdict), (duty.Due, duty.Verdict));
    }

    [Fact(DisplayName = "Rule 2: 每期项目验收")]
    public void Each_phase_of_a_project_is_accepted_and_handed_over_by_itself()
    {
        ObligationBuilder HandOver() => Obligation.Create("hand-over request", Office)
            .Duty(d => d.StartedBy(Event("accepted")).StoppedBy(Event("requested")).Limit("within 5 bd"));
        CaseEvent[] events =
        [
            On("2026-09-01T10:00", "accepted").With("phase", "A"), On("2026-09-03T10:00", "accepted").With("phase", "B"),
            On("2026-09-04T10:00", "requested").With("phase", "A"),
        ];
        var byPhase = HandOver().KeyedBy("phase").Build();
        var reading = Read(byPhase, "2026-09-11T00:01", events);
        Assert.Equal(
            [("A", At("2026-09-09T00:00"), SlaVerdict.Met), ("B", At("2026-09-11T00:00"), SlaVerdict.Breached)],
            reading.Duties.Select(d => (d.Key!, d.Due!.Value, d.Verdict)));
        Assert.Equal(SlaVerdict.Pending, Read(byPhase, "2026-09-11T00:00", events).Duties[1].Verdict);
        Assert.Equal(["P-7/A", "P-7/B"], reading.Cases.Select(c => c.CaseId));

        var together = HandOver().Build();
        Assert.False(together.TryRead(Project(events), At("2026-09-11T00:00"), out _, out var problem));
        Assert.Contains(
            "event 2 (Custom 2026-09-03T02:00:00Z accepted phase=B) starts the duty while it is still outstanding", problem,
            StringComparison.Ordinal);
        Assert.Contains("still outstanding", Assert.Throws<ArgumentException>(
            () => Read(together, "2026-09-11T00:00", events)).Message, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "Rule 3: 十个工作日")]
    [InlineData("confirmed")]
    [InlineData("does not meet the conditions")]
    public void Quality_control_answers_within_ten_working_days(string answer)
    {
        var control = Obligation.Create("quality control", Office)
            .Duty(d => d.StartedBy(Event("received")).StoppedBy(Event("confirmed"), Event("does not meet the conditions"))
                .Limit("within 10 bd")).Build();
        var duty = Read(
            control, "2026-04-01T00:00", On("2026-02-12T09:00", "received"), On("2026-03-04T23:00", answer)).Duties[0];
        Assert.Equal((At("2026-03-05T00:00"), SlaVerdict.Met), (duty.Due, duty.Verdict));
    }

    private static readonly Obligation ContractBack = Obligation.Create("contract back", Office)
        .Duty(d => d.StartedBy(Event("sealed")).StoppedBy(Event("returned")).Limit("within 1 mo"))
        .Step("remind", s => s.By("within 15 d").StartedBy(Event("issued")).To("salesperson")
            .DoneByAll(Event("reminded by mail"), Event("reminded by phone")))
        .Step("call", s => s.At("0 d after").To("customer").DoneBy(Event("called")))
        .OwedBy("salesperson")
        .Otherwise(Consequence.Of(Money.Of(100, "CNY"), "salesperson"))
        .Otherwise(Consequence.OfPoints(2, "salesperson"))
        .Build();

    [Theory(DisplayName = "Rule 4: 流转周期一个月")]
    [InlineData("2026-01-30T15:00")]
    [InlineData("2026-01-31T15:00")]
    public void A_contract_is_back_within_a_month_of_its_seal(string sealedAt) =>
        Assert.Equal(At("2026-03-01T00:00"), Read(ContractBack, "2026-02-20T00:00", On(sealedAt, "sealed")).Duties[0].Due);

    [Fact(DisplayName = "Rule 5: 15天内提醒")]
    public void The_salesperson_is_reminded_by_mail_and_phone_within_fifteen_days_of_issue()
    {
        CaseEvent[] events =
        [
            On("2026-02-02T09:00", "sealed"), On("2026-02-02T10:00", "issued"), On("2026-02-10T10:00", "reminded by mail"),
        ];
        var remind = Read(ContractBack, "2026-02-17T12:00", events).Steps[0];
        Assert.Equal((At("2026-02-18T00:00"), StepState.Pending), (remind.At, remind.State));
        Assert.Equal([Event("reminded by phone")], remind.Outstanding);
        Assert.Equal(StepState.Late, Read(ContractBack, "2026-02-18T00:01", events).Steps[0].State);
        var both = Read(ContractBack, "2026-02-20T12:00", [.. events, On("2026-02-17T23:00", "reminded by phone")]).Steps[0];
        Assert.Equal((StepState.Done, At("2026-02-17T23:00")), (both.State, both.Done));
        Assert.Empty(both.Outstanding);
    }

    [Fact(DisplayName = "Rule 6: 一个月后致电")]
    public void The_customer_is_called_when_the_contract_is_not_back_after_a_month()
    {
        var issued = On("2026-01-30T15:00", "sealed");
        var end = Read(ContractBack, "2026-06-01T00:00", issued, On("2026-03-01T00:00", "returned"));
        Assert.Equal((SlaVerdict.Met, StepState.NotNeeded), (end.Duties[0].Verdict, end.Steps[^1].State));
        Assert.Equal(StepState.Waiting, Read(ContractBack, "2026-02-28T23:59", issued).Steps[^1].State);
        var open = Read(ContractBack, "2026-03-01T00:00", issued).Steps[^1];
        Assert.Equal((At("2026-03-01T00:00"), StepState.Pending), (open.At, open.State));
    }

    [Fact(DisplayName = "Rule 7: 罚款100元")]
    public void Each_contract_that_is_late_costs_its_own_salesperson_a_hundred_yuan_and_the_points_beside()
    {
        ObligationReading Contract(string salesperson, string returned) => Read(
            ContractBack,
            "2026-06-01T00:00",
            On("2026-03-02T10:00", "sealed").With("salesperson", salesperson),
            On(returned, "returned"));
        ObligationReading[] contracts =
        [
            Contract("Li", "2026-04-02T20:00"), Contract("Wang", "2026-04-03T09:00"), Contract("Zhao", "2026-05-01T09:00"),
        ];
        var owed = contracts.SelectMany(c => c.Owed).ToList();
        Assert.Equal(200m, owed.Sum(o => o.Amount?.Amount ?? 0));
        Assert.Equal(4m, owed.Sum(o => o.Points ?? 0));
        Assert.Equal(["Wang", "Wang", "Zhao", "Zhao"], owed.Select(o => o.OwedBy.Name));
        Assert.Equal("100.00 CNY owed by salesperson Wang since 2026-04-02T16:00:00Z", owed[0].ToString());
    }

    [Theory(DisplayName = "Rule 8: 一周内")]
    [InlineData("2026-10-05T10:00", SlaVerdict.Met)]
    [InlineData("2026-10-07T10:00", SlaVerdict.Breached)]
    public void The_upgrade_report_is_confirmed_within_a_week_and_a_mail_holds_it(string mailed, SlaVerdict verdict)
    {
        var report = Obligation.Create("upgrade report", Office)
            .Duty(d => d.StartedBy(Event("upgraded")).PausedBy(Event("mailed")).StoppedBy(Event("confirmed on paper"))
                .Limit("within 1 w")).Build();
        CaseEvent[] events = [On("2026-09-29T18:00", "upgraded"), On(mailed, "mailed")];
        Assert.Equal(At("2026-10-07T00:00"), Read(report, "2026-10-01T00:00", events).Duties[0].Due);
        Assert.Equal(verdict, Read(
            report, "2026-12-01T00:00", [.. events, On("2026-11-20T10:00", "confirmed on paper")]).Duties[0].Verdict);
    }

    [Fact(DisplayName = "Rule 9: 3天内二次电话回访")]
    public void Each_unclear_call_is_followed_by_another_within_three_days()
    {
        var again = Obligation.Create("call again", Office)
            .Duty(d => d.StartedBy(Event("unclear")).StoppedBy(Event("clear"), Event("unclear")).Limit("within 3 d")).Build();
        var reading = Read(again, "2026-04-09T00:01", On("2026-04-03T10:00", "unclear"), On("2026-04-05T10:00", "unclear"));
        Assert.Equal(
            [(At("2026-04-07T00:00"), SlaVerdict.Met), (At("2026-04-09T00:00"), SlaVerdict.Breached)],
            reading.Duties.Select(d => (d.Due!.Value, d.Verdict)));
    }

    [Theory(DisplayName = "Rule 10: 隔天自动关闭")]
    [InlineData("solved", null, "2026-10-01T16:00")]
    [InlineData("solved", "open", null)]
    [InlineData("solved, watch", null, null)]
    [InlineData("taken back to development", null, null)]
    [InlineData("taken back to investigate", null, null)]
    public void What_is_solved_closes_itself_the_next_day_at_any_hour(string result, string? revised, string? closes)
    {
        var desk = ServiceLevelAgreement.Create("records", Office).Close(t => t.Limit("within 2 mo"))
            .Transition("close", CaseEventKind.Closed, t => t.StartedBy(CaseTrigger.OnStatus("solved"))
                .StoppedBy(CaseTrigger.OnOtherStatus("solved"), CaseEventKind.Closed)
                .Limit("1 d").Rules(new(roll: DateRoll.None))).Build();
        List<CaseEvent> events =
        [
            CaseEvent.Opened(At("2026-09-30T09:00"), Priority.None),
            CaseEvent.StatusChanged(At("2026-09-30T16:00"), CaseStatus.Of(result)),
        ];
        if (revised is not null)
        {
            events.Add(CaseEvent.StatusChanged(At("2026-10-01T15:00"), CaseStatus.Of(revised)));
        }

        var transitions = desk.Read(new("R-1", events), At("2026-10-01T16:00")).Transitions;
        Assert.Equal(closes is null ? [] : [At(closes)], transitions.Select(t => t.Due));
    }

    [Theory(DisplayName = "Rule 11: 关闭周期2个月")]
    [InlineData("2026-08-04T10:00", "2026-10-05T00:00")]
    [InlineData("2026-07-31T10:00", "2026-10-01T00:00")]
    public void A_record_is_closed_within_two_months(string opened, string due)
    {
        var desk = ServiceLevelAgreement.Create("records", Office).Close(t => t.Limit("within 2 mo")).Build();
        CaseHistory history = new("R-1", [CaseEvent.Opened(At(opened), Priority.None)]);
        Assert.Equal(At(due), desk.Read(history, At(opened)).Target(SlaTarget.Close).Due);
    }

    private static ObligationBuilder Migration(Eligibility eligibility) => Obligation.Create("data migration", Office)
        .Recurs(Recurrence.Yearly(), eligibility)
        .AppliesWhen(CaseCondition.HasField("level", "2"))
        .AppliesAfter(Event("in service"), "36 mo")
        .Duty(d => d.StoppedByAll(Event("migrated"), Event("index rebuilt"), Event("registered"))
            .InOrder(Event("migrated"), Event("index rebuilt")))
        .Step("spot check", s => s.At("11 mo").Rules(new(roll: DateRoll.None)).To("quality control").DoneBy(Event("checked")));

    [Theory(DisplayName = "Rule 12: 数据迁移")]
    [InlineData("2022-05-01", "2", 1, 1, 1)]
    [InlineData("2022-05-01", "3", 0, 0, 0)]
    [InlineData("2025-05-01", "2", 0, 0, 0)]
    [InlineData("2023-06-01", "2", 0, 1, 1)]
    public void Data_are_migrated_each_year_by_hospitals_of_a_level_that_have_long_been_in_service(
        string inService, string level, int atStart, int atEnd, int atAnyTime)
    {
        CaseHistory system = new("S-1",
        [
            CaseEvent.Opened(At(inService + "T00:00"), Priority.None).With("level", level),
            On(inService + "T00:00", "in service"),
        ]);
        int[] counts = [.. Enum.GetValues<Eligibility>().Select(e => Migration(e).Build().Read(system, At("2026-12-15T00:00"))
            .Duties.Count(d => d.Period!.First.Year == 2026))];
        Assert.Equal([atStart, atEnd, atAnyTime], counts);
    }

    [Fact(DisplayName = "Rule 12: 数据迁移, order and due")]
    public void The_index_is_rebuilt_after_the_migration_by_the_end_of_the_year()
    {
        var migration = Migration(Eligibility.AtStart).Build();
        ObligationReading Migrated(string asOf, params CaseEvent[] done) => migration.Read(
            new("S-1",
            [
                CaseEvent.Opened(At("2022-05-01T00:00"), Priority.None).With("level", "2"), On("2022-05-01T00:00", "in service"),
                .. done,
            ]),
            At(asOf));
        var open = Migrated(
            "2026-11-30T23:59", On("2026-03-01T10:00", "index rebuilt"), On("2026-03-02T10:00", "migrated"),
            On("2026-03-03T10:00", "registered"));
        Assert.Equal(At("2027-01-01T00:00"), open.Duties[0].Due);
        Assert.Equal([Event("index rebuilt")], open.Duties[0].Outstanding);
        Assert.Equal((At("2026-12-01T00:00"), StepState.Waiting), (open.Steps[0].At, open.Steps[0].State));
        Assert.Equal(StepState.Pending, Migrated("2026-12-01T00:00").Steps[0].State);
        var done = Migrated(
            "2027-02-01T00:00", On("2026-03-02T10:00", "migrated"), On("2026-03-03T10:00", "registered"),
            On("2027-01-01T00:00", "index rebuilt"));
        Assert.Equal([SlaVerdict.Met, SlaVerdict.Pending], done.Duties.Select(d => d.Verdict));
    }

    [Theory(DisplayName = "Rule 13: 24小时内给予回复; Rule 14: 两天之内到达现场")]
    [InlineData(SlaTarget.FirstResponse, "24 h", "2026-10-04T20:00")]
    [InlineData(SlaTarget.ArrivalOnSite, "48 h", "2026-10-05T20:00")]
    [InlineData(SlaTarget.ArrivalOnSite, "within 2 d", "2026-10-06T00:00")]
    public void Closing_a_complaint_is_neither_a_reply_nor_a_visit(string target, string limit, string due)
    {
        var complaints = ServiceLevelAgreement.CreateForComplaints("complaints", Office).FirstResponse(t => t.Limit(limit))
            .ArrivalOnSite(t => t.Limit(limit)).Build();
        var desk = ServiceLevelAgreement.Create("desk", Office).FirstResponse(t => t.Limit(limit).NotMetByClosing())
            .ArrivalOnSite(t => t.Limit(limit).NotMetByClosing()).Build();
        CaseHistory history = new("K-1",
        [
            CaseEvent.Opened(At("2026-10-03T20:00"), Priority.None), CaseEvent.Resolved(At("2026-10-03T20:30")),
            CaseEvent.Closed(At("2026-10-03T21:00")),
        ]);
        foreach (var agreement in new[] { complaints, desk })
        {
            var then = agreement.Read(history, At(due)).Target(target);
            Assert.Equal((SlaPhase.Running, SlaVerdict.Pending, At(due)), (then.Phase, then.Verdict, then.Due!.Value));
            Assert.Equal(SlaVerdict.Breached, agreement.Read(history, At(due) + Duration.Epsilon).Target(target).Verdict);
        }
    }

    [Fact(DisplayName = "Rule 15: 不满意服务不停止")]
    public void Service_does_not_stop_until_the_customer_is_satisfied()
    {
        var service = Obligation.Create("service", Office)
            .Duty(d => d.StartedBy(Event("reported")).StoppedBy(Event("satisfied")).NoLimit()).Build();
        CaseEvent[] events = [On("2026-03-02T10:00", "reported"), On("2026-03-03T10:00", "not satisfied")];
        var open = Read(service, "2036-01-01T00:00", events).Duties[0];
        Assert.Equal((SlaPhase.Running, SlaVerdict.Pending, null, null), (open.Phase, open.Verdict, open.Due, open.NextChange));
        Assert.Equal([Event("satisfied")], open.Outstanding);
        var done = Read(service, "2036-01-01T00:00", [.. events, On("2030-01-01T00:00", "satisfied")]).Duties[0];
        Assert.Equal((SlaPhase.Stopped, SlaVerdict.Met), (done.Phase, done.Verdict));
    }

    [Fact(DisplayName = "Rule 16: 客户告知书")]
    public void A_notice_to_the_customer_is_outstanding_until_its_receipt_is_confirmed()
    {
        var notice = Obligation.Create("notice", Office)
            .Duty(d => d.StartedBy(Event("contract signed")).StoppedByAll(Event("delivered"), Event("receipt confirmed"))
                .InOrder(Event("delivered"), Event("receipt confirmed")).NoLimit()).AddressedTo("customer").Build();
        var duty = Read(
            notice, "2026-06-01T00:00", On("2026-03-02T10:00", "contract signed").With("customer", "City Hospital"),
            On("2026-03-03T10:00", "delivered")).Duties[0];
        Assert.Equal([Event("receipt confirmed")], duty.Outstanding);
        Assert.Equal("customer City Hospital", Assert.Single(duty.AddressedTo).ToString());
    }

    [Fact(DisplayName = "Rule 17: 时间表/承诺")]
    public void A_promise_is_due_on_the_date_that_was_promised_last_and_the_first_is_remembered()
    {
        var promise = Obligation.Create("promise", Office)
            .Duty(d => d.StartedBy(Event("promised")).StoppedBy(Event("done")).Until("promised for")).Build();
        CaseEvent[] events =
        [
            On("2026-10-12T10:00", "promised").With("promised for", new LocalDateTime(2026, 10, 15, 12, 0)),
            On("2026-10-14T10:00", "promised").With("promised for", new LocalDateTime(2026, 10, 20, 12, 0)),
        ];
        Assert.Equal(At("2026-10-15T12:00"), Read(promise, "2026-10-13T10:00", events).Duties[0].Due);
        Assert.Equal(At("2026-10-20T12:00"), Read(promise, "2026-10-14T10:00", events).Duties[0].Due);
        var kept = Assert.Single(Read(promise, "2026-11-01T00:00", [.. events, On("2026-10-18T10:00", "done")]).Duties);
        Assert.Equal(
            (SlaVerdict.Met, SlaVerdict.Breached, At("2026-10-15T12:00")),
            (kept.Verdict, kept.FirstVerdict, kept.FirstDue!.Value));
    }

    [Fact(DisplayName = "Rule 18: 整改期限")]
    public void A_finding_is_rectified_by_the_end_of_the_date_that_it_names()
    {
        var rectification = Obligation.Create("rectification", Office)
            .Duty(d => d.StartedBy(Event("found")).StoppedBy(Event("rectified")).Until("deadline")).Build();
        var duty = Read(
            rectification, "2026-10-20T00:00", On("2026-10-12T10:00", "found").With("deadline", new LocalDate(2026, 10, 30)))
            .Duties[0];
        Assert.Equal(At("2026-10-31T00:00"), duty.Due);
    }

    [Fact(DisplayName = "Rule 19: 还应实施多久")]
    public void A_forecast_is_open_until_its_revised_date_and_the_first_is_remembered()
    {
        var forecast = Obligation.Create("hand-over", Office)
            .Duty(d => d.StartedBy(Event("forecast")).StoppedBy(Event("handed over")).Until("expected")).Build();
        var duty = Read(
            forecast, "2026-11-15T00:00", On("2026-09-01T10:00", "forecast").With("expected", new LocalDate(2026, 11, 1)),
            On("2026-10-20T10:00", "note").With("expected", new LocalDate(2026, 12, 1))).Duties[0];
        Assert.Equal(
            (SlaVerdict.Pending, At("2026-12-02T00:00"), At("2026-11-02T00:00"), SlaVerdict.Breached),
            (duty.Verdict, duty.Due!.Value, duty.FirstDue!.Value, duty.FirstVerdict));
    }

    [Fact(DisplayName = "Rule 20: 自检/每日/每周/每月/每季度, 年度; 公司总部对院方满意度调查")]
    public void A_programme_asks_for_its_tasks_once_in_each_period()
    {
        Obligation Task(string name, Recurrence recurrence, string owedBy, string to) => Obligation.Create(name, Office)
            .Recurs(recurrence).Duty(d => d.StoppedBy(Event(name))).OwedBy(owedBy).AddressedTo(to).Build();
        Obligation[] programme =
        [
            Task("self-check", Recurrence.EveryWorkingDay, "engineer", "supervisor"),
            Task("weekly check", Recurrence.Weekly(), "head", "manager"),
            Task("monthly check", Recurrence.Monthly, "head", "manager"),
            Task("quarterly check", Recurrence.Quarterly(), "head", "manager"),
            Task("yearly review", Recurrence.Yearly(), "head", "manager"),
            Task("satisfaction survey of hospitals", Recurrence.Quarterly(), "headquarters", "general manager"),
        ];
        CaseHistory unit = new("U-1",
        [
            CaseEvent.Opened(At("2026-01-01T00:00"), Priority.None), On("2026-10-04T23:00", "weekly check"),
            On("2026-10-08T17:00", "self-check"), On("2026-10-12T09:00", "weekly check"),
        ]);
        List<DutyReading> Of(int task) =>
            [.. programme[task].Read(unit, At("2026-10-31T12:00")).Duties.Where(d => d.Due > At("2026-10-01T00:00")
                && d.Due <= At("2027-01-01T00:00") && d.Started < At("2026-11-01T00:00"))];
        var daily = Of(0);
        Assert.Equal(18, daily.Count);
        Assert.DoesNotContain(daily, d => d.Period!.First < new LocalDate(2026, 10, 8));
        Assert.Contains(daily, d => d.Period!.First == new LocalDate(2026, 10, 10));
        Assert.Equal((1, 17),
            (daily.Count(d => d.Verdict == SlaVerdict.Met), daily.Count(d => d.Verdict == SlaVerdict.Breached)));
        var weekly = Of(1);
        Assert.Equal(
            ["2026-10-05T00:00", "2026-10-12T00:00", "2026-10-19T00:00", "2026-10-26T00:00", "2026-11-02T00:00"],
            weekly.Select(d => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
                .Format(d.Due!.Value.InZone(Office.Zone!).LocalDateTime)));
        Assert.Equal(
            [SlaVerdict.Met, SlaVerdict.Breached, SlaVerdict.Met, SlaVerdict.Breached, SlaVerdict.Pending],
            weekly.Select(d => d.Verdict));
        Assert.Equal(At("2026-11-01T00:00"), Assert.Single(Of(2)).Due);
        Assert.Equal(At("2027-01-01T00:00"), Assert.Single(Of(3)).Due);
        Assert.Equal(At("2027-01-01T00:00"), Assert.Single(Of(4)).Due);
        Assert.Equal("general manager", Assert.Single(Of(5)[0].AddressedTo).Role);
    }

    private static IEnumerable<Holiday> HolidaysOf2026()
    {
        (string Name, LocalDate First, LocalDate Last)[] holidays =
        [
            ("New Year", new(2026, 1, 1), new(2026, 1, 3)), ("Spring Festival", new(2026, 2, 15), new(2026, 2, 23)),
            ("Qingming", new(2026, 4, 4), new(2026, 4, 6)), ("Labour Day", new(2026, 5, 1), new(2026, 5, 5)),
            ("Dragon Boat", new(2026, 6, 19), new(2026, 6, 21)), ("Mid-Autumn", new(2026, 9, 25), new(2026, 9, 27)),
            ("National Day", new(2026, 10, 1), new(2026, 10, 7)),
        ];
        return holidays.SelectMany(h => new DateInterval(h.First, h.Last).Select(date => new Holiday(date, h.Name)));
    }

    private static ObligationReading Read(Obligation obligation, string asOf, params CaseEvent[] events) =>
        obligation.Read(Project(events), At(asOf));

    private static CaseHistory Project(params CaseEvent[] events) =>
        new("P-7", [CaseEvent.Opened(At("2026-01-05T09:00"), Priority.None), .. events]);

    private static CaseTrigger Event(string name) => CaseTrigger.Custom(name);

    private static CaseEvent On(string local, string name) => CaseEvent.Custom(At(local), name);

    private static Instant At(string local) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")
        .Parse(local).Value.InZoneStrictly(Office.Zone!).ToInstant();
}
