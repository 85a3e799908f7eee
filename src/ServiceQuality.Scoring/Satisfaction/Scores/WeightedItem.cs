using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>One item of a weighted index: its mean rating, on which scale, and how much it counts.</summary>
public sealed record WeightedItem
{
    /// <summary>An item.</summary>
    /// <param name="name">The name, such as <c>speed of reply</c>.</param>
    /// <param name="satisfaction">The mean rating, on the scale.</param>
    /// <param name="weight">How much it counts: a mean importance rating, or a weight of a model; at most 1e100 in size.</param>
    /// <param name="scale">The scale of the rating; of an importance rating too.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mean is off the scale, or the weight is not finite or too large.</exception>
    public WeightedItem(string name, double satisfaction, double weight, RatingScale scale)
    {
        Guard.Against.NullOrWhiteSpace(name);
        Guard.Against.Null(scale);
        if (!(satisfaction >= scale.Minimum && satisfaction <= scale.Maximum))
        {
            throw new ArgumentOutOfRangeException(nameof(satisfaction), satisfaction, string.Create(CultureInfo.InvariantCulture, $"Mean {satisfaction} of {name} is off the scale {scale}."));
        }

        if (!(Math.Abs(weight) <= 1e100))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"Allowed are finite numbers up to 1e100 in size as the weight of {name}.");
        }

        Name = name;
        Satisfaction = satisfaction;
        Weight = weight;
        Scale = scale;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The mean rating.</summary>
    public double Satisfaction { get; }

    /// <summary>How much the item counts, as given.</summary>
    public double Weight { get; }

    /// <summary>The scale of the rating.</summary>
    public RatingScale Scale { get; }

    /// <summary>The mean rating from 0, the lowest of the scale, to 100.</summary>
    public double Rescaled => 100 * ((Satisfaction - Scale.Minimum) / ((double)Scale.Maximum - Scale.Minimum));

    /// <summary>Satisfaction less importance, where the weight is a mean importance rating on the same scale; null where it is off the scale and so is none.</summary>
    public double? Gap => Weight >= Scale.Minimum && Weight <= Scale.Maximum ? Satisfaction - Weight : null;

    /// <summary>Name, mean, scale and weight.</summary>
    /// <returns>For example <c>speed of reply: 7.90 on 1..10, weight 9.1</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Satisfaction:F2} on {Scale}, weight {Weight:0.####}");
}
