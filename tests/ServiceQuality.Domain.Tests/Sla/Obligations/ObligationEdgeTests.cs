using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>Answers at the edges: the ends of periods and of the range, pauses, reopenings, conditions that end.</summary>
public class ObligationEdgeTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly Instant Start = At(2026, 3, 2, 9);
    private static readonly CaseTrigger Begun = CaseTrigger.Custom("begun");
    private static readonly CaseTrigger Done = CaseTrigger.Custom("done");
    private static readonly CaseTrigger Filed = CaseTrigger.Custom("filed");

    [Fact]
    public void A_daily_duty_after_three_years_tells_its_first_day_three_years_ahead()
    {
        var duty = Obligation.Create("check", Office).Recurs(Recurrence.Daily).AppliesAfter(Begun, "36 mo")
            .Duty(d => d.StoppedBy(Done)).Build();
        Assert.Equal(At(2029, 3, 3, 0), Read(duty, Start, On(Start, "begun")).NextChange);
        Assert.Null(Read(duty, Start).NextPeriod);
    }

    [Fact]
    public void A_limit_of_a_period_counts_in_the_calendar_of_the_duty_and_is_not_rolled_out_of_the_period()
    {
        var weekend = BusinessCalendar.In("Asia/Shanghai").On(IsoDayOfWeek.Sunday, "10:00-12:00").Build();
        var rolled = new DeadlineRules(roll: DateRoll.Previous);
        Instant? DueOf(Action<SlaTargetBuilder> limit, Recurrence recurrence) => Obligation.Create("duty", Office)
            .Recurs(recurrence, Eligibility.AtAnyTime).Duty(d => limit(d.StoppedBy(Done))).Build()
            .Read(new("X", [CaseEvent.Opened(Start, Priority.None)]), Start).Duties[0].Due;
        Assert.Equal(At(2026, 3, 8, 10), DueOf(d => d.Limit("1 bd", weekend), Recurrence.Weekly()));
        Assert.Equal(At(2026, 3, 8, 10), DueOf(d => d.Limit("1 bd").In(weekend), Recurrence.Weekly()));
        Assert.Equal(At(2026, 3, 3, 9), DueOf(d => d.Limit("1 bd"), Recurrence.Weekly()));
        Assert.Equal(At(2026, 3, 1, 0), DueOf(d => d.Limit("0 d").Rules(rolled), Recurrence.Weekly(IsoDayOfWeek.Sunday)));
        Assert.Equal(At(2026, 3, 9, 0), DueOf(d => d.Limit("7 d"), Recurrence.Weekly()));
    }

    [Theory]
    [InlineData(0, "Breached, Met")] // the limit of the first day has passed, so that midnight counts for the second
    [InlineData(-1, "Breached, Pending")]
    public void The_end_of_a_period_counts_for_the_next_once_the_limit_has_passed(int minutes, string verdicts)
    {
        var duty = Obligation.Create("check", Office).Recurs(Recurrence.Daily, Eligibility.AtAnyTime)
            .Duty(d => d.StoppedBy(Done).Limit("20 h")).Build();
        var midnight = At(2026, 3, 3, 0);
        var reading = Read(duty, midnight + Duration.FromHours(1), On(midnight + Duration.FromMinutes(minutes), "done"));
        Assert.Equal(verdicts, string.Join(", ", reading.Duties.Select(d => d.Verdict)));
    }

    [Theory]
    [InlineData("1 d before", StepState.Missed)]
    [InlineData("0 d after", StepState.Missed)]
    [InlineData("1 d after", StepState.NotNeeded)] // it was never to be done
    public void A_step_that_was_due_in_a_period_is_missed_when_it_is_over(string time, StepState state)
    {
        var duty = Obligation.Create("report", Office).Recurs(Recurrence.Weekly(), Eligibility.AtAnyTime)
            .Duty(d => d.StoppedBy(Done)).Step("call", s => s.At(time).DoneBy(Filed)).Build();
        Assert.Equal(state, Read(duty, At(2026, 3, 9, 1)).Steps[0].State);
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("weekly from Monday")]
    [InlineData("yearly from 07-01")]
    [InlineData("every 3 working days from 9998-12-01")]
    public void The_last_period_of_the_range_is_due_by_its_end(string recurrence)
    {
        var utc = BusinessCalendar.In("UTC").Weekdays("09:00-17:30").Build();
        var duty = Obligation.Create("duty", utc).Recurs(Recurrence.Parse(recurrence), Eligibility.AtAnyTime)
            .Duty(d => d.StoppedBy(Done).Limit("400 d")).Build();
        var last = Instant.FromUtc(9998, 12, 31, 23, 0);
        var reading = duty.Read(new("X", [CaseEvent.Opened(last - Duration.FromDays(1), Priority.None)]), last);
        Assert.All(reading.Duties, d => Assert.True(d.Due >= d.Started && d.Due < Instant.FromUtc(9999, 1, 1, 0, 0)));
        Assert.Null(reading.NextPeriod);
        var first = Instant.FromUtc(1, 1, 1, 0, 0);
        Assert.True(duty.Read(new("X", [CaseEvent.Opened(first, Priority.None)]), first).Duties.Count <= 1);
    }

    [Fact]
    public void A_reopened_duty_waits_for_all_of_its_events_again()
    {
        foreach (var policy in Enum.GetValues<ReopenPolicy>().Where(p => p != ReopenPolicy.Ignore))
        {
            var duty = Obligation.Create("approval", Office)
                .Duty(d => d.StartedBy(Begun).StoppedByAll(Done, Filed).Limit("5 bd").OnReopening(policy)).Build();
            CaseEvent[] events = [On(Start, "begun"), On(Start, "done"), On(Start, "filed"), CaseEvent.Reopened(Start)];
            Assert.Equal([Done, Filed], Read(duty, Start, events).Duties[^1].Outstanding);
            Assert.Equal([Done], Read(duty, Start, [.. events, On(Start, "filed")]).Duties[^1].Outstanding);
        }
    }

    [Fact]
    public void While_its_duty_is_paused_a_step_that_depends_on_the_due_does_not_change()
    {
        var duty = Obligation.Create("report", Office)
            .Duty(d => d.StartedBy(Begun).StoppedBy(Done).PausedBy(Filed).Limit("48 h"))
            .Step("remind", s => s.By("24 h before").DoneBy(CaseTrigger.Custom("reminded"))).Build();
        var held = Read(duty, Start + Duration.FromHours(2), On(Start, "begun"), On(Start + Duration.FromHours(1), "filed"));
        Assert.Equal((SlaPhase.Paused, null), (held.Duties[0].Phase, held.NextChange));
        Assert.Equal(StepState.Pending, Read(
            duty, Start + Duration.FromDays(9), On(Start, "begun"), On(Start + Duration.FromHours(1), "filed")).Steps[0].State);
        Assert.Equal(
            Start + Duration.FromHours(24) + Duration.Epsilon,
            Read(duty, Start + Duration.FromHours(2), On(Start, "begun")).NextChange);
    }

    [Fact]
    public void A_reset_begins_a_duty_again_only_while_its_condition_holds()
    {
        var news = Obligation.Create("news", Office).AppliesWhen(CaseCondition.Status("open"))
            .Duty(d => d.StartedBy(CaseTrigger.OnStatus("open")).ResetBy(CaseEventKind.AgentReplied).StoppedBy(Done)
                .Limit("24 h")).Build();
        var open = CaseEvent.StatusChanged(Start, CaseStatus.Of("open"));
        Assert.Equal(2, Read(news, Start, open, CaseEvent.AgentReplied(Start)).Duties.Count);
        var ended = Read(news, Start, open, CaseEvent.StatusChanged(Start, CaseStatus.Of("held")), CaseEvent.AgentReplied(Start));
        Assert.Equal((SlaVerdict.Met, Start), (Assert.Single(ended.Duties).Verdict, ended.Duties[0].Fulfilled));
    }

    [Fact]
    public void A_finding_that_is_due_by_the_end_of_a_date_is_escalated_one_working_day_later()
    {
        // 5 March is a Thursday.
        var finding = Obligation.Create("finding", Office).Duty(d => d.StartedBy(Begun).StoppedBy(Done).Until("for"))
            .Step("escalate", s => s.At("1 bd after")).Step("remind", s => s.At("1 bd before")).Build();
        Instant[] Steps(CaseEvent begun) => [.. Read(finding, Start, begun).Steps.OrderBy(s => s.Step.Name).Select(s => s.At)];
        Assert.Equal([At(2026, 3, 7, 0), At(2026, 3, 5, 0)], Steps(On(Start, "begun").With("for", new LocalDate(2026, 3, 5))));
        Assert.Equal(
            [At(2026, 3, 6, 12), At(2026, 3, 4, 12)],
            Steps(On(Start, "begun").With("for", new LocalDateTime(2026, 3, 5, 12, 0))));
    }

    private static ObligationReading Read(Obligation duty, Instant asOf, params CaseEvent[] events) =>
        duty.Read(new("X", [CaseEvent.Opened(Start, Priority.None), .. events]), asOf);

    private static CaseEvent On(Instant at, string name) => CaseEvent.Custom(at, name);

    private static Instant At(int year, int month, int day, int hour) =>
        new LocalDateTime(year, month, day, hour, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
}
