using System.Diagnostics.CodeAnalysis;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>Collects the targets of an agreement; all broken rules are reported at once by <see cref="Build"/> or <see cref="TryBuild"/>.</summary>
public sealed class ServiceLevelAgreementBuilder
{
    private readonly string _name;
    private readonly List<SlaTargetBuilder> _targets = [];
    private readonly List<(SlaTargetBuilder Clock, CaseTrigger Then)> _transitions = [];
    private readonly List<CaseStatus> _statuses = [];
    private readonly List<string> _problems = [];
    private BusinessCalendar _calendar;
    private AgreementKind _kind;
    private DefinitionVersion? _version;
    private PriorityMatrix? _priorities;
    private DeadlineRules _rules = DeadlineRules.Default;

    internal ServiceLevelAgreementBuilder(string name, BusinessCalendar calendar)
    {
        _name = name;
        _calendar = calendar;
    }

    internal ServiceLevelAgreementBuilder(ServiceLevelAgreement agreement)
        : this(agreement.Name, agreement.Calendar)
    {
        (_kind, _version, _priorities) = (agreement.Kind, agreement.Version, agreement.Priorities);
        _statuses.AddRange(agreement.Statuses);

        // An agreement does not keep the conventions of the whole: those of its first target stand for them.
        _rules = agreement.Targets[0].Limits[0].Rules;
        _targets.AddRange(agreement.Targets.Select(t => new SlaTargetBuilder(t, _calendar, _rules)));
        _transitions.AddRange(agreement.Transitions.Select(t => (new SlaTargetBuilder(t.Clock, _calendar, _rules), t.Then)));
    }

    /// <summary>The first response: from the opening to the first reply, or the resolution or closing. It stays stopped.</summary>
    /// <param name="target">Its limits and what else differs.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder FirstResponse(Action<SlaTargetBuilder> target) => Ready(SlaTarget.FirstResponse, target);

    /// <summary>
    /// The next response: from the first unanswered message of the customer to the reply, the resolution or closing; each is a cycle.
    /// </summary>
    /// <param name="target">Its limits and what else differs.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder NextResponse(Action<SlaTargetBuilder> target) => Ready(SlaTarget.NextResponse, target);

    /// <summary>
    /// The periodic update: news from the service at least every so often while the case is open; each reply ends a cycle and begins the next.
    /// </summary>
    /// <param name="target">Its limits and what else differs.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder PeriodicUpdate(Action<SlaTargetBuilder> target) => Ready(SlaTarget.PeriodicUpdate, target);

    /// <summary>The resolution: from the opening to the resolution or closing. A reopened case resumes it.</summary>
    /// <param name="target">Its limits and what else differs.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Resolution(Action<SlaTargetBuilder> target) => Ready(SlaTarget.Resolution, target);

    /// <summary>
    /// The acknowledgement: from the opening to the confirmation of the case, or what makes it needless: a reply, the resolution or closing.
    /// </summary>
    /// <param name="target">Its limits and what else differs.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Acknowledgement(Action<SlaTargetBuilder> target) => Ready(SlaTarget.Acknowledgement, target);

    /// <summary>The arrival on site: from the opening to the arrival, or the resolution or closing that makes it needless.</summary>
    /// <param name="target">Its limits and what else differs.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder ArrivalOnSite(Action<SlaTargetBuilder> target) => Ready(SlaTarget.ArrivalOnSite, target);

    /// <summary>The closing: from the opening until the case is closed. A reopened case resumes it.</summary>
    /// <param name="target">Its limits and what else differs.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Close(Action<SlaTargetBuilder> target) => Ready(SlaTarget.Close, target);

    /// <summary>
    /// A target of the host's own, with the events that start and stop it; or, when the agreement has a target of that name, changes to that one.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="target">Its events and limits; or what changes.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ServiceLevelAgreementBuilder Target(string name, Action<SlaTargetBuilder> target)
    {
        Guard.Against.Null(target);
        Guard.Against.InvalidCode(name);
        if (_targets.Find(t => t.Name == name) is not { } builder)
        {
            _targets.Add(builder = new(new SlaTargetParts(name)));
        }

        target(builder);
        return this;
    }

    /// <summary>
    /// What happens to a case by itself: a clock that starts when it is waited for, is stopped by what cancels it, and whose due is when
    /// the event follows. Every case must have a limit.
    /// </summary>
    /// <param name="name">The name, such as <c>auto-close</c>.</param>
    /// <param name="then">The event that follows: a resolution, reopening or closing, a status or an event of the host's own.</param>
    /// <param name="after">What starts and cancels it, and how long it waits.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ServiceLevelAgreementBuilder Transition(string name, CaseTrigger then, Action<SlaTargetBuilder> after)
    {
        Guard.Against.Null(after);
        SlaTargetBuilder builder = new(new SlaTargetParts(Guard.Against.InvalidCode(name)));
        after(builder);
        return Add(builder, then);
    }

    /// <summary>The statuses that a case may have: then a pausing status or a case with another one is refused. A further call adds to them.</summary>
    /// <param name="statuses">The names of the statuses.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public ServiceLevelAgreementBuilder Statuses(params ReadOnlySpan<string> statuses)
    {
        foreach (var status in statuses)
        {
            _statuses.Add(CaseStatus.Of(Guard.Against.InvalidCode(status, nameof(statuses))));
        }

        return this;
    }

    /// <summary>The calendar of the agreement; when an agreement is built again, of every target and limit of it.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder In(BusinessCalendar calendar)
    {
        Guard.Against.Null(calendar);
        _calendar = calendar;
        foreach (var target in _targets.Concat(_transitions.Select(t => t.Clock)))
        {
            target.MoveTo(calendar);
        }

        return this;
    }

    /// <summary>
    /// The conventions by which limits fall due, where a target has none of its own; when an agreement is built again, also of the targets that
    /// have those of the first one.
    /// </summary>
    /// <param name="rules">The conventions.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Rules(DeadlineRules rules)
    {
        Guard.Against.Null(rules);
        _rules = rules;
        return this;
    }

    /// <summary>To whom the agreement promises; by default to the customer.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Kind(AgreementKind kind)
    {
        _kind = Guard.Against.UndefinedEnum(kind);
        return this;
    }

    /// <summary>How impact and urgency give the priority.</summary>
    /// <param name="matrix">The matrix; each of its priorities must be declared by every target.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Priorities(PriorityMatrix matrix)
    {
        Guard.Against.Null(matrix);
        _priorities = matrix;
        return this;
    }

    /// <summary>The id and revision under which an <see cref="AgreementRegistry"/> keeps the agreement.</summary>
    /// <param name="version">The version.</param>
    /// <returns>This builder.</returns>
    public ServiceLevelAgreementBuilder Version(DefinitionVersion? version)
    {
        _version = version;
        return this;
    }

    /// <summary>The agreement.</summary>
    /// <returns>The agreement.</returns>
    /// <exception cref="InvalidOperationException">A rule is broken; the message lists each of them.</exception>
    public ServiceLevelAgreement Build() => TryBuild(out var agreement, out var problems)
        ? agreement
        : throw new InvalidOperationException(InvariantText.Lines($"Agreement {_name} cannot be built:", problems));

    /// <summary>The agreement, or every rule that is broken.</summary>
    /// <param name="agreement">The agreement, or null.</param>
    /// <param name="problems">The broken rules, a sentence each; empty when there is an agreement.</param>
    /// <returns>Whether there is an agreement.</returns>
    public bool TryBuild([NotNullWhen(true)] out ServiceLevelAgreement? agreement, out ValueList<string> problems)
    {
        List<string> found = [.. _problems];
        List<SlaTarget> targets = [.. _targets.Select(t => t.Build(_calendar, _rules, found))];
        List<SlaTransition> transitions = [.. _transitions.Select(t => new SlaTransition(t.Clock.Build(_calendar, _rules, found), t.Then))];
        if (targets.Count == 0)
        {
            found.Add("It has no target; allowed is at least one.");
        }

        found.AddRange(targets.GroupBy(t => t.Name, StringComparer.Ordinal).Concat(transitions.Select(t => t.Clock).GroupBy(t => t.Name, StringComparer.Ordinal))
            .Where(g => g.Skip(1).Any()).Select(g => $"{g.Key} stands twice; allowed is once."));
        found.AddRange(transitions.Where(t => t.Clock.Limits is not [.., { Narrowness: 0 }])
            .Select(t => $"{t.Name} has no limit for every case; allowed is one, beside narrower ones."));
        found.AddRange(targets.Concat(transitions.Select(t => t.Clock)).SelectMany(Undeclared));
        found.AddRange(transitions.Where(t => _statuses.Count > 0 && t.Then is { Kind: CaseEventKind.StatusChanged, Name: not null } && !_statuses.Contains(CaseStatus.Named(t.Then.Name)))
            .Select(t => $"{t.Name} ends in status {t.Then.Name}, which is not declared; declared are {InvariantText.Join(_statuses)}."));
        agreement = found.Count == 0 ? new(_name, _calendar, _kind, _version, _priorities, [.. _statuses.Distinct()], [.. targets], [.. transitions]) : null;
        problems = [.. found];
        return agreement is not null;
    }

    // A target that is put together already.
    internal ServiceLevelAgreementBuilder Add(SlaTargetBuilder target)
    {
        _targets.Add(target);
        return this;
    }

    // A transition that is put together already.
    internal ServiceLevelAgreementBuilder Add(SlaTargetBuilder clock, CaseTrigger then)
    {
        if (!SlaTransition.CanFollow(then))
        {
            _problems.Add($"{clock.Name} ends in {then}; allowed are Resolved, Reopened, Closed, a status and an event of the host's own.");
        }

        _transitions.Add((clock, then));
        return this;
    }

    // Statuses and priorities that somebody else declares and the target does not know, or the other way round.
    private IEnumerable<string> Undeclared(SlaTarget target)
    {
        var triggers = target.StartedBy.Concat(target.StoppedBy).Concat(target.ResetBy).Concat(target.PausedBy).Concat(target.ResumedBy)
            .Where(t => t is { Kind: CaseEventKind.StatusChanged, Name: not null }).Select(t => CaseStatus.Named(t.Name));
        if (_statuses.Count > 0)
        {
            foreach (var status in target.PausedOn.Concat(triggers).Distinct().Where(s => !_statuses.Contains(s)))
            {
                yield return $"{target.Name} names status {status}, which is not declared; declared are {InvariantText.Join(_statuses)}.";
            }
        }

        foreach (var priority in _priorities?.Priorities.Distinct().Where(p => target.LimitFor(p) is null && !target.Limits.Any(l => l.Priority == p || l.Tier is not null)) ?? [])
        {
            yield return $"{target.Name} does not declare priority {priority} of the matrix; allowed is a limit for it, or that it is not applicable.";
        }
    }

    private ServiceLevelAgreementBuilder Ready(string name, Action<SlaTargetBuilder> target)
    {
        Guard.Against.Null(target);
        SlaTargetBuilder builder = new(ReadyTargets.Find(name)!);
        target(builder);
        return Add(builder);
    }
}
