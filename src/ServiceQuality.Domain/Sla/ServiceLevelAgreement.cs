using System.Globalization;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// What a service promises for its cases: targets with limits by priority and customer tier. A reading depends only on the events
/// of the case and the instant, never on when or how often it is computed, and a case can be read as of any earlier instant. What
/// a new priority and a reopening do to a clock is a policy of each target.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceLevelAgreement>))]
public sealed record ServiceLevelAgreement
{
    internal ServiceLevelAgreement(
        string name,
        BusinessCalendar calendar,
        AgreementKind kind,
        DefinitionVersion? version,
        PriorityMatrix? priorities,
        ValueList<CaseStatus> statuses,
        ValueList<string> eventNames,
        ValueList<SlaTarget> targets,
        ValueList<SlaTransition> transitions)
    {
        Name = name;
        Calendar = calendar;
        Kind = kind;
        Version = version;
        Priorities = priorities;
        Statuses = statuses;
        EventNames = eventNames;
        Targets = targets;
        Transitions = transitions;
        ChecksEvents = statuses.Count > 0 || eventNames.Count > 0
            || targets.Concat(transitions.Select(t => t.Clock)).Any(t => t.UntilField is not null);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The calendar that counts open time where a target or a limit has none of its own.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>To whom the agreement promises.</summary>
    public AgreementKind Kind { get; }

    /// <summary>Id, revision and start of validity; null for an agreement without versions.</summary>
    public DefinitionVersion? Version { get; }

    /// <summary>How impact and urgency give the priority, or null.</summary>
    public PriorityMatrix? Priorities { get; }

    /// <summary>The statuses that a case may have; empty when they are not declared and any is allowed.</summary>
    public ValueList<CaseStatus> Statuses { get; }

    /// <summary>The names that custom events may have; empty when they are not declared and any is allowed.</summary>
    public ValueList<string> EventNames { get; }

    /// <summary>The targets.</summary>
    public ValueList<SlaTarget> Targets { get; }

    /// <summary>The automatic transitions.</summary>
    public ValueList<SlaTransition> Transitions { get; }

    // Whether events are checked before they are folded.
    internal bool ChecksEvents { get; }

    /// <summary>Creates a builder of an agreement.</summary>
    /// <param name="name">The name, such as <c>gold</c>.</param>
    /// <param name="calendar">The calendar in which open time is counted.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static ServiceLevelAgreementBuilder Create(string name, BusinessCalendar calendar)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(calendar);
        return new(name, calendar);
    }

    /// <summary>
    /// Creates a builder of an agreement for complaints: its predefined targets for replies, acknowledgement and arrival are met
    /// only by what they ask for, never by resolving or closing the case.
    /// </summary>
    /// <inheritdoc cref="Create"/>
    public static ServiceLevelAgreementBuilder CreateForComplaints(string name, BusinessCalendar calendar)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(calendar);
        return new(name, calendar, closingMeetsTargets: false);
    }

    /// <summary>Returns a builder that edits a copy of this agreement: for a revision, or to ask what would be if.</summary>
    /// <returns>The builder.</returns>
    public ServiceLevelAgreementBuilder ToBuilder() => new(this);

    /// <summary>Reads every target for a case at an instant.</summary>
    /// <param name="history">The case.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentException">
    /// By then the case has had a priority that a target does not declare, an undeclared status or event, or a date that cannot
    /// be read.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public CaseReading Read(CaseHistory history, Instant asOf) => TryRead(history, asOf, out var reading, out var problem)
        ? reading
        : throw new ArgumentException(problem, nameof(history));

    /// <summary>Reads every target for a case at an instant, or reports why the agreement refuses the case.</summary>
    /// <param name="history">The case.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="reading">The reading, or null.</param>
    /// <param name="problem">
    /// Why there is none, or null: a priority that a target does not declare, an undeclared status or event, or a date that
    /// cannot be read.
    /// </param>
    /// <returns>Whether there is a reading.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public bool TryRead(
        CaseHistory history,
        Instant asOf,
        [NotNullWhen(true)] out CaseReading? reading,
        [NotNullWhen(false)] out string? problem)
    {
        Guard.Against.Null(history);
        Guard.Against.OutsideBusinessTime(asOf);
        var events = history.Events.AsSpan();
        var clocks = new ClockReading[Targets.Count];
        var fault = CaseReader.ReadSeen(this, CaseReader.SeenBy(events, asOf), asOf, clocks);
        if (fault.Kind != CaseFaultKind.None)
        {
            problem = $"Case {history.Id}: {Describe(fault, events)}";
            reading = null;
            return false;
        }

        problem = null;
        reading = new(this, history, asOf, clocks);
        return true;
    }

    /// <summary>Reads every target for a case at an instant, from a span into a span, without allocation.</summary>
    /// <param name="events">The events of the case in order, the opening first.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="readings">Receives the readings, in the order of <see cref="Targets"/>.</param>
    /// <returns>Why the case cannot be read, or no fault. With a fault, the readings are meaningless.</returns>
    /// <exception cref="ArgumentException">There is not room for a reading of each target.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public CaseFault Read(ReadOnlySpan<CaseEvent> events, Instant asOf, Span<ClockReading> readings)
    {
        Guard.Against.OutsideBusinessTime(asOf);
        Guard.Against.Invalid(
            readings.Length < Targets.Count,
            $"There is room for {readings.Length} readings; the agreement has {Targets.Count} targets.",
            nameof(readings));
        return CaseReader.Read(this, events, asOf, readings);
    }

    /// <summary>
    /// Reads every target for many cases at an instant, without allocation. Several threads can read slices of a batch.
    /// </summary>
    /// <param name="cases">The cases.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="readings">
    /// Receives the readings: for each case one for each target, in the order of <see cref="Targets"/>.
    /// </param>
    /// <param name="faults">
    /// Receives for each case why it cannot be read, or no fault; the readings of such a case are default values.
    /// </param>
    /// <returns>The number of cases that cannot be read.</returns>
    /// <exception cref="ArgumentException">There is not room for the results.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public int ReadAll(CaseBatch cases, Instant asOf, Span<ClockReading> readings, Span<CaseFault> faults)
    {
        Guard.Against.Null(cases);
        Guard.Against.OutsideBusinessTime(asOf);
        Guard.Against.Invalid(
            readings.Length / Targets.Count < cases.Count,
            $"There is room for {readings.Length} readings; {cases.Count} cases of {Targets.Count} targets need more.",
            nameof(readings));
        Guard.Against.Invalid(
            faults.Length < cases.Count,
            $"There is room for {faults.Length} faults; {cases.Count} cases need more.",
            nameof(faults));
        return CaseReader.ReadAll(this, cases, asOf, readings, faults);
    }

    /// <summary>Reads the cycles of one clock for a case into a span.</summary>
    /// <param name="events">The events of the case in order, the opening first.</param>
    /// <param name="target">The index of the target in <see cref="Targets"/>.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="cycles">Receives the cycles from the first on, as far as there is room.</param>
    /// <returns>The number of cycles that have begun, whether there was room for them or not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such target, or the instant is outside the range of business time.
    /// </exception>
    /// <exception cref="ArgumentException">The case cannot be read.</exception>
    public int ReadCycles(ReadOnlySpan<CaseEvent> events, int target, Instant asOf, Span<ClockReading> cycles)
    {
        Guard.Against.IndexOutOfRange(target, Targets.Count);
        Guard.Against.OutsideBusinessTime(asOf);
        var fault = CaseReader.ReadCycles(this, events, target, asOf, cycles, out var count);
        return fault.Kind == CaseFaultKind.None ? count : throw new ArgumentException(Describe(fault, events), nameof(events));
    }

    /// <summary>Describes the fault of a case in a sentence.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="events">The events of the case.</param>
    /// <param name="culture">The culture, by the rule of <see cref="LocalizedText.In"/>; null gives English.</param>
    /// <returns>The sentence, with the event and what is allowed; empty when there is no fault.</returns>
    public string Describe(CaseFault fault, ReadOnlySpan<CaseEvent> events, CultureInfo? culture = null) =>
        fault.Kind == CaseFaultKind.None ? "" : CaseReader.Describe(this, fault, events).In(culture);

    /// <summary>Name and targets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}: {string.Join("; ", Targets)}";
}
