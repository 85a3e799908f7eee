using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>
/// The answers that a rating question allows: the integers from <see cref="Minimum"/> to <see cref="Maximum"/>.
/// <see cref="AnswerEncoding"/> says how they are stored.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<RatingScale>))]
public sealed record RatingScale
{
    /// <summary>The largest number of answers that a scale may have, so that an answer fits into one byte.</summary>
    public const int MaxSteps = 255;

    /// <summary>Creates a scale.</summary>
    /// <param name="minimum">The lowest answer.</param>
    /// <param name="maximum">The highest answer, from 1 to 254 above the lowest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale has fewer than 2 or more than 255 steps.</exception>
    public RatingScale(int minimum, int maximum)
    {
        var steps = (long)maximum - minimum + 1;
        Guard.Against.OutOfRange(
            steps is < 2 or > MaxSteps,
            maximum,
            $"A scale from {minimum} to {maximum} has {steps} steps; allowed are 2 to {MaxSteps}.");
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The scale 1 to 5.</summary>
    public static RatingScale OneToFive { get; } = new(1, 5);

    /// <summary>The scale 1 to 7, that of SERVQUAL.</summary>
    public static RatingScale OneToSeven { get; } = new(1, 7);

    /// <summary>The lowest answer.</summary>
    public int Minimum { get; }

    /// <summary>The highest answer.</summary>
    public int Maximum { get; }

    /// <summary>The number of answers.</summary>
    public int Steps => Maximum - Minimum + 1;

    /// <summary>
    /// Converts a value to another scale: lowest to lowest, highest to highest, and linear between (5 on 1..7 is 66.7 on 0..100).
    /// </summary>
    /// <param name="value">An answer or a mean of answers on this scale.</param>
    /// <param name="other">The other scale.</param>
    /// <returns>The value on the other scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is off this scale.</exception>
    public double Convert(double value, RatingScale other)
    {
        Guard.Against.Null(other);
        Guard.Against.OutOfRange(!(value >= Minimum && value <= Maximum), value, $"Value {value} is off the scale {this}.");
        return other.Minimum + ConvertDifference(value - Minimum, other);
    }

    /// <summary>Converts a difference of two values, such as a gap, to another scale (-1 on 1..7 is -16.7 on 0..100).</summary>
    /// <param name="difference">The difference on this scale.</param>
    /// <param name="other">The other scale.</param>
    /// <returns>The difference on the other scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The difference is larger than this scale.</exception>
    public double ConvertDifference(double difference, RatingScale other)
    {
        Guard.Against.Null(other);
        var width = (double)Maximum - Minimum;
        Guard.Against.OutOfRange(
            !(Math.Abs(difference) <= width), difference, $"Difference {difference} is larger than the scale {this}.");
        return difference * ((double)other.Maximum - other.Minimum) / width;
    }

    /// <summary>Whether an answer is on the scale.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Whether it is from <see cref="Minimum"/> to <see cref="Maximum"/>.</returns>
    public bool Contains(int answer) => answer >= Minimum && answer <= Maximum;

    /// <summary>The scale as text, such as <c>1..7</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Format(Minimum)}..{InvariantText.Format(Maximum)}";
}
