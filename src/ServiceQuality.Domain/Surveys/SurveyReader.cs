using System.Globalization;

namespace ServiceQuality.Domain.Surveys;

// Reads the rows of one survey into growing columns; used once.
internal sealed class SurveyReader
{
    private readonly Instrument _instrument;
    private readonly SurveyLayout _layout;
    private readonly Table _table;
    private readonly Answers[] _answers;
    private readonly List<(int Cell, List<double> Values)> _weights = [];

    internal SurveyReader(Instrument instrument, SurveyLayout layout, Table table)
    {
        _instrument = instrument;
        _layout = layout;
        _table = table;
        List<string> names =
        [
            .. instrument.Items.Select(i => layout.ExpectationPrefix + i.Id),
            .. instrument.Items.Select(i => layout.PerceptionPrefix + i.Id),
        ];
        var answers = names.Count;
        var weights = instrument.Dimensions.Select(d => layout.WeightPrefix + d.Code).ToList();
        names.AddRange(weights.Exists(w => table.OptionalColumn(w) is not null) ? weights : []);
        var cells = table.Columns(names);
        _answers = [.. cells[..answers].Select(c => new Answers(c))];
        _weights.AddRange(cells[answers..].Select(c => (c, new List<double>())));

        ThrowIfColumnHasTwoRoles();
    }

    internal ImportResult<SurveyData> Read()
    {
        List<RejectedRow> rejected = [];
        List<ImportProblem> warnings = [];
        List<ImportProblem> problems = [];
        var row = new byte[_answers.Length];
        var weights = new decimal[_weights.Count];
        var read = 0;
        foreach (var (number, cells, ragged) in _table.Rows())
        {
            read++;
            problems.Clear();
            if (ragged is not null)
            {
                problems.Add(ragged);
            }
            else
            {
                ReadAnswers(number, cells, row, problems);
                ReadWeights(number, cells, weights, problems);
            }

            if (problems.Count > 0)
            {
                rejected.Add(new(number, problems));
                continue;
            }

            if (!row.AsSpan().ContainsAnyExcept((byte)0))
            {
                warnings.Add(new(number, null, null, "no-answers", "The row has no answer; it counts in nothing."));
            }

            Keep(row, weights);
        }

        var items = _instrument.Items.Count;
        byte[][] columns = [.. _answers.Select(a => a.Values.ToArray())];
        var data = new SurveyData(
            _instrument, read - rejected.Count, columns[..items], columns[items..], [.. _weights.Select(w => w.Values.ToArray())]);
        return new(data, data.Count, rejected, warnings, read);
    }

    private void ThrowIfColumnHasTwoRoles()
    {
        var cells = _answers.Select(a => a.Cell).Concat(_weights.Select(w => w.Cell));
        if (cells.GroupBy(c => c).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw new FormatException(
                $"Column \"{_table.Name(twice.Key)}\" would be read as two different answers or weights under the layout {_layout}; allowed is one meaning a column.");
        }
    }

    private void Keep(byte[] row, decimal[] weights)
    {
        for (var i = 0; i < row.Length; i++)
        {
            _answers[i].Values.Add(row[i]);
        }

        for (var i = 0; i < weights.Length; i++)
        {
            _weights[i].Values.Add((double)weights[i]);
        }
    }

    private void ReadAnswers(int number, IReadOnlyList<string?> cells, byte[] row, List<ImportProblem> problems)
    {
        var scale = _instrument.Scale;
        for (var i = 0; i < row.Length; i++)
        {
            var text = cells[_answers[i].Cell];
            var cell = text.AsSpan().Trim();
            row[i] = 0;
            if (_layout.IsMissing(cell))
            {
                continue;
            }

            if (!int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var answer))
            {
                problems.Add(Problem(
                    number, _answers[i].Cell, text, "not-a-whole-number", $"is not a whole number; allowed are {scale} or blank for missing."));
            }
            else if (!scale.Contains(answer))
            {
                problems.Add(Problem(
                    number, _answers[i].Cell, text, "off-scale", $"is off the scale; allowed are {scale} or blank for missing."));
            }
            else
            {
                row[i] = scale.ToStored(answer);
            }
        }
    }

    private void ReadWeights(int number, IReadOnlyList<string?> cells, decimal[] weights, List<ImportProblem> problems)
    {
        Array.Clear(weights);
        if (_weights.All(w => _layout.IsMissing(cells[w.Cell].AsSpan().Trim())))
        {
            return;
        }

        var before = problems.Count;
        for (var i = 0; i < weights.Length; i++)
        {
            var text = cells[_weights[i].Cell];
            var cell = text.AsSpan().Trim();
            const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
            if (_layout.IsMissing(cell))
            {
                problems.Add(Problem(number, _weights[i].Cell, text, "missing-weight", "is missing; allowed are all weights or none."));
            }
            else if (!decimal.TryParse(cell, styles, CultureInfo.InvariantCulture, out weights[i]))
            {
                problems.Add(Problem(number, _weights[i].Cell, text, "not-a-number", "is not a number; allowed are weights from 0 to 100."));
            }
            else if (weights[i] is < 0 or > 100)
            {
                problems.Add(Problem(number, _weights[i].Cell, text, "weight-out-of-range", "is outside 0 to 100, which are allowed."));
            }
        }

        // Summed as the decimals they are written in, so that the tolerance is exact.
        if (problems.Count == before && weights.Sum() is var sum && Math.Abs(sum - 100) > (decimal)_layout.WeightTolerance)
        {
            problems.Add(new(
                number,
                null,
                Text.Of(sum),
                "weight-sum",
                $"The weights {Text.Join(_weights.Select(w => _table.Name(w.Cell)))} sum to {Text.Of(sum)}; allowed is 100 within {Text.Of(_layout.WeightTolerance)}."));
        }
    }

    private ImportProblem Problem(int row, int cell, string? text, string code, string rest) =>
        new(row, _table.Name(cell), text, code, $"\"{Text.Shortened(text)}\" {rest}");

    // One column of answers: where it stands in a row, and what was read so far.
    private sealed record Answers(int Cell)
    {
        internal List<byte> Values { get; } = [];
    }
}
