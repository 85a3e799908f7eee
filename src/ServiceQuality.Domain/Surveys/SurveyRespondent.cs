using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

/// <summary>The answers of one respondent while a survey is built: see <see cref="SurveyData.Create"/>.</summary>
[JsonConverter(typeof(DomainJsonConverter<SurveyRespondent>))]
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

    /// <summary>Sets the answers of a kind to all items in the order of the instrument.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="answers">The answers as given, on the scale; null for a missing one.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Answers(AnswerKind kind, params ReadOnlySpan<int?> answers)
    {
        var index = _layout.AnswerKinds.AsSpan().IndexOf(kind);
        if (index < 0)
        {
            Problems.Add($"the layout has no answers of kind {kind}; allowed are {InvariantText.Join(_layout.AnswerKinds)}.");
            return this;
        }

        var items = _instrument.Items;
        if (answers.Length != items.Count)
        {
            var given = InvariantText.Format(answers.Length);
            Problems.Add(
                $"there are {given} answers of {kind}; allowed are {InvariantText.Format(items.Count)}, null for a missing one.");
            return this;
        }

        var scale = _layout.Answers[index].ScaleIn(_instrument);
        for (var i = 0; i < answers.Length; i++)
        {
            GivenAnswers[(index * answers.Length) + i] = OnScale(answers[i], scale, $"{kind} of item {items[i].Id}");
        }

        return this;
    }

    /// <summary>Sets how important the dimensions are, in points that sum to 100.</summary>
    /// <param name="points">The points in the order of the dimensions.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Weights(params ReadOnlySpan<decimal> points)
    {
        var dimensions = _instrument.Dimensions.Count;
        if (points.Length == dimensions && SumsTo100(points))
        {
            GivenWeights = points.ToArray();
            return this;
        }

        Problems.Add(
            $"the weights are {InvariantText.Join(points.ToArray())}; allowed are {InvariantText.Format(dimensions)} from 0 to "
            + $"100 that sum to 100 "
            + $"within {InvariantText.Format(_layout.WeightTolerance)}.");
        return this;
    }

    /// <summary>Sets a rating of the service as a whole.</summary>
    /// <param name="name">The name of the column in the layout.</param>
    /// <param name="rating">The rating as given, on its scale, or null for a missing one.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Rating(string name, int? rating)
    {
        var index = _layout.RatingColumns.AsSpan().IndexOf(name);
        if (index < 0)
        {
            Problems.Add(
                $"the layout has no rating \"{InvariantText.Shorten(name)}\"; "
                + $"{RespondentLayout.Allowed(_layout.RatingColumns)}.");
            return this;
        }

        GivenRatings[index] = OnScale(rating, _layout.Ratings[index].Encoding.Scale, name);
        return this;
    }

    /// <summary>Sets a group to which the respondent belongs.</summary>
    /// <param name="name">The name of the column in the layout.</param>
    /// <param name="label">The label of the group, or null for none.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Group(string name, string? label)
    {
        var index = _layout.Groups.AsSpan().IndexOf(name);
        if (index < 0)
        {
            Problems.Add(
                $"the layout has no groups \"{InvariantText.Shorten(name)}\"; {RespondentLayout.Allowed(_layout.Groups)}.");
            return this;
        }

        var trimmed = (label ?? "").Trim();
        GivenGroups[index] = _layout.Respondents.IsMissing(trimmed) ? null : trimmed;
        return this;
    }

    /// <summary>Sets the id of the respondent.</summary>
    /// <param name="id">The id, different for each respondent.</param>
    /// <returns>This respondent.</returns>
    public SurveyRespondent Id(string id)
    {
        if (_layout.IdColumn is null)
        {
            Problems.Add($"the id is \"{InvariantText.Shorten(id)}\"; ids are allowed if the layout names a column of ids.");
        }
        else if (string.IsNullOrWhiteSpace(id))
        {
            Problems.Add($"the id is \"{InvariantText.Shorten(id)}\"; allowed is text that is not blank.");
        }
        else
        {
            GivenId = id.Trim();
        }

        return this;
    }

    /// <summary>The number of answers that were given.</summary>
    /// <returns>For example <c>44 answers</c>.</returns>
    public override string ToString() => InvariantText.Count(GivenAnswers.Count(a => a is not null), "answer");

    private bool SumsTo100(ReadOnlySpan<decimal> points)
    {
        var sum = 0m;
        foreach (var point in points)
        {
            if (point is < 0 or > 100)
            {
                return false;
            }

            sum += point;
        }

        return Math.Abs(sum - 100) <= _layout.WeightTolerance;
    }

    private int? OnScale(int? given, RatingScale scale, string what)
    {
        if (given is { } value && !scale.Contains(value))
        {
            Problems.Add($"{what} is {InvariantText.Format(value)}; allowed are {scale} or null for missing.");
            return null;
        }

        return given;
    }
}
