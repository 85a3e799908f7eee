using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Complaints;

public class FeedbackTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly LifeCycle Iso = ComplaintTemplates.Iso10002(Office);
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0); // Monday, 09:00 in Shanghai

    private static readonly Feedback New = Feedback.Receive(
        "C-1", Start, Iso, channel: "phone", customer: "K-17", product: "lamp", subject: "late", remedySought: "refund");

    [Fact]
    public void A_complaint_goes_from_receipt_to_closing()
    {
        var complaint = Applied(
            New,
            CaseEvent.Acknowledged(At(1)),
            ComplaintEvents.Assessed(At(2), new(harm: 1, money: 4, legal: 2, spread: 1), "high"),
            ComplaintEvents.Routed(At(3), "Li", "logistics"),
            ComplaintEvents.InvestigationStarted(At(4)),
            ComplaintEvents.Routed(At(5), "Wang"),
            ComplaintEvents.ComplainantAsked(At(6)),
            ComplaintEvents.ComplainantAnswered(At(30)),
            ComplaintEvents.CauseFound(At(31), "carrier"),
            ComplaintEvents.CauseFound(At(32), "address", isPrimary: true, responsibleUnit: "sales", dimension: "reliability"),
            ComplaintEvents.InterimReply(At(33), new(2026, 3, 6)),
            ComplaintEvents.DecisionProposed(At(40)),
            ComplaintEvents.DecisionCommunicated(At(50), ComplaintOutcome.PartlyUpheld, "refund", Money.Of(80, "CNY")),
            ComplaintEvents.DecisionAccepted(At(60)),
            ActionEvents.Agreed(At(61), "A-1", "Zhao", new(2026, 3, 10)));
        var open = complaint.Read(At(62));
        Assert.Equal(("actions outstanding", "Wang", "Li", 1), (open.State, open.Owner, open.FirstOwner, open.HandOvers));
        Assert.Equal(["A-1"], open.Actions.Where(a => a.State == ActionState.Open).Select(a => a.Code));
        Assert.Equal("4 (harm 1, money 4, legal 2, spread 1)", open.Severity!.ToString());
        Assert.Equal("high", open.Field(ComplaintFields.Urgency));
        Assert.Equal((["carrier", "address"], "address"), (open.Causes, open.PrimaryCause));
        Assert.Equal(
            (ComplaintOutcome.PartlyUpheld, "refund", Money.Of(80, "CNY")), (open.Outcome, open.Remedy, open.Redress!.Value));

        var early = complaint.Apply(CaseEvent.Closed(At(63)));
        Assert.Equal("actions-open", Assert.Single(early.Refusal!.Broken).Code);
        var closed = Applied(
            complaint, ActionEvents.Done(At(100), "A-1"), ComplaintEvents.Confirmed(At(110)), CaseEvent.Closed(At(120)),
            CaseEvent.CustomerReplied(At(200)));
        var end = closed.Read(At(300));
        Assert.Equal((At(50), At(100), At(120)), (end.Answered!.Value, end.ActionsDone!.Value, end.Closed!.Value));
        Assert.Equal((At(1), Start), (end.Acknowledged!.Value, end.Received));
        Assert.Equal(CaseEventKind.CustomerReplied, Assert.Single(end.AfterClosing).Kind);
        Assert.Equal("C-1: closed since 2026-03-07T01:00:00Z, PartlyUpheld", end.ToString());
        Assert.Equal((FeedbackKind.Complaint, FeedbackSource.Customer, "lamp"), (
            end.Kind, end.Source, end.Field(ComplaintFields.Product)));
        Assert.Equal(["reopen", "escalate externally"], end.Course.Allowed.Select(m => m.Name)
            .Where(n => n is "reopen" or "escalate externally").OrderDescending());
    }

    [Fact]
    public void It_is_open_from_its_receipt_and_from_each_reopening()
    {
        var open = Applied(New, ComplaintEvents.DecisionCommunicated(At(2), ComplaintOutcome.Upheld));
        Assert.Equal([new Interval(Start, null)], open.Read(At(9)).OpenTimes);
        var closed = Applied(open, CaseEvent.Closed(At(10)), ComplaintEvents.CauseFound(At(11), "carrier"));
        Assert.Equal([new Interval(Start, At(10))], closed.Read(At(20)).OpenTimes); // a cause found later opens nothing
        Assert.Equal([new Interval(Start, null)], closed.Read(At(9)).OpenTimes); // later events are not seen
        var again = Applied(closed, CaseEvent.Reopened(At(30)), ComplaintEvents.Withdrawn(At(40)));
        Assert.Equal([new(Start, At(10)), new Interval(At(30), At(40))], again.Read(At(50)).OpenTimes);
        var outside = Applied(closed, ComplaintEvents.EscalatedExternally(At(30), "ombudsman"));
        Assert.Equal([new(Start, At(10)), new Interval(At(30), null)], outside.Read(At(50)).OpenTimes);
        var merged = Applied(New, ComplaintEvents.Merged(At(3), "C-0"));
        Assert.Equal([new Interval(Start, At(3))], merged.Read(At(50)).OpenTimes);
    }

    [Fact]
    public void A_refusal_names_the_moves_that_are_possible()
    {
        var closed = Applied(New, ComplaintEvents.DecisionCommunicated(At(2), ComplaintOutcome.Upheld), CaseEvent.Closed(At(3)));
        Assert.Equal(
            "event 3 (Custom 2026-03-02T05:00:00Z routed owner=Li) in state closed makes no move; "
                + "allowed are find a cause, escalate externally, verify an action, link, reopen.",
            closed.Apply(ComplaintEvents.Routed(At(4), "Li")).Refusal!.ToString());
    }

    [Fact]
    public void What_is_promised_and_agreed_is_a_duty()
    {
        var complaint = Applied(
            New, ComplaintEvents.Routed(At(1), "Li"), ComplaintEvents.InterimReply(At(2), new(2026, 3, 3)),
            ComplaintEvents.InterimReply(At(10), new(2026, 3, 5)),
            ComplaintEvents.DecisionCommunicated(At(90), ComplaintOutcome.Upheld),
            ActionEvents.Agreed(At(91), "A-1", "Zhao", new(2026, 3, 10)),
            ActionEvents.Agreed(At(92), "A-2", "Wu", new(2026, 3, 8)),
            ActionEvents.Done(At(100), "A-2"));
        var promises = ComplaintTemplates.PromisedReply(Office).Read(complaint.History, At(400));
        Assert.Equal([SlaVerdict.Met, SlaVerdict.Breached], promises.Duties.Select(d => d.Verdict));
        Assert.All(promises.Duties, d => Assert.Equal("owner Li", d.OwedBy!.ToString()));
        var actions = ComplaintTemplates.Actions(Office).Read(complaint.History, At(400));
        Assert.Equal(
            [("A-1", SlaVerdict.Breached, "Zhao"), ("A-2", SlaVerdict.Met, "Wu")],
            actions.Duties.Select(d => (d.Key!, d.Verdict, d.Case.History.Events.Select(
                e => e.Field(ActionEvents.OwnerField)).OfType<string>().Single())));
    }

    [Fact]
    public void Closing_needs_an_answer_an_outcome_and_where_asked_a_confirmation()
    {
        var answered = Applied(New, ComplaintEvents.DecisionCommunicated(At(1), ComplaintOutcome.NotUpheld));
        Assert.True(answered.Apply(CaseEvent.Closed(At(2))).IsAccepted);
        var unanswered = New.Apply(CaseEvent.Closed(At(2))).Refusal!;
        Assert.Equal(MoveRefusalReason.NotFromThisState, unanswered.Reason);
        Assert.Contains(unanswered.Allowed, m => m.Name == "communicate");
        var strict = Feedback.Receive("C-2", Start, ComplaintTemplates.Iso10002(Office, isConfirmed: true));
        var told = Applied(strict, ComplaintEvents.DecisionCommunicated(At(1), ComplaintOutcome.NotUpheld));
        Assert.Equal("unconfirmed", told.Apply(CaseEvent.Closed(At(2))).Refusal!.Broken[0].Code);
        Assert.True(told.Apply(ComplaintEvents.Confirmed(At(2)), CaseEvent.Closed(At(3))).IsAccepted);

        // Two outcomes: the second decision is no move from there.
        Assert.Equal(
            MoveRefusalReason.NotFromThisState,
            answered.Apply(ComplaintEvents.DecisionCommunicated(At(2), ComplaintOutcome.Upheld)).Refusal!.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(
            "outcome", () => ComplaintEvents.DecisionCommunicated(At(2), ComplaintOutcome.Merged));
    }

    [Fact]
    public void What_is_sent_away_withdrawn_or_merged_ends_without_a_decision()
    {
        ComplaintOutcome Ends(params CaseEvent[] events) => Applied(New, events).Read(At(99)).Outcome;
        Assert.Equal(ComplaintOutcome.OutOfScope, Ends(ComplaintEvents.OutOfScope(At(1), "not ours"), CaseEvent.Closed(At(2))));
        Assert.Equal(ComplaintOutcome.Referred, Ends(ComplaintEvents.Referred(At(1), "bank"), CaseEvent.Closed(At(2))));
        Assert.Equal(ComplaintOutcome.Withdrawn, Ends(ComplaintEvents.Withdrawn(At(1))));
        Assert.Equal(ComplaintOutcome.Undecided, Ends(ComplaintEvents.Withdrawn(At(1)), CaseEvent.Reopened(At(2))));
        Assert.Equal(ComplaintOutcome.Merged, Ends(ComplaintEvents.Merged(At(1), "C-0")));
        var nameless = New.Apply(CaseEvent.Custom(At(1), ComplaintEvents.MergedName)).Refusal!;
        Assert.Equal("no-other-complaint", nameless.Broken[0].Code);
        Assert.Empty(Applied(New, ComplaintEvents.Merged(At(1), "C-0")).Read(At(9)).Course.Allowed);
    }

    [Fact]
    public void An_escalated_complaint_can_be_decided_again_and_a_regime_may_forbid_moves()
    {
        var decided = Applied(
            New, ComplaintEvents.DecisionCommunicated(At(1), ComplaintOutcome.NotUpheld), ComplaintEvents.DecisionRejected(At(2)),
            ComplaintEvents.EscalatedInternally(At(3)),
            ComplaintEvents.DecisionCommunicated(At(4), ComplaintOutcome.Upheld, "replace"),
            CaseEvent.Closed(At(5)), ComplaintEvents.EscalatedExternally(At(6), "ombudsman"));
        var reading = decided.Read(At(9));
        Assert.Equal(("escalated externally", ComplaintOutcome.Upheld, At(1)), (
            reading.State, reading.Outcome, reading.Answered!.Value));
        Assert.Null(reading.Closed);
        var strict = new Feedback(New.History, Iso.Forbid("withdraw", new("No.", "否。")));
        Assert.Equal(MoveRefusalReason.Forbidden, strict.Apply(ComplaintEvents.Withdrawn(At(1))).Refusal!.Reason);
    }

    [Fact]
    public void A_problem_record_and_a_suggestion_have_life_cycles_of_their_own()
    {
        var problems = ComplaintTemplates.ProblemRecord(Office);
        CaseHistory Problem(string result) => new(
            "P-1", [CaseEvent.Opened(Start, Priority.None), CaseEvent.StatusChanged(At(1), CaseStatus.Of(result))]);
        Assert.Equal(At(25), problems.Read(Problem("solved"), At(2)).AutomaticDue);
        Assert.All(
            ["solved, watch", "back to development", "to investigate"],
            result => Assert.Null(problems.Read(Problem(result), At(999)).AutomaticDue));

        var idea = Feedback.Receive(
            "S-1", Start, ComplaintTemplates.Suggestion(Office), FeedbackKind.Suggestion, FeedbackSource.Staff);
        var adopted = Applied(idea, CaseEvent.StatusChanged(At(1), CaseStatus.Of("adopted")));
        Assert.Equal("untold", adopted.Apply(CaseEvent.Closed(At(2))).Refusal!.Broken[0].Code);
        var reading = Applied(adopted, CaseEvent.AgentReplied(At(2)), CaseEvent.Closed(At(3))).Read(At(9));
        Assert.Equal((FeedbackKind.Suggestion, FeedbackSource.Staff, "closed"), (reading.Kind, reading.Source, reading.State));
    }

    [Fact]
    public void Causes_actions_and_links_lead_to_what_is_to_be_mended()
    {
        var complaint = Applied(
            New,
            ComplaintEvents.CauseFound(At(1), "carrier", whys: ["van was late", "no driver", "nobody planned the shift"]),
            ComplaintEvents.DecisionCommunicated(At(2), ComplaintOutcome.Upheld),
            ActionEvents.Agreed(At(3), "A-1", "Zhao", new(2026, 3, 10)),
            ActionEvents.Agreed(At(3), "A-2", "Zhao", new(2026, 3, 10)),
            ActionEvents.Done(At(4), "A-1"), ActionEvents.Done(At(4), "A-2"),
            ComplaintEvents.Linked(At(5), LinkKind.Standard, "S-12"), CaseEvent.Closed(At(6)),
            ActionEvents.Verified(At(50), "A-1", isEffective: true),
            ActionEvents.Verified(At(51), "A-2", isEffective: false),
            ComplaintEvents.Linked(At(52), LinkKind.Gap, "3"));
        var reading = complaint.Read(At(60));
        Assert.Equal(["van was late", "no driver", "nobody planned the shift"], reading.Whys);
        Assert.Equal(["A-2"], reading.Actions.Where(a => a.State != ActionState.Effective).Select(a => a.Code));
        Assert.Equal(["Standard S-12", "Gap 3"], reading.Links.Select(l => l.ToString()));
        Assert.Equal(("closed", At(4)), (reading.State, reading.ActionsDone!.Value));
    }

    [Fact]
    public void Severity_is_the_worst_of_four()
    {
        Assert.Equal(5, new Severity(1, 2, 5, 3).Level);
        Assert.Throws<ArgumentOutOfRangeException>("harm", () => new Severity(0, 1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("spread", () => new Severity(1, 1, 1, 6));
    }

    private static Feedback Applied(Feedback feedback, params CaseEvent[] events)
    {
        var result = feedback.Apply(events);
        Assert.True(result.IsAccepted, result.ToString());
        return result.Next;
    }

    private static Instant At(int hour) => Start + Duration.FromHours(hour);
}
