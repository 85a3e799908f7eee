namespace ServiceQuality.Domain.Sla;

// Whether a condition can hold at all: it is tried with every value that it names and with another one, every event occurred or
// not, and every time passed or not. A condition with very many of these is taken to be possible.
internal sealed class Contradictions
{
    private const int MaxTests = 250_000; // of a condition or value in a trial: some milliseconds
    private const string Other = " other "; // no value of a record

    private readonly CaseCondition _condition;
    private readonly List<string?[]> _subjects = []; // the values that each may have
    private readonly Dictionary<CaseCondition, int> _subjectOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CaseCondition, int> _eventOf = new(ReferenceEqualityComparer.Instance); // of times since it
    private readonly double _tests;
    private readonly string?[] _values;

    private Contradictions(CaseCondition condition)
    {
        _condition = condition;
        List<CaseCondition> leaves = [.. condition.Leaves];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (var group in leaves.GroupBy(SubjectOf, StringComparer.Ordinal))
        {
            numbers.Add(group.Key, _subjects.Count);
            foreach (var leaf in group)
            {
                _subjectOf[leaf] = _subjects.Count;
            }

            _subjects.Add([null, .. group.SelectMany(l => l.Values).Append(Other).Distinct(StringComparer.Ordinal)]);
        }

        foreach (var leaf in leaves.Where(l => l.Kind == ConditionKind.Passed && numbers.ContainsKey($"event {l.Trigger}")))
        {
            _eventOf[leaf] = numbers[$"event {leaf.Trigger}"];
        }

        _tests = _subjects.Aggregate((double)leaves.Sum(l => 1 + l.Values.Count), (tests, values) => tests * values.Length);
        _values = new string?[_subjects.Count];
    }

    internal static bool Has(CaseCondition condition)
    {
        Contradictions search = new(condition);
        return search._tests <= MaxTests && !search.CanHold(0);
    }

    private static string SubjectOf(CaseCondition leaf) => leaf.Kind switch
    {
        ConditionKind.Field => $"field {leaf.Field}",
        ConditionKind.Occurred => $"event {leaf.Trigger}",
        ConditionKind.Passed => $"time {leaf.Limit} {leaf.Trigger}",
        ConditionKind.NotAfter or ConditionKind.BeginsWith or ConditionKind.RefersTo or ConditionKind.NoneOpen =>
            leaf.ToString(),
        _ => leaf.Kind.ToString(),
    };

    private bool CanHold(int next)
    {
        if (next == _subjects.Count)
        {
            return Holds(_condition);
        }

        foreach (var value in _subjects[next])
        {
            _values[next] = value;
            if (CanHold(next + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(CaseCondition condition)
    {
        switch (condition.Kind)
        {
            case ConditionKind.All or ConditionKind.Any:
                var isAll = condition.Kind == ConditionKind.All;
                foreach (var part in condition.Parts.AsSpan())
                {
                    if (Holds(part) != isAll)
                    {
                        return !isAll;
                    }
                }

                return isAll;
            case ConditionKind.Not:
                return !Holds(condition.Parts[0]);
            case ConditionKind.Occurred or ConditionKind.NoneOpen:
            case ConditionKind.NotAfter or ConditionKind.BeginsWith or ConditionKind.RefersTo:
                return _values[_subjectOf[condition]] is not null;
            case ConditionKind.Passed:
                var hasOccurred = !_eventOf.TryGetValue(condition, out var of) || _values[of] is not null;
                return hasOccurred && _values[_subjectOf[condition]] is not null;
            default:
                return ConditionReader.Admits(condition, _values[_subjectOf[condition]]);
        }
    }
}
