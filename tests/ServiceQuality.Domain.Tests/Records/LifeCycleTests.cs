using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Records;

public class LifeCycleTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 9, 30, 1, 0); // Wednesday, 09:00 in Shanghai

    private static readonly RecordRule Answered = RecordRule.Require(
        "unanswered", CaseCondition.Occurred(CaseTrigger.Custom("answered")), new("There is no answer.", "尚未答复。"));

    private static readonly LifeCycle Problem = LifeCycle.Create("problem", Office)
        .States("open", "solved", "watched", "closed")
        .Move("solve", CaseTrigger.Custom("solved"), ["open", "watched"], "solved")
        .Move("watch", CaseTrigger.Custom("solved, watch"), ["open"], "watched")
        .Move("take back", CaseTrigger.Custom("taken back"), ["solved", "watched"], "open")
        .Move("close", CaseEventKind.Closed, ["solved", "watched"], "closed", Answered)
        .Move("reopen", CaseEventKind.Reopened, ["closed"], "open")
        .Automatically("close", "1 d", "solved")
        .Build();

    [Fact]
    public void A_record_moves_by_its_events_and_closes_itself()
    {
        CaseHistory record = Record(On(1, "answered"), On(2, "solved"));
        var reading = Problem.Read(record, At(3));
        Assert.Equal(("solved", At(2), At(26)), (reading.State, reading.Since, reading.AutomaticDue!.Value));
        Assert.Equal(["take back", "close"], reading.Allowed.Select(m => m.Name));
        Assert.Null(reading.AutomaticEvent);
        var due = Problem.Read(record, At(26)).AutomaticEvent!.Value; // on a holiday or not: a machine needs no office
        Assert.Equal((CaseEventKind.Closed, At(26)), (due.Kind, due.At));
        var closed = Problem.Apply(record, due);
        Assert.Equal("closed", Problem.Read(closed.Next!, At(30)).State);
        Assert.Null(Problem.Read(Record(On(2, "solved, watch")), At(999)).AutomaticDue);
        Assert.Equal("R-1: solved since 2026-09-30T03:00:00Z, close due 2026-10-01T03:00:00Z", reading.ToString());
    }

    [Fact]
    public void An_event_that_makes_no_move_is_refused_with_the_reason_and_the_moves_that_are_possible()
    {
        CaseHistory record = Record(On(2, "solved"));
        var unanswered = Problem.Apply(record, CaseEvent.Closed(At(3))).Refusal!;
        Assert.Equal((MoveRefusalReason.RuleBroken, "unanswered"), (unanswered.Reason, unanswered.Broken[0].Code));
        Assert.Equal(
            "event 2 (Closed 2026-09-30T04:00:00Z) in state solved: There is no answer. [unanswered]", unanswered.ToString());
        var twice = Problem.Apply(record, On(3, "solved, watch")).Refusal!;
        Assert.Equal((MoveRefusalReason.NotFromThisState, "solved"), (twice.Reason, twice.State));
        Assert.Equal(["take back", "close"], twice.Allowed.Select(m => m.Name));
        Assert.Equal(MoveRefusalReason.GoesBack, Problem.Apply(record, On(1, "taken back")).Refusal!.Reason);
        Assert.Equal(
            MoveRefusalReason.SecondOpening, Problem.Apply(record, CaseEvent.Opened(At(3), Priority.None)).Refusal!.Reason);
        Assert.Equal(
            MoveRefusalReason.OutOfRange, Problem.Apply(record, CaseEvent.Closed(Instant.MaxValue)).Refusal!.Reason);
        var message = Problem.Apply(record, CaseEvent.CustomerReplied(At(3)));
        Assert.True(message.IsAccepted);
        Assert.Equal(3, message.Next.Events.Count);
    }

    [Fact]
    public void A_forbidden_move_stays_known_with_its_reason()
    {
        var strict = Problem.Forbid("reopen", new("Closed is closed.", "关闭后不得重开。"));
        var closed = Record(On(1, "answered"), On(2, "solved"), CaseEvent.Closed(At(3)));
        Assert.True(Problem.Apply(closed, CaseEvent.Reopened(At(4))).IsAccepted);
        var refusal = strict.Apply(closed, CaseEvent.Reopened(At(4))).Refusal!;
        Assert.Equal(MoveRefusalReason.Forbidden, refusal.Reason);
        Assert.Equal(
            "event 4 (Reopened 2026-09-30T05:00:00Z) in state closed is forbidden: Closed is closed.; "
                + "nothing is allowed any more.",
            refusal.ToString());
        Assert.Empty(strict.Read(closed, At(9)).Allowed);
        Assert.Throws<ArgumentException>("move", () => Problem.Forbid("vanish", new("No.", "否。")));
    }

    [Fact]
    public void Every_broken_rule_of_a_life_cycle_is_reported_at_once() => Assert.Equal(
        """
        Life cycle bad cannot be built:
        - State a appears twice; each may appear once.
        - go names state z, which is unknown; allowed are a, a, b, island.
        - open is made by the opening, which occurs only once and first; allowed are later events.
        - never is possible from no state; allowed is at least one.
        - never can never be made: (priority is P1) and priority is P2 never holds (both).
        - again is never made from a: first is made by the same event there.
        - State island cannot be reached; allowed are states to which a move leads from the first one.
        - "vanish" cannot happen by itself in a; allowed is a move from that state to another by Resolved, Reopened, Closed, a status or a custom event.
        """.ReplaceLineEndings("\n").Replace("(priority is P1) and", "priority is P1 and", StringComparison.Ordinal),
        Assert.Throws<InvalidOperationException>(() => LifeCycle.Create("bad", Office).States("a", "a", "b", "island")
            .Move("go", CaseTrigger.Custom("x"), ["a"], "z").Move("open", CaseEventKind.Opened, ["a"], "b")
            .Move("never", CaseTrigger.Custom("y"), [], "b", RecordRule.Require(
                "both", CaseCondition.Priority(Priority.P1) & CaseCondition.Priority(Priority.P2), new("Both.", "两者。")))
            .Move("first", CaseTrigger.Custom("w"), ["a"], "b").Move("again", CaseTrigger.Custom("w"), ["a", "b"], "a")
            .Automatically("vanish", "1 d", "a").Build()).Message);

    [Fact]
    public void A_forbidden_move_does_not_happen_by_itself()
    {
        CaseHistory record = Record(On(1, "answered"), On(2, "solved"));
        var manual = Problem.Forbid("close", new("Closed by hand.", "须人工关闭。"));
        Assert.NotNull(Problem.Read(record, At(30)).AutomaticEvent);
        Assert.Null(manual.Read(record, At(30)).AutomaticEvent);
        Assert.Null(manual.Read(record, At(30)).AutomaticDue);
    }

    [Fact]
    public void Only_a_move_to_another_state_happens_by_itself()
    {
        // One that stays would be due again as soon as it is made.
        var stays = LifeCycle.Create("a", Office).States("s").Stay("ask", CaseTrigger.Custom("asked"), ["s"]);
        Assert.False(stays.Automatically("ask", "1 d", "s").TryBuild(out _, out var problems));
        Assert.StartsWith("\"ask\" cannot happen by itself in s", Assert.Single(problems), StringComparison.Ordinal);
        var circle = LifeCycle.Create("a", Office).States("s").Move("ask", CaseTrigger.Custom("asked"), ["s"], "s");
        Assert.False(circle.Automatically("ask", "1 d", "s").TryBuild(out _, out _));
    }

    [Fact]
    public void Rules_of_moves_ask_only_for_what_a_life_cycle_can_know()
    {
        LocalizedText text = new("So.", "如此。");
        var anywhere = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build().Union(Office);
        Assert.False(LifeCycle.Create("a", anywhere).States("s").Stay(
            "note", CaseEventKind.Note, ["s", "s"],
            RecordRule.Require("plan", CaseCondition.RefersTo("plan", "plan"), text),
            RecordRule.Require("dates", CaseCondition.NotAfter("a", "b"), text),
            RecordRule.Require("old", CaseCondition.Passed("12 mo", CaseTrigger.Custom("sold")), text),
            RecordRule.Refuse("typo", CaseCondition.NoneOpen(CaseTrigger.Custom("x"), CaseTrigger.Custom("Closed"), "k"), text))
            .TryBuild(out _, out var problems));
        Assert.Equal(
            [
                "Rule plan of note: field plan names a known plan cannot be known by a life cycle; "
                    + "allowed is to check it by RecordRule.FindBroken.",
                "Rule dates of note: its condition field a is not after field b counts dates, "
                    + "but the calendar is a composite without a time zone; allowed are those with one.",
                "Rule old of note: its condition 12 mo after event sold counts dates, "
                    + "but the calendar is a composite without a time zone; allowed are those with one.",
                "Rule typo of note: its condition names the custom event \"Closed\", which has the name of a built-in kind and "
                    + "would never occur; use CaseEventKind.Closed (Closed in JSON).",
            ],
            problems);
        var cycle = LifeCycle.Create("a", Office).States("s").Stay("note", CaseEventKind.Note, ["s", "s"]).Build();
        Assert.Equal(["s"], cycle.Moves[0].From);
    }

    [Law]
    public Property What_is_applied_step_by_step_is_what_is_replayed() => Laws.ForAll(Events(), events =>
    {
        var stepwise = Record();
        List<MoveRefusal> refusals = [];
        foreach (var e in events)
        {
            var result = Problem.Apply(stepwise, e);
            stepwise = result.Next ?? stepwise;
            refusals.AddRange(result.Refusal is { } refusal ? [refusal] : []);
        }

        var replayed = Problem.Read(Record(events), At(10_000));
        Assert.Equal(Problem.Read(stepwise, At(10_000)).State, replayed.State);
        Assert.Equal(
            refusals.Select(r => (r.Event, r.Reason, r.State)), replayed.Refused.Select(r => (r.Event, r.Reason, r.State)));
        Assert.Empty(Problem.Read(stepwise, At(10_000)).Refused);
        Assert.Equal(replayed.State, Problem.States[Problem.StateIndexOf(Record(events).Events.AsSpan(), At(10_000))]);
    });

    [Law]
    public Property Exactly_the_allowed_moves_whose_rules_hold_can_be_made() => Laws.ForAll(Events(), events =>
    {
        var record = Record(events);
        var reading = Problem.Read(record, At(10_000));
        foreach (var trigger in Problem.Moves.Select(m => m.Trigger).Distinct())
        {
            var e = trigger.Kind == CaseEventKind.Custom ? CaseEvent.Custom(At(9_999), trigger.Name!)
                : trigger == CaseEventKind.Closed ? CaseEvent.Closed(At(9_999)) : CaseEvent.Reopened(At(9_999));
            var holds = reading.Allowed.Any(m => m.Trigger == trigger && RecordRule.FindBroken(
                m.Rules, Record([.. events, e]), At(9_999), Office).Count == 0);
            Assert.Equal(holds, Problem.Apply(record, e).IsAccepted);
        }
    });

    [Law]
    public Property No_sequence_of_moves_closes_without_an_answer() => Laws.ForAll(Events(), events =>
    {
        var record = events.Aggregate(Record(), (r, e) => Problem.Apply(r, e).Next ?? r);
        var reading = Problem.Read(record, At(10_000));
        foreach (var change in reading.Changes.Where(c => c.To == "closed"))
        {
            Assert.Contains(record.Events.Take(change.EventIndex), e => e.Name == "answered");
        }

        Assert.Equal(Problem.States[0], reading.Changes.Count == 0 ? reading.State : reading.Changes[0].From);
        Assert.All(reading.Changes.Zip(reading.Changes.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    });

    private static Gen<CaseEvent[]> Events() =>
        from names in Gen.Elements("answered", "solved", "solved, watch", "taken back", "closed", "reopened", "message").ListOf()
        from gaps in Gen.Choose(0, 40).ListOf(names.Count)
        select names.Zip(gaps).Aggregate(new List<CaseEvent>(), (events, next) =>
        {
            var at = (events.Count == 0 ? Start : events[^1].At) + Duration.FromHours(next.Second);
            events.Add(next.First switch
            {
                "closed" => CaseEvent.Closed(at),
                "reopened" => CaseEvent.Reopened(at),
                "message" => CaseEvent.CustomerReplied(at),
                var name => CaseEvent.Custom(at, name),
            });
            return events;
        }).ToArray();

    private static CaseHistory Record(params CaseEvent[] events) =>
        new("R-1", [CaseEvent.Opened(Start, Priority.None), .. events]);

    private static CaseEvent On(int hour, string name) => CaseEvent.Custom(At(hour), name);

    private static Instant At(int hour) => Start + Duration.FromHours(hour);
}
