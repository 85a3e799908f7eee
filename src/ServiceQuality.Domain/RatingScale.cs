namespace ServiceQuality.Domain;

/// <summary>
/// The whole numbers that a rating question allows, from <see cref="Minimum"/> to <see cref="Maximum"/>, in whole steps. An answer is stored in one byte, 0 for a missing answer: <c>answer - Minimum + 1</c>.
/// </summary>
public sealed record RatingScale
{
    /// <summary>The most steps that a scale may have, so that an answer fits into one byte.</summary>
    public const int MaxSteps = 255;

    /// <summary>A scale.</summary>
    /// <param name="minimum">The lowest answer.</param>
    /// <param name="maximum">The highest answer, above the lowest and at most 254 above it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale has fewer than 2 or more than 255 steps.</exception>
    public RatingScale(int minimum, int maximum)
    {
        var steps = (long)maximum - minimum + 1;
        if (steps is < 2 or > MaxSteps)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maximum), maximum, $"A scale from {InvariantText.Format(minimum)} to {InvariantText.Format(maximum)} has {InvariantText.Format(steps)} steps; allowed are 2 to 255.");
        }

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

    /// <summary>A value moved to its place on another scale, lowest to lowest and highest to highest, evenly between (5 on 1..7 is 66.7 on 0..100).</summary>
    /// <param name="value">An answer or a mean of answers on this scale.</param>
    /// <param name="other">The other scale.</param>
    /// <returns>The value on the other scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is off this scale.</exception>
    public double Convert(double value, RatingScale other)
    {
        Guard.Against.Null(other);
        return value >= Minimum && value <= Maximum
            ? other.Minimum + ConvertDifference(value - Minimum, other)
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Value {InvariantText.Format(value)} is off the scale {this}.");
    }

    /// <summary>A difference of two values, such as a gap, moved to another scale (-1 on 1..7 is -16.7 on 0..100).</summary>
    /// <param name="difference">The difference on this scale.</param>
    /// <param name="other">The other scale.</param>
    /// <returns>The difference on the other scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The difference is larger than this scale.</exception>
    public double ConvertDifference(double difference, RatingScale other)
    {
        Guard.Against.Null(other);
        var width = (double)Maximum - Minimum;
        return Math.Abs(difference) <= width
            ? difference * ((double)other.Maximum - other.Minimum) / width
            : throw new ArgumentOutOfRangeException(nameof(difference), difference, $"Difference {InvariantText.Format(difference)} is larger than the scale {this}.");
    }

    /// <summary>Whether an answer lies on the scale.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>Whether it is from <see cref="Minimum"/> to <see cref="Maximum"/>.</returns>
    public bool Contains(int answer) => answer >= Minimum && answer <= Maximum;

    /// <summary>The scale as text, such as <c>1..7</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Format(Minimum)}..{InvariantText.Format(Maximum)}";

    internal byte Steps => (byte)(Maximum - Minimum + 1);

    internal byte ToStored(int answer) => (byte)(answer - Minimum + 1);
}
