using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// The events of complaints, with the fields that they fill. Acknowledgement, closing and reopening, and the messages of both
/// sides, are those of <see cref="CaseEvent"/>.
/// </summary>
public static class ComplaintEvents
{
    /// <summary>The name of the assessment.</summary>
    public const string AssessedName = "assessed";

    /// <summary>The name of the routing to an owner.</summary>
    public const string RoutedName = "routed";

    /// <summary>The name of the finding that it is out of scope.</summary>
    public const string OutOfScopeName = "out of scope";

    /// <summary>The name of the referral to another body.</summary>
    public const string ReferredName = "referred";

    /// <summary>The name of the start of the investigation.</summary>
    public const string InvestigationStartedName = "investigation started";

    /// <summary>The name of a question to the complainant.</summary>
    public const string ComplainantAskedName = "complainant asked";

    /// <summary>The name of the complainant's answer.</summary>
    public const string ComplainantAnsweredName = "complainant answered";

    /// <summary>The name of a cause that was found.</summary>
    public const string CauseFoundName = "cause found";

    /// <summary>The name of the proposal of a decision.</summary>
    public const string DecisionProposedName = "decision proposed";

    /// <summary>The name of the communication of the decision: the answer.</summary>
    public const string DecisionCommunicatedName = "decision communicated";

    /// <summary>The name of the acceptance of the decision.</summary>
    public const string DecisionAcceptedName = "decision accepted";

    /// <summary>The name of the rejection of the decision.</summary>
    public const string DecisionRejectedName = "decision rejected";

    /// <summary>The name of the escalation to an internal review.</summary>
    public const string EscalatedInternallyName = "escalated internally";

    /// <summary>The name of the escalation to an external body.</summary>
    public const string EscalatedExternallyName = "escalated externally";

    /// <summary>The name of an interim reply with a promised date.</summary>
    public const string InterimReplyName = "interim reply";

    /// <summary>The name of a link to a gap, standard, indicator, breach or touchpoint.</summary>
    public const string LinkedName = "linked";

    /// <summary>The name of the confirmation by the complainant.</summary>
    public const string ConfirmedName = "confirmed by complainant";

    /// <summary>The name of the withdrawal.</summary>
    public const string WithdrawnName = "withdrawn";

    /// <summary>The name of the merging into another complaint.</summary>
    public const string MergedName = "merged";

    /// <summary>The complaint was assessed.</summary>
    /// <param name="at">When.</param>
    /// <param name="severity">Its severity.</param>
    /// <param name="urgency">Its urgency, judged apart; null when that is not stated.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Assessed(Instant at, Severity severity, string? urgency = null)
    {
        Guard.Against.Null(severity);
        return CaseEvent.Custom(at, AssessedName)
            .With(ComplaintFields.Harm, InvariantText.Format(severity.Harm))
            .With(ComplaintFields.Money, InvariantText.Format(severity.Money))
            .With(ComplaintFields.Legal, InvariantText.Format(severity.Legal))
            .With(ComplaintFields.Spread, InvariantText.Format(severity.Spread))
            .WithOptional(ComplaintFields.Urgency, urgency);
    }

    /// <summary>The complaint was routed to an owner, also by hand-over from another one.</summary>
    /// <param name="at">When.</param>
    /// <param name="owner">The person who handles it.</param>
    /// <param name="unit">The unit, or null.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Routed(Instant at, string owner, string? unit = null) => CaseEvent.Custom(at, RoutedName)
        .With(ComplaintFields.Owner, owner).WithOptional(ComplaintFields.Unit, unit);

    /// <summary>The complaint was found to be out of scope.</summary>
    /// <param name="at">When.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The event.</returns>
    public static CaseEvent OutOfScope(Instant at, string reason) =>
        CaseEvent.Custom(at, OutOfScopeName).With(ComplaintFields.Reason, reason);

    /// <summary>The complaint was referred to another body.</summary>
    /// <param name="at">When.</param>
    /// <param name="to">The body.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Referred(Instant at, string to) =>
        CaseEvent.Custom(at, ReferredName).With(ComplaintFields.Reason, to);

    /// <summary>The investigation was started.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent InvestigationStarted(Instant at) => CaseEvent.Custom(at, InvestigationStartedName);

    /// <summary>The complainant was asked, and the complaint waits for the answer.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent ComplainantAsked(Instant at) => CaseEvent.Custom(at, ComplainantAskedName);

    /// <summary>The complainant answered what was asked.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent ComplainantAnswered(Instant at) => CaseEvent.Custom(at, ComplainantAnsweredName);

    /// <summary>A cause was found.</summary>
    /// <param name="at">When.</param>
    /// <param name="cause">The code of the cause.</param>
    /// <param name="isPrimary">Whether it is the primary one.</param>
    /// <param name="responsibleUnit">The unit that is responsible for it, or null.</param>
    /// <param name="dimension">The dimension of quality that is touched, or null.</param>
    /// <param name="whys">The answers to why, one after another, such as five; null for none.</param>
    /// <returns>The event.</returns>
    public static CaseEvent CauseFound(
        Instant at,
        string cause,
        bool isPrimary = false,
        string? responsibleUnit = null,
        string? dimension = null,
        IReadOnlyList<string>? whys = null)
    {
        var found = CaseEvent.Custom(at, CauseFoundName).With(ComplaintFields.Cause, cause)
            .WithOptional(ComplaintFields.IsPrimary, isPrimary ? "yes" : null)
            .WithOptional(ComplaintFields.ResponsibleUnit, responsibleUnit)
            .WithOptional(ComplaintFields.Dimension, dimension);
        return (whys ?? []).Select((answer, i) => (Name: $"{ComplaintFields.Why} {InvariantText.Format(i + 1)}", answer))
            .Aggregate(found, (e, why) => e.With(why.Name, why.answer));
    }

    /// <summary>A decision was proposed.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent DecisionProposed(Instant at) => CaseEvent.Custom(at, DecisionProposedName);

    /// <summary>The decision was communicated to the complainant: the answer.</summary>
    /// <param name="at">When.</param>
    /// <param name="outcome">Upheld, upheld in part or not upheld.</param>
    /// <param name="remedy">The remedy, such as <c>repair</c>; null for none.</param>
    /// <param name="redress">The money paid, or null for none.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is none of the three.</exception>
    public static CaseEvent DecisionCommunicated(
        Instant at, ComplaintOutcome outcome, string? remedy = null, Money? redress = null) =>
        CaseEvent.Custom(at, DecisionCommunicatedName)
            .With(ComplaintFields.Outcome, OutcomeNames.Decided(outcome))
            .With(ComplaintFields.Remedy, remedy ?? OutcomeNames.None)
            .With(ComplaintFields.Redress, redress is { } money ? InvariantText.Format(money) : OutcomeNames.None);

    /// <summary>The complainant accepted the decision.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent DecisionAccepted(Instant at) => CaseEvent.Custom(at, DecisionAcceptedName);

    /// <summary>The complainant rejected the decision.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent DecisionRejected(Instant at) => CaseEvent.Custom(at, DecisionRejectedName);

    /// <summary>The complaint was escalated to an internal review.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent EscalatedInternally(Instant at) => CaseEvent.Custom(at, EscalatedInternallyName);

    /// <summary>The complaint was escalated to an external body.</summary>
    /// <param name="at">When.</param>
    /// <param name="to">The body, or null.</param>
    /// <returns>The event.</returns>
    public static CaseEvent EscalatedExternally(Instant at, string? to = null) =>
        CaseEvent.Custom(at, EscalatedExternallyName).WithOptional(ComplaintFields.Reason, to);

    /// <summary>An interim reply promised an answer by a date.</summary>
    /// <param name="at">When.</param>
    /// <param name="promisedFor">The date; the promise lasts until 24:00.</param>
    /// <returns>The event.</returns>
    public static CaseEvent InterimReply(Instant at, LocalDate promisedFor) =>
        CaseEvent.Custom(at, InterimReplyName).With(ComplaintFields.PromisedFor, promisedFor);

    /// <summary>The complaint was linked to a gap, standard, indicator, breach or touchpoint.</summary>
    /// <param name="at">When.</param>
    /// <param name="kind">To what.</param>
    /// <param name="target">Its code or id.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enumeration.</exception>
    public static CaseEvent Linked(Instant at, LinkKind kind, string target)
    {
        Guard.Against.UndefinedEnum(kind);
        return CaseEvent.Custom(at, LinkedName).With(ComplaintFields.LinkKind, kind.ToString())
            .With(ComplaintFields.LinkTarget, target);
    }

    /// <summary>The complainant confirmed that the matter is settled.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Confirmed(Instant at) => CaseEvent.Custom(at, ConfirmedName);

    /// <summary>The complainant withdrew the complaint.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Withdrawn(Instant at) => CaseEvent.Custom(at, WithdrawnName);

    /// <summary>The complaint was merged into another one.</summary>
    /// <param name="at">When.</param>
    /// <param name="into">The number of the other one.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Merged(Instant at, string into) =>
        CaseEvent.Custom(at, MergedName).With(ComplaintFields.MergedInto, into);

    internal static CaseEvent WithOptional(this CaseEvent e, string field, string? value) =>
        value is null ? e : e.With(field, value);
}
