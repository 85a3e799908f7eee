using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json;

// A value that is a text in JSON. Null, another kind of token and a text that is no such value are refused; the serializer adds the
// path.
internal abstract class TextConverter<T> : JsonConverter<T>, ITextForm
{
    public override bool HandleNull => true;

    public abstract TextForm Form { get; }

    // What is expected, for messages.
    protected abstract string What { get; }

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"{Token(reader.TokenType)} is no {What}.");
        }

        return Problem(reader.GetString()!, out var value) is { } problem ? throw new JsonException(problem) : value;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    // Null when the text is a value, otherwise the sentence that says why it is none.
    protected abstract string? Problem(string text, out T value);

    protected abstract string Format(T value);

    private static string Token(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.Number => "A number",
        JsonTokenType.True or JsonTokenType.False => "A truth value",
        JsonTokenType.StartArray => "A list",
        _ => "An object",
    };
}
