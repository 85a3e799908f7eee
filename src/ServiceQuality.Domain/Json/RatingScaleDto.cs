namespace ServiceQuality.Domain.Json;

// The bounds of a scale.
internal sealed class RatingScaleDto
{
    public required int Minimum { get; set; }

    public required int Maximum { get; set; }

    internal static RatingScaleDto From(RatingScale scale) => new() { Minimum = scale.Minimum, Maximum = scale.Maximum };

    internal RatingScale ToModel() => new(Minimum, Maximum);
}
