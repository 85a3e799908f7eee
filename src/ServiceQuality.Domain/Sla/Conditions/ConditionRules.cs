using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// What is wrong with what a condition names: each is the end of a sentence that begins with what has the condition.
internal static class ConditionRules
{
    internal const string NoZone = "is a composite without a time zone; allowed are those with one.";

    // The calendar is null where it is not known yet.
    internal static IEnumerable<string> Broken(CaseCondition condition, BusinessCalendar? calendar)
    {
        foreach (var problem in condition.Triggers.Distinct().Select(t => t.BuiltInProblem).OfType<string>())
        {
            yield return $"names {problem}";
        }

        foreach (var leaf in condition.Leaves.Where(l => l.Limit.CountsDates || l.Kind == ConditionKind.NotAfter))
        {
            if (calendar is { Zone: null })
            {
                yield return $"{InvariantText.Shorten(leaf.ToString())} counts dates, but the calendar {NoZone}";
            }
        }
    }
}
