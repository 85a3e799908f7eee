using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Surveys;

<<<<<<< HEAD
// A column with one rating of the service as a whole, such as overall quality or the intention to return.
internal sealed record RatingColumn
=======
/// <summary>A column with one rating of the service as a whole, such as overall quality or the intention to come back.</summary>
[JsonConverter(typeof(DomainJsonConverter<RatingColumn>))]
public sealed record RatingColumn
>>>>>>> 7fbf303 (JSON: DTOs by area over one base for both packages, a table of forms, refusals by structure with path and line, format versions, JsonSchema.Net)
{
    internal RatingColumn(string name, RatingScale scale, ScaleDirection direction)
    {
        Name = Guard.Against.InvalidCode(name);
        Encoding = new(Guard.Against.Null(scale), Guard.Against.UndefinedEnum(direction) == ScaleDirection.LowestIsMost);
    }

    internal string Name { get; }

    internal AnswerEncoding Encoding { get; }
}
