using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// The limits of a target while it is being built. A limit without a calendar or conventions of its own has those of the target,
// and a target without any has those of the agreement.
internal sealed class LimitDeclarations
{
    private readonly List<Declaration> _declarations = [];
    private bool _hasInherited; // a new target can have many limits, none of which can be replaced

    internal BusinessCalendar? Calendar { get; set; }

    internal DeadlineRules? Rules { get; set; }

    // The limits of a target that is being edited. What all its limits share becomes the target's, and what the target shares
    // with the agreement becomes the agreement's: so another limit, calendar or convention replaces the one before, and nothing
    // else changes.
    internal static LimitDeclarations Of(SlaTarget target, BusinessCalendar calendar, DeadlineRules rules)
    {
        var first = target.Limits[0];
        var sharedRules = target.Limits.All(l => l.Rules == first.Rules) ? first.Rules : rules;
        var sharedCalendar = target.Limits.All(l => l.Calendar == first.Calendar) ? first.Calendar : calendar;
        LimitDeclarations limits = new()
        {
            Calendar = sharedCalendar == calendar ? null : sharedCalendar,
            Rules = sharedRules == rules ? null : sharedRules,
            _hasInherited = true,
        };
        foreach (var limit in target.Limits)
        {
            limits._declarations.Add(new(limit.Priority, limit.Tier, limit.Term)
            {
                Calendar = limit.Calendar == sharedCalendar ? null : limit.Calendar,
                Rules = limit.Rules == sharedRules ? null : limit.Rules,
                IsInherited = true,
            });
        }

        return limits;
    }

    // Replaces a limit of the target that is being edited. Two new ones for the same cases stay, to be reported.
    internal void Set(
        Priority? priority, CustomerTier? tier, LimitTerm term, BusinessCalendar? calendar = null, DeadlineRules? rules = null)
    {
        if (_hasInherited)
        {
            _declarations.RemoveAll(d => d.IsInherited && d.Priority == priority && d.Tier == tier);
        }

        _declarations.Add(new(priority, tier, term) { Calendar = calendar, Rules = rules });
    }

    internal void Clear() => _declarations.Clear();

    internal void MoveTo(BusinessCalendar calendar)
    {
        Calendar = calendar;
        _declarations.ForEach(d => d.Calendar = null);
    }

    // The limits, the narrowest first.
    internal ValueList<SlaLimit> Build(BusinessCalendar calendar, DeadlineRules rules)
    {
        var limits = _declarations.Select(d => new SlaLimit(
            d.Priority, d.Tier, d.Term, d.Calendar ?? Calendar ?? calendar, d.Rules ?? Rules ?? rules));
        return [.. limits.OrderByDescending(l => l.Narrowness)];
    }

    private sealed class Declaration(Priority? priority, CustomerTier? tier, LimitTerm term)
    {
        internal Priority? Priority => priority;

        internal CustomerTier? Tier => tier;

        internal LimitTerm Term => term;

        internal BusinessCalendar? Calendar { get; set; }

        internal DeadlineRules? Rules { get; init; }

        internal bool IsInherited { get; init; }
    }
}
