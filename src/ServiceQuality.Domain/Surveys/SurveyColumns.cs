namespace ServiceQuality.Domain.Surveys;

// The columns of a survey that is being read or built.
internal sealed class SurveyColumns
{
    private readonly Instrument _instrument;
    private readonly SurveyLayout _layout;
    private readonly List<double>[] _weights;

    internal SurveyColumns(Instrument instrument, SurveyLayout layout, bool hasWeights)
    {
        _instrument = instrument;
        _layout = layout;
        var answers = layout.Answers.SelectMany(
            a => instrument.Items.Select(i => new AnswerColumn(a.NameOf(i), a.EncodingOf(i, instrument))));
        var ratings = layout.Ratings.Select(r => new AnswerColumn(r.Name, r.Encoding));
        Respondents = new(layout.Respondents, answers.Concat(ratings));
        _weights = hasWeights ? [.. instrument.Dimensions.Select(_ => new List<double>())] : [];
    }

    // The answers of each kind to the items in their order, then the ratings.
    internal RespondentColumns Respondents { get; }

    internal int ItemAnswers => _layout.Answers.Count * _instrument.Items.Count;

    internal void AddWeights(ReadOnlySpan<decimal> weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            _weights[i].Add((double)weights[i]);
        }
    }

    internal SurveyData ToData()
    {
        var items = _instrument.Items.Count;
        Dictionary<AnswerKind, byte[]> answers = [];
        foreach (var (i, columns) in _layout.Answers.Index())
        {
            answers[columns.Kind] = Respondents.Codes((i * items)..((i + 1) * items));
        }

        return new(
            _instrument,
            _layout,
            Respondents.ToRespondents(),
            answers,
            [.. _weights.Select(w => w.ToArray())],
            [.. Respondents.Answers.Skip(ItemAnswers).Select(r => r.ToArray())]);
    }
}
