using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ServiceQuality.Json;

// Paths of a document, as the serializer writes them, and the lines on which they are.
internal static class JsonPlace
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" .[]'/\"\n\r\t\\");

    internal static string Step(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");

    internal static string Step(string member) => member.AsSpan().ContainsAny(Special) ? $"['{member}']" : "." + member;

    // The line, from 0, of the value or of the nearest one around it that is there; null when the text is not JSON.
    internal static long? LineOf(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            Utf8JsonReader reader = new(json);
            reader.Read();
            var place = (int)Find(ref reader, path.AsSpan(1));
            return json[..place].Count((byte)'\n');
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static long Find(ref Utf8JsonReader reader, ReadOnlySpan<char> path)
    {
        var place = reader.TokenStartIndex;
        if (path.IsEmpty || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return place;
        }

        var (name, index, length) = FirstStep(path);
        for (var i = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); i++)
        {
            var start = reader.TokenStartIndex;
            var isFound =
                name is null ? i == index : reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name);
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                reader.Read();
            }

            if (isFound)
            {
                return length == path.Length ? start : Math.Max(start, Find(ref reader, path[length..]));
            }

            reader.Skip();
        }

        return place;
    }

    // The first step of a path, a member or a place in a list, and where the rest begins.
    private static (string? Name, int Index, int Length) FirstStep(ReadOnlySpan<char> path)
    {
        if (path.StartsWith("['", StringComparison.Ordinal))
        {
            var end = path.IndexOf("']", StringComparison.Ordinal);
            return end < 0 ? ("", 0, path.Length) : (path[2..end].ToString(), 0, end + 2);
        }

        if (path[0] == '[')
        {
            var end = path.IndexOf(']');
            return (null, int.Parse(path[1..end], NumberStyles.None, CultureInfo.InvariantCulture), end + 1);
        }

        var next = path[1..].IndexOfAny('.', '[');
        var rest = next < 0 ? path.Length : next + 1;
        return (path[1..rest].ToString(), 0, rest);
    }
}
