using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>An indicator in a scorecard: its weight, how its value becomes points, and the gate it may be.</summary>
[JsonConverter(typeof(DomainJsonConverter<ScorecardItem>))]
public sealed record ScorecardItem
{
    internal const decimal MaxWeight = 1_000_000;

    /// <summary>Creates an item.</summary>
    /// <param name="indicator">The code of the indicator.</param>
    /// <param name="weight">Its weight, from 0 to 1,000,000; weights count by their share of the sum.</param>
    /// <param name="normalisation">How its value becomes points.</param>
    /// <exception cref="ArgumentException">The code is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The weight is outside 0 to 1,000,000, or the normalisation is not a member of the enumeration.
    /// </exception>
    public ScorecardItem(string indicator, decimal weight, Normalisation normalisation = Normalisation.Linear)
    {
        Indicator = Guard.Against.InvalidCode(indicator);
        Guard.Against.LessThan(weight, 0);
        Guard.Against.GreaterThan(weight, MaxWeight);
        Weight = weight;
        Normalisation = Guard.Against.UndefinedEnum(normalisation);
    }

    /// <summary>The code of the indicator.</summary>
    public string Indicator { get; }

    /// <summary>Its weight, 0 or above; weights count by their share of the sum.</summary>
    public decimal Weight { get; }

    /// <summary>How its value becomes points.</summary>
    public Normalisation Normalisation { get; }

    /// <summary>The value that earns 0 points of <see cref="Normalisation.Linear"/>; null for every other.</summary>
    public decimal? ZeroAt { get; init; }

    /// <summary>
    /// The value that earns 100 points of <see cref="Normalisation.Linear"/>, above <see cref="ZeroAt"/> where higher is better
    /// and below it where lower is; null for every other.
    /// </summary>
    public decimal? FullAt { get; init; }

    /// <summary>
    /// The value below the good range that earns 0 points of <see cref="Normalisation.Range"/>; null for every other, and for a
    /// range without a lower end.
    /// </summary>
    public decimal? ZeroBelow { get; init; }

    /// <summary>
    /// The value above the good range that earns 0 points of <see cref="Normalisation.Range"/>; null for every other, and for a
    /// range without an upper end.
    /// </summary>
    public decimal? ZeroAbove { get; init; }

    /// <summary>The target of <see cref="Normalisation.RatioToTarget"/>; null for every other.</summary>
    public decimal? Target { get; init; }

    /// <summary>The points of each band of <see cref="Normalisation.Bands"/>, lowest band first; empty for every other.</summary>
    public ValueList<decimal> BandPoints
    {
        get;
        init => field = Guard.Against.Null(value, nameof(BandPoints));
    } = [];

    /// <summary>The value that must be reached, or the grade is at most <see cref="GradeWhenFailed"/>; null for no
    /// gate.</summary>
    public decimal? Gate { get; init; }

    /// <summary>The best grade that is left when the gate is not reached; null without a gate.</summary>
    public string? GradeWhenFailed
    {
        get;
        init => field = Guard.Against.InvalidOptionalCode(value, nameof(GradeWhenFailed));
    }

    /// <summary>Indicator, weight and normalisation.</summary>
    /// <returns>For example <c>resolution-rate, weight 30 (Linear)</c>.</returns>
    public override string ToString() => $"{Indicator}, weight {InvariantText.Format(Weight)} ({Normalisation})";
}
