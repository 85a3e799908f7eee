using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>
/// An action as its events tell: who does it, until when, whether it was done and whether it had its effect. It is finished only
/// when its effect is verified.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ActionItem>))]
public sealed record ActionItem
{
    private ActionItem(string code) => Code = code;

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>What it is for.</summary>
    public ActionKind Kind { get; private init; }

    /// <summary>Who does it; null when that is not recorded.</summary>
    public string? Owner { get; private init; }

    /// <summary>The finding that it answers; null for none.</summary>
    public string? Finding { get; private init; }

    /// <summary>The date that was agreed first; null when none was.</summary>
    public LocalDate? FirstDue { get; private init; }

    /// <summary>The date that was agreed last; null when none was.</summary>
    public LocalDate? Due { get; private init; }

    /// <summary>When it was agreed first.</summary>
    public Instant Agreed { get; private init; }

    /// <summary>When it was done; null while it is open.</summary>
    public Instant? Done { get; private init; }

    /// <summary>When its effect was verified; null before.</summary>
    public Instant? Verified { get; private init; }

    /// <summary>How far it is.</summary>
    public ActionState State { get; private init; }

    /// <summary>Reads the actions of a history.</summary>
    /// <param name="history">The history of a complaint, an inspection, a meeting, a plan or a risk.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The actions in the order in which they were agreed first. Events of actions that were not agreed are left
    /// out.</returns>
    /// <exception cref="ArgumentException">An event has a date that is none, or an unknown kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public static ValueList<ActionItem> ReadAll(CaseHistory history, Instant asOf)
    {
        Guard.Against.Null(history);
        Guard.Against.OutsideBusinessTime(asOf);
        List<ActionItem> actions = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (ref readonly var e in CaseReader.SeenBy(history.Events.AsSpan(), asOf))
        {
            if (e.Field(ActionEvents.ActionField) is not { } code)
            {
                continue;
            }

            if (e.Name == ActionEvents.AgreedName && places.TryAdd(code, actions.Count))
            {
                actions.Add(new(code) { Agreed = e.At, FirstDue = DueOf(history, e) });
            }

            if (places.TryGetValue(code, out var place))
            {
                actions[place] = actions[place].After(history, e);
            }
        }

        return [.. actions];
    }

    /// <summary>Whether it is late: not done after the date that was agreed last.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Whether it is open or had no effect, and its date has passed.</returns>
    public bool IsOverdueOn(LocalDate date) => State is ActionState.Open or ActionState.Ineffective && Due < date;

    /// <summary>Code, owner, date and state.</summary>
    /// <returns>For example <c>A1 by Li until 2026-10-30: Open</c>.</returns>
    public override string ToString()
    {
        var owner = Owner is null ? "" : $" by {Owner}";
        var due = Due is { } date ? $" until {LocalDatePattern.Iso.Format(date)}" : "";
        return $"{Code}{owner}{due}: {State}";
    }

    private static LocalDate? DueOf(CaseHistory history, in CaseEvent e)
    {
        if (e.Field(ActionEvents.DueField) is not { } text)
        {
            return null;
        }

        var date = LocalDatePattern.Iso.Parse(text);
        Guard.Against.Invalid(
            !date.Success,
            $"Case {InvariantText.Shorten(history.Id)}: {e} is due on \"{InvariantText.Shorten(text)}\"; allowed are dates such "
                + $"as 2026-10-30.",
            nameof(history));
        return date.Value;
    }

    private static ActionKind? KindOf(CaseHistory history, in CaseEvent e)
    {
        if (e.Field(ActionEvents.KindField) is not { } text)
        {
            return null;
        }

        foreach (var kind in Enum.GetValues<ActionKind>())
        {
            if (NameConverter<ActionKind>.Write(kind) == text)
            {
                return kind;
            }
        }

        throw new ArgumentException(
            $"Case {InvariantText.Shorten(history.Id)}: {e} has kind \"{InvariantText.Shorten(text)}\"; allowed are corrective, "
                + "preventive and improvement.",
            nameof(history));
    }

    private ActionItem After(CaseHistory history, in CaseEvent e) => e.Name switch
    {
        ActionEvents.AgreedName => this with
        {
            Kind = KindOf(history, e) ?? Kind,
            Owner = e.Field(ActionEvents.OwnerField) ?? Owner,
            Finding = e.Field(ActionEvents.FindingField) ?? Finding,
            Due = DueOf(history, e) ?? Due,
            Done = null,
            Verified = null,
            State = ActionState.Open,
        },
        ActionEvents.DoneName => this with { Done = e.At, Verified = null, State = ActionState.Done },
        ActionEvents.VerifiedName when Done is not null => this with
        {
            Verified = e.At,
            State = e.Field(ActionEvents.EffectiveField) == "yes" ? ActionState.Effective : ActionState.Ineffective,
        },
        _ => this,
    };
}
