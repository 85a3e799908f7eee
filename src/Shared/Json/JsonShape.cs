using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ServiceQuality.Json;

// Checks the members of a document before it is read: unknown, missing, repeated and null ones are refused with their path, and
// so is a value of another kind. Values with a converter of their own are checked by it.
internal sealed class JsonShape
{
    private readonly Stack<string> _path = [];

    // Checks the value at which the reader is; the reader itself stays there.
    internal static void Check(Utf8JsonReader reader, JsonTypeInfo type)
    {
        JsonShape shape = new();
        try
        {
            shape.Value(ref reader, type, converter: null);
        }
        catch (JsonException e) when (e is not InvalidJsonException)
        {
            throw InvalidJsonException.From(e, shape.Path());
        }
        catch (InvalidOperationException)
        {
            throw shape.Refuse(JsonProblem.Syntax, "The text has half of a surrogate pair; allowed is text of whole characters.");
        }
    }

    // A kind of token, for messages.
    internal static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.String => "A string",
        JsonTokenType.Number => "A number",
        JsonTokenType.True or JsonTokenType.False => "A Boolean",
        JsonTokenType.StartArray => "An array",
        _ => "An object",
    };

    private void Value(ref Utf8JsonReader reader, JsonTypeInfo type, JsonConverter? converter)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            var isMember = _path.TryPeek(out var step) && !step.EndsWith(']');
            throw Refuse(JsonProblem.Null, "null is not allowed here" + (isMember ? "; a member may be left out instead." : "."));
        }

        if (converter is not null)
        {
            reader.Skip();
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                Object(ref reader, type);
                break;
            case JsonTypeInfoKind.Enumerable:
                List(ref reader, type.Options.GetTypeInfo(type.ElementType!));
                break;
            case JsonTypeInfoKind.Dictionary:
                Dictionary(ref reader, type.Options.GetTypeInfo(type.ElementType!));
                break;
            default:
                Simple(ref reader, Nullable.GetUnderlyingType(type.Type) ?? type.Type);
                break;
        }
    }

    private void Object(ref Utf8JsonReader reader, JsonTypeInfo type)
    {
        Require(reader.TokenType, JsonTokenType.StartObject, "an object");
        var properties = type.Properties;
        var seen = 0UL;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var i = IndexOf(ref reader, properties);
            var name = i >= 0 ? properties[i].Name : reader.GetString()!;
            _path.Push(JsonPlace.Step(name));
            if (i < 0)
            {
                throw Refuse(JsonProblem.UnknownMember, $"Member \"{InvariantText.Shorten(name)}\" is unknown here.");
            }

            if ((seen & (1UL << i)) != 0)
            {
                throw Refuse(JsonProblem.RepeatedMember, $"Member \"{name}\" appears twice; each may appear once.");
            }

            seen |= 1UL << i;
            reader.Read();
            Value(ref reader, type.Options.GetTypeInfo(properties[i].PropertyType), properties[i].CustomConverter);
            _path.Pop();
        }

        List<string> missing = [];
        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i].IsRequired && (seen & (1UL << i)) == 0)
            {
                missing.Add($"\"{properties[i].Name}\"");
            }
        }

        if (missing.Count > 0)
        {
            throw Refuse(JsonProblem.MissingMember, $"Missing here: {string.Join(", ", missing)}.");
        }
    }

    private void List(ref Utf8JsonReader reader, JsonTypeInfo element)
    {
        Require(reader.TokenType, JsonTokenType.StartArray, "an array");
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            _path.Push(JsonPlace.Step(i));
            Value(ref reader, element, converter: null);
            _path.Pop();
        }
    }

    private void Dictionary(ref Utf8JsonReader reader, JsonTypeInfo element)
    {
        Require(reader.TokenType, JsonTokenType.StartObject, "an object");
        HashSet<string> names = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            _path.Push(JsonPlace.Step(name));
            if (!names.Add(name))
            {
                throw Refuse(
                    JsonProblem.RepeatedMember, $"Member \"{InvariantText.Shorten(name)}\" appears twice; each may appear once.");
            }

            reader.Read();
            Value(ref reader, element, converter: null);
            _path.Pop();
        }
    }

    // A value that the serializer reads without a converter of ours: whatever it would refuse is refused here.
    private void Simple(ref Utf8JsonReader reader, Type type)
    {
        if (type == typeof(bool))
        {
            RequireThat(reader.TokenType is JsonTokenType.True or JsonTokenType.False, reader.TokenType, "true or false");
        }
        else if (type == typeof(string))
        {
            Require(reader.TokenType, JsonTokenType.String, "a string");
            reader.GetString(); // must be whole characters
        }
        else if (type == typeof(int) || type == typeof(long))
        {
            Require(reader.TokenType, JsonTokenType.Number, "a whole number");
            var isInRange = type == typeof(int) ? reader.TryGetInt32(out _) : reader.TryGetInt64(out _);
            if (!isInRange)
            {
                throw Refuse(
                    JsonProblem.Value,
                    $"The number is out of range; allowed are whole numbers of {(type == typeof(int) ? "32" : "64")} bits.");
            }
        }
        else if (type == typeof(decimal))
        {
            Require(reader.TokenType, JsonTokenType.Number, "a number");
            if (!reader.TryGetDecimal(out _))
            {
                throw Refuse(
                    JsonProblem.Value,
                    $"The number is too large; allowed are numbers up to {InvariantText.Format(decimal.MaxValue)}.");
            }
        }
        else
        {
            reader.Skip();
        }
    }

    private static int IndexOf(ref Utf8JsonReader reader, IList<JsonPropertyInfo> properties)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            if (reader.ValueTextEquals(properties[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private void Require(JsonTokenType given, JsonTokenType expected, string allowed) =>
        RequireThat(given == expected, given, allowed);

    private void RequireThat(bool isAllowed, JsonTokenType given, string allowed)
    {
        if (!isAllowed)
        {
            throw Refuse(JsonProblem.WrongKind, $"{Describe(given)} is given; allowed is {allowed}.");
        }
    }

    private InvalidJsonException Refuse(JsonProblem problem, string message) => new(message, Path(), problem);

    private string Path() => "$" + string.Concat(_path.Reverse());
}
