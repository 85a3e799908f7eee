namespace ServiceQuality.Domain.Surveys;

/// <summary>
/// One respondent of a survey, as a rule of a <see cref="SurveyFilter"/> sees it. The default value is of no survey and has
/// nothing to read.
/// </summary>
public readonly ref struct SurveyRow
{
    private readonly SurveyData _data;

    internal SurveyRow(SurveyData data, int position) => (_data, Position) = (data, position);

    /// <summary>The position of the respondent in the survey, from 0.</summary>
    public int Position { get; }

    /// <summary>The id of the respondent, or the position counted from 1 when the survey has no ids.</summary>
    public string Id => _data.Id(Position);

    /// <summary>The answer to an item as it was given, before reverse scoring.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="item">The id of the item, such as <c>07</c>.</param>
    /// <returns>The answer, or null when it is missing.</returns>
    /// <exception cref="ArgumentException">There is no such item.</exception>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public int? Answer(AnswerKind kind, string item) => _data.Answers(kind, item)[Position];

    /// <summary>A rating of the service as a whole.</summary>
    /// <param name="name">The name of the column.</param>
    /// <returns>The rating as it was given, or null when it is missing.</returns>
    /// <exception cref="ArgumentException">There is no such rating.</exception>
    public int? Rating(string name) => _data.Rating(name)[Position];

    /// <summary>The group of the respondent.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The label, or null when the respondent has none.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public string? Group(string column)
    {
        var grouping = _data.Group(column);
        return grouping.Of(Position) is { } at ? grouping.Labels[at] : null;
    }

    /// <summary>How many items have no answer of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The number, from 0 to that of the items.</returns>
    /// <exception cref="InvalidOperationException">The survey has no answers of that kind.</exception>
    public int Missing(AnswerKind kind)
    {
        var codes = _data.Codes(kind);
        var missing = 0;
        for (var at = Position; at < codes.Length; at += _data.Count)
        {
            missing += codes[at] == 0 ? 1 : 0;
        }

        return missing;
    }

    /// <summary>The id.</summary>
    /// <returns>For example <c>respondent 17</c>.</returns>
    public override string ToString() => _data is null ? "no respondent" : $"respondent {Id}";
}
