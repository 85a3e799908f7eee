using System.Globalization;

namespace ServiceQuality.Domain.Surveys;

// Reads the rows of respondents into growing columns: ids, answers, groups and what a derived reader adds. Used once.
internal abstract class RespondentReader
{
    private readonly HeaderedRows _table;
    private readonly RespondentLayout _layout;
    private readonly int[] _answerCells;
    private readonly int[] _groupCells;
    private readonly int? _idCell;
    private readonly (LeftOutRows Rows, int Cell)[] _leftOut;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _labels;

    // The weight columns may be none. What the layout is called appears in a message about a column with two meanings.
    protected RespondentReader(
        HeaderedRows table, RespondentLayout layout, RespondentColumns columns, IReadOnlyList<string> weights, object described)
    {
        _table = table;
        _layout = layout;
        Columns = columns;

        // All columns are looked up at once, so that all missing ones are named.
        string[] ids = layout.IdColumn is { } name ? [name] : [];
        List<string> marks = [.. layout.LeftOut.Select(r => r.Column)];
        var found = table.Columns(
            [.. columns.Answers.Select(a => a.Name), .. weights, .. layout.Groups, .. ids, .. marks], Hint);
        var cells = found[..^marks.Count];
        _leftOut = [.. layout.LeftOut.Zip(found[^marks.Count..])];
        _labels = new Dictionary<string, int>(layout.Labels, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var repeated = cells.GroupBy(c => c).FirstOrDefault(g => g.Skip(1).Any());
        if (repeated is not null)
        {
            throw new FormatException(
                $"Column \"{table.Name(repeated.Key)}\" has two meanings under the layout {described}; each column may have "
                + $"one.");
        }

        var weightsStart = columns.Answers.Length;
        var groupsStart = weightsStart + weights.Count;
        var idStart = groupsStart + layout.Groups.Count;
        _answerCells = cells[..weightsStart];
        WeightCells = cells[weightsStart..groupsStart];
        _groupCells = cells[groupsStart..idStart];
        _idCell = idStart < cells.Length ? cells[idStart] : null;
    }

    protected RespondentColumns Columns { get; }

    protected int[] WeightCells { get; }

    // Reads the weights of a row and keeps them until KeepWeights.
    protected abstract void ReadWeights(int row, IReadOnlyList<string?> cells, List<ImportProblem> problems);

    protected abstract void KeepWeights();

    // Only the first answers count as answers when a row is reported to have none; the others are ratings.
    protected ImportResult<T> Read<T>(int itemAnswers, Func<T> toResult)
    {
        List<RejectedRow> rejected = [];
        List<ImportProblem> warnings = [];
        List<ImportProblem> problems = [];
        var answers = new int?[_answerCells.Length];
        var groups = new string?[_groupCells.Length];
        var read = 0;
        foreach (var (number, cells, ragged) in _table.Rows())
        {
            read++;
            problems.Clear();
            if (ragged is not null)
            {
                rejected.Add(new(number, [ragged]));
                continue;
            }

            if (FindMark(number, cells) is { } mark)
            {
                rejected.Add(new(number, [mark]));
                continue;
            }

            var id = ReadId(number, cells, problems);
            ReadAnswers(number, cells, answers, problems);
            ReadWeights(number, cells, problems);
            ReadGroups(cells, groups);
            if (problems.Count > 0)
            {
                rejected.Add(new(number, problems));
                continue;
            }

            if (!answers.AsSpan(0, itemAnswers).ContainsAnyExcept((int?)null))
            {
                warnings.Add(SurveyProblemKinds.NoAnswers.At(number, null, null));
            }

            Columns.Add(answers, groups, id);
            KeepWeights();
        }

        return new(toResult(), Columns.Count, rejected, warnings, read);
    }

    protected bool IsMissing(string? text) => _layout.IsMissing(text.AsSpan().Trim());

    protected string ColumnName(int cell) => _table.Name(cell);

    protected ImportProblem Problem(
        int row, int cell, string? text, ProblemKind kind, params IEnumerable<string> allowed) =>
        kind.Of(row, _table.Name(cell), text, allowed);

    // Says when the header is that of a known program.
    private static string Hint(IReadOnlyCollection<string> header)
    {
        var names = header.ToHashSet(StringComparer.Ordinal);
        var program = names.IsSupersetOf(["ResponseId", "StartDate"]) ? "Qualtrics"
            : names.Overlaps(["submitdate", "Date submitted"]) ? "LimeSurvey" : null;
        return program is null ? "" : $" The header is that of {program}: see SurveyLayout.For{program} and WithColumns.";
    }

    private ImportProblem? FindMark(int row, IReadOnlyList<string?> cells)
    {
        var (rows, cell) = Array.Find(_leftOut, l => l.Rows.Has((cells[l.Cell] ?? "").Trim()));
        return rows is null
            ? null
            : Problem(row, cell, cells[cell], SurveyProblemKinds.LeftOut with { Code = rows.Code });
    }

    private string? ReadId(int row, IReadOnlyList<string?> cells, List<ImportProblem> problems)
    {
        if (_idCell is not { } column)
        {
            return null;
        }

        var id = (cells[column] ?? "").Trim();
        if (_layout.IsMissing(id))
        {
            problems.Add(Problem(row, column, id, SurveyProblemKinds.MissingId));
        }
        else if (!Columns.IsNew(id))
        {
            problems.Add(Problem(row, column, id, SurveyProblemKinds.DuplicateId));
        }

        return id;
    }

    private void ReadAnswers(int row, IReadOnlyList<string?> cells, int?[] answers, List<ImportProblem> problems)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = null;
            var text = cells[_answerCells[i]];
            var scale = Columns.Answers[i].Scale;
            if (IsMissing(text))
            {
                continue;
            }

            var given = text.AsSpan().Trim();
            if (!_labels.TryGetValue(given, out var answer)
                && !int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out answer))
            {
                problems.Add(NotAWholeNumber(row, _answerCells[i], text, scale.ToString()));
            }
            else if (!scale.Contains(answer))
            {
                problems.Add(Problem(row, _answerCells[i], text, SurveyProblemKinds.OffScale, scale.ToString()));
            }
            else
            {
                answers[i] = answer;
            }
        }
    }

    private ImportProblem NotAWholeNumber(int row, int cell, string? text, string scale)
    {
        var labels = InvariantText.Join(_layout.Labels.Select(l => InvariantText.Shorten(l.Key)));
        return _layout.Labels.Count == 0
            ? Problem(row, cell, text, SurveyProblemKinds.NotAWholeNumber, scale)
            : Problem(row, cell, text, SurveyProblemKinds.NotALabel, scale, labels);
    }

    private void ReadGroups(IReadOnlyList<string?> cells, string?[] groups)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            var label = cells[_groupCells[i]];
            groups[i] = IsMissing(label) ? null : label!.Trim();
        }
    }
}
