using System.Globalization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Collects triggers, limits, pauses and policies of one target; broken rules are reported when the agreement is built. Triggers given
/// replace those of a ready-made target; limits, statuses and warnings add up.
/// </summary>
public sealed class SlaTargetBuilder
{
    private readonly SlaTargetParts _parts;
    private readonly List<string> _problems = [];
    private readonly List<LimitParts> _limits = [];
    private BusinessCalendar? _calendar;
    private DeadlineRules? _rules;

    internal SlaTargetBuilder(SlaTargetParts parts) => _parts = parts;

    // A target that is built again. What all its limits share is the target's, and what the target shares with the agreement is the
    // agreement's, so that another limit, calendar or convention takes the place of the one before and nothing else changes.
    internal SlaTargetBuilder(SlaTarget target, BusinessCalendar calendar, DeadlineRules rules)
    {
        _parts = new(target.Name)
        {
            StopsWhenAll = target.StopsWhenAll,
            OnReopening = target.OnReopening,
            OnChange = target.OnChange,
        };
        _parts.StartedBy.AddRange(target.StartedBy);
        _parts.StoppedBy.AddRange(target.StoppedBy);
        _parts.ResetBy.AddRange(target.ResetBy);
        _parts.PausedOn.AddRange(target.PausedOn);
        _parts.PausedBy.AddRange(target.PausedBy);
        _parts.ResumedBy.AddRange(target.ResumedBy);
        _parts.Warnings.AddRange(target.Warnings);
        var sharedRules = target.Limits.All(l => l.Rules == target.Limits[0].Rules) ? target.Limits[0].Rules : rules;
        _rules = sharedRules == rules ? null : sharedRules;
        var shared = target.Limits.All(l => l.Calendar == target.Limits[0].Calendar) ? target.Limits[0].Calendar : calendar;
        _calendar = shared == calendar ? null : shared;
        _limits.AddRange(target.Limits.Select(l => new LimitParts(l.Priority, l.Tier, l.Limit, l.Calendar == shared ? null : l.Calendar, l.Rules == sharedRules ? null : l.Rules)));
    }

    internal string Name => _parts.Name;

    /// <summary>The limit at a priority.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="limit">The limit as text, such as <c>4 bh</c> or <c>24 h</c>.</param>
    /// <param name="calendar">The calendar in which it is counted; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(Priority priority, string limit, BusinessCalendar? calendar = null) => Declare(priority, null, limit, calendar);

    /// <summary>The limit for a tier of customers.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="limit">The limit as text, such as <c>4 bh</c> or <c>24 h</c>.</param>
    /// <param name="calendar">The calendar in which it is counted; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(CustomerTier tier, string limit, BusinessCalendar? calendar = null) => Declare(null, tier, limit, calendar);

    /// <summary>The limit at a priority for a tier of customers.</summary>
    /// <param name="priority">The priority.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="limit">The limit as text, such as <c>4 bh</c> or <c>24 h</c>.</param>
    /// <param name="calendar">The calendar in which it is counted; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(Priority priority, CustomerTier tier, string limit, BusinessCalendar? calendar = null) =>
        Declare(priority, tier, limit, calendar);

    /// <summary>The limit for every case that has no narrower one.</summary>
    /// <param name="limit">The limit as text, such as <c>4 bh</c> or <c>24 h</c>.</param>
    /// <param name="calendar">The calendar in which it is counted; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(string limit, BusinessCalendar? calendar = null) => Declare(null, null, limit, calendar);

    /// <summary>A limit.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="priority">The priority; null for every one.</param>
    /// <param name="tier">The tier; null for every one.</param>
    /// <param name="calendar">The calendar in which it is counted; by default that of the target.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Limit(TimeLimit limit, Priority? priority = null, CustomerTier? tier = null, BusinessCalendar? calendar = null) =>
        Add(new(priority, tier, limit, calendar));

    /// <summary>
    /// Declares that the target sets no limit for a priority, a tier or both; a case for which nothing is declared is refused.
    /// </summary>
    /// <param name="priority">The priority; null for every one.</param>
    /// <param name="tier">The tier; null for every one.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder NotApplicable(Priority? priority = null, CustomerTier? tier = null) => Add(new(priority, tier, null, null));

    // A limit that has everything of its own.
    internal SlaTargetBuilder Limit(Priority? priority, CustomerTier? tier, TimeLimit? limit, BusinessCalendar calendar, DeadlineRules rules) =>
        Add(new(priority, tier, limit, calendar, rules));

    /// <summary>Forgets the limits so far: for a revision with others.</summary>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder WithoutLimits()
    {
        _limits.Clear();
        return this;
    }

    /// <summary>The calendar of the target: of all its limits that are given none of their own, also of those already given.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder In(BusinessCalendar calendar)
    {
        Guard.Against.Null(calendar);
        _calendar = calendar;
        return this;
    }

    /// <summary>The conventions by which the limits fall due; by default those of the agreement.</summary>
    /// <param name="rules">The conventions.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder Rules(DeadlineRules rules)
    {
        Guard.Against.Null(rules);
        _rules = rules;
        return this;
    }

    /// <summary>The events that start the clock, and after a stop the next cycle.</summary>
    /// <param name="triggers">The events: kinds, or names of the host's own.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder StartedBy(params ReadOnlySpan<CaseTrigger> triggers) => Replace(_parts.StartedBy, triggers);

    /// <summary>The events of which the first stops the clock.</summary>
    /// <param name="triggers">The events: kinds, or names of the host's own.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder StoppedBy(params ReadOnlySpan<CaseTrigger> triggers)
    {
        _parts.StopsWhenAll = false;
        return Replace(_parts.StoppedBy, triggers);
    }

    /// <summary>
    /// The events that must all have come, in any order, for the clock to stop: such as the approvals of two. A reopened clock waits for all
    /// of them again.
    /// </summary>
    /// <param name="triggers">The events: kinds, or names of the host's own; at most 64.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder StoppedByAll(params ReadOnlySpan<CaseTrigger> triggers)
    {
        _parts.StopsWhenAll = true;
        return Replace(_parts.StoppedBy, triggers);
    }

    /// <summary>
    /// The events that end one cycle and begin the next at once, such as each message of a periodic update. An event that is also one of those
    /// that stop the clock does not.
    /// </summary>
    /// <param name="triggers">The events: kinds, or names of the host's own.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder ResetBy(params ReadOnlySpan<CaseTrigger> triggers) => Replace(_parts.ResetBy, triggers);

    /// <summary>Statuses during which the clock stands still. A further call adds to them.</summary>
    /// <param name="statuses">The names of the statuses, such as <c>Awaiting user</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public SlaTargetBuilder PauseOn(params ReadOnlySpan<string> statuses)
    {
        foreach (var status in statuses)
        {
            _parts.PausedOn.Add(CaseStatus.Of(Guard.Against.InvalidCode(status, nameof(statuses))));
        }

        return this;
    }

    /// <summary>Forgets the pausing statuses so far.</summary>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder WithoutPauses()
    {
        _parts.PausedOn.Clear();
        return this;
    }

    /// <summary>The events that make the clock stand still until one of <see cref="ResumedBy"/>.</summary>
    /// <param name="triggers">The events: kinds, or names of the host's own.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder PausedBy(params ReadOnlySpan<CaseTrigger> triggers) => Replace(_parts.PausedBy, triggers);

    /// <summary>The events that end what <see cref="PausedBy"/> began.</summary>
    /// <param name="triggers">The events: kinds, or names of the host's own.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder ResumedBy(params ReadOnlySpan<CaseTrigger> triggers) => Replace(_parts.ResumedBy, triggers);

    /// <summary>What the reopening of the case does to the stopped clock.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder OnReopening(ReopenPolicy policy)
    {
        _parts.OnReopening = Guard.Against.UndefinedEnum(policy);
        return this;
    }

    /// <summary>What another limit or calendar does to a clock that has started.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>This builder.</returns>
    public SlaTargetBuilder OnChange(ChangePolicy policy)
    {
        _parts.OnChange = Guard.Against.UndefinedEnum(policy);
        return this;
    }

    /// <summary>Adds a mark to the warning ladder.</summary>
    /// <param name="mark">The mark, such as <c>75 %</c>, <c>1 bh before</c> or <c>1 bd after</c>.</param>
    /// <param name="action">What is then to be done, or null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The action is blank or has white space at its ends.</exception>
    public SlaTargetBuilder WarnAt(string mark, string? action = null)
    {
        try
        {
            _parts.Warnings.Add(SlaWarning.At(mark, action));
        }
        catch (FormatException e)
        {
            _problems.Add($"{Name}: {e.Message}");
        }

        return this;
    }

    // Everything counts in another calendar from now on.
    internal void MoveTo(BusinessCalendar calendar)
    {
        _calendar = calendar;
        _limits.ForEach(l => l.Calendar = null);
    }

    internal SlaTarget Build(BusinessCalendar calendar, DeadlineRules rules, List<string> problems)
    {
        ValueList<SlaLimit> limits =
        [
            .. _limits.Select(l => new SlaLimit(l.Priority, l.Tier, l.Limit, l.Calendar ?? _calendar ?? calendar, l.Rules ?? _rules ?? rules))
                .OrderByDescending(l => l.Narrowness),
        ];
        SlaTarget target = new(_parts, limits);
        problems.AddRange(_problems);
        problems.AddRange(SlaTargetRules.Broken(target, mayHaveNoLimit: _problems.Count > 0).Select(p => $"{Name} {p}"));
        return target;
    }

    private SlaTargetBuilder Declare(Priority? priority, CustomerTier? tier, string limit, BusinessCalendar? calendar)
    {
        Guard.Against.Null(limit);
        if (TimeLimit.TryParse(limit, CultureInfo.InvariantCulture, out var parsed))
        {
            return Add(new(priority, tier, parsed, calendar));
        }

        var whom = (priority, tier) switch
        {
            (null, null) => "",
            ({ } p, null) => $", priority {p}",
            (null, { } t) => $", tier {t}",
            ({ } p, { } t) => $", priority {p}, tier {t}",
        };
        _problems.Add($"{Name}{whom}: \"{InvariantText.Shorten(limit)}\" is not {TimeLimit.Allowed}");
        return this;
    }

    private SlaTargetBuilder Add(LimitParts limit)
    {
        _limits.Add(limit);
        return this;
    }

    private SlaTargetBuilder Replace(List<CaseTrigger> list, ReadOnlySpan<CaseTrigger> triggers)
    {
        list.Clear();
        list.AddRange(triggers);
        return this;
    }

    private sealed class LimitParts(Priority? priority, CustomerTier? tier, TimeLimit? limit, BusinessCalendar? calendar, DeadlineRules? rules = null)
    {
        internal Priority? Priority => priority;

        internal CustomerTier? Tier => tier;

        internal TimeLimit? Limit => limit;

        internal BusinessCalendar? Calendar { get; set; } = calendar;

        internal DeadlineRules? Rules => rules;
    }
}
