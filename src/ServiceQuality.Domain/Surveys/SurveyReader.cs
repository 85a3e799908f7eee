using System.Globalization;

namespace ServiceQuality.Domain.Surveys;

// Reads the rows of one survey into growing columns; used once.
internal sealed class SurveyReader
{
    private readonly SurveyLayout _layout;
    private readonly HeaderedRows _table;
    private readonly SurveyColumns _columns;
    private readonly int[] _answers;
    private readonly int[] _ratings;
    private readonly int[] _weights;
    private readonly int[] _groups;
    private readonly int? _id;

    internal SurveyReader(Instrument instrument, SurveyLayout layout, HeaderedRows table)
    {
        _layout = layout;
        _table = table;
        List<string> weights = [.. instrument.Dimensions.Select(d => layout.WeightPrefix + d.Code)];
        var hasWeights = weights.Exists(w => table.OptionalColumn(w) is not null);
        _columns = new(instrument, layout, hasWeights);

        // Asked for all at once, so that all that are missing are named.
        string[][] names =
        [
            [.. _columns.Answers.Select(a => a.Name)], [.. _columns.Ratings.Select(r => r.Name)], hasWeights ? [.. weights] : [], [.. layout.Groups],
            layout.IdColumn is { } id ? [id] : [],
        ];
        var cells = table.Columns([.. names.SelectMany(n => n)]);
        var at = 0;
        int[] Next(int part) => cells[at..(at += names[part].Length)];
        (_answers, _ratings, _weights, _groups) = (Next(0), Next(1), Next(2), Next(3));
        _id = Next(4) is [var cell] ? cell : null;
        if (cells.GroupBy(c => c).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new FormatException($"Column \"{table.Name(twice.Key)}\" would be read as two different things under the layout {layout}; allowed is one meaning a column.");
        }
    }

    internal ImportResult<SurveyData> Read()
    {
        List<RejectedRow> rejected = [];
        List<ImportProblem> warnings = [];
        List<ImportProblem> problems = [];
        var (answers, ratings, weights, groups) = (new int?[_answers.Length], new int?[_ratings.Length], new decimal[_weights.Length], new string?[_groups.Length]);
        var read = 0;
        foreach (var (number, cells, ragged) in _table.Rows())
        {
            read++;
            problems.Clear();
            string? id = null;
            if (ragged is not null)
            {
                problems.Add(ragged);
            }
            else
            {
                id = ReadId(number, cells, problems);
                ReadAnswers(number, cells, _answers, _columns.Answers, answers, problems);
                ReadAnswers(number, cells, _ratings, _columns.Ratings, ratings, problems);
                ReadWeights(number, cells, weights, problems);
                for (var i = 0; i < groups.Length; i++)
                {
                    groups[i] = cells[_groups[i]]?.Trim() is { } label && !_layout.IsMissing(label) ? label : null;
                }
            }

            if (problems.Count > 0)
            {
                rejected.Add(new(number, problems));
                continue;
            }

            if (Array.TrueForAll(answers, a => a is null))
            {
                warnings.Add(new(number, null, null, "no-answers", "The row has no answer; it counts in nothing."));
            }

            _columns.Add(answers, ratings, weights, groups, id);
        }

        return new(_columns.ToData(), _columns.Count, rejected, warnings, read);
    }

    private string? ReadId(int number, IReadOnlyList<string?> cells, List<ImportProblem> problems)
    {
        if (_id is not { } column)
        {
            return null;
        }

        var id = (cells[column] ?? "").Trim();
        if (_layout.IsMissing(id))
        {
            problems.Add(Problem(number, column, id, "missing-id", "is missing; allowed is what identifies the respondent."));
        }
        else if (!_columns.IsNew(id))
        {
            problems.Add(Problem(number, column, id, "duplicate-id", "was there before; allowed is each respondent once."));
        }

        return id;
    }

    private void ReadAnswers(
        int number, IReadOnlyList<string?> cells, int[] places, SurveyColumns.Column[] columns, int?[] row, List<ImportProblem> problems)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = RatingCell.Read(cells[places[i]], columns[i].Scale, _layout.Missing, out var refusal);
            if (refusal is not null)
            {
                problems.Add(new(number, _table.Name(places[i]), cells[places[i]], refusal.Value.Code, refusal.Value.Message));
            }
        }
    }

    private void ReadWeights(int number, IReadOnlyList<string?> cells, decimal[] weights, List<ImportProblem> problems)
    {
        Array.Clear(weights);
        if (Array.TrueForAll(_weights, w => _layout.IsMissing(cells[w].AsSpan().Trim())))
        {
            return;
        }

        var before = problems.Count;
        for (var i = 0; i < weights.Length; i++)
        {
            var text = cells[_weights[i]];
            var cell = text.AsSpan().Trim();
            const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            if (_layout.IsMissing(cell))
            {
                problems.Add(Problem(number, _weights[i], text, "missing-weight", "is missing; allowed are all weights or none."));
            }
            else if (!decimal.TryParse(cell, styles, CultureInfo.InvariantCulture, out weights[i]))
            {
                problems.Add(Problem(number, _weights[i], text, "not-a-number", "is not a number; allowed are weights from 0 to 100."));
            }
            else if (weights[i] is < 0 or > 100)
            {
                problems.Add(Problem(number, _weights[i], text, "weight-out-of-range", "is outside 0 to 100, which are allowed."));
            }
        }

        // Summed as the decimals they are written in, so that the tolerance is exact.
        if (problems.Count == before && weights.Sum() is var sum && Math.Abs(sum - 100) > _layout.WeightTolerance)
        {
            problems.Add(new(
                number,
                null,
                InvariantText.Format(sum),
                "weight-sum",
                $"The weights {InvariantText.Join(_weights.Select(w => _table.Name(w)))} sum to {InvariantText.Format(sum)}; allowed is 100 within {InvariantText.Format(_layout.WeightTolerance)}."));
        }
    }

    private ImportProblem Problem(int row, int cell, string? text, string code, string rest) =>
        new(row, _table.Name(cell), text, code, $"\"{InvariantText.Shorten(text)}\" {rest}");
}
