using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>One item of a weighted index: its mean rating, the scale, and its weight.</summary>
[JsonConverter(typeof(ScoringJsonConverter<WeightedItem>))]
public sealed record WeightedItem
{
    /// <summary>An item.</summary>
    /// <param name="name">The name, such as <c>speed of reply</c>.</param>
    /// <param name="satisfaction">The mean rating, on the scale.</param>
    /// <param name="weight">The weight: a mean importance rating, or a weight of a model; at most 1e100 in size.</param>
    /// <param name="scale">The scale of the rating; of an importance rating too.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The mean is outside the scale, or the weight is not finite or too large.
    /// </exception>
    public WeightedItem(string name, double satisfaction, double weight, RatingScale scale)
    {
        Guard.Against.NullOrWhiteSpace(name);
        Guard.Against.Null(scale);
        Guard.Against.OutOfRange(
            !(satisfaction >= scale.Minimum && satisfaction <= scale.Maximum),
            satisfaction,
            $"Mean {satisfaction} of {name} is outside the scale {scale}.");
        Guard.Against.OutOfRange(
            !(Math.Abs(weight) <= 1e100), weight, $"Weight {weight} of {name} is outside [-1e100, 1e100].");
        (Name, Satisfaction, Weight, Scale) = (name, satisfaction, weight, scale);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The mean rating.</summary>
    public double Satisfaction { get; }

    /// <summary>The weight as given.</summary>
    public double Weight { get; }

    /// <summary>The scale of the rating.</summary>
    public RatingScale Scale { get; }

    /// <summary>The mean rating from 0, the lowest of the scale, to 100.</summary>
    public double Rescaled => 100 * ((Satisfaction - Scale.Minimum) / ((double)Scale.Maximum - Scale.Minimum));

    /// <summary>
    /// Satisfaction minus importance, where the weight is a mean importance rating on the same scale; null when the weight is
    /// outside it.
    /// </summary>
    public double? Gap => Weight >= Scale.Minimum && Weight <= Scale.Maximum ? Satisfaction - Weight : null;

    /// <summary>Name, mean, scale and weight.</summary>
    /// <returns>For example <c>speed of reply: 7.90 on 1..10, weight 9.1</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {Satisfaction.RoundTo(2)} on {Scale}, weight {Weight:0.####}");
}
