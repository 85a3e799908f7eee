using System.Globalization;

namespace ServiceQuality.Domain.Surveys;

// Reads the rows of one survey; used once.
internal sealed class SurveyReader : RespondentReader
{
    private readonly SurveyLayout _layout;
    private readonly SurveyColumns _columns;
    private readonly decimal[] _weights;

    private SurveyReader(HeaderedRows table, SurveyLayout layout, SurveyColumns columns, List<string> weights)
        : base(table, layout.Respondents, columns.Respondents, weights, layout)
    {
        _layout = layout;
        _columns = columns;
        _weights = new decimal[weights.Count];
    }

    internal static ImportResult<SurveyData> Read(
        IEnumerator<IReadOnlyList<string?>> rows, Instrument instrument, SurveyLayout layout)
    {
        foreach (var (item, _) in layout.Answers.SelectMany(a => a.Names))
        {
            instrument.IndexOfItem(item, nameof(layout));
        }

        var table = HeaderedRows.Open(rows, layout.Respondents.HeaderRows, layout.Respondents.HeaderMark);
        List<string> weights = [.. instrument.Dimensions.Select(d => layout.WeightPrefix + d.Code)];
        var hasWeights = weights.Exists(w => table.OptionalColumn(w) is not null);
        SurveyColumns columns = new(instrument, layout, hasWeights);
        SurveyReader reader = new(table, layout, columns, hasWeights ? weights : []);
        return reader.Read(columns.ItemAnswers, columns.ToData);
    }

    protected override void KeepWeights() => _columns.AddWeights(_weights);

    protected override void ReadWeights(int row, IReadOnlyList<string?> cells, List<ImportProblem> problems)
    {
        Array.Clear(_weights);
        if (Array.TrueForAll(WeightCells, w => IsMissing(cells[w])))
        {
            return;
        }

        var before = problems.Count;
        for (var i = 0; i < _weights.Length; i++)
        {
            ReadWeight(row, i, cells[WeightCells[i]], problems);
        }

        // Decimals are summed as they are written, so that the tolerance is exact.
        var sum = problems.Count == before ? _weights.Sum() : 100;
        if (Math.Abs(sum - 100) > _layout.WeightTolerance)
        {
            var names = InvariantText.Join(WeightCells.Select(ColumnName));
            var given = InvariantText.Format(sum);
            problems.Add(SurveyProblemKinds.WeightSum.At(
                row, null, given, names, given, InvariantText.Format(_layout.WeightTolerance)));
        }
    }

    private void ReadWeight(int row, int index, string? text, List<ImportProblem> problems)
    {
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var cell = WeightCells[index];
        if (IsMissing(text))
        {
            problems.Add(Problem(row, cell, text, SurveyProblemKinds.MissingWeight));
        }
        else if (!decimal.TryParse(text.AsSpan().Trim(), styles, CultureInfo.InvariantCulture, out var weight))
        {
            problems.Add(Problem(row, cell, text, SurveyProblemKinds.NotANumber));
        }
        else if (weight is < 0 or > 100)
        {
            problems.Add(Problem(row, cell, text, SurveyProblemKinds.WeightOutOfRange));
        }
        else
        {
            _weights[index] = weight;
        }
    }
}
