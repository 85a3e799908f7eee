namespace ServiceQuality.Domain.Surveys;

// The columns of respondents that are read or added one by one.
internal sealed class RespondentColumns
{
    private readonly RespondentLayout _layout;
    private readonly List<string?>[] _groups;
    private readonly List<string> _ids = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    internal RespondentColumns(RespondentLayout layout, IEnumerable<AnswerColumn> answers)
    {
        _layout = layout;
        _groups = [.. layout.Groups.Select(_ => new List<string?>())];
        Answers = [.. answers];
    }

    internal AnswerColumn[] Answers { get; }

    internal int Count { get; private set; }

    internal bool IsNew(string id) => !_seen.Contains(id);

    // One respondent: the answers as given, null for a missing one, the labels of the groups, and the id if there are ids.
    internal void Add(ReadOnlySpan<int?> answers, ReadOnlySpan<string?> groups, string? id)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            Answers[i].Add(answers[i]);
        }

        for (var i = 0; i < groups.Length; i++)
        {
            _groups[i].Add(groups[i]);
        }

        if (id is not null)
        {
            _ids.Add(id);
            _seen.Add(id);
        }

        Count++;
    }

    internal Respondents ToRespondents() => new(
        Count,
        [.. _groups.Zip(_layout.Groups, (labels, name) => Grouping.Of(name, labels))],
        _layout.IdColumn is null ? null : [.. _ids]);

    // The codes of some columns, one column after the other.
    internal byte[] Codes(Range columns)
    {
        var chosen = Answers.AsSpan(columns);
        if ((long)chosen.Length * Count > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"{InvariantText.Format(Count)} respondents answered {InvariantText.Count(chosen.Length, "question")}; allowed "
                + $"are {InvariantText.Format(Array.MaxLength)} answers. "
                + $"Read parts and merge their summaries.");
        }

        var codes = new byte[chosen.Length * Count];
        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i].CopyTo(codes.AsSpan(i * Count));
        }

        return codes;
    }
}
