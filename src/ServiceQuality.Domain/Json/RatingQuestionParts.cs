using System.Text.Json.Serialization;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Json;

// The members of a rating question in JSON; the cuts always stand there, for they are what a score depends on.
internal sealed class RatingQuestionParts
{
    [JsonConverter(typeof(NameConverter<QuestionKind>))]
    public required QuestionKind Kind { get; set; }

    public required ScaleParts Scale { get; set; }

    public required int TopBoxes { get; set; }

    public required int BottomBoxes { get; set; }

    [JsonConverter(typeof(NameConverter<ScaleDirection>))]
    public ScaleDirection Direction { get; set; } = ScaleDirection.HighestIsMost;

    internal static RatingQuestionParts Of(RatingQuestion question) => new()
    {
        Kind = question.Kind,
        Scale = new() { Minimum = question.Scale.Minimum, Maximum = question.Scale.Maximum },
        TopBoxes = question.TopBoxes,
        BottomBoxes = question.BottomBoxes,
        Direction = question.Direction,
    };

    internal static RatingQuestion Model(RatingQuestionParts parts)
    {
        var scale = DefinitionJson.Made("$.scale", () => new RatingScale(parts.Scale.Minimum, parts.Scale.Maximum));
        return DefinitionJson.Made("$", () => RatingQuestion.Of(parts.Kind, scale, parts.TopBoxes, parts.BottomBoxes, parts.Direction, "topBoxes", "bottomBoxes"));
    }
}
