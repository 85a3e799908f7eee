using System.Globalization;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction;

// Reads the rows of one survey of an index; used once.
internal sealed class IndexReader : RespondentReader
{
    private readonly RowWeights _meaning;
    private readonly List<double> _weights = [];
    private double _weight;

    private IndexReader(HeaderedRows table, IndexLayout layout, RespondentColumns columns)
        : base(table, layout.Respondents, columns, layout.WeightColumn is { } weight ? [weight] : [], layout)
    {
        _meaning = layout.Weights;
    }

    internal static ImportResult<IndexAnswers> Read(HeaderedRows table, IndexModel model, IndexLayout layout)
    {
        RespondentColumns columns = new(layout.Respondents, model.Indicators.Select(i => new AnswerColumn(i.Name, i.Encoding)));
        IndexReader reader = new(table, layout, columns);
        return reader.Read(columns.Answers.Length, () => reader.ToAnswers(model));
    }

    protected override void KeepWeights()
    {
        if (WeightCells.Length > 0)
        {
            _weights.Add(_weight);
        }
    }

    protected override void ReadWeights(int row, IReadOnlyList<string?> cells, List<ImportProblem> problems)
    {
        if (WeightCells.Length == 0)
        {
            return;
        }

        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var cell = WeightCells[0];
        var text = cells[cell];
        var isNumber = double.TryParse(
            text.AsSpan().Trim(), styles, CultureInfo.InvariantCulture, out _weight) && !double.IsNaN(_weight);
        if (!isNumber)
        {
            problems.Add(Problem(row, cell, text, IndexProblemKinds.NoNumber(_meaning), RowWeight.Bounds(_meaning)));
        }
        else if (!RowWeight.IsAllowed(_weight, _meaning))
        {
            problems.Add(Problem(row, cell, text, IndexProblemKinds.NotAllowed(_meaning), RowWeight.Bounds(_meaning)));
        }
    }

    private IndexAnswers ToAnswers(IndexModel model) =>
        new(model, Columns.ToRespondents(), Columns.Codes(..), _meaning, [.. _weights]);
}
