namespace ServiceQuality.Domain.Sla;

// Whether a condition can hold at all: it is tried with every value that it names and with another one, every event occurred or
// not, and every time passed or not, as far as these decide it. A condition that takes very many trials is taken to be possible.
internal sealed class Contradictions
{
    private const int MaxTests = 500_000; // of conditions and their values: some milliseconds
    private const int MaxDepth = 1_000; // of values chosen at once
    private const string Other = " other "; // no value of a record

    private readonly CaseCondition _condition;
    private readonly List<string?[]> _subjects = []; // the values that each may have
    private readonly Dictionary<CaseCondition, int> _subjectOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CaseCondition, int> _eventOf = new(ReferenceEqualityComparer.Instance); // of times since it
    private readonly string?[] _values;
    private readonly bool[] _isChosen;
    private int _next; // the first subject on whose value the condition depends
    private int _tests;

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

        _values = new string?[_subjects.Count];
        _isChosen = new bool[_subjects.Count];
    }

    internal static bool Has(CaseCondition condition) => !new Contradictions(condition).CanHold(0);

    private static string SubjectOf(CaseCondition leaf) => leaf.Kind switch
    {
        ConditionKind.Field => $"field {leaf.Field}",
        ConditionKind.Occurred => $"event {leaf.Trigger}",
        ConditionKind.Passed => $"time {InvariantText.Format(leaf.Limit)} {leaf.Trigger}",
        ConditionKind.NotAfter or ConditionKind.BeginsWith or ConditionKind.RefersTo or ConditionKind.NoneOpen =>
            leaf.ToString(),
        _ => leaf.Kind.ToString(),
    };

    private bool CanHold(int depth)
    {
        _next = -1;
        if (_tests > MaxTests || depth > MaxDepth)
        {
            return true;
        }

        if (Holds(_condition) is { } holds)
        {
            return holds;
        }

        var subject = _next;
        _isChosen[subject] = true;
        foreach (var value in _subjects[subject])
        {
            _values[subject] = value;
            if (CanHold(depth + 1))
            {
                return true;
            }
        }

        _isChosen[subject] = false;
        return false;
    }

    // Null when it depends on values that are not chosen.
    private bool? Holds(CaseCondition condition)
    {
        _tests += 1 + condition.Values.Count;
        return condition.Kind switch
        {
            ConditionKind.All or ConditionKind.Any => HoldParts(condition),
            ConditionKind.Not => !Holds(condition.Parts[0]),
            ConditionKind.Occurred or ConditionKind.NoneOpen => HasValue(_subjectOf[condition]),
            ConditionKind.NotAfter or ConditionKind.BeginsWith or ConditionKind.RefersTo => HasValue(_subjectOf[condition]),
            ConditionKind.Passed => HasPassed(condition),
            _ => IsChosen(_subjectOf[condition]) ? ConditionReader.Admits(condition, _values[_subjectOf[condition]]) : null,
        };
    }

    private bool? HoldParts(CaseCondition condition)
    {
        var isAll = condition.Kind == ConditionKind.All;
        bool? result = isAll;
        foreach (var part in condition.Parts.AsSpan())
        {
            switch (Holds(part))
            {
                case null:
                    result = null;
                    break;
                case var holds when holds != isAll:
                    return !isAll;
            }
        }

        return result;
    }

    // A time since an event passes only when the event has occurred.
    private bool? HasPassed(CaseCondition condition)
    {
        var hasOccurred = _eventOf.TryGetValue(condition, out var trigger) ? HasValue(trigger) : true;
        return hasOccurred == false ? false : HasValue(_subjectOf[condition]) & hasOccurred;
    }

    private bool? HasValue(int subject) => IsChosen(subject) ? _values[subject] is not null : null;

    private bool IsChosen(int subject)
    {
        _next = _isChosen[subject] || _next >= 0 ? _next : subject;
        return _isChosen[subject];
    }
}
