namespace ServiceQuality.Domain.Json;

// The bounds of a scale in JSON.
internal sealed class ScaleParts
{
    public required int Minimum { get; set; }

    public required int Maximum { get; set; }

    internal static ScaleParts Of(RatingScale scale) => new() { Minimum = scale.Minimum, Maximum = scale.Maximum };

    internal RatingScale Model(string path) => DefinitionJson.Made(path, () => new RatingScale(Minimum, Maximum));
}
