namespace ServiceQuality.Domain.Surveys;

// Who answered, in the order of the rows: how many there are, their ids and their groups.
internal sealed class Respondents
{
    private readonly string[]? _ids;

    internal Respondents(int count, ValueList<Grouping> groups, string[]? ids)
    {
        Count = count;
        Groups = new(groups, g => g.Name);
        _ids = ids;
    }

    internal int Count { get; }

    internal NamedList<Grouping> Groups { get; }

    internal bool HasIds => _ids is not null;

    // The id, or the position counted from 1 when there are no ids.
    internal string Id(int row)
    {
        Guard.Against.IndexOutOfRange(row, Count);
        return _ids is null ? InvariantText.Format(row + 1) : _ids[row];
    }

    internal Grouping Group(string name)
    {
        Guard.Against.Null(name);
        Guard.Against.Invalid(
            !Groups.Contains(name),
            $"\"{InvariantText.Shorten(name)}\" is not a grouping; {RespondentLayout.Allowed([.. Groups.Names])}.",
            nameof(name));
        return Groups[name];
    }

    // The rows of a group.
    internal Func<int, bool> IsIn(string grouping, string label)
    {
        var groups = Group(grouping);
        var code = groups.IndexOf(label);
        return row => groups.Of(row) == code;
    }

    internal int[] Rows(Func<int, bool> isIncluded) => [.. Enumerable.Range(0, Count).Where(isIncluded)];

    internal Respondents Select(int[] rows) =>
        new(rows.Length, [.. Groups.Select(g => g.Select(rows))], _ids is null ? null : Select(_ids, rows));

    internal static T[] Select<T>(T[] column, int[] rows) => [.. rows.Select(r => column[r])];

    // The rows of columns that follow each other, each as long as there are respondents.
    internal byte[] SelectColumns(byte[] columns, int[] rows)
    {
        if (Count == 0)
        {
            return [];
        }

        var selected = new byte[columns.Length / Count * rows.Length];
        for (var i = 0; i < selected.Length; i++)
        {
            var (column, row) = (i / rows.Length, i % rows.Length);
            selected[i] = columns[(column * Count) + rows[row]];
        }

        return selected;
    }
}
