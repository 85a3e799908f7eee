using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ServiceQuality.Json;

// Reads values by way of their DTOs.
internal static class JsonDocuments
{
    // The version in which documents are written. Earlier ones are read as well; there is none so far.
    internal const int FormatVersion = 1;

    private const int LongestPath = 500; // a message must not grow with the input

    // The value at which the reader is. What is refused counts its path from there.
    internal static TModel Read<TDto, TModel>(ref Utf8JsonReader reader, JsonTypeInfo<TDto> type, Func<TDto, TModel> toModel)
        where TDto : class
    {
        if (typeof(TDto).IsAssignableTo(typeof(IVersionedDto)))
        {
            CheckVersion(reader);
        }

        JsonShape.Check(reader, type);
        try
        {
            return toModel(JsonSerializer.Deserialize(ref reader, type)!);
        }
        catch (InvalidJsonException e)
        {
            throw e.InsideAnother();
        }
        catch (JsonException e)
        {
            throw InvalidJsonException.From(e, e.Path ?? "$");
        }
        catch (ArgumentException e) when (type.Properties.Any(p => p.Name == e.ParamName))
        {
            throw InvalidJsonException.From(e, "$" + JsonPlace.Step(e.ParamName!)); // the parameter is a member
        }
        catch (Exception e) when (e is ArgumentException or ArithmeticException)
        {
            throw InvalidJsonException.From(e);
        }
    }

    // A value of a document that is read by itself, with its path there.
    internal static TModel Read<TDto, TModel>(
        JsonElement element, string path, JsonTypeInfo<TDto> type, Func<TDto, TModel> toModel)
        where TDto : class
    {
        Utf8JsonReader reader = new(JsonMarshal.GetRawUtf8Value(element));
        reader.Read();
        try
        {
            return Read(ref reader, type, toModel);
        }
        catch (InvalidJsonException e)
        {
            throw e.At(path);
        }
    }

    // Reads a whole text. What is refused is reported with path and line.
    internal static TModel Read<TDto, TModel>(ReadOnlySpan<byte> json, JsonTypeInfo<TDto> type, Func<TDto, TModel> toModel)
        where TDto : class
    {
        try
        {
            Utf8JsonReader reader = new(json);
            try
            {
                reader.Read();
            }
            catch (JsonException e)
            {
                throw InvalidJsonException.From(e, "$");
            }

            var model = Read(ref reader, type, toModel);
            ReadEnd(ref reader);
            return model;
        }
        catch (InvalidJsonException e)
        {
            throw Describe(e, JsonPlace.LineOf(json, e.FullPath), isWithin: false);
        }
    }

    // The public converters read by this: within a document of the library the path is completed by its serializer; for the host
    // it is reported with its line.
    internal static T? Read<T>(JsonConverter<T> form, ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            return form.Read(ref reader, type, options);
        }
        catch (InvalidJsonException e) when (options.TypeInfoResolver is not IDocumentContext)
        {
            throw Describe(e, LineOf(ref start, e.FullPath), isWithin: start.CurrentDepth > 0);
        }
    }

    // The text of a value that is read by itself.
    internal static T Read<T>(JsonElement element, string path, TextConverter<T> converter)
    {
        Utf8JsonReader reader = new(JsonMarshal.GetRawUtf8Value(element));
        reader.Read();
        try
        {
            return converter.ReadValue(ref reader);
        }
        catch (InvalidJsonException e)
        {
            throw e.At(path);
        }
    }

    // An empty list is left out.
    internal static List<T>? OrNull<T>(IEnumerable<T> values) => values.ToList() is { Count: > 0 } list ? list : null;

    // Makes a model, and reports what its constructor refuses with the path.
    internal static T Create<T>(string path, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (Exception e) when (e is ArgumentException or ArithmeticException)
        {
            throw InvalidJsonException.From(e, path);
        }
    }

    // At the root the path is the one of the exception; within a value of the host the serializer adds that of the value, and the
    // message says where in it.
    private static JsonException Describe(InvalidJsonException e, long? line, bool isWithin)
    {
        line ??= (e.InnerException as JsonException)?.LineNumber;
        var path = e.FullPath;
        var shown = path.Length > LongestPath ? path[..LongestPath] + "..." : path;
        var place = line is { } number ? $"{shown}, line {InvariantText.Format(number + 1)}." : shown + ".";
        if (!isWithin)
        {
            return new($"{e.Message} Path: {place}", path, line, null, e);
        }

        return path == "$" ? new(e.Message, e) : new($"{e.Message} Within this value: {place}", e);
    }

    // The line counts from the value.
    private static long? LineOf(ref Utf8JsonReader start, string path)
    {
        try
        {
            using var document = JsonDocument.ParseValue(ref start);
            return JsonPlace.LineOf(JsonMarshal.GetRawUtf8Value(document.RootElement), path);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A later version may have other members, so it is looked at before them.
    private static void CheckVersion(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isVersion = reader.ValueTextEquals("formatVersion");
                reader.Read();
                var isNumber = isVersion && reader.TokenType == JsonTokenType.Number;
                if (isNumber && !(reader.TryGetInt32(out var version) && version == FormatVersion))
                {
                    throw new InvalidJsonException(
                        $"The format version is not known to this version of the library; "
                        + $"allowed is {InvariantText.Format(FormatVersion)}.",
                        "$.formatVersion");
                }

                reader.Skip();
            }
        }
        catch (Exception e) when (e is InvalidOperationException or (JsonException and not InvalidJsonException))
        {
            // What is not JSON is reported by the check of the members.
        }
    }

    private static void ReadEnd(ref Utf8JsonReader reader)
    {
        try
        {
            reader.Read();
        }
        catch (JsonException e)
        {
            throw InvalidJsonException.From(e, "$");
        }
    }
}
