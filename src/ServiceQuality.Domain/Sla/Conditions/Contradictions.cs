namespace ServiceQuality.Domain.Sla;

// Whether a condition can hold at all: it is tried with every value that it names and with another one, every event occurred or
// not, and every time passed or not. A condition with very many of these is taken to be possible.
internal sealed class Contradictions
{
    private const int MaxTrials = 100_000;
    private const string Other = " other "; // no value of a record

    private readonly CaseCondition _condition;
    private readonly List<(string Subject, string?[] Values)> _subjects = [];
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    private Contradictions(CaseCondition condition)
    {
        _condition = condition;
        foreach (var group in condition.Leaves.GroupBy(SubjectOf, StringComparer.Ordinal))
        {
            var values = group.SelectMany(l => l.Values).Append(Other).Distinct(StringComparer.Ordinal);
            _subjects.Add((group.Key, [null, .. values]));
        }
    }

    internal static bool Has(CaseCondition condition)
    {
        Contradictions search = new(condition);
        var trials = search._subjects.Aggregate(1.0, (product, s) => product * s.Values.Length);
        return trials <= MaxTrials && !search.CanHold(0);
    }

    private static string SubjectOf(CaseCondition leaf) => leaf.Kind switch
    {
        ConditionKind.Field => $"field {leaf.Field}",
        ConditionKind.Occurred => $"event {leaf.Trigger}",
        ConditionKind.Passed => $"time {leaf.Limit} {leaf.Trigger}",
        _ => leaf.Kind.ToString(),
    };

    private bool CanHold(int next)
    {
        if (next == _subjects.Count)
        {
            return Holds(_condition);
        }

        var (subject, values) = _subjects[next];
        foreach (var value in values)
        {
            _values[subject] = value;
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
            case ConditionKind.All:
                return condition.Parts.All(Holds);
            case ConditionKind.Any:
                return condition.Parts.Any(Holds);
            case ConditionKind.Not:
                return !Holds(condition.Parts[0]);
            case ConditionKind.Occurred:
                return _values[SubjectOf(condition)] is not null;
            case ConditionKind.Passed:
                var occurred = _values.GetValueOrDefault($"event {condition.Trigger}", Other);
                return occurred is not null && _values[SubjectOf(condition)] is not null;
            default:
                return ConditionReader.Admits(condition, _values[SubjectOf(condition)]);
        }
    }
}
