using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints;

/// <summary>Ready-made life cycles and duties of complaints and of problem records. Own ones are built in the same way.</summary>
public static class ComplaintTemplates
{
    private static readonly CaseCondition WasSentAway =
        Occurred(ComplaintEvents.OutOfScopeName) | Occurred(ComplaintEvents.ReferredName);

    private static readonly RecordRule Answered = RecordRule.Require(
        "unanswered",
        Occurred(ComplaintEvents.DecisionCommunicatedName) | WasSentAway,
        new("A complaint is closed only after it has been answered, found out of scope or referred.",
            "投诉须先答复、认定不属受理范围或移送，方可关闭。"));

    private static readonly RecordRule HasOutcome = RecordRule.Require(
        "no-outcome",
        (CaseCondition.HasField(ComplaintFields.Outcome) & CaseCondition.HasField(ComplaintFields.Remedy)
            & CaseCondition.HasField(ComplaintFields.Redress)) | WasSentAway,
        new("A closed complaint has an outcome, a remedy and a redress, which may be none.", "关闭的投诉须有处理结论、补救措施与赔偿（可为无）。"));

    private static readonly RecordRule ActionsDone = RecordRule.Require(
        "actions-open",
        CaseCondition.NoneOpen(
            CaseTrigger.Custom(ActionEvents.AgreedName),
            CaseTrigger.Custom(ActionEvents.DoneName),
            ActionEvents.ActionField),
        new("Every action that was agreed is done before the complaint is closed.", "关闭投诉前须完成全部已商定的措施。"));

    private static readonly RecordRule Confirmed = RecordRule.Require(
        "unconfirmed",
        Occurred(ComplaintEvents.ConfirmedName) | WasSentAway,
        new("The complainant confirms that the matter is settled before the complaint is closed.", "关闭投诉前须经投诉人确认。"));

    private static readonly RecordRule NamesOther = RecordRule.Require(
        "no-other-complaint",
        CaseCondition.HasField(ComplaintFields.MergedInto),
        new("A merged complaint names the one into which it was merged.", "合并的投诉须注明并入的投诉编号。"));

    /// <summary>
    /// The life cycle of a complaint by the stages of ISO 10002: receipt, acknowledgement, assessment, investigation, decision,
    /// communication, closing. It is not closed without an answer, an outcome and the end of all actions.
    /// </summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <param name="isConfirmed">Whether the complainant must confirm before it is closed.</param>
    /// <returns>The life cycle.</returns>
    public static LifeCycle Iso10002(BusinessCalendar calendar, bool isConfirmed = false)
    {
        ValueList<string> early = ["received", "acknowledged", "assessed", "routed", "investigating"];
        ValueList<string> answered = ["decision communicated", "accepted", "rejected", "actions outstanding"];
        ValueList<string> open =
        [
            .. early, .. answered, "out of scope", "referred", "awaiting complainant", "decision proposed",
            "escalated internally",
            "escalated externally",
        ];
        ValueList<string> withActions = [.. open.Where(s => s is not ("decision communicated" or "accepted"))];
        RecordRule[] closing = isConfirmed ? [Answered, HasOutcome, ActionsDone, Confirmed] : [Answered, HasOutcome, ActionsDone];
        return LifeCycle.Create("complaint", calendar)
            .States([.. open, "closed", "withdrawn", "merged"])
            .Move("acknowledge", CaseEventKind.Acknowledged, ["received"], "acknowledged")
            .Move("assess", On(ComplaintEvents.AssessedName), ["received", "acknowledged"], "assessed")
            .Stay("assess again", On(ComplaintEvents.AssessedName), [.. open.Where(s => s is not ("received" or "acknowledged"))])
            .Move(
                "route", On(ComplaintEvents.RoutedName),
                ["received", "acknowledged", "assessed", "escalated internally"], "routed")
            .Stay("hand over", On(ComplaintEvents.RoutedName), ["routed", "investigating", "awaiting complainant"])
            .Move("find out of scope", On(ComplaintEvents.OutOfScopeName), early, "out of scope")
            .Move("refer", On(ComplaintEvents.ReferredName), [.. early, "out of scope"], "referred")
            .Move(
                "investigate", On(ComplaintEvents.InvestigationStartedName),
                ["received", "acknowledged", "assessed", "routed", "rejected", "escalated internally"], "investigating")
            .Move("ask", On(ComplaintEvents.ComplainantAskedName), ["investigating"], "awaiting complainant")
            .Move("hear", On(ComplaintEvents.ComplainantAnsweredName), ["awaiting complainant"], "investigating")
            .Stay("find a cause", On(ComplaintEvents.CauseFoundName), [.. open, "closed"])
            .Move(
                "propose", On(ComplaintEvents.DecisionProposedName), ["investigating", "escalated internally"],
                "decision proposed")
            .Move(
                "communicate", On(ComplaintEvents.DecisionCommunicatedName),
                [.. early, "decision proposed", "escalated internally", "escalated externally"], "decision communicated")
            .Move("accept", On(ComplaintEvents.DecisionAcceptedName), ["decision communicated"], "accepted")
            .Move("reject", On(ComplaintEvents.DecisionRejectedName), ["decision communicated"], "rejected")
            .Move(
                "escalate internally", On(ComplaintEvents.EscalatedInternallyName), ["decision communicated", "rejected"],
                "escalated internally")
            .Move(
                "escalate externally", On(ComplaintEvents.EscalatedExternallyName),
                ["decision communicated", "rejected", "escalated internally", "closed"], "escalated externally")
            .Stay("reply meanwhile", On(ComplaintEvents.InterimReplyName), open)
            .Move(
                "agree an action", On(ActionEvents.AgreedName), ["decision communicated", "accepted"],
                "actions outstanding")
            .Stay("agree another action", On(ActionEvents.AgreedName), withActions)
            .Stay("do an action", On(ActionEvents.DoneName), open)
            .Stay("verify an action", On(ActionEvents.VerifiedName), [.. open, "closed"])
            .Stay("link", On(ComplaintEvents.LinkedName), [.. open, "closed"])
            .Stay("confirm", On(ComplaintEvents.ConfirmedName), answered)
            .Move(
                "close", CaseEventKind.Closed, [.. answered, "escalated externally", "out of scope", "referred"],
                "closed", closing)
            .Move("withdraw", On(ComplaintEvents.WithdrawnName), open, "withdrawn")
            .Move("merge", On(ComplaintEvents.MergedName), open, "merged", NamesOther)
            .Move("reopen", CaseEventKind.Reopened, ["closed", "withdrawn"], "investigating")
            .Build();
    }

    /// <summary>
    /// The life cycle of a problem record: what is solved closes itself after a time; what is solved but watched, taken back to
    /// development or taken back to investigate waits for a person.
    /// </summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <param name="closesAfter">The time after which what is solved closes itself.</param>
    /// <returns>The life cycle.</returns>
    /// <exception cref="InvalidOperationException">The time is not a time limit.</exception>
    public static LifeCycle ProblemRecord(BusinessCalendar calendar, string closesAfter = "1 d")
    {
        string[] results = ["solved", "solved, watch", "back to development", "to investigate"];
        ValueList<string> open = ["open", .. results];
        var builder = LifeCycle.Create("problem record", calendar).States([.. open, "closed"]);
        foreach (var result in results)
        {
            builder.Move($"set {result}", CaseTrigger.OnStatus(result), [.. open.Where(s => s != result)], result);
        }

        return builder.Move("set open", CaseTrigger.OnStatus("open"), [.. results], "open")
            .Move("close", CaseEventKind.Closed, open, "closed")
            .Move("reopen", CaseEventKind.Reopened, ["closed"], "open")
            .Automatically("close", closesAfter, "solved")
            .Build();
    }

    /// <summary>
    /// The life cycle of a suggestion, such as one of a member of staff: it is adopted or not, and the person who made it is
    /// told.
    /// </summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <returns>The life cycle.</returns>
    public static LifeCycle Suggestion(BusinessCalendar calendar) => LifeCycle.Create("suggestion", calendar)
        .States("received", "acknowledged", "adopted", "not adopted", "closed")
        .Move("acknowledge", CaseEventKind.Acknowledged, ["received"], "acknowledged")
        .Move("adopt", CaseTrigger.OnStatus("adopted"), ["received", "acknowledged", "not adopted"], "adopted")
        .Move("decline", CaseTrigger.OnStatus("not adopted"), ["received", "acknowledged"], "not adopted")
        .Move("close", CaseEventKind.Closed, ["adopted", "not adopted"], "closed", RecordRule.Require(
            "untold",
            CaseCondition.Occurred(CaseEventKind.AgentReplied),
            new("The person who made the suggestion is informed before it is closed.", "关闭前须将结果告知建议人。")))
        .Build();

    /// <summary>The duty to answer, or to reply again, by the date that an interim reply promised.</summary>
    /// <param name="calendar">The calendar of its dates.</param>
    /// <returns>The obligation.</returns>
    public static Obligation PromisedReply(BusinessCalendar calendar) => Obligation.Create("promised reply", calendar)
        .Duty(d => d.StartedBy(On(ComplaintEvents.InterimReplyName))
            .StoppedBy(On(ComplaintEvents.InterimReplyName), On(ComplaintEvents.DecisionCommunicatedName))
            .Until(ComplaintFields.PromisedFor))
        .OwedBy(ComplaintFields.Owner)
        .Build();

    /// <summary>The duty to do each action by the date that was agreed.</summary>
    /// <param name="calendar">The calendar of its dates.</param>
    /// <returns>The obligation.</returns>
    public static Obligation Actions(BusinessCalendar calendar) => Obligation.Create("action", calendar)
        .KeyedBy(ActionEvents.ActionField)
        .Duty(d => d.StartedBy(On(ActionEvents.AgreedName)).StoppedBy(On(ActionEvents.DoneName))
            .Until(ActionEvents.DueField))
        .OwedBy(ActionEvents.OwnerField)
        .Build();

    private static CaseTrigger On(string name) => CaseTrigger.Custom(name);

    private static CaseCondition Occurred(string name) => CaseCondition.Occurred(CaseTrigger.Custom(name));
}
