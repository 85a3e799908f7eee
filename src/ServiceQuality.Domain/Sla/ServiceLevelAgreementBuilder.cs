using System.Diagnostics.CodeAnalysis;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Builds an agreement. <see cref="Build"/> and <see cref="TryBuild"/> report all broken rules at once. A method for a target or
/// a transition adds it, or edits the one that the agreement already has; every other method replaces what was set before.
/// </summary>
public sealed class ServiceLevelAgreementBuilder
{
    private readonly string _name;
    private readonly List<SlaTargetBuilder> _targets = [];
    private readonly List<TransitionBuilder> _transitions = [];
    private readonly List<CaseStatus> _statuses = [];
    private readonly List<string> _events = [];
    private readonly bool _closingMeetsTargets;
    private BusinessCalendar _calendar;
    private AgreementKind _kind;
    private DefinitionVersion? _version;
    private PriorityMatrix? _priorities;
    private DeadlineRules _rules = DeadlineRules.Default;

    internal ServiceLevelAgreementBuilder(string name, BusinessCalendar calendar, bool closingMeetsTargets = true)
    {
        _name = name;
        _calendar = calendar;
        _closingMeetsTargets = closingMeetsTargets;
    }

    internal ServiceLevelAgreementBuilder(ServiceLevelAgreement agreement)
        : this(agreement.Name, agreement.Calendar)
    {
        _kind = agreement.Kind;
        _version = agreement.Version;
        _priorities = agreement.Priorities;
        _statuses.AddRange(agreement.Statuses);
        _events.AddRange(agreement.EventNames);

        // An agreement does not keep its own conventions; those of its first target are taken for them.
        _rules = agreement.Targets[0].Limits[0].Rules;
        _targets.AddRange(agreement.Targets.Select(t => new SlaTargetBuilder(t, _calendar, _rules)));
        _transitions.AddRange(agreement.Transitions.Select(t => new TransitionBuilder(new(t.Clock, _calendar, _rules), t.Then)));
    }

    /// <summary>
    /// Adds or edits the first response: from the opening to the first reply, the resolution or the closing. It stays stopped.
    /// </summary>
    /// <param name="target">Its limits, and what else changes.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder FirstResponse(Action<SlaTargetBuilder> target) =>
        Predefined(SlaTarget.FirstResponse, target);

    /// <summary>
    /// Adds or edits the next response: from the first unanswered message of the customer to the reply, the resolution or the
    /// closing. Each exchange is a cycle.
    /// </summary>
    /// <param name="target">Its limits, and what else changes.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder NextResponse(Action<SlaTargetBuilder> target) =>
        Predefined(SlaTarget.NextResponse, target);

    /// <summary>
    /// Adds or edits the periodic update: news from the service at regular intervals while the case is open. Each reply ends a
    /// cycle and begins the next.
    /// </summary>
    /// <param name="target">Its limits, and what else changes.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder PeriodicUpdate(Action<SlaTargetBuilder> target) =>
        Predefined(SlaTarget.PeriodicUpdate, target);

    /// <summary>
    /// Adds or edits the resolution: from the opening to the resolution or the closing. A reopened case resumes it.
    /// </summary>
    /// <param name="target">Its limits, and what else changes.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Resolution(Action<SlaTargetBuilder> target) =>
        Predefined(SlaTarget.Resolution, target);

    /// <summary>
    /// Adds or edits the acknowledgement: from the opening to the acknowledgement of the case, or to a reply, the resolution or
    /// the closing, which make it unnecessary.
    /// </summary>
    /// <param name="target">Its limits, and what else changes.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Acknowledgement(Action<SlaTargetBuilder> target) =>
        Predefined(SlaTarget.Acknowledgement, target);

    /// <summary>
    /// Adds or edits the arrival on site: from the opening to the arrival, or to the resolution or the closing, which make it
    /// unnecessary.
    /// </summary>
    /// <param name="target">Its limits, and what else changes.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder ArrivalOnSite(Action<SlaTargetBuilder> target) =>
        Predefined(SlaTarget.ArrivalOnSite, target);

    /// <summary>Adds or edits the closing: from the opening until the case is closed. A reopened case resumes it.</summary>
    /// <param name="target">Its limits, and what else changes.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Close(Action<SlaTargetBuilder> target) =>
        Predefined(SlaTarget.Close, target);

    /// <summary>Adds a target, with the events that start and stop it, or edits the target of that name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="target">Its events and limits, or what changes.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ServiceLevelAgreementBuilder Target(string name, Action<SlaTargetBuilder> target)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(target);
        return Edit(name, () => new TargetDefinition(name), target);
    }

    /// <summary>
    /// Adds an automatic transition, or edits the one of that name: a clock that some events start and others cancel, and the
    /// event that follows when it is due. It needs a limit for all cases.
    /// </summary>
    /// <param name="name">The name, such as <c>auto-close</c>.</param>
    /// <param name="then">The event that follows: a resolution, reopening or closing, a status or a custom event.</param>
    /// <param name="after">What starts and cancels it, and how long it waits.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ServiceLevelAgreementBuilder Transition(string name, CaseTrigger then, Action<SlaTargetBuilder> after)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(after);
        var index = _transitions.FindIndex(t => t.Clock.Name == name);
        var clock = index < 0 ? new(new TargetDefinition(name)) : _transitions[index].Clock;
        after(clock);
        if (index < 0)
        {
            return Add(clock, then);
        }

        _transitions[index] = new(clock, then);
        return this;
    }

    /// <summary>Sets the statuses that a case may have: another status is refused, in the agreement and in a case.</summary>
    /// <param name="statuses">The names of the statuses.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public ServiceLevelAgreementBuilder Statuses(params ReadOnlySpan<string> statuses)
    {
        _statuses.Clear();
        foreach (var status in statuses)
        {
            _statuses.Add(CaseStatus.Of(Guard.Against.InvalidCode(status, nameof(statuses))));
        }

        return this;
    }

    /// <summary>Sets the names that custom events may have: another name is refused, in the agreement and in a case.</summary>
    /// <param name="names">The names of the events.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public ServiceLevelAgreementBuilder Events(params ReadOnlySpan<string> names)
    {
        _events.Clear();
        foreach (var name in names)
        {
            _events.Add(Guard.Against.InvalidCode(name, nameof(names)));
        }

        return this;
    }

    /// <summary>Sets the calendar of the agreement, also of all targets and limits that it already has.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder In(BusinessCalendar calendar)
    {
        _calendar = Guard.Against.Null(calendar);
        foreach (var target in _targets.Concat(_transitions.Select(t => t.Clock)))
        {
            target.MoveTo(calendar);
        }

        return this;
    }

    /// <summary>
    /// Sets the conventions by which limits fall due where a target has none of its own; when an agreement is edited, also of the
    /// targets that share those of its first target.
    /// </summary>
    /// <param name="rules">The conventions.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Rules(DeadlineRules rules)
    {
        _rules = Guard.Against.Null(rules);
        return this;
    }

    /// <summary>Sets to whom the agreement promises; by default to the customer.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Kind(AgreementKind kind)
    {
        _kind = Guard.Against.UndefinedEnum(kind);
        return this;
    }

    /// <summary>Sets how impact and urgency give the priority.</summary>
    /// <param name="matrix">The matrix; each of its priorities must be declared by every target.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Priorities(PriorityMatrix matrix)
    {
        _priorities = Guard.Against.Null(matrix);
        return this;
    }

    /// <summary>Sets the id and revision under which an <see cref="AgreementRegistry"/> keeps the agreement.</summary>
    /// <param name="version">The version.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Version(DefinitionVersion? version)
    {
        _version = version;
        return this;
    }

    /// <summary>Builds the agreement.</summary>
    /// <returns>The agreement.</returns>
    /// <exception cref="InvalidOperationException">A rule is broken; the message lists each of them.</exception>
    public ServiceLevelAgreement Build() => TryBuild(out var agreement, out var problems)
        ? agreement
        : throw new InvalidOperationException(InvariantText.Lines($"Agreement {_name} cannot be built:", problems));

    /// <summary>Builds the agreement, or reports every broken rule.</summary>
    /// <param name="agreement">The agreement, or null.</param>
    /// <param name="problems">The broken rules, a sentence each; empty when there is an agreement.</param>
    /// <returns>Whether there is an agreement.</returns>
    public bool TryBuild([NotNullWhen(true)] out ServiceLevelAgreement? agreement, out ValueList<string> problems)
    {
        List<string> found = [];
        List<SlaTarget> targets = [.. _targets.Select(t => t.Build(_calendar, _rules, found))];
        List<SlaTransition> transitions = [.. _transitions.Select(t => t.Build(_calendar, _rules, found))];
        found.AddRange(new AgreementRules(targets, transitions, _statuses, _events, _priorities).Broken());
        problems = [.. found];
        agreement = found.Count == 0
            ? new(
                _name,
                _calendar,
                _kind,
                _version,
                _priorities,
                [.. _statuses.Distinct()],
                [.. _events.Distinct(StringComparer.Ordinal)],
                [.. targets],
                [.. transitions])
            : null;
        return agreement is not null;
    }

    // Adds a complete target.
    internal ServiceLevelAgreementBuilder Add(SlaTargetBuilder target)
    {
        _targets.Add(target);
        return this;
    }

    // Adds a complete transition.
    internal ServiceLevelAgreementBuilder Add(SlaTargetBuilder clock, CaseTrigger then)
    {
        _transitions.Add(new(clock, then));
        return this;
    }

    private ServiceLevelAgreementBuilder Predefined(string name, Action<SlaTargetBuilder> target)
    {
        Guard.Against.Null(target);
        return Edit(name, () => PredefinedTargets.Find(name, _closingMeetsTargets)!, target);
    }

    private ServiceLevelAgreementBuilder Edit(string name, Func<TargetDefinition> definition, Action<SlaTargetBuilder> target)
    {
        var builder = _targets.Find(t => t.Name == name);
        if (builder is null)
        {
            builder = new(definition());
            _targets.Add(builder);
        }

        target(builder);
        return this;
    }

    private readonly record struct TransitionBuilder(SlaTargetBuilder Clock, CaseTrigger Then)
    {
        internal SlaTransition Build(BusinessCalendar calendar, DeadlineRules rules, List<string> problems) =>
            new(Clock.Build(calendar, rules, problems), Then);
    }
}
