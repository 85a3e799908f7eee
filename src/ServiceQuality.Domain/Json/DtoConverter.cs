using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ServiceQuality.Domain.Json;

// A model that is an object in JSON, by way of its members.
internal sealed class DtoConverter<TModel, TParts>(JsonTypeInfo<TParts> members, Func<TParts, TModel> model, Func<TModel, TParts> parts)
    : JsonConverter<TModel>
    where TParts : class
{
    public override TModel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        model(JsonSerializer.Deserialize(ref reader, members)!);

    public override void Write(Utf8JsonWriter writer, TModel value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, parts(value), members);
}
