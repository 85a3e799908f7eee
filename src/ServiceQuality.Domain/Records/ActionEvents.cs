using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>
/// The events of actions, in the history of whatever they follow from: a complaint, an inspection, a review meeting, a plan or a
/// risk. <see cref="ActionItem"/> reads them.
/// </summary>
public static class ActionEvents
{
    /// <summary>The name of an action that was agreed.</summary>
    public const string AgreedName = "action agreed";

    /// <summary>The name of an action that was done.</summary>
    public const string DoneName = "action done";

    /// <summary>The name of the verification of the effect of an action.</summary>
    public const string VerifiedName = "action verified";

    /// <summary>The field that names the action.</summary>
    public const string ActionField = "action";

    /// <summary>The field of who does the action.</summary>
    public const string OwnerField = "action owner";

    /// <summary>The field of the date until which the action is to be done.</summary>
    public const string DueField = "action due";

    /// <summary>The field of what the action is for: <c>corrective</c>, <c>preventive</c> or <c>improvement</c>.</summary>
    public const string KindField = "action kind";

    /// <summary>The field of the finding that the action answers.</summary>
    public const string FindingField = "finding";

    /// <summary>The field of whether the action had its effect: <c>yes</c> or <c>no</c>.</summary>
    public const string EffectiveField = "effective";

    /// <summary>An action was agreed; the same action agreed again has a new date and is open again.</summary>
    /// <param name="at">When.</param>
    /// <param name="action">Which action, such as its number.</param>
    /// <param name="owner">Who does it.</param>
    /// <param name="due">The date until which it is to be done; it lasts until 24:00.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="finding">The finding that it answers; null for none.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enumeration.</exception>
    public static CaseEvent Agreed(
        Instant at, string action, string owner, LocalDate due, ActionKind kind = ActionKind.Corrective, string? finding = null)
    {
        Guard.Against.UndefinedEnum(kind);
        var agreed = CaseEvent.Custom(at, AgreedName).With(ActionField, action).With(OwnerField, owner).With(DueField, due)
            .With(KindField, NameConverter<ActionKind>.Write(kind));
        return finding is null ? agreed : agreed.With(FindingField, finding);
    }

    /// <summary>An action was done.</summary>
    /// <param name="at">When.</param>
    /// <param name="action">Which action.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The text is blank or has white space at its ends.</exception>
    public static CaseEvent Done(Instant at, string action) => CaseEvent.Custom(at, DoneName).With(ActionField, action);

    /// <summary>The effect of an action was verified.</summary>
    /// <param name="at">When.</param>
    /// <param name="action">Which action.</param>
    /// <param name="isEffective">Whether it had its effect.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The text is blank or has white space at its ends.</exception>
    public static CaseEvent Verified(Instant at, string action, bool isEffective) =>
        CaseEvent.Custom(at, VerifiedName).With(ActionField, action).With(EffectiveField, isEffective ? "yes" : "no");
}
