using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla.Obligations;

/// <summary>What an obligation refuses: each message has the place, the value and what is allowed, all of them at once.</summary>
public class ObligationInputTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);
    private static readonly CaseTrigger Begun = CaseTrigger.Custom("begun");
    private static readonly CaseTrigger Done = CaseTrigger.Custom("done");
    private static readonly CaseTrigger Filed = CaseTrigger.Custom("filed");

    private static readonly Obligation Promise = Obligation.Create("promise", Office)
        .Duty(d => d.StartedBy(Begun).StoppedBy(Done).Until("for")).Build();

    [Theory]
    [InlineData(null, "names nothing in for, until which promise is to be met; allowed is a date (2026-10-30, which")]
    [InlineData("soon", "names \"soon\" in for, until which promise is to be met; allowed is a date")]
    [InlineData("2026-02-30", "names \"2026-02-30\" in for, until which promise is to be met; allowed is a date")]
    [InlineData("2026-03-02T25:00", "names \"2026-03-02T25:00\" in for, until which promise is to be met; allowed is a date")]
    [InlineData("9999-01-01", "names \"9999-01-01\" in for, until which promise is to be met; allowed is a date")]
    [InlineData("0000-12-31", "names \"0000-12-31\" in for, until which promise is to be met; allowed is a date")]
    [InlineData("2026-03-01", "names \"2026-03-01\" in for, which is before it; allowed are its own date and later ones.")]
    [InlineData("2026-03-02T08:59", "names \"2026-03-02T08:59\" in for, which is before it; allowed are")]
    [InlineData("2026-03-02T00:59:59Z", "names \"2026-03-02T00:59:59Z\" in for, which is before it; allowed are")]
    [InlineData("2026-03-02", "")]
    [InlineData("2026-03-02T09:00", "")]
    [InlineData("2026-03-02T09:00:00+08:00", "")]
    public void A_date_is_one_and_not_before_its_event(string? date, string problem)
    {
        var begun = CaseEvent.Custom(Start, "begun");
        begun = date is null ? begun : begun.With("for", date);
        AssertFault(Promise, problem.Length == 0 ? [] : [$"event 1 ({begun}) {problem}"], begun);
    }

    [Fact]
    public void A_condition_that_refers_to_another_record_is_refused()
    {
        var builder = Obligation.Create("report", Office).Duty(d => d.StartedBy(Begun).StoppedBy(Done).Limit("1 w"))
            .AppliesWhen(!CaseCondition.RefersTo("plan", "plan") | CaseCondition.HasField("x"));
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.Equal(
            ["The condition \"field plan names a known plan\" cannot be known by an obligation, which does not look up other "
                + "records; allowed is to check it by RecordRule.FindBroken."],
            problems);
    }

    [Fact]
    public void A_revision_that_is_no_date_is_refused_with_every_other_fault() => AssertFault(
        Promise,
        ["event 1 (Custom 2026-03-02T01:00:00Z begun) names nothing",
            "event 2 (Note 2026-03-02T01:00:00Z for=later) names \"later\"",
            "event 3 (Custom 2026-03-02T01:00:00Z begun for=2026-02-01) names \"2026-02-01\" in for, which is before it"],
        CaseEvent.Custom(Start, "begun"), CaseEvent.Note(Start).With("for", "later"),
        CaseEvent.Custom(Start, "begun").With("for", "2026-02-01"));

    [Fact]
    public void Two_duties_at_once_of_one_key_and_events_without_a_key_are_refused()
    {
        ObligationBuilder Duty() => Obligation.Create("duty", Office).KeyedBy("phase")
            .Duty(d => d.StartedBy(Begun, CaseTrigger.OnStatus("open")).StoppedBy(Done).Limit("5 bd"))
            .Step("call", s => s.By("1 d").DoneBy(CaseTrigger.Custom("called")));
        AssertFault(
            Duty().Build(),
            ["event 2 (Custom 2026-03-02T01:00:00Z begun phase=A) starts the duty while it is still outstanding; allowed"],
            Of("begun", "A"), Of("begun", "A"), Of("begun", "B"));
        AssertFault(Duty().IgnoreRepeatedStarts().Build(), [], Of("begun", "A"), Of("begun", "A"), Of("begun", "B"));
        AssertFault(
            Duty().Build(),
            ["event 1 (Custom 2026-03-02T01:00:00Z begun) names no phase, by which duties are kept apart; allowed is",
                "event 2 (Custom 2026-03-02T01:00:00Z called) names no phase"],
            CaseEvent.Custom(Start, "begun"), CaseEvent.Custom(Start, "called"), CaseEvent.Custom(Start, "other"),
            Of("begun", "A"));

        // An event of the case as a whole is reported once, and in the order of the events.
        AssertFault(
            Duty().Build(),
            ["event 3 (StatusChanged 2026-03-02T01:00:00Z open) starts the duty",
                "event 4 (Custom 2026-03-02T01:00:00Z begun phase=A)"],
            Of("begun", "A"), Of("begun", "B"), CaseEvent.StatusChanged(Start, CaseStatus.Of("open")), Of("begun", "A"));
    }

    [Fact]
    public void A_date_for_no_key_is_refused_where_keys_keep_promises_apart() => AssertFault(
        Obligation.Create("promise", Office).KeyedBy("phase").Duty(d => d.StartedBy(Begun).StoppedBy(Done).Until("for")).Build(),
        ["event 2 (Custom 2026-03-02T01:00:00Z note for=2026-03-10) names no phase"],
        Of("begun", "A").With("for", "2026-03-05"), CaseEvent.Custom(Start, "note").With("for", "2026-03-10"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_event_that_is_not_declared_is_refused(bool recurs)
    {
        var builder = Obligation.Create("duty", Office).Events("begun", "done");
        var duty = (recurs ? builder.Recurs(Recurrence.Daily).Duty(d => d.StoppedBy(Done))
            : builder.Duty(d => d.StartedBy(Begun).StoppedBy(Done).Limit("5 bd"))).Build();
        AssertFault(duty, ["event 2 (Custom 2026-03-02T01:00:00Z gone) is not declared; declared are begun, done."],
            CaseEvent.Custom(Start, "begun"), CaseEvent.Custom(Start, "gone"));
        var later = Start + Duration.FromDays(3);
        Assert.Equal(recurs ? 3 : 1, duty.Read(History(CaseEvent.Custom(Start, "begun")), later).Duties.Count);
    }

    [Fact]
    public void Every_broken_rule_of_names_order_and_conditions_is_reported_at_once() => AssertBroken(
        Obligation.Create("bad", Office).Roles("sales").Events("begun", "done", "filed").OwedBy("boss")
            .AddressedTo("sales", "court").Otherwise(Consequence.OfPoints(1, "agent"))
            .AppliesWhen(CaseCondition.HasField("a", "1")).AppliesWhen(CaseCondition.HasField("a", "2"))
            .AppliesAfter(CaseTrigger.Custom("born"), "1 mo")
            .Duty(d => d.StartedBy(CaseTrigger.Custom("hired")).StoppedByAll(Done, Filed)
                .InOrder(Done, Filed).InOrder(Filed, Done).InOrder(Done, CaseTrigger.Custom("foreign")).Limit("5 bd"))
            .Step("call", s => s.By("1 d").To("clerk").DoneBy(CaseTrigger.Custom("called"))),
        "bad has an order with event foreign, which it does not wait for; allowed are event done, event filed.",
        "bad has an order that never ends: event done, event filed; allowed is an order without a circle.",
        "The condition \"field a is 1 and field a is 2 and 1 mo after event born\" can never hold; allowed is one that can.",
        "bad names event hired, which is not declared; declared are begun, done, filed.",
        "bad names event called, which is not declared; declared are begun, done, filed.",
        "bad names event born, which is not declared; declared are begun, done, filed.",
        "bad names role court, which is not declared; declared are sales.",
        "bad names role boss, which is not declared; declared are sales.",
        "bad names role agent, which is not declared; declared are sales.",
        "bad names role clerk, which is not declared; declared are sales.");

    [Fact]
    public void An_order_of_events_of_which_any_is_enough_is_refused() => AssertBroken(
        Obligation.Create("bad", Office).Duty(d => d.StartedBy(Begun).StoppedBy(Done, Filed).InOrder(Done, Filed).Limit("5 bd")),
        "bad has an order, but stops with the first of its events; allowed is an order of events that must all occur.");

    [Fact]
    public void A_date_in_the_record_goes_with_no_pause_reopening_or_other_limit() => AssertBroken(
        Obligation.Create("bad", Office).Duty(d => d.StartedBy(Begun).StoppedBy(Done).Until("for").Limit(Priority.P1, "5 bd")
            .PausedBy(Filed).OnReopening(ReopenPolicy.Resume)),
        "bad has \"until for\" beside other limits; allowed is it alone, for every case.",
        "bad is paused, but lasts \"until for\"; allowed is another date in the record, or a limit of time.",
        "bad lasts \"until for\", but a reopening (Resume) names no date; allowed is Ignore.",
        "bad has limits by priority or tier; allowed is one for all cases.");

    [Fact]
    public void A_recurrence_goes_with_one_limit_of_time_and_the_events_that_fulfil_it() => AssertBroken(
        Obligation.Create("bad", Office).Recurs(Recurrence.Monthly).Duty(d => d.StartedBy(Begun).StoppedBy(Done).ResetBy(Filed)
            .PausedBy(Filed).OnReopening(ReopenPolicy.Resume).Limit("5 bd").Limit(Priority.P1, "2 bd")),
        "bad recurs, so that it is due in its period; allowed is at most one limit of time, for every case.",
        "bad is paused, but lasts \"until the end of the period\"; allowed is another date in the record, or a limit of time.",
        "bad lasts \"until the end of the period\", but a reopening (Resume) names no date; allowed is Ignore.",
        "bad recurs, but is started by event begun, event filed; allowed is a recurrence, which starts it itself, or events that "
            + "start it.");

    [Theory]
    [InlineData("until")]
    [InlineData("none")]
    [InlineData("priority")]
    public void A_recurrence_with_another_limit_is_refused(string limit) => AssertBroken(
        Obligation.Create("bad", Office).Recurs(Recurrence.Monthly).Duty(d => _ = limit switch
        {
            "until" => d.StoppedBy(Done).Until("for"),
            "none" => d.StoppedBy(Done).NoLimit(),
            _ => d.StoppedBy(Done).Limit(Priority.P1, "5 bd"),
        }),
        "bad recurs, so that it is due in its period; allowed is at most one limit of time, for every case.");

    [Fact]
    public void Null_and_blank_are_refused_at_once()
    {
        var builder = Obligation.Create("duty", Office);
        Assert.Throws<ArgumentNullException>("limit", () => builder.AppliesAfter(Begun, null!));
        Assert.Throws<ArgumentNullException>("condition", () => builder.AppliesWhen(null!));
        Assert.Throws<ArgumentNullException>("recurrence", () => builder.Recurs(null!));
        Assert.Throws<ArgumentOutOfRangeException>("eligibility", () => builder.Recurs(Recurrence.Daily, (Eligibility)9));
        Assert.Throws<ArgumentException>("field", () => builder.KeyedBy(" "));
        Assert.Throws<ArgumentException>("field", () => builder.Duty(d => d.Until("for ")));
        Assert.Throws<ArgumentException>("value", () => CaseEvent.Note(Start).With("phase", ""));
        Assert.Throws<ArgumentException>("field", () => CaseEvent.Note(Start).With(" phase", "A"));
        Assert.Throws<ArgumentNullException>("history", () => Promise.Read(null!, Start));
    }

    private static void AssertFault(Obligation duty, string[] faults, params CaseEvent[] events)
    {
        Assert.Equal(faults.Length == 0, duty.TryRead(History(events), Start, out _, out var problem));
        var at = 0;
        foreach (var fault in faults)
        {
            var found = problem!.IndexOf(fault, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{fault}\" is not in order in \"{problem}\".");
            at = found + fault.Length;
        }

        Assert.Equal(faults.Length, problem?.Split("event ").Count(p => p.Length > 0 && char.IsDigit(p[0])) ?? 0);
        if (problem is not null)
        {
            Assert.StartsWith($"{duty.Name} of X: ", problem, StringComparison.Ordinal);
            var thrown = Assert.Throws<ArgumentException>("history", () => duty.Read(History(events), Start));
            Assert.StartsWith(problem, thrown.Message, StringComparison.Ordinal);
        }
    }

    private static void AssertBroken(ObligationBuilder builder, params string[] problems)
    {
        Assert.False(builder.TryBuild(out _, out var found));
        Assert.Equal(problems, found);
        Assert.False(builder.TryBuild(out _, out var again));
        Assert.Equal(found, again);
    }

    private static CaseHistory History(params CaseEvent[] events) =>
        new("X", [CaseEvent.Opened(Start, Priority.None), .. events]);

    private static CaseEvent Of(string name, string phase) => CaseEvent.Custom(Start, name).With("phase", phase);
}
