using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Json;

// A value that is a text in JSON. Null, another kind of token and a text that is not such a value are refused; the serializer
// adds the path.
internal class TextConverter<T>(string what, TextForm form, TextConverter<T>.Reader read, Func<T, string> write)
    : JsonConverter<T>, ITextForm
{
    // Null when the text is a value, otherwise the sentence that says why it is not.
    internal delegate string? Reader(string text, out T value);

    public override bool HandleNull => true;

    public TextForm Form => form;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(write(value));

    internal T ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new InvalidJsonException(
                $"{JsonShape.Describe(reader.TokenType)} is not a {what}.", "$", JsonProblem.WrongKind);
        }

        return read(GetString(ref reader), out var value) is { } problem ? throw new InvalidJsonException(problem) : value;
    }

    private static string GetString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new InvalidJsonException("The text has half of a surrogate pair; allowed is text of whole characters.");
        }
    }
}
