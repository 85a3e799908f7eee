using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
namespace ServiceQuality.Domain.Json;

// The bounds of a scale in JSON.
internal sealed class ScaleDto
{
    public required int Minimum { get; set; }

    public required int Maximum { get; set; }

    internal static ScaleDto Of(RatingScale scale) => new() { Minimum = scale.Minimum, Maximum = scale.Maximum };

    internal RatingScale Model(string path) => DefinitionJson.Made(path, () => new RatingScale(Minimum, Maximum));
}
