using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// The definition of a scorecard from 0 to 100 points: weighted indicators, gates, deductions and bonuses with their caps, and
/// grades with what follows from them. It is computed by the package ServiceQuality.Scoring.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Scorecard>))]
public sealed record Scorecard
{
    /// <summary>Creates a scorecard.</summary>
    /// <param name="code">The code, such as <c>department</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="items">The indicators with their weights.</param>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    public Scorecard(string code, LocalizedText name, params IEnumerable<ScorecardItem> items)
    {
        Code = Guard.Against.InvalidCode(code);
        Name = Guard.Against.Null(name);
        Items = Guard.Against.NullElements(items);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The indicators with their weights.</summary>
    public ValueList<ScorecardItem> Items { get; }

    /// <summary>What the weights must add up to, such as 100; null when they count by their share alone.</summary>
    public decimal? WeightSum { get; init; }

    /// <summary>
    /// Whether the points are combined by their weighted geometric mean, in which a poor indicator is not made up for by a good
    /// one; otherwise by the arithmetic mean.
    /// </summary>
    public bool IsGeometric { get; init; }

    /// <summary>What happens when an indicator has no value though it is due.</summary>
    public MissingValues Missing
    {
        get;
        init => field = Guard.Against.UndefinedEnum(value, nameof(Missing));
    }

    /// <summary>The deductions and bonuses.</summary>
    public ValueList<ScorecardAdjustment> Adjustments
    {
        get;
        init => field = Guard.Against.NullElements(value, nameof(Adjustments));
    } = [];

    /// <summary>The most points that deductions take together; null for no cap.</summary>
    public decimal? MaximumDeduction { get; init; }

    /// <summary>The most points that bonuses add together; null for no cap.</summary>
    public decimal? MaximumBonus { get; init; }

    /// <summary>The grades; null for none.</summary>
    public ValueBands? Grades { get; init; }

    /// <summary>Code, name and number of indicators.</summary>
    /// <returns>For example <c>department: Yearly score of departments, 8 indicators</c>.</returns>
    public override string ToString() => $"{Code}: {Name}, {InvariantText.Count(Items.Count, "indicator")}";
}
