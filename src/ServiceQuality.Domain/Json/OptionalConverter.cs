using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json;

// A member that may be left out, but is not null when it stands there: the serializer itself would read null as left out.
internal sealed class OptionalConverter<T, TConverter> : JsonConverter<T?>
    where T : struct
    where TConverter : JsonConverter<T>, new()
{
    private readonly TConverter _converter = new();

    public override bool HandleNull => true;

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _converter.Read(ref reader, typeof(T), options);

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        _converter.Write(writer, value!.Value, options);
}
