using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ServiceQuality.Json;

// A model that is an object in JSON, by way of its DTO. A result is written only: it has no function that makes a model.
internal sealed class DtoConverter<TModel, TDto>(
    Func<JsonTypeInfo<TDto>> type, Func<TDto, TModel>? toModel, Func<TModel, TDto> toDto)
    : JsonConverter<TModel>, IDtoForm
    where TDto : class
{
    public JsonTypeInfo Dto => type();

    public override TModel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => toModel is null
        ? throw new NotSupportedException($"{typeof(TModel).Name} is a result: it is written, and not read.")
        : JsonDocuments.Read(ref reader, type(), toModel);

    public override void Write(Utf8JsonWriter writer, TModel value, JsonSerializerOptions options)
    {
        var dto = toDto(value);
        if (dto is IVersionedDto versioned && options.TypeInfoResolver is not IDocumentContext)
        {
            versioned.FormatVersion = JsonDocuments.FormatVersion;
        }

        JsonSerializer.Serialize(writer, dto, type());
    }
}
