using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// A duty beside the targets of a case, read by the same clock: what starts it, its limit, what fulfils it, the steps that go
/// with it, who owes it to whom, and what is owed when it is breached. It may recur, apply only under a condition, and occur
/// several times at once, kept apart by a key. Its subject is any history, such as that of a contract, a project or an installed
/// system.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Obligation>))]
public sealed record Obligation
{
    private readonly ExcludedFromEquality<ServiceLevelAgreement> _agreement;

    internal Obligation(BusinessCalendar calendar, SlaTarget duty, ValueList<ObligationStep> steps, ObligationTerms terms)
    {
        Calendar = calendar;
        Duty = duty;
        Steps = steps;
        Terms = terms;
        _agreement = new(new(
            duty.Name, calendar, default, null, null, [], terms.EventNames, [duty], []));
    }

    /// <summary>The name.</summary>
    public string Name => Duty.Name;

    /// <summary>The calendar that counts it.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The clock of the duty: what starts, pauses and fulfils it, and its limit.</summary>
    public SlaTarget Duty { get; }

    /// <summary>The steps that go with it.</summary>
    public ValueList<ObligationStep> Steps { get; }

    /// <summary>What is owed each time the duty is breached; each of them.</summary>
    public ValueList<Consequence> Consequences => Terms.Consequences;

    /// <summary>How often the duty recurs; null for a duty that events start.</summary>
    public Recurrence? Recurrence => Terms.Recurrence;

    /// <summary>When, in a period, the condition must hold.</summary>
    public Eligibility Eligibility => Terms.Eligibility;

    /// <summary>
    /// The limit of a recurring duty from the beginning of a period; null when it is due at the end of the period. In any case it
    /// is due by that end.
    /// </summary>
    public TimeLimit? PeriodLimit => Terms.PeriodLimit;

    /// <summary>The field of the events that keeps several duties at once apart, such as <c>phase</c>; or null.</summary>
    public string? Key => Terms.Key;

    /// <summary>Whether an event that starts the duty changes nothing while it is outstanding; otherwise it is a fault.</summary>
    public bool IgnoresRepeatedStarts => Terms.IgnoresRepeatedStarts;

    /// <summary>When it applies: tested when an event starts it, or for each period. Null when it always applies.</summary>
    public CaseCondition? Condition => Terms.Condition;

    /// <summary>The role that owes the duty, or null.</summary>
    public string? OwedBy => Terms.OwedBy;

    /// <summary>The roles to which it is owed.</summary>
    public ValueList<string> AddressedTo => Terms.AddressedTo;

    /// <summary>The roles that receive copies.</summary>
    public ValueList<string> CopiesTo => Terms.CopiesTo;

    /// <summary>The roles that there are; empty when they are not declared and any is allowed.</summary>
    public ValueList<string> Roles => Terms.Roles;

    /// <summary>The names that custom events may have; empty when they are not declared and any is allowed.</summary>
    public ValueList<string> EventNames => Terms.EventNames;

    // All but the clock and the steps.
    internal ObligationTerms Terms { get; }

    // The agreement whose only target is the duty, by which its histories are read.
    internal ServiceLevelAgreement Agreement => _agreement.Value;

    /// <summary>Creates a builder of an obligation.</summary>
    /// <param name="name">The name, such as <c>contract back</c>.</param>
    /// <param name="calendar">The calendar that counts it.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static ObligationBuilder Create(string name, BusinessCalendar calendar)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(calendar);
        return new(name, calendar);
    }

    /// <summary>Reads the duty, its steps and what is owed for a subject at an instant.</summary>
    /// <param name="history">The subject: registered by the opening, which needs no priority.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentException">
    /// By then an event is not declared, names no key or no date that can be read, or starts a duty that is still outstanding.
    /// The message has each of them.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public ObligationReading Read(CaseHistory history, Instant asOf) => TryRead(history, asOf, out var reading, out var problem)
        ? reading
        : throw new ArgumentException(problem, nameof(history));

    /// <summary>Reads the duty for a subject at an instant, or reports everything that is wrong with its events.</summary>
    /// <param name="history">The subject: registered by the opening, which needs no priority.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="reading">The reading, or null.</param>
    /// <param name="problem">What is wrong, or null.</param>
    /// <returns>Whether there is a reading.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public bool TryRead(
        CaseHistory history,
        Instant asOf,
        [NotNullWhen(true)] out ObligationReading? reading,
        [NotNullWhen(false)] out string? problem)
    {
        Guard.Against.Null(history);
        Guard.Against.OutsideBusinessTime(asOf);
        return new ObligationReader(this, history, asOf).TryRead(out reading, out problem);
    }

    /// <summary>Duty, recurrence, steps and consequences.</summary>
    /// <returns>
    /// For example <c>contract back: every case within 1 mo; remind: by within 15 d, to salesperson; 100.00 CNY owed by
    /// salesperson</c>.
    /// </returns>
    public override string ToString()
    {
        var duty = Recurrence is null
            ? Duty.ToString()
            : $"{Name}: {Recurrence}{(PeriodLimit is { } limit ? ", " + InvariantText.Format(limit) : "")}";
        var parts = Steps.Select(s => s.ToString()).Prepend(duty).Concat(Consequences.Select(c => c.ToString()));
        return string.Join("; ", parts);
    }
}
