using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Satisfaction.Json;

// An answer from 0 to 10, a whole number.
internal sealed class RecommendationConverter : JsonConverter<Recommendation>
{
    public override Recommendation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) && Recommendation.Scale.Contains(value)
            ? Recommendation.Of(value)
            : throw new InvalidJsonException(
                "This is not an answer to the recommendation question; allowed are whole numbers from 0 to 10.");

    public override void Write(Utf8JsonWriter writer, Recommendation value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
