using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Complaints;

/// <summary>The life cycle of complaints under random events: a model of a few facts runs beside it.</summary>
public class FeedbackProperties
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    private static readonly Func<Instant, CaseEvent>[] Steps =
    [
        CaseEvent.Acknowledged, CaseEvent.Closed, CaseEvent.Reopened, CaseEvent.CustomerReplied,
        at => ComplaintEvents.Assessed(at, new(1, 2, 3, 4)), at => ComplaintEvents.Routed(at, "Li"),
        at => ComplaintEvents.OutOfScope(at, "why"), at => ComplaintEvents.Referred(at, "bank"),
        ComplaintEvents.InvestigationStarted, ComplaintEvents.ComplainantAsked, ComplaintEvents.ComplainantAnswered,
        ComplaintEvents.DecisionProposed, at => ComplaintEvents.DecisionCommunicated(at, ComplaintOutcome.Upheld),
        ComplaintEvents.DecisionAccepted, ComplaintEvents.DecisionRejected, ComplaintEvents.EscalatedInternally,
        at => ComplaintEvents.EscalatedExternally(at), at => ActionEvents.Agreed(at, "A", "Wu", new(2026, 4, 1)),
        at => ActionEvents.Agreed(at, "B", "Wu", new(2026, 4, 1)), at => ActionEvents.Done(at, "A"),
        at => ActionEvents.Done(at, "B"), ComplaintEvents.Confirmed, ComplaintEvents.Withdrawn,
        at => ComplaintEvents.Merged(at, "C-0"), at => ComplaintEvents.InterimReply(at, new(2026, 4, 1)),
    ];

    [Law]
    public Property No_sequence_of_moves_breaks_an_invariant() => Laws.ForAll(
        from steps in Gen.Choose(0, Steps.Length - 1).ListOf(25)
        from isConfirmed in Gen.Elements(true, false)
        select (steps, isConfirmed), x =>
    {
        var feedback = Feedback.Receive("C-1", Start, ComplaintTemplates.Iso10002(Office, x.isConfirmed));
        var (isAnswered, isSentAway, isConfirmed) = (false, false, false);
        HashSet<string> actions = [];
        for (var i = 0; i < x.steps.Count; i++)
        {
            var e = Steps[x.steps[i]](Start + Duration.FromHours(i + 1));
            var before = feedback.Read(e.At);
            var result = feedback.Apply(e);
            if (!result.IsAccepted)
            {
                Assert.Equal(before.Course.Allowed, result.Refusal.Allowed);
                Assert.Equal(before.State, result.Refusal.State);
                continue;
            }

            feedback = result.Next;
            isAnswered |= e.Name == ComplaintEvents.DecisionCommunicatedName;
            isSentAway |= e.Name is ComplaintEvents.OutOfScopeName or ComplaintEvents.ReferredName;
            isConfirmed |= e.Name == ComplaintEvents.ConfirmedName;
            var after = feedback.Read(e.At);
            if (e.Name == ActionEvents.AgreedName)
            {
                actions.Add(e.Field(ActionEvents.ActionField)!);
            }
            else if (e.Name == ActionEvents.DoneName)
            {
                actions.Remove(e.Field(ActionEvents.ActionField)!);
            }

            Assert.Equal(actions.Order(), after.Actions.Where(a => a.State == ActionState.Open).Select(a => a.Code).Order());
            if (e.Kind == CaseEventKind.Closed)
            {
                Assert.Equal("closed", after.State);
                Assert.True(isAnswered || isSentAway);
                Assert.NotEqual(ComplaintOutcome.Undecided, after.Outcome);
                Assert.Empty(actions);
                Assert.True(isConfirmed || isSentAway || !x.isConfirmed);
                Assert.True(after.Answered is null || after.Answered <= after.Closed);
                Assert.True(after.ActionsDone is null || after.ActionsDone <= after.Closed);
            }
        }

        var end = feedback.Read(Start + Duration.FromDays(99));
        Assert.Empty(end.Course.Refused);
        Assert.Equal(isAnswered, end.Answered is not null);
        Assert.Equal(end.State is not ("closed" or "withdrawn" or "merged"), !end.OpenTimes[^1].HasEnd);
        Assert.All(end.OpenTimes.Zip(end.OpenTimes.Skip(1)), t => Assert.True(t.First.End <= t.Second.Start));

        // Merged is the end.
        Assert.True(end.State != "merged" || end.Course.Allowed.Count == 0);
    });

    [Fact]
    public void Every_state_is_reached_and_every_event_is_of_use()
    {
        var iso = ComplaintTemplates.Iso10002(Office);
        Assert.Equal(18, iso.States.Count);
        Assert.All(Steps, step => Assert.True(
            step(Start).Kind == CaseEventKind.CustomerReplied || iso.Moves.Any(m => m.Trigger.Matches(step(Start)))));
        Assert.All(iso.States, state => Assert.True(
            state is "merged" || iso.Moves.Any(m => m.To is not null && m.From.Contains(state)), state));
    }
}
