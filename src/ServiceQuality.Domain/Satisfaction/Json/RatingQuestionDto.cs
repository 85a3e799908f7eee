using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction.Json;

// The members of a rating question in JSON; the cuts always stand there, for they are what a score depends on.
internal sealed class RatingQuestionDto
{
    [JsonConverter(typeof(NameConverter<QuestionKind>))]
    public required QuestionKind Kind { get; set; }

    public required ScaleDto Scale { get; set; }

    public required int TopBoxes { get; set; }

    public required int BottomBoxes { get; set; }

    [JsonConverter(typeof(NameConverter<ScaleDirection>))]
    public ScaleDirection Direction { get; set; } = ScaleDirection.HighestIsMost;

    internal static RatingQuestionDto Of(RatingQuestion question) => new()
    {
        Kind = question.Kind,
        Scale = new() { Minimum = question.Scale.Minimum, Maximum = question.Scale.Maximum },
        TopBoxes = question.TopBoxes,
        BottomBoxes = question.BottomBoxes,
        Direction = question.Direction,
    };

    internal static RatingQuestion Model(RatingQuestionDto parts)
    {
        var scale = DefinitionJson.Made("$.scale", () => new RatingScale(parts.Scale.Minimum, parts.Scale.Maximum));
        return DefinitionJson.Made("$", () => RatingQuestion.Of(parts.Kind, scale, parts.TopBoxes, parts.BottomBoxes, parts.Direction, "topBoxes", "bottomBoxes"));
    }
}
