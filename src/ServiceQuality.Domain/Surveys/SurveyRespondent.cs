namespace ServiceQuality.Domain.Surveys;

/// <summary>What one respondent tells, in the making: see <see cref="SurveyData.Create"/>.</summary>
public sealed class SurveyRespondent
{
    private readonly Instrument _instrument;
    private readonly SurveyLayout _layout;

    internal SurveyRespondent(Instrument instrument, SurveyLayout layout)
    {
        _instrument = instrument;
        _layout = layout;
        GivenAnswers = new int?[layout.Answers.Count * instrument.Items.Count];
        GivenRatings = new int?[layout.Ratings.Count];
        GivenGroups = new string?[layout.Groups.Count];
    }

    internal int?[] GivenAnswers { get; }

    internal int?[] GivenRatings { get; }

    internal string?[] GivenGroups { get; }

    internal decimal[] GivenWeights { get; private set; } = [];

    internal string? GivenId { get; private set; }

    internal List<string> Problems { get; } = [];

    /// <summary>The answers of a kind to all items in the order of the instrument.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="answers">The answers as printed on the scale, null for a missing one.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Answers(AnswerKind kind, params ReadOnlySpan<int?> answers)
    {
        var at = _layout.Answers.Index().FirstOrDefault(a => a.Item.Kind == kind);
        if (at.Item is null)
        {
            Problems.Add($"the layout has no answers of kind {kind}; allowed are {InvariantText.Join(_layout.Answers.Select(a => a.Kind))}.");
        }
        else if (answers.Length != _instrument.Items.Count)
        {
            Problems.Add($"there are {InvariantText.Format(answers.Length)} answers of {kind}; allowed are {InvariantText.Format(_instrument.Items.Count)}, null for a missing one.");
        }
        else
        {
            for (var i = 0; i < answers.Length; i++)
            {
                GivenAnswers[(at.Index * answers.Length) + i] = Checked(answers[i], at.Item.ScaleIn(_instrument), $"{kind} of item {_instrument.Items[i].Id}");
            }
        }

        return this;
    }

    /// <summary>How important the dimensions are, in points that sum to 100.</summary>
    /// <param name="points">The points in the order of the dimensions.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Weights(params ReadOnlySpan<decimal> points)
    {
        var sum = 0m;
        foreach (var point in points)
        {
            sum = point is >= 0 and <= 100 ? sum + point : decimal.MinValue / 2;
        }

        if (points.Length != _instrument.Dimensions.Count || Math.Abs(sum - 100) > _layout.WeightTolerance)
        {
            Problems.Add($"the weights are {InvariantText.Join(points.ToArray())}; allowed are {InvariantText.Format(_instrument.Dimensions.Count)} from 0 to 100 that sum to 100 within {InvariantText.Format(_layout.WeightTolerance)}.");
        }
        else
        {
            GivenWeights = points.ToArray();
        }

        return this;
    }

    /// <summary>A rating of the service as a whole.</summary>
    /// <param name="name">The name of the column in the layout.</param>
    /// <param name="rating">The rating as printed on its scale, or null for a missing one.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Rating(string name, int? rating)
    {
        var at = _layout.Ratings.Index().FirstOrDefault(r => r.Item.Name == name);
        if (at.Item is null)
        {
            Problems.Add($"the layout has no rating \"{InvariantText.Shorten(name)}\"; allowed are those that it names: {InvariantText.Join(_layout.Ratings.Select(r => r.Name))}.");
        }
        else
        {
            GivenRatings[at.Index] = Checked(rating, at.Item.Scale, name);
        }

        return this;
    }

    /// <summary>A group to which the respondent belongs.</summary>
    /// <param name="name">The name of the column in the layout.</param>
    /// <param name="label">The label of the group, or null for none.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Group(string name, string? label)
    {
        var at = _layout.Groups.Index().FirstOrDefault(g => g.Item == name);
        if (at.Item is null)
        {
            Problems.Add($"the layout has no groups \"{InvariantText.Shorten(name)}\"; allowed are those that it names: {InvariantText.Join(_layout.Groups)}.");
        }
        else
        {
            GivenGroups[at.Index] = _layout.IsMissing((label ?? "").AsSpan().Trim()) ? null : label!.Trim();
        }

        return this;
    }

    /// <summary>What identifies the respondent.</summary>
    /// <param name="id">The id, another one for each respondent.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Id(string id)
    {
        if (_layout.IdColumn is null || string.IsNullOrWhiteSpace(id))
        {
            Problems.Add($"the id is \"{InvariantText.Shorten(id)}\"; allowed is text, when the layout names a column of ids.");
        }
        else
        {
            GivenId = id.Trim();
        }

        return this;
    }

    /// <summary>How many answers were told.</summary>
    /// <returns>For example <c>44 answers</c>.</returns>
    public override string ToString() => InvariantText.Count(GivenAnswers.Count(a => a is not null), "answer");

    private int? Checked(int? given, RatingScale scale, string what)
    {
        if (given is { } value && !scale.Contains(value))
        {
            Problems.Add($"{what} is {InvariantText.Format(value)}; allowed are {scale} or null for missing.");
            return null;
        }

        return given;
    }
}
