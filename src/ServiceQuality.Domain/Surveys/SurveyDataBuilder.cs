namespace ServiceQuality.Domain.Surveys;

/// <summary>Builds a survey respondent by respondent. <see cref="Build"/> reports every broken rule at once.</summary>
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
    /// <param name="describe">Sets what the respondent answered; what it does not set is missing.</param>
    /// <returns>This builder.</returns>
    public SurveyDataBuilder Add(Action<SurveyRespondent> describe)
    {
        Guard.Against.Null(describe);
        SurveyRespondent respondent = new(_instrument, _layout);
        describe(respondent);
        _respondents.Add(respondent);
        return this;
    }

    /// <summary>Builds the survey.</summary>
    /// <returns>
    /// The survey of the respondents in the order in which they were added. It has weights if one of them gave any.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// An answer is off its scale, there are too many or too few answers, weights are negative or do not sum to 100 within the
    /// tolerance of the layout, an id is missing or appears twice, or a value was set that the layout does not have. The message
    /// names every problem.
    /// </exception>
    public SurveyData Build()
    {
        var hasWeights = _respondents.Exists(r => r.GivenWeights.Length > 0);
        var noWeights = hasWeights ? new decimal[_instrument.Dimensions.Count] : [];
        SurveyColumns columns = new(_instrument, _layout, hasWeights);
        List<string> problems = [];
        foreach (var (i, respondent) in _respondents.Index())
        {
            problems.AddRange(respondent.Problems.Select(p => $"Respondent {InvariantText.Format(i + 1)}: {p}"));
            if (ProblemOfId(respondent, columns.Respondents) is { } problem)
            {
                problems.Add($"Respondent {InvariantText.Format(i + 1)}: {problem}");
            }

            int?[] answers = [.. respondent.GivenAnswers, .. respondent.GivenRatings];
            columns.Respondents.Add(answers, respondent.GivenGroups, respondent.GivenId);
            columns.AddWeights(respondent.GivenWeights.Length > 0 ? respondent.GivenWeights : noWeights);
        }

        return problems.Count == 0
            ? columns.ToData()
            : throw new InvalidOperationException(InvariantText.Lines("The survey cannot be built:", [.. problems]));
    }

    private string? ProblemOfId(SurveyRespondent respondent, RespondentColumns before)
    {
        if (_layout.IdColumn is null)
        {
            return null;
        }

        if (respondent.GivenId is not { } id)
        {
            return "the id is missing; each respondent must have an id.";
        }

        return before.IsNew(id) ? null : $"the id is \"{id}\", which appears earlier; each respondent may appear once.";
    }
}
