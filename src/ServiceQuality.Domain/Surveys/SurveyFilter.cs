using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// Which respondents of a survey an analysis uses: rules, each with a name, all of which a respondent must meet. Start from
/// <see cref="All"/> and add rules. Equality is by reference.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<SurveyFilter>))]
public sealed class SurveyFilter
{
    // A rule is made for one survey, which it may refuse, and then asked for each respondent.
    private readonly ValueList<(string Name, Func<SurveyData, SurveyCondition> For)> _rules;

    private SurveyFilter(ValueList<(string Name, Func<SurveyData, SurveyCondition> For)> rules) => _rules = rules;

    /// <summary>The filter without a rule, which keeps everyone.</summary>
    public static SurveyFilter All { get; } = new([]);

    /// <summary>The names of the rules, in the order in which they were added.</summary>
    public ValueList<string> Rules => [.. _rules.Select(r => r.Name)];

    /// <summary>Adds the rule that every item has an answer of each kind (complete rows).</summary>
    /// <param name="kinds">The kinds; none means all that the survey has.</param>
    /// <returns>The filter with the rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A kind is not a value of the enumeration.</exception>
    public SurveyFilter Complete(params AnswerKind[] kinds)
    {
        Guard.Against.Null(kinds);
        foreach (var kind in kinds)
        {
            Guard.Against.UndefinedEnum(kind, nameof(kinds));
        }

        return Add(kinds.Length == 0 ? "complete" : $"complete {string.Join(" and ", kinds)}", data =>
        {
            AnswerKind[] asked = kinds.Length == 0 ? [.. data.Layout.AnswerKinds] : [.. kinds];
            foreach (var kind in asked)
            {
                _ = data.Codes(kind);
            }

            return row =>
            {
                foreach (var kind in asked)
                {
                    if (row.Missing(kind) > 0)
                    {
                        return false;
                    }
                }

                return true;
            };
        });
    }

    /// <summary>Adds the rule that the respondent is of one of some groups.</summary>
    /// <param name="column">The name of the column of groups.</param>
    /// <param name="labels">The labels, at least one.</param>
    /// <returns>The filter with the rule.</returns>
    /// <exception cref="ArgumentException">There is no label.</exception>
    public SurveyFilter In(string column, params string[] labels)
    {
        Guard.Against.InvalidCode(column);
        Guard.Against.NullElements(labels);
        Guard.Against.Invalid(labels.Length == 0, $"There is no label of {column}; allowed are one or more.", nameof(labels));
        return Add($"{column} {string.Join(" or ", labels)}", data =>
        {
            var grouping = data.Group(column);
            HashSet<int> wanted = [.. labels.Select(grouping.IndexOf)];
            return row => grouping.Of(row.Position) is { } at && wanted.Contains(at);
        });
    }

    /// <summary>Adds the rule that the respondent has one of these ids.</summary>
    /// <param name="ids">The ids.</param>
    /// <returns>The filter with the rule.</returns>
    public SurveyFilter WithIds(params IEnumerable<string> ids) => OfIds("listed ids", ids, isKept: true);

    /// <summary>Adds the rule that the respondent has none of these ids.</summary>
    /// <param name="ids">The ids.</param>
    /// <returns>The filter with the rule.</returns>
    public SurveyFilter WithoutIds(params IEnumerable<string> ids) => OfIds("not among the ids left out", ids, isKept: false);

    /// <summary>Adds a rule of your own.</summary>
    /// <param name="name">What the rule asks for, such as <c>answered at least 20 items</c>; the report says it.</param>
    /// <param name="condition">Whether a respondent is kept.</param>
    /// <returns>The filter with the rule.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public SurveyFilter Where(string name, SurveyCondition condition)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(condition);
        return Add(name, _ => condition);
    }

    /// <summary>Keeps the respondents of a survey who meet every rule.</summary>
    /// <param name="data">The survey.</param>
    /// <returns>The survey of those who are kept, how many they are, and who is left out by which rule.</returns>
    /// <exception cref="ArgumentException">The survey has no such column, group or id.</exception>
    /// <exception cref="InvalidOperationException">The survey lacks answers that a rule needs.</exception>
    public FilteredSurvey Apply(SurveyData data)
    {
        Guard.Against.Null(data);
        SurveyCondition[] conditions = [.. _rules.Select(r => r.For(data))];
        var kept = new bool[data.Count];
        List<string>[] firstFailed = [.. conditions.Select(_ => new List<string>())];
        var failed = new int[conditions.Length];
        for (var row = 0; row < data.Count; row++)
        {
            kept[row] = true;
            for (var c = 0; c < conditions.Length; c++)
            {
                if (conditions[c](new(data, row)))
                {
                    continue;
                }

                failed[c]++;
                if (kept[row])
                {
                    firstFailed[c].Add(data.Id(row));
                    kept[row] = false;
                }
            }
        }

        return new(
            data.Where(row => kept[row]),
            data.Count,
            [.. _rules.Select((r, c) => new SurveyExclusion(r.Name, failed[c], [.. firstFailed[c]]))]);
    }

    /// <summary>The rules.</summary>
    /// <returns>For example <c>complete, segment A or B</c>.</returns>
    public override string ToString() => _rules.Count == 0 ? "all respondents" : string.Join(", ", Rules);

    private SurveyFilter OfIds(string name, IEnumerable<string> ids, bool isKept)
    {
        HashSet<string> listed = new(Guard.Against.NullElements(ids), StringComparer.Ordinal);
        return Add(name, data =>
        {
            HashSet<string> known = [.. Enumerable.Range(0, data.Count).Select(data.Id)];
            string[] unknown = [.. listed.Where(i => !known.Contains(i)).Order(StringComparer.Ordinal)];
            Guard.Against.Invalid(
                unknown.Length > 0,
                $"The survey has no respondent {InvariantText.Join(unknown)}; allowed are the ids of its respondents.",
                nameof(data));
            return row => listed.Contains(row.Id) == isKept;
        });
    }

    private SurveyFilter Add(string name, Func<SurveyData, SurveyCondition> rule) => new([.. _rules, (name, rule)]);
}
