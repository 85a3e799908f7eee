using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text;
using System.Text.Json;

namespace ServiceQuality.Domain.Json;

// Where the value of a path stands in a text. The serializer tells the line at which it noticed a fault, which may be the end of what holds it.
internal static class JsonPlace
{
    // The line, from 0, of the value or of the nearest one around it that is there; null when the text is no JSON.
    internal static long? LineOf(string json, string path)
    {
        var text = Encoding.UTF8.GetBytes(json);
        try
        {
            Utf8JsonReader reader = new(text);
            reader.Read();
            return text.AsSpan(0, (int)Find(ref reader, path.AsSpan(1))).Count((byte)'\n');
        }
        catch (JsonException)
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

        var (name, index, length) = Head(path);
        for (var i = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); i++)
        {
            var start = reader.TokenStartIndex;
            var isIt = name is null ? i == index : reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name);
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                reader.Read();
            }

            if (isIt)
            {
                return length == path.Length ? start : Math.Max(start, Find(ref reader, path[length..]));
            }

            reader.Skip();
        }

        return place;
    }

    // The first step of a path, a member or a place in a list, and where the rest begins.
    private static (string? Name, int Index, int Length) Head(ReadOnlySpan<char> path)
    {
        if (path[0] == '[' && path.IndexOf(']') is > 0 and var end)
        {
            var inner = path[1..end];
            return int.TryParse(inner, System.Globalization.NumberStyles.None, null, out var index) ? (null, index, end + 1) : (inner.Trim('\'').ToString(), 0, end + 1);
        }

        var next = path[1..].IndexOfAny('.', '[');
        var rest = next < 0 ? path.Length : next + 1;
        return (path[1..rest].ToString(), 0, rest);
    }
}
