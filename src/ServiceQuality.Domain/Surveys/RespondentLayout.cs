namespace ServiceQuality.Domain.Surveys;

// What every layout of respondents says: the columns of their ids and groups, and the texts that mean a missing value.
internal sealed record RespondentLayout
{
    private RespondentLayout(string? idColumn, ValueList<string> groups, ValueList<string> missing)
    {
        IdColumn = idColumn;
        Groups = groups;
        Missing = missing;
    }

    internal static RespondentLayout Default { get; } = new(null, [], []);

    internal string? IdColumn { get; }

    internal ValueList<string> Groups { get; }

    internal ValueList<string> Missing { get; }

    internal RespondentLayout WithId(string column) => new(Guard.Against.InvalidCode(column), Groups, Missing);

    internal RespondentLayout WithGroups(IEnumerable<string> columns) =>
        new(IdColumn, ToCodes(columns, nameof(columns)), Missing);

    internal RespondentLayout WithMissing(IEnumerable<string> texts) => new(IdColumn, Groups, ToCodes(texts, nameof(texts)));

    // Whether a trimmed cell is blank or one of the texts that mean a missing value.
    internal bool IsMissing(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
        {
            return true;
        }

        foreach (var text in Missing)
        {
            if (cell.SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }

    // The end of a message about a column that the layout does not name.
    internal static string Allowed(ValueList<string> names) =>
        names.Count == 0 ? "the layout names none" : "allowed are " + InvariantText.Join(names);

    private static ValueList<string> ToCodes(IEnumerable<string> texts, string parameter) =>
        [.. Guard.Against.NullElements(texts, parameter).Select(t => Guard.Against.InvalidCode(t, parameter))];
}
