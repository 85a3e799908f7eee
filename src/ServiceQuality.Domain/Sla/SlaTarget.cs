using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// One promise of an agreement: what must happen within which limit. Its clock is started, stopped, paused, resumed and reset by
/// events; what a stopped clock does when it is started again is a new cycle with its own verdict. A message does not start the
/// clock of a case that is resolved or closed. Of an event with several roles the start (or reset) comes first, then the
/// strongest of stop, pause and resume; which status the case has and whether it is held up is remembered whatever the clock
/// does, until the resolution or closing that stops the clock.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<SlaTarget>))]
public sealed record SlaTarget
{
    /// <summary>The name of the predefined target for the first response.</summary>
    public const string FirstResponse = "First response";

    /// <summary>The name of the predefined target for the answer to each further message of the customer.</summary>
    public const string NextResponse = "Next response";

    /// <summary>The name of the predefined target for news at regular intervals.</summary>
    public const string PeriodicUpdate = "Periodic update";

    /// <summary>The name of the predefined target for the resolution.</summary>
    public const string Resolution = "Resolution";

    /// <summary>The name of the predefined target for the confirmation of the case.</summary>
    public const string Acknowledgement = "Acknowledgement";

    /// <summary>The name of the predefined target for the arrival on site.</summary>
    public const string ArrivalOnSite = "Arrival on site";

    /// <summary>The name of the predefined target for the closing.</summary>
    public const string Close = "Close";

    private readonly ExcludedFromEquality<EventRoles[]> _rolesOfKind;
    private readonly ExcludedFromEquality<NamedRole[]> _namedRoles;
    private readonly ExcludedFromEquality<ulong[]> _required; // for each stopping event, those that must have occurred before
    private readonly ExcludedFromEquality<int[]> _promises; // limits that promise the same have the same number

    internal SlaTarget(TargetDefinition definition, ValueList<SlaLimit> limits)
    {
        Name = definition.Name;
        StartedBy = [.. definition.StartedBy];
        StoppedBy = [.. definition.StoppedBy];
        StopsWhenAll = definition.StopsWhenAll;
        Order = [.. definition.Order];
        _required = new([.. StoppedBy.Select(RequiredBefore)]);
        ResetBy = [.. definition.ResetBy];
        PausedOn = [.. definition.PausedOn];
        PausedBy = [.. definition.PausedBy];
        ResumedBy = [.. definition.ResumedBy];
        OnReopening = definition.OnReopening;
        OnChange = definition.OnChange;
        Warnings = [.. definition.Warnings];
        Limits = limits;
        _promises = new([.. limits.Select(l => limits.AsSpan().ToArray().TakeWhile(o => !o.PromisesAs(l)).Count())]);
        ValueList<(EventRoles Role, CaseTrigger Trigger)> roles =
        [
            .. StartedBy.Select(t => (EventRoles.Starts, t)),

            // What starts a clock cannot stop it for good: it ends one cycle and begins the next.
            .. StoppedBy.Select(t => (!StopsWhenAll && StartedBy.Contains(t) ? EventRoles.Resets : EventRoles.Stops, t)),
            .. ResetBy.Select(t => (EventRoles.Resets, t)), .. PausedBy.Select(t => (EventRoles.Pauses, t)),
            .. ResumedBy.Select(t => (EventRoles.Resumes, t)),
        ];
        _namedRoles = new([.. roles.Where(r => r.Trigger.Name is not null).Select(r => new NamedRole(r.Trigger, r.Role))]);
        _rolesOfKind = new([.. Enum.GetValues<CaseEventKind>().Order().Select(kind => RolesOf(kind, roles))]);
    }

    /// <summary>The name, unique within the agreement.</summary>
    public string Name { get; }

    /// <summary>The events that start the clock, and after a stop the next cycle.</summary>
    public ValueList<CaseTrigger> StartedBy { get; }

    /// <summary>The events that stop the clock.</summary>
    public ValueList<CaseTrigger> StoppedBy { get; }

    /// <summary>
    /// Whether the clock stops only when an event of each of <see cref="StoppedBy"/> has come, not with the first of any.
    /// </summary>
    public bool StopsWhenAll { get; }

    /// <summary>The order in which events of <see cref="StoppedBy"/> count, when all of them must come.</summary>
    public ValueList<EventOrder> Order { get; }

    /// <summary>The events that end one cycle and begin the next at once.</summary>
    public ValueList<CaseTrigger> ResetBy { get; }

    /// <summary>The statuses in which the clock is paused.</summary>
    public ValueList<CaseStatus> PausedOn { get; }

    /// <summary>The events that pause the clock until one of <see cref="ResumedBy"/>, in addition to the statuses.</summary>
    public ValueList<CaseTrigger> PausedBy { get; }

    /// <summary>The events that end a pause begun by one of <see cref="PausedBy"/>.</summary>
    public ValueList<CaseTrigger> ResumedBy { get; }

    /// <summary>The limits by priority and tier, the narrowest first: the first that matches a case counts.</summary>
    public ValueList<SlaLimit> Limits { get; }

    /// <summary>What the reopening of the case does to a stopped clock.</summary>
    public ReopenPolicy OnReopening { get; }

    /// <summary>What another limit or calendar does to a clock that has started.</summary>
    public ChangePolicy OnChange { get; }

    /// <summary>The warning ladder in the given order.</summary>
    public ValueList<SlaWarning> Warnings { get; }

    /// <summary>The limit for a priority and a tier.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="tier">The tier; by default none.</param>
    /// <returns>
    /// The narrowest limit that matches: of both, of the priority, of the tier, of every case; null when none is declared.
    /// </returns>
    public SlaLimit? LimitFor(Priority priority, CustomerTier tier = default) =>
        IndexFor(priority, tier) is >= 0 and var i ? Limits[i] : null;

    /// <summary>The name of a target in both languages. The names of the predefined targets are translated.</summary>
    /// <param name="name">The name of a target.</param>
    /// <returns>For example <c>First response</c>, <c>首次响应</c>; a name that is the user's own is the same in both.</returns>
    /// <exception cref="ArgumentException">The name is blank, has white space at its ends or half of a character.</exception>
    public static LocalizedText LocalizedNameOf(string name) =>
        TargetWords.All.GetValueOrDefault(Guard.Against.InvalidCode(name)) ?? new(name, name);

    /// <summary>Name and limits.</summary>
    /// <returns>For example <c>Resolution: P1 4 bh, P2 8 bh (paused on Awaiting user)</c>.</returns>
    public override string ToString() =>
        $"{Name}: {string.Join(", ", Limits)}{(PausedOn.Count == 0 ? "" : $" (paused on {string.Join(", ", PausedOn)})")}";

    // The place of the limit for a case, below zero when none is declared.
    internal int IndexFor(Priority priority, CustomerTier tier)
    {
        var limits = Limits.AsSpan();
        for (var i = 0; i < limits.Length; i++)
        {
            if (limits[i].Matches(priority, tier))
            {
                return i;
            }
        }

        return -1;
    }

    // All events that the target names.
    internal IEnumerable<CaseTrigger> Triggers => StartedBy.Concat(StoppedBy).Concat(ResetBy).Concat(PausedBy).Concat(ResumedBy);

    // Whether an event starts the clock or its next cycle.
    internal bool Starts(in CaseEvent e) => Matches(StartedBy, e) || (Matches(ResetBy, e) && !Matches(StoppedBy, e));

    // Whether an event has a part in starting, stopping, resetting or pausing the clock.
    internal bool Names(in CaseEvent e) => Starts(e) || Matches(StoppedBy, e) || Matches(ResetBy, e)
        || Matches(PausedBy, e) || Matches(ResumedBy, e);

    internal bool PromisesAlike(int one, int other) => _promises.Value[one] == _promises.Value[other];

    // Whether an event names a date until which the target is to be met.
    internal bool NamesDate(in CaseEvent e) => e.HasFields && UntilField is { } field && e.Field(field) is not null;

    // The field that names the date until which the target is to be met, or null.
    internal string? UntilField => Limits.Count == 1 ? Limits[0].UntilField : null;

    internal EventRoles RolesOf(in CaseEvent e)
    {
        var roles = _rolesOfKind.Value[(int)e.Kind];
        if (roles.Has(EventRoles.IsNamed))
        {
            roles |= NamedRolesOf(e);
        }

        if (e.StartsNothing)
        {
            roles = roles.Has(EventRoles.Resets) ? roles | EventRoles.Stops : roles;
            roles &= ~(EventRoles.Starts | EventRoles.Resets);
        }

        return NamesDate(e) ? roles | EventRoles.RevisesDue : roles;
    }

    // Whether one of the stopping events stops the clock: when all must come, with the last of them.
    internal bool StopsWith(in CaseEvent e, ref ulong seen)
    {
        if (!StopsWhenAll)
        {
            return true;
        }

        var triggers = StoppedBy.AsSpan();
        var before = seen;
        for (var i = 0; i < triggers.Length; i++)
        {
            seen |= (_required.Value[i] & ~before) == 0 && triggers[i].Matches(e) ? 1UL << i : 0;
        }

        return seen == ulong.MaxValue >> (64 - triggers.Length);
    }

    // The stopping events that still must occur after those that have been seen.
    internal ValueList<CaseTrigger> Outstanding(ulong seen) => [.. StoppedBy.Where((_, i) => (seen & (1UL << i)) == 0)];

    private static bool Matches(ValueList<CaseTrigger> triggers, in CaseEvent e)
    {
        foreach (ref readonly var trigger in triggers.AsSpan())
        {
            if (trigger.Matches(e))
            {
                return true;
            }
        }

        return false;
    }

    private ulong RequiredBefore(CaseTrigger then)
    {
        var required = 0UL;
        foreach (var order in Order.Where(o => o.Then == then))
        {
            for (var i = 0; i < StoppedBy.Count && i < 64; i++)
            {
                required |= order.First == StoppedBy[i] ? 1UL << i : 0;
            }
        }

        return required;
    }

    private EventRoles NamedRolesOf(in CaseEvent e)
    {
        var roles = EventRoles.None;
        foreach (ref readonly var named in _namedRoles.Value.AsSpan())
        {
            roles |= named.Trigger.Matches(e) ? named.Role : EventRoles.None;
        }

        if (PausedOn.Count > 0 && SetsStatus(e))
        {
            roles |= PausesOn(e.Code) ? EventRoles.StatusPauses : EventRoles.StatusResumes;
        }

        return roles;
    }

    // An opening without a status says nothing of the status.
    private static bool SetsStatus(in CaseEvent e) =>
        e.Kind == CaseEventKind.StatusChanged || (e.Kind == CaseEventKind.Opened && e.Code is not null);

    private bool PausesOn(string? status)
    {
        foreach (ref readonly var paused in PausedOn.AsSpan())
        {
            if (string.Equals(paused.Code, status, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The roles of all events of a kind; those that depend on the name of the event are found when it occurs.
    private EventRoles RolesOf(CaseEventKind kind, ValueList<(EventRoles Role, CaseTrigger Trigger)> triggers)
    {
        var roles = RolesInCase(kind);
        foreach (var (role, trigger) in triggers)
        {
            if (trigger.Name is null && trigger.Kind == kind)
            {
                roles |= role;
            }
        }

        return HasNamedRoles(kind) ? roles | EventRoles.IsNamed : roles;
    }

    private bool HasNamedRoles(CaseEventKind kind)
    {
        var setsStatus = kind is CaseEventKind.StatusChanged or CaseEventKind.Opened;
        if (setsStatus && PausedOn.Count > 0)
        {
            return true;
        }

        return _namedRoles.Value.Any(
            n => n.Trigger.Kind == kind || (setsStatus && n.Trigger.Kind == CaseEventKind.StatusChanged));
    }

    // What a kind means for the case. An event that makes no difference to this clock has no role.
    private EventRoles RolesInCase(CaseEventKind kind)
    {
        var startsByMessage = StartedBy.Any(t => t.Kind is CaseEventKind.AgentReplied or CaseEventKind.CustomerReplied);
        var pauses = PausedOn.Count + PausedBy.Count > 0;
        return kind switch
        {
            CaseEventKind.Opened or CaseEventKind.PriorityChanged or CaseEventKind.TierChanged => EventRoles.ChangesTerms,
            CaseEventKind.Resolved or CaseEventKind.Closed when startsByMessage || pauses => EventRoles.EndsCase,
            CaseEventKind.Reopened when startsByMessage || OnReopening != ReopenPolicy.Ignore => EventRoles.ReopensCase,
            CaseEventKind.AgentReplied or CaseEventKind.CustomerReplied when startsByMessage => EventRoles.IsMessage,
            _ => EventRoles.None,
        };
    }

    private readonly record struct NamedRole(CaseTrigger Trigger, EventRoles Role);
}
