using System.Globalization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Builds one target: its events, limits, pauses, policies and warnings. Broken rules are reported when the agreement is built.
/// Each method replaces what was set before; <see cref="WarnAt"/> adds a mark, <see cref="InOrder"/> an order, and <c>Limit</c>
/// adds a limit or replaces the one
/// that the edited target has for the same cases.
/// </summary>
public sealed class SlaTargetBuilder
{
    private readonly TargetDefinition _definition;
    private readonly LimitDeclarations _limits;
    private readonly List<string> _problems = [];

    internal SlaTargetBuilder(TargetDefinition definition)
    {
        _definition = definition;
        _limits = new();
    }

    // Edits a target.
    internal SlaTargetBuilder(SlaTarget target, BusinessCalendar calendar, DeadlineRules rules)
    {
        _definition = TargetDefinition.Of(target);
        _limits = LimitDeclarations.Of(target, calendar, rules);
    }

    internal string Name => _definition.Name;

    /// <summary>Sets the limit for a priority.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="limit">The limit as text, such as <c>4 bh</c> or <c>24 h</c>.</param>
    /// <param name="calendar">The calendar that counts it; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(Priority priority, string limit, BusinessCalendar? calendar = null) =>
        Parse(priority, null, limit, calendar);

    /// <summary>Sets the limit for a customer tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="limit">The limit as text, such as <c>4 bh</c> or <c>24 h</c>.</param>
    /// <param name="calendar">The calendar that counts it; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(CustomerTier tier, string limit, BusinessCalendar? calendar = null) =>
        Parse(null, tier, limit, calendar);

    /// <summary>Sets the limit for a priority and a customer tier.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="limit">The limit as text, such as <c>4 bh</c> or <c>24 h</c>.</param>
    /// <param name="calendar">The calendar that counts it; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(Priority priority, CustomerTier tier, string limit, BusinessCalendar? calendar = null) =>
        Parse(priority, tier, limit, calendar);

    /// <summary>Sets the limit for all cases that have no narrower one.</summary>
    /// <param name="limit">The limit as text, such as <c>4 bh</c> or <c>24 h</c>.</param>
    /// <param name="calendar">The calendar that counts it; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(string limit, BusinessCalendar? calendar = null) => Parse(null, null, limit, calendar);

    /// <summary>Sets a limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="priority">The priority; null for every one.</param>
    /// <param name="tier">The tier; null for every one.</param>
    /// <param name="calendar">The calendar that counts it; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(
        TimeLimit limit, Priority? priority = null, CustomerTier? tier = null, BusinessCalendar? calendar = null)
    {
        _limits.Set(priority, tier, new(limit), calendar);
        return this;
    }

    /// <summary>
    /// Sets the limit to a date in the record, such as a promise: it lasts until the date that the starting event names in a
    /// field. A later event that names another date while the clock runs revises it; the first is remembered. A date without a
    /// time of day lasts until 24:00. The clock is neither paused nor reopened.
    /// </summary>
    /// <param name="field">The field, such as <c>promised date</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public SlaTargetBuilder Until(string field)
    {
        _limits.Set(null, null, new(null, Guard.Against.InvalidCode(field)));
        _definition.OnReopening = ReopenPolicy.Ignore;
        return this;
    }

    /// <summary>Sets that there is no limit: the target is outstanding until it is done, and then met.</summary>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder NoLimit()
    {
        _limits.Set(null, null, new(null, IsUnlimited: true));
        return this;
    }

    /// <summary>
    /// Declares that the target has no limit for a priority, a tier or both. A case for which nothing is declared is refused.
    /// </summary>
    /// <param name="priority">The priority; null for every one.</param>
    /// <param name="tier">The tier; null for every one.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder NotApplicable(Priority? priority = null, CustomerTier? tier = null)
    {
        _limits.Set(priority, tier, default);
        return this;
    }

    /// <summary>Removes all limits.</summary>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder WithoutLimits()
    {
        _limits.Clear();
        return this;
    }

    /// <summary>Sets the calendar of all limits, given before or after, that have none of their own.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder In(BusinessCalendar calendar)
    {
        _limits.Calendar = Guard.Against.Null(calendar);
        return this;
    }

    /// <summary>Sets the conventions by which limits fall due; by default those of the agreement.</summary>
    /// <param name="rules">The conventions.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Rules(DeadlineRules rules)
    {
        _limits.Rules = Guard.Against.Null(rules);
        return this;
    }

    /// <summary>Sets the events that start the clock, and after a stop the next cycle.</summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder StartedBy(params ReadOnlySpan<CaseTrigger> triggers) => Replace(_definition.StartedBy, triggers);

    /// <summary>
    /// Sets the events of which the first stops the clock. One that also starts the clock ends a cycle and begins the next.
    /// </summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder StoppedBy(params ReadOnlySpan<CaseTrigger> triggers)
    {
        _definition.StopsWhenAll = false;
        return Replace(_definition.StoppedBy, triggers);
    }

    /// <summary>
    /// Sets the events that stop the clock once each of them has occurred, in any order, such as the approvals of two people. A
    /// reopened clock waits for all of them again.
    /// </summary>
    /// <param name="triggers">The events, at most 64.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder StoppedByAll(params ReadOnlySpan<CaseTrigger> triggers)
    {
        _definition.StopsWhenAll = true;
        return Replace(_definition.StoppedBy, triggers);
    }

    /// <summary>
    /// Sets the order in which the events of <see cref="StoppedByAll"/> count: each only once those before it have occurred.
    /// Each call adds an order.
    /// </summary>
    /// <param name="triggers">Two or more of the events.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder InOrder(params ReadOnlySpan<CaseTrigger> triggers)
    {
        for (var i = 1; i < triggers.Length; i++)
        {
            _definition.Order.Add(new(triggers[i - 1], triggers[i]));
        }

        return this;
    }

    /// <summary>
    /// Removes resolution and closing from the events that stop the clock: what the target asks for, such as a reply or an
    /// arrival, must really happen.
    /// </summary>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder NotMetByClosing()
    {
        _definition.StoppedBy.RemoveAll(t => t == CaseEventKind.Resolved || t == CaseEventKind.Closed);
        return this;
    }

    /// <summary>
    /// Sets the events that end one cycle and begin the next, such as each message of a periodic update. An event that also stops
    /// the clock does not reset it.
    /// </summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder ResetBy(params ReadOnlySpan<CaseTrigger> triggers) => Replace(_definition.ResetBy, triggers);

    /// <summary>Sets the statuses in which the clock is paused.</summary>
    /// <param name="statuses">The names of the statuses, such as <c>Awaiting user</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public SlaTargetBuilder PauseOn(params ReadOnlySpan<string> statuses)
    {
        _definition.PausedOn.Clear();
        foreach (var status in statuses)
        {
            _definition.PausedOn.Add(CaseStatus.Of(Guard.Against.InvalidCode(status, nameof(statuses))));
        }

        return this;
    }

    /// <summary>Sets the events that pause the clock until one of <see cref="ResumedBy"/>.</summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder PausedBy(params ReadOnlySpan<CaseTrigger> triggers) => Replace(_definition.PausedBy, triggers);

    /// <summary>Sets the events that end a pause begun by one of <see cref="PausedBy"/>.</summary>
    /// <param name="triggers">The events.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder ResumedBy(params ReadOnlySpan<CaseTrigger> triggers) => Replace(_definition.ResumedBy, triggers);

    /// <summary>Sets what the reopening of the case does to the stopped clock.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder OnReopening(ReopenPolicy policy)
    {
        _definition.OnReopening = Guard.Against.UndefinedEnum(policy);
        return this;
    }

    /// <summary>Sets what another limit or calendar does to a clock that has started.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder OnChange(ChangePolicy policy)
    {
        _definition.OnChange = Guard.Against.UndefinedEnum(policy);
        return this;
    }

    /// <summary>Adds a mark to the warning ladder.</summary>
    /// <param name="mark">The mark, such as <c>75 %</c>, <c>1 bh before</c> or <c>1 bd after</c>.</param>
    /// <param name="action">What is to be done then, or null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The action is blank or has white space at its ends.</exception>
    public SlaTargetBuilder WarnAt(string mark, string? action = null)
    {
        try
        {
            _definition.Warnings.Add(SlaWarning.At(mark, action));
        }
        catch (FormatException e)
        {
            _problems.Add($"{Name}: {e.Message}");
        }

        return this;
    }

    /// <summary>Removes all marks of the warning ladder.</summary>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder WithoutWarnings()
    {
        _definition.Warnings.Clear();
        return this;
    }

    // A limit with a calendar and conventions of its own.
    internal void Limit(
        Priority? priority, CustomerTier? tier, LimitTerm term, BusinessCalendar calendar, DeadlineRules rules) =>
        _limits.Set(priority, tier, term, calendar, rules);

    // Counts all limits in another calendar.
    internal void MoveTo(BusinessCalendar calendar) => _limits.MoveTo(calendar);

    // The clock of a recurring duty, which ends with its period. A limit that was set counts from the beginning of the period.
    internal SlaTarget BuildForPeriods(
        BusinessCalendar calendar, DeadlineRules rules, List<string> problems, out TimeLimit? limit)
    {
        var given = _limits.Build(calendar, rules);
        var only = given is [{ Narrowness: 0, Limit: not null }] ? given[0] : null;
        limit = only?.Limit;
        if (given.Count > 0 && only is null)
        {
            problems.Add(
                $"{Name} recurs, so that it is due in its period; allowed is at most one limit of time, for every case.");
        }

        LimitTerm term = new(null, ObligationPeriods.End);
        SlaLimit end = new(
            null, null, term, only?.Calendar ?? _limits.Calendar ?? calendar, only?.Rules ?? _limits.Rules ?? rules);
        return Build([end], problems);
    }

    internal SlaTarget Build(BusinessCalendar calendar, DeadlineRules rules, List<string> problems) =>
        Build(_limits.Build(calendar, rules), problems);

    private SlaTarget Build(ValueList<SlaLimit> limits, List<string> problems)
    {
        SlaTarget target = new(_definition, limits);
        problems.AddRange(_problems);
        problems.AddRange(SlaTargetRules.Broken(target, mayHaveNoLimit: _problems.Count > 0).Select(p => $"{Name} {p}"));
        return target;
    }

    private SlaTargetBuilder Parse(Priority? priority, CustomerTier? tier, string limit, BusinessCalendar? calendar)
    {
        Guard.Against.Null(limit);
        if (TimeLimit.TryParse(limit, CultureInfo.InvariantCulture, out var parsed))
        {
            return Limit(parsed, priority, tier, calendar);
        }

        var whom = priority is { } p ? $", priority {p}" : "";
        whom += tier is { } t ? $", tier {t}" : "";
        _problems.Add($"{Name}{whom}: \"{InvariantText.Shorten(limit)}\" is not {TimeLimit.Allowed}");
        return this;
    }

    private SlaTargetBuilder Replace(List<CaseTrigger> list, ReadOnlySpan<CaseTrigger> triggers)
    {
        list.Clear();
        list.AddRange(triggers);
        return this;
    }
}
