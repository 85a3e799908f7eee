using System.Text.Json.Serialization;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Satisfaction.Json;

// A rating question; the boxes are always written, for a score depends on them.
internal sealed class RatingQuestionDto
{
    [JsonConverter(typeof(NameConverter<QuestionKind>))]
    public required QuestionKind Kind { get; set; }

    public required RatingScale Scale { get; set; }

    public required int TopBoxes { get; set; }

    public required int BottomBoxes { get; set; }

    [JsonConverter(typeof(NameConverter<ScaleDirection>))]
    public ScaleDirection Direction { get; set; } = ScaleDirection.HighestIsMost;

    internal static RatingQuestionDto From(RatingQuestion question) => new()
    {
        Kind = question.Kind,
        Scale = question.Scale,
        TopBoxes = question.TopBoxes,
        BottomBoxes = question.BottomBoxes,
        Direction = question.Direction,
    };

    internal RatingQuestion ToModel() =>
        RatingQuestion.Of(Kind, Scale, TopBoxes, BottomBoxes, Direction, "topBoxes", "bottomBoxes");
}
