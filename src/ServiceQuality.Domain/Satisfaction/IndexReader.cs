using System.Globalization;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction;

// Reads the rows of one survey of an index into growing columns; used once.
internal sealed class IndexReader
{
    // Weights further apart than these would lose digits in sums.
    private const double SmallestWeight = 1e-9;
    private const double LargestWeight = 1e9;

    private readonly IndexModel _model;
    private readonly IndexLayout _layout;
    private readonly HeaderedRows _table;
    private readonly SurveyColumns.Column[] _columns;
    private readonly int[] _cells;
    private readonly int[] _groupCells;
    private readonly int? _weightCell;
    private readonly int? _idCell;
    private readonly List<double> _weights = [];
    private readonly List<string?>[] _groups;
    private readonly List<string> _ids = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    internal IndexReader(IndexModel model, IndexLayout layout, HeaderedRows table)
    {
        (_model, _layout, _table) = (model, layout, table);
        _columns = [.. model.Indicators.Select(i => new SurveyColumns.Column(i.Name, i.Scale, i.Reversed))];
        _groups = [.. layout.Groups.Select(_ => new List<string?>())];

        // Asked for all at once, so that all that are missing are named.
        string[] others = [.. layout.Groups, .. new[] { layout.WeightColumn, layout.IdColumn }.OfType<string>()];
        var cells = table.Columns([.. _columns.Select(c => c.Name), .. others]);
        if (cells.GroupBy(c => c).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new FormatException($"Column \"{table.Name(twice.Key)}\" would be read as two different things; allowed is one meaning a column.");
        }

        var at = _columns.Length;
        _cells = cells[..at];
        _groupCells = cells[at..(at += layout.Groups.Count)];
        _weightCell = layout.WeightColumn is null ? null : cells[at++];
        _idCell = layout.IdColumn is null ? null : cells[at];
    }

    internal static bool IsWeight(double weight, RowWeights meaning) =>
        weight is 0 or (>= SmallestWeight and <= LargestWeight) && (meaning != RowWeights.Frequency || Math.Truncate(weight) == weight);

    internal static string Allowed(RowWeights meaning) => meaning == RowWeights.Frequency ? "whole numbers from 0 to 1000000000" : "0 and numbers from 0.000000001 to 1000000000";

    internal ImportResult<IndexAnswers> Read()
    {
        List<RejectedRow> rejected = [];
        List<ImportProblem> warnings = [];
        List<ImportProblem> problems = [];
        var answers = new int?[_columns.Length];
        var (read, count) = (0, 0);
        foreach (var (number, cells, ragged) in _table.Rows())
        {
            read++;
            problems.Clear();
            if (ragged is not null)
            {
                rejected.Add(new(number, [ragged]));
                continue;
            }

            ReadAnswers(number, cells, answers, problems);
            var weight = ReadWeight(number, cells, problems);
            var id = ReadId(number, cells, problems);
            if (problems.Count > 0)
            {
                rejected.Add(new(number, problems));
                continue;
            }

            if (Array.TrueForAll(answers, a => a is null))
            {
                warnings.Add(new(number, null, null, "no-answers", "The row has no answer; it counts in nothing."));
            }

            Add(answers, cells, weight, id);
            count++;
        }

        return new(ToAnswers(count), count, rejected, warnings, read);
    }

    private void Add(int?[] answers, IReadOnlyList<string?> cells, double weight, string? id)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            _columns[i].Add(answers[i]);
        }

        for (var i = 0; i < _groups.Length; i++)
        {
            _groups[i].Add(cells[_groupCells[i]]?.Trim() is { } label && !_layout.IsMissing(label) ? label : null);
        }

        if (_weightCell is not null)
        {
            _weights.Add(weight);
        }

        if (id is not null)
        {
            _ids.Add(id);
            _seen.Add(id);
        }
    }

    private IndexAnswers ToAnswers(int count)
    {
        if ((long)_columns.Length * count > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"{InvariantText.Format(count)} respondents gave answers to {InvariantText.Format(_columns.Length)} indicators; allowed are {InvariantText.Format(Array.MaxLength)} answers in all.");
        }

        return new(
            _model,
            count,
            SurveyColumns.Joined(_columns, count),
            _layout.Weights,
            [.. _weights],
            [.. _groups.Zip(_layout.Groups, (labels, name) => Grouping.Of(name, labels))],
            _idCell is null ? null : [.. _ids]);
    }

    private void ReadAnswers(int number, IReadOnlyList<string?> cells, int?[] answers, List<ImportProblem> problems)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = RatingCell.Read(cells[_cells[i]], _columns[i].Scale, _layout.Missing, out var refusal);
            if (refusal is not null)
            {
                problems.Add(new(number, _columns[i].Name, cells[_cells[i]], refusal.Value.Code, refusal.Value.Message));
            }
        }
    }

    private double ReadWeight(int number, IReadOnlyList<string?> cells, List<ImportProblem> problems)
    {
        if (_weightCell is not { } column)
        {
            return 1;
        }

        var text = cells[column];
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(text.AsSpan().Trim(), styles, CultureInfo.InvariantCulture, out var weight) || double.IsNaN(weight))
        {
            problems.Add(Problem(number, column, text, "not-a-number", $"is not a number; allowed are {Allowed(_layout.Weights)}."));
        }
        else if (!IsWeight(weight, _layout.Weights))
        {
            problems.Add(Problem(number, column, text, "weight-out-of-range", $"is not allowed as a weight; allowed are {Allowed(_layout.Weights)}."));
        }

        return weight;
    }

    private string? ReadId(int number, IReadOnlyList<string?> cells, List<ImportProblem> problems)
    {
        if (_idCell is not { } column)
        {
            return null;
        }

        var id = (cells[column] ?? "").Trim();
        if (_layout.IsMissing(id))
        {
            problems.Add(Problem(number, column, id, "missing-id", "is missing; allowed is what identifies the respondent."));
        }
        else if (_seen.Contains(id))
        {
            problems.Add(Problem(number, column, id, "duplicate-id", "was there before; allowed is each respondent once."));
        }

        return id;
    }

    private ImportProblem Problem(int row, int cell, string? text, string code, string rest) => new(row, _table.Name(cell), text, code, $"\"{InvariantText.Shorten(text)}\" {rest}");
}
