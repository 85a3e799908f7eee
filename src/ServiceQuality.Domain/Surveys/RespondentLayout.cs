namespace ServiceQuality.Domain.Surveys;

// What every layout of respondents says: the columns of their ids and groups, and the texts that mean a missing value.
internal sealed record RespondentLayout
{
    private RespondentLayout()
    {
    }

    internal static RespondentLayout Default { get; } = new();

    internal string? IdColumn { get; private init; }

    internal ValueList<string> Groups { get; private init; } = [];

    internal ValueList<string> Missing { get; private init; } = [];

    internal ValueList<KeyValuePair<string, int>> Labels { get; private init; } = [];

    internal ValueList<LeftOutRows> LeftOut { get; private init; } = [];

    internal int HeaderRows { get; private init; } = 1;

    internal string? HeaderMark { get; private init; }

    internal RespondentLayout WithId(string column) => this with { IdColumn = Guard.Against.InvalidCode(column) };

    internal RespondentLayout WithGroups(IEnumerable<string> columns) =>
        this with { Groups = ToCodes(columns, nameof(columns)) };

    internal RespondentLayout WithMissing(IEnumerable<string> texts) => this with { Missing = ToCodes(texts, nameof(texts)) };

    internal RespondentLayout WithLabels(IEnumerable<KeyValuePair<string, int>> labels)
    {
        Guard.Against.Null(labels);
        ValueList<KeyValuePair<string, int>> all = [.. labels];
        RequireOnce(all.Select(l => l.Key), "Label", nameof(labels));
        return this with { Labels = all };
    }

    // Without the rules of a code.
    internal RespondentLayout WithRows(string code) => this with { LeftOut = [.. LeftOut.Where(r => r.Code != code)] };

    internal RespondentLayout WithoutRows(string column, string code, IEnumerable<string> texts) => this with
    {
        LeftOut =
        [
            .. WithRows(code).LeftOut,
            new(Guard.Against.InvalidCode(column), Guard.Against.InvalidCode(code), ToCodes(texts, nameof(texts))),
        ],
    };

    internal RespondentLayout WithHeader(int rows, string? lastBegins)
    {
        Guard.Against.LessThan(rows, 1);
        return this with { HeaderRows = rows, HeaderMark = lastBegins };
    }

    // Throws when a name is blank or appears twice.
    internal static void RequireOnce(IEnumerable<string> names, string what, string parameter)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var name in names)
        {
            Guard.Against.Invalid(
                !seen.Add(Guard.Against.InvalidCode(name, parameter)),
                $"{what} \"{InvariantText.Shorten(name)}\" appears twice; allowed is once.",
                parameter);
        }
    }

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
