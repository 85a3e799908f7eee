using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Gaps;

/// <summary>
/// What both sides of a gap are measured in: points of a rating scale, or a unit named by the host, and which way is good. Two
/// units are one when name, direction and scale agree; nothing is converted.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<GapUnit>))]
public sealed record GapUnit
{
    private GapUnit(string name, bool lowerIsBetter, RatingScale? scale)
    {
        Name = Guard.Against.InvalidCode(name);
        LowerIsBetter = lowerIsBetter;
        Scale = scale;
    }

    /// <summary>The name, such as <c>h</c> or <c>points 1..7</c>.</summary>
    public string Name { get; }

    /// <summary>Whether a smaller value is better: times, error rates, complaints.</summary>
    public bool LowerIsBetter { get; }

    /// <summary>The scale of ratings, or null for a unit of another kind. Values outside it are refused.</summary>
    public RatingScale? Scale { get; }

    /// <summary>A unit.</summary>
    /// <param name="name">The name, such as <c>h</c>.</param>
    /// <param name="lowerIsBetter">Whether a smaller value is better.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static GapUnit Of(string name, bool lowerIsBetter = false) => new(name, lowerIsBetter, null);

    /// <summary>The points of a rating scale, of which more are better.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>The unit.</returns>
    public static GapUnit Points(RatingScale scale)
    {
        Guard.Against.Null(scale);
        return new($"points {scale}", false, scale);
    }

    /// <summary>The gap between two values in this unit: actual minus reference, or its negative when lower is better.</summary>
    /// <param name="actual">What is there.</param>
    /// <param name="reference">What it is compared with.</param>
    /// <returns>The gap; negative is a shortfall.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is off the scale.</exception>
    /// <exception cref="OverflowException">The difference is larger than a decimal can be.</exception>
    public decimal Gap(decimal actual, decimal reference)
    {
        CheckOnScale(actual, nameof(actual));
        CheckOnScale(reference, nameof(reference));
        return LowerIsBetter ? reference - actual : actual - reference;
    }

    /// <summary>Name and direction.</summary>
    /// <returns>For example <c>h, lower is better</c>.</returns>
    public override string ToString() => LowerIsBetter ? Name + ", lower is better" : Name;

    private void CheckOnScale(decimal value, string parameter) => Guard.Against.OutOfRange(
        Scale is not null && (value < Scale.Minimum || value > Scale.Maximum),
        value,
        $"{value} is off the scale; allowed are values from {Scale?.Minimum} to {Scale?.Maximum}.",
        parameter);
}
