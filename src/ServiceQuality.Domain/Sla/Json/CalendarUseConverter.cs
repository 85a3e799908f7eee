using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// The calendar of an agreement, target or limit: an id as text, a reference that says which revision, or the calendar itself.
internal sealed class CalendarUseConverter : JsonConverter<CalendarDto>
{
    private readonly CodeConverter _id = new();

    public override bool HandleNull => true;

    public override CalendarDto Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new() { Ref = _id.Read(ref reader, typeof(string), options), IsText = true };
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("What is given is no calendar; allowed are the id of one as text, a ref with a revision, or a whole calendar.");
        }

        try
        {
            return JsonSerializer.Deserialize(ref reader, DomainDtoContext.Default.CalendarDto)!;
        }
        catch (JsonException e)
        {
            // Its path counts from here; the serializer adds that of this value, and JsonMessage joins them.
            throw new JsonException(JsonMessage.Of(e), e);
        }
    }

    public override void Write(Utf8JsonWriter writer, CalendarDto value, JsonSerializerOptions options)
    {
        if (value.IsText)
        {
            _id.Write(writer, value.Ref!, options);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, DomainDtoContext.Default.CalendarDto);
        }
    }
}
