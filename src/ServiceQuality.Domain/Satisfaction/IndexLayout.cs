using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>
/// The columns of a table besides the indicators of a model: ids, groups such as tiers, and weights. The indicators are found by
/// their names.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<IndexLayout>))]
public sealed record IndexLayout
{
    private IndexLayout(RespondentLayout respondents, RowWeights weights, string? weightColumn)
    {
        Respondents = respondents;
        Weights = weights;
        WeightColumn = weightColumn;
    }

    /// <summary>Only the indicators; blank is missing.</summary>
    public static IndexLayout Default { get; } = new(RespondentLayout.Default, RowWeights.None, null);

    /// <summary>The column that identifies the respondent; null if respondents are identified by their position.</summary>
    public string? IdColumn => Respondents.IdColumn;

    /// <summary>The columns with the groups of a respondent, such as tier and region.</summary>
    public ValueList<string> Groups => Respondents.Groups;

    /// <summary>What the weights mean.</summary>
    public RowWeights Weights { get; }

    /// <summary>The column of the weights; null without weights.</summary>
    public string? WeightColumn { get; }

    /// <summary>The texts that mean a missing answer, group or id, besides blank.</summary>
    public ValueList<string> Missing => Respondents.Missing;

    internal RespondentLayout Respondents { get; }

    /// <summary>This layout with the column that identifies the respondent.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public IndexLayout WithId(string column) => new(Respondents.WithId(column), Weights, WeightColumn);

    /// <summary>This layout with the columns of the groups of a respondent.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public IndexLayout WithGroups(params IEnumerable<string> columns) =>
        new(Respondents.WithGroups(columns), Weights, WeightColumn);

    /// <summary>This layout with a column of weights.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="meaning">
    /// What the weights mean: <see cref="RowWeights.Frequency"/> or <see cref="RowWeights.Sampling"/>.
    /// </param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The meaning is neither of the two.</exception>
    public IndexLayout WithWeights(string column, RowWeights meaning)
    {
        Guard.Against.InvalidCode(column);
        Guard.Against.OutOfRange(
            meaning is not (RowWeights.Frequency or RowWeights.Sampling),
            meaning,
            $"The meaning is {meaning}; allowed are Frequency and Sampling.",
            nameof(meaning));
        return new(Respondents, meaning, column);
    }

    /// <summary>This layout with texts that mean a missing answer, group or id, besides blank.</summary>
    /// <param name="texts">The texts, such as <c>NA</c>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    public IndexLayout WithMissing(params IEnumerable<string> texts) =>
        new(Respondents.WithMissing(texts), Weights, WeightColumn);

    /// <summary>The columns.</summary>
    /// <returns>For example <c>id, groups tier, region, Sampling weights w</c>, or <c>indicators alone</c>.</returns>
    public override string ToString()
    {
        List<string> parts = [];
        if (IdColumn is not null)
        {
            parts.Add(IdColumn);
        }

        if (Groups.Count > 0)
        {
            parts.Add("groups " + InvariantText.Join(Groups));
        }

        if (WeightColumn is not null)
        {
            parts.Add($"{Weights} weights {WeightColumn}");
        }

        return parts.Count == 0 ? "indicators alone" : string.Join(", ", parts);
    }
}
