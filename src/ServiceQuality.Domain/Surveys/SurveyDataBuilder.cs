namespace ServiceQuality.Domain.Surveys;

/// <summary>Builds a survey respondent by respondent. What breaks a rule is reported by <see cref="Build"/>, all at once.</summary>
public sealed class SurveyDataBuilder
{
    private readonly Instrument _instrument;
    private readonly SurveyLayout _layout;
    private readonly List<SurveyRespondent> _respondents = [];

    internal SurveyDataBuilder(Instrument instrument, SurveyLayout layout)
    {
        _instrument = instrument;
        _layout = layout;
    }

    /// <summary>Adds a respondent.</summary>
    /// <param name="tell">Says what the respondent told; what it does not say is missing.</param>
    /// <returns>This builder.</returns>
    public SurveyDataBuilder Add(Action<SurveyRespondent> tell)
    {
        Guard.Against.Null(tell);
        SurveyRespondent respondent = new(_instrument, _layout);
        tell(respondent);
        _respondents.Add(respondent);
        return this;
    }

    /// <summary>The survey.</summary>
    /// <returns>The survey of the respondents in the order in which they were added. It has weights when one of them gave any.</returns>
    /// <exception cref="InvalidOperationException">
    /// An answer is off its scale, there are too many or too few answers, weights are negative or do not sum to 100 within the tolerance of the layout, an id is missing
    /// or there twice, or something was told that the layout does not have. All of it is named.
    /// </exception>
    public SurveyData Build()
    {
        var hasWeights = _respondents.Exists(r => r.GivenWeights.Length > 0);
        SurveyColumns columns = new(_instrument, _layout, hasWeights);
        List<string> problems = [];
        foreach (var (i, respondent) in _respondents.Index())
        {
            problems.AddRange(respondent.Problems.Select(p => $"Respondent {InvariantText.Format(i + 1)}: {p}"));
            if (_layout.IdColumn is not null && (respondent.GivenId is not { } id || !columns.IsNew(id)))
            {
                problems.Add($"Respondent {InvariantText.Format(i + 1)}: the id is {(respondent.GivenId is null ? "missing" : $"\"{respondent.GivenId}\", which was there before")}; allowed is another id for each.");
            }

            var weights = respondent.GivenWeights.Length > 0 || !hasWeights ? respondent.GivenWeights : new decimal[_instrument.Dimensions.Count];
            columns.Add(respondent.GivenAnswers, respondent.GivenRatings, weights, respondent.GivenGroups, respondent.GivenId);
        }

        return problems.Count == 0
            ? columns.ToData()
            : throw new InvalidOperationException(InvariantText.Lines("The survey cannot be built:", [.. problems]));
    }
}
