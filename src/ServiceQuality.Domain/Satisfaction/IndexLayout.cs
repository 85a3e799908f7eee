using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>Which columns of a table tell what besides the indicators of a model: ids, groups such as tiers, and weights. The indicators are found by their names.</summary>
public sealed record IndexLayout
{
    private IndexLayout(string? idColumn, ValueList<string> groups, RowWeights weights, string? weightColumn, ValueList<string> missing)
    {
        (IdColumn, Groups, Weights, WeightColumn, Missing) = (idColumn, groups, weights, weightColumn, missing);
    }

    /// <summary>Indicators alone; blank is missing.</summary>
    public static IndexLayout Default { get; } = new(null, [], RowWeights.None, null, []);

    /// <summary>The column that identifies the respondent, or null: then they are known by their position.</summary>
    public string? IdColumn { get; }

    /// <summary>The columns that tell the groups of a respondent, such as tier and region.</summary>
    public ValueList<string> Groups { get; }

    /// <summary>What the weights mean.</summary>
    public RowWeights Weights { get; }

    /// <summary>The column of the weights, or null without weights.</summary>
    public string? WeightColumn { get; }

    /// <summary>Texts that mean a missing answer, group or id, besides blank.</summary>
    public ValueList<string> Missing { get; }

    /// <summary>This layout with the column that identifies the respondent.</summary>
    /// <param name="column">The name of the column.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public IndexLayout WithId(string column) => new(Guard.Against.InvalidCode(column), Groups, Weights, WeightColumn, Missing);

    /// <summary>This layout with columns that tell the groups of a respondent.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A name is blank or has white space at its ends.</exception>
    public IndexLayout WithGroups(params IEnumerable<string> columns) =>
        new(IdColumn, [.. Guard.Against.NullElements(columns).Select(c => Guard.Against.InvalidCode(c, nameof(columns)))], Weights, WeightColumn, Missing);

    /// <summary>This layout with a column of weights.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="meaning">What the weights mean: <see cref="RowWeights.Frequency"/> or <see cref="RowWeights.Sampling"/>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The meaning is neither of the two.</exception>
    public IndexLayout WithWeights(string column, RowWeights meaning) => meaning is RowWeights.Frequency or RowWeights.Sampling
        ? new(IdColumn, Groups, meaning, Guard.Against.InvalidCode(column), Missing)
        : throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "Allowed are Frequency and Sampling.");

    /// <summary>This layout with texts that mean a missing answer, group or id, besides blank.</summary>
    /// <param name="texts">The texts, such as <c>NA</c>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentException">A text is blank or has white space at its ends.</exception>
    public IndexLayout WithMissing(params IEnumerable<string> texts) =>
        new(IdColumn, Groups, Weights, WeightColumn, [.. Guard.Against.NullElements(texts).Select(t => Guard.Against.InvalidCode(t, nameof(texts)))]);

    /// <summary>The columns.</summary>
    /// <returns>For example <c>id, groups tier, region, Sampling weights w</c>, or <c>indicators alone</c>.</returns>
    public override string ToString()
    {
        string[] parts =
        [
            .. IdColumn is null ? (string[])[] : [IdColumn], .. Groups.Count == 0 ? (string[])[] : ["groups " + InvariantText.Join(Groups)],
            .. WeightColumn is null ? (string[])[] : [$"{Weights} weights {WeightColumn}"],
        ];
        return parts.Length == 0 ? "indicators alone" : string.Join(", ", parts);
    }

    internal bool IsMissing(ReadOnlySpan<char> cell) => RatingCell.IsMissing(cell, Missing);
}
